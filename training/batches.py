"""Annotated texts to batches of windows, as tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from counterclaim.reading.features import Gap, Shape, WordFeatures, word_features
from counterclaim.reading.inputs import NOT_FIRST, window_inputs
from counterclaim.reading.pieces import Pieces, PieceTable
from counterclaim.reading.windows import cut_windows
from training.corpora import Act, AnnotatedText, Attributed
from training.labels import CUE, IGNORE, TRIGGER, VOICE

TAGGED = ("names", "toponyms", "held", "holder")  # spans by tags of their own


@dataclass(frozen=True, slots=True)
class PreparedText:
    """An annotated text with its pieces and features, made once."""

    source: AnnotatedText
    pieces: Pieces
    features: WordFeatures

    @classmethod
    def of(cls, source: AnnotatedText, table: PieceTable) -> Self:
        """Pieces and features of a text's words."""
        words = [source.text[start:end] for start, end in source.words]
        return cls(source, table(words), word_features(source.text, source.words))


@dataclass(frozen=True, slots=True)
class Sample:
    """A window of a prepared text."""

    text: PreparedText
    start: int
    end: int

    @property
    def size(self) -> int:
        """Pieces."""
        return int(self.text.pieces.firsts[self.end] - self.text.pieces.firsts[self.start])


def samples(text: PreparedText, chance: random.Random | None = None) -> Iterator[Sample]:
    """The windows of a text; with `chance`, cut at other places each time."""
    words = [text.source.text[start:end] for start, end in text.source.words]
    counts = np.diff(text.pieces.firsts).tolist()
    gaps = text.features.gap.tolist()
    skip = 0
    if chance is not None and len(words) > 60:
        skip = chance.randrange(0, min(len(words) - 30, 200))
        begins = [
            number
            for number in range(max(1, skip - 25), skip + 1)
            if gaps[number] >= Gap.PARAGRAPH or words[number - 1] in ".?!"
        ]
        skip = begins[-1] if begins else 0
    if skip:
        for window in cut_windows(counts[:skip], gaps[:skip], words[:skip]):
            yield Sample(text, window.start, window.end)
    for window in cut_windows(counts[skip:], gaps[skip:], words[skip:]):
        yield Sample(text, window.start + skip, window.end + skip)


@dataclass(frozen=True, slots=True)
class Told:
    """An act as one window tells it; `words` are those of its trigger within the window."""

    window: int
    words: list[int]
    act: Act


@dataclass(slots=True)
class Batch:
    """Windows side by side; word arrays are (windows, words), piece arrays (windows, pieces)."""

    ids: Tensor
    shape: Tensor
    gap: Tensor
    quoting: Tensor
    first: Tensor
    last: Tensor
    mask: Tensor
    lengths: Tensor  # words a window
    starts: list[int]  # the first word of each window in its text
    labels: dict[str, Tensor]
    cues: list[tuple[int, int, int]]  # window, first word, word after the last
    roles: Tensor | None  # (cues, words), None in a corpus that marks addressees alone
    addressees: Tensor  # (cues, words), IGNORE in the rows of cues whose addressee nobody marked
    voices: Tensor  # (cues, kinds of labels), IGNORE where unknown
    sources: list[list[int]]  # the words of each cue's source
    acts: list[Told]
    slots: Tensor  # (acts, words)
    frames: Tensor  # (acts, words)

    @property
    def size(self) -> int:
        """Pieces that are not padding."""
        return int(self.mask.sum())


def _padded(arrays: Sequence[NDArray[np.int64]], fill: int) -> Tensor:
    longest = max(len(array) for array in arrays)
    result = np.full((len(arrays), longest), fill, dtype=np.int64)
    for row, array in enumerate(arrays):
        result[row, : len(array)] = array
    return torch.from_numpy(result)


def collate(chosen: Sequence[Sample], table: PieceTable) -> Batch:
    """One batch of windows of one corpus, with every label that the corpus has."""
    inputs = [
        window_inputs(s.text.pieces, s.text.features, s.start, s.end, (table.begin, table.end))
        for s in chosen
    ]
    tensors = {
        key: _padded([given[key] for given in inputs], NOT_FIRST if key == "gap" else 0)
        for key in inputs[0]
    }
    sizes = torch.tensor([len(given["ids"]) for given in inputs])
    lengths = torch.tensor([sample.end - sample.start for sample in chosen])
    mask = torch.arange(tensors["ids"].shape[1])[None] < sizes[:, None]
    longest = int(lengths.max())
    cues, said = _cues(chosen)
    labels = _word_labels(chosen)
    source = chosen[0].text.source
    role_rows = [
        _tag_row(each.roles or {}, chosen[cue[0]]) for cue, each in zip(cues, said, strict=True)
    ]
    whole = all(each.roles is not None for each in source.attributions or ())
    if source.attributions is not None and whole:
        outer = [cue for cue, each in zip(cues, said, strict=True) if not each.inner]
        labels["cue"] = _padded(_cue_tags(chosen, outer), IGNORE)
        labels["spans"] = _span_tags(labels["cue"], cues, role_rows)
        if source.acts is not None:
            inner = [cue for cue, each in zip(cues, said, strict=True) if each.inner]
            labels["inner_cue"] = _padded(_cue_tags(chosen, inner), IGNORE)
    acts = list(_acts(chosen))
    if source.acts is not None and all(each.act.trigger for each in acts):
        labels["trigger"] = _padded(_trigger_tags(chosen, acts), IGNORE)
        numbers = [np.cumsum(_row(sample, "sentence")) for sample in chosen]
        labels["sentence_number"] = _padded(numbers, -1)
    nobody = (IGNORE,) * len(VOICE)
    return Batch(
        **tensors,
        mask=mask,
        lengths=lengths,
        starts=[sample.start for sample in chosen],
        labels=labels,
        cues=cues,
        roles=_stacked(role_rows, longest) if whole else None,
        addressees=_stacked(
            [
                np.full(longest, IGNORE)
                if each.addressees is None
                else _tag_row(each.addressees, chosen[cue[0]])
                for cue, each in zip(cues, said, strict=True)
            ],
            longest,
        ),
        voices=torch.tensor([each.voice or nobody for each in said]).reshape(-1, len(VOICE)),
        sources=[
            [word for word, tag in enumerate(row.tolist()) if 1 <= tag <= 2] for row in role_rows
        ],
        acts=acts,
        slots=_stacked([_tag_row(each.act.slots, chosen[each.window]) for each in acts], longest),
        frames=_stacked([_tag_row(each.act.frame, chosen[each.window]) for each in acts], longest),
    )


def _stacked(rows: Sequence[NDArray[np.int64]], longest: int) -> Tensor:
    """Rows of tags of one length; what is past a row's end is outside."""
    result = torch.zeros(len(rows), longest, dtype=torch.long)
    for number, row in enumerate(rows):
        result[number, : len(row)] = torch.from_numpy(row)
    return result


def _tag_row(tags: dict[int, int], sample: Sample) -> NDArray[np.int64]:
    """The tags of a window's words."""
    row = np.zeros(sample.end - sample.start, dtype=np.int64)
    for word, tag in tags.items():
        if sample.start <= word < sample.end:
            row[word - sample.start] = tag
    return _begun(row)


def _acts(chosen: Sequence[Sample]) -> Iterator[Told]:
    """The acts that lie whole in a window; those without a trigger go with their whole text."""
    for number, sample in enumerate(chosen):
        for act in sample.text.source.acts or ():
            words = [word for start, end in act.trigger for word in range(start, end)]
            if all(sample.start <= word < sample.end for word in words):
                yield Told(number, [word - sample.start for word in words], act)


def _trigger_tags(chosen: Sequence[Sample], acts: Sequence[Told]) -> list[NDArray[np.int64]]:
    """Triggers; of one in pieces the first, and of two on one word the first."""
    tags = [np.zeros(sample.end - sample.start, dtype=np.int64) for sample in chosen]
    for told in acts:
        start, end = (place - chosen[told.window].start for place in told.act.trigger[0])
        if not tags[told.window][start:end].any():
            tags[told.window][start] = TRIGGER.index("B-trigger")
            tags[told.window][start + 1 : end] = TRIGGER.index("I-trigger")
    return tags


def _word_labels(chosen: Sequence[Sample]) -> dict[str, Tensor]:
    """The labels that come one a word."""
    result: dict[str, Tensor] = {}
    for key in ("sentence", "upos", "relation", *TAGGED):
        if getattr(chosen[0].text.source, key) is not None:
            rows = [_row(sample, key) for sample in chosen]
            if key in TAGGED:
                rows = [_begun(row) for row in rows]
            result[key] = _padded(rows, IGNORE)
    if chosen[0].text.source.head is not None:
        result["head"] = _padded([_heads(sample) for sample in chosen], IGNORE)
        numbers = [np.cumsum(_row(sample, "sentence")) for sample in chosen]
        result["sentence_number"] = _padded(numbers, -1)
    return result


def _row(sample: Sample, key: str) -> NDArray[np.int64]:
    row: NDArray[np.int64] = getattr(sample.text.source, key)
    return row[sample.start : sample.end]


def _cues(chosen: Sequence[Sample]) -> tuple[list[tuple[int, int, int]], list[Attributed]]:
    """The cues that lie whole in a window, and their attributions."""
    cues: list[tuple[int, int, int]] = []
    said: list[Attributed] = []
    for number, sample in enumerate(chosen):
        for found in sample.text.source.attributions or ():
            start, end = found.cue[0] - sample.start, found.cue[1] - sample.start
            if start >= 0 and found.cue[1] <= sample.end:
                cues.append((number, start, end))
                said.append(found)
    return cues, said


def _cue_tags(
    chosen: Sequence[Sample], cues: list[tuple[int, int, int]]
) -> list[NDArray[np.int64]]:
    tags = [np.zeros(sample.end - sample.start, dtype=np.int64) for sample in chosen]
    for window, start, end in cues:
        tags[window][start] = CUE.index("B-cue")
        tags[window][start + 1 : end] = CUE.index("I-cue")
    return tags


def _begun(row: NDArray[np.int64]) -> NDArray[np.int64]:
    """A row of tags in which a span cut by the window's edge begins at the edge.

    In every tag set the outside is 0, and B- and I- of a kind are 2k + 1 and 2k + 2.
    """
    if len(row) and row[0] > 0 and row[0] % 2 == 0:
        row = row.copy()
        row[0] -= 1
    return row


def _span_tags(
    cue: Tensor, cues: list[tuple[int, int, int]], roles: list[NDArray[np.int64]]
) -> Tensor:
    """The same spans without the question whose they are: one tag a word for all cues."""
    result = cue.clone()
    source, content = 3, 5
    for (window, _, _), row in zip(cues, roles, strict=True):
        for word in np.flatnonzero(row):
            if result[window, word] == 0:
                kind = (source if row[word] <= 2 else content) + (int(row[word]) - 1) % 2
                result[window, word] = kind
    return result


def _heads(sample: Sample) -> NDArray[np.int64]:
    """Governors counted from 1 within the window, 0 for the root, IGNORE where cut off."""
    head = sample.text.source.head
    assert head is not None
    given = head[sample.start : sample.end]
    local = given - sample.start + 1
    outside = (local < 1) | (local > sample.end - sample.start)
    return np.where(given < 0, 0, np.where(outside, IGNORE, local))


def shout(text: PreparedText, chance: random.Random) -> PreparedText:
    """Now and then a text in capitals, or without any, so that headlines do not come as a shock."""
    dice = chance.random()
    if dice > 0.06:
        return text
    shape = text.features.shape.copy()
    if dice < 0.03:
        shape[np.isin(shape, [Shape.LOWER, Shape.TITLE, Shape.MIXED])] = Shape.UPPER
    else:
        shape[np.isin(shape, [Shape.UPPER, Shape.TITLE, Shape.MIXED, Shape.INITIAL])] = Shape.LOWER
    return replace(text, features=replace(text.features, shape=shape))


def epoch(
    texts: Sequence[PreparedText], pieces_a_batch: int, chance: random.Random
) -> Iterator[list[Sample]]:
    """All windows of the texts once, those of like length together, batches in random order."""
    windows = [sample for text in texts for sample in samples(shout(text, chance), chance)]
    chance.shuffle(windows)
    for low in range(0, len(windows), 256):
        windows[low : low + 256] = sorted(windows[low : low + 256], key=lambda sample: sample.size)
    batches: list[list[Sample]] = [[]]
    longest = 0
    for sample in windows:
        longest = max(longest, sample.size + 2)
        if batches[-1] and longest * (len(batches[-1]) + 1) > pieces_a_batch:
            batches.append([])
            longest = sample.size + 2
        batches[-1].append(sample)
    chance.shuffle(batches)
    yield from batches
