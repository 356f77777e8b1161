"""The web view of one ledger, as an ASGI application."""

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from counterclaim.web.guard import Door, Guard
from counterclaim.web.show import ERRORS, Faces, View
from counterclaim.web.views import report, reports

VIEWS: Sequence[View] = (reports.VIEW, report.VIEW)
_KINDS = {".css": "text/css", ".svg": "image/svg+xml", ".js": "text/javascript"}
_BORROWED = {"report.css": ("counterclaim.pages", "templates/style.css")}


def build_app(ledger: Path, door: Door) -> Starlette:
    """The application for one ledger's file, that answers only who comes through the door."""
    faces = Faces(ledger)
    routes = [route for view in VIEWS for route in faces.routes(view)]
    routes += [Route("/", _begin), Route("/static/{name}", _static)]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, door=door)],
        exception_handlers=dict.fromkeys(ERRORS, faces.refusal),
    )


def _begin(_request: Request) -> Response:
    return RedirectResponse("/reports")


def _static(request: Request) -> Response:
    """A file that comes with the package; no name leads out of its folder."""
    name = request.path_params["name"]
    package, path = _BORROWED.get(name, ("counterclaim.web", f"static/{name}"))
    file = resources.files(package).joinpath(path)
    kind = _KINDS.get(Path(name).suffix)
    if kind is None or not file.is_file():
        return Response("counterclaim: there is no such file\n", 404, media_type="text/plain")
    return Response(file.read_bytes(), headers={"Cache-Control": "no-cache"}, media_type=kind)
