"""Days in words."""

from datetime import date


def days_of(since: date | None, until: date | None) -> str:
    """The days [since, until) in words."""
    if since is None:
        return "day unknown"
    last = date.fromordinal(until.toordinal() - 1) if until else None
    return f"{since}" if last in {None, since} else f"{since} to {last}"


def days_text(first: str | None, last: str | None) -> str:
    """The days [first, last), written as in a ledger, in words."""
    return days_of(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
    )
