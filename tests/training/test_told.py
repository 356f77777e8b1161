"""Passages on who was told something become cues, each with a tag for every word of the told."""

from corpus.told import Passage, Saying
from training.labels import ADDRESSEE
from training.told import annotated


def test_each_cue_has_its_own_addressee_or_none() -> None:
    text = "Chad has told France that talks failed, envoys said."
    told = Saying(((5, 13),), ((14, 20),))
    said = Saying(((47, 51),), ())
    words = [(0, 4), (5, 8), (9, 13), (14, 20), (21, 25), (26, 31), (32, 38), (38, 39), (40, 46),
             (47, 51), (51, 52)]  # fmt: skip
    found = annotated("one", Passage(text, (told, said)), lambda _: words).attributions
    assert found is not None
    assert [each.cue for each in found] == [(1, 3), (9, 10)]
    assert [each.addressees for each in found] == [{3: ADDRESSEE.index("B-addressee")}, {}]


def test_source_and_content_stay_unknown() -> None:
    words = [(0, 2), (3, 7), (8, 10)]
    passage = Passage("He told me", (Saying(((3, 7),), ((8, 10),)),))
    (only,) = annotated("one", passage, lambda _: words).attributions or []
    assert only.roles is None
    assert only.voice is None
