"""Opens the stage: the registry that ships, the nouns for roles, and a user's own files."""

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from counterclaim.model.problem import Problem
from counterclaim.resolve.actors.actor import Actor
from counterclaim.resolve.actors.find import ActorFinder
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.registry import load_registry
from counterclaim.resolve.actors.roles import load_roles
from counterclaim.resolve.actors.rows import read_rows
from counterclaim.resolve.actors.tabari import looks_like_dictionary, read_dictionary

_MOST_BYTES = 64 * 1024 * 1024


def load_actor_finder(own: Sequence[Path] = ()) -> tuple[ActorFinder, tuple[Problem, ...]]:
    """The stage, and what is wrong with the user's own files, which may be none.

    A row of an own file whose id the registry has takes its place; what is wrong is left out.
    """
    actors: list[Actor] = []
    problems: list[Problem] = []
    for path in own:
        for each in _read_own(path):
            if isinstance(each, Problem):
                problems.append(each)
            else:
                actors.append(each)
    registry = load_registry(actors)
    digest = hashlib.sha256()
    for name in ("registry.gz", "roles.tsv"):
        digest.update(files(__package__ or __name__).joinpath(name).read_bytes())
    for actor in actors:
        digest.update(repr(actor).encode())
    made_of = f"actors-{digest.hexdigest()[:12]}"
    return ActorFinder(Phrases(registry, load_roles()), made_of), tuple(problems)


def _read_own(path: Path) -> Sequence[Actor | Problem]:
    """The rows of a file of either form, or why it cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return [_unread(path, f"expected at most {_MOST_BYTES // 2**20} MB")]
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        return [_unread(path, error.strerror or "it cannot be read")]
    except UnicodeDecodeError:
        return [_unread(path, "expected UTF-8")]
    read = read_dictionary if looks_like_dictionary(text) else read_rows
    return list(read(text, str(path), f"file {path.name}"))


def _unread(path: Path, why: str) -> Problem:
    return Problem(str(path), "actors", f"{why}; none of its actors are used")
