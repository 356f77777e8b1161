"""Trains readers that have not seen a half of GeoWebNews: `python -m training.place_folds`.

The reader that ships has learnt to find place names on GeoWebNews, so how well it finds them there
says nothing. For each half a reader is trained from the pretrained encoder on the other half,
GeoVirus, both with other towns in them, and GUM; every checkpoint of other runs has seen these
texts. `python -m training.evaluate gwn_folds` reads each half with the model that never saw it.
These models are for that figure alone.
"""

import argparse
import json
from pathlib import Path

import torch

from counterclaim.reading.pieces import PieceTable
from training.evaluate import TRAINED_FOLDS
from training.export import export, load_network
from training.halves import PLACE_FOLDS
from training.sources import load_training_data, pretrained_folder
from training.train import Options, Run, train

CORPORA = ("gum", "geovirus", "geowebnews", "renamed")


def train_without(fold: int, data: Path, folder: Path, options: Options) -> None:
    """One half: its checkpoint in a folder, its model file beside that folder."""
    table = PieceTable.of((pretrained_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    given = load_training_data(data, table, CORPORA, place_fold=fold)
    print(json.dumps({name: len(texts) for name, texts in given.texts.items()}), flush=True)
    run = Run(folder, given, options)
    print("resumed" if run.resume() else "new run", run.step, "of", run.steps, flush=True)
    train(run, table)
    network, relations = load_network([folder / "checkpoint.pt"])
    export(network, relations, folder.name, folder.with_suffix(".onnx"))


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TRAINED_FOLDS)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", type=int, nargs="+", default=range(PLACE_FOLDS), metavar="FOLD")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    for fold in given.only:
        options = Options(passes=given.passes)
        train_without(fold, given.data, given.out / f"places-{fold}", options)


if __name__ == "__main__":
    main()
