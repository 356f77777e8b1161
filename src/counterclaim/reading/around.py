"""What belongs to a cue or to an act: the words around it, read anew for each.

Each center (a cue, a trigger) has its own reading of the words around it, so a content is tied to
its cue and source from the start, may lie in several pieces, and one source may serve two cues.
"""

import math

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.chains import spans_of
from counterclaim.reading.model_file import Arrays, Decoder

WORDS_AROUND = 160  # how far from its center a word may lie
CENTERS_AT_ONCE = 16

WordRange = tuple[int, int]
Ints = NDArray[np.int64]
Found = dict[str, list[WordRange]]  # the word ranges of each kind


def distance_bucket(offset: Ints, count: int) -> Ints:
    """Signed distance in words to one of `count` buckets: exact near by, logarithmic far off."""
    half = count // 2
    near = half // 2
    size = np.abs(offset)
    share = np.log(np.maximum(size, 1).astype(np.float32) / near) / math.log(256 / near)
    far = near + np.minimum((share * (half - near - 1)).astype(np.int64), half - near - 1)
    bucket = np.where(size < near, size, far)
    return np.where(offset < 0, bucket, bucket + half)


def find_around(
    name: str,
    outs: tuple[str, ...],
    centers: list[WordRange],
    bounds: list[WordRange],
    scores: Arrays,
    decoder: Decoder,
) -> list[Found]:
    """The spans that belong to each center, by their kinds.

    Args:
        name: which reading: `role` of cues, `act` of triggers.
        outs: the sets of tags that it gives; none of their kinds has the name of another.
        centers: word ranges.
        bounds: for each center the words that are looked at; no more than `WORDS_AROUND` each way.
        scores: what the network gave for every word.
        decoder: the arrays and chains of the model.
    """
    found: list[Found] = []
    for low in range(0, len(centers), CENTERS_AT_ONCE):
        some = slice(low, low + CENTERS_AT_ONCE)
        found += _around(name, outs, centers[some], bounds[some], scores, decoder)
    return found


def _around(
    name: str,
    outs: tuple[str, ...],
    centers: list[WordRange],
    bounds: list[WordRange],
    scores: Arrays,
    decoder: Decoder,
) -> list[Found]:
    both = list(zip(bounds, centers, strict=True))
    low = [max(first, start - WORDS_AROUND) for (first, _), (start, _) in both]
    high = [min(last, end + WORDS_AROUND) for (_, last), (_, end) in both]
    starts = np.array(low)
    lengths = np.array(high) - starts
    features = _features(name, centers, starts, lengths, scores, decoder)
    result: list[Found] = [{} for _ in centers]
    for out in outs:
        if out not in decoder.chains:
            continue
        emissions = features @ decoder.arrays[f"{name}_out_{out}"].T
        emissions += decoder.arrays[f"{name}_out_{out}_bias"]
        chain = decoder.chains[out]
        tags = chain.best(emissions, lengths)
        for number, start in enumerate(low):
            for kind, first, last in spans_of(tags[number, : lengths[number]], chain.tags):
                result[number].setdefault(kind, []).append((start + first, start + last))
    return result


def _features(
    name: str,
    centers: list[WordRange],
    starts: Ints,
    lengths: Ints,
    scores: Arrays,
    decoder: Decoder,
) -> NDArray[np.float32]:
    """What is known of each word beside each center, (centers, words, features)."""
    words = scores[f"{name}_word"]
    near = decoder.arrays[f"{name}_distance"]
    places = starts[:, None] + np.arange(lengths.max())
    firsts = np.array([start for start, _ in centers])[:, None]
    lasts = np.array([end - 1 for _, end in centers])[:, None]
    offsets = np.minimum(places - firsts, 0) + np.maximum(places - lasts, 0)
    center = np.stack([scores[f"{name}_center"][start:end].mean(0) for start, end in centers])
    around = words[np.minimum(places, len(words) - 1)]
    size = near.shape[1]
    added = around[..., :size] + center[:, None, :size] + near[distance_bucket(offsets, len(near))]
    np.maximum(added, 0, out=added)
    return np.concatenate([added, around[..., size:] * center[:, None, size:]], axis=2)
