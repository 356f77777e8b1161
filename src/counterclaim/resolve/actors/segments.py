"""Words of a phrase, and the names of the registry among them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.names import Case, fits_case, fold, is_acronym
from counterclaim.resolve.actors.packed import Uses
from counterclaim.resolve.actors.registry import LONGEST_NAME, Registry
from counterclaim.resolve.actors.wording import (
    FUNCTION_WORDS,
    GEOGRAPHIC,
    NOT_OWNED_BEFORE,
    TITLE_WORDS,
)

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:&[^\W_]+|['’.](?!s\b)[^\W_]+)*")
_MARKS = ',;:()[]“”"—–…'
_PARTING = ",;:()"  # no name goes on behind these
_PLAIN_GAPS = frozenset({"", " ", "-", ". "})
_HYPHENS = frozenset("-‑")
_APOSTROPHES = frozenset("'’")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


class Token(NamedTuple):
    """A word with the place where it begins and ends; `owns` where a possessive ending follows.

    `mark` is the one (comma, bracket, quotation mark, dash) that stands before it; `glued` is true
    where only a hyphen does.
    """

    text: str
    start: int
    end: int
    owns: bool
    mark: str
    glued: bool


class Segment(NamedTuple):
    """A name of the registry, or a word that is none; `tokens` are counted in the phrase."""

    first: int
    last: int
    text: str
    uses: tuple[Uses, ...]
    owns: bool

    @property
    def is_name(self) -> bool:
        return bool(self.uses)


def tokenize(text: str) -> list[Token]:
    """The words of a text, possessive endings apart."""
    found: list[Token] = []
    end = 0
    if text.replace(" ", "").isalnum():  # as most phrases: nothing between the words but spaces
        for word in text.split(" "):
            if word:
                found.append(Token(word, end, end + len(word), False, "", False))
            end += len(word) + 1
        return found
    for match in _WORD.finditer(text):
        word, (start, stop) = match[0], match.span()
        if word == "s" and found and found[-1].owns and start <= end:
            continue
        gap = text[end:start]
        mark = "" if gap in _PLAIN_GAPS else next((c for c in gap if c in _MARKS), "")
        owning = text[stop : stop + 1] in _APOSTROPHES and _POSSESSIVE.match(text, stop)
        end = owning.end() if owning else stop
        found.append(Token(word, start, stop, bool(owning), mark, gap in _HYPHENS))
    return found


def segments(tokens: Sequence[Token], registry: Registry, *, loud: bool) -> Iterator[Segment]:
    """The names among the words, the longest first, and the words between them."""
    folded = [
        text.lower() if (text := token.text).isascii() and text.isalnum() else fold(text)
        for token in tokens
    ]
    folded.append("")
    beginnings = registry.lines.longest
    at = 0
    while at < len(tokens):
        first = folded[at]
        found = None
        if first in beginnings or not first.isalnum():
            longest = registry.longest(first, folded[at + 1])
            if longest:
                found = _name_at(tokens, folded, at, registry, longest, loud=loud)
        if found is None:
            token = tokens[at]
            found = Segment(at, at + 1, token.text, (), token.owns)
        yield found
        at = found.last


def _name_at(
    tokens: Sequence[Token],
    folded: Sequence[str],
    at: int,
    registry: Registry,
    longest: int,
    *,
    loud: bool,
) -> Segment | None:
    end = min(at + min(longest, LONGEST_NAME), len(tokens))
    apart = (n for n in range(at + 1, end) if tokens[n].mark and tokens[n].mark in _PARTING)
    for last in range(next(apart, end), at, -1):
        length = last - at
        key = folded[at] if length == 1 else " ".join(filter(None, folded[at:last]))
        if not registry.known(key):
            continue
        text = tokens[at].text
        if length > 1:
            text = " ".join([token.text for token in tokens[at:last]])
        uses = tuple(
            use
            for use in registry.uses_of(key)
            if fits_case(use.case, text, loud=loud)
            and (use.case is not Case.LOWER or _is_definite(tokens, at, use))
        )
        if is_acronym(text) and not loud:  # SANA is no spelling of Sana
            uses = tuple(use for use in uses if use.case is Case.ACRONYM) or uses
        if length == 1 and key in FUNCTION_WORDS:
            continue
        if length > 1 and folded[at] in _PARTICLES and _follows_a_first_name(tokens, at, registry):
            continue  # "Mohamed al-Fateh" is not Fatah
        if length == 1:
            uses = _standing_alone(uses, tokens, folded, at, registry)
        if uses and (length > 1 or not _only_grammar(text, loud=loud)):
            return Segment(at, last, text, uses, tokens[last - 1].owns)
    return None


def _follows_a_first_name(tokens: Sequence[Token], at: int, registry: Registry) -> bool:
    """Whether a word with a capital that is no title, and names none but persons, stands before."""
    if at == 0 or tokens[at].mark or tokens[at - 1].owns:
        return False
    word = tokens[at - 1].text
    known = fold(word) in TITLE_WORDS or fold(word) in FUNCTION_WORDS
    others = any(
        fits_case(use.case, word) and not _is_persons(use, registry) for use in registry.uses(word)
    )
    return word[:1].isupper() and not word.isupper() and not known and not others


def _is_definite(tokens: Sequence[Token], at: int, use: Uses) -> bool:
    """Whether a name without capitals stands with "the" and no other word: "the alliance"."""
    return not use.name.ambiguous or at == 0 or tokens[at - 1].text.lower() in ("the", "this")


def _standing_alone(
    uses: tuple[Uses, ...],
    tokens: Sequence[Token],
    folded: Sequence[str],
    at: int,
    registry: Registry,
) -> tuple[Uses, ...]:
    """The uses of one word, without those that a neighbouring part of a longer name rules out.

    "Gul" in "Bibi Gul" is not the one who is known by that name alone, and "Sharif" in
    "Mazar-i-Sharif" is nobody.
    """
    token = tokens[at]
    if token.glued and at and folded[at - 1] in _PARTICLES:
        if _follows_a_first_name(tokens, at - 1, registry):
            return ()
    elif token.glued and at and tokens[at - 1].text.lower() not in NOT_OWNED_BEFORE:
        return uses if registry.known(folded[at - 1]) else ()
    near: list[int] = []
    if at and not token.mark and not tokens[at - 1].owns:
        near.append(at - 1)
    if at + 1 < len(tokens) and not tokens[at + 1].mark and not token.owns:
        near.append(at + 1)
    strange = any(
        tokens[n].text[:1].isupper()
        and not tokens[n].text.isupper()
        and folded[n] not in TITLE_WORDS
        and folded[n] not in FUNCTION_WORDS
        and not _is_name(tokens[n].text, registry)
        for n in near
    )
    after = tokens[at + 1 : at + 3]
    if after and not token.owns and after[0].text.lower() in GEOGRAPHIC and after[0].text.istitle():
        return ()
    strange = strange or (
        len(after) == 2 and after[0].text in _PARTICLES and after[1].text[:1].isupper()
    )
    return tuple(
        use for use in uses if not (strange and (use.name.ambiguous or _is_persons(use, registry)))
    )


_PARTICLES = frozenset("al el bin ibn ben ad ar as de van der von".split())


def _is_name(text: str, registry: Registry) -> bool:
    return any(fits_case(use.case, text) for use in registry.uses(text))


def _is_persons(use: Uses, registry: Registry) -> bool:
    actor = registry.actor(use.actor)
    return actor is not None and actor.kind is EntityKind.PERSON


def _only_grammar(text: str, *, loud: bool) -> bool:
    """Whether a word, where everything is in capitals, is more likely grammar than a name."""
    return loud and text.lower() in LOUD_WORDS


LOUD_WORDS = frozenset(
    """is us who it model far bra mend pack aim so on am as at be do go he if in me my no of or to
    up we by an all and any are but can did for get had has her him his how its let may new not
    now off old one our out own ran run saw say see set she the too top two use was way why won
    yes yet you man men act add age aid air arm art ask bad ban bar bid big bit box boy buy car
    case cup cut dan day dead deal end era eye face fall fan fat few fit fly fox gas gun hit hot
    ice ill job joy key law lay led leg lie lot low map mean mine mix mob net oil pay per pet plan
    poor raw red rid sad sat sea sex sin sir sit six sky son sum sun tax tea ten tie tip ton toy
    try via war wet win wind""".split()
)
