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
    for saved in (*earlier, last):
        saved["average"] = with_told(saved["average"])
    weights: dict[str, Tensor] = last["average"]
    for name, value in weights.items():
        given = [saved["average"][name] for saved in earlier if name in saved["average"]]
        if given and value.is_floating_point():
            corner = tuple(slice(0, size) for size in given[0].shape)
            value[corner] = torch.stack([*given, value[corner]]).mean(0)
    relations: list[str] = last["relations"]
    return weights, relations


def with_told(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights with a part of their own for addressees, as it begins where a run had none.

    Up to reader-3 addressees were looked for in the features of source and content; the part
    begins as a copy of these and of the encoder's last layer, and finds the same.
    """
    if "told.word.weight" in weights:
        return weights
    last = max(name.split(".")[2] for name in weights if name.startswith("encoder.layers."))
    result = {}
    for name, value in weights.items():
        if ".addressee." in name:
            result[name.replace("role.", "told.", 1)] = value
            continue
        result[name] = value
        if name.startswith(f"encoder.layers.{last}."):
            result[name.replace(f"encoder.layers.{last}", "told_layer", 1)] = value.clone()
        elif name.startswith(("role.word.", "role.center.", "role.distance.")):
            result[name.replace("role.", "told.", 1)] = value.clone()
    return result
