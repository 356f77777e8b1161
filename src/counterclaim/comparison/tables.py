"""The words that comparison knows, from the tables beside this file."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.comparison.kind_table import KindTable, load_kinds
from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.comparison"


@dataclass(frozen=True, slots=True)
class ComparisonTables:
    """Words by what they are to comparison.

    `stances` finds in lower-case text the phrases by which nothing is said, or something denied or
    withdrawn, by the names of `Stance`; `corrections` those by which an earlier text is called
    wrong, `exclusives` those by which all else is shut out. `text_words` are words for what is said
    or written. `dropped` say nothing of the value of a slot, `numerals` are number words, `periods`
    say until when, `common_sources` are sources that many are at once, `loose` words for actors
    that name nobody, `ground_words` for ground without a border, `held_ground` for ground that a
    side holds, `pronouns` stand for a name. `blocs` gives words for many states at once the codes
    of these states. `things` are words for what is no person, `many` words for numbers above one
    that give none; `asked` finds, by slots, what somebody was asked who would not say. Without
    `limits` a quotation says another thing. `people` gives a word its kind of people,
    `people_within` a kind the wider one; `kinds` does so for words and phrases of acts, weapons,
    sites and reasons. `day_parts` are first and last minutes of parts of the day, `zones` minutes
    ahead of Greenwich in winter and in summer by names of clocks, which `zone_names` finds beside
    an hour.
    """

    stances: Mapping[str, re.Pattern[str]]
    text_words: frozenset[str]
    dropped: frozenset[str]
    numerals: frozenset[str]
    periods: frozenset[str]
    common_sources: frozenset[str]
    corrections: re.Pattern[str]
    people: Mapping[str, str]
    people_within: Mapping[str, str]
    kinds: KindTable
    loose: frozenset[str]
    limits: frozenset[str]
    day_parts: Mapping[str, tuple[int, int]]
    ground_words: frozenset[str]
    held_ground: frozenset[str]
    pronouns: frozenset[str]
    exclusives: re.Pattern[str]
    blocs: Mapping[str, frozenset[str]]
    many: frozenset[str]
    things: frozenset[str]
    asked: Mapping[str, re.Pattern[str]]
    zones: Mapping[str, tuple[int, int]]
    zone_names: re.Pattern[str]

    def is_kind(self, kind: str, of: str) -> bool:
        """Whether one kind of people is part of another one."""
        wider = self.people_within.get(kind, "-")
        return wider == of or (wider != "-" and self.is_kind(wider, of))


def load_comparison_tables() -> ComparisonTables:
    """The tables that ship with the package."""
    people = list(table_rows(_PACKAGE, "people.tsv", 3))
    zones = {
        name: (int(winter), int(summer))
        for name, winter, summer in table_rows(_PACKAGE, "zones.tsv", 3)
    }
    return ComparisonTables(
        stances=_phrases("stances.tsv"),
        text_words=_words("text_words.tsv"),
        dropped=_words("dropped.tsv"),
        numerals=_words("numerals.tsv"),
        periods=_words("periods.tsv"),
        common_sources=_words("common_sources.tsv"),
        corrections=_phrases("corrections.tsv")["correction"],
        people={word: kind for word, kind, _ in people},
        people_within={kind: wider for _, kind, wider in people},
        kinds=load_kinds(),
        loose=_words("loose.tsv"),
        limits=_words("limits.tsv"),
        ground_words=_words("ground_words.tsv"),
        held_ground=_words("held_ground.tsv"),
        pronouns=_words("pronouns.tsv"),
        exclusives=_phrases("exclusives.tsv")["exclusive"],
        blocs={word: frozenset(of.split()) for word, of in table_rows(_PACKAGE, "blocs.tsv", 2)},
        many=_words("many.tsv"),
        things=_words("things.tsv"),
        asked=_phrases("asked.tsv"),
        zones=zones,
        zone_names=_zone_names(zones),
        day_parts={
            phrase: (int(low), int(high))
            for phrase, low, high in table_rows(_PACKAGE, "day_parts.tsv", 3)
        },
    )


def _zone_names(zones: Mapping[str, tuple[int, int]]) -> re.Pattern[str]:
    """The names of clocks as they stand beside an hour: "Baku time", "in Baku", "GMT"."""
    names = "|".join(re.escape(name) for name in sorted(zones, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<timed>{names})(?:'s)? (?:\w+ )?time(?!\w)|(?P<short>gmt|utc)(?!\w)"
        rf"|(?:in|at) (?P<placed>{names})(?!\w))"
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word for (word,) in table_rows(_PACKAGE, name, 1))


def _phrases(name: str) -> dict[str, re.Pattern[str]]:
    """The phrases of each kind as one pattern of whole words; `*` ends a word in any way."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for phrase, kind in table_rows(_PACKAGE, name, 2):
        kinds[kind].append(re.escape(phrase).replace(r"\*", r"\w*"))
    return {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(sorted(own, key=len, reverse=True))})(?!\w)")
        for kind, own in kinds.items()
    }
