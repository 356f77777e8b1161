"""In which language a text is written."""

import unicodedata
from collections.abc import Callable

LanguageDetector = Callable[[str], str | None]

SURE = 0.95
FIRST_CHARACTERS = 20_000
LATIN_LETTERS_END = 0x250


def open_language_detector() -> LanguageDetector:
    """A function from a text to its ISO 639-1 code, or None where that cannot be told.

    "und" is a language that could not be named, written mostly in other than Latin letters.

    Limits: looks at the first 20,000 characters; few texts under 60 characters give an answer.
    """
    from py3langid.langid import (  # noqa: PLC0415  (loads numpy and a table of half a second)
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def detect(text: str) -> str | None:
        beginning = text[:FIRST_CHARACTERS]
        code, probability = identifier.classify(beginning)
        if probability >= SURE:
            return str(code)
        return "und" if _mostly_other_letters(beginning) else None

    return detect


def _mostly_other_letters(text: str) -> bool:
    letters = [ord(each) for each in text if unicodedata.category(each).startswith("L")]
    return 2 * sum(letter >= LATIN_LETTERS_END for letter in letters) > len(letters)
