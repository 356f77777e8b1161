"""Whether the bodies of reports bear out their own headlines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.comparison.headline import (
    HeadlineFinding,
    HeadlineWords,
    Scale,
    Stand,
    account_of,
    compare_headline,
)
from counterclaim.model.record import Record


@dataclass(frozen=True, slots=True)
class HeadlineCheck:
    """How the body of a document stands to its own headline."""

    document: str
    finding: HeadlineFinding


def headlines_against_bodies(
    documents: Sequence[str], records: Mapping[str, Record], words: HeadlineWords
) -> Iterator[HeadlineCheck]:
    """Those of some reports whose body speaks against their own headline.

    A report without a headline of its own, or whose words were not kept, is passed over.
    """
    for each in documents:
        record = records[each]
        if record.document.title:
            headline, body = (account_of(record, part, words) for part in ("title", "text"))
            finding = compare_headline(headline, body, Scale())
            if finding.stand is Stand.DISAGREES:
                yield HeadlineCheck(each, finding)
