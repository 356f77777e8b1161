"""The file that an export goes to: new, and whole or not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from counterclaim.model.errors import ExportError


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file open for writing that was not there; it goes again if anything fails.

    Raises:
        ExportError: something is there already, or nothing can be written there.
    """
    try:
        out = path.open("xb")
    except FileExistsError:
        raise ExportError(
            f"{path}: expected a name that is free, found something there; an export never "
            "overwrites, so give another name"
        ) from None
    except OSError as error:
        raise ExportError(
            f"{path}: expected a place to write to, but {error.strerror}; give another one"
        ) from None
    try:
        with out:
            yield out
    except OSError as error:
        path.unlink(missing_ok=True)
        raise ExportError(f"{path}: {error.strerror}; nothing was written") from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise
