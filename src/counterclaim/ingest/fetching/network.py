"""The network as this program uses it; tests give another one."""

import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Network:
    """What fetching needs of the world.

    `resolve` gives the numeric addresses of a host; `connect` opens a connection to one of them
    and a port within so many seconds; `secure` wraps it in TLS and checks that it is the host's;
    `pause` waits so many seconds; `now` is the time in UTC.
    """

    resolve: Callable[[str, int], Sequence[str]]
    connect: Callable[[str, int, float], socket.socket]
    secure: Callable[[socket.socket, str], socket.socket]
    pause: Callable[[float], None]
    now: Callable[[], datetime]


def open_network() -> Network:
    """The machine's own network. Proxies that its environment names are not used."""
    context = ssl.create_default_context()

    def secure(plain: socket.socket, host: str) -> socket.socket:
        return context.wrap_socket(plain, server_hostname=host)

    return Network(_resolve, _connect, secure, time.sleep, lambda: datetime.now(UTC))


def _resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _connect(number: str, port: int, timeout_s: float) -> socket.socket:
    return socket.create_connection((number, port), timeout=timeout_s)
