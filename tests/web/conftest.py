"""A ledger of two short reports, and a browser without eyes that has its key."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from counterclaim.web import Door, build_app, open_desk, open_door
from tests.ledger.kept import ledger_of

HOST = "127.0.0.1:8370"


@pytest.fixture
def door() -> Door:
    return open_door(8370, token="key")  # noqa: S106


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger")


@pytest.fixture
def stranger(ledger: Path, door: Door) -> TestClient:
    """Asks as anybody on this machine can."""
    return TestClient(build_app(open_desk(ledger), door), f"http://{HOST}", follow_redirects=False)


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    """Asks with the key, as the address that was printed gives it."""
    stranger.get("/?token=key")
    return stranger
