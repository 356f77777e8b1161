"""Two short reports, the words of a claim in brackets, and what the program makes of them."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from counterclaim.comparison import (
    ComparisonTables,
    attribution_at,
    compare_versions,
    load_comparison_tables,
)
from counterclaim.model.attribution import Attribution, Kind
from counterclaim.model.comparison import Comparison, Slot, SlotClaim, Version
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from tests.readings import PLAIN_VOICE, sentences_of

Compare = Callable[..., Comparison]
_MORNING = 8


@pytest.fixture(scope="session")
def tables() -> ComparisonTables:
    return load_comparison_tables()


class Account:
    """One report; words in brackets are its claim, `by` are the words that say who speaks."""

    def __init__(
        self,
        text: str,
        outlet: str = "Meridian",
        hour: int = _MORNING,
        by: str | None = None,
        day: int = 5,
    ) -> None:
        start, end = text.index("["), text.index("]") - 1
        plain = text.replace("[", "").replace("]", "")
        document = Document(plain, outlet=outlet, published=date(2024, 5, day))
        self.spans = (Span(start, end),)
        said: tuple[Attribution, ...] = ()
        if by:
            at = plain.index(by)
            source = (Span(at, at + len(by)),)
            content = (Span(0, len(plain)),)
            said = (
                Attribution(
                    "a1", source, (), content, (), None, Kind.INDIRECT, (), PLAIN_VOICE, "by hand"
                ),
            )
        reading = sentences_of(document)
        self.record = Record(document, said, (), (), (), (), (), (), reading)
        self.moment = datetime(2024, 5, day, hour)  # noqa: DTZ001

    def version(self, name: str, slot: Slot, **values: object) -> Version:
        words = self.record.document.words_of(self.spans[0])
        claim = SlotClaim(
            self.record.document.id, self.spans, None, attribution_at(self.record, self.spans)
        )
        given = {"low": None, "high": None, "scope": None, "aim": False, **values}
        return Version(name, slot, words, claims=(claim,), **given)  # type: ignore[arg-type]


@pytest.fixture
def compare(tables: ComparisonTables) -> Compare:
    """The comparison of two accounts, with the numbers, scopes and aims of each."""

    def compared(
        slot: Slot,
        first: Account,
        second: Account,
        one: dict[str, object] | None = None,
        other: dict[str, object] | None = None,
    ) -> Comparison:
        versions = (
            first.version("v1", slot, **(one or {})),
            second.version("v2", slot, **(other or {})),
        )
        records = {each.record.document.id: each.record for each in (first, second)}
        moments = {each.record.document.id: each.moment for each in (first, second)}
        (found,) = compare_versions(versions, records, tables, moments)
        return found

    return compared
