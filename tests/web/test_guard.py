"""Other users, other pages and other names get nothing."""

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOST

JSON = {"content-type": "application/json"}


def test_without_the_key_nothing_is_shown(stranger: TestClient) -> None:
    answer = stranger.get("/reports")
    assert answer.status_code == 403
    assert "counterclaim serve" in answer.text
    assert "Homs" not in answer.text


@pytest.mark.parametrize("token", ["", "kex", "key2", "кey"])
def test_another_key_opens_nothing(stranger: TestClient, token: str) -> None:
    assert stranger.get("/", params={"token": token}).status_code == 403
    assert stranger.get("/reports").status_code == 403


def test_the_key_goes_from_the_address_into_a_cookie(stranger: TestClient) -> None:
    answer = stranger.get("/reports?words=Homs&token=key")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/reports?words=Homs"
    assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].split("; "))
    assert "Kirov" in stranger.get("/reports?words=Homs").text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "war.example:8370"])
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    """A name that an attacker lets point here would make his page one of ours."""
    answer = client.get("/reports", headers={"host": host})
    assert answer.status_code == 421
    assert "Kirov" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8370", "[::1]:8370"])
def test_this_machine_has_three_names(client: TestClient, host: str) -> None:
    assert client.get("/?token=key", headers={"host": host}).status_code == 303


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "https://" + HOST])
def test_what_writes_must_come_from_these_pages(client: TestClient, origin: str | None) -> None:
    headers = JSON | ({"origin": origin} if origin else {})
    assert client.post("/reports", content="{}", headers=headers).status_code == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_writes_must_be_json(client: TestClient, kind: str) -> None:
    """A form of another page can send these without asking."""
    headers = {"origin": f"http://{HOST}", "content-type": kind}
    answer = client.post("/reports", content="{}", headers=headers)
    assert answer.status_code == 415
    assert "application/json" in answer.text


def test_another_site_may_lead_here_but_not_draw_from_here(client: TestClient) -> None:
    site = {"sec-fetch-site": "cross-site"}
    assert client.get("/reports", headers=site | {"sec-fetch-mode": "no-cors"}).status_code == 403
    assert client.get("/reports", headers=site | {"sec-fetch-mode": "navigate"}).status_code == 200


@pytest.mark.parametrize("path", ["/reports", "/reports.json", "/nowhere", "/static/web.css"])
def test_every_answer_says_what_a_browser_may_do(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(
        each.strip().split(" ", 1) for each in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_style_on_a_page_has_the_word_of_this_answer(client: TestClient) -> None:
    words = set()
    for _ in range(2):
        answer = client.get("/reports/" + client.get("/reports.json").json()["reports"][0]["id"])
        word = answer.headers["content-security-policy"].partition("'nonce-")[2].partition("'")[0]
        assert f'<style nonce="{word}">' in answer.text
        words.add(word)
    assert len(words) == 2
