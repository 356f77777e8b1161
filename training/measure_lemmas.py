"""How often the lemmatizer agrees with Universal Dependencies English, given the gold tags.

    python training/measure_lemmas.py ../shared/data/syntax/ewt_dev.conllu.gz [--errors 40]

Prints the share of all words whose lemma is the corpus's, and of those of open classes, pronouns
and auxiliaries. With --library simplemma or --library lemminflect nouns, verbs, adjectives and
adverbs are left to that library, if it is installed, and the rest to ours.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.reading.lemmas import load_lemmatizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

INFLECTED = {"NOUN", "VERB", "ADJ", "ADV"}
COUNTED_APART = INFLECTED | {"PRON", "AUX"}


def read_words(path: Path) -> Iterator[tuple[str, str, str]]:
    """The form, part of speech and lemma of each syntactic word of a CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if row[0].isdigit():
                yield row[1], row[3], row[2]


def with_library(name: str) -> Callable[[str, str], str]:
    """Our lemmatizer, with the inflected parts of speech left to a library."""
    ours = load_lemmatizer()
    library = import_module(name)

    def lemmatize(form: str, upos: str) -> str:
        if upos not in INFLECTED:
            return ours(form, upos)
        if name == "simplemma":
            return str(library.lemmatize(form.lower(), lang="en"))
        lemmas = library.getLemma(form.lower(), upos=upos)
        return str(lemmas[0]) if lemmas else form.lower()

    return lemmatize


def main() -> None:
    """Measures each file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--library", choices=["simplemma", "lemminflect"])
    options = parser.parse_args()
    began = time.process_time()
    lemmatize = with_library(options.library) if options.library else load_lemmatizer()
    print(f"loaded in {time.process_time() - began:.3f} s")
    for path in options.files:
        words = right = apart = apart_right = 0
        errors: Counter[str] = Counter()
        for form, upos, gold in read_words(path):
            lemma = lemmatize(form, upos)
            words, right = words + 1, right + (lemma == gold)
            if upos in COUNTED_APART:
                apart, apart_right = apart + 1, apart_right + (lemma == gold)
            if lemma != gold:
                errors[f"{form} {upos}: {gold}, not {lemma}"] += 1
        print(f"{path.name}: all {right / words:.4f} of {words}", end=", ")
        print(f"open classes, pronouns, auxiliaries {apart_right / apart:.4f} of {apart}")
        for error, count in errors.most_common(options.errors):
            sys.stdout.write(f"{count:5} {error}\n")


if __name__ == "__main__":
    main()
