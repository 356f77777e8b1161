"""Words as they are written in a report's file, found again in its sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.format import Sentence
from counterclaim.model.span import Span

_NOTATION = re.compile(r"(?:(?P<sentence>\d+):\s*)?(?P<words>.*?)(?:#(?P<number>\d+))?", re.DOTALL)
_PLACE = re.compile(r"(?:(?P<sentence>\d+):)?@(?P<start>\d+)-(?P<end>\d+)")
_INSIDE_NUMBER = re.compile(r"(?<=\d)(?=[.,]?\d)|(?<=\d[.,])(?=\d)")


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why words are not found, and how to mend it."""

    reason: str


def find_words(notation: str, own: int, sentences: Sequence[Sentence]) -> Span | NotFound:
    """Where words stand, written as the guidelines have it, in the sentence numbered `own`.

    `words` must stand once in the sentence; `words#2` is their second occurrence; `4:words` are
    words of sentence 4, `4:*` is all of it, `*` all of the own one. `@4-19` and `4:@4-19` are
    characters of a sentence, for texts that may not be repeated here. What stands in the own
    sentence to the letter comes first, so "10:30 GMT" is a time of day and not sentence 10.
    """
    notation = notation.strip()
    if notation and occurrences(sentences[own - 1].text, notation):
        return _choose(notation, None, sentences[own - 1])
    if place := _PLACE.fullmatch(notation):
        return _by_offsets(place, own, sentences)
    match = _NOTATION.fullmatch(notation)
    if match is None or not match["words"].strip():
        return NotFound(f"expected words, words#2, 4:words or 4:*, found {notation!r}")
    number = int(match["sentence"] or own)
    if not 1 <= number <= len(sentences):
        return NotFound(
            f"{notation!r}: there is no sentence {number}, the last is {len(sentences)}"
        )
    words, there = match["words"], sentences[number - 1]
    which = int(match["number"]) if match["number"] else None
    found = there.span if words == "*" else _choose(words, which, there)
    if isinstance(found, NotFound) and not match["sentence"]:
        return _name_other_sentence(found, words, own, sentences)
    return found


def _by_offsets(place: re.Match[str], own: int, sentences: Sequence[Sentence]) -> Span | NotFound:
    number, start, end = int(place["sentence"] or own), int(place["start"]), int(place["end"])
    if not 1 <= number <= len(sentences):
        return NotFound(f"{place[0]}: there is no sentence {number}, the last is {len(sentences)}")
    there = sentences[number - 1]
    if not start < end <= len(there.text):
        return NotFound(f"{place[0]}: expected a range within 0 to {len(there.text)}")
    return Span(there.span.start + start, there.span.start + end, there.span.part)


def occurrences(text: str, words: str) -> list[int]:
    """Where words begin in a text, not counting where they are part of a longer word or number."""
    starts = [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]
    return [start for start in starts if not _cuts(text, start, start + len(words))]


def _cuts(text: str, start: int, end: int) -> bool:
    """Whether a border of [start, end) goes through a word or a number."""
    for border in (start, end):
        if 0 < border < len(text) and text[border - 1].isalpha() and text[border].isalpha():
            return True
        if _INSIDE_NUMBER.match(text, border):
            return True
    return False


def _choose(words: str, which: int | None, sentence: Sentence) -> Span | NotFound:
    starts = occurrences(sentence.text, words)
    if not starts:
        return NotFound(_explain(words, sentence))
    if which is None and len(starts) > 1:
        return NotFound(
            f"{words!r} occurs {_times(len(starts))} in sentence {sentence.number}: "
            f"write {words}#1{' or' if len(starts) == 2 else ' to'} #{len(starts)}"
        )
    if which is not None and not 1 <= which <= len(starts):
        return NotFound(
            f"{words}#{which}: occurs only {_times(len(starts))} in sentence {sentence.number}"
        )
    start = sentence.span.start + starts[(which or 1) - 1]
    return Span(start, start + len(words), sentence.span.part)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _explain(words: str, sentence: Sentence) -> str:
    if words in sentence.text:
        return f"{words!r} stands in sentence {sentence.number} only as part of a longer word"
    nearest = _nearest(words, sentence.text)
    hint = f"; nearest is {nearest!r}" if nearest else ""
    return f"words not found in sentence {sentence.number}: {words!r}{hint}; copy them exactly"


def _nearest(words: str, text: str) -> str | None:
    """The stretch of as many words that is most like them."""
    tokens = list(re.finditer(r"\S+", text))
    size = min(len(words.split()), len(tokens))
    best, likeness = None, 0.6
    for first, last in zip(tokens, tokens[size - 1 :], strict=False):
        stretch = text[first.start() : last.end()]
        ratio = SequenceMatcher(None, words.lower(), stretch.lower(), autojunk=False).ratio()
        if ratio > likeness:
            best, likeness = stretch, ratio
    return best


def _name_other_sentence(
    found: NotFound, words: str, own: int, sentences: Sequence[Sentence]
) -> NotFound:
    """The same reason, with the sentence that does hold the words, if one does."""
    others = [each for each in sentences if each.number != own and occurrences(each.text, words)]
    if not others or occurrences(sentences[own - 1].text, words):
        return found
    return NotFound(
        f"words not found in sentence {own}: {words!r}; "
        f"they stand in sentence {others[0].number}: write {others[0].number}:{words}"
    )
