"""Which characters of a text stand inside quotation marks."""

import re
from dataclasses import dataclass

CLOSES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "``": "''"}
_MARK = re.compile(r"``|''|[“”„«»‘’\"]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters [start, end) between two quotation marks, the marks left out."""

    start: int
    end: int


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """Every stretch between quotation marks, outermost only, in the order of the text.

    A quotation that is never closed ends with its paragraph, as the press does it when one
    speaker's words go on in the next paragraph. Where a text marks paragraphs by single line
    ends, a mark that opens at the start of a line ends what was left open before.

    Limits: an apostrophe never closes, unless a single mark opened and no letter follows.
    """
    found: list[Quoted] = []
    for start, end in _paragraphs(text):
        found.extend(_quoted_in_paragraph(text, start, end))
    return tuple(each for each in found if each.start < each.end)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    starts = [0]
    ends = []
    for gap in _BLANK_LINE.finditer(text):
        ends.append(gap.start())
        starts.append(gap.end())
    return list(zip(starts, [*ends, len(text)], strict=True))


def _quoted_in_paragraph(text: str, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    mark, inside = "", start
    for match in _MARK.finditer(text, start, end):
        here, sign = match.start(), match[0]
        if mark and _may_close(text, match, mark):
            found.append(Quoted(inside, here))
            mark = ""
        elif mark and sign in CLOSES and here > inside and text[here - 1] == "\n":
            found.append(Quoted(inside, here - 1))
            mark, inside = sign, match.end()
        elif not mark and _may_open(text, match):
            mark, inside = sign, match.end()
    if mark:
        line_end = text.find("\n", inside, end)
        found.append(Quoted(inside, line_end if line_end >= 0 else end))
    return found


def _may_open(text: str, match: re.Match[str]) -> bool:
    """A mark opens if it can, something follows it at once, and no letter stands before it."""
    if match[0] not in CLOSES:
        return False
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return not before.isalnum() and (not after.isspace() or match[0] in {"``", "«", "„"})


def _may_close(text: str, match: re.Match[str], opened: str) -> bool:
    if match[0] not in CLOSES[opened]:
        return False
    after = text[match.end()] if match.end() < len(text) else " "
    return opened != "‘" or not after.isalnum()
