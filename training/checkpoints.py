"""What runs leave behind."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean_weights(paths: Sequence[Path]) -> tuple[dict[str, Tensor], list[str]]:
    """The mean of the averaged weights of some checkpoints, and the last one's relations.

    What only some of them have is the mean of those; where one has smaller layers than the last,
    it counts in the part that it has.

    Source: Wortsman and others (2022), Model soups.
    """
    *earlier, last = [torch.load(path, weights_only=True) for path in paths]
    weights: dict[str, Tensor] = last["average"]
    for name, value in weights.items():
        given = [saved["average"][name] for saved in earlier if name in saved["average"]]
        if given and value.is_floating_point():
            corner = tuple(slice(0, size) for size in given[0].shape)
            value[corner] = torch.stack([*given, value[corner]]).mean(0)
    relations: list[str] = last["relations"]
    return weights, relations
