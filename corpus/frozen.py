"""The test part, kept as it is: `python -m corpus.frozen [--write REASON]`.

`frozen.tsv` holds a hash for each report and each file of a dossier of the test part. One may
change only together with its line and the reason for it, so nobody tunes what the program is
measured on without a trace.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from corpus.command import run
from corpus.conflicts import load_conflicts
from corpus.dossier.loader import dossier_folders, load_dossier
from corpus.loader import REPORTS, report_files

TABLE = Path(__file__).parent / "frozen.tsv"
HEAD = """\
# Hashes of reports and dossiers of the test part, and of the real sentences; see corpus/frozen.py.
# Format: sha256 of the file, a tab, its path under corpus/; a line with # dates each freezing and
#   gives its reason.
# Licence: CC BY 4.0.
"""


def frozen_files(root: Path = REPORTS.parent) -> Iterator[Path]:
    """Every report and dossier of the test part, and every passage of real news."""
    tested = [key for key, each in load_conflicts().items() if each.split == "test"]
    for key in tested:
        yield from report_files(root / "reports" / key)
    yield from report_files(root / "real")
    for folder in dossier_folders(root / "dossiers"):
        loaded = load_dossier(folder).dossier
        if loaded and loaded.gold.conflict in tested:
            yield from sorted(folder.glob("*.yaml"))


def hashes(root: Path = REPORTS.parent) -> dict[str, str]:
    """The hash of each of them, by its path under the corpus."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in frozen_files(root)
    }


def differences(written: str, found: dict[str, str]) -> list[str]:
    """What is not as it was frozen, one sentence each."""
    lines = [line.split("\t") for line in written.splitlines() if not line.startswith("#")]
    known = {path: digest for digest, path in lines}
    changed = [
        f"{path} has changed" for path in known if found.get(path, "") not in {"", known[path]}
    ]
    gone = [f"{path} is gone" for path in known if path not in found]
    new = [f"{path} is new" for path in found if path not in known]
    return sorted(changed + gone + new)


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, or freeze anew. Exit code 1: something differs."""
    parser = argparse.ArgumentParser(prog="corpus.frozen", description="the test part as it was")
    parser.add_argument("--write", metavar="REASON", help="freeze it as it is now, and say why")
    asked = parser.parse_args(arguments)
    written = TABLE.read_text(encoding="utf-8") if TABLE.exists() else HEAD
    found = hashes()
    differing = differences(written, found)
    if asked.write:
        notes = [line for line in written.splitlines() if line.startswith("#")]
        today = datetime.now(UTC).date().isoformat()
        notes.append(f"# {today}, {len(differing)} files: {asked.write}")
        rows = [f"{digest}\t{path}" for path, digest in sorted(found.items())]
        TABLE.write_text("\n".join([*notes, *rows]) + "\n", encoding="utf-8")
        print(f"{len(found)} files frozen, {len(differing)} of them new, changed or gone")
        return 0
    print("\n".join(differing) or f"{len(found)} files are as they were frozen")
    return 1 if differing else 0


if __name__ == "__main__":
    run(main)
