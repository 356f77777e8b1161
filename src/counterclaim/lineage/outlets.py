"""Under which names others credit the outlet of a report."""

import re
from collections.abc import Iterator

from counterclaim.lineage.tables import LineageTables
from counterclaim.model.document import Document

_SIGN = re.compile(r"\((?P<round>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,40})/")
_DATELINE_REACH = 90  # characters in which a report signs itself
_AGENCY = frozenset({"agency", "wire", "newswire", "service"})
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def names_of(document: Document, tables: LineageTables) -> tuple[str, ...]:
    """What an outlet is called, the longest first: whole, without its article, and in short.

    The short names are those with which it signs its datelines ("(Equator)", "/Volga/") and, of
    an agency, the name without the words that all agencies share ("Barada" of "Barada News
    Service"). Nothing where the outlet is not known.
    """
    return tuple(sorted(set(_names(document, tables)), key=lambda name: (-len(name), name)))


def _names(document: Document, tables: LineageTables) -> Iterator[str]:
    if not document.outlet:
        return
    name = document.outlet.split(",")[0].removeprefix("The ").strip()
    yield name
    words = name.split()
    own = [word for word in words if word.lower() not in tables.outlet_words]
    if own and len(own) < len(words) and words[-1].lower() in _AGENCY:
        yield " ".join(own)
    for sign in _SIGN.finditer(document.text[:_DATELINE_REACH]):
        written = sign["round"] or sign["slashed"]
        if written.split()[0] in words or _initials(words) == written:
            yield written


def words_of_name(name: str, tables: LineageTables) -> tuple[frozenset[str], frozenset[str]]:
    """What tells a name from others: its words, and those of them that name an organ of a state.

    Organs are compared as one: "the General Staff" and "the army" are. A name of nothing but words
    that all outlets share gives nothing.
    """
    own, organs = set(), set()
    for match in _WORD.finditer(name):
        word = match[0].replace("’", "'").removesuffix("'s").lower().strip("'")
        if word in tables.function_words or word in tables.outlet_words:
            continue
        if word in tables.organs:
            organs.add(tables.organs[word])
        else:
            own.add(word)
    return frozenset(own), frozenset(organs)


def means(source: str, outlet: str, tables: LineageTables) -> bool:
    """Whether words for a speaker may mean the office or outlet that published a report.

    Every word of their own must stand in the outlet's name ("Yemen" in "Yemeni"), or, where they
    have none, the organ ("the army").
    """
    own, organs = words_of_name(source, tables)
    theirs, their_organs = words_of_name(outlet, tables)
    if not own and not organs:
        return False
    if any(not any(_alike(word, other) for other in theirs) for word in own):
        return False
    return not organs or bool(organs & their_organs)


def _alike(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shorter)
    return one == other or (shared >= 4 and shared >= shorter - 2)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)
