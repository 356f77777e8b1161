"""Words named as `r01/2:at least 12`, found in the reports of a dossier."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span

_WORDS = re.compile(
    r"(?P<report>r\d\d)/(?P<sentence>\d+):(?P<words>.+?)(?:#(?P<nth>\d+))?", re.DOTALL
)
_SENTENCES = re.compile(r"(?P<report>r\d\d)/(?P<first>\d+)-(?P<last>\d+)")
_APART = " … "
_INSIDE_WORD = re.compile(r"(?<=\w)(?=\w)")


@dataclass(frozen=True, slots=True)
class Laid:
    """A report's title and text, with the span of each sentence; sentence 0 is the title."""

    title: str | None
    text: str
    sentences: Mapping[int, Span]

    def words_of(self, span: Span) -> str:
        """The words of a span."""
        return ((self.title or "") if span.part == "title" else self.text)[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand: a report, and the spans in it (one, or one for each sentence)."""

    report: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why words were not found, in one sentence."""

    why: str


def lay_out(title: str | None, written: str) -> Laid:
    """A report from its lines: a line is a sentence, an empty line begins a paragraph."""
    sentences = {0: Span(0, len(title), "title")} if title else {}
    text = ""
    number = 0
    between = ""
    for line in (each.strip() for each in written.split("\n")):
        if not line:
            between = "\n\n" if text else ""
            continue
        number += 1
        start = len(text) + len(between)
        text += between + line
        sentences[number] = Span(start, start + len(line))
        between = " "
    return Laid(title, text, sentences)


def find(notation: str, reports: Mapping[str, Laid]) -> Found | NotFound:
    """The spans that a notation names."""
    if several := _SENTENCES.fullmatch(notation):
        first, last = int(several["first"]), int(several["last"])
        return _whole(notation, several["report"], range(first, last + 1), reports)
    one = _WORDS.fullmatch(notation)
    if one is None:
        return NotFound(f"{notation!r}: expected r01/2:words, r01/2:words#2, r01/2:* or r01/2-5")
    number = int(one["sentence"])
    if one["words"] == "*":
        return _whole(notation, one["report"], [number], reports)
    laid = reports.get(one["report"])
    if laid is None or number not in laid.sentences:
        return NotFound(f"{notation!r}: there is no such report or sentence")
    return _in_sentence(notation, one, laid, laid.sentences[number])


def _whole(
    notation: str, report: str, numbers: Sequence[int], reports: Mapping[str, Laid]
) -> Found | NotFound:
    laid = reports.get(report)
    if laid is None or not numbers or any(number not in laid.sentences for number in numbers):
        return NotFound(f"{notation!r}: there is no such report or sentence")
    return Found(report, tuple(laid.sentences[number] for number in numbers))


def _in_sentence(notation: str, one: re.Match[str], laid: Laid, sentence: Span) -> Found | NotFound:
    """The words in one sentence, or their pieces one behind another: `made … sorties`."""
    text, nth = laid.words_of(sentence), int(one["nth"]) if one["nth"] else None
    pieces = one["words"].split(_APART)
    spans: list[Span] = []
    for words in pieces:
        behind = spans[-1].end - sentence.start if spans else 0
        starts = [at for at in _starts(text, words) if at >= behind]
        if not starts:
            return NotFound(f"{notation!r}: no such whole words in “{text}”")
        if len(pieces) == 1 and nth is None and len(starts) > 1:
            found = len(starts)
            return NotFound(f"{notation!r}: the words stand there {found} times; write #1, #2 …")
        if nth is not None and not 1 <= nth <= len(starts):
            return NotFound(f"{notation!r}: the words stand there {len(starts)} times")
        at = starts[(nth or 1) - 1 if not spans else 0]
        start = sentence.start + at
        spans.append(Span(start, start + len(words), sentence.part))
    return Found(one["report"], tuple(spans))


def _starts(text: str, words: str) -> list[int]:
    """Where words stand whole in a text: neither end is inside a word."""
    inside = {match.start() for match in _INSIDE_WORD.finditer(text)}
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    return [at for at in places if at not in inside and at + len(words) not in inside]
