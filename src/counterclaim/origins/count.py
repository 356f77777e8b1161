"""How many independent origins stand behind a version, at least and at most, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from counterclaim.model.comparison import Grounds, Origins, Rule, Version
from counterclaim.model.decided import VoicesRuled
from counterclaim.model.entity import Identity
from counterclaim.model.lineage import Descent
from counterclaim.model.origin import CountedOrigin, Joined, OriginTree, VoiceSort
from counterclaim.model.record import Record
from counterclaim.origins.groups import Groups, most_apart
from counterclaim.origins.rulings import Rulings, rulings_on
from counterclaim.origins.sides import Sides, sides_in
from counterclaim.origins.tables import OriginTables
from counterclaim.origins.taken import joined_by_lineage
from counterclaim.origins.ties import Setting, Tie, judge
from counterclaim.origins.voices import Heard, hear

_NO_OUTLETS: Mapping[str, Identity] = {}


def count_origins(
    version: Version,
    records: Mapping[str, Record],
    descents: Sequence[Descent],
    tables: OriginTables,
    outlets: Mapping[str, Identity] = _NO_OUTLETS,
    ruled: Sequence[VoicesRuled] = (),
) -> Origins:
    """The fewest and the most independent origins of a version, with the grounds.

    The same whatever the order of claims, records and descents. Arguments are those of
    `trace_origins`.
    """
    return trace_origins(version, records, descents, tables, outlets, ruled).counted


def trace_origins(
    version: Version,
    records: Mapping[str, Record],
    descents: Sequence[Descent],
    tables: OriginTables,
    outlets: Mapping[str, Identity] = _NO_OUTLETS,
    ruled: Sequence[VoicesRuled] = (),
) -> OriginTree:
    """From the claims of a version by their voices to its origins.

    Args:
        version: with its claims; those without an attribution are their document's own.
        records: by ids of documents; those of other documents are looked at for alliances only.
        descents: who took what from whom, as far as it is known.
        tables: the words that are known.
        outlets: whom the names of outlets mean, by ids of documents, as of their days.
        ruled: what people said of two voices, which goes before every rule.

    Limits: what no text tells (a shared stringer, two hospitals with one morgue) is known only
    where people said it.
    """
    descents = _in_order(descents)
    heard = _without_found(hear(version, records, tables, outlets), descents, records)
    setting = Setting(version.slot, sides_in(records, tables.alliances), tables)
    rulings = rulings_on(heard, version.slot, ruled)
    heard = rulings.counted(heard)
    groups, joined = _join(heard, descents, records, setting, rulings)
    members = [[each for each in heard if each.voice.id in group] for group in groups.all()]
    sure = [some for some in members if _known(some)]
    apart = {
        (a, b)
        for (a, one), (b, other) in combinations(enumerate(sure), 2)
        if rulings.hold_apart(one, other)
        or all(judge(x, y, setting).tie is Tie.APART for x in _known(one) for y in _known(other))
    }
    fewest = most_apart(len(sure), apart)
    low = [sure[number] for number in fewest]
    rest = [some for some in members if not any(some is each for each in low)]
    origins = (
        *(_origin(some, None) for some in low),
        *(_origin(some, _open(some, low, setting)) for some in rest),
    )
    counted = Origins(
        version=version.id,
        low=len(low),
        high=len(members),
        merges=tuple(each.grounds for each in joined),
        open=tuple(each.open for each in origins if each.open),
        notes=(*_notes(origins, setting.sides), *rulings.notes),
    )
    return OriginTree(tuple(each.voice for each in heard), tuple(joined), origins, counted)


def _without_found(
    heard: Sequence[Heard], descents: Sequence[Descent], records: Mapping[str, Record]
) -> list[Heard]:
    """The voices; a credited outlet whose report is at hand is what that report makes it."""
    found = {each.other for each in joined_by_lineage(heard, descents, records)}
    why = "its report is at hand, and what stands there decides"
    own = Rule.OUTLETS_OWN_VOICE
    return [
        replace(each, voice=replace(each.voice, doubt=own, why=why))
        if each.voice.sort is VoiceSort.CREDITED and each.voice.id in found
        else each
        for each in heard
    ]


def _known(some: Sequence[Heard]) -> list[Heard]:
    """Those of some voices that alone make an origin."""
    return [each for each in some if each.voice.doubt is None]


def _in_order(descents: Sequence[Descent]) -> list[Descent]:
    return sorted(descents, key=repr)


def _join(
    heard: Sequence[Heard],
    descents: Sequence[Descent],
    records: Mapping[str, Record],
    setting: Setting,
    rulings: Rulings,
) -> tuple[Groups, list[Joined]]:
    """The voices that are one, and the grounds that joined them: people's first, then by rules."""
    known = frozenset(each.voice.id for each in _known(heard))
    groups = Groups([each.voice.id for each in heard], known, rulings.parted)
    said = [each for each in rulings.joined if groups.join(each.one, each.other, ruled=True)]
    found = [
        *_by_who_they_are(heard, setting),
        *joined_by_lineage(heard, descents, records),
        *_one_outlet(heard),
    ]
    found.sort(key=lambda each: (each.grounds.rule, each.one, each.other, each.grounds.why))
    in_turn = [*found, *_told_twice(heard)]
    return groups, [*said, *(each for each in in_turn if groups.join(each.one, each.other))]


def _by_who_they_are(heard: Sequence[Heard], setting: Setting) -> Iterator[Joined]:
    for one, other in combinations(heard, 2):
        judged = judge(one, other, setting)
        if judged.tie is Tie.ONE:
            of = (one.voice.name, other.voice.name)
            yield Joined(one.voice.id, other.voice.id, Grounds(of, judged.rule, judged.why))


def _one_outlet(heard: Sequence[Heard]) -> Iterator[Joined]:
    """Own voices of one outlet, in several reports."""
    own = [each.voice for each in heard if each.speaker is None and each.voice.name]
    for one, other in combinations(own, 2):
        if one.name == other.name and one.document != other.document:
            why = f"both reports are {one.name}’s" if one.sort is VoiceSort.ISSUER else "one outlet"
            yield Joined(one.id, other.id, Grounds((one.name,), Rule.ONE_AGENCY, why))


def _told_twice(heard: Sequence[Heard]) -> Iterator[Joined]:
    """A report's own words, where it names in another place who it has the same from."""
    for own in heard:
        if own.voice.sort is not VoiceSort.OUTLET:
            continue
        named = [x for x in heard if x.voice.document == own.voice.document and x is not own]
        for other in named[:1]:
            why = "the report tells it in its own words too, and names in another place who says it"
            of = (other.voice.name, own.voice.name)
            yield Joined(other.voice.id, own.voice.id, Grounds(of, Rule.OUTLETS_OWN_VOICE, why))


def _notes(origins: Sequence[CountedOrigin], sides: Sides) -> Iterator[str]:
    """What is shown beside the number: opposed parties that agree."""
    for one, other in combinations([each for each in origins if each.sure], 2):
        if one.party and other.party and sides.are_opposed(one.party, other.party):
            first, second = sorted((one.party, other.party))
            yield f"opposed parties agree: {first} and {second}"


def _origin(some: Sequence[Heard], left_open: Grounds | None) -> CountedOrigin:
    parties = {each.voice.party for each in some if each.voice.doubt is None}
    return CountedOrigin(
        voices=tuple(each.voice.id for each in some),
        party=min(filter(None, parties), default=None) if len(parties) == 1 else None,
        bases=tuple(sorted({each.voice.basis for each in some})),
        sure=left_open is None,
        open=left_open,
    )


def _open(some: Sequence[Heard], low: Sequence[Sequence[Heard]], setting: Setting) -> Grounds:
    """Why voices are in the most and not in the fewest."""
    of = tuple(dict.fromkeys(each.voice.name for each in some))
    own = [each.voice for each in some if each.voice.doubt]
    if len(own) == len(some):
        return Grounds(of, own[0].doubt or Rule.OUTLETS_OWN_VOICE, own[0].why)
    judged = [judge(x, y, setting) for x in _known(some) for group in low for y in _known(group)]
    doubtful = [each for each in judged if each.tie is not Tie.APART]
    if not doubtful:
        return Grounds(of, Rule.PER_SLOT, "it may be one with another that is left open")
    first = min(doubtful, key=lambda each: (each.rule, each.why))
    return Grounds(of, first.rule, first.why)
