"""Document to Reading: the learned model and its runtime live here, and nowhere else."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.reading.reader import Reader


def open_reader(model_path: Path | None = None, threads: int = 1) -> "Reader":
    """A reader with the model that ships with the package, or with another model's file.

    Args:
        model_path: an ONNX file made by this project's training; the shipped one if not given.
        threads: how many threads the network may use.

    Raises:
        ModelError: the file is missing or cannot be used.
    """
    from counterclaim.reading.reader import load_reader  # noqa: PLC0415  (loads the runtime)

    return load_reader(model_path, threads)
