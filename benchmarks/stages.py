"""What share of a report's time each stage takes beside reading, and what its tables take to load.

Usage: ``python -m benchmarks.stages [--dense]``

The stages that say who, where, when and how many may together take a fifth of the time of
reading; the gazetteer is to load in 0.3 s and 150 MB.
"""

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.speed import reports
from counterclaim import pipeline
from counterclaim.model.document import Document
from counterclaim.pipeline import Tools, read_document
from counterclaim.propositions import load_proposition_finder
from counterclaim.resolve.actors import load_actor_finder
from counterclaim.resolve.counts import load_count_finder
from counterclaim.resolve.places import open_places
from counterclaim.resolve.times import load_time_finder
from counterclaim.session import open_session

MOST_OF_READING = 0.2
LEAST = 5
WHO_WHERE_WHEN = ("actors", "places", "times", "counts")
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


def watched(tools: Tools, watch: Watch) -> Tools:
    """The same tools, the time of each counted; so is that of the stages that need none."""
    for stage in ("attribute", "date_sayings", "find_events", "find_claims"):
        name = "claims" if stage == "find_claims" else "events"
        name = "attributions" if stage in {"attribute", "date_sayings"} else name
        setattr(pipeline, stage, watch.over(name, getattr(pipeline, stage)))
    return replace(
        tools,
        read=watch.over("reading", tools.read),
        detect_language=watch.over("language", tools.detect_language),
        resolve_places=watch.over("places", tools.resolve_places),
        find_times=watch.over("times", tools.find_times),
        find_counts=watch.over("counts", tools.find_counts),
        mend_slots=watch.over("events", tools.mend_slots),
        judge_events=watch.over("events", tools.judge_events),
        find_standings=watch.over("control and relations", tools.find_standings),
        actors=WatchedActors(watch, tools.actors),
        tie_events=watch.over("links", tools.tie_events),
    )


def main() -> None:
    """Prints what loading takes, and the share of each stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dense", action="store_true", help="read the demonstration's reports")
    given = parser.parse_args()
    for name in LOADERS:
        loaded(name)
    tools = open_session(threads=1).tools
    documents = [Document(text) for text in reports(40, dense=given.dense)]
    read_document(documents[0], tools)
    watch = Watch()
    tools = watched(tools, watch)
    started = time.perf_counter()
    for document in documents:
        read_document(document, tools)
    spent = time.perf_counter() - started
    reading = watch.spent["reading"]
    for name, seconds in sorted(watch.spent.items(), key=lambda each: -each[1]):
        own = f"{1000 * seconds / len(documents):6.1f} ms a report"
        print(f"{own}, {seconds / reading:5.1%} of reading: {name}")
    share = sum(watch.spent[name] for name in WHO_WHERE_WHEN) / reading
    told = ", ".join(WHO_WHERE_WHEN)
    print(f"{share:.1%} of reading for {told} (at most {MOST_OF_READING:.0%})")
    print(f"{len(documents) / spent:.1f} reports of 400 words a second, one core, all stages")
    print(f"{len(documents) / spent / LEAST:.2f} of the least, {LEAST} a second")


if __name__ == "__main__":
    main()
