"""All that the stage looks up, from the files beside it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.relation import RelationKind
from counterclaim.propositions.rows import listed, rows


class Effect(StrEnum):
    """What some words tell of those who stand in the holder's slot."""

    HOLD = "hold"
    GAIN = "gain"
    LOSE = "lose"
    CONTEST = "contest"
    SHARE = "share"


class Sure(StrEnum):
    """Of what a word tells control, as ``tables/control.tsv`` has it."""

    ONLY = "only"
    SURE = "sure"
    SITE = "site"
    OPEN = "open"
    LAND = "land"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Frame:
    """One use of a word: its effect, where the place stands, how sure it tells of control."""

    effect: Effect | None
    where: str
    sure: Sure


@dataclass(frozen=True, slots=True)
class Tie:
    """One use of a word that tells of a relation; `forward`: from the one to the other."""

    kind: RelationKind
    forward: bool


SURELY = frozenset({Sure.ONLY, Sure.SURE})
_FIXED = frozenset({"fall", "change", "grabs", "lord"})  # of phrases that the rules spell out
Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class PropositionTables:
    """Words of control by form and lemma, words of relations, and classes of words around them.

    `deeds` are the nouns for taking and losing, `told_by` all words by which a rule of control
    begins, `tied_by` those of relations.
    """

    control: Mapping[str, Mapping[str, tuple[Frame, ...]]]
    contested: Words
    ground: Words
    doubt: Words
    ties: Mapping[str, Mapping[str, Tie]]
    parties: Words
    deeds: frozenset[str]
    told_by: frozenset[str]
    tied_by: frozenset[str]

    def frames(self, form: str, lemma: str) -> tuple[Frame, ...]:
        """The uses of a word in one form; none where it tells of no control."""
        return self.control[form].get(lemma, ())

    def tie(self, form: str, word: str) -> Tie | None:
        """What a word tells of two parties in one form."""
        return self.ties[form].get(word)


def load_proposition_tables() -> PropositionTables:
    """The tables that come with the package.

    Raises:
        ValueError: a line of a table cannot be read.
    """
    control: dict[str, dict[str, tuple[Frame, ...]]] = defaultdict(dict)
    for form, effect, where, strength, written in rows("control.tsv", 5):
        frame = Frame(None if effect == "-" else Effect(effect), where, Sure(strength))
        for word in listed(written):
            control[form][word] = (*control[form].get(word, ()), frame)
    ties: dict[str, dict[str, Tie]] = defaultdict(dict)
    for kind, form, direction, written in rows("relations.tsv", 4):
        if direction not in {"on", "back"}:
            raise ValueError(f"relations.tsv: expected on or back, found {direction!r}")
        for word in listed(written):
            ties[form][word] = Tie(RelationKind(kind), direction == "on")
    contested = _classes("contested.tsv")
    return PropositionTables(
        control=dict(control),
        contested=contested,
        ground=_classes("ground.tsv"),
        doubt=_classes("doubt.tsv"),
        ties=dict(ties),
        parties=_classes("parties.tsv"),
        deeds=frozenset(control["deed"]) | frozenset(control["ending"]),
        told_by=_FIXED.union(
            *({word.split()[-1] for word in form} for form in control.values()),
            *contested.values(),
        ),
        tied_by=frozenset(
            {"side"}
            | {word.partition(":")[0].split()[-1] for form in ties.values() for word in form}
        ),
    )


def _classes(name: str) -> Words:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, written in rows(name, 2):
        found[kind] |= set(listed(written))
    return {kind: frozenset(words) for kind, words in found.items()}
