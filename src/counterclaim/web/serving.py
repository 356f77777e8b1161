"""Runs the web view on this machine until it is stopped."""

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from counterclaim.model.errors import CounterclaimError
from counterclaim.web.app import build_app
from counterclaim.web.desk import open_desk
from counterclaim.web.guard import Door, open_door

HOST = "127.0.0.1"


class ServeError(CounterclaimError):
    """The server cannot begin."""


def serve(ledger: Path, port: int, say: Callable[[Door, str], None]) -> None:
    """Serves a ledger on a port of this machine, any free one for 0, until it is interrupted.

    `say` is given the door and the address to open, once the port is held.

    Raises:
        ServeError: the port is taken, or may not be used.
    """
    with listen(port) as listener:
        held = listener.getsockname()[1]
        door = open_door(held)
        say(door, f"http://{HOST}:{held}/?token={door.token}")
        settings = uvicorn.Config(
            build_app(open_desk(ledger), door),
            log_level="warning",
            access_log=False,
            server_header=False,
        )
        uvicorn.Server(settings).run(sockets=[listener])


def listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise ServeError(
            f"port {port} of this machine cannot be used ({error.strerror}); give another one by "
            "--port, or none for any that is free"
        ) from error
    return listener
