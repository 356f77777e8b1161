"""What is done: triggers, and for each the labels and slots of its act."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans
from counterclaim.model.span import Span
from counterclaim.reading.around import Found, find_around
from counterclaim.reading.chains import spans_of
from counterclaim.reading.model_file import Arrays, Decoder

Floats = NDArray[np.float32]
WordRange = tuple[int, int]
NOT = "not"


@dataclass(frozen=True, slots=True)
class Labels:
    """What one row of scores says, kind by kind."""

    row: Floats
    kinds: dict[str, tuple[str, ...]]

    def scores(self, kind: str) -> Floats:
        """The scores of the labels of one kind."""
        start = 0
        for name, labels in self.kinds.items():
            if name == kind:
                return self.row[..., start : start + len(labels)]
            start += len(labels)
        raise KeyError(kind)

    def best(self, kind: str) -> str:
        """The label with the highest score."""
        return self.kinds[kind][int(self.scores(kind).argmax())]

    def all_likely(self, kind: str) -> Iterator[str]:
        """Every label that is more likely than not, where several may hold."""
        for label, score in zip(self.kinds[kind], self.scores(kind).tolist(), strict=True):
            if score > 0:
                yield label


def find_acts(
    scores: Arrays, starts: Sequence[int], decoder: Decoder, span: Callable[[WordRange], Span]
) -> Iterator[ActSpans]:
    """The acts of a stretch, in the order of their triggers; none reaches beyond its sentence.

    Args:
        scores: what the network gave for every word.
        starts: the first word of each sentence, in order.
        decoder: the label sets and chains of the model.
        span: from words to characters.
    """
    whole = Labels(scores["event"], decoder.event)
    chain = decoder.chains["trigger"]
    tags = chain.best_apart(np.ascontiguousarray(whole.scores("trigger")), starts)
    triggers = [(start, end) for _, start, end in spans_of(tags, chain.tags)]
    bounds = [_sentence(trigger, starts, len(tags)) for trigger in triggers]
    main = dict(_main_acts(triggers, bounds, whole))
    slots = find_around("act", ("slot", "frame"), triggers, bounds, scores, decoder)
    for number, (trigger, found) in enumerate(zip(triggers, slots, strict=True)):
        row = Labels(scores["event"][slice(*trigger)].mean(0), decoder.event)
        yield _act(trigger, row, found, scores, decoder, span, main.get(number))


def _sentence(trigger: WordRange, starts: Sequence[int], words: int) -> WordRange:
    for start, end in pairwise([*starts, words]):
        if start <= trigger[0] < end:
            return start, end
    return 0, words


def _main_acts(
    triggers: Sequence[WordRange], bounds: Sequence[WordRange], whole: Labels
) -> Iterator[tuple[int, Floats]]:
    """One act for each sentence that has any, that whose words look most like it, and its type.

    The type, as the chance of each, is that of all words of the sentence, weighed by how much each
    looks like the main trigger.
    """
    scores = whole.scores("main")[:, 0]
    best: dict[WordRange, tuple[float, int]] = {}
    for number, (trigger, sentence) in enumerate(zip(triggers, bounds, strict=True)):
        score = float(np.logaddexp.reduce(scores[slice(*trigger)]))
        if sentence not in best or score > best[sentence][0]:
            best[sentence] = (score, number)
    for sentence, (_, number) in best.items():
        words = slice(*sentence)
        weight, kinds = scores[words], whole.scores("type")[words]
        yield number, _chances(weight) @ _chances(kinds)


def _chances(scores: Floats) -> Floats:
    """Scores as shares that sum to 1 along the last axis."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return shares


def _act(
    trigger: WordRange,
    row: Labels,
    found: Found,
    scores: Arrays,
    decoder: Decoder,
    span: Callable[[WordRange], Span],
    main: Floats | None,
) -> ActSpans:
    """An act; `main` holds the chances of each type if it is its sentence's main one."""
    types = _chances(row.scores("type")) if main is None else main
    kind = decoder.event["type"][int(types.argmax())]

    def who(slot: str) -> tuple[Participant, ...]:
        given = found.get(slot, [])
        return tuple(_participant(words, row, scores, decoder, span) for words in given)

    return ActSpans(
        trigger=(span(trigger),),
        type=kind,
        mode=tuple(
            mode.removeprefix(f"{kind} ")
            for mode in row.all_likely("mode")
            if mode.startswith(f"{kind} ")
        ),
        context=tuple(row.all_likely("context")),
        main=main is not None,
        actor=who("actor"),
        recipient=who("recipient"),
        place=tuple(map(span, found.get("place", []))),
        time=tuple(map(span, found.get("time", []))),
        count=tuple(map(span, found.get("count", []))),
        factuality=Factuality(
            Polarity(row.best("polarity")),
            Certainty(row.best("certainty")),
            Status(row.best("status")),
        ),
        score=round(float(types.max()), 4),
    )


def _participant(
    words: WordRange,
    row: Labels,
    scores: Arrays,
    decoder: Decoder,
    span: Callable[[WordRange], Span],
) -> Participant:
    """One who stands in a slot, and what holds of that slot alone."""
    both = Labels(scores["event"][slice(*words)].mean(0) + row.row, decoder.event)
    mark = both.best("as_slot")
    sure = Certainty(mark) if mark in set(Certainty) else Certainty.CERTAIN
    return Participant(span(words), Polarity.NEGATIVE if mark == NOT else Polarity.POSITIVE, sure)
