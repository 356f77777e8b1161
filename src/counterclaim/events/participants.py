"""Who stands in the slots of an act: the reader's answer, mended by the tree of its sentence."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from counterclaim.events.clauses import NOMINAL, RELATIVE, Clauses
from counterclaim.events.constructions import rebuilt
from counterclaim.events.phrases import phrase
from counterclaim.events.roles import candidates
from counterclaim.events.ruled import load_told_by
from counterclaim.events.tables import rows
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Polarity
from counterclaim.model.reading import ActSpans, PartReading, Reading
from counterclaim.model.span import Span

MendSlots = Callable[[Document, Reading], Reading]
_SURE = frozenset({"active subject", "active conj subject", "noun by"})
_BARE = frozenset({"it", "there", "what", "that", "this"})
_OWN_WORDS = frozenset({"det", "nummod", "nmod:poss"})
_AFTER_DATELINE = frozenset(", - – — : (".split())


@dataclass(frozen=True, slots=True)
class SlotTables:
    """Words for what harms without being anyone, for making somebody leave, and for harm."""

    instruments: frozenset[str]
    driving: frozenset[str]
    suffered: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Act:
    """An act, its words, and the words that are triggers in the same part."""

    clauses: Clauses
    trigger: tuple[int, ...]
    telling: frozenset[int]
    tables: SlotTables

    def participants(self, noun: int) -> tuple[Participant, ...]:
        """A noun and those joined to it, as those who surely act."""
        spans = [phrase(self.clauses, at, self.telling) for at in self.clauses.members(noun)]
        return tuple(
            Participant(span, Polarity.POSITIVE, Certainty.CERTAIN)
            for span in spans
            if not _shares(self.clauses.words_in(span), self.trigger)
        )

    def head(self, participant: Participant) -> int:
        """The word that heads one who acts; -1 where there is none."""
        heads = self.clauses.heads([participant.span])
        return heads[0] if heads else -1


def load_slot_mender() -> MendSlots:
    """A function that gives a reading with the slots of its acts mended."""
    tables = SlotTables(_words("instruments.tsv"), _words("driving.tsv"), _words("suffered.tsv"))
    told_by = load_told_by()

    def mend_slots(document: Document, reading: Reading) -> Reading:
        return replace(
            reading,
            parts=tuple(
                rebuilt(_mend_part(part, text, tables), text, told_by)
                for part in reading.parts
                for text in (document.part(part.part),)
            ),
        )

    return mend_slots


def _words(name: str) -> frozenset[str]:
    return frozenset(word for (line,) in rows(name, 1) for word in line.split())


def _mend_part(part: PartReading, text: str, tables: SlotTables) -> PartReading:
    clauses = Clauses(part, text)
    triggers = [
        tuple(at for span in act.trigger for at in clauses.words_in(span)) for act in part.acts
    ]
    telling = frozenset(at for trigger in triggers for at in trigger)
    return replace(
        part,
        acts=tuple(
            _mended(act, _Act(clauses, trigger, telling, tables))
            for act, trigger in zip(part.acts, triggers, strict=True)
        ),
    )


def _mended(act: ActSpans, words: _Act) -> ActSpans:
    """An act with each rule applied in turn."""
    mended = replace(
        act,
        actor=_listed(_antecedents(act.actor, words), words),
        recipient=_listed(_antecedents(act.recipient, words), words),
    )
    found = _closest(_without_tools(mended.actor, words), words)
    mended = _among_equals(replace(mended, actor=found))
    mended = _suffering(mended, words)
    if not mended.actor:
        mended = replace(mended, actor=_subject(mended, words))
    return _driven(mended, words)


def _suffering(act: ActSpans, words: _Act) -> ActSpans:
    """Those of whom a headline says that they were killed: "civilians killed" has no killer.

    A verb that always takes an object stands there without one, in its past form.
    """
    clauses = words.clauses
    verb = next((at for at in words.trigger if clauses.lemma(at) in words.tables.suffered), None)
    if verb is None or act.recipient or len(act.actor) != 1 or not clauses.is_participle(verb):
        return act
    if clauses.first(verb, "obj", "ccomp", "aux", "iobj", "obl:agent") is not None:
        return act
    subject = clauses.first(verb, "nsubj")
    if subject is None or subject not in clauses.words_in(act.actor[0].span):
        return act
    return replace(act, actor=(), recipient=act.actor)


def _driven(act: ActSpans, words: _Act) -> ActSpans:
    """Who is to be driven out leaves, and who drives them out is the one whom that meets."""
    clauses = words.clauses
    verb = next((at for at in words.trigger if clauses.lemma(at) in words.tables.driving), None)
    if act.type != "RETREAT" or verb is None or clauses.is_passive(verb):
        return act
    driven = clauses.first(verb, "obj")
    if driven is None:
        return act
    drivers = next((each.noun for each in candidates(clauses, (verb,)) if _drives(each.tie)), None)
    return replace(
        act,
        actor=words.participants(driven),
        recipient=words.participants(drivers) if drivers is not None else (),
    )


def _drives(tie: str) -> bool:
    return tie.startswith("active") and tie.endswith("subject")


def name_mended(reading: Reading, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, with the slots in which others stand than the reader found named in `why`."""
    found = {act.trigger: act for part in reading.parts for act in part.acts}
    return tuple(
        replace(event, why=f"{event.why}; {' and '.join(changed)} by the tree")
        if (changed := _changed(found.get(event.trigger), event))
        else event
        for event in events
    )


def _changed(act: ActSpans | None, event: Event) -> list[str]:
    if act is None:
        return []
    return [
        slot
        for slot in ("actor", "recipient")
        if [each.span for each in getattr(act, slot)]
        != [each.span for each in getattr(event, slot)]
    ]


def _antecedents(found: Sequence[Participant], words: _Act) -> tuple[Participant, ...]:
    """The noun for which "who" stands; "who" alone where the noun is there too goes."""
    kept = []
    for each in found:
        noun = _antecedent(each, words)
        if noun is None:
            kept.append(each)
        elif len(found) == 1:
            kept.append(replace(each, span=phrase(words.clauses, noun, words.telling)))
    return tuple(kept)


def _antecedent(participant: Participant, words: _Act) -> int | None:
    inside = words.clauses.words_in(participant.span)
    if not inside or words.clauses.forms[inside[0]] not in RELATIVE - {"that"}:
        return None
    for above in words.clauses.above(inside[0]):
        if words.clauses.words[above].relation == "acl:relcl":
            return words.clauses.head(above)
    return None


def _listed(found: Sequence[Participant], words: _Act) -> tuple[Participant, ...]:
    """Each of those who are joined by "and", where each has words of its own before it."""
    clauses = words.clauses
    kept: list[Participant] = []
    for each in found:
        inside = clauses.words_in(each.span)
        heads = clauses.heads([each.span])
        members = [at for at in clauses.members(heads[0]) if at in inside] if heads else []
        whole = bool(members) and max(clauses.under(members[-1])) >= inside[-1]
        if len(heads) == 1 and len(members) > 1 and whole and _apart(clauses, members):
            spans = [phrase(clauses, at, words.telling) for at in members]
            kept += [replace(each, span=_within(span, each.span)) for span in spans]
        else:
            kept.append(each)
    return tuple(dict.fromkeys(kept))


def _within(span: Span, whole: Span) -> Span:
    """A span without what reaches beyond another one that it overlaps."""
    return replace(span, start=max(span.start, whole.start), end=min(span.end, whole.end))


def _apart(clauses: Clauses, members: Sequence[int]) -> bool:
    """Whether joined nouns are named one by one: "two pistols and the keys", not "men and boys"."""
    if all(clauses.words[at].upos == "PROPN" for at in members):
        return False  # one name, as most often: "Jammu and Kashmir"
    return all(
        clauses.words[at].upos == "PROPN" or clauses.first(at, *_OWN_WORDS) is not None
        for at in members
    )


def _among_equals(act: ActSpans) -> ActSpans:
    """Those who meet are all actors; who is visited is the one who is met."""
    if act.type != "CONSULT" or "visit" in act.mode or not act.recipient:
        return act
    return replace(act, actor=tuple(dict.fromkeys((*act.actor, *act.recipient))), recipient=())


def _without_tools(found: Sequence[Participant], words: _Act) -> tuple[Participant, ...]:
    """Without weapons that are nobody's: shells, bombs."""
    return tuple(each for each in found if not _is_tool(words, words.head(each)))


def _is_tool(words: _Act, noun: int) -> bool:
    clauses = words.clauses
    if noun < 0 or clauses.first(noun, "nmod:poss") is not None:
        return False
    return clauses.lemma(noun) in words.tables.instruments


def _closest(found: Sequence[Participant], words: _Act) -> tuple[Participant, ...]:
    """Without those who are not tied to the trigger, where its own subject is among them."""
    if len(found) < 2:
        return tuple(found)
    ties: dict[int, str] = {}
    for each in candidates(words.clauses, words.trigger):
        for at in words.clauses.members(each.noun):
            ties.setdefault(at, each.tie)
    if not any(ties.get(words.head(each)) in _SURE for each in found):
        return tuple(found)
    return tuple(each for each in found if _may_act(ties.get(words.head(each), "")))


def _may_act(tie: str) -> bool:
    return bool(tie) and tie.rsplit(maxsplit=1)[-1] not in {"obj", "iobj"}


def _subject(act: ActSpans, words: _Act) -> tuple[Participant, ...]:
    """The subject of an act that has nobody yet, its own or that of the verb it is joined to."""
    clauses = words.clauses
    taken = {at for each in act.recipient for at in clauses.words_in(each.span)}
    for each in candidates(clauses, words.trigger):
        usable = each.noun not in taken and _may_be_someone(words, each.noun)
        if each.tie in _SURE and usable:
            return words.participants(each.noun)
    return ()


def _may_be_someone(words: _Act, noun: int) -> bool:
    """Whether a noun can be one who acts: no "it", weapon, act, or place of a dateline."""
    clauses = words.clauses
    if clauses.words[noun].upos not in NOMINAL or noun in words.telling or _is_tool(words, noun):
        return False
    if clauses.forms[noun] in RELATIVE | _BARE:
        return False
    first = clauses.part.sentences[clauses.sentence(noun)].start
    follows = clauses.forms[noun + 1] if noun + 1 < len(clauses.forms) else ""
    return noun != first or clauses.words[noun].upos != "PROPN" or follows not in _AFTER_DATELINE


def _shares(one: Collection[int], other: Collection[int]) -> bool:
    return bool(set(one) & set(other))
