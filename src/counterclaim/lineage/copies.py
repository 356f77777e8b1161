"""What a report has from earlier ones: its sentences laid on theirs, and who gave them.

`compare` looks at two reports; `choose` weighs all that were compared with one taker, so that the
givers to compare may come from an index.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from counterclaim.lineage.alignment import Alignment, align
from counterclaim.lineage.senses import Senses
from counterclaim.lineage.sentences import Report, Sentence, Sort
from counterclaim.model.lineage import Taking

_FEWEST_WORDS = 4
_SAME_WORDS = 0.3  # of a sentence's words, in order: less is not looked at further
_LOOKED_AT = 3  # sentences of a giver that share most words with one
_TOLD = 0.28  # share from which a sentence may come from another one
_ALONE = 0.3  # share of the only sentence that a report put together has from one giver
_COVERED = 0.4  # of the words of the giver's sentence, where it is the only one
_CLOSE = 0.5  # share that rewording alone does not leave by chance
_NEAR = 0.78  # share of a sentence that was copied
_LIKE_THE_BEST = 0.05  # a giver as near as the nearest, but for this
_ASSEMBLED = 0.6  # of a report's sentences come from others: it has nothing of its own
_SWAPPED = 0.3  # of its words of matter stand for others: reworded
_WHOLE = 0.75  # of a report's sentences, or its giver's: a copy, not a part


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the taker, the giver's sentence it is nearest to, and how near."""

    taken: Sentence
    given: Sentence
    alignment: Alignment

    @property
    def near(self) -> bool:
        """Whether it is a copy.

        Words in quotation marks prove nothing and do not count; nor does a sentence whose names
        and formula are the same and whose matter is another.
        """
        own = sum(not self.taken.tokens[i].quoted for i, _ in self._same())
        other, laid = self.swapped
        return self.alignment.share >= _NEAR and own >= 6 and other <= _SWAPPED * laid

    @property
    def told(self) -> bool:
        """Whether the sentence may come from there."""
        return self.alignment.share >= _TOLD

    @property
    def told_alone(self) -> bool:
        """Whether it surely comes from there though no other sentence does."""
        covered = len(self.alignment.pairs) >= _COVERED * len(self.given.tokens)
        return self.alignment.share >= _ALONE and covered

    @property
    def worth(self) -> float:
        """How much it says for the giver: short sentences say less."""
        return self.alignment.share * min(1.0, self.taken.weight / 8)

    @property
    def swapped(self) -> tuple[int, int]:
        """How many words of matter stand for others, of all that stand for any."""
        laid = [
            self.taken.tokens[i].plain != self.given.tokens[j].plain
            for i, j in self.alignment.pairs
            if self.taken.tokens[i].sort is Sort.MATTER
        ]
        return sum(laid), len(laid)

    def _same(self) -> list[tuple[int, int]]:
        ours, theirs = self.taken.tokens, self.given.tokens
        return [(i, j) for i, j in self.alignment.pairs if ours[i].plain == theirs[j].plain]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports have in common, sentence by sentence of the taker."""

    taker: Report
    giver: Report
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """What a taker has from one giver, and how it took it."""

    giver: Report
    kind: Taking
    matches: tuple[Match, ...]


def compare(taker: Report, giver: Report, senses: Senses) -> Shared:
    """For each sentence of the taker the giver's that accounts for most of it, if any does."""
    found = (_nearest(sentence, giver.sentences, senses) for sentence in taker.sentences)
    return Shared(taker, giver, tuple(match for match in found if match))


def choose(taker: Report, compared: Sequence[Shared]) -> list[Copied]:
    """From which of the reports compared with it a taker has its sentences, most of them first.

    A sentence that several have is counted to the one from which most others come, or to the one
    that comes first in `compared`.
    """
    best = _best(compared)
    assembled = _is_assembled(taker, compared)
    left = set(best)
    chosen = []
    for shared, matches in _by_turns(compared, best, left):
        kind = _kind(taker, shared, matches, assembled=assembled)
        if kind:
            chosen.append(kind)
    return chosen


def _is_assembled(taker: Report, compared: Sequence[Shared]) -> bool:
    """Whether most of a report's sentences are those of other outlets, in other words."""
    others = _nearest_of([each for each in compared if not _one_house(taker, each.giver)])
    body = [each for each in taker.sentences if each.span.part == "text"]
    told = [others[each.number] for each in body if each.number in others]
    told = [match for match in told if match.told]
    return len(body) > 1 and len(told) >= _ASSEMBLED * len(body) and _is_reworded(told)


def _is_reworded(matches: Sequence[Match]) -> bool:
    """Whether many words of matter were put for others."""
    swapped = [match.swapped for match in matches]
    return sum(other for other, _ in swapped) >= _SWAPPED * sum(laid for _, laid in swapped)


def _best(compared: Sequence[Shared]) -> dict[int, float]:
    """The share that the nearest sentence of any giver has of each of the taker's, by number."""
    return {number: each.alignment.share for number, each in _nearest_of(compared).items()}


def _nearest_of(compared: Sequence[Shared]) -> dict[int, Match]:
    """The nearest sentence of any giver to each of the taker's, by its number."""
    best: dict[int, Match] = {}
    for shared in compared:
        for match in shared.matches:
            known = best.get(match.taken.number)
            if known is None or match.alignment.share > known.alignment.share:
                best[match.taken.number] = match
    return best


def _by_turns(
    compared: Sequence[Shared], best: dict[int, float], left: set[int]
) -> list[tuple[Shared, tuple[Match, ...]]]:
    turns = []
    while left:
        offered = []
        for shared in compared:
            mine = tuple(
                match
                for match in shared.matches
                if match.taken.number in left
                and match.alignment.share >= best[match.taken.number] - _LIKE_THE_BEST
            )
            if mine:
                offered.append((shared, mine))
        if not offered:
            break
        turn = max(offered, key=lambda each: round(sum(match.worth for match in each[1]), 6))
        left -= {match.taken.number for match in turn[1]}
        turns.append(turn)
    return turns


def _kind(
    taker: Report, shared: Shared, matches: tuple[Match, ...], *, assembled: bool
) -> Copied | None:
    giver = shared.giver
    body = [match for match in matches if match.taken.span.part == "text"]
    near = [match for match in body if match.near]
    worth = sum(match.worth for match in body)
    reworded = bool(body) and _is_reworded(body)
    if near and not (reworded and assembled):
        whole = [match for match in body if match.alignment.share >= _NEAR]
        return Copied(giver, _how_much(taker, giver, whole), matches)
    if _one_house(taker, giver):
        return None
    told = [match for match in body if match.told]
    if assembled and reworded and (len(told) > 1 or any(match.told_alone for match in told)):
        return Copied(giver, Taking.SPUN, matches)
    close = [match for match in body if match.alignment.share >= _CLOSE]
    if len(close) > 1 and worth >= 1.1:
        return Copied(giver, Taking.REWRITE if reworded else Taking.PARTIAL, matches)
    return None


def _one_house(taker: Report, giver: Report) -> bool:
    return taker.document.outlet is not None and taker.document.outlet == giver.document.outlet


def _how_much(taker: Report, giver: Report, near: Sequence[Match]) -> Taking:
    """A copy is most of the taker, and most of the giver as far as it was cut from the end."""
    own = sum(each.span.part == "text" for each in taker.sentences)
    last = max(match.given.number for match in near)
    read = sum(each.span.part == "text" for each in giver.sentences if each.number <= last)
    whole = len(near) >= _WHOLE * own and len(near) >= _WHOLE * read
    return Taking.COPY if whole else Taking.PARTIAL


def _nearest(sentence: Sentence, others: Sequence[Sentence], senses: Senses) -> Match | None:
    plain = sentence.plain
    if len(plain) < _FEWEST_WORDS:
        return None
    able = [
        other
        for other in others
        if len(other.tokens) >= _FEWEST_WORDS and other.span.part == sentence.span.part
    ]
    shared = [(LCSseq.similarity(plain, other.plain), other) for other in able]
    likely = [each for each in shared if each[0] >= _SAME_WORDS * len(plain)]
    likely.sort(key=lambda each: (-each[0], each[1].number))
    best: Match | None = None
    for _, other in likely[:_LOOKED_AT]:
        found = align(sentence, other, senses)
        if found.share >= 0.15 and (best is None or found.share > best.alignment.share):
            best = Match(sentence, other, found)
    return best
