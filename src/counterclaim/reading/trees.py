"""Scores of heads to one dependency tree."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Heads: TypeAlias = npt.NDArray[np.int64]
_Matrix: TypeAlias = npt.NDArray[np.float64]

LONGEST_EXACT_WORDS = 1000
LARGEST_SCORE = 1e6


def decode_tree(scores: npt.NDArray[np.floating]) -> Heads:
    """The best tree over the words of a sentence: the head of each word, -1 for the one root.

    Args:
        scores: how well each word (row) hangs on the root (column 0) or on word j - 1 (column j),
            as log-probabilities or any score that adds up; a word's arc to itself is not looked at.
            Minus infinity, and anything below minus a million, forbids an arc.

    Returns:
        Of all trees with exactly one root, one with the highest sum of scores. No words give no
        heads.

    Raises:
        ValueError: the shape is not (n, n + 1), a score is not a number or above a million, or the
            arcs that are allowed make no tree.

    Limits: a sentence of more than `LONGEST_EXACT_WORDS` words, which is hardly a sentence, gets a
        tree grown from its best root by the best arc next, which need not be the best tree. Time
        and memory grow with the square of the number of words.

    Source: Chu and Liu 1965, Edmonds 1967, grown as a path as in Gabow, Galil, Spencer and Tarjan
        1986; one root by lowering the root's arcs as in Stanojević and Cohen 2021, "A Root of a
        Problem: Optimizing Single-Root Dependency Parsing".
    """
    arcs = _checked(scores)
    words = len(arcs)
    if words == 0:
        return np.empty(0, dtype=np.int64)
    heads: Heads = arcs.argmax(axis=1)
    if _is_tree(heads) and np.isfinite(arcs[np.arange(words), heads]).all():
        return heads - 1
    if words > LONGEST_EXACT_WORDS:
        return _grown_tree(arcs) - 1
    finite = arcs[np.isfinite(arcs)]
    if finite.size:
        arcs[:, 0] -= 1.0 + words * (finite.max() - finite.min())  # a second root never pays
    heads = _best_arborescence(arcs)
    if np.count_nonzero(heads == 0) != 1:
        raise _no_tree(words)
    return heads - 1


def _checked(scores: npt.NDArray[np.floating]) -> _Matrix:
    """A copy of `scores` where minus infinity is all that forbids, a word's own arc included."""
    words = scores.shape[0] if scores.ndim == 2 else -1
    if scores.ndim != 2 or scores.shape[1] != words + 1:
        message = f"scores of arcs have the shape (words, words + 1), not {scores.shape}"
        raise ValueError(message)
    arcs = scores.astype(np.float64)
    arcs[np.arange(words), np.arange(1, words + 1)] = -np.inf
    if not (arcs <= LARGEST_SCORE).all():
        message = f"a score of an arc is not a number or is above {LARGEST_SCORE:.0f}"
        raise ValueError(message)
    arcs[arcs < -LARGEST_SCORE] = -np.inf
    return arcs


def _no_tree(words: int) -> ValueError:
    return ValueError(f"the arcs that are allowed make no tree with one root over {words} words")


def _is_tree(heads: Heads) -> bool:
    """Whether the heads, with 0 for the root and j for word j - 1, make a tree with one root."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    reached = np.concatenate(([0], heads))
    for _ in range(len(heads).bit_length()):  # each step doubles how far up a word has looked
        reached = reached[reached]
    return not reached.any()


def _grown_tree(arcs: _Matrix) -> Heads:
    """A tree that takes, from the best root on, the word whose arc into the tree scores best."""
    words = len(arcs)
    heads = np.zeros(words, dtype=np.int64)
    outside = np.ones(words, dtype=bool)
    word = int(arcs[:, 0].argmax())
    best = np.full(words, -np.inf)
    for _ in range(words - 1):
        outside[word] = False
        nearer = arcs[:, word + 1] > best
        heads[nearer & outside] = word + 1
        best = np.where(nearer, arcs[:, word + 1], best)
        best[~outside] = -np.inf
        word = int(best.argmax())
        if best[word] == -np.inf:
            raise _no_tree(words)
    return heads


def _best_arborescence(arcs: _Matrix) -> Heads:
    """The heads (0 for the root, j for word j - 1) of the highest sum, whatever the roots.

    A path is grown from a word to its best head, to that one's best head, and so on. Where it runs
    into itself the cycle becomes one node: arcs into it count what they gain over the arc that they
    displace. Where it runs into what is settled, it is settled too. At the end the cycles open
    again, the last one first, at the word that the arc from outside enters.
    """
    growth = _Growth(arcs)
    for start in range(1, len(arcs) + 1):
        path = [] if growth.is_over(start) else [start]
        while path:
            head = growth.choose_head(path[-1])
            if growth.settled[head]:
                growth.settled[path] = True
                path = []
            elif head in path:
                at = path.index(head)
                growth.contract(path[at:])
                path = [*path[:at], head]
            else:
                path.append(head)
    return growth.open_cycles()


class _Growth:
    """What is known while the paths grow.

    Places of the square matrix stand for the root (0), words and contracted cycles; a cycle takes
    the place of one of its members. Nodes are words and, numbered on from there, cycles.
    """

    def __init__(self, arcs: _Matrix) -> None:
        places = len(arcs) + 1
        self.words = len(arcs)
        self.weight = np.vstack([np.full((1, places), -np.inf), arcs])
        self.dependent, self.head = np.indices((places, places), dtype=np.int32)
        self.settled = np.zeros(places, dtype=bool)
        self.settled[0] = True
        self.gone = np.zeros(places, dtype=bool)
        self.node = list(range(places))
        self.parent: list[int] = [-1] * places
        self.members: list[list[int]] = [[] for _ in range(places)]
        self.arc: list[tuple[int, int]] = [(-1, -1)] * places
        self.arc_weight = np.zeros(places)

    def is_over(self, place: int) -> bool:
        return bool(self.settled[place] or self.gone[place])

    def choose_head(self, place: int) -> int:
        head = int(self.weight[place].argmax())
        self.arc_weight[place] = self.weight[place, head]
        if self.arc_weight[place] == -np.inf:
            raise _no_tree(self.words)
        self.arc[self.node[place]] = (
            int(self.head[place, head]),
            int(self.dependent[place, head]),
        )
        return head

    def contract(self, cycle: list[int]) -> None:
        """Makes the places of `cycle` one, at the first of them."""
        first, others = cycle[0], cycle[1:]
        every = np.arange(len(self.weight))
        places = np.array(cycle)
        gains = self.weight[places] - self.arc_weight[places, None]
        entered = places[gains.argmax(axis=0)]
        left = places[self.weight[:, places].argmax(axis=1)]
        incoming = gains.max(axis=0)
        outgoing = self.weight[every, left]
        for origin in (self.head, self.dependent):
            into, out = origin[entered, every], origin[every, left]
            origin[first], origin[:, first] = into, out
        self.weight[first], self.weight[:, first] = incoming, outgoing
        self.weight[first, places] = -np.inf
        self.weight[:, others] = -np.inf
        self.gone[others] = True
        inside = [self.node[place] for place in cycle]
        cycle_node = len(self.parent)
        for node in inside:
            self.parent[node] = cycle_node
        self.parent.append(-1)
        self.members.append(inside)
        self.arc.append((-1, -1))
        self.node[first] = cycle_node

    def open_cycles(self) -> Heads:
        heads = np.zeros(self.words, dtype=np.int64)
        for node in range(len(self.parent) - 1, self.words, -1):
            # The arc into this cycle is final: it replaces the arc of the member that it enters.
            arc = self.arc[node]
            member = arc[1]
            while self.parent[member] != node:
                member = self.parent[member]
            self.arc[member] = arc
        for word in range(1, self.words + 1):
            heads[word - 1] = self.arc[word][0]
        return heads
