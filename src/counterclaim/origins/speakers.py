"""Who speaks in each attribution of a document: anew, taken up again, or the report itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Anonymity, Attribution, Basis
from counterclaim.model.entity import Entity, EntityKind
from counterclaim.model.reading import NameKind
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins.sentences import sentence_of
from counterclaim.origins.tables import OriginTables

_STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
_REBELS = frozenset({"REB", "OPP", "PRM"})
_NO_STATES = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "KOS"})
_MEDIA = frozenset({EntityKind.NEWS_AGENCY, EntityKind.OUTLET})
_CIVIL = frozenset({EntityKind.NGO, EntityKind.MONITOR})
_FIRST_PERSON = frozenset({"we", "our", "ours", "us", "i", "my", "me"})
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that"})
_NOBODY = frozenset({Anonymity.ANONYMOUS, Anonymity.ROLE, Anonymity.OUTLET, Anonymity.UNATTRIBUTED})
_STATED = (Basis.WITNESS, Basis.OWN_NETWORK)
_OWN_TEXT = re.compile(
    r"\b(?:[Tt]his|[Oo]ur|[Aa]n earlier) (?:\w+ )?"
    r"(?:version|article|report|story|item|entry|dispatch)\b"
)
_FOR = re.compile(r"(?P<who>\w+) (?:for|of) (?:the )?$")
_SEVERAL = re.compile(r"\b(?:and|[Bb]oth)\b")
_SOMEBODY_ELSE = re.compile(r"[.!?:;]\s|\band\b")
_OF_THEIRS = re.compile(r"(?:[’']s?)?(?: [\w-]+){1,3}")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in an attribution.

    `bare`: a plural without a number or anything beside it. `spans` are where the words stand.

    `first` is the id of the attribution in which the speaker is first named in the document, and
    `words` what he is called there; `forms` are all the words for him there, in small letters and
    without articles. `surnames` are those of persons named, `names` the words of all names.
    `outlet`: the words name an outlet; `itself`: the report speaks of itself. `civil`: a body that
    is of no side, a monitor or aid workers. `published` is the outlet of its own report, where one
    is at hand.
    """

    first: str
    words: str
    forms: frozenset[str]
    surnames: frozenset[str]
    names: frozenset[str]
    entity: str | None
    party: str | None
    sectors: frozenset[str]
    basis: Basis
    anonymity: Anonymity
    outlet: bool
    itself: bool
    civil: bool
    bare: bool
    spans: tuple[Span, ...]
    published: str | None = None

    def stands_at(self, words: Span) -> bool:
        """Whether some words are among those for the speaker."""
        return any(words.overlaps(span) for span in self.spans)

    @property
    def joint(self) -> bool:
        """Whether a headline puts several together ("mayor and army", "both sides")."""
        return (
            all(span.part == "title" for span in self.spans)
            and _SEVERAL.search(self.words) is not None
        )

    @property
    def nobody(self) -> bool:
        """Whether the words give nobody who could be asked: "experts", "reports", "local media"."""
        if self.entity or self.names or self.basis in _STATED:
            return False
        some_outlet = self.outlet and not any(word[0].isupper() for word in self.words.split()[1:])
        several = self.bare and self.party is None and self.anonymity in _NOBODY
        return some_outlet or several or self.joint


def speakers_in(record: Record, tables: OriginTables) -> dict[str, Speaker]:
    """Who speaks in each attribution that has a source, by its id."""
    entities = {entity.id: entity for entity in record.entities}
    spoken = sorted((each for each in record.attributions if each.source), key=_place)
    found: dict[str, Speaker] = {}
    for each in spoken:
        fresh = _read(each, record, entities, tables)
        before = _taken_up(fresh, list(found.values()), tables)
        found[each.id] = _joined(before, fresh) if before else fresh
    last = {speaker.first: speaker for speaker in found.values()}
    return {key: last[speaker.first] for key, speaker in found.items()}


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, with straight apostrophes and no possessive ending."""
    plain = (match[0].lower().replace("’", "'") for match in _WORD.finditer(text))
    return [word.removesuffix("'s").strip("'") for word in plain]


def _place(attribution: Attribution) -> tuple[bool, int]:
    first = attribution.source[0]
    return (first.part == "text", first.start)


def _read(
    each: Attribution, record: Record, entities: Mapping[str, Entity], tables: OriginTables
) -> Speaker:
    """A speaker by the words of one attribution alone."""
    each = replace(each, source=tuple(_last_sentence(span, record) for span in each.source))
    words = " ".join(record.document.words_of(span) for span in each.source)
    plain = words_in(words)
    identity, voice = each.identity, each.voice
    entity = entities.get(identity.entity or "") if identity else None
    sectors = frozenset(identity.sector) if identity else frozenset[str]()
    party = _party(each) or (None if entity else _side_named(each, record, tables))
    persons = list(_named(record, each, (NameKind.PERSON,)))
    others = (NameKind.PERSON, NameKind.ORGANIZATION, NameKind.GROUP)
    anonymity = voice.anonymity if voice else Anonymity.ANONYMOUS
    return Speaker(
        first=each.id,
        words=words,
        forms=frozenset({" ".join(word for word in plain if word not in _ARTICLES)}),
        surnames=frozenset(name.split()[-1] for name in persons if len(name) > 1),
        names=frozenset(word for name in _named(record, each, others) for word in name.split()),
        entity=identity.entity if identity else None,
        party=party,
        sectors=sectors,
        basis=voice.basis if voice else Basis.UNSTATED,
        anonymity=anonymity,
        outlet=(entity.kind in _MEDIA if entity else anonymity is Anonymity.OUTLET),
        itself=_of_itself(words, plain, record),
        civil=entity is not None and entity.kind in _CIVIL,
        spans=each.source,
        bare=len(plain) == 1 and plain[0].endswith("s"),
    )


def _last_sentence(words: Span, record: Record) -> Span:
    """The words for a source without those of a sentence before, over whose end they run."""
    end = Span(words.end - 1, words.end, words.part)
    last = sentence_of(record, end)
    return words if last == end else Span(max(words.start, last.start), words.end, words.part)


def _party(each: Attribution) -> str | None:
    """The side that a source speaks for; a state's, where its officials are meant and no rebels."""
    identity = each.identity
    if identity is None:
        return None
    rebels = not _REBELS.isdisjoint(identity.sector)
    officials = not _STATE_SECTORS.isdisjoint(identity.sector) and not rebels
    if identity.party is None and officials and identity.country not in _NO_STATES:
        return identity.country
    return None if rebels and identity.party == identity.country else identity.party


def _side_named(each: Attribution, record: Record, tables: OriginTables) -> str | None:
    """The one side that the words for a source name: "the M23's spokesman", "Congo's army"."""
    sides = set()
    for span in each.source:
        written = record.document.part(span.part)
        for entity in record.entities:
            for mention in entity.mentions:
                if entity.party and _inside(mention.span, span):
                    before = written[span.start : mention.span.start]
                    after = written[mention.span.end : span.end]
                    if _is_theirs(before, after, tables):
                        sides.add(entity.party)
    return next(iter(sides)) if len(sides) == 1 else None


def _is_theirs(before: str, after: str, tables: OriginTables) -> bool:
    """Whether words stand for a side's: "spokesman for the" before it, or "'s army" after it."""
    if _SOMEBODY_ELSE.search(before):
        return False
    ahead = _FOR.search(before)
    if ahead and ahead["who"].lower() in tables.speaks_for:
        return True
    behind = _OF_THEIRS.match(after)
    return behind is not None and any(word in tables.speaks_for for word in words_in(behind[0]))


def _named(record: Record, each: Attribution, kinds: tuple[NameKind, ...]) -> Iterator[str]:
    """Names inside the words for a source, in small letters."""
    for name in record.names:
        here = name.kind in kinds and any(_inside(name.span, span) for span in each.source)
        plain = words_in(record.document.words_of(name.span)) if here else []
        if plain:
            yield " ".join(plain)


def _inside(span: Span, whole: Span) -> bool:
    return span.part == whole.part and whole.start <= span.start and span.end <= whole.end


def _of_itself(words: str, plain: list[str], record: Record) -> bool:
    """Whether a report speaks of itself: "we", "our correspondent", its own name."""
    if plain and plain[0] in _FIRST_PERSON:
        return True
    if _OWN_TEXT.search(words):
        return True
    own = words_in(record.document.outlet or "")
    name = [word for word in plain if word not in _ARTICLES]
    return bool(name) and words != words.lower() and all(word in own for word in name)


def _taken_up(fresh: Speaker, before: list[Speaker], tables: OriginTables) -> Speaker | None:
    """The speaker of the same document who is meant once more; None where it is a new one."""
    if fresh.itself:
        return next((each for each in reversed(before) if each.itself), None)
    heard = [each for each in before if not each.itself and not each.joint]
    for each in reversed(heard):
        if same_name(fresh, each) or fresh.forms & each.forms:
            return each
    form = next(iter(fresh.forms))
    pronoun = not form or form in tables.pointing or fresh.words.lower() in tables.pointing
    if pronoun and not fresh.entity:
        return heard[-1] if heard else None
    if fresh.entity or fresh.names or fresh.words.lower().split()[0] in ("a", "an"):
        return None
    head = form.split()[-1]  # "the spokesman" after "Interior Ministry spokesman Sediq Sediqqi"
    named = (each for each in reversed(heard) if any(head in one.split() for one in each.forms))
    return next(named, None)


def same_name(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one by entity, or by the surname of one person."""
    if one.entity and other.entity:
        return one.entity == other.entity
    return bool(one.surnames & other.surnames)


def _joined(before: Speaker, fresh: Speaker) -> Speaker:
    """The earlier speaker with what the later words tell of him."""
    stated = next((each.basis for each in (before, fresh) if each.basis in _STATED), None)
    known = before.basis if before.basis is not Basis.UNSTATED else fresh.basis
    return Speaker(
        first=before.first,
        words=before.words,
        forms=before.forms | fresh.forms,
        surnames=before.surnames | fresh.surnames,
        names=before.names | fresh.names,
        entity=before.entity or fresh.entity,
        party=before.party or fresh.party,
        sectors=before.sectors | fresh.sectors,
        basis=stated or known,
        anonymity=Anonymity.NAMED if Anonymity.NAMED in _both(before, fresh) else before.anonymity,
        outlet=before.outlet,
        itself=before.itself,
        civil=before.civil or fresh.civil,
        bare=before.bare,
        spans=before.spans + fresh.spans,
    )


def _both(one: Speaker, other: Speaker) -> tuple[Anonymity, Anonymity]:
    return (one.anonymity, other.anonymity)
