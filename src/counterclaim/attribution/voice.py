"""How each one speaks: what the model says of it, and what its words decide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.attribution.anonymity import Known, anonymity_of
from counterclaim.attribution.antecedent import Earlier, stands_for
from counterclaim.attribution.credits import is_outlet
from counterclaim.attribution.function import function_of
from counterclaim.attribution.page import Page
from counterclaim.attribution.tables import SourceWords, Tables
from counterclaim.model.attribution import Anonymity, Attribution, Basis, Function, Voice
from counterclaim.model.factuality import Polarity
from counterclaim.model.span import Part, Span

_PLAIN = Voice(Function.STATEMENT, Polarity.POSITIVE, Anonymity.ROLE, Basis.UNSTATED)


def with_voices(
    attributions: Sequence[Attribution],
    pages: Sequence[Page],
    tables: Tables,
    outlet: str | None,
    given: Mapping[str, Known],
) -> list[Attribution]:
    """The attributions with the voice that words decide, and why; elsewhere the model's stays.

    Where the model says nothing of one that a rule made, it is a plain statement, on the basis on
    which the same source speaks elsewhere. `given` is what
    rules that made some know of their sources, by id.
    """
    by_part = {page.reading.part: page for page in pages}
    sources = _known_sources(attributions, by_part, tables, outlet, given)
    bases = {
        (each.source[0].part, each.source[0].start): each.voice.basis
        for each in attributions
        if each.source and each.voice
    }
    found: list[Attribution] = []
    for each in attributions:
        voice, why = each.voice or _PLAIN, [each.why]
        if each.source and not each.voice:
            speaker = (each.source[0].part, each.source[0].start)
            voice = replace(voice, basis=bases.get(speaker, Basis.UNSTATED))
        words = each.cue or each.content or each.source
        page = by_part[words[0].part]
        function = function_of(each.source, each.cue, each.content, page, tables.functions)
        if function and each.cue:
            voice = replace(voice, function=function[0])
            why.append(f"{function[0]} by “{function[1]}”")
        if known := sources.get(each.id):
            voice = replace(voice, anonymity=known.anonymity)
            if known.why not in why:
                why.append(f"{known.anonymity}: {known.why}")
        relays = tuple(
            span for span in each.addressee if names_outlet(span, page, tables.sources, outlet)
        )
        found.append(replace(each, voice=voice, relays=relays, why="; ".join(why)))
    return found


def names_outlet(span: Span, page: Page, words: SourceWords, outlet: str | None) -> bool:
    """Whether an addressee is the name of an outlet, as of the report's own."""
    name = page.said(span)
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    if not any(letter.isupper() for letter in name):
        return False
    return is_outlet(name, words) or (outlet is not None and f" {name} " in f" {outlet} ")


def _known_sources(
    attributions: Sequence[Attribution],
    pages: Mapping[Part, Page],
    tables: Tables,
    outlet: str | None,
    given: Mapping[str, Known],
) -> dict[str, Known]:
    """What is known of each source, those that stand for another one with it."""
    known: dict[str, Known] = {}
    before: list[Earlier] = []
    for each in attributions:
        words = each.source or each.cue or each.content
        page = pages[words[0].part]
        found = given.get(each.id)
        if each.source and not found:
            around = known.get(each.parent) if each.parent else None
            found = stands_for(
                each.source, page, tables.sources, outlet, before, around,
                is_inside=each.parent is not None,
            )  # fmt: skip
        found = found or anonymity_of(each.source, page, tables.sources, outlet)
        if found:
            known[each.id] = found
            if each.source:
                before.append(Earlier(each.source, found))
    return known
