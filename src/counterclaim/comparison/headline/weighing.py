"""How much a body says against a headline, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.comparison.headline.account import Account, Passage
from counterclaim.comparison.headline.marks import Mark
from counterclaim.comparison.headline.words import Doing
from counterclaim.model.span import Span

_WEAK = frozenset({Doing.DENIED, Doing.DOUBTED, Doing.UNDONE})
_PASSED_ON = frozenset({Doing.RETOLD, Doing.CLAIMED})


@dataclass(frozen=True, slots=True)
class Scale:
    """What each way of refuting counts, in points, and how many points make a disagreement.

    The pairs are for sentences further down and for the first `lead` ones; the very first counts
    `at_first` times as much. `refuted` is the document's own word that something is not so, `story`
    the same said of the story itself, both halved or less where they are somebody's words (`told`,
    `told_story`). `undone` is what was to be and is not. `negated` is a sentence that denies at
    least the share `negated_share` of what the headline is about. Denials, doubts, what is undone
    and negated sentences make no more than `weak_most` together. `far` is left of what stands far
    from the headline's matter, `passed_on` where the headline itself only passes something on.

    `related` is the share of a headline's words that a body must have to speak of the same, `near`
    the share that makes a sentence stand near. A headline denies where the share `title_denied` of
    its words is under a negation. A body contradicts one that refutes or denies where it has no
    more than `silent` points itself, and has the share `retold` of its words, or `undenied` of them
    in one sentence.

    Source: set on half of the stories of the first Fake News Challenge.
    """

    lead: int = 4
    at_first: float = 1.75
    refuted: tuple[float, float] = (1.5, 2.0)
    story: tuple[float, float] = (2.0, 4.0)
    told: tuple[float, float] = (1.0, 1.0)
    told_story: tuple[float, float] = (1.0, 1.5)
    denied: tuple[float, float] = (0.1, 0.8)
    doubted: tuple[float, float] = (0.1, 0.9)
    undone: tuple[float, float] = (0.0, 1.0)
    negated: tuple[float, float] = (0.1, 0.8)
    negated_share: float = 0.4
    weak_most: float = 2.0
    far: float = 0.5
    passed_on: float = 0.5
    near: float = 0.2
    related: float = 0.35
    retold: float = 0.45
    undenied: float = 0.75
    title_denied: float = 0.3
    silent: float = 0.6
    enough: float = 1.75


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence of a body that speaks against a headline, and what it counts.

    `weak`: it denies or doubts, and does not say that the thing is not so. `told`: it is
    somebody's word, not the document's own.
    """

    span: Span
    points: float
    weak: bool
    told: bool


def grounds_against(headline: Account, body: Account, scale: Scale) -> tuple[Ground, ...]:
    """The sentences of a body that speak against a headline, in the order of the text."""
    return tuple(_grounds(headline, body, scale))


def points_of(grounds: Sequence[Ground], scale: Scale) -> float:
    """What all grounds count together."""
    strong = sum(each.points for each in grounds if not each.weak)
    weak = sum(each.points for each in grounds if each.weak)
    return strong + min(weak, scale.weak_most)


def share_of(matter: frozenset[str], stems: frozenset[str]) -> float:
    """How much of some matter some words have, 0 to 1; 0 where there is no matter."""
    return len(matter & stems) / len(matter) if matter else 0.0


def _grounds(headline: Account, body: Account, scale: Scale) -> Iterator[Ground]:
    matter = headline.stems
    for number, passage in enumerate(body.passages):
        leads = number < scale.lead
        weight = scale.at_first if number == 0 else 1.0
        around = body.passages[max(0, number - 1) : number + 2]
        nearby = share_of(matter, frozenset().union(*(each.stems for each in around)))
        found = [
            (
                weight
                * _points(mark, leads, scale)
                * _nearness(mark, passage, matter, nearby, scale),
                mark,
            )
            for mark in passage.marks
            if mark.doing not in _PASSED_ON and (mark.of is None or mark.of in matter)
        ]
        strong = [each for each in found if each[1].doing is Doing.REFUTED]
        if strong:
            points, mark = max(strong, key=lambda each: each[0])
            yield Ground(passage.span, points, weak=False, told=mark.told)
        weak = [points for points, mark in found if mark.doing in _WEAK]
        if share_of(matter, passage.denied) >= scale.negated_share:
            weak.append(weight * scale.negated[leads])
        if any(weak):
            yield Ground(passage.span, max(weak), weak=True, told=passage.told)


def _points(mark: Mark, leads: bool, scale: Scale) -> float:
    if mark.doing is Doing.DENIED:
        return scale.denied[leads]
    if mark.doing is Doing.DOUBTED:
        return scale.doubted[leads]
    if mark.doing is Doing.UNDONE:
        return scale.undone[leads]
    if mark.told:
        return (scale.told_story if mark.aimed else scale.told)[leads]
    return (scale.story if mark.aimed else scale.refuted)[leads]


def _nearness(
    mark: Mark, passage: Passage, matter: frozenset[str], nearby: float, scale: Scale
) -> float:
    """How far a mark counts: fully where its sentence, or those beside it, have the matter."""
    own = share_of(matter, passage.stems)
    about = passage.carries or mark.aimed
    if own >= scale.near or (about and nearby >= scale.near):
        return 1.0
    return 0.0 if mark.doing in (Doing.DOUBTED, Doing.UNDONE) else scale.far
