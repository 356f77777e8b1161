"""How much of a source the text gives, where its words decide it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.attribution.page import Page
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.reading import NameKind
from counterclaim.model.span import Span

_OF_CLASS = {
    "people": Anonymity.ROLE,
    "trade": Anonymity.ROLE,
    "voices": Anonymity.ROLE,
    "body": Anonymity.ORGANIZATION,
    "paper": Anonymity.ORGANIZATION,
    "group": Anonymity.GROUP,
    "everybody": Anonymity.GROUP,
    "bloc": Anonymity.GROUP,
    "outlet": Anonymity.OUTLET,
    "somebody": Anonymity.ANONYMOUS,
}
_BESIDE = frozenset({"appos", "flat", "compound", "flat:name", "dep"})
_CROWDS = frozenset({"group", "bloc", "everybody"})
_GROUPS = frozenset({"group", "right organization", "right organisation"})
_AMONG = frozenset({"of", "among"})
_FIGHT = frozenset("rebel insurgent armed militant terror terrorist guerrilla paramilitary".split())
_PEOPLE = frozenset({"people", "trade", "voices", "group"})
_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True)
class Known:
    """What a source is, and by which rule."""

    anonymity: Anonymity
    why: str


def anonymity_of(
    source: Sequence[Span], page: Page, words: SourceWords, outlet: str | None
) -> Known | None:
    """How much a source gives of who it is; None where its words do not decide.

    Pronouns are left to `antecedent`. `outlet` is the document's own.
    """
    if not source:
        return Known(Anonymity.UNATTRIBUTED, "no source is given")
    said = " ".join(page.said(span) for span in source)
    if words.withheld.search(said.lower()):
        return Known(Anonymity.ANONYMOUS, "its name is withheld")
    head = page.head(source)
    if head is None:
        return None
    return _of_phrase(head, source, page, words, outlet)


def _of_phrase(
    head: int, source: Sequence[Span], page: Page, words: SourceWords, outlet: str | None
) -> Known | None:
    head = _under_part(head, source, page, words)
    if page.words[head].upos in ("PRON", "DET"):
        return _of_pronoun(head, page, words)
    if own := _outlet(head, source, page, words, outlet):
        return Known(Anonymity.OUTLET, f"{own} is an outlet")
    if name := _person(head, source, page, words):
        return Known(Anonymity.NAMED, f"the name {name}")
    kind, noun = _class_of(head, page, words)
    if many := _many(head, kind, page):
        return Known(Anonymity.GROUP, many)
    return _of_noun(head, kind, noun, page, words) if kind else _of_name(head, page, words)


def _many(head: int, kind: str | None, page: Page) -> str | None:
    """Why a phrase means many who are not told apart: “the West and others”, “rights groups”."""
    if page.words[head].upos == "PROPN" and kind != "bloc":
        return None
    others = next((each for each in _joined(head, page) if page.form(each) == "others"), None)
    if others is not None and (
        kind in _CROWDS or (is_plural(head, page) and kind in (None, "body"))
    ):
        return f"{page.form(head)} and others"
    below = page.below.get(head, ())
    own = [each for each in below if page.words[each].relation in ("amod", "compound")]
    pair = f"{page.lemma(head - 1)} {page.lemma(head)}" if head else ""
    if {page.lemma(head), pair} & _GROUPS and is_plural(head, page):
        armed = any(page.lemma(each) in _FIGHT for each in own)
        return None if armed or not own else f"{page.form(head)}, none of them named"
    if page.lemma(head) in _FIGHT and is_plural(head, page):
        of_land = any(page.toponyms.touches(page.words[each].span) for each in own)
        of_body = page.child(head, "nmod", "appos") is not None
        return f"{page.form(head)} of a country" if of_land and not of_body else None
    return None


def _joined(head: int, page: Page) -> Iterator[int]:
    return (each for each in page.below.get(head, ()) if page.words[each].relation == "conj")


def _of_noun(head: int, kind: str, noun: str, page: Page, words: SourceWords) -> Known | None:
    """What the class of a noun says; None where the noun alone does not decide."""
    if kind in ("thing", "paper") and (maker := _outlet_that_made(head, page, words)):
        return Known(Anonymity.OUTLET, f"{maker}, an outlet, made the {noun}")
    if kind == "thing":
        why = f"the noun {noun}, and nobody who made it"
        return None if _has_maker(head, page) else Known(Anonymity.ANONYMOUS, why)
    is_ours = any(page.lemma(each) == "our" for each in page.below.get(head, ()))
    if kind in ("people", "voices") and is_ours:
        return None
    if kind == "trade" and is_plural(head, page):
        return None
    if kind == "voices" and _is_of_a_country(head, page, words):
        return Known(Anonymity.NATIONALITY, f"a country and no more than {noun}")
    return Known(_OF_CLASS[kind], f"the noun {noun}")


def _under_part(head: int, source: Sequence[Span], page: Page, words: SourceWords) -> int:
    """The noun under "one of" and the like."""
    if words.nouns.get(page.lemma(head)) != "part":
        return head
    inside = {number for span in source for number in page.numbers(span)}
    below = page.child(head, "nmod")
    if below is None or below not in inside or page.words[below].upos == "PRON":
        return head
    cases = {page.lemma(n) for n in page.below.get(below, ()) if page.words[n].relation == "case"}
    return head if cases and not cases & _AMONG else below


def _person(head: int, source: Sequence[Span], page: Page, words: SourceWords) -> str | None:
    """The name of the person that the head is, or that stands behind it."""
    for span in source:
        for name in page.names_in(span, NameKind.PERSON):
            top = page.head([name.span])
            if top is None:
                continue
            beside = head in page.numbers(name.span) or _is_behind(top, head, page)
            beside = beside or _is_behind_a_comma(name.span, head, page, words)
            if beside and _is_proper(top, name.span, page, words):
                return page.said(name.span)
    after = head + 1
    if words.nouns.get(page.lemma(head)) in _PEOPLE and any(
        after in page.numbers(span) for span in source
    ):
        span = page.words[after].span
        proper = page.words[after].upos == "PROPN" and page.form(after)[0].isupper()
        if proper and not page.toponyms.touches(span):
            return page.form(after)
    return None


def _is_behind_a_comma(name: Span, head: int, page: Page, words: SourceWords) -> bool:
    """Whether a name stands behind an office and its comma, with no clause between them."""
    first = page.numbers(name)[0]
    if words.nouns.get(page.lemma(head)) not in _PEOPLE or not head < first - 1:
        return False
    between = [page.words[each].upos for each in range(head + 1, first)]
    return page.form(first - 1) == "," and not {"VERB", "AUX", "PRON"} & set(between)


def _is_behind(top: int, head: int, page: Page) -> bool:
    """Whether a name stands behind the noun that it names, maybe after what belongs to that."""
    if page.words[top].head == head < top:
        return page.words[top].relation in _BESIDE
    if top < head or page.words[top].relation != "appos":
        return False
    for each in page.up(top):
        if each == head:
            return True
        if page.words[each].relation not in ("nmod", "appos", "flat", "compound"):
            return False
    return False


def _is_proper(top: int, name: Span, page: Page, words: SourceWords) -> bool:
    """Whether a name is more than an office with what it is the office of."""
    own = page.numbers(name)
    if len(own) == 1 and page.toponyms.touches(name):
        return False
    if not page.form(top)[0].isupper():
        return False
    if page.words[top].upos == "PROPN" and page.lemma(top) not in words.nouns:
        return True
    return any(
        page.words[each].upos == "PROPN" and page.words[each].relation in _BESIDE and each > top
        for each in page.below.get(top, ())
        if each in own
    )


def _of_pronoun(head: int, page: Page, words: SourceWords) -> Known | None:
    """Those whom a pronoun for everybody or nobody means; what others mean stands elsewhere."""
    kind = words.nouns.get(page.lemma(head))
    return (
        Known(_OF_CLASS[kind], f"the pronoun {page.lemma(head)}")
        if kind in ("everybody", "somebody")
        else None
    )


def _has_maker(head: int, page: Page) -> bool:
    """Whether the text says of a thing whose it is."""
    return any(
        page.words[each].relation in ("nmod:poss", "nmod", "acl", "acl:relcl", "compound")
        for each in page.below.get(head, ())
    )


def _outlet_that_made(head: int, page: Page, words: SourceWords) -> str | None:
    """The outlet whose name stands before a report or the like, or owns it."""
    for each in page.below.get(head, ()):
        if page.words[each].relation not in ("nmod:poss", "compound") or each > head:
            continue
        if maker := _outlet(each, [page.span(page.tree(each)[0], each)], page, words, None):
            return maker
    return None


def _outlet(
    head: int, source: Sequence[Span], page: Page, words: SourceWords, outlet: str | None
) -> str | None:
    first = next((span for span in source if head in page.numbers(span)), source[0])
    phrase = _phrase(head, page, first)
    for article in _ARTICLES:
        phrase = phrase.removeprefix(article).removeprefix(article.title())
    if page.words[head].upos != "PROPN":
        return None
    if phrase in words.outlets or (outlet and f" {phrase} " in f" {outlet} "):
        return phrase
    if any(word.lower() in words.outlet_words for word in phrase.split()):
        return phrase
    return None


def _phrase(head: int, page: Page, within: Span) -> str:
    """A noun with what stands directly before and behind it as parts of its name."""
    inside = page.numbers(within)
    first = last = head
    while first - 1 in inside and page.words[first - 1].upos in ("PROPN", "NOUN", "ADJ", "DET"):
        first -= 1
    while last + 1 in inside and page.words[last + 1].upos == "PROPN":
        last += 1
    return page.said(page.span(first, last))


def _class_of(head: int, page: Page, words: SourceWords) -> tuple[str | None, str]:
    """The class of a noun, with the words before it if they make a phrase of the table."""
    noun = page.lemma(head)
    if head > 0:
        pair = f"{page.lemma(head - 1)} {noun}"
        if words.nouns.get(pair) not in (None, "beyond"):
            return words.nouns[pair], pair
    if noun not in words.nouns and "-" in noun:
        noun = noun.rsplit("-", 1)[1]
    kind = words.nouns.get(noun)
    return (kind if kind not in ("part", "beyond") else None), noun


def is_plural(head: int, page: Page) -> bool:
    """Whether a noun is not in the form of its lemma."""
    return page.words[head].upos == "NOUN" and page.form(head).lower() != page.lemma(head)


def _is_of_a_country(head: int, page: Page, words: SourceWords) -> bool:
    """Whether no more than a country or people's name stands before the noun."""
    before = [
        each
        for each in page.below.get(head, ())
        if page.words[each].relation in ("amod", "compound", "nmod:poss")
    ]
    return (
        len(before) == 1
        and page.toponyms.touches(page.words[before[0]].span)
        and words.nouns.get(page.lemma(before[0])) != "beyond"
    )


def _of_name(head: int, page: Page, words: SourceWords) -> Known | None:
    span = page.words[head].span
    the = any(page.lemma(each) == "the" for each in page.below.get(head, ()))
    people = words.peoples.get(page.form(head))
    if the and people == "state":
        return Known(Anonymity.NATIONALITY, f"the people's name {page.form(head)}")
    if people == "folk":
        return Known(Anonymity.GROUP, f"{page.form(head)}, a people without a state of its own")
    if page.words[head].upos not in ("PROPN", "NOUN", "ADJ"):
        return None
    for name in page.names_in(span):
        if name.kind in (NameKind.ORGANIZATION, NameKind.PLACE):
            return Known(Anonymity.ORGANIZATION, f"the name {page.said(name.span)}")
    if page.words[head].upos == "PROPN" and page.toponyms.touches(span):
        return Known(Anonymity.ORGANIZATION, f"the place {page.form(head)} for its state")
    return None
