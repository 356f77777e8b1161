"""Sentences and their trees, from the scores of their words."""

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.features import Gap
from counterclaim.reading.model_file import Arrays, Decoder
from counterclaim.reading.trees import decode_tree

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


def sentence_starts(scores: Floats, gaps: Ints) -> Ints:
    """Where sentences begin: with a paragraph, and at each word with a score above 0."""
    begins = (scores > 0) | (gaps >= Gap.PARAGRAPH)
    begins[:1] = True
    return np.flatnonzero(begins)


def parse(start: int, end: int, scores: Arrays, decoder: Decoder) -> tuple[Ints, Ints]:
    """The tree of one sentence, words [start, end).

    Returns:
        The governor of each word, counted from the sentence's first word, -1 for the root; and the
        index of its relation. Both of shape (end - start,).

    Source: Dozat and Manning (2017), Deep biaffine attention for neural dependency parsing.
    """
    arrays = decoder.arrays
    dependents = scores["arc_dependent"][start:end]
    governors = np.concatenate([arrays["arc_root"][None], scores["arc_head"][start:end]])
    arcs = dependents @ arrays["arc"] @ governors.T
    arcs += (governors @ arrays["arc_bias_weight"].T + arrays["arc_bias_bias"]).T
    heads = decode_tree(_log_softmax(arcs))
    relation_heads = np.concatenate(
        [arrays["relation_root"][None], scores["relation_head"][start:end]]
    )
    dependent = _with_one(scores["relation_dependent"][start:end])
    governor = _with_one(relation_heads[heads + 1])
    count, size = len(decoder.relations), governor.shape[1]
    ways = (dependent @ arrays["relation"]).reshape(-1, count, size)
    relations = np.einsum("wrj,wj->wr", ways, governor)
    root = decoder.relations.index("root")
    is_root = heads < 0
    relations[is_root] = np.where(np.arange(count) == root, 0, -np.inf)
    relations[~is_root, root] = -np.inf
    return heads, relations.argmax(1)


def _with_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), rows.dtype)], axis=1)


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result
