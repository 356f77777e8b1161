"""What each kind of time expression says: one function for each kind that rules.tsv names."""

from collections.abc import Callable, Mapping

from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import Story
from counterclaim.resolve.times.values import (
    calendar,
    clock,
    lengths,
    periods,
    quarters,
    reference,
    relative,
    weekdays,
    years,
)

Valuer = Callable[[Found, Story], Valued | None]


def valuers() -> Mapping[str, Valuer]:
    """The function that values each kind of expression; it gives None where there is no value."""
    return {
        "date": calendar.date_of,
        "month": calendar.month_of,
        "more_day": calendar.more_day,
        "iso": calendar.iso_date,
        "numeric": calendar.numeric_date,
        "holiday": calendar.holiday,
        "attack": calendar.attack,
        "year": years.year,
        "more_year": years.more_year,
        "era": years.era,
        "decade": years.decade,
        "century": years.century,
        "season": periods.season,
        "half": periods.half,
        "near": periods.near,
        "then": periods.then,
        "quarter": quarters.quarter,
        "year_earlier": quarters.year_earlier,
        "weekday": weekdays.weekday,
        "day": weekdays.day,
        "shift": relative.shift,
        "duration": lengths.duration,
        "plural": lengths.plural,
        "sets": lengths.how_often,
        "clock": clock.clock,
        "part": clock.part_of_day,
        "ref": reference.reference,
        "history": reference.reference_in_narrative,
    }
