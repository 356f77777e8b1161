"""One address fetched: checked, connected to, its redirects checked too, never too much of it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urljoin

from counterclaim.ingest.contents import unpack_content
from counterclaim.ingest.fetching.addresses import Address, check_public, parse_address
from counterclaim.ingest.fetching.network import Network
from counterclaim.ingest.limits import (
    MAX_DOCUMENT_BYTES,
    MAX_FETCH_S,
    MAX_REDIRECTS,
    megabytes,
)
from counterclaim.model.errors import DocumentError
from counterclaim.version import __version__

USER_AGENT = f"counterclaim/{__version__} (reads news for research, on a person's demand)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SILENCE_S = 15.0
_MOST_TRIED = 4
_BLOCK_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Response:
    """What came from an address: `address` is the last one, after redirects; `body` is unpacked.

    `answered` is when, in UTC (ISO 8601).
    """

    address: str
    answered: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """A header's value, empty where it is not given."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def kind(self) -> str:
        """The media type of the content, in small letters."""
        return self.header("content-type").partition(";")[0].strip().lower()


def fetch(written: str, network: Network) -> Response:
    """The response of an address.

    Raises:
        DocumentError: it may not be fetched, does not answer in time or with a success, leads in
            circles, or sends too much.
    """
    address = parse_address(written)
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(address, network)
        if isinstance(answer, Response):
            return answer
        address = parse_address(urljoin(address.written, answer))
    raise DocumentError("fetch", f"expected a page after at most {MAX_REDIRECTS} redirects")


def _ask(address: Address, network: Network) -> Response | str:
    """The response, or where it redirects to."""
    late = threading.Event()
    try:
        with _connected(address, network, late) as connection:
            answer = _answer(address, connection, network)
    except DocumentError:
        if late.is_set():
            raise _too_slow() from None
        raise
    except (OSError, HTTPException) as error:
        raise (_too_slow() if late.is_set() else _failed(address, error)) from None
    if late.is_set():
        raise _too_slow()
    return answer


@contextmanager
def _connected(
    address: Address, network: Network, late: threading.Event
) -> Iterator[HTTPConnection]:
    """A connection to a public machine of the host, cut when its time is over."""
    plain = _open(address, network)
    spare = plain.dup()  # TLS takes the first one away
    timer = threading.Timer(MAX_FETCH_S, _cut, (spare, late))
    timer.daemon = True
    timer.start()
    used = plain
    try:
        plain.settimeout(_SILENCE_S)
        used = network.secure(plain, address.host) if address.secure else plain
        connection = HTTPConnection(address.host, address.port)
        connection.sock = used
        yield connection
    finally:
        timer.cancel()
        for each in (used, plain, spare):
            each.close()


def _open(address: Address, network: Network) -> socket.socket:
    """A connection to the first address of the host that answers; all of them must be public."""
    numbers = network.resolve(address.host, address.port)
    for number in numbers:
        check_public(address.host, number)
    failed: OSError | None = None
    for number in numbers[:_MOST_TRIED]:
        try:
            return network.connect(number, address.port, _SILENCE_S)
        except OSError as error:
            failed = error
    if failed:
        raise failed
    raise DocumentError("fetch", f"{address.host} has no address")


def _cut(connection: socket.socket, late: threading.Event) -> None:
    """Ends a connection under whoever reads from it."""
    late.set()
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it has ended by itself


def _answer(address: Address, connection: HTTPConnection, network: Network) -> Response | str:
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
        "application/xml;q=0.8, text/plain;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    connection.request("GET", address.path, headers=headers)
    answer = connection.getresponse()
    location = answer.getheader("Location")
    if answer.status in _REDIRECTS and location:
        return location
    if not 200 <= answer.status < 300:
        told = f"{answer.status} {answer.reason}".strip()[:60]
        raise DocumentError("fetch", f"expected a page, but {address.host} answered {told!r}")
    body = _body(answer)
    encoding = answer.getheader("Content-Encoding")
    answered = network.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    found = tuple((str(name), str(value)) for name, value in answer.getheaders())
    return Response(address.written, answered, found, unpack_content(body, encoding))


def _body(answer: HTTPResponse) -> bytes:
    """The bytes as they were sent, counted while they come."""
    kept = bytearray()
    while block := answer.read(min(_BLOCK_BYTES, MAX_DOCUMENT_BYTES + 1 - len(kept))):
        kept += block
        if len(kept) > MAX_DOCUMENT_BYTES:
            limit = megabytes(MAX_DOCUMENT_BYTES)
            raise DocumentError("fetch", f"the response is longer than {limit}, the most read")
    if answer.length:  # fewer came than were promised
        raise DocumentError("fetch", "the response was cut off; try again")
    return bytes(kept)


def _too_slow() -> DocumentError:
    return DocumentError(
        "fetch", f"expected a response within {MAX_FETCH_S:g} seconds; try again later"
    )


def _failed(address: Address, error: OSError | HTTPException) -> DocumentError:
    match error:
        case socket.gaierror():
            why = "its name cannot be resolved"
        case TimeoutError():
            why = "it does not answer"
        case _:
            why = str(getattr(error, "strerror", None) or error)[:100] or type(error).__name__
    return DocumentError("fetch", f"{address.host} cannot be reached: {why}")
