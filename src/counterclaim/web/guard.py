"""Who may ask, and what a browser may do with the answer.

The server listens on this machine alone, yet every page in the same browser can send it requests:
so a request must name this host (against rebinding of names), carry the token that was printed when
the server began (against other users and pages), and what writes must come from these pages
themselves (against forged requests). Source: OWASP Cheat Sheets, "Cross-Site Request Forgery
Prevention" and "Content Security Policy"; CSP Level 3.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN = "token"  # noqa: S105  (the name of a parameter, no secret)
NONCE_BYTES = 16
_READING = frozenset({"GET", "HEAD"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' "
    "data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server stands, and the token that opens it.

    `hosts` are what the `Host` header may say, port included (`127.0.0.1:8370`).
    """

    hosts: frozenset[str]
    token: str

    @property
    def cookie(self) -> str:
        """The name of the cookie: cookies know no ports, so it has the port in it."""
        return "counterclaim_" + min(self.hosts).rpartition(":")[2]


def open_door(port: int, token: str | None = None) -> Door:
    """The door of a server on this machine; with a fresh token unless one is given."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return Door(frozenset(f"{name}:{port}" for name in names), token or secrets.token_urlsafe(24))


class Guard:
    """Lets through what may ask, and puts the headers of safety on every answer."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. Anything but HTTP (web sockets) is not served."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        nonce = secrets.token_urlsafe(NONCE_BYTES)
        scope.setdefault("state", {})["nonce"] = nonce

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", _POLICY.format(nonce=nonce))
                headers.setdefault("Cache-Control", "no-store")
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        answer = self._refusal(scope) or self._entry(scope)
        await (answer or self._app)(scope, receive, sealed)

    def _refusal(self, scope: Scope) -> Response | None:
        """Why a request is turned away; None for one that is not."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self._door.hosts:
            return _refused(
                421,
                f"expected one of {', '.join(sorted(self._door.hosts))} as host, found {host!r}",
            )
        if scope["method"] not in _READING:
            return _forged(headers, host)
        site = headers.get("sec-fetch-site", "none")
        if site not in {"none", "same-origin"} and headers.get("sec-fetch-mode") != "navigate":
            return _refused(403, "another site asked for this; open it from its own pages")
        return None

    def _entry(self, scope: Scope) -> Response | None:
        """Takes the token from the address into a cookie, or says where it is found."""
        headers = Headers(scope=scope)
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = [value for name, value in asked if name == TOKEN]
        if given and scope["method"] in _READING and self._opens(given[-1:]):
            rest = urlencode([each for each in asked if each[0] != TOKEN])
            answer = RedirectResponse(scope["path"] + (f"?{rest}" if rest else ""), 303)
            answer.set_cookie(self._door.cookie, self._door.token, httponly=True, samesite="strict")
            return answer
        if self._opens(_cookie(headers, self._door.cookie)):
            return None
        return _refused(
            403, "open the address that `counterclaim serve` printed: it has the key to this ledger"
        )

    def _opens(self, given: Iterable[str]) -> bool:
        token = self._door.token.encode()
        return any(secrets.compare_digest(each.encode(), token) for each in given)


def _forged(headers: Headers, host: str) -> Response | None:
    """Why what writes is turned away: it must be JSON, sent by a page of this very address."""
    if headers.get("origin") != f"http://{host}":
        return _refused(403, "what changes the ledger must come from its own pages")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        return _refused(415, f"expected application/json, found {kind or 'no content type'}")
    return None


def _cookie(headers: Headers, name: str) -> list[str]:
    try:
        jar = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return []
    return [jar[name].value] if name in jar else []


def _refused(status: int, why: str) -> Response:
    return PlainTextResponse(f"counterclaim: {why}\n", status)
