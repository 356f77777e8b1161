"""The way of one document through the stages, in order."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from counterclaim.attribution import attribute, date_sayings
from counterclaim.events import find_events
from counterclaim.model.document import Document
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem
from counterclaim.model.reading import Name, Reading, Toponym
from counterclaim.model.record import Record
from counterclaim.model.time import Time

READS_LANGUAGE = "en"
NO_MODEL = ""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the stages need from outside: a reader, what knows languages, and what finds times.

    Where nothing finds times, none are found.
    """

    read: Callable[[Document], Reading]
    detect_language: Callable[[str], str | None]
    find_times: Callable[[Document, Reading], tuple[Time, ...]] = lambda _document, _reading: ()


def read_document(document: Document, tools: Tools) -> Record:
    """Everything one document says, each item tied to the words that say it.

    Raises:
        DocumentError: the document cannot be read.
    """
    document = replace(document, language=tools.detect_language(document.text))
    reading = _read(document, tools)
    attributions = attribute(document, reading)
    places = _toponyms(reading)
    times = tools.find_times(document, reading)
    attributions = date_sayings(attributions, reading, times, document.published)
    return Record(
        document=document,
        attributions=attributions,
        events=find_events(reading, attributions, places, times),
        names=_names(reading),
        places=places,
        times=times,
        problems=document.problems + reading.problems,
        reading=reading,
    )


def try_read(document: Document, tools: Tools) -> Record | Problem:
    """The record of one document, or the problem that stopped it."""
    try:
        return read_document(document, tools)
    except DocumentError as error:  # only what we declared; a bug still stops the run
        return Problem(document.ref, error.stage, str(error))


def _read(document: Document, tools: Tools) -> Reading:
    """What the reader finds; nothing, and a problem that says why, where it cannot read."""
    if not document.text.strip() and not (document.title or "").strip():
        return _nothing(document, "reading", "expected a report, but the text is empty")
    if document.language in (None, READS_LANGUAGE):
        return tools.read(_without_repeated_title(document))
    found = "a script other than Latin" if document.language == "und" else document.language
    message = f"expected a report in English, but this one is in {found}; nothing was read in it"
    return _nothing(document, "language", message)


def _nothing(document: Document, stage: str, message: str) -> Reading:
    return Reading(parts=(), problems=(Problem(document.ref, stage, message),), made_by=NO_MODEL)


def _without_repeated_title(document: Document) -> Document:
    """The document, without a title that is also how its text begins: no words are read twice."""
    title = (document.title or "").strip()
    if title and document.text.lstrip().startswith(title):
        return replace(document, title=None)
    return document


def _names(reading: Reading) -> tuple[Name, ...]:
    return tuple(name for part in reading.parts for name in part.names)


def _toponyms(reading: Reading) -> tuple[Toponym, ...]:
    return tuple(toponym for part in reading.parts for toponym in part.toponyms)
