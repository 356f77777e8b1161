"""How well actors are resolved where their words are given: countries, sectors, pairs of names.

The annotated spans of a report are given to the stages as if a reader had found them; of what the
annotation says of them only the type of the event and the sentences are used. The countries of
places are those that the package finds for the annotated words, as a user has them. Names of
`name_pairs.tsv` are read in the few words in which they stand; the pairs are split in halves by
their hash, and rules are made by looking at the errors of the first half alone.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus import format as annotated
from corpus.comparison import Label
from corpus.format import Entity, Report
from corpus.measure import Figure
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.place import Place
from counterclaim.model.reading import (
    Name,
    NameKind,
    PartReading,
    Reading,
    Sentence,
    Toponym,
    Word,
)
from counterclaim.model.span import Part, Span
from counterclaim.pipeline import lands_of
from counterclaim.resolve.actors import ActorFinder
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.names import fold

PAIRS = Path(__file__).parent / "name_pairs.tsv"
_NOBODY = frozenset({"vague", "place-only"})
ResolvePlaces = Callable[[Document, Reading], tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as it was annotated and as it was resolved."""

    report: str
    role: str
    words: str
    gold: Entity
    country: str | None
    sector: tuple[str, ...]
    why: str


def resolve_slots(
    report: Report, finder: ActorFinder, resolve_places: ResolvePlaces
) -> Iterator[Slot]:
    """Every actor and recipient of a report; the countries of its places are found, not given."""
    document, reading = _document(report)
    events = tuple(_event(each) for each in report.events)
    attributions = tuple(_attribution(each) for each in report.attributions)
    lands = lands_of(resolve_places(document, reading))
    found = finder.find(document, reading, attributions, events, lands)
    for given, resolved in zip(report.events, found.events, strict=True):
        for role, gold, own in (
            ("actor", given.actor, resolved.actor),
            ("recipient", given.recipient, resolved.recipient),
        ):
            for entity, participant in zip(gold, own, strict=True):
                identity = participant.identity
                yield Slot(
                    report.id, role, document.words_of(entity.span), entity,
                    identity.country if identity else None, identity.sector if identity else (),
                    identity.why if identity else "",
                )  # fmt: skip


def measure_slots(
    gold: Sequence[Report], finder: ActorFinder, resolve_places: ResolvePlaces
) -> Iterator[Figure]:
    """Shares of right countries and sectors, and how often a country is invented."""
    slots = [slot for each in gold for slot in resolve_slots(each, finder, resolve_places)]
    for role in ("actor", "recipient"):
        own = [slot for slot in slots if slot.role == role]
        yield _figure(f"{role} country, right", own)
        yield _figure(f"{role} country where one is due, right", [s for s in own if s.gold.country])
        yield _figure(f"{role} country where one is found, right", [s for s in own if s.country])
        none = [slot for slot in own if not slot.gold.country]
        yield _figure(f"{role} country where none is due, left open", none)
    yield _share(
        "chief sector, right",
        [(next(iter(s.gold.sectors), "-"), next(iter(s.sector), "-")) for s in slots],
    )


def _figure(name: str, slots: Sequence[Slot]) -> Figure:
    return _share(name, [(slot.gold.country or "-", slot.country or "-") for slot in slots])


def _share(name: str, pairs: Sequence[Label]) -> Figure:
    if not pairs:
        return Figure(name, None, None, 0)
    commonest = Counter(a for a, _ in pairs).most_common(1)[0][1]
    right = sum(a == b for a, b in pairs)
    return Figure(name, 100 * right / len(pairs), 100 * commonest / len(pairs), len(pairs))


def _document(report: Report) -> tuple[Document, Reading]:
    """The bare report, with its sentences as they were annotated."""
    title = "".join(s.text for s in report.sentences if s.span.part == "title") or None
    last = max((s.span.end for s in report.sentences if s.span.part == "text"), default=0)
    letters = [" "] * last
    for sentence in report.sentences:
        if sentence.span.part == "text":
            letters[sentence.span.start : sentence.span.end] = sentence.text
    text = "".join(letters)
    document = Document(
        text=text, ref=report.id, title=title, published=report.published, outlet=report.outlet
    )
    parts = tuple(_part(report, part) for part in ("title", "text"))
    return document, Reading(parts, (), "given")


def _part(report: Report, part: Part) -> PartReading:
    own = [each.span for each in report.sentences if each.span.part == part]
    words = tuple(Word(span, "X", "", -1, "root") for span in own)
    sentences = tuple(Sentence(n, n + 1) for n in range(len(own)))
    places = sorted({each.span for each in report.places if each.span.part == part})
    toponyms = tuple(Toponym(span, 1.0) for span in places)
    return PartReading(part, words, sentences, (), (), (), toponyms)


def _event(given: annotated.Event) -> Event:
    return Event(
        id=given.id, type=given.type, mode=(), context=(), main=given.main, trigger=given.trigger,
        actor=tuple(map(_participant, given.actor)),
        recipient=tuple(map(_participant, given.recipient)),
        place=(), time=(), counts=(),
        factuality=Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED),
        attribution=given.attribution, unknown={}, why="given",
    )  # fmt: skip


def _participant(entity: Entity) -> Participant:
    return Participant(entity.span, Polarity.POSITIVE, Certainty.CERTAIN)


def _attribution(given: annotated.Attribution) -> Attribution:
    return Attribution(
        id=given.id, source=given.source, cue=given.cue, content=given.content,
        addressee=given.addressee, parent=given.parent, kind=None, quoted=(), voice=None,
        why="given",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """A name as a report has it, and whom it means."""

    context: str
    day: date | None
    land: str
    expected: str
    kind: str
    code: str
    party: str

    @property
    def looked_at(self) -> bool:
        """Whether it is of the half whose errors are looked at."""
        key = f"{self.context}\t{self.day}\t{self.land}"
        return hashlib.sha256(key.encode()).digest()[-1] % 2 == 0


def load_pairs(path: Path = PAIRS) -> list[Pair]:
    """The pairs of names; the first line names the fields."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line]
    return [
        Pair(row[0], None if row[1] == "-" else date.fromisoformat(row[1]), *row[2:7])
        for row in rows
    ]


def answer_pair(pair: Pair, finder: ActorFinder) -> tuple[str | None, str]:
    """The id that is found for a pair's name, in the words in which it stands, and why."""
    before, bracket, rest = pair.context.partition("[")
    name, _, after = rest.partition("]") if bracket else (before, "", "")
    head = before if bracket else ""
    text = head + name + after
    start = len(head)
    land = "" if pair.land == "-" else pair.land
    tail = f" ({land})" if land else ""
    document = Document(text=text + "\n" + tail, published=pair.day)
    span = Span(start, start + len(name))
    words: tuple[Word, ...] = (Word(Span(0, len(text)), "X", "", -1, "root"),)
    sentences: tuple[Sentence, ...] = (Sentence(0, 1),)
    if land:
        words += (Word(Span(len(text) + 1, len(document.text)), "X", "", -1, "root"),)
        sentences += (Sentence(1, 2),)
    names = (Name(span, NameKind.ORGANIZATION, 1.0),)
    part = PartReading("text", words, sentences, (), (), names, ())
    found = finder.find(document, Reading((part,), (), "given"), (), ())
    for entity in found.entities:
        for mention in entity.mentions:
            if mention.span == span:
                return entity.id, mention.why
    return None, "unknown"


def is_right(pair: Pair, found: str | None, finder: ActorFinder) -> bool:
    """Whether an id is that of the actor expected: the registry knows it by the name expected."""
    if pair.kind in _NOBODY:
        return found is None
    if found is None:
        return False
    registry = finder.phrases.registry
    if any(use.actor == found for use in registry.uses(pair.expected)):
        return True
    actor = registry.actor(found)
    bare = fold(pair.expected.partition(" (")[0])
    if actor and fold(actor.name.partition(" (")[0]) in (fold(pair.expected), bare):
        return actor.country == pair.code or fold(actor.name) == fold(pair.expected)
    if any(use.actor == found for use in registry.uses(bare)):
        return actor is not None and actor.country == pair.code
    return finder.phrases.read(pair.expected, Setting(pair.day)).entity == found


def measure_pairs(finder: ActorFinder) -> Iterator[Figure]:
    """The share of names that are resolved to whom they mean, on either half and on both."""
    pairs = load_pairs()
    for name, own in (
        ("half looked at", [pair for pair in pairs if pair.looked_at]),
        ("other half", [pair for pair in pairs if not pair.looked_at]),
        ("both", pairs),
    ):
        right = sum(is_right(pair, answer_pair(pair, finder)[0], finder) for pair in own)
        yield Figure(f"names resolved, {name}", 100 * right / len(own), None, len(own))
