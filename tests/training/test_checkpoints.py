"""Runs from before addressees had a part of their own go on as they were."""

import pytest

torch = pytest.importorskip("torch")

from training.checkpoints import with_told  # noqa: E402  (needs torch)


def test_the_part_for_addressees_begins_as_a_copy() -> None:
    names = [
        "encoder.layers.0.up.weight",
        "encoder.layers.1.up.weight",
        "role.word.weight",
        "role.out.role.weight",
        "role.out.addressee.weight",
        "role.chain.addressee.moves",
    ]
    old = {name: torch.tensor([float(number)]) for number, name in enumerate(names)}
    new = with_told(old)
    assert new["told_layer.up.weight"] == old["encoder.layers.1.up.weight"]
    assert new["told.word.weight"] == old["role.word.weight"]
    assert new["told.out.addressee.weight"] == old["role.out.addressee.weight"]
    assert not {"role.out.addressee.weight", "told.out.role.weight"} & new.keys()
    assert with_told(new) is new
