"""What somebody calls itself: "a self-declared ally of Syria", said of who is that.

“Self-styled councillors kept the hall” and “the self-declared republic” are names that the report
gives with distance; nobody is told to say them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.attribution.draft import Draft, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.tables import Tables
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing

_OF_IT = frozenset({"nmod", "nmod:of", "flat", "fixed"})
_SELF = "self"


def with_names_for_oneself(drafts: Sequence[Draft], page: Page, tables: Tables) -> list[Draft]:
    """The drafts, with those of “self-declared” in place of what the reader has there."""
    found = list(_names_for_oneself(page, tables))
    taken = Standing((span, each) for each in found for span in each.cue)
    kept = [each for each in drafts if not any(map(taken.touches, each.cue))]
    return [_without_selves(each, taken) for each in kept] + found


def _without_selves(draft: Draft, taken: Standing[Draft]) -> Draft:
    """A draft whose content leaves out a piece in which its speaker is called by its own word."""
    own = tuple(piece for piece in draft.content if not taken.touches(piece))
    return replace(draft, content=own) if own else draft


def _names_for_oneself(page: Page, tables: Tables) -> Iterator[Draft]:
    """A draft for each “self-declared” and the like behind which a noun is said of somebody."""
    for number, word in enumerate(page.words):
        first = _self_before(number, page, tables)
        noun = word.head
        if first is None or noun <= number or page.words[noun].upos != "NOUN":
            continue
        source = _is_it(noun, page) or _beside(noun, page) or _behind(noun, page)
        if source:
            content = page.span(number + 1, _last(noun, page))
            cue = page.span(first, number)
            yield made("what its subject calls itself", [source], [content], [cue])


def _self_before(number: int, page: Page, tables: Tables) -> int | None:
    """Where “self-” begins that makes a participle one's own word; None where it does not."""
    form = page.form(number).lower()
    if form.startswith("self-"):
        return number if form.removeprefix("self-") in tables.verbs["self"] else None
    if number < 2 or form not in tables.verbs["self"]:
        return None
    is_own = page.form(number - 1) == "-" and page.form(number - 2).lower() == _SELF
    return number - 2 if is_own else None


def _is_it(noun: int, page: Page) -> Span | None:
    """The subject of “X is a self-declared …”."""
    subject = page.child(noun, "nsubj")
    if subject is None or subject > noun or page.child(noun, "cop") is None:
        return None
    own = page.tree(subject)
    return page.span(own[0], own[-1])


def _beside(noun: int, page: Page) -> Span | None:
    """The noun in front of the comma of “X, a self-declared …,”."""
    named = page.words[noun].head
    if page.words[noun].relation != "appos" or not 0 <= named < noun:
        return None
    first = page.tree(named)[0]
    comma = next((each for each in range(named, noun) if page.form(each) == ","), None)
    return page.span(first, comma - 1) if comma is not None and comma > first else None


def _behind(noun: int, page: Page) -> Span | None:
    """The subject behind the comma of “A self-declared …, X said”, which opens its sentence."""
    sentence = page.sentence_of(noun)
    comma = _last(noun, page) + 1
    if sentence is None or page.tree(noun)[0] != sentence.start or comma >= sentence.end - 1:
        return None
    if page.form(comma) != ",":
        return None
    for subject in range(comma + 1, sentence.end):
        beside = page.words[subject].relation == "conj" and page.words[subject].head == noun
        if beside or page.words[subject].relation in ("nsubj", "nsubj:pass"):
            own = [each for each in page.tree(subject) if each != comma]
            return page.span(own[0], own[-1]) if own[0] == comma + 1 else None
    return None


def _last(noun: int, page: Page) -> int:
    """The last word of a noun with what it is of."""
    own = [noun]
    for each in page.below.get(noun, ()):
        if each > noun and page.words[each].relation in _OF_IT and each > own[-1]:
            own = page.tree(each)
    return own[-1]
