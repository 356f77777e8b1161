"""A headline against a body: whether the body bears it out."""

from counterclaim.comparison.headline.account import Account, account_of
from counterclaim.comparison.headline.compare import compare_headline
from counterclaim.comparison.headline.finding import HeadlineFinding, Stand
from counterclaim.comparison.headline.weighing import Scale
from counterclaim.comparison.headline.words import HeadlineWords, load_headline_words

__all__ = [
    "Account",
    "HeadlineFinding",
    "HeadlineWords",
    "Scale",
    "Stand",
    "account_of",
    "compare_headline",
    "load_headline_words",
]
