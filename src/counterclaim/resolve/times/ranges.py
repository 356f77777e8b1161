"""Times that only begin or end a range: "since March", "from 2003 on", "until Friday"."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from counterclaim.model.time import Interval
from counterclaim.resolve.times.found import NOTHING, Valued
from counterclaim.resolve.times.tokens import Tokens

_OPENED: Mapping[str, Literal["until", "since"]] = {
    "since": "since", "until": "until", "till": "until", "til": "until",
}  # fmt: skip
_ONWARDS = frozenset("onward onwards forward".split())


def opened(valued: Valued, tokens: Tokens, start: int, end: int, reported: date | None) -> Valued:
    """The time with the days of the range that it opens, if it opens one.

    "Since" lasts up to the report's day, where that is known; "until Friday" takes in the Friday,
    as English leaves open whether it does; "from 2003 on" has no end that is told.
    """
    days = valued.interval
    side = _side(tokens, start, end) if days and valued.date else None
    if not side or not days:
        return valued
    if side == "until":
        return _with(valued, Interval(None, days.end), "until", "the end of a range")
    since = tokens[start - 1].text.lower() == "since"
    last = reported + timedelta(1) if since and reported and days.start else None
    if last and days.start and last <= days.start:
        last = None
    return _with(valued, Interval(days.start, last), "since", "the beginning of a range")


def _with(valued: Valued, days: Interval, side: Literal["until", "since"], what: str) -> Valued:
    return replace(valued, interval=days, open_end=side, why=f"{valued.why}; {what}")


def _side(tokens: Tokens, start: int, end: int) -> Literal["until", "since"] | None:
    """What the words around say; "since Friday's attack" tells of the attack."""
    before = tokens[start - 1].text.lower() if start else ""
    if before != "from" and before not in _OPENED:
        return None
    after, second = (tokens[at] if at < len(tokens) else NOTHING for at in (end, end + 1))
    if after.text in ("'", "’") and second.text == "s":
        return None
    onward = after.text in _ONWARDS or (after.text == "on" and second.shape in ("MARK", "BREAK"))
    if before == "from" and onward:
        return "since"
    return _OPENED.get(before)
