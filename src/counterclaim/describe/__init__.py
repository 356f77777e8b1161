"""A record in plain words, for every face of the program: who says what, how sure, and why."""

from counterclaim.describe.decisions import decisions_of
from counterclaim.describe.items import quote
from counterclaim.describe.propositions import Told
from counterclaim.describe.safe import make_safe
from counterclaim.describe.summary import summarize
from counterclaim.describe.voices import Said, tell

__all__ = ["Said", "Told", "decisions_of", "make_safe", "quote", "summarize", "tell"]
