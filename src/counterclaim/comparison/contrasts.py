"""Words that give one value and deny another: "a helicopter and no jet"."""

import re
from dataclasses import dataclass

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.told import WORD, Said, Told
from counterclaim.model.comparison import Verdict

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:it was |they were )?not (?:only )?(?P<denied>.{2,}?),? but (?P<said>.{2,})$",
        r"^no (?P<denied>[\w -]{2,}?),? but (?P<said>.{2,})$",
        r"^(?P<said>.{2,}?) (?:rather than|instead of|as opposed to) (?P<denied>.{2,})$",
        r"^(?P<said>.{2,}?)(?:,| and| but|, and|, but) (?:not|no|never) (?P<denied>[^,.;]{2,})$",
    )
)
_VERBS = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does|do|would|will|could|can)\b|n't\b")
_SMALL = 3  # letters: shorter words tell nothing


@dataclass(frozen=True, slots=True)
class Contrast:
    """What some words give, and what they deny: the words of both, in lower case."""

    said: frozenset[str]
    denied: frozenset[str]


def contrast_in(told: Told) -> Contrast | None:
    """The two sides of a contrast; None where the words have none.

    A denial that has a verb of its own ("they came, and no one fired") is a sentence more, and no
    contrast.
    """
    words = told.words.lower().replace("’", "'").strip("“”\"'., ")
    for pattern in _PATTERNS:
        found = pattern.match(words)
        if found and not _VERBS.search(found["denied"]) and "only" not in words.split()[:3]:
            said, denied = (_words(found[side]) for side in ("said", "denied"))
            return Contrast(said - denied, denied - said) if said - denied else None
    return None


def compare_contrasts(a: Said, b: Said) -> Finding | None:
    """That one version has the one thing and expressly not what the other one has."""
    for one, other in ((a, b), (b, a)):
        for each in one.told:
            contrast = contrast_in(each)
            if contrast and any(_is_denied(contrast, told) for told in other.told):
                return Finding(Verdict.CONFLICT, f"expressly not the other: {both(a, b)}")
    return None


def _is_denied(contrast: Contrast, told: Told) -> bool:
    """Whether a claim gives what a contrast denies, and nothing of what that says."""
    own = contrast_in(told)
    words = own.said if own else _words(" ".join(told.forms)) | told.lemmas
    return bool(contrast.denied & words) and not contrast.said & words


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(text) if len(word) >= _SMALL)
