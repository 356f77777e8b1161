"""Trains the reader: `python -m training.train --out FOLDER`.

Stops at any moment and goes on from its last checkpoint when started again with the same folder.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor

from counterclaim.reading.pieces import PieceTable
from training.batches import Sample, collate, epoch
from training.checkpoints import mean_weights
from training.claims import FOLDS
from training.losses import losses, total
from training.model import ReaderNetwork, Sizes
from training.sources import (
    REPEATS,
    WITHOUT_TREES,
    TrainingData,
    load_training_data,
    pretrained_folder,
)


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes. Passes are counted over everything at hand."""

    passes: int = 8
    pieces_a_batch: int = 4608
    pieces_a_small_batch: int = (
        1536  # for small corpora with many labels: more steps, not more text
    )
    rate_encoder: float = 2.5e-4
    rate_heads: float = 1e-3
    warmup: float = 0.06
    decay: float = 0.01
    average: float = 0.998
    seed: int = 7
    only: tuple[str, ...] = ("",)  # beginnings of the names of parameters that learn


class Run:
    """One training run in a folder: its network, its averaged twin, its log and checkpoint."""

    def __init__(self, folder: Path, data: TrainingData, options: Options) -> None:
        self.folder = folder
        self.options = options
        self.data = data
        torch.manual_seed(options.seed)
        self.network = ReaderNetwork(Sizes(relations=len(data.relations)))
        weights = pretrained_folder() / "model.safetensors"
        given = self.network.encoder.load_pretrained(weights)
        self.pretrained = {f"encoder.{name}" for name in given}
        self.average = {
            name: value.detach().clone() for name, value in self.network.state_dict().items()
        }
        for name, parameter in self.network.named_parameters():
            parameter.requires_grad = name.startswith(options.only)
        own = list(self.network.encoder.parameters())
        known = {id(parameter) for parameter in own}
        rest = [p for p in self.network.parameters() if id(p) not in known]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": own, "rate": options.rate_encoder},
                {"params": rest, "rate": options.rate_heads},
            ],
            lr=options.rate_encoder, weight_decay=options.decay, betas=(0.9, 0.98), fused=True,
        )  # fmt: skip
        self.step = 0
        self.steps = self._count_steps()

    def _count_steps(self) -> int:
        one = sum(1 for _ in self.order(0))
        return one * self.options.passes

    def order(self, number: int) -> list[list[Sample]]:
        """The batches of one pass, the same each time it is asked for."""
        chance = random.Random(1000 * self.options.seed + number)
        batches: list[list[Sample]] = []
        for name, texts in sorted(self.data.texts.items()):
            small = name in WITHOUT_TREES
            size = self.options.pieces_a_small_batch if small else self.options.pieces_a_batch
            for _ in range(self.data.repeats[name]):
                batches += epoch(texts, size, chance)
        chance.shuffle(batches)
        return batches

    def learn(self, batch: list[Sample], table: PieceTable) -> dict[str, float]:
        """One step."""
        progress = self.step / self.steps
        warm = min(1.0, progress / self.options.warmup)
        scale = warm * max(0.02, 1.0 - progress)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * scale
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(self.network, collate(batch, table))
            loss = total(parts)
        self.optimizer.zero_grad(set_to_none=True)
        if loss.requires_grad:
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
            self.optimizer.step()
        self._follow(min(self.options.average, (1 + self.step) / (10 + self.step)))
        self.step += 1
        return {name: part.item() for name, part in parts.items()}

    @torch.no_grad()
    def _follow(self, keep: float) -> None:
        state: dict[str, Tensor] = self.network.state_dict()
        for name, value in self.average.items():
            if value.is_floating_point():
                value.lerp_(state[name], 1 - keep)

    def begin_from(self, paths: Sequence[Path], fresh: float = 0.0) -> None:
        """Takes over the averaged weights of another run, or the mean of several, where they fit.

        `fresh` is the share that the pretrained encoder keeps where it had weights to give: the
        other run may have cost it something of meaning that a new head needs.
        """
        saved, _ = mean_weights(paths)
        own = self.network.state_dict()
        for name, value in own.items():
            given = saved.get(name)
            if given is None:
                continue
            if name in self.pretrained:
                value.lerp_(given, 1 - fresh)
            else:
                value.copy_(given)
        self.network.load_state_dict(own)
        self.average = {name: value.detach().clone() for name, value in own.items()}

    def save(self) -> None:
        """Writes the checkpoint, the old one staying until the new one is whole."""
        path = self.folder / "checkpoint.pt"
        torch.save(
            {
                "step": self.step, "network": self.network.state_dict(), "average": self.average,
                "optimizer": self.optimizer.state_dict(), "options": asdict(self.options),
                "relations": self.data.relations, "random": torch.get_rng_state(),
            },
            path.with_suffix(".new"),
        )  # fmt: skip
        path.with_suffix(".new").replace(path)

    def resume(self) -> bool:
        """Goes on from a checkpoint, if there is one; only the passes may be others."""
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return False
        saved = torch.load(path, weights_only=True)
        if saved["options"] | {"passes": self.options.passes} != asdict(self.options):
            raise SystemExit(f"{path} was made with other options: {saved['options']}")
        self.network.load_state_dict(saved["network"])
        self.average = saved["average"]
        self.optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["random"])
        self.step = saved["step"]
        return True


def train(run: Run, table: PieceTable, save_every: int = 200) -> None:
    """All passes, with a line of figures every fifty steps."""
    started, pieces = time.monotonic(), 0
    sums: dict[str, list[float]] = defaultdict(list)
    done = 0
    with (run.folder / "log.jsonl").open("a") as log:
        for number in range(run.options.passes + 1):
            for batch in run.order(number):
                done += 1
                if done <= run.step:
                    continue
                if run.step >= run.steps:
                    break
                for name, value in run.learn(batch, table).items():
                    sums[name].append(value)
                pieces += sum(sample.size for sample in batch)
                if run.step % 50 == 0:
                    line: dict[str, object] = {
                        "step": run.step, "of": run.steps, "pass": number,
                        "pieces_a_second": round(pieces / (time.monotonic() - started)),
                    } | {name: round(sum(v) / len(v), 4) for name, v in sums.items()}  # fmt: skip
                    print(json.dumps(line), flush=True)
                    log.write(json.dumps(line) + "\n")
                    log.flush()
                    sums.clear()
                    started, pieces = time.monotonic(), 0
                if run.step % save_every == 0:
                    run.save()
    run.save()


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out",
        type=Path,
        default=Path.home() / ".cache" / "counterclaim" / "training",
        help="folder for checkpoint and log, outside the checkout",
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--passes", type=int, default=Options().passes)
    parser.add_argument("--seed", type=int, default=Options().seed)
    parser.add_argument("--rate", type=float, default=Options().rate_encoder, help="encoder's")
    parser.add_argument(
        "--heads", type=float, default=6.0, help="the heads' rate, in times of the encoder's"
    )
    parser.add_argument(
        "--average",
        type=float,
        default=Options().average,
        help="what the averaged weights keep of themselves a step; less in a short run",
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--begin-from",
        type=Path,
        nargs="+",
        metavar="CHECKPOINT",
        help="an earlier run, or the mean of several",
    )
    parser.add_argument(
        "--fresh",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="with --begin-from: how much of the pretrained encoder to mix in, 0 to 1",
    )
    parser.add_argument(
        "--corpora",
        nargs="+",
        default=list(REPEATS),
        choices=list(REPEATS),
        metavar="NAME",
        help=f"which corpora to train on, of {', '.join(REPEATS)} (default: all)",
    )
    parser.add_argument(
        "--fold",
        type=int,
        choices=range(FOLDS),
        help="leave this fifth of the sentences with PLOVER events out, to be measured on it",
    )
    parser.add_argument(
        "--syntax-from",
        type=Path,
        metavar="MODEL",
        help="a model file that gives texts with events parts of speech and trees to learn",
    )
    parser.add_argument(
        "--only",
        nargs="+",
        default=[""],
        metavar="NAME",
        help="parameters whose names begin so learn, all others stay as they are",
    )
    given = parser.parse_args()
    if not given.data.is_dir():
        raise SystemExit(f"{given.data} is not here: the corpora are needed to train")
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    table = PieceTable.of((pretrained_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    data = load_training_data(given.data, table, given.corpora, given.fold, given.syntax_from)
    print(json.dumps({name: len(texts) for name, texts in data.texts.items()}), flush=True)
    options = Options(
        passes=given.passes,
        seed=given.seed,
        rate_encoder=given.rate,
        rate_heads=given.heads * given.rate,
        average=given.average,
        only=tuple(given.only),
    )
    run = Run(given.out, data, options)
    resumed = run.resume()
    if not resumed and given.begin_from:
        run.begin_from(given.begin_from, given.fresh)
    print("resumed" if resumed else "new run", run.step, "of", run.steps, flush=True)
    train(run, table)


if __name__ == "__main__":
    main()
