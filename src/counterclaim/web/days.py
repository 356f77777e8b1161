"""Days in words."""

from datetime import date


def days_of(since: date | None, until: date | None) -> str:
    """The days [since, until) in words."""
    if since is None:
        return "day unknown"
    last = date.fromordinal(until.toordinal() - 1) if until else None
    return f"{since}" if last in {None, since} else f"{since} to {last}"
