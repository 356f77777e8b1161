"""Tunes a trunk on sentences with PLOVER events: `python -m training.folds TRUNK`.

The trunk is a checkpoint of `training.train` that has not seen these sentences; it is exported for
`python -m training.evaluate plover`. For each fold it is
tuned on the other four and exported, so that `counterclaim read --model` reads every sentence with
a model that never saw it: `python -m training.evaluate plover_folds`. These models are for that
figure alone; tuned on nothing else they forget what else a reader does.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from counterclaim.reading.pieces import PieceTable
from training.claims import FOLDS
from training.evaluate import TRAINED_FOLDS, TRUNK
from training.export import export, load_network
from training.sources import load_training_data, pretrained_folder
from training.train import Options, Run, train

TUNING = Options(passes=2, rate_encoder=1e-4, rate_heads=4e-4, average=0.99)


def tune(trunk: Sequence[Path], data: Path, folder: Path, fold: int) -> None:
    """One fold: its checkpoint in a folder, its model file beside that folder."""
    table = PieceTable.of((pretrained_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    run = Run(folder, load_training_data(data, table, ("plover",), fold), TUNING)
    if not run.resume():
        run.begin_from(trunk)
    train(run, table)
    network, relations = load_network([folder / "checkpoint.pt"])
    export(network, relations, folder.name, folder.with_suffix(".onnx"))


def main() -> None:
    """Reads the command line and tunes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "trunk",
        type=Path,
        nargs="+",
        help="checkpoint that has not seen the sentences, or several, for their mean",
    )
    parser.add_argument("--out", type=Path, default=TRAINED_FOLDS)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", type=int, nargs="+", default=range(FOLDS), metavar="FOLD")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    export(*load_network(given.trunk), "trunk", given.out / TRUNK)
    for fold in given.only:
        tune(given.trunk, given.data, given.out / f"fold-{fold}", fold)


if __name__ == "__main__":
    main()
