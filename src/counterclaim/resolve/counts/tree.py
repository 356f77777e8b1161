"""Trees as the rules of this stage ask for them, and the beginnings of runs of words."""

from collections.abc import Sequence
from typing import overload

from counterclaim.model.tree import Tree, tree_of

__all__ = ["Tree", "UpTo", "tree_of"]


class UpTo(Sequence[str]):
    """The first so many of some words, without a copy of them."""

    def __init__(self, words: Sequence[str], end: int) -> None:
        self._words, self._end = words, end

    def __len__(self) -> int:
        return self._end

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return self._words[slice(*at.indices(self._end))]
        if not 0 <= at < self._end:
            raise IndexError(at)
        return self._words[at]
