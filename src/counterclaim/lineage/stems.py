"""Words without their endings."""

_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "d", "e", "y")
_SHORTEST = 4


def stem(word: str) -> str:
    """A word without its ending, as "kill" of "killed"; short words stay whole."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
