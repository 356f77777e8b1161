"""Nouns that say what somebody is: an army, a foreign minister, residents, gunmen."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from counterclaim.resolve.actors.names import fold


class RoleClass(StrEnum):
    """What kind of noun it is."""

    ORGAN = "organ"
    OFFICE = "office"
    PEOPLE = "people"
    GROUP = "group"
    THING = "thing"
    LABEL = "label"
    CROWD = "crowd"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun tells of whom it means.

    `organ` is the organ of a state that it belongs to, `post` the post that its holder has; both
    are empty where there is none.
    """

    kind: RoleClass
    sector: tuple[str, ...]
    organ: str
    post: str
    noun: str


LONGEST_ROLE = 4
MINISTRY_WORDS = frozenset({"ministry", "minister", "ministries", "ministers", "department"})
_BRITISH = {"defense": "defence", "labor": "labour"}
_SAME_MINISTRY = {
    "external": "foreign", "external affairs": "foreign", "home": "interior", "war": "defence",
    "state": "foreign", "internal": "interior", "homeland security": "interior",
    "treasury": "finance", "economy": "finance",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """All nouns, by their folded form, in singular and plural; one is like no other but itself."""

    by_noun: Mapping[str, Role]

    def ending(self, words: list[str]) -> tuple[Role, int] | None:
        """The longest noun with which these words end, and how many words it has."""
        for length in range(min(LONGEST_ROLE, len(words)), 0, -1):
            role = self.by_noun.get(fold(" ".join(words[-length:])))
            if role:
                return role, length
        return None


def load_roles() -> Roles:
    """The nouns of the table beside this file.

    Raises:
        ValueError: a line is not as the header says.
    """
    text = files(__package__ or __name__).joinpath("roles.tsv").read_text(encoding="utf-8")
    found: dict[str, Role] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fields = ["" if each == "-" else each for each in line.split("\t")]
        if len(fields) != 5:
            raise ValueError(f"roles, line {number}: expected 5 fields, found {len(fields)}")
        kind, sectors, organ, post, nouns = fields
        for noun in nouns.split("|"):
            role = Role(RoleClass(kind), tuple(sectors.split()), organ, post, noun)
            for form in (noun, *_plurals(noun)):
                found.setdefault(fold(form), role)
    return Roles(found)


def ministry_role(words: list[str]) -> tuple[Role, int] | None:
    """The role of "health ministry", "ministers of finance" and their like at the end of words."""
    if len(words) > 2 and words[-2].lower() == "of" and fold(words[-3]) in MINISTRY_WORDS:
        person = fold(words[-3]).startswith("minister")
        return _ministry(fold(words[-1]), person=person), 3
    if not words or fold(words[-1]) not in MINISTRY_WORDS:
        return None
    head = fold(words[-1])
    person = head.startswith("minister")
    if head == "department" and not words[-1][0].isupper():
        return None
    for length in (3, 2):
        if len(words) >= length and all(word[0].isalpha() for word in words[-length:]):
            field = " ".join(fold(word) for word in words[-length:-1])
            if length == 3 and field not in _SAME_MINISTRY:
                continue
            return _ministry(field, person=person), length
    return _ministry("", person=person), 1


def _ministry(field: str, *, person: bool) -> Role:
    field = _SAME_MINISTRY.get(field, _BRITISH.get(field, field))
    organ = f"ministry-{field.replace(' ', '-')}" if field else "government"
    kind = RoleClass.PEOPLE if person else RoleClass.ORGAN
    noun = f"{field} {'minister' if person else 'ministry'}".strip()
    return Role(kind, ("GOV",), organ, "", noun)


def _plurals(noun: str) -> tuple[str, ...]:
    """Regular plurals of a noun's last word."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun[:-1] + "ies",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun + "es",)
    if noun.endswith("man"):
        return (noun[:-3] + "men",)
    return (noun + "s",)
