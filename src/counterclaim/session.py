"""One user's way to the pipeline: what the library and the command line both call."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counterclaim.model.document import Document
from counterclaim.model.problem import Problem
from counterclaim.model.record import Record, reading_name
from counterclaim.pipeline import Tools, read_document, try_read


@dataclass(frozen=True, slots=True)
class Session:
    """An open reader, to read as many documents as wanted.

    `problems` are what is wrong with a user's own files of actors.
    """

    tools: Tools
    problems: tuple[Problem, ...] = ()

    def read(
        self,
        text: str,
        *,
        published: date | str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        url: str | None = None,
        ref: str = "",
    ) -> Record:
        """Everything that one report says, each item tied to the words that say it.

        `published` is a day, or its ISO form as in "2015-09-30".

        Raises:
            DocumentError: the text holds lone surrogates.
            ValueError: `published` is no date.
        """
        day = date.fromisoformat(published) if isinstance(published, str) else published
        document = Document(text=text, ref=ref, title=title, outlet=outlet, url=url, published=day)
        return read_document(document, self.tools)

    @property
    def made_by(self) -> str:
        """What the readings of this session rest on, as a ledger has it."""
        return reading_name(self.tools.model, self.tools.tables)

    def try_read(self, document: Document) -> Record | Problem:
        """The record of a document, or the problem that stopped it."""
        return try_read(document, self.tools)


def open_session(
    model_path: Path | None = None,
    threads: int | None = None,
    gazetteers: Sequence[Path] = (),
    actors: Sequence[Path] = (),
    vague_counts: str = "strict",
) -> Session:
    """A session with the model that ships with the package, or another one's file.

    `threads` is how many the model may use; all that this machine grants us if not given.
    `gazetteers` are files of places, made by `counterclaim places add`, that are used beside the
    one that ships with the package; `actors` are files of more actors, and what is wrong in them
    stands in the session's `problems`. `vague_counts` names the convention that values words such
    as "dozens": strict, acled, closed.

    Raises:
        GazetteerError: a file of places is missing or cannot be used.
        ModelError: the model's file is missing or cannot be used.
        ValueError: there is no such convention.
    """
    from counterclaim.attribution import load_tables  # noqa: PLC0415  (start-up time)
    from counterclaim.events import (  # noqa: PLC0415  (start-up time)
        load_event_rules,
        load_event_tier,
        load_slot_mender,
    )
    from counterclaim.ingest import open_language_detector  # noqa: PLC0415  (start-up time)
    from counterclaim.propositions import load_proposition_finder  # noqa: PLC0415  (start-up time)
    from counterclaim.reading import open_reader  # noqa: PLC0415  (loads the model runtime)
    from counterclaim.resolve.actors import load_actor_finder  # noqa: PLC0415  (start-up time)
    from counterclaim.resolve.counts import load_count_finder  # noqa: PLC0415  (start-up time)
    from counterclaim.resolve.places import open_places  # noqa: PLC0415  (loads numpy)
    from counterclaim.resolve.times import load_time_finder  # noqa: PLC0415  (start-up time)

    finder, problems = load_actor_finder(actors)
    resolver = open_places(*gazetteers)
    reader = open_reader(model_path, threads or available_threads())
    tools = Tools(
        read=reader,
        detect_language=open_language_detector(),
        resolve_places=resolver,
        find_times=load_time_finder(),
        find_counts=load_count_finder(vague_counts),
        find_standings=load_proposition_finder(),
        judge_events=load_event_rules(),
        actors=finder,
        mend_slots=load_slot_mender(),
        tie_events=load_event_tier(),
        sayings=load_tables(),
        gazetteer=resolver.tables,
        model=reader.model.name,
    )
    return Session(tools, problems)


def available_threads() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read(
    text: str,
    *,
    published: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Record:
    """Everything that one report says, each item tied to the words that say it.

    This opens the model and closes it again; for more than one report, open a session and call
    its `read`.

    Raises:
        DocumentError: the text holds lone surrogates.
        ModelError: the model's file is missing or cannot be used.
        ValueError: `published` is no date.
    """
    session = open_session()
    return session.read(text, published=published, outlet=outlet, title=title, url=url)
