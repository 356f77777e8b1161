"""Views as pages and as JSON: the same data either way."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import msgspec
from jinja2 import Environment
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from counterclaim.accounts import Casework
from counterclaim.ledger import Ledger
from counterclaim.model.errors import CounterclaimError, IncidentError, NotHereError
from counterclaim.pages import open_environment
from counterclaim.web import links
from counterclaim.web.days import days_of, days_text
from counterclaim.web.desk import Desk

_JSON = ".json"
SECTIONS = (
    ("incidents", "/incidents"),
    ("claims", "/claims"),
    ("reports", "/reports"),
    ("map", "/map"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one request asks of a ledger: parts of the path, and the query."""

    desk: Desk
    ledger: Ledger
    path: Mapping[str, str]
    query: Mapping[str, str]

    @property
    def work(self) -> Casework:
        """The incidents of the ledger."""
        return self.desk.casework(self.ledger)

    def text(self, name: str) -> str:
        """What was given under a name in the query, without the blanks around it."""
        return self.query.get(name, "").strip()

    def day(self, name: str) -> date | None:
        """A day, None where none was given.

        Raises:
            HTTPException: something else was given.
        """
        given = self.text(name)
        try:
            return date.fromisoformat(given) if given else None
        except ValueError:
            raise HTTPException(
                400, f"{name}: expected a day as 2015-09-30, found {given!r}"
            ) from None

    def number(self, name: str, usual: int, most: int) -> int:
        """A whole number from 0 to `most`.

        Raises:
            HTTPException: something else was given.
        """
        given = self.text(name)
        if not given:
            return usual
        if not re.fullmatch(r"[0-9]{1,19}", given) or int(given) > most:
            raise HTTPException(400, f"{name}: expected a number from 0 to {most}, found {given!r}")
        return int(given)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view found: `data` is written as JSON, and the template has it as `view`.

    `drawn` are further variables of the template, made from the data for eyes alone.
    """

    data: object
    title: str
    drawn: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """A page: its path, its template, its section in the head of all pages, and what it shows."""

    path: str
    template: str
    section: str
    find: Callable[[Asked], Shown]


class Faces:
    """Draws views of one ledger's file; opened for each request, so that any number may read."""

    def __init__(self, desk: Desk, scripts: frozenset[str]) -> None:
        self._desk = desk
        self._templates = templates(desk.path.name, scripts)

    def routes(self, view: View) -> list[Route]:
        """The view at its address, and its data at the same with `.json`."""

        def page(request: Request) -> Response:
            shown = self._find(view, request)
            drawn = self._templates.get_template(view.template).render(
                **shown.drawn,
                view=shown.data,
                title=shown.title,
                section=view.section,
                nonce=request.state.nonce,
                here=request.url.path,
                asked=dict(request.query_params),
                json=_beside(request),
            )
            return Response(drawn, media_type="text/html")

        def data(request: Request) -> Response:
            return Response(written(self._find(view, request).data), media_type="application/json")

        path = "/overview" if view.path == "/" else view.path
        return [Route(path + _JSON, data), Route(view.path, page)]

    def _find(self, view: View, request: Request) -> Shown:
        with self._desk.reading() as ledger:
            return view.find(Asked(self._desk, ledger, request.path_params, request.query_params))

    def refusal(self, request: Request, error: Exception) -> Response:
        """What went wrong, in one sentence, as a page or as JSON."""
        status = _status(error)
        why = error.detail if isinstance(error, HTTPException) else str(error)
        if request.url.path.endswith(_JSON):
            return Response(written({"error": why}), status, media_type="application/json")
        drawn = self._templates.get_template("refusal.html").render(
            why=why,
            title="Not here",
            section="",
            nonce=request.state.nonce,
            here="",
            asked={},
            json="",
        )
        return Response(drawn, status, media_type="text/html")


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.status_code
    return 404 if isinstance(error, NotHereError | IncidentError) else 500


def written(data: object) -> bytes:
    """Data as JSON, laid out for people."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def templates(ledger: str, scripts: frozenset[str]) -> Environment:
    """The templates of all pages; what is put into them is text, never HTML.

    `ledger` is the name of the file, which stands in the head of every page; `scripts` are those
    that were built.
    """
    environment = open_environment("counterclaim.web", "counterclaim.pages")
    environment.globals.update(
        links=links,
        ledger=ledger,
        sections=SECTIONS,
        scripts=scripts,
        days=days_of,
        days_text=days_text,
    )
    return environment


def _beside(request: Request) -> str:
    """The address of the data of a page."""
    path = request.url.path.rstrip("/") or "/overview"
    return f"{path}{_JSON}" + (f"?{request.url.query}" if request.url.query else "")


ERRORS = (HTTPException, CounterclaimError)
