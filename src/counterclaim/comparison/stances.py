"""Whether words give a value, or leave it open, deny it, withdraw it, or refuse to speak."""

import re
from collections import Counter
from enum import StrEnum

from counterclaim.comparison.contrasts import contrast_in
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told
from counterclaim.model.attribution import Function
from counterclaim.model.comparison import Slot

_NUMBERS = (Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.VOTES)
# "So that none should live" gives a reason, though it has a word that denies.
_REASON = re.compile(r"^[“\"']?(?:to|so that|because|in order|for fear|lest|as an?) ")
# To reject a law or to dismiss a minister is an act, and denies nothing.
_ACT_OF_NO = re.compile(r"\b(?:reject|dismiss|disput)\w*")
_QUOTE = re.compile(r"^[“\"'‘]")


class Stance(StrEnum):
    """What a version does in its slot."""

    SAYS = "says"
    DENIES = "denied"
    UNKNOWN = "unknown"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


_CONVENTIONS = {
    "declined": Stance.DECLINED,
    "withdrawn": Stance.WITHDRAWN,
    "unknown": Stance.UNKNOWN,
    "no": Stance.DENIES,
    "not": Stance.DENIES,
    "yes": Stance.SAYS,
}
_BEFORE_DENIAL = (Stance.WITHDRAWN, Stance.DECLINED, Stance.UNKNOWN)


def stance_of(said: Said, tables: ComparisonTables) -> Stance:
    """What a version does: by its value where that says so ("declined"), else by its words.

    Where its claims differ, what most of them do; a number is a value also where it is none.
    """
    version = said.version
    first = re.match(r"\w+", version.value.lower())
    if first and first[0] in _CONVENTIONS and version.slot is not Slot.WORDING:
        found = _CONVENTIONS[first[0]]
        if found is not Stance.DENIES or not _is_number(said):
            return found
    counted = Counter(stance_of_claim(said, each, tables) for each in said.told)
    return counted.most_common(1)[0][0] if counted else Stance.SAYS


def _is_number(said: Said) -> bool:
    return said.version.low is not None or said.version.high is not None


def stance_of_claim(said: Said, told: Told, tables: ComparisonTables) -> Stance:
    """What one claim of a version does, by its words."""
    slot = said.version.slot
    if slot is Slot.WORDING and _QUOTE.match(told.words):
        return Stance.SAYS
    words = told.words.lower().replace("’", "'")
    for stance in _BEFORE_DENIAL:
        phrase = tables.stances[stance].search(words)
        if phrase and (stance is not Stance.WITHDRAWN or _of_a_text(told, tables)):
            return stance
    if _is_number(said) or (slot in _NUMBERS and said.version.scope):
        return Stance.SAYS
    if told.function is Function.DENIAL and slot is Slot.HAPPENED:
        return Stance.DENIES
    if contrast_in(told) or (slot is Slot.PURPOSE and _REASON.match(words)):
        return Stance.SAYS
    words = tables.exclusives.sub(" ", words)
    if slot is Slot.ACT:
        words = _ACT_OF_NO.sub(" ", words)
    return Stance.DENIES if tables.stances[Stance.DENIES].search(words) else Stance.SAYS


def _of_a_text(told: Told, tables: ComparisonTables) -> bool:
    """Whether what is withdrawn is something said, and no troops: a word for it stands beside."""
    return any(word in tables.text_words for word in re.findall(r"\w+", told.sentence.lower()))
