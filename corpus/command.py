"""How the programs of the corpus end."""

import os
import sys
from collections.abc import Callable


def run(main: Callable[[], int]) -> None:
    """Runs a program and leaves with its exit code; a reader who has seen enough is no error."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
