"""Whether bodies disagree with headlines, against what people say of the same pairs.

Usage: ``python -m training.stance --keep FOLDER [--half tuning] [--dossiers]``

The pairs are those of the first Fake News Challenge (FNC-1, train). Nothing is trained on them: the
tables are written by hand, and the points and thresholds of `Scale` were chosen on the half of the
stories that `training/stories.py` draws for it; the figures that count are those of the other half.
An older split went by bodies (`training/halves.py`), so that some bodies of the measured half had
been looked at then: the figures of the others stand below, apart.
With `--dossiers`, how often a body of the project's dossiers (train and dev) is said to disagree
with its own headline, which should be rare. Readings are kept in a folder, so that only the first
run reads.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.dossier.measure import load_part
from corpus.dossier.system import document_of
from counterclaim.comparison.headline import (
    Account,
    Scale,
    Stand,
    account_of,
    compare_headline,
    load_headline_words,
)
from counterclaim.model.document import Document
from counterclaim.session import Session, open_session
from training.corpora import rows
from training.halves import looked_at
from training.kept_readings import read_kept
from training.stories import drawn_for_tuning, stories_of

TUNING, MEASURED = "tuning", "measured"
STANDS = {
    "agree": Stand.AGREES,
    "disagree": Stand.DISAGREES,
    "discuss": Stand.DISCUSSES,
    "unrelated": Stand.UNRELATED,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A headline, the id of a body, and how people say that the body stands to it."""

    headline: str
    body: str
    stand: Stand


def load_pairs(folder: Path, half: str) -> tuple[list[Pair], dict[str, str]]:
    """The pairs of one half, and the texts of its bodies by id; stories draw the half."""
    bodies = {
        str(row["id"]): str(row["text"]) for row in rows(folder / "fnc1_train_bodies.jsonl.gz")
    }
    pairs = [
        Pair(str(row["headline"]), str(row["body"]), STANDS[row["stance"]])
        for row in rows(folder / "fnc1_train.jsonl.gz")
    ]
    tied = ((each.headline, each.body) for each in pairs if each.stand is not Stand.UNRELATED)
    tuning = drawn_for_tuning(stories_of(tied, bodies))
    mine = {name: text for name, text in bodies.items() if (name in tuning) == (half == TUNING)}
    return [pair for pair in pairs if pair.body in mine], mine


def answers(
    pairs: Iterable[Pair], bodies: dict[str, str], session: Session, keep: Path, scale: Scale
) -> Iterator[tuple[Pair, Stand]]:
    """Each pair that could be read, with what the program says."""
    words = load_headline_words()
    chosen = list(pairs)
    titles = sorted({pair.headline for pair in chosen})
    heads = read_kept(keep, session, (Document(text="", title=each, ref=each) for each in titles))
    texts = read_kept(keep, session, (Document(text=t, ref=name) for name, t in bodies.items()))
    told: dict[str, Account] = {n: account_of(each, "text", words) for n, each in texts.items()}
    said: dict[str, Account] = {n: account_of(each, "title", words) for n, each in heads.items()}
    for pair in chosen:
        if pair.headline in said and pair.body in told:
            found = compare_headline(said[pair.headline], told[pair.body], scale)
            yield pair, found.stand


def figures(judged: Counter[tuple[Stand, Stand]]) -> Iterator[str]:
    """Precision, recall and F1 of each stand, in percent."""
    for stand in STANDS.values():
        right = judged[stand, stand]
        ours = sum(n for (_, told), n in judged.items() if told is stand)
        due = sum(n for (gold, _), n in judged.items() if gold is stand)
        f1 = 200 * right / (ours + due) if ours + due else 0.0
        precision, recall = 100 * right / max(1, ours), 100 * right / max(1, due)
        counts = f"({right} right of {ours} said, {due} due)"
        yield f"{stand:<11} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}  {counts}"


def own_headlines(part: str, session: Session, keep: Path, scale: Scale) -> Iterator[str]:
    """How the bodies of a part's dossiers stand to their own headlines, and each that disagrees."""
    words = load_headline_words()
    documents = [
        replace(document_of(report), ref=f"{dossier.id} {report.id}")
        for dossier in load_part(part)
        for report in dossier.reports.values()
        if report.laid.title
    ]
    stands: Counter[Stand] = Counter()
    for name, record in read_kept(keep, session, documents).items():
        title, text = account_of(record, "title", words), account_of(record, "text", words)
        found = compare_headline(title, text, scale)
        stands[found.stand] += 1
        if found.stand is Stand.DISAGREES:
            yield f"  {name}: {found.why}"
    told = ", ".join(f"{stand} {stands[stand]}" for stand in Stand if stands[stand])
    yield f"dossiers, {part}: {stands.total()} headlines; {told}"


def main() -> None:
    """Prints the figures of one half, or of the dossiers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--keep", type=Path, required=True, help="the folder that keeps readings")
    parser.add_argument("--half", choices=(TUNING, MEASURED), default=MEASURED)
    parser.add_argument("--dossiers", action="store_true", help="own headlines, train and dev")
    options = parser.parse_args()
    session, scale = open_session(), Scale()
    if options.dossiers:
        for part in ("train", "dev"):
            print("\n".join(own_headlines(part, session, options.keep, scale)))
        return
    folder = options.shared / "data" / "stance"
    if not folder.is_dir():
        sys.exit(f"expected the pairs of FNC-1 in {folder}, found no folder; give --shared")
    pairs, bodies = load_pairs(folder, options.half)
    found = list(answers(pairs, bodies, session, options.keep, scale))
    print(f"FNC-1 train, {options.half} half: {len(pairs)} pairs, {len(bodies)} bodies")
    print("\n".join(figures(Counter((pair.stand, stand) for pair, stand in found))))
    print(f"not read: {len(pairs) - len(found)}")
    if options.half == MEASURED:
        new = [(pair.stand, stand) for pair, stand in found if not looked_at(pair.body)]
        print(f"of these, {len(new)} pairs whose bodies nobody had looked at before either")
        print("\n".join(figures(Counter(new))))


if __name__ == "__main__":
    main()
