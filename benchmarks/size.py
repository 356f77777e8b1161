"""How many megabytes an installation without extras takes: counterclaim and all it needs.

Usage: ``python benchmarks/size.py``
"""

from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

LIMIT_MB = 250  # without the tables of actors and places
TABLES_LIMIT_MB = 10
MODEL_LIMIT_MB = 30
PACKAGE = Path("src/counterclaim")


def needed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """The distributions that one needs, and those that they need, without extras."""
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in found:
            found[requirement.name] = distribution(requirement.name)
            needed(requirement.name, found)
    return found


def megabytes(paths: list[Path]) -> float:
    """The size of files that are there."""
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1e6


def main() -> None:
    """Prints the largest parts and the sum."""
    sizes = {
        name: megabytes([Path(str(part.locate_file(file))) for file in part.files or ()])
        for name, part in needed("counterclaim", {}).items()
    }
    own = [path for path in PACKAGE.rglob("*") if path.suffix != ".pyc"]
    sizes["counterclaim"] = megabytes(own)
    for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:12]:
        print(f"{size:8.1f} MB  {name}")
    whole, limit = sum(sizes.values()), LIMIT_MB + TABLES_LIMIT_MB
    print(f"{whole:8.1f} MB  together ({len(sizes)} packages; limit {limit})")
    model = megabytes([PACKAGE / "reading" / "model" / "reader.onnx"])
    resolve = PACKAGE / "resolve"
    tables = megabytes([resolve / "actors" / "registry.gz", resolve / "places" / "gazetteer.npz"])
    print(f"{tables:8.1f} MB  of it the tables of actors and places (limit {TABLES_LIMIT_MB})")
    print(f"{model:8.1f} MB  of it the model file (limit {MODEL_LIMIT_MB})")


if __name__ == "__main__":
    main()
