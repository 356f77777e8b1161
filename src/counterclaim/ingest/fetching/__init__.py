"""Reports and feeds from the network, only where the user allows it; the only door to it."""

from counterclaim.ingest.fetching.network import Network, open_network
from counterclaim.ingest.fetching.read import read_address

__all__ = ["Network", "open_network", "read_address"]
