"""Handles, addresses, numbers and coordinates in the words of a report."""

import re
from collections.abc import Iterator

_NETWORKS = (
    r"t\.me|telegram\.me|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|vk\.com|"
    r"tiktok\.com|threads\.net|ok\.ru|linkedin\.com/in|youtube\.com|bsky\.app/profile"
)
# Every repetition is bounded or begins at the edge of a word, so that no text makes them slow.
_CONTACTS = re.compile(
    rf"""
    (?P<mail>(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})
    | (?P<profile>(?<![\w.])(?:https?://)?(?:www\.|m\.)?(?:{_NETWORKS})/(?P<own>[@\w.\-]{{1,100}}))
    | (?P<handle>(?<![\w@/.])@\w[\w.]{{0,64}}(?:@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})?)
    | (?P<phone>(?<![\w.])(?:\+|00)\d(?:[ ().\-]?\d){{7,14}}(?!\w))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COORDINATES = re.compile(
    r"""
    (?<![\w.]) -?\d{1,3}\.\d{3,12} \ ?°?\ ?[NS]? (?:\ ?[,;/]\ {0,2}|\ )
        -?\d{1,3}\.\d{3,12} (?:\ ?°?\ ?[EW]\b)?
    | \b\d{1,3}\ ?°\ ?\d{1,2}(?:\.\d{1,8})?\ ?['′’]
        (?:\ ?\d{1,2}(?:\.\d{1,8})?\ ?["″”])? \ ?[NSEW]\b
    | \b\d{1,2}\ ?[C-HJ-NP-X]\ ?[A-HJ-NP-Z]{2}\ ?\d{3,5}\ ?\d{3,5}\b  # a military grid reference
    """,
    re.VERBOSE,
)


def contacts(text: str) -> Iterator[tuple[int, int]]:
    """Where handles, profiles, e-mail addresses and telephone numbers stand, [start, end).

    Of the address of a profile only what names its owner. A number counts as a telephone's where
    it is written with its country's code.
    """
    for found in _CONTACTS.finditer(text):
        yield found.span("own") if found["own"] else found.span()


def coordinates(text: str) -> Iterator[tuple[int, int]]:
    """Where a point on the map is written in figures, [start, end).

    Limits: decimal degrees with three places or more, degrees and minutes, and MGRS.
    """
    for found in _COORDINATES.finditer(text):
        yield found.span()
