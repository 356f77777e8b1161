"""Claims in the browser: found by words, narrowed down by facets, each leading to its words."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient


def found(client: TestClient, query: str) -> list[str]:
    data = client.get(f"/claims.json?{query}").json()
    return [each["claim"]["words"] for each in data["claims"]]


def facet(client: TestClient, name: str, query: str = "") -> dict[str | None, Any]:
    data = client.get(f"/claims.json?{query}").json()
    (own,) = [each for each in data["facets"] if each["name"] == name]
    return {each["value"]: each for each in own["choices"]}


def test_claims_are_found_by_their_words(client: TestClient) -> None:
    assert found(client, "words=homs") == ["Russia bombed Homs"]
    assert "No claim is so" in client.get("/claims?words=nowhere").text


def test_a_facet_narrows_down_and_is_taken_away_again(client: TestClient) -> None:
    outlets = facet(client, "outlet")
    assert {name: each["claims"] for name, each in outlets.items()} == {"Volga": 2, "Meridian": 1}
    page = outlets["Volga"]["page"]
    narrowed = facet(client, "outlet", page.partition("?")[2])
    assert narrowed["Volga"]["chosen"]
    assert "Meridian" not in narrowed
    assert "outlet=" not in narrowed["Volga"]["page"]
    assert "Outlet: Volga ×" in client.get(page).text


def test_what_is_not_known_can_be_asked_for(client: TestClient) -> None:
    """No place of the plain reader's is in a country that is known."""
    assert len(found(client, "country=-")) == 3
    assert found(client, "country=SYR") == []


def test_each_claim_leads_to_its_words(client: TestClient) -> None:
    page = client.get("/claims").text
    links = re.findall(r'<a href="(/reports/[0-9a-f]+)#(r1-c\d+)">', page)
    assert len(links) == 3
    for path, anchor in links:
        assert f'id="{anchor}"' in client.get(path).text


@pytest.mark.parametrize("query", ["after=x", "since=soon", "after=99999999999999999999"])
def test_what_cannot_be_asked_is_said(client: TestClient, query: str) -> None:
    answer = client.get(f"/claims?{query}")
    assert answer.status_code == 400
    assert "expected" in answer.text
