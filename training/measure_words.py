"""How well the word splitter agrees with Universal Dependencies English.

    python training/measure_words.py ../shared/data/syntax/ewt_dev.conllu.gz [--errors 40]

Prints precision, recall and F1 of word offsets on whole documents, whose sentences are joined by
one space (by a blank line where the corpus starts a paragraph), and, with --errors, the chunks
between white space that are cut otherwise than in the corpus.

Limits: a word that the corpus respells is measured by the surface it stands in: where the words of
    a multi-word token do not concatenate to it, the token counts as one word.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.reading.words import load_splitter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counterclaim.reading.word_rules import Offsets


def read_sentences(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """Each sentence of a CoNLL-U file: what goes before it, its text and its rows."""
    before, text, rows = "", "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# newdoc"):
                before = "\f"
            elif line.startswith("# newpar"):
                before = before or "\n\n"
            elif line.startswith("# text = "):
                text = line[9:]
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                yield before or " ", text, rows
                before, rows = "", []


def gold_words(text: str, rows: list[list[str]]) -> list[Offsets]:
    """Offsets of the syntactic words of one sentence."""
    words: list[Offsets] = []
    covered = position = 0
    for index, (number, form) in enumerate(row[:2] for row in rows):
        if "." in number or (number.isdigit() and int(number) <= covered):
            continue
        start = text.index(form, position)
        position = start + len(form)
        parts = [form]
        if "-" in number:
            first, covered = map(int, number.split("-"))
            parts = [row[1] for row in rows[index + 1 : index + 2 + covered - first]]
            parts = parts if "".join(parts) == form else [form]
        for part in parts:
            words.append((start, start + len(part)))
            start += len(part)
    return words


def read_documents(path: Path) -> Iterator[tuple[str, list[Offsets]]]:
    """The raw text of each document with the offsets of its words."""
    text = ""
    words: list[Offsets] = []
    for before, sentence, rows in read_sentences(path):
        if before == "\f" and text:
            yield text, words
            text, words = "", []
        elif text:
            text += before
        words += [(len(text) + start, len(text) + end) for start, end in gold_words(sentence, rows)]
        text += sentence
    yield text, words


def main() -> None:
    """Measures each file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    splitter = load_splitter()
    for path in options.files:
        same = found = wanted = size = 0
        seconds = 0.0
        errors: Counter[str] = Counter()
        for text, gold in read_documents(path):
            began = time.process_time()
            words = splitter(text)
            seconds += time.process_time() - began
            same += len(set(words) & set(gold))
            found, wanted, size = found + len(words), wanted + len(gold), size + len(text)
            errors.update(differences(text, gold, words) if options.errors else ())
        precision, recall = same / found, same / wanted
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{path.name}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}", end=" ")
        print(f"words {wanted} errors {wanted - same} in {size / 1e6 / seconds:.2f} MB/s")
        for error, count in errors.most_common(options.errors):
            sys.stdout.write(f"{count:5} {error}\n")


def differences(text: str, gold: list[Offsets], words: list[Offsets]) -> Iterator[str]:
    """Chunks of text cut otherwise than in the corpus: the corpus first, then ours."""
    gold_starts = {offset for word in gold for offset in word}
    our_starts = {offset for word in words for offset in word}
    for chunk in re.finditer(r"\S+", text):
        inside = range(chunk.start() + 1, chunk.end())
        wanted, ours = (
            "".join(" " * (i in cuts) + text[i] for i in inside)
            for cuts in (gold_starts, our_starts)
        )
        if wanted != ours:
            yield f"{text[chunk.start()]}{wanted}    {text[chunk.start()]}{ours}"


if __name__ == "__main__":
    main()
