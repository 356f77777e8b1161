"""Universal Dependencies treebanks in CoNLL-U, as they are given."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Offsets = tuple[int, int]


@dataclass(slots=True)
class ConlluSentence:
    """One sentence of a CoNLL-U file."""

    forms: list[str]
    upos: list[str]
    heads: list[int]
    relations: list[str]
    lemmas: list[str]
    misc: list[str]
    space_after: list[bool]
    starts_document: bool
    starts_paragraph: bool


def conllu(path: Path) -> Iterator[ConlluSentence]:
    """The sentences of a CoNLL-U file, words only, without empty nodes."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        block: list[str] = []
        for line in file:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield _sentence(block)
                block = []
        if block:
            yield _sentence(block)


def _sentence(block: list[str]) -> ConlluSentence:
    comments = [line for line in block if line.startswith("#")]
    cells = [line.split("\t") for line in block if not line.startswith("#")]
    result = ConlluSentence(
        [], [], [], [], [], [], [],
        any(line.startswith("# newdoc") for line in comments),
        any(line.startswith("# newpar") and "block" not in line for line in comments),
    )  # fmt: skip
    within = 0
    space = True
    for cell in cells:
        if "." in cell[0]:
            continue
        if "-" in cell[0]:
            first, last = map(int, cell[0].split("-"))
            within = last - first + 1
            space = "SpaceAfter=No" not in cell[9]
            continue
        result.forms.append(cell[1])
        result.lemmas.append(cell[2])
        result.upos.append(cell[3])
        result.heads.append(int(cell[6]) - 1)
        result.relations.append(cell[7].split(":")[0] if cell[7] not in KEPT_SUBTYPES else cell[7])
        result.misc.append(cell[9])
        if within:
            within -= 1
            result.space_after.append(space if within == 0 else False)
        else:
            result.space_after.append("SpaceAfter=No" not in cell[9])
    return result


KEPT_SUBTYPES = frozenset(
    {
        "acl:relcl", "nsubj:pass", "aux:pass", "csubj:pass", "nmod:poss", "obl:agent",
        "compound:prt", "obl:tmod", "obl:unmarked", "nmod:tmod", "nmod:unmarked",
        "cc:preconj", "det:predet", "nsubj:outer", "advcl:relcl", "nmod:desc",
    }
)  # fmt: skip


def joined_document(sentences: Sequence[ConlluSentence]) -> tuple[str, list[Offsets], list[int]]:
    """The raw text of a document, its words' offsets, and the first word of each sentence."""
    text = ""
    words: list[Offsets] = []
    begins: list[int] = []
    for sentence in sentences:
        if text:
            text = text.rstrip(" ") + ("\n\n" if sentence.starts_paragraph else " ")
        begins.append(len(words))
        for form, space in zip(sentence.forms, sentence.space_after, strict=True):
            words.append((len(text), len(text) + len(form)))
            text += form + (" " if space else "")
    return text, words, begins


def relation_names(paths: Sequence[Path]) -> list[str]:
    """Every relation that the treebanks use, in order."""
    return sorted({kind for path in paths for s in conllu(path) for kind in s.relations})
