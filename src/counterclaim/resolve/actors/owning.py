"""Words in a phrase that point back to whose somebody is: "its", "two of their", "the group's"."""

import re
from dataclasses import dataclass

from counterclaim.resolve.actors.wording import OTHERS, OWN_PRONOUNS

_OWN = "|".join(OWN_PRONOUNS)
_OF = re.compile(rf"^[\w’'-]+(?: [\w’'-]+){{0,4}} of ({_OWN})\b", re.IGNORECASE)
_OURS = re.compile(r"\bof (ours|theirs|hers|his)$", re.IGNORECASE)
_POSSESSED = re.compile(
    r"^(?:the|this|that|these) ([\w -]{3,24}?)(?:['’]s|s['’]) \S", re.IGNORECASE
)
_OF_THAT = re.compile(r"\bof (?:the|this|that) ([\w -]{3,24})$", re.IGNORECASE)
_ANOTHERS = re.compile(rf"(?:{'|'.join(OTHERS)})s?['’]", re.IGNORECASE)
_MAY_OWN = re.compile(r"['’]| of ", re.IGNORECASE)
_STANDING_ALONE = {"ours": "we", "theirs": "they", "hers": "she", "his": "he"}


@dataclass(frozen=True, slots=True)
class Owning:
    """The words that point to an owner: a pronoun ("it", "they", "we") or a noun ("group")."""

    words: str
    pronoun: str = ""
    noun: str = ""


def owning_words(phrase: str) -> Owning | None:
    """What in a phrase points back to an owner; None where nothing does."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in OWN_PRONOUNS and _ANOTHERS.match(rest):
        return None
    if first.lower() in OWN_PRONOUNS and rest:
        return Owning(first.lower(), pronoun=OWN_PRONOUNS[first.lower()])
    if not _MAY_OWN.search(phrase):  # as most often
        return None
    found = _OF.match(phrase)
    if found:
        return Owning(found[1].lower(), pronoun=OWN_PRONOUNS[found[1].lower()])
    found = _OURS.search(phrase)
    if found:
        return Owning(found[1].lower(), pronoun=_STANDING_ALONE[found[1].lower()])
    found = _POSSESSED.match(phrase) or _OF_THAT.search(phrase)
    return Owning(f"the {found[1].lower()}", noun=found[1].lower()) if found else None
