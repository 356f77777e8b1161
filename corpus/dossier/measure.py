"""How far two answers to dossiers agree: `python -m corpus.dossier.measure`.

Without options, each baseline against the gold, each on the layer that it answers. With
`--annotations FIRST SECOND`, two folders of annotations (`ID.yaml`) of the same dossiers.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.command import run
from corpus.conflicts import SPLITS, load_conflicts
from corpus.dossier.answer import answer_of
from corpus.dossier.baselines import BASELINES
from corpus.dossier.loader import FOLDER, Dossier, dossier_folders, load_dossier
from corpus.dossier.score import Counted, Scores, macro
from corpus.figures import kappa

LAYERS = {
    "all apart": ("incidents",),
    "one a day, place and type": ("incidents",),
    "one origin a document": ("origins",),
    "differing numbers conflict": ("comparisons",),
    "the same sentences": ("lineage",),
}
ALL = ("incidents", "lineage", "origins", "comparisons")


def load_part(part: str) -> list[Dossier]:
    """The dossiers of a part, or of all."""
    conflicts = load_conflicts()
    loaded = (load_dossier(folder).dossier for folder in dossier_folders())
    return [
        each for each in loaded if each and part in ("all", conflicts[each.gold.conflict].split)
    ]


def annotated_twice(first: Path, second: Path) -> Iterator[tuple[Dossier, Dossier]]:
    """Both annotations of each dossier that stands in two folders."""
    for path in sorted(first.glob("*.yaml")):
        own = load_dossier(FOLDER / path.stem, path).dossier
        other = load_dossier(FOLDER / path.stem, second / path.name).dossier
        if own and other:
            yield own, other


def draw(scores: Scores, layers: Sequence[str] = ALL) -> Iterator[str]:
    """The figures of some layers in percent."""
    if "incidents" in layers:
        yield from _incidents(scores)
    if "lineage" in layers:
        yield counted_line("took from whom", scores.lineage)
        yield _share("  and how", scores.copying[True], scores.copying.total())
        yield counted_line("quotations, pairs of one", scores.quotations)
    if "origins" in layers:
        yield counted_line("versions", scores.versions)
        yield from _origins(scores)
    if "comparisons" in layers:
        yield counted_line("verdict on two versions", scores.compared)
        same = sum(a == b for a, b in scores.judged)
        yield _share("  the same, where both judge", same, len(scores.judged))
        chance = kappa(scores.judged)
        yield f"{'  kappa':<34}{'-' if chance is None else f'{chance:.2f}':>8}"
        yield f"{'  macro-F1 of verdicts':<34}{_percent(macro(scores.verdicts)):>8}"
        for name, each in sorted(scores.verdicts.items(), key=lambda one: -one[1].ours):
            yield counted_line(f"    {name}", each)
        for name, each in sorted(scores.slots.items(), key=lambda one: -one[1].ours):
            yield counted_line(f"  in the slot {name}", each)


def _incidents(scores: Scores) -> Iterator[str]:
    yield counted_line("mentions", scores.mentions)
    for name, value in scores.conll().items():
        yield f"{f'incidents, {name} F1':<34}{_percent(value):>8}"
    yield counted_line("links of mentions", scores.links)
    count = len(scores.due_clusters)
    yield f"{'wrong merges':<34}{scores.merged:>8} beside {count} incidents"
    yield f"{'pairs to keep apart, joined':<34}{scores.apart_joined:>8} of {scores.apart}"
    for name, same in scores.cards.items():
        yield _share(f"{name} of paired incidents", same[True], same.total())


def _origins(scores: Scores) -> Iterator[str]:
    origins = scores.origins
    yield _share("origins, the same interval", origins.same, origins.pairs)
    yield _share("  interval holds what is due", origins.holding, origins.pairs)
    yield _share("  minimum counted too high", origins.over, origins.pairs)
    if origins.pairs:
        mean = (origins.excess, origins.width, origins.due_width)
        excess, width, due = (each / origins.pairs for each in mean)
        yield f"{'  by how many, on the mean':<34}{excess:>8.2f}"
        yield f"{'  mean width; due':<34}{width:>8.2f}; {due:.2f}"


def counted_line(name: str, each: Counted) -> str:
    """F1, precision, recall, and how many are due and given."""
    shown = "".join(f"{_percent(x):>8}" for x in (each.f1, each.precision, each.recall))
    return f"{name:<34}{shown}{each.ours:>8}{each.theirs:>8}"


def _share(name: str, part: int, whole: int) -> str:
    return f"{name:<34}{_percent(part / whole if whole else None):>8}{'':>16}{whole:>8}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


HEAD = f"{'':<34}{'F1':>8}{'prec.':>8}{'recall':>8}{'due':>8}{'given':>8}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.measure", description=__doc__)
    parser.add_argument("part", nargs="?", default="all", choices=[*SPLITS, "all"])
    both = ("FIRST", "SECOND")
    parser.add_argument("--annotations", nargs=2, type=Path, metavar=both, help="two folders")
    asked = parser.parse_args(arguments)
    if asked.annotations:
        scores = Scores()
        for own, other in annotated_twice(*asked.annotations):
            scores.add(own.id, answer_of(own), answer_of(other))
        print(f"{scores.dossiers} dossiers annotated twice\n{HEAD}", *draw(scores), sep="\n")
        return int(not scores.dossiers)
    dossiers = load_part(asked.part)
    for name, baseline in BASELINES.items():
        scores = Scores()
        for dossier in dossiers:
            gold = answer_of(dossier)
            scores.add(dossier.id, gold, baseline(dossier, gold))
        print(
            f"\n{name}, {scores.dossiers} dossiers\n{HEAD}", *draw(scores, LAYERS[name]), sep="\n"
        )
    return int(not dossiers)


if __name__ == "__main__":
    run(main)
