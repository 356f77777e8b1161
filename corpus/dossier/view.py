"""One dossier as a page for a browser: `python -m corpus.dossier.view ID|FOLDER --out FILE.html`.

The page is whole in itself: no script, no other file, no network.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from corpus.command import run
from corpus.conflicts import load_conflicts
from corpus.dossier.drawing import (
    bounds_of,
    by_voice,
    drawing_of,
    in_order,
    lineage_of,
    safe,
    told_change,
    tree_of,
    written_when,
)
from corpus.dossier.loader import FOLDER, Dossier, load_dossier

STYLES = (("counterclaim.pages", "templates/style.css"), ("corpus.dossier", "templates/style.css"))


def draw_page(dossier: Dossier) -> str:
    """The whole page."""
    environment = Environment(
        loader=PackageLoader("corpus.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["change"] = told_change
    conflict = load_conflicts().get(dossier.gold.conflict)
    return environment.get_template("page.html").render(
        dossier=dossier,
        gold=dossier.gold,
        part=conflict.split if conflict else "no part",
        style="\n".join(
            resources.files(package).joinpath(name).read_text("utf-8") for package, name in STYLES
        ),
        drawing=drawing_of(dossier),
        reports=in_order(dossier),
        tree=tree_of(dossier),
        lineage={name: lineage_of(dossier, name) for name in dossier.reports},
        by_voice=by_voice,
        bounds_of=bounds_of,
        written_when=written_when,
    )


def _finalize(value: object) -> object:
    return safe(value) if isinstance(value, str) else value


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page; problems go to stderr. Exit code 1: there is no dossier."""
    parser = argparse.ArgumentParser(
        prog="corpus.dossier.view", description="one dossier as a page for a browser"
    )
    parser.add_argument("dossier", help="the name of a dossier, or its folder")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    asked = parser.parse_args(arguments)
    named = FOLDER / asked.dossier
    loaded = load_dossier(named if named.is_dir() else Path(asked.dossier))
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    if loaded.dossier is None:
        return 1
    asked.out.write_text(draw_page(loaded.dossier), encoding="utf-8")
    return 0


if __name__ == "__main__":
    run(main)
