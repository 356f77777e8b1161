"""What share of a report's time each stage takes beside reading, and what its tables take to load.

Usage: ``python -m benchmarks.stages``

The stages that say who, where, when and how many may together take a fifth of the time of
reading; the gazetteer is to load in 0.3 s and 150 MB.
"""

import resource
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.speed import reports
from counterclaim.model.document import Document
from counterclaim.pipeline import read_document
from counterclaim.propositions import load_proposition_finder
from counterclaim.resolve.actors import load_actor_finder
from counterclaim.resolve.counts import load_count_finder
from counterclaim.resolve.places import open_places
from counterclaim.resolve.times import load_time_finder
from counterclaim.session import open_session

MOST_OF_READING = 0.2
LOADERS: dict[str, Callable[[], Any]] = {
    "places": open_places,
    "actors": load_actor_finder,
    "times": load_time_finder,
    "counts": load_count_finder,
    "control and relations": load_proposition_finder,
}


def peak_mb() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def loaded(name: str) -> None:
    """Prints how long the tables of one stage take to load, and how much memory."""
    before, started = peak_mb(), time.perf_counter()
    LOADERS[name]()
    seconds = time.perf_counter() - started
    print(f"{seconds:6.3f} s and {peak_mb() - before:4.0f} MB to load the tables of {name}")


class Watch:
    """Adds up the seconds that each stage takes."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def over(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, its time counted."""

        def run(*given: Any) -> Any:
            started = time.perf_counter()
            result = work(*given)
            self.spent[name] += time.perf_counter() - started
            return result

        return run


class WatchedActors:
    """Actors as the pipeline wants them, their time counted."""

    def __init__(self, watch: Watch, actors: Any) -> None:
        self.tables = actors.tables
        self.find = watch.over("actors", actors.find)


def main() -> None:
    """Prints what loading takes, and the share of each stage."""
    for name in LOADERS:
        loaded(name)
    tools = open_session(threads=1).tools
    documents = [Document(text) for text in reports(40)]
    read_document(documents[0], tools)
    watch = Watch()
    watched = replace(
        tools,
        read=watch.over("reading", tools.read),
        resolve_places=watch.over("places", tools.resolve_places),
        find_times=watch.over("times", tools.find_times),
        find_counts=watch.over("counts", tools.find_counts),
        find_standings=watch.over("control and relations", tools.find_standings),
        actors=WatchedActors(watch, tools.actors),
    )
    for document in documents:
        read_document(document, watched)
    reading = watch.spent["reading"]
    for name in LOADERS:
        share = watch.spent[name] / reading
        print(f"{1000 * watch.spent[name] / len(documents):6.1f} ms a report, {share:5.1%}: {name}")
    share = sum(watch.spent[name] for name in LOADERS) / reading
    print(f"{share:.1%} of reading all together (at most {MOST_OF_READING:.0%})")


if __name__ == "__main__":
    main()
