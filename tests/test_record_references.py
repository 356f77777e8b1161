"""Every id in a record leads to something, and every span holds the words that it names."""

import copy
import json
from typing import Any

import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from tests.soundness import faults_of, spans_of


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """The records of the demonstration's reports."""
    shown = CliRunner().invoke(main, ["demo", "--jsonl", "--words"])
    return [json.loads(line) for line in shown.stdout.splitlines()]


def test_the_demonstration_is_sound(records: list[dict[str, Any]]) -> None:
    assert len(records) == 4
    for record in records:
        assert list(spans_of(record["attributions"]))
        assert list(spans_of(record["words"]))
        assert faults_of(record) == []


def test_faults_are_found(records: list[dict[str, Any]]) -> None:
    spoiled = copy.deepcopy(records[0])
    spoiled["attributions"][0]["parent"] = "a1"
    spoiled["events"][0]["attribution"] = "a99"
    spoiled["places"][1]["id"] = "p1"
    spoiled["places"][0]["start"] += 1
    spoiled["events"][0]["place"] = ["p1", "p1"]
    found = "\n".join(faults_of(spoiled))
    for fault in ("inside itself", "a99", "given twice", "does not hold", "same place twice"):
        assert fault in found
