"""The shipped model reads: what must hold for any text, and what it must find in plain reports."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterclaim.model.document import Document
from counterclaim.model.errors import ModelError
from counterclaim.model.reading import NameKind, PartReading
from counterclaim.reading import open_reader
from counterclaim.reading.model_file import DEFAULT_PATH, open_model
from counterclaim.reading.reader import Reader
from counterclaim.reading.stretches import TOO_MANY_WORDS, stretches
from counterclaim.reading.words import load_splitter

pytestmark = pytest.mark.skipif(
    not DEFAULT_PATH.exists(), reason="the model is not in this checkout: train and export it"
)

TRICKY = st.text(
    st.sampled_from("aB.,“”\"'’ \n\r\t\x00-é\u0301\u00ad\u200f\u202e\u200b😀👩\u200d🚒1％م中𝒜")
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader(threads=1)


def read(reader: Reader, text: str) -> PartReading:
    return reader(Document(text)).parts[-1]


def check(part: PartReading, text: str) -> None:
    """Spans lie inside the text, sentences cover the words, each sentence is one tree."""
    position = 0
    for word in part.words:
        assert position <= word.span.start < word.span.end <= len(text)
        assert not any(character.isspace() for character in text[word.span.start : word.span.end])
        position = word.span.end
    covered = [number for s in part.sentences for number in range(s.start, s.end)]
    assert covered == list(range(len(part.words)))
    for sentence in part.sentences:
        heads = [word.head for word in part.words[sentence.start : sentence.end]]
        assert heads.count(-1) == 1
        assert all(head == -1 or sentence.start <= head < sentence.end for head in heads)
        for number in range(sentence.start, sentence.end):
            seen = set()
            while number >= 0:
                assert number not in seen
                seen.add(number)
                number = part.words[number].head  # noqa: PLW2901
    for attribution in part.attributions:
        assert attribution.cue
        assert attribution.content
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(text=TRICKY)
def test_any_text_gives_a_sound_reading(reader: Reader, text: str) -> None:
    check(read(reader, text), text)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\x00", "\u00ad", "a", "😀", ".", "“"])
def test_next_to_nothing(reader: Reader, text: str) -> None:
    check(read(reader, text), text)


def test_who_says_what(reader: Reader, document: Document) -> None:
    """
    The governor of Kherson said on Friday that shelling had killed two people in the city.
    Residents denied that any soldiers were in the area.
    """
    part = read(reader, document.text)
    check(part, document.text)
    assert len(part.sentences) == 2
    governor, residents = part.attributions
    say = document.words_of
    assert [say(span) for span in governor.source] == ["The governor of Kherson"]
    assert [say(span) for span in governor.cue] == ["said"]
    assert "shelling had killed two people in the city" in say(governor.content[0])
    assert [say(span) for span in residents.source] == ["Residents"]
    assert [say(span) for span in residents.cue] == ["denied"]
    assert "Kherson" in [say(toponym.span) for toponym in part.toponyms]


def test_a_quotation_in_two_pieces_is_one_content(reader: Reader, document: Document) -> None:
    """
    “We did not fire first,” the army’s spokesman, Yusuf Amin, told reporters, “and we will not.”
    """
    (attribution,) = read(reader, document.text).attributions
    assert [document.words_of(span) for span in attribution.content] == [
        "“We did not fire first,”",
        "“and we will not.”",
    ]
    assert "Yusuf Amin" in document.words_of(attribution.source[0])


def test_addressees_come_from_a_part_of_their_own_where_a_model_has_one(reader: Reader) -> None:
    """A model whose part for addressees is silent gives none, and all else as before."""
    text = "A colonel told Reuters that the bridge at Kerch had been hit. He denied the raid."
    model = reader.model
    arrays = model.decoder.arrays
    base = "told" if "told_distance" in arrays else "role"  # where the shipped model looks
    own = {
        f"told_{name}": arrays[f"{base}_{name}"]
        for name in ("distance", "out_addressee", "out_addressee_bias")
    }
    own["told_out_addressee_bias"] = np.array([100, -100, -100], dtype=np.float32)

    def network(inputs: dict[str, NDArray[np.int64]]) -> dict[str, NDArray[np.float32]]:
        scores = model.network(inputs)
        return scores | {f"told_{name}": scores[f"{base}_{name}"] for name in ("word", "center")}

    decoder = replace(model.decoder, arrays=arrays | own)
    silent = replace(reader, model=replace(model, decoder=decoder, network=network))
    before, after = read(reader, text), read(silent, text)
    assert [text[each.start : each.end] for each in before.attributions[0].addressee] == ["Reuters"]
    assert after == replace(
        before, attributions=tuple(replace(each, addressee=()) for each in before.attributions)
    )


def test_names_have_kinds(reader: Reader, document: Document) -> None:
    """
    Kofi Annan, who led the United Nations, flew to Nairobi to meet Raila Odinga.
    """
    part = read(reader, document.text)
    found = {document.words_of(name.span): name.kind for name in part.names}
    assert found["Kofi Annan"] is NameKind.PERSON
    assert found["Nairobi"] is NameKind.PLACE
    assert "Nairobi" in [document.words_of(toponym.span) for toponym in part.toponyms]


def test_a_title_given_apart_is_read_in_its_own_offsets(reader: Reader) -> None:
    title = "Kyiv says three drones were shot down over Odesa"
    reading = reader(Document("The night was quiet elsewhere.", title=title))
    in_title, in_text = reading.parts
    assert (in_title.part, in_text.part) == ("title", "text")
    assert all(word.span.part == "title" for word in in_title.words)
    check(in_title, title)
    assert "Odesa" in [title[t.span.start : t.span.end] for t in in_title.toponyms]


def test_the_same_text_is_read_the_same_whatever_was_read_before(reader: Reader) -> None:
    texts = [f"The mayor of town {number} said the bridge was hit. " * 30 for number in range(4)]
    alone = [read(open_reader(threads=1), text) for text in texts]
    assert [read(reader, text) for text in reversed(texts)] == alone[::-1]


def test_line_ends_and_invisible_marks_move_no_offset(reader: Reader) -> None:
    plain = "The minister said the town was safe. Nobody in Homs agreed."
    dressed = plain.replace(". ", ".\r\n\r\n").replace("minister", "min\u00adister")
    text = "\u200f" + dressed + " 👍🏽"
    toponym = read(reader, text).toponyms[0].span
    assert text[toponym.start : toponym.end] == "Homs"


def counting(
    rows: list[int],
) -> Callable[[dict[str, NDArray[np.int64]]], dict[str, NDArray[np.float32]]]:
    """A network that only counts the words it is shown."""

    def network(inputs: dict[str, NDArray[np.int64]]) -> dict[str, NDArray[np.float32]]:
        rows.append(len(inputs["first"]))
        return {"sentence": np.zeros(len(inputs["first"]), dtype=np.float32)}

    return network


def test_a_megabyte_goes_through_in_bounded_stretches() -> None:
    text = "The mayor said that nothing had happened in the town at all\n" * 17_000
    offsets = load_splitter()(text)
    pieces = open_model(DEFAULT_PATH, threads=1).pieces
    shown: list[int] = []
    sizes = [len(stretch) for stretch in stretches(text, offsets, pieces, counting(shown))]
    assert sum(sizes) == len(offsets)
    assert max(sizes) <= TOO_MANY_WORDS + max(shown)
    assert sum(shown) <= 1.25 * len(offsets)


def test_a_missing_or_foreign_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="there is no such file"):
        open_reader(tmp_path / "none.onnx")
    (tmp_path / "text.onnx").write_text("not a model")
    with pytest.raises(ModelError, match="not an ONNX model"):
        open_reader(tmp_path / "text.onnx")
