"""Names of persons, organizations, places and groups, drawn from GUM's entity annotation.

GUM marks every mention of every entity, "the mayor of the small town" as well as "Paris". A name is
what is left of a mention whose head is a proper noun once articles, titles in lower case and what
follows the name (", the mayor of Paris") are taken off.
"""

import re
from collections.abc import Callable

from training.treebanks import ConlluSentence

_PART = re.compile(r"\((?P<open>[^()]+)(?P<single>\))?|(?P<close>[^()]+)\)")
_KINDS = {"person": "person", "organization": "organization", "place": "place"}
_LINKS = frozenset(
    {"of", "for", "the", "and", "&", "-", "–", "de", "al", "'s", "’s", "'", ".", "/"}
)


def mentions(misc: list[str]) -> list[tuple[int, int, str]]:
    """Word ranges [start, end) and entity types of one sentence's `Entity=` notes."""
    result: list[tuple[int, int, str]] = []
    unclosed: dict[str, list[tuple[int, str]]] = {}
    for word, note in enumerate(misc):
        given = next((cell[7:] for cell in note.split("|") if cell.startswith("Entity=")), "")
        for part in _PART.finditer(given):
            if part["open"]:
                cells = part["open"].split("-")
                if len(cells) < 2:
                    continue
                if part["single"]:
                    result.append((word, word + 1, cells[1]))
                else:
                    unclosed.setdefault(cells[0], []).append((word, cells[1]))
            else:
                begun = unclosed.get(part["close"].split("-")[0])
                if begun:
                    start, kind = begun.pop()
                    result.append((start, word + 1, kind))
    return sorted(result, key=lambda mention: (mention[0], -mention[1]))


def named_entities(sentence: ConlluSentence) -> list[str]:
    """A tag for each word of a sentence: O, or B- and I- with the kind of name."""
    tags = ["O"] * len(sentence.forms)
    for start, end, kind in mentions(sentence.misc):
        if kind not in _KINDS:
            continue
        head = _head(sentence, start, end)
        if head is None or sentence.upos[head] != "PROPN":
            continue
        first, last = _name_around(sentence, head, start, end)
        if any(tag != "O" for tag in tags[first:last]):
            continue  # inside a longer name: the University of Paris is one name
        name = _KINDS[kind]
        if name == "person" and sentence.forms[head].endswith("s") and _is_plural(sentence, head):
            name = "group"
        tags[first] = f"B-{name}"
        tags[first + 1 : last] = [f"I-{name}"] * (last - first - 1)
    return tags


def _head(sentence: ConlluSentence, start: int, end: int) -> int | None:
    """The word of a range whose governor lies outside it."""
    outside = [w for w in range(start, end) if not start <= sentence.heads[w] < end]
    return outside[0] if outside else None


def _is_plural(sentence: ConlluSentence, word: int) -> bool:
    """A plural proper noun is told by its lemma: Democrats, Democrat."""
    return sentence.lemmas[word] != sentence.forms[word]


def _name_around(sentence: ConlluSentence, head: int, start: int, end: int) -> tuple[int, int]:
    """The stretch of proper nouns around a head, with the small words that hold them together."""

    def proper(word: int) -> bool:
        return sentence.upos[word] == "PROPN" or (
            sentence.forms[word][:1].isupper()
            and sentence.upos[word] in ("NOUN", "ADJ", "NUM", "VERB", "X")
        )

    first = last = head
    while first > start:
        before = first - 1
        if proper(before):
            first = before
        elif sentence.forms[before].lower() in _LINKS and before > start and proper(before - 1):
            first = before - 1
        else:
            break
    while last + 1 < end:
        after = last + 1
        if proper(after):
            last = after
        elif (
            sentence.forms[after].lower() in _LINKS
            and (ahead := _next_proper(sentence, after, end, proper)) is not None
        ):
            last = ahead
        else:
            break
    return first, last + 1


def _next_proper(
    sentence: ConlluSentence, word: int, end: int, proper: Callable[[int], bool]
) -> int | None:
    """A proper noun at most two small words on ("of the")."""
    for ahead in range(word + 1, min(word + 3, end)):
        if proper(ahead):
            return ahead
        if sentence.forms[ahead].lower() not in _LINKS:
            return None
    return None
