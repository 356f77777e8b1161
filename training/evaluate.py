"""Measures a model and prints one table: `python -m training.evaluate [--model FILE] [ROW …]`.

PolNeAR, LGL, the corpora of times and the sentences with PLOVER events are measured by
`evaluate/score.py` on what the command line prints, like any user's figures; the treebanks through
the library, since gold words cannot be given on the command line; our own corpus as
`python -m corpus.measure` does it. The model that ships was trained on the sentences with PLOVER
events: unless `--model` names another one, they are measured with the models of `training.folds`,
the trunk for all of them (`plover`) and each fold's own for that fold (`plover_folds`). It was
trained on GeoWebNews, too: each half of it is read by a model of `training.place_folds` that was
not (`gwn_folds`). Actors are measured from their annotated words, without a model.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from corpus.measure import Figure, draw, load_gold, measure
from corpus.measure_actors import measure_pairs, measure_slots
from corpus.real import open_texts
from corpus.system import read_by_command_line, read_reports
from counterclaim.reading.chains import spans_of
from counterclaim.reading.reader import Reader, load_reader
from counterclaim.resolve.actors import load_actor_finder
from counterclaim.resolve.places import open_places
from training.claims import FOLDS, fold_of
from training.corpora import rows
from training.halves import PLACE_FOLDS, not_looked_at, place_fold_of
from training.labels import NAMES
from training.names import named_entities
from training.silver import read_sentences
from training.treebanks import ConlluSentence, conllu, joined_document

GIVEN = ("id", "text", "published", "outlet", "url")
CORPORA = {
    "polnear": ("attribution", "attribution/polnear_dev.jsonl.gz"),
    "lgl": ("places", "places/lgl.jsonl.gz"),
    "aquaint": ("times", "time/aquaint.jsonl.gz"),
    "timebank": ("times", "time/timebank.jsonl.gz"),
    "wikiwars": ("times", "time/wikiwars_01_16.jsonl.gz"),
}
HALVED = ("lgl", "aquaint", "timebank", "wikiwars")
PLOVER = "events/plv_train.jsonl"
GEOWEBNEWS = "places/gwn_even.jsonl.gz"
TREEBANKS = ("ewt_dev", "gum_dev")
OWN = {"corpus_dev": "dev", "corpus_test": "test", "corpus_real": "real"}
ACTORS = {"actors_train": "train", "actors_dev": "dev", "actors_test": "test"}
BY_FOLDS = ("plover", "plover_folds", "gwn_folds")
ROWS = (*CORPORA, *TREEBANKS, *BY_FOLDS, *OWN, *ACTORS, "names")
TRAINED_FOLDS = Path.home() / ".cache" / "counterclaim" / "folds"
TRUNK = "trunk.onnx"


def score_by_command_line(name: str, shared: Path, model: Path | None) -> dict[str, object]:
    """What `score.py` says of what `counterclaim read --jsonl` prints on one corpus."""
    kind, path = CORPORA[name]
    gold = shared / "data" / path
    printed = read_by_command_line(map(_given, rows(gold)), model)
    return _score(kind, gold, shared, printed)


def score_with_half(
    name: str, shared: Path, model: Path | None
) -> tuple[dict[str, object], dict[str, object]]:
    """The same for a corpus on whose one half rules were made: all of it, and the other half."""
    kind, path = CORPORA[name]
    gold = shared / "data" / path
    printed = list(read_by_command_line(map(_given, rows(gold)), model))
    everything = _score(kind, gold, shared, printed)
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "half.jsonl"
        kept = not_looked_at(rows(gold))
        other.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")
        return everything, _score(kind, other, shared, printed)


def _given(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a corpus as a user would have it, without annotation."""
    kept = {key: row[key] for key in GIVEN if row.get(key)}
    title = row.get("title")
    if title and not str(row["text"]).startswith(str(title)):
        kept["title"] = title
    return kept


def _score(
    kind: str, gold: Path, shared: Path, printed: Iterable[dict[str, Any]]
) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "printed.jsonl"
        lines.write_text("".join(json.dumps(each) + "\n" for each in printed), encoding="utf-8")
        score = [sys.executable, str(shared / "evaluate" / "score.py"), kind, str(gold), str(lines)]
        done = subprocess.run(score, capture_output=True, text=True, check=True)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def score_plover(shared: Path, models: Sequence[Path]) -> dict[str, object]:
    """Types of the main events of sentences with one PLOVER event each, by `score.py`.

    With one model it reads all of them; with five, each reads the fold that it was not trained on.
    """
    return _score_by_folds("events", shared / "data" / PLOVER, shared, models, fold_of)


def score_geowebnews(shared: Path, models: Sequence[Path]) -> dict[str, object]:
    """Places of GeoWebNews, each half read by the model that was not trained on it."""
    return _score_by_folds("places", shared / "data" / GEOWEBNEWS, shared, models, place_fold_of)


def _score_by_folds(
    kind: str, gold: Path, shared: Path, models: Sequence[Path], fold: Callable[[str], int]
) -> dict[str, object]:
    given = [_given(row) for row in rows(gold)]
    printed: dict[str, dict[str, Any]] = {}
    for number, model in enumerate(models):
        own = [row for row in given if len(models) == 1 or fold(row["text"]) == number]
        for read in read_by_command_line(own, model):
            printed[read["document"]["ref"]] = read
    return _score(kind, gold, shared, (printed[str(row["id"])] for row in given))


@dataclass(slots=True)
class Counts:
    """Right answers, answers and gold items."""

    right: int = 0
    system: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """In percent; with one answer an item it is the accuracy."""
        return round(200 * self.right / max(1, self.system + self.gold), 2)


def documents(path: Path) -> Iterator[list[ConlluSentence]]:
    """The sentences of a treebank, document by document."""
    document: list[ConlluSentence] = []
    for sentence in conllu(path):
        if sentence.starts_document and document:
            yield document
            document = []
        document.append(sentence)
    yield document


def score_treebank(reader: Reader, path: Path) -> dict[str, float]:
    """Parts of speech, trees, lemmas and sentences on gold words, and the same from raw text.

    Relations are compared without their subtypes, as the CoNLL 2018 shared task does, and once
    with them. From raw text a word counts as right if its characters are the gold ones, and its
    governor if that one's are.
    """
    counts: dict[str, Counts] = {}

    def count(key: str, right: int, system: int, gold: int) -> None:
        entry = counts.setdefault(key, Counts())
        entry.right += right
        entry.system += system
        entry.gold += gold

    for sentences in documents(path):
        text, offsets, begins = joined_document(sentences)
        gold = [
            (upos, head + begin if head >= 0 else -1, relation, lemma)
            for sentence, begin in zip(sentences, begins, strict=True)
            for upos, head, relation, lemma in zip(
                sentence.upos, sentence.heads, sentence.relations, sentence.lemmas, strict=True
            )
        ]
        for key, value in _gold_words(reader, text, offsets, begins, gold).items():
            count(key, value, len(gold), len(gold))
        part = reader.read_words(text, reader.split(text))
        gold_names = _gold_names(sentences, offsets, begins)
        names = {(name.kind.value, name.span.start, name.span.end) for name in part.names}
        if any("Entity=" in note for sentence in sentences for note in sentence.misc):
            count("raw names", len(names & gold_names), len(names), len(gold_names))
        gold_of = {span: number for number, span in enumerate(offsets)}
        matched = [gold_of.get((word.span.start, word.span.end)) for word in part.words]
        count("raw words", sum(m is not None for m in matched), len(matched), len(gold))
        starts = {part.words[s.start].span.start for s in part.sentences}
        gold_starts = {offsets[begin][0] for begin in begins}
        count("raw sentence starts", len(starts & gold_starts), len(starts), len(gold_starts))
        tally: Counter[str] = Counter()
        for word, number in zip(part.words, matched, strict=True):
            if number is None:
                continue
            upos, head, relation, lemma = gold[number]
            found = -1 if word.head < 0 else matched[word.head]
            tally["raw UPOS"] += word.upos == upos
            tally["raw lemma"] += word.lemma == lemma
            tally["raw UAS"] += found == head
            tally["raw LAS"] += found == head and _universal(word.relation) == _universal(relation)
        for key, value in tally.items():
            count(key, value, len(part.words), len(gold))
    return {key: entry.f1 for key, entry in counts.items()}


def _gold_names(
    sentences: list[ConlluSentence], offsets: list[tuple[int, int]], begins: list[int]
) -> set[tuple[str, int, int]]:
    """Kind and characters of every name, from the treebank's notes on entities."""
    found = set()
    for sentence, begin in zip(sentences, begins, strict=True):
        tags = np.array([NAMES.index(tag) for tag in named_entities(sentence)])
        for kind, start, end in spans_of(tags, tuple(NAMES)):
            found.add((kind, offsets[begin + start][0], offsets[begin + end - 1][1]))
    return found


def _universal(relation: str) -> str:
    return relation.split(":", maxsplit=1)[0]


def _gold_words(
    reader: Reader,
    text: str,
    offsets: list[tuple[int, int]],
    begins: list[int],
    gold: list[tuple[str, int, str, str]],
) -> Counter[str]:
    """How many words are right when words and sentences are given."""
    tally: Counter[str] = Counter()
    words = read_sentences(reader, text, offsets, begins)
    for word, (upos, head, relation, lemma) in zip(words, gold, strict=True):
        tally["UPOS"] += word.upos == upos
        tally["lemma"] += word.lemma == lemma
        tally["UAS"] += word.head == head
        tally["LAS"] += word.head == head and _universal(word.relation) == _universal(relation)
        tally["LAS with subtypes"] += word.head == head and word.relation == relation
    return tally


def figures_of(name: str, asked: argparse.Namespace) -> Iterator[Figure]:
    """The figures of one row of the table; none where what it needs is not there."""
    shared, model = asked.shared, asked.model
    if name in HALVED:
        everything, other = score_with_half(name, shared, model)
        yield from _scored(everything)
        for figure in _scored(other):
            yield replace(figure, name=f"half not looked at: {figure.name}")
    elif name in CORPORA:
        yield from _scored(score_by_command_line(name, shared, model))
    elif name in TREEBANKS:
        path = shared / "data" / "syntax" / f"{name}.conllu.gz"
        most = _commonest_tag(path)
        for key, value in score_treebank(load_reader(model, threads=1), path).items():
            yield Figure(key, value, most if "UPOS" in key else None, 0)
    elif name == "names":
        yield from measure_pairs(load_actor_finder()[0])
    elif name in ACTORS:
        gold = load_gold(ACTORS[name], shared / "data")
        yield from measure_slots(gold, load_actor_finder()[0], open_places())
    elif name in BY_FOLDS:
        yield from _of_models_that_never_saw_it(name, asked)
    else:
        gold = load_gold(OWN[name], shared / "data")
        texts = open_texts(shared / "data") if OWN[name] == "real" else None
        yield from measure(gold, read_reports(gold, texts, model))


def _of_models_that_never_saw_it(name: str, asked: argparse.Namespace) -> Iterator[Figure]:
    models = {
        "plover": [asked.model or asked.folds / TRUNK],
        "plover_folds": [asked.folds / f"fold-{number}.onnx" for number in range(FOLDS)],
        "gwn_folds": [asked.folds / f"places-{number}.onnx" for number in range(PLACE_FOLDS)],
    }[name]
    if all(path.is_file() for path in models):
        score = score_geowebnews if name == "gwn_folds" else score_plover
        yield from _scored(score(asked.shared, models))


def _scored(found: dict[str, object]) -> Iterator[Figure]:
    """What `score.py` says; for types the share and F1 of always giving the commonest one."""
    types = found.get("by_type")
    classes = _classes(types) if isinstance(types, dict) else ()
    total = sum(count for _, count, _ in classes)
    most = max((count for _, count, _ in classes), default=0)
    guesses = {
        "type_single": 100 * most / total if total else 0.0,
        "type_macro_f1": 200 * most / (total + most) / len(classes) if total else 0.0,
    }
    for key, value in found.items():
        if isinstance(value, dict) and "f1" in value:
            yield Figure(f"{key}, F1", float(value["f1"]), 0.0, int(value.get("gold", 0)))
        elif isinstance(value, int | float):
            own = classes if key == "type_single" else ()
            yield Figure(key, float(value), guesses.get(key), total, own)


def _classes(types: dict[str, str]) -> tuple[tuple[str, int, float], ...]:
    """Each type with its number and the share of it that was found."""
    found = {kind: tuple(map(int, share.split("/"))) for kind, share in types.items()}
    return tuple((kind, count, 100 * right / count) for kind, (right, count) in found.items())


def _commonest_tag(path: Path) -> float:
    tags = Counter(tag for sentences in documents(path) for s in sentences for tag in s.upos)
    return 100 * max(tags.values()) / sum(tags.values())


def main() -> None:
    """Reads the command line, measures, and prints a table for each row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of {', '.join(ROWS)}; or all")
    parser.add_argument("--model", type=Path, help="another model file than the shipped one")
    parser.add_argument(
        "--folds", type=Path, default=TRAINED_FOLDS, help="models of training.folds"
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--short", action="store_true", help="without a line for each class")
    parser.add_argument("--json", action="store_true", help="one object a row, for programs")
    asked = parser.parse_args()
    unknown = set(asked.rows) - set(ROWS)
    if unknown:
        raise SystemExit(f"no such row: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    if not asked.shared.is_dir():
        raise SystemExit(f"{asked.shared} is not here: nothing to measure on")
    for name in asked.rows or ROWS:
        found = list(figures_of(name, asked))
        if asked.json:
            printed = {"row": name, "figures": [asdict(figure) for figure in found]}
            print(json.dumps(printed), flush=True)
            continue
        model = f" --model {asked.model}" if asked.model else ""
        print(f"\n{name}: python -m training.evaluate {name}{model}")
        lines = draw(found, classes=not asked.short) if found else ["nothing at hand to measure"]
        print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
