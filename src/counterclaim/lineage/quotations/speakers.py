"""Who speaks the words in quotation marks, as a report's record has it."""

from dataclasses import dataclass

from counterclaim.model.attribution import Anonymity, Attribution
from counterclaim.model.record import Record
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks: the words that say who, whether these name him, and whom they mean.

    `entity` is an id that two records may share, None where the words mean nobody known.
    """

    words: str
    named: bool
    entity: str | None


def speaker_of(record: Record, spans: tuple[Span, ...]) -> Speaker | None:
    """Who says all or some of these words, the innermost; None where the record does not tell."""
    saying = [
        (sum(piece.end - piece.start for piece in each.content), each.id, each)
        for each in record.attributions
        if each.source and any(piece.overlaps(span) for piece in each.content for span in spans)
    ]
    return _speaker(record, min(saying)[2]) if saying else None


def _speaker(record: Record, saying: Attribution) -> Speaker:
    names = {each.id: each.name for each in record.entities}
    entity = saying.identity.entity if saying.identity else None
    written = " ".join(record.document.words_of(span) for span in saying.source)
    is_named = saying.voice is not None and saying.voice.anonymity is Anonymity.NAMED
    return Speaker(names.get(entity, written) if entity else written, is_named, entity)


def surely_differ(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two are surely not the same: the words name both, and share no name.

    Limits: one who is named in one report and given by his office in another may be the same.
    """
    if not (one and other and one.named and other.named):
        return False
    if one.entity and one.entity == other.entity:
        return False
    names = _names(one), _names(other)
    return all(names) and not names[0] & names[1]


def _names(speaker: Speaker) -> set[str]:
    return {word.strip(",.'’").casefold() for word in speaker.words.split() if word[:1].isupper()}
