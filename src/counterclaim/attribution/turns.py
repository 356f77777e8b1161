"""The turns of an interview: whose words the answers are, where no cue says it.

An interview is known by its turns: lines that begin with "Q:" and "A:", with a name and a colon, or
with a dash, or paragraphs that ask somebody ("you") something, each with an answer below it. Its
speaker is the person whom the words before the first question name first; without a name, whoever
is the subject of its first sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.attribution.anonymity import anonymity_of
from counterclaim.attribution.draft import Draft, contents, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.quotes import Line, core, lines_of
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.reading import NameKind
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing

_MARK = re.compile(r"(?P<who>Q|A|[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}): +(?=\S)")
_DASH = re.compile(r"[-–—] +(?=\S)")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_STAMP = 12  # characters of what may be no more than the time of an entry
_QUOTES = frozenset("“\"‘'")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of an interview: its sentences, without the mark that stands before them.

    `mark` is who the line says that speaks: "Q", "A", a name, a dash, or nothing; `opens` is
    whether a paragraph begins with it, `asks` whether it ends in a question, `you` whether it
    speaks to somebody and not in quotation marks, `is_quoted` whether it begins with a mark,
    `myself` whether somebody speaks of himself or herself.
    """

    mark: str
    marked: Span | None
    sentences: tuple[Span, ...]
    opens: bool
    asks: bool
    you: bool
    is_quoted: bool
    myself: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is interviewed, by the words that say it; None where they do not."""

    source: Span | None
    anonymity: Anonymity


def turns_in(
    page: Page, title: Page | None, drafts: Sequence[Draft], words: SourceWords
) -> Iterator[Draft]:
    """A draft for each sentence of an answer that is nobody's content yet."""
    turns = list(_turns(page))
    answers = _answers(turns)
    if len(answers) < 2:
        return
    intro = turns[: answers[0] - 1]
    speaker = _speaker(page, title, intro, words)
    if speaker.source is None and not any(turn.asks and turn.you for turn in turns):
        return
    taken = contents(drafts)
    for number in answers:
        turn = turns[number]
        source = _named(turn) or speaker.source
        who = "somebody whom it does not name"
        if source:
            who = (title if title and source.part == "title" else page).said(source)
        for sentence in turn.sentences:
            if not _is_taken(sentence, taken):
                yield made(
                    f"an answer of {who} in an interview",
                    [source] if source else (),
                    [sentence],
                    anonymity=speaker.anonymity if source == speaker.source else None,
                )


def _named(turn: Turn) -> Span | None:
    return turn.marked if turn.mark not in ("", "A", "-") else None


def _turns(page: Page) -> Iterator[Turn]:
    """The lines of a part."""
    line: list[Line] = []
    for each in lines_of(page):
        if line and not each.goes_on:
            yield _turn(line, page)
            line = []
        line.append(each)
    if line:
        yield _turn(line, page)


def _turn(line: Sequence[Line], page: Page) -> Turn:
    spans = [each.span for each in line]
    text = page.said(spans[0])
    mark, marked = "", None
    if found := _MARK.match(text):
        mark = found["who"]
        marked = Span(spans[0].start, spans[0].start + len(mark), spans[0].part)
    elif found := _DASH.match(text):
        mark = "-"
    sentences = [
        _bare(span, page, found.end() if found and n == 0 else 0) for n, span in enumerate(spans)
    ]
    whole = page.text[spans[0].start : spans[-1].end]
    before = page.text[: spans[0].start]
    return Turn(
        mark,
        marked,
        tuple(each for each in sentences if each),
        opens=not before.strip() or before.rstrip(" ").endswith("\n\n"),
        asks=whole.endswith("?"),
        you=bool(_YOU.search(whole)) and whole[0] not in _QUOTES,
        is_quoted=whole[0] in _QUOTES,
        myself=bool(_MYSELF.search(whole)),
    )


def _bare(span: Span, page: Page, begins: int) -> Span | None:
    said = page.text[span.start + begins : span.end].rstrip(" ")
    return Span(span.start + begins, span.start + begins + len(said), span.part) if said else None


def _answers(turns: Sequence[Turn]) -> list[int]:
    """The numbers of the turns that answer, in order."""
    marks = [turn.mark for turn in turns]
    if marks.count("Q") > 1 and marks.count("A") > 1:
        return [number for number, turn in enumerate(turns) if turn.mark == "A"]
    named = {mark for mark in marks if mark not in ("", "-", "Q", "A")}
    asking = {mark for mark in named if _asks_mostly(mark, turns)}
    if len(named) == 2 and len(asking) == 1 and all(marks.count(mark) > 1 for mark in named):
        return [n for n, turn in enumerate(turns) if turn.mark in named - asking]
    if named:
        return []
    return _in_pairs(turns) or _in_alternation(turns)


def _in_pairs(turns: Sequence[Turn]) -> list[int]:
    """The answers where paragraphs have two lines each: a question and its answer."""
    pairs = [n for n in range(len(turns) - 1) if _is_pair(turns, n)]
    answers = [n + 1 for n in pairs]
    return answers if len(pairs) > 2 and _is_interview(turns, pairs, answers) else []


def _is_pair(turns: Sequence[Turn], number: int) -> bool:
    """Whether a paragraph has two lines, of which this one is the first."""
    after = turns[number + 2].opens if number + 2 < len(turns) else True
    begins = sum(span.end - span.start for span in turns[number].sentences)
    return turns[number].opens and not turns[number + 1].opens and after and begins > _STAMP


def _in_alternation(turns: Sequence[Turn]) -> list[int]:
    """The answers where questions and answers are paragraphs in turn."""
    first = next((n for n, turn in enumerate(turns) if turn.asks), None)
    if first is None:
        return []
    asked = [n for n in range(first, len(turns) - 1, 2) if turns[n].asks or turns[n].you]
    for before, after in pairwise(asked):
        if after - before > 2:  # the interview has ended, or its turns are lost
            asked = asked[: asked.index(after)]
            break
    answers = [n + 1 for n in asked]
    if sum(turns[n].asks for n in asked) < 2 or not _is_interview(turns, asked, answers):
        return []
    return answers


def _is_interview(turns: Sequence[Turn], asked: Sequence[int], answers: Sequence[int]) -> bool:
    """Whether those who answer speak of themselves or in quotation marks, more than who asks."""
    own = sum(turns[n].myself or turns[n].is_quoted for n in answers)
    other = sum(turns[n].myself for n in asked)
    return 2 * own >= len(answers) and own > other and not any(turns[n].asks for n in answers)


def _asks_mostly(mark: str, turns: Sequence[Turn]) -> bool:
    own = [turn.asks or turn.you for turn in turns if turn.mark == mark]
    return sum(own) * 2 > len(own)


def _speaker(page: Page, title: Page | None, intro: Sequence[Turn], words: SourceWords) -> Speaker:
    """Who is interviewed: the subject of the first sentence, or the first person named."""
    heard = [sentence for turn in intro for sentence in turn.sentences]
    subject = _subject(page, heard[0]) if heard else None
    if subject and words.withheld.search(page.said(heard[0]).lower()):
        return Speaker(core([subject], page)[0], Anonymity.ANONYMOUS)
    for span in (*([subject] if subject else []), *heard):
        for name in page.names_in(span, NameKind.PERSON):
            if _is_name(name.span, page):
                return Speaker(_with_apposition(name.span, page), Anonymity.NAMED)
    if title and title.words and (name_there := _in_title(page, title, heard)):
        return Speaker(name_there, Anonymity.NAMED)
    known = anonymity_of([subject], page, words, None) if subject else None
    if known and known.anonymity is Anonymity.ROLE:
        return Speaker(subject, Anonymity.ROLE)
    return Speaker(None, Anonymity.UNATTRIBUTED)


def _in_title(page: Page, title: Page, heard: Sequence[Span]) -> Span | None:
    """A name of the title, where the first words have it if they do."""
    for name in title.names_in(title.span(0, len(title.words) - 1)):
        at = page.text.find(title.said(name.span), 0, heard[-1].end if heard else 0)
        if name.kind is not NameKind.PLACE and at >= 0:
            return Span(at, at + name.span.end - name.span.start, page.reading.part)
        if name.kind is NameKind.PERSON:
            return _with_apposition(name.span, title)
    return None


def _with_apposition(name: Span, page: Page) -> Span:
    """A name with what it says behind its comma of who it is."""
    top = page.head([name])
    below = page.child(top, "appos") if top is not None else None
    if below is None or below <= page.numbers(name)[-1] or page.words[below].upos == "NUM":
        return name
    last = max(each for each in page.tree(below) if page.words[each].upos != "PUNCT")
    whole = Span(name.start, page.words[last].span.end, name.part)
    return core([whole], page)[0]


def _is_name(span: Span, page: Page) -> bool:
    """Whether a name is written as one: no word in small letters but a particle."""
    return all(page.form(each)[0].isupper() for each in page.numbers(span))


def _subject(page: Page, sentence: Span) -> Span | None:
    for number in page.numbers(sentence):
        if page.words[number].relation in _SUBJECTS:
            below = page.tree(number)
            return page.span(below[0], below[-1])
    return None


def _is_taken(sentence: Span, taken: Standing[Draft]) -> bool:
    """Whether somebody says all of a sentence already, or its beginning."""
    return any(piece.start <= sentence.start + 1 for piece, _ in taken.touching(sentence))
