"""What is known of a document apart from its text."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of a document apart from its text.

    `unread_date` is a date of publication that was given and is none.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    unread_date: str | None = None

    def or_else(self, other: "Particulars") -> "Particulars":
        """These, and where one is not known, the other's.

        A date that cannot be read leaves the publication unknown: it is not replaced by another.
        """
        dated = self if self.published or self.unread_date else other
        return Particulars(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=dated.published,
            unread_date=dated.unread_date,
        )
