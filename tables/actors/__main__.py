"""`python -m tables.actors` writes the registry; `--coverage` prints what it holds."""

import argparse
import sys
from pathlib import Path

import counterclaim.resolve.actors
from counterclaim.resolve.actors.packed import pack
from tables.actors.build import build, lines_of
from tables.actors.coverage import coverage

TARGET = Path(counterclaim.resolve.actors.__file__).parent / "registry.gz"


def main() -> None:
    """Read the command line, build, and write or print."""
    parser = argparse.ArgumentParser(prog="tables.actors", description=__doc__)
    parser.add_argument("--coverage", action="store_true", help="print what the registry holds")
    parser.add_argument("--notes", action="store_true", help="print what was joined or left out")
    asked = parser.parse_args()
    built = build()
    if asked.coverage:
        print("\n".join(coverage(built)))
    if asked.notes:
        print("\n".join(built.notes))
    if not asked.coverage and not asked.notes:
        TARGET.write_bytes(pack(lines_of(built)))
        print(
            f"{TARGET.name}: {len(built.actors)} actors, {len(built.posts)} posts", file=sys.stderr
        )


if __name__ == "__main__":
    main()
