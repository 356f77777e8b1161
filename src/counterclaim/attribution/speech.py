"""Acts of saying that the reader passed over, by their verb, its subject and what it takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.attribution.anonymity import anonymity_of
from counterclaim.attribution.draft import Draft, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.speakers import subject_of
from counterclaim.attribution.tables import SourceWords, Tables
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing

_CLAUSE = ("ccomp",)
_INFINITIVE = ("xcomp",)
_SUBJECTS = frozenset({"nsubj"})
_IN_CUE = frozenset({"aux", "aux:pass", "compound:prt", "advmod"})
_SAID_BY = frozenset({"nsubj", "nsubj:pass"})
_SPEAKERS = frozenset("i we you he she they who".split())
_NOT_YET = frozenset("to may might will shall would could can should must".split())
_NOT = frozenset({"not", "n't", "n’t", "never"})

Takes = Mapping[str, frozenset[str]]


def speech_acts(
    page: Page, drafts: Sequence[Draft], tables: Tables, outlet: str | None
) -> Iterator[Draft]:
    """A draft for each verb of saying that has a subject who can speak, and is nobody's cue."""
    cues = Standing((span, each) for each in drafts for span in each.cue)
    done = 0
    for number, word in enumerate(page.words):
        if word.upos != "VERB" or cues.touches(word.span) or word.span.start < done:
            continue
        found = _of_verb(number, page, tables.verbs)
        if found and _can_speak(found.source[0], page, tables.sources, outlet):
            done = found.cue[-1].end
            yield found


def _can_speak(source: Span, page: Page, words: SourceWords, outlet: str | None) -> bool:
    """Whether a subject is somebody: a pronoun for persons, a name, a noun for those who speak."""
    head = page.head([source])
    if head is None:
        return False
    if " - " in page.said(source) or page.said(source)[0] == "-":  # a dateline
        return False
    if page.form(head).lower() in _SPEAKERS:
        return True
    known = anonymity_of([source], page, words, outlet)
    return known is not None and page.words[head].upos in ("NOUN", "PROPN")


def _of_verb(number: int, page: Page, verbs: Takes) -> Draft | None:
    lemma = page.lemma(number)
    particle = page.child(number, "compound:prt")
    if particle is not None:
        lemma = f"{lemma} {page.lemma(particle)}"
    if page.child(number, "nsubj:pass", "aux:pass") is not None:
        return None
    subject = subject_of(number, page)
    below = page.below.get(number, ())
    if subject is None or any(page.lemma(each) in _NOT_YET for each in below):
        return None
    source = _span(page.tree(subject), page)
    content, cue = _content(number, lemma, page, verbs), _cue(number, page)
    if (says := _saying_of_message(number, lemma, page, verbs)) is not None:
        content, cue = _after(says, page), [page.span(page.numbers(cue[0])[0], says)]
    if content is None:
        return None
    if source.overlaps(content) or any(source.overlaps(each) for each in cue):
        return None
    draft = made(f"“{lemma}” with a subject and what is said", [source], [content], cue)
    told = page.child(number, "obj", "iobj")
    if told is not None and lemma in verbs["told"] and number < told:
        span = _span(page.tree(told), page)
        if not span.overlaps(content) and span.end <= content.start:
            draft = replace(draft, addressee=(span,))
    return draft


def _content(number: int, lemma: str, page: Page, verbs: Takes) -> Span | None:
    """What the verb takes, as far as it is said."""
    clause = page.child(number, *_CLAUSE)
    infinitive = page.child(number, *_INFINITIVE)
    thing = page.child(number, "obj")
    parts: list[int | None] = [None]
    if clause is not None:
        parts = [clause] if lemma in verbs["clause"] else parts
    elif infinitive is not None and thing is not None and thing < infinitive:
        parts = [thing, infinitive] if lemma in verbs["person"] else parts
    elif infinitive is not None:
        parts = (
            [infinitive] if lemma in verbs["infinitive"] and _has_to(infinitive, page) else parts
        )
    elif thing is not None and thing > number and lemma in verbs["object"]:
        parts = [thing]
    elif thing is not None and thing > number and lemma in verbs["person"]:
        more = page.child(number, "obl", "advcl")
        parts = [thing, more] if more is not None and more > thing else parts
    numbers = [each for part in parts if part is not None for each in page.tree(part)]
    return _span(numbers, page) if numbers else None


def _saying_of_message(number: int, lemma: str, page: Page, verbs: Takes) -> int | None:
    """The verb that says what a message says: “issued a note, ordering …” is one saying."""
    thing = page.child(number, "obj")
    if (
        thing is None
        or lemma.partition(" ")[0] not in verbs["hand"]
        or page.lemma(thing) not in verbs["message"]
    ):
        return None
    for each in (*page.below.get(thing, ()), *page.below.get(number, ())):
        word = page.words[each]
        participle = each > thing and word.relation in ("acl", "advcl") and word.upos == "VERB"
        if participle and page.form(each).lower().endswith("ing"):
            return each if _is_saying(page.lemma(each), verbs) else None
    return None


def _is_saying(lemma: str, verbs: Takes) -> bool:
    takes = ("clause", "infinitive", "object", "person")
    return lemma in ("order", "call") or any(lemma in verbs[each] for each in takes)


def _after(verb: int, page: Page) -> Span | None:
    """All that hangs on a verb behind it."""
    numbers = [each for each in page.tree(verb) if each > verb]
    return _span(numbers, page) if numbers else None


def _has_to(verb: int, page: Page) -> bool:
    return any(page.lemma(each) == "to" for each in page.below.get(verb, ()))


def _cue(number: int, page: Page) -> list[Span]:
    """The verb with its auxiliaries, negation and particle, as far as they stand together."""
    own = {number}
    own |= {
        each
        for each in page.below.get(number, ())
        if page.words[each].relation in _IN_CUE
        and (page.words[each].relation != "advmod" or page.lemma(each) in _NOT)
    }
    first = last = number
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return [page.span(first, last)]


def _span(numbers: Sequence[int], page: Page) -> Span:
    """From the first to the last of these words, marks at the ends left out."""
    own = sorted(numbers)
    while len(own) > 1 and page.words[own[-1]].upos == "PUNCT" and page.form(own[-1]) in ",.;:":
        own.pop()
    while len(own) > 1 and page.words[own[0]].upos == "PUNCT" and page.form(own[0]) in ",.;:":
        own.pop(0)
    return page.span(own[0], own[-1])
