"""What is decided in the browser stands in the log, by a named person, and can be taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from counterclaim.ledger import Ledger
from counterclaim.model.ruling import Answer, RulingKind
from tests.ledger.kept import PEACE, WAR
from tests.web.conftest import HOST

CLAIM = f"{WAR.id[:12]}/c1"
OTHER = f"{PEACE.id[:12]}/c1"
Send = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def send(client: TestClient) -> Send:
    """Sends a ruling as the script of the page does."""

    def post(**wish: object) -> tuple[int, dict[str, Any]]:
        usual = {"kind": "accept", "who": "Ama Terri", "upon": 0, "on": [CLAIM]}
        answer = client.post("/rulings", json=usual | wish, headers={"origin": f"http://{HOST}"})
        return answer.status_code, answer.json()

    return post


def answers(path: Path) -> dict[str, Answer]:
    with Ledger.open(path, read_only=True) as ledger:
        return {each.address: each.seen.answer for each in ledger.review.claims()}


def test_a_claim_is_accepted_by_a_named_person(send: Send, ledger: Path) -> None:
    status, told = send()
    assert (status, told["head"]) == (200, 1)
    assert told["rulings"] == [{"number": 1, "kind": "accept", "who": "Ama Terri"}]
    assert answers(ledger)[CLAIM] is Answer.ACCEPTED


def test_nobody_decides_without_a_name(send: Send, ledger: Path) -> None:
    status, told = send(who=" ")
    assert status == 409
    assert "named person" in told["error"]
    assert set(answers(ledger).values()) == {Answer.OPEN}


def test_a_correction_shows_both_readings(send: Send, client: TestClient) -> None:
    assert send(kind="correct", values={"recipient": "Hama"}, why="misread")[0] == 200
    page = client.get(f"/reports/{WAR.id[:16]}/review").text
    assert "by a person (ruling 1); the machine read" in page
    assert send(kind="undo", number=1, upon=1)[0] == 200
    assert "by a person" not in client.get(f"/reports/{WAR.id[:16]}/review").text


def test_two_people_do_not_lose_each_others_work(send: Send, ledger: Path) -> None:
    """Ben still has the page from before Ama's ruling, and decides on the same claim."""
    send(kind="reject", why="a hoax")
    status, told = send(who="Ben Osei", upon=0)
    assert status == 409
    assert "Ama Terri" in told["error"]
    assert answers(ledger)[CLAIM] is Answer.REJECTED
    assert send(who="Ben Osei", upon=0, on=[OTHER])[0] == 200


def test_what_is_true_is_not_accepted_by_the_batch(send: Send, ledger: Path) -> None:
    status, told = send(on=[CLAIM, OTHER])
    assert status == 409
    assert "one by one" in told["error"]
    assert set(answers(ledger).values()) == {Answer.OPEN}


def test_a_batch_is_taken_back_at_once(send: Send, ledger: Path) -> None:
    _, told = send(kind="reject", on=[CLAIM, OTHER], why="withdrawn")
    assert len(told["rulings"]) == 2
    send(kind="undo", number=2, batch=True, upon=2)
    assert set(answers(ledger).values()) == {Answer.OPEN}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b'{"kind": "accept"}', 400),
        (b'{"kind": "seal", "who": "A", "upon": 0}', 400),
        (b'{"kind": "accept", "who": "A", "upon": 0, "on": ["zzzz/c1"]}', 409),
        (b'{"kind": "accept", "who": "A", "upon": 0, "on": []}', 409),
        (b'{"kind": "accept", "who": "A", "upon": 0, "more": 1}', 400),
        (b" " * 1_000_001, 413),
    ],
)
def test_what_is_no_ruling_changes_nothing(
    client: TestClient, ledger: Path, body: bytes, status: int
) -> None:
    headers = {"origin": f"http://{HOST}", "content-type": "application/json"}
    answer = client.post("/rulings", content=body, headers=headers)
    assert answer.status_code == status
    assert answer.json()["error"]
    with Ledger.open(ledger, read_only=True) as kept:
        assert kept.review.head()[0] == 0


def test_what_the_machine_read_is_hidden_until_somebody_decides(
    client: TestClient, send: Send
) -> None:
    address = f"/reports/{WAR.id[:16]}/review"
    hidden = client.get(f"{address}?hidden=yes").text
    assert "ASSAULT" not in hidden
    assert "Russia bombed Homs" in hidden
    send(kind="reject", why="no")
    assert "ASSAULT" in client.get(f"{address}?hidden=yes").text


def test_every_kind_of_ruling_has_its_way() -> None:
    """Sealing alone stays with the command line: it cannot be taken back."""
    from counterclaim.web.writing import Wish  # noqa: PLC0415

    kinds = set(Wish.__annotations__["kind"].__args__)
    assert kinds == {each.value for each in RulingKind} - {"seal"}
