"""Whole chains: whether a saying came through the same people in two annotations of a report.

The chain of an attribution is it and those in whose contents it stands, from the outermost to the
innermost (`corpus.chains`). Two chains are the same where

- they have the same number of links;
- link by link the sources are alike: at least half of the characters of both together are shared,
  or there is no source on either side;
- the relays are the same, link by link: the addressees that name an outlet have at least half of
  their characters in common, or there are none on either side;
- the contents of the innermost attributions share a character, or there are none on either side and
  the cues share one, or there are neither and the sources do.

Cues, ends of contents, function and the like are not compared. Each chain is matched with one of
the other side at most, that with the most alike contents first; so recall is the share of annotated
attributions whose chain is found, and precision the share of found ones whose chain is annotated.

An addressee names an outlet if it is the name of the report's outlet or of a source that either
side calls an outlet, or a part of such a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.chains import chain_of
from corpus.figures import Tally
from corpus.format import Attribution, Report, Spans
from corpus.matching import likeness, match

ALIKE = 0.5
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Chain:
    """The attributions from the outermost inward, and of each the addressees that are outlets."""

    links: tuple[Attribution, ...]
    relays: tuple[Spans, ...]


def chain_tallies(ours: Report, theirs: Report) -> Iterator[tuple[str, Tally]]:
    """How many whole chains are the same: of all, and of those of one, two, and more links."""
    outlets = outlets_of(ours) | outlets_of(theirs)
    here, there = list(chains_in(ours, outlets)), list(chains_in(theirs, outlets))
    pairs = match(here, there, chain_likeness)
    yield "whole chains", _tally(len(here), len(there), len(pairs))
    for depth in range(1, DEEPEST + 1):
        name = f"chains of {depth}{' or more' if depth == DEEPEST else ''}"
        yield (
            name,
            _tally(
                sum(_depth(chain) == depth for chain in here),
                sum(_depth(chain) == depth for chain in there),
                sum(_depth(one) == depth for one, _ in pairs),
            ),
        )


def chains_in(report: Report, outlets: frozenset[str]) -> Iterator[Chain]:
    """The chain of each attribution of a report."""
    by_id = {each.id: each for each in report.attributions}
    for each in report.attributions:
        links = tuple(by_id[name] for name in chain_of(report, each.id))
        yield Chain(links, tuple(_relays(report, link, outlets) for link in links))


def outlets_of(report: Report) -> frozenset[str]:
    """Names of outlets as a report gives them: its own, and the sources that are outlets."""
    sources = (
        report.words_of(span)
        for each in report.attributions
        if each.anonymity == "outlet"
        for span in each.source
    )
    names = (report.outlet or "", *sources)
    return frozenset(
        word for name in names if (word := _bare(name)) and any(letter.isupper() for letter in name)
    )


def chain_likeness(one: Chain, other: Chain) -> float:
    """How alike the contents of two whole chains are; nothing where the chains differ."""
    if len(one.links) != len(other.links):
        return 0.0
    links = zip(one.links, other.links, one.relays, other.relays, strict=True)
    for ours, theirs, told, also_told in links:
        if min(likeness(ours.source, theirs.source), likeness(told, also_told)) < ALIKE:
            return 0.0
    return _touching(one.links[-1], other.links[-1])


def _touching(one: Attribution, other: Attribution) -> float:
    if one.content or other.content:
        return likeness(one.content, other.content)
    if one.cue or other.cue:
        return likeness(one.cue, other.cue)
    return likeness(one.source, other.source)


def _relays(report: Report, link: Attribution, outlets: frozenset[str]) -> Spans:
    return tuple(span for span in link.addressee if _names_one(report.words_of(span), outlets))


def _names_one(words: str, outlets: frozenset[str]) -> bool:
    """Whether words are the name of an outlet, or a part of it as in "Meridian" for its agency."""
    own = _bare(words)
    if not own or not any(letter.isupper() for letter in words):
        return False
    return any(f" {own} " in f" {name} " or f" {name} " in f" {own} " for name in outlets)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _depth(chain: Chain) -> int:
    return min(len(chain.links), DEEPEST)


def _tally(ours: int, theirs: int, same: int) -> Tally:
    return Tally(ours, theirs, same, same, same)
