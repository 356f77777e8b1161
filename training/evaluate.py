"""Measures a model on the corpora at hand: `python -m training.evaluate [--model FILE] [ROW …]`.

PolNeAR and LGL are measured by `evaluate/score.py` on what the command line prints, like any user's
figures; the treebanks through the library, since gold words cannot be given on the command line.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from counterclaim.reading.chains import spans_of
from counterclaim.reading.reader import Place, Reader, load_reader
from counterclaim.reading.stretches import stretches
from training.corpora import rows
from training.labels import NAMES
from training.names import named_entities
from training.treebanks import ConlluSentence, conllu, joined_document

GIVEN = ("id", "text", "published", "outlet", "url")
CORPORA = {
    "polnear": ("attribution", "attribution/polnear_dev.jsonl.gz"),
    "lgl": ("places", "places/lgl.jsonl.gz"),
}
TREEBANKS = ("ewt_dev", "gum_dev")


def score_by_command_line(name: str, shared: Path, model: Path | None) -> dict[str, object]:
    """What `score.py` says of what `counterclaim read --jsonl` prints on one corpus."""
    kind, path = CORPORA[name]
    gold = shared / "data" / path
    with tempfile.TemporaryDirectory() as folder:
        given, printed = Path(folder) / "given.jsonl", Path(folder) / "printed.jsonl"
        with given.open("w", encoding="utf-8") as file:
            for row in rows(gold):
                kept = {key: row[key] for key in GIVEN if row.get(key)}
                title = row.get("title")
                if title and not str(row["text"]).startswith(str(title)):
                    kept["title"] = title
                file.write(json.dumps(kept) + "\n")
        options = ["--model", str(model)] if model else []
        with printed.open("w", encoding="utf-8") as file:
            read = [sys.executable, "-m", "counterclaim", "read", "--jsonl", *options, str(given)]
            subprocess.run(read, stdout=file, stderr=subprocess.PIPE, check=True)
        score = [sys.executable, str(shared / "evaluate" / "score.py"), kind, str(gold)]
        done = subprocess.run([*score, str(printed)], capture_output=True, text=True, check=True)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


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
    is_begin = np.full(len(offsets), -1.0, dtype=np.float32)
    is_begin[begins] = 1.0
    for stretch in stretches(text, offsets, reader.model.pieces, reader.model.network):
        rows_here = slice(stretch.start, stretch.start + len(stretch))
        scores = stretch.scores | {"sentence": is_begin[rows_here]}
        given = replace(stretch, scores=scores, gaps=np.zeros_like(stretch.gaps))
        place = Place(text, offsets[rows_here], "text")
        _, words = reader.read_syntax(given, place)
        for word, (upos, head, relation, lemma) in zip(words, gold[rows_here], strict=True):
            tally["UPOS"] += word.upos == upos
            tally["lemma"] += word.lemma == lemma
            tally["UAS"] += word.head == head
            tally["LAS"] += word.head == head and _universal(word.relation) == _universal(relation)
            tally["LAS with subtypes"] += word.head == head and word.relation == relation
    return tally


def main() -> None:
    """Reads the command line, measures, and prints one JSON object a row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "rows", nargs="*", help=f"of {[*CORPORA, *TREEBANKS]}; all if none is named"
    )
    parser.add_argument("--model", type=Path, help="another model file than the shipped one")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    given = parser.parse_args()
    if not given.shared.is_dir():
        raise SystemExit(f"{given.shared} is not here: nothing to measure on")
    for name in given.rows or [*CORPORA, *TREEBANKS]:
        if name in CORPORA:
            figures: object = score_by_command_line(name, given.shared, given.model)
        else:
            path = given.shared / "data" / "syntax" / f"{name}.conllu.gz"
            figures = score_treebank(load_reader(given.model, threads=1), path)
        print(json.dumps({"corpus": name} | dict(figures)), flush=True)  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
