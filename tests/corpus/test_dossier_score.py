"""Figures of dossiers, worked out by hand."""

from dataclasses import replace

import pytest

from corpus.dossier.answer import Answer, Happening, Version, Words, answer_of
from corpus.dossier.baselines import (
    all_apart,
    by_day_place_and_type,
    conflict_of_numbers,
    one_origin_a_document,
    same_sentences,
)
from corpus.dossier.loader import Dossier
from corpus.dossier.measure import load_part
from corpus.dossier.score import Scores
from counterclaim.model.span import Span


def words(report: str, start: int, end: int) -> Words:
    return Words(report, (Span(start, end),))


def incident(*mentions: Words, time: str = "2022-06-18", part_of: str | None = None) -> Happening:
    return Happening("act", "ASSAULT firearms", time, "Mora", part_of, mentions)


def version(*claims: Words, low: float, origins: tuple[int, int] = (1, 1)) -> Version:
    return Version("i1", "killed", claims, low, low, origins)


FIRST, SECOND, THIRD = words("r01", 0, 6), words("r02", 4, 9), words("r02", 40, 46)
TWELVE, THIRTY = words("r01", 10, 12), words("r02", 12, 14)
GOLD = Answer(
    incidents={"i1": incident(FIRST, SECOND), "i2": incident(THIRD)},
    apart=(("i1", "i2"),),
    versions={
        "i1.killed.v1": version(TWELVE, words("r02", 50, 52), low=12, origins=(1, 2)),
        "i1.killed.v2": version(THIRTY, low=30, origins=(0, 1)),
    },
    verdicts={("i1.killed.v1", "i1.killed.v2"): "conflict"},
    lineage={("r02", "r01"): "partial"},
    quotations=((words("r01", 60, 90), words("r02", 70, 99)),),
)


def scored(found: Answer) -> Scores:
    scores = Scores()
    scores.add("d", GOLD, found)
    return scores


def test_the_gold_against_itself_is_right_in_every_layer() -> None:
    scores = scored(GOLD)
    assert scores.conll()["CoNLL"] == pytest.approx(1)
    assert (scores.merged, scores.apart_joined, scores.apart) == (0, 0, 1)
    assert scores.lineage.f1 == scores.quotations.f1 == scores.compared.f1 == 1
    assert (scores.origins.same, scores.origins.over, scores.origins.width) == (2, 0, 2)


def test_two_incidents_in_one_are_a_wrong_merge() -> None:
    scores = scored(replace(GOLD, incidents={"x": incident(FIRST, SECOND, THIRD)}))
    assert (scores.merged, scores.apart_joined) == (1, 1)
    assert scores.links.precision == pytest.approx(1 / 3)
    assert scores.links.recall == 1


def test_one_incident_in_two_is_no_wrong_merge() -> None:
    alone = {"x": incident(FIRST), "y": incident(SECOND), "z": incident(THIRD)}
    scores = scored(replace(GOLD, incidents=alone))
    assert (scores.merged, scores.apart_joined) == (0, 0)
    assert scores.links.recall == 0


def test_words_that_touch_are_the_same_mention() -> None:
    wider = {"x": incident(words("r01", 0, 9), words("r02", 0, 6)), "y": incident(THIRD)}
    scores = scored(replace(GOLD, incidents=wider))
    assert scores.mentions.f1 == 1
    assert scores.conll()["CoNLL"] == pytest.approx(1)


def test_a_minimum_that_is_too_high_is_counted() -> None:
    versions = {name: replace(each, origins=(2, 2)) for name, each in GOLD.versions.items()}
    origins = scored(replace(GOLD, versions=versions)).origins
    assert (origins.over, origins.excess, origins.holding, origins.pairs) == (2, 3, 0, 2)


def test_an_interval_that_is_wider_than_due_holds_it() -> None:
    versions = {name: replace(each, origins=(0, 3)) for name, each in GOLD.versions.items()}
    origins = scored(replace(GOLD, versions=versions)).origins
    assert (origins.holding, origins.over, origins.width, origins.due_width) == (2, 0, 6, 2)


def test_another_verdict_is_wrong_for_both_classes() -> None:
    scores = scored(replace(GOLD, verdicts={("i1.killed.v2", "i1.killed.v1"): "compatible"}))
    assert scores.judged == [("conflict", "compatible")]
    assert scores.verdicts["conflict"].recall == 0
    assert scores.verdicts["compatible"].precision == 0
    assert scores.compared.f1 == 0


def test_the_order_of_two_versions_does_not_matter() -> None:
    scores = scored(replace(GOLD, verdicts={("i1.killed.v2", "i1.killed.v1"): "conflict"}))
    assert scores.compared.f1 == 1


def test_a_verdict_on_a_version_that_is_not_found_is_missed() -> None:
    one = {"i1.killed.v1": GOLD.versions["i1.killed.v1"]}
    scores = scored(replace(GOLD, versions=one, verdicts={}))
    assert scores.compared.recall == 0
    assert scores.judged == []


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return next(each for each in load_part("train") if each.id == "sahel-two-villages")


def test_baselines_answer_their_layer(dossier: Dossier) -> None:
    gold = answer_of(dossier)
    count = sum(len(each.mentions) for each in gold.incidents.values())
    assert len(all_apart(dossier, gold).incidents) == count
    counted = one_origin_a_document(dossier, gold).versions
    assert all(low == high >= 1 for low, high in (each.origins for each in counted.values()))
    told = set(conflict_of_numbers(dossier, gold).verdicts.values())
    assert told <= {"agree", "compatible", "conflict"}


def test_what_is_of_one_day_place_and_type_is_one(dossier: Dossier) -> None:
    twice = replace(GOLD, incidents={**GOLD.incidents, "i3": incident(time="2022-06-19")})
    grouped = by_day_place_and_type(dossier, twice).incidents
    assert [each.mentions for each in grouped.values()] == [(FIRST, SECOND, THIRD), ()]


def test_a_report_with_anothers_sentence_took_it_from_the_earlier(dossier: Dossier) -> None:
    found = same_sentences(dossier, answer_of(dossier)).lineage
    published = {name: str(each.written.published) for name, each in dossier.reports.items()}
    assert all(published[source] <= published[taker] for taker, source in found)


def test_every_dossier_gives_an_answer() -> None:
    for each in load_part("all"):
        answer = answer_of(each)
        named = sum(len(one.mentions) for one in each.gold.incidents.values())
        assert sum(len(one.mentions) for one in answer.incidents.values()) == named
        assert {name for two in answer.verdicts for name in two} <= answer.versions.keys()
