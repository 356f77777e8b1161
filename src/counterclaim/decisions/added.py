"""Claims that people added, and of which incident they speak."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from counterclaim.comparison import attribution_at, sentence_at
from counterclaim.decisions.incidents import rejection
from counterclaim.decisions.slots import Given, added_values
from counterclaim.model.attribution import (
    Anonymity,
    Attribution,
    Basis,
    Function,
    Kind,
    Voice,
)
from counterclaim.model.comparison import SlotClaim
from counterclaim.model.decided import AddedClaim, Decisions
from counterclaim.model.factuality import Polarity
from counterclaim.model.incident import Incident
from counterclaim.model.record import Record
from counterclaim.model.span import Span

_UNNAMED = Voice(Function.STATEMENT, Polarity.POSITIVE, Anonymity.ANONYMOUS, Basis.UNSTATED)


def given_on(
    incident: Incident,
    decisions: Decisions,
    records: Mapping[str, Record],
    is_meant: Callable[[str], bool],
) -> Iterator[Given]:
    """What added claims say on an incident: those added to it, else those in a mention's sentence.

    `is_meant` says whether an id, as it was written, means this incident. A claim that was rejected
    since is left out.
    """
    for each in decisions.added:
        record = records.get(each.document)
        if record is None or rejection(decisions, each.document, each.name):
            continue
        if each.incident is not None:
            here = is_meant(each.incident)
        else:
            here = _beside(each, incident, record)
        if here:
            claim = SlotClaim(each.document, (each.span,), each.name, _voice(each, record))
            yield from added_values(each, claim, _scope(each, incident))


def _beside(added: AddedClaim, incident: Incident, record: Record) -> bool:
    """Whether a claim's words stand in the sentence of one of the incident's mentions.

    A statement of control speaks of the incident where it is on its place.
    """
    if added.kind == "control":
        place = (added.slots.get("place") or "").split(" [")[0]
        return bool(incident.place) and place.casefold() == (incident.place or "").casefold()
    own = {each.event for each in incident.mentions if each.document == added.document}
    return any(
        sentence_at(record, event.trigger[0]).overlaps(added.span)
        for event in record.events
        if event.id in own
    )


def with_added_voices(records: Mapping[str, Record], decisions: Decisions) -> Mapping[str, Record]:
    """The records, each with a voice for every added claim whose source the reading has not.

    Such a voice stands on the words of the document that were given for the source. It is taken for
    one without a name, so that it is never surely apart from another unless people say so.
    """
    voices: dict[str, list[Attribution]] = {}
    for each in decisions.added:
        record = records.get(each.document)
        if record and (made := _made_voice(each, record)):
            voices.setdefault(each.document, []).append(made)
    return {
        key: replace(each, attributions=(*each.attributions, *voices[key]))
        if key in voices
        else each
        for key, each in records.items()
    }


def _voice(added: AddedClaim, record: Record) -> str | None:
    """The attribution of an added claim: whose source has the words given, else by its place."""
    source = _source(added).casefold()
    if not source:
        return attribution_at(record, (added.span,))
    for each in record.attributions:
        words = " ".join(record.document.words_of(span) for span in each.source)
        if words.casefold() == source:
            return each.id
    return added.name if _made_voice(added, record) else None


def _made_voice(added: AddedClaim, record: Record) -> Attribution | None:
    """A voice on the words that were given for a source; None where the reading has it."""
    source = _source(added)
    known = {
        " ".join(record.document.words_of(span) for span in each.source).casefold()
        for each in record.attributions
    }
    part = added.span.part
    at = record.document.part(part).find(source) if source else -1
    if at < 0 or source.casefold() in known:
        return None
    return Attribution(
        added.name, (Span(at, at + len(source), part),), (), (added.span,), (), None,
        Kind.INDIRECT, (), _UNNAMED, str(added.mark),
    )  # fmt: skip


def _source(added: AddedClaim) -> str:
    return (added.slots.get("source") or "").split(" [")[0].split(" > ")[-1].strip()


def _scope(added: AddedClaim, incident: Incident) -> str | None:
    place = (added.slots.get("place") or "").split(" [")[0]
    return place if place and place != incident.place else None
