"""Who says, and what: for each cue the words of its source and of its content.

Each cue has its own reading of the words around it, so a content is tied to its cue and source from
the start, may lie in several pieces, and one source may serve two cues.
"""

import math

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.chains import spans_of
from counterclaim.reading.model_file import Arrays, Decoder

WORDS_AROUND = 160  # how far from its cue a source or content may lie
CUES_AT_ONCE = 16

WordRange = tuple[int, int]
Ints = NDArray[np.int64]


def distance_bucket(offset: Ints, count: int) -> Ints:
    """Signed distance in words to one of `count` buckets: exact near by, logarithmic far off."""
    half = count // 2
    near = half // 2
    size = np.abs(offset)
    share = np.log(np.maximum(size, 1).astype(np.float32) / near) / math.log(256 / near)
    far = near + np.minimum((share * (half - near - 1)).astype(np.int64), half - near - 1)
    bucket = np.where(size < near, size, far)
    return np.where(offset < 0, bucket, bucket + half)


def find_roles(
    cues: list[WordRange], scores: Arrays, decoder: Decoder
) -> list[tuple[list[WordRange], list[WordRange]]]:
    """Source and content of each cue, as word ranges."""
    found: list[tuple[list[WordRange], list[WordRange]]] = []
    for low in range(0, len(cues), CUES_AT_ONCE):
        found += _roles_of(cues[low : low + CUES_AT_ONCE], scores, decoder)
    return found


def _roles_of(
    cues: list[WordRange], scores: Arrays, decoder: Decoder
) -> list[tuple[list[WordRange], list[WordRange]]]:
    words = scores["role_word"]
    near = decoder.arrays["role_distance"]
    starts = np.array([max(0, start - WORDS_AROUND) for start, _ in cues])
    ends = np.array([min(len(words), end + WORDS_AROUND) for _, end in cues])
    lengths = ends - starts
    places = starts[:, None] + np.arange(lengths.max())
    firsts = np.array([start for start, _ in cues])[:, None]
    lasts = np.array([end - 1 for _, end in cues])[:, None]
    offsets = np.minimum(places - firsts, 0) + np.maximum(places - lasts, 0)
    cue = np.stack([scores["role_cue"][start:end].mean(0) for start, end in cues])
    around = words[np.minimum(places, len(words) - 1)]
    size = near.shape[1]
    added = around[..., :size] + cue[:, None, :size] + near[distance_bucket(offsets, len(near))]
    np.maximum(added, 0, out=added)
    multiplied = around[..., size:] * cue[:, None, size:]
    weights = decoder.arrays["role_out"].T
    emissions = added @ weights[:size] + multiplied @ weights[size:]
    emissions += decoder.arrays["role_out_bias"]
    chain = decoder.chains["role"]
    tags = chain.best(emissions, lengths)
    result = []
    for number, start in enumerate(starts.tolist()):
        spans = spans_of(tags[number, : lengths[number]], chain.tags)
        result.append(
            (
                [(start + first, start + last) for kind, first, last in spans if kind == "source"],
                [(start + first, start + last) for kind, first, last in spans if kind == "content"],
            )
        )
    return result
