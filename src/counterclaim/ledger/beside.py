"""What a ledger has beside its records: rulings, claims on who holds a place, control layers."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.accounts import Beside
from counterclaim.accounts.beside import no_actor
from counterclaim.comparison import NEAR_DAYS
from counterclaim.decisions import NameActor
from counterclaim.ledger.wanted import Wanted
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident
from counterclaim.model.layer import KeptRow, Point

if TYPE_CHECKING:
    from counterclaim.ledger.ledger import Ledger

MOST_REPORTS = 200
WITHIN_KM = 3.0


def beside_of(ledger: "Ledger", name_actor: NameActor | None = None) -> Beside:
    """The rulings and claims on control of a ledger, for its cases.

    Args:
        ledger: an open one; what is looked up later needs it open too.
        name_actor: whom words mean that a person wrote for an actor; nobody if not given.
    """
    return Beside(
        ledger.review.decisions(), name_actor or no_actor, _controlling(ledger), _layers(ledger)
    )


def _controlling(ledger: "Ledger") -> Callable[[Incident], Sequence[str]]:
    def documents(incident: Incident) -> Sequence[str]:
        """Reports that say who holds the place near the day, the nearest first."""
        if incident.place is None or incident.since is None:
            return ()
        near: dict[str, int] = {}
        for each in ledger.claims(Wanted(kind="control", place=incident.place)):
            if each.published:
                far = abs((date.fromisoformat(each.published) - incident.since).days)
                if far <= NEAR_DAYS:
                    near[each.document] = far
        return sorted(near, key=lambda name: (near[name], name))[:MOST_REPORTS]

    return documents


def _layers(ledger: "Ledger") -> Callable[[Incident], Sequence[Holding]]:
    def holdings(incident: Incident) -> Sequence[Holding]:
        """What the layers claim of the incident's place on its first day."""
        from counterclaim.layers import answers_on, layer_holdings  # noqa: PLC0415

        if incident.since is None or incident.place is None:
            return ()
        return layer_holdings(answers_on(_rows(ledger, incident), incident.since), incident.id)

    return holdings


def _rows(ledger: "Ledger", incident: Incident) -> list[KeptRow]:
    """The rows of layers about a place: under its name in its country, and around its point."""
    from counterclaim.layers import distance_km, middle  # noqa: PLC0415
    from counterclaim.ledger.spots import SAME_PLACE_KM  # noqa: PLC0415

    known = incident.lat is not None and incident.lon is not None
    point = Point(incident.lat or 0.0, incident.lon or 0.0) if known else None
    named = [
        each
        for each in ledger.control_named(incident.place or "")
        if each.row.country in (None, incident.country)
        and (
            point is None
            or each.row.area is None
            or distance_km(middle(each.row.area), point) <= SAME_PLACE_KM
        )
    ]
    around = ledger.control_around(point, WITHIN_KM) if point else ()
    found = {(each.layer.id, each.row.line): each for each in (*named, *around)}
    return list(found.values())
