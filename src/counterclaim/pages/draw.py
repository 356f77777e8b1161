"""Strokes as HTML: each in one element that says by its classes what it is part of."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from counterclaim.pages.strokes import Stroke

_ROLES = {"s": "source", "q": "cue", "c": "content"}
_ELEMENT = Markup('<span class="{}">{}</span>')
_GOAL = Markup('<span class="goal" id="{}"></span>')
_LINK = Markup('<a href="#{}">{}</a>')
_NUMBER = Markup('<sup><a href="#{0}a{1}">{1}</a></sup>')


def draw_line(strokes: Sequence[Stroke], own: str, claims: Mapping[str, str]) -> Markup:
    """One line of text.

    `own` begins the names of the record on its page (`r1-`); `claims` gives the id of the claim to
    which the trigger of an event leads, by the name of its strokes.
    """
    return Markup().join(_draw(stroke, own, claims) for stroke in strokes)


def _draw(stroke: Stroke, own: str, claims: Mapping[str, str]) -> Markup:
    words = Markup("{}").format(stroke.text)
    claim = next((claims[name] for name in stroke.names if name in claims), None)
    if claim:
        words = _LINK.format(own + claim, words)
    classes = list(dict.fromkeys(_classes(stroke.names, own)))
    if stroke.names:
        words = _ELEMENT.format(" ".join([*classes, *(f"l{lane}" for lane in stroke.lanes)]), words)
    goals = Markup().join(_GOAL.format(f"{own}t-{event}") for event in stroke.begins)
    return goals + words + Markup().join(_NUMBER.format(own, number) for number in stroke.ends)


def _classes(names: Iterable[str], own: str) -> Iterable[str]:
    """`s3` is a source, and of the third attribution of this record; others are what they say."""
    for name in names:
        if name[0] in _ROLES and name[1:].isdigit():
            yield _ROLES[name[0]]
            yield f"{own}m{name[1:]}"
        elif name.startswith("t-"):
            yield "trigger"
            yield own + name
        else:
            yield name
