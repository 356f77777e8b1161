"""Rows of control layers as claims on who held the place of an incident."""

from collections.abc import Iterable

from counterclaim.layers.answer import Answer, Fit
from counterclaim.model.holding import Holding
from counterclaim.model.layer import Hold

_SPEAKING = (Fit.COVERS, Fit.EARLIER, Fit.UNDATED, Fit.LATER)


def layer_holdings(answers: Iterable[Answer], incident: str) -> tuple[Holding, ...]:
    """The answers of layers for an incident's day, each with its age and source in words.

    Rows that say themselves that they do not speak of the day are left out.
    """
    speaking = [each for each in answers if each.fit in _SPEAKING]
    return tuple(
        _holding(f"{incident}.layer.{number}", each) for number, each in enumerate(speaking, 1)
    )


def _holding(name: str, answer: Answer) -> Holding:
    row, layer = answer.row, answer.told[0].layer
    known = row.hold is Hold.HELD and row.entity
    return Holding(
        id=name,
        holder=f"{row.holder}?" if row.doubtful and not row.holder.endswith("?") else row.holder,
        parties=frozenset({row.entity} if known and row.entity else ()),
        denied=False,
        whole=row.hold is not Hold.CONTESTED,
        place=row.place or "the place",
        told=_told(answer, layer.name),
        age_days=answer.age_days,
    )


def _told(answer: Answer, layer: str) -> str:
    """The layer, its source, and how old its row is."""
    row = answer.row
    given = " ".join(filter(None, (row.source, row.source_url)))
    source = f"source {given}" if given else "source unknown"
    more = len(answer.told) - 1
    others = f" and {more} more layer{'s' * (more != 1)}" if more else ""
    return (
        f"according to the control layer {layer}{others}, line {row.line}, {source}: {answer.why}"
    )
