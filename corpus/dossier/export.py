"""A dossier's reports as documents to be read: `python -m corpus.dossier.export ID --out FILE`.

One JSON object a line, in the order of publication, with `id`, `title`, `text`, `outlet`, `url` and
`published`; nothing of the gold.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.command import run
from corpus.dossier.loader import FOLDER, Dossier, load_dossier


def documents(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """The reports of a dossier as the program is given them."""
    order = sorted(dossier.reports.values(), key=lambda each: (_time(each.written), each.id))
    for report in order:
        row = {
            "id": f"{dossier.id}-{report.id}",
            "title": report.written.title,
            "text": report.laid.text,
            "outlet": report.written.outlet,
            "url": report.written.url,
            "published": _time(report.written),
        }
        yield {key: value for key, value in row.items() if value is not None}


def _time(written: Any) -> str:
    return str(written.published.isoformat())


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the documents. Exit code 1: there is no such dossier."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.export", description="its reports")
    parser.add_argument("id", help="the name of its folder")
    parser.add_argument("--out", type=Path, help="a file of JSON lines [standard output]")
    asked = parser.parse_args(arguments)
    dossier = load_dossier(FOLDER / asked.id).dossier
    if dossier is None:
        print(f"expected a dossier of corpus/dossiers, found {asked.id}", file=sys.stderr)
        return 1
    lines = [json.dumps(each, ensure_ascii=False) + "\n" for each in documents(dossier)]
    if asked.out:
        asked.out.write_text("".join(lines), encoding="utf-8")
    else:
        sys.stdout.writelines(lines)
    return 0


if __name__ == "__main__":
    run(main)
