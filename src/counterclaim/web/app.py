"""The web view of one ledger, as an ASGI application."""

from collections.abc import Callable, Mapping, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from counterclaim.web.desk import Desk
from counterclaim.web.guard import Door, Guard
from counterclaim.web.show import ERRORS, Faces, View
from counterclaim.web.views import (
    claims,
    incident,
    incidents,
    map_,
    matrix,
    report,
    reports,
    review,
    tree,
)
from counterclaim.web.writing import ruling_route

VIEWS: Sequence[View] = (
    incidents.VIEW, incident.VIEW, matrix.VIEW, tree.VIEW, map_.VIEW, reports.VIEW, report.VIEW,
    review.VIEW, claims.VIEW,
)  # fmt: skip
_KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".gz": "application/gzip",
}
_BUILT = "built"
_CHECKED = {"Cache-Control": "no-cache"}


def build_app(desk: Desk, door: Door) -> Starlette:
    """The application for one ledger, that answers only who comes through the door."""
    files = _files()
    faces = Faces(desk, scripts=frozenset(each for each in files if each.startswith(_BUILT)))
    routes = [route for view in VIEWS for route in faces.routes(view)]
    routes += [
        ruling_route(desk),
        Route("/", _begin),
        Route("/static/{name:path}", _serve_files(files)),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, door=door)],
        exception_handlers=dict.fromkeys(ERRORS, faces.refusal),
    )


def _begin(_request: Request) -> Response:
    return RedirectResponse("/incidents")


def _serve_files(files: Mapping[str, Traversable]) -> Callable[[Request], Response]:
    """Gives the files that come with the package, by names that are known beforehand."""

    def serve(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in files:
            raise HTTPException(404, f"there is no file {name!r} in this version")
        kind, packed = _KINDS[Path(name).suffix], f"{name}.gz"
        if packed in files and "gzip" in request.headers.get("accept-encoding", ""):
            headers = _CHECKED | {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            return Response(files[packed].read_bytes(), headers=headers, media_type=kind)
        return Response(files[name].read_bytes(), headers=_CHECKED, media_type=kind)

    return serve


def _files() -> dict[str, Traversable]:
    """Styles and scripts by their names; scripts are missing where they were not built."""
    static = resources.files("counterclaim.web").joinpath("static")
    found = {each.name: each for each in static.iterdir() if each.is_file()}
    if static.joinpath(_BUILT).is_dir():
        built = static.joinpath(_BUILT).iterdir()
        found |= {f"{_BUILT}/{each.name}": each for each in built if each.is_file()}
    found["report.css"] = resources.files("counterclaim.pages").joinpath("templates/style.css")
    return {name: each for name, each in found.items() if Path(name).suffix in _KINDS}
