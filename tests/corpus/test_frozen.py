"""The test part may not change without a trace."""

from corpus.frozen import HEAD, TABLE, differences, hashes


def test_the_test_part_is_as_it_was_frozen() -> None:
    assert differences(TABLE.read_text(encoding="utf-8"), hashes()) == []


def test_what_changed_is_named() -> None:
    written = HEAD + "aa\treports/x/one.yaml\nbb\treports/x/two.yaml\ncc\treports/x/three.yaml\n"
    found = {"reports/x/one.yaml": "aa", "reports/x/two.yaml": "b2", "reports/x/four.yaml": "dd"}
    assert differences(written, found) == [
        "reports/x/four.yaml is new",
        "reports/x/three.yaml is gone",
        "reports/x/two.yaml has changed",
    ]
