"""English is told from other languages, and short texts are left undecided."""

import pytest

from counterclaim.ingest import LanguageDetector, open_language_detector


@pytest.fixture(scope="module")
def detect() -> LanguageDetector:
    return open_language_detector()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Wednesday that its aircraft had struck eight sites.", "en"),
        ("Le ministère a dit mercredi que ses avions ont frappé la ville et huit sites.", "fr"),
        ("Das Ministerium sagte am Mittwoch, die Angriffe hätten die Stadt getroffen.", "de"),
        ("您所访问的资源已不存在", "und"),
        ("a", None),
        ("", None),
        ("😀", None),
    ],
)
def test_languages(detect: LanguageDetector, text: str, language: str | None) -> None:
    assert detect(text) == language
