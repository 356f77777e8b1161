"""Sentences of real news, annotated as offsets alone: `python -m corpus.real take DRAFTS`.

The texts belong to others and are no part of this project. A file of `corpus/real/` names a
document of a corpus beside the checkout, and holds places in it: `at: 120-245` for a sentence,
`@4-19` for words of it. With the corpora at hand it is loaded like any report; without them it is
a list of numbers.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml

from corpus.codes import load_codes
from corpus.command import run
from corpus.fields import entries_of
from corpus.format import Report, Sentence
from corpus.loader import Loaded, Texts, load_report, report_files
from corpus.problems import Complaints
from corpus.rules import check_report
from corpus.spans import NotFound, find_words
from corpus.tree import Fields, Value, read_tree
from counterclaim.model.span import Span

FOLDER = Path(__file__).parent / "real"
SHARED = Path("../shared/data")
_WORDS = frozenset({"source", "cue", "content", "addressee", "refers", "trigger", "words"})
_ENTITIES = frozenset({"actor", "recipient", "holder", "from", "to"})
_NO_WORDS = frozenset({"unknown"})  # its keys are slots, its values reasons
_LEFT_OUT = frozenset({"doubt", "text", "vague"})  # free words, which may quote the text
_HEAD = ("id", "from", "document", "published")


def open_texts(shared: Path = SHARED) -> Texts:
    """Looks up the text of a document by its file under `shared` and its id there."""
    loaded: dict[str, dict[str, str]] = {}

    def text_of(file: str, document: str) -> str | None:
        if file not in loaded:
            path = shared / file
            if not path.is_file():
                return None
            data = path.read_bytes()
            lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode().split("\n")
            rows = [json.loads(line) for line in lines if line.strip()]
            loaded[file] = {str(row["id"]): str(row["text"]) for row in rows}
        return loaded[file].get(document)

    return text_of


def load_real(folder: Path, shared: Path = SHARED) -> list[Loaded]:
    """Every passage of a folder, with what is wrong with it."""
    codes, texts = load_codes(), open_texts(shared)
    return [load_report(path, codes, texts) for path in report_files(folder)]


def strip(written: str, report: Report) -> str:
    """The file of a passage without any word of its text."""
    tree = read_tree(written, Complaints(report.file)) or Fields({})
    entries = tree.entries
    plain: dict[str, object] = {key: entries[key] for key in _HEAD if key in entries}
    plain["sentences"] = [
        _plain(fields, partial(_place, sentence, report.sentences))
        for fields, sentence in zip(
            entries_of(entries.get("sentences")), report.sentences, strict=True
        )
        if isinstance(fields, Fields)
    ]
    return yaml.safe_dump(plain, sort_keys=False, default_flow_style=None, width=110)


def _place(own: Sentence, sentences: Sequence[Sentence], notation: str) -> str:
    """Words as a place: `@4-19` in their own sentence, `2:@4-19` in another one."""
    found = find_words(notation, own.number, sentences)
    if isinstance(found, NotFound):
        message = f"{notation}: {found.reason}"
        raise ValueError(message)  # noqa: TRY004  (the words are wrong, not their type)
    there = next(each for each in sentences if _inside(found, each.span))
    number = "" if there is own else f"{there.number}:"
    return f"{number}@{found.start - there.span.start}-{found.end - there.span.start}"


def _inside(span: Span, sentence: Span) -> bool:
    same = span.part == sentence.part
    return same and sentence.start <= span.start and span.end <= sentence.end


def _plain(fields: Fields, place: Callable[[str], str]) -> dict[str, object]:
    return {
        key: _references(value, place) if key == "refers" else _value(key, value, place)
        for key, value in fields.entries.items()
        if key not in _LEFT_OUT
    }


def _references(value: Value, place: Callable[[str], str]) -> object:
    """`refers` holds words in an attribution, and pairs of words under a sentence."""
    if isinstance(value, Fields):
        return {place(key): _value("words", each, place) for key, each in value.entries.items()}
    return _value("words", value, place)


def _value(key: str, value: Value, place: Callable[[str], str]) -> object:
    if isinstance(value, Fields):
        return dict(value.entries) if key in _NO_WORDS else _plain(value, place)
    if isinstance(value, tuple):
        return [_value(key, each, place) for each in value]
    if value and key in _WORDS:
        return place(value)
    if value and key in _ENTITIES:
        words, equals, codes = value.rpartition(" = ")
        return f"{place(words)}{equals}{codes}"
    return value


def main(arguments: Sequence[str] | None = None) -> int:
    """Take in drafts. Exit code 1: some have problems and were left out."""
    parser = argparse.ArgumentParser(prog="corpus.real", description="real sentences, as offsets")
    parser.add_argument("what", choices=["take", "check"], help="take drafts in, or check a folder")
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--out", type=Path, default=FOLDER, help="where stripped files go")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the corpora lie")
    asked = parser.parse_args(arguments)
    troubled = 0
    loaded = load_real(asked.folder, asked.shared)
    for each in loaded:
        problems = check_report(each, {})
        troubled += bool(problems)
        for problem in problems:
            print(problem)
        if asked.what == "take" and each.report and not problems:
            asked.out.mkdir(parents=True, exist_ok=True)
            written = Path(each.report.file).read_text(encoding="utf-8")
            stripped = strip(written, each.report)
            (asked.out / f"{each.report.id}.yaml").write_text(stripped, encoding="utf-8")
    print(f"{len(loaded)} passages, {troubled} with problems", file=sys.stderr)
    return 1 if troubled else 0


if __name__ == "__main__":
    run(main)
