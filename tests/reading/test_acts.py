"""From scores to acts, with scores written by hand: no model is needed."""

import numpy as np
import pytest
from numpy.typing import NDArray

from counterclaim.model.factuality import Certainty, Polarity, Status
from counterclaim.model.reading import ActSpans
from counterclaim.model.span import Span
from counterclaim.reading.acts import Labels, find_acts
from counterclaim.reading.chains import Chain
from counterclaim.reading.model_file import Decoder

TEXT = "The army shelled Hama . Rain stopped a march ."
WORDS = TEXT.split(" ")
STARTS = [0, 5]
EVENT = {
    "trigger": ("O", "B-trigger", "I-trigger"),
    "main": ("main",),
    "type": ("ASSAULT", "PROTEST"),
    "mode": ("ASSAULT aerial", "ASSAULT heavy-weapons", "PROTEST demo"),
    "context": ("military",),
    "polarity": ("positive", "negative"),
    "certainty": ("certain", "probable", "possible", "unknown"),
    "status": ("happened", "planned"),
    "as_slot": ("as the act", "not", "probable", "possible", "unknown"),
}
SLOT = ("O", "B-actor", "I-actor", "B-recipient", "I-recipient")
FRAME = ("O", "B-place", "I-place")


def chain(tags: tuple[str, ...]) -> Chain:
    moves = np.zeros((len(tags), len(tags)), np.float32)
    for before, one in enumerate(tags):
        for after, other in enumerate(tags):
            if other.startswith("I-") and one[2:] != other[2:]:
                moves[before, after] = -1e4
    first = np.array([-1e4 if tag.startswith("I-") else 0 for tag in tags], np.float32)
    return Chain(tags, moves, first, np.zeros(len(tags), np.float32))


def span(words: tuple[int, int]) -> Span:
    starts = [0, *(len(" ".join(WORDS[:number])) + 1 for number in range(1, len(WORDS)))]
    return Span(starts[words[0]], starts[words[1] - 1] + len(WORDS[words[1] - 1]))


def score(event: NDArray[np.float32], word: str, kind: str, label: str, value: float) -> None:
    names = [(k, name) for k, labels in EVENT.items() for name in labels]
    event[WORDS.index(word), names.index((kind, label))] = value


@pytest.fixture
def decoder() -> Decoder:
    """Words are actors by their first feature, recipients by the second, places by the third."""
    slot = np.zeros((5, 3), np.float32)
    slot[1, 0] = slot[2, 0] = slot[3, 1] = 2
    frame = np.zeros((3, 3), np.float32)
    frame[1, 2] = 2
    return Decoder(
        (), (), EVENT, {},
        {"trigger": chain(EVENT["trigger"]), "slot": chain(SLOT), "frame": chain(FRAME)},
        {
            "act_distance": np.zeros((40, 3), np.float32),
            "act_out_slot": slot, "act_out_slot_bias": np.array([1, 0, 0.5, 0, 0], np.float32),
            "act_out_frame": frame, "act_out_frame_bias": np.array([1, 0, 0], np.float32),
        },
    )  # fmt: skip


@pytest.fixture
def acts(decoder: Decoder) -> list[ActSpans]:
    """What is read where shelling and a march are told."""
    event = np.zeros((len(WORDS), sum(map(len, EVENT.values()))), np.float32)
    event[:, 0] = 1
    for word, kind, label, value in (
        ("shelled", "trigger", "B-trigger", 5), ("march", "trigger", "B-trigger", 5),
        ("stopped", "trigger", "B-trigger", 2),
        ("shelled", "main", "main", 9), ("march", "main", "main", 9),
        ("shelled", "type", "ASSAULT", 4), ("shelled", "mode", "ASSAULT heavy-weapons", 3),
        ("shelled", "mode", "PROTEST demo", 3), ("shelled", "mode", "ASSAULT aerial", -3),
        ("march", "type", "PROTEST", 4), ("march", "polarity", "negative", 1),
        ("march", "status", "planned", 1), ("march", "context", "military", -1),
        ("Hama", "as_slot", "not", 3), ("army", "as_slot", "probable", 3),
        ("The", "as_slot", "probable", 3),
    ):  # fmt: skip
        score(event, word, kind, label, value)
    beside = np.zeros((len(WORDS), 3), np.float32)
    beside[0, 0] = beside[1, 0] = beside[3, 1] = beside[3, 2] = 1
    scores = {"event": event, "act_word": beside, "act_center": np.zeros_like(beside)}
    return list(find_acts(scores, STARTS, decoder, span))


def said(*spans: Span) -> list[str]:
    return [TEXT[each.start : each.end] for each in spans]


def test_a_trigger_has_the_labels_of_its_words(acts: list[ActSpans]) -> None:
    shelling, _, march = acts
    assert said(*shelling.trigger) == ["shelled"]
    assert (shelling.type, shelling.mode) == ("ASSAULT", ("heavy-weapons",))
    assert (march.type, march.mode, march.context) == ("PROTEST", (), ())
    assert march.factuality.polarity is Polarity.NEGATIVE
    assert march.factuality.status is Status.PLANNED
    assert shelling.score == pytest.approx(1 / (1 + np.exp(-4)), abs=1e-2)


def test_one_act_of_each_sentence_is_the_main_one(acts: list[ActSpans]) -> None:
    assert [(said(*act.trigger), act.main) for act in acts] == [
        (["shelled"], True),
        (["stopped"], False),
        (["march"], True),
    ]


def test_slots_stay_within_the_sentence_and_have_their_own_factuality(acts: list[ActSpans]) -> None:
    shelling, stopped, march = acts
    assert said(*(each.span for each in shelling.actor)) == ["The army"]
    assert shelling.actor[0].certainty is Certainty.PROBABLE
    assert said(*(each.span for each in shelling.recipient)) == ["Hama"]
    assert shelling.recipient[0].polarity is Polarity.NEGATIVE
    assert said(*shelling.place) == ["Hama"]
    assert not (*stopped.actor, *stopped.recipient, *march.actor, *march.recipient)


def test_no_trigger_no_act(decoder: Decoder) -> None:
    event = np.zeros((2, sum(map(len, EVENT.values()))), np.float32)
    event[:, 0] = 1
    nothing = np.zeros((2, 3), np.float32)
    scores = {"event": event, "act_word": nothing, "act_center": nothing}
    assert list(find_acts(scores, [0], decoder, span)) == []


def test_a_kind_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Labels(np.zeros(3, np.float32), {"main": ("main",)}).scores("type")
