"""Now, the past and the future, which name no date."""

from counterclaim.model.time import Interval, TimeType
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import Story


def reference(found: Found, story: Story) -> Valued | None:
    """What names no date: "now", "recently", "in the past", "the future"."""
    value = found.notes["ref"]
    words = [token.text.lower() for token in found.tokens[found.start : found.end]]
    if words == ["one", "day"] and story.tense_at(found.start) != "future":
        return None
    interval = None
    if story.reported and not story.narrative and value != "PRESENT_REF":
        day = story.reported.day
        interval = Interval(None, day) if value == "PAST_REF" else Interval(day, None)
    why = {"PAST_REF": "some time before", "FUTURE_REF": "some time after"}.get(
        value, "about the time of"
    )
    return Valued(TimeType.DATE, value, None, interval, None, None, f"{why} the telling")


def reference_in_narrative(found: Found, story: Story) -> Valued | None:
    """What tells a time in histories and hardly one in news: "former", "at the time"."""
    return reference(found, story) if story.narrative else None
