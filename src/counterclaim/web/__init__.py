"""A ledger in the browser: pages drawn by the server, for this machine alone."""

from counterclaim.web.app import build_app
from counterclaim.web.desk import Desk, open_desk
from counterclaim.web.guard import Door, open_door
from counterclaim.web.serving import serve

__all__ = ["Desk", "Door", "build_app", "open_desk", "open_door", "serve"]
