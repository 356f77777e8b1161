"""What counted things are called: their noun in the plural, as reports list them."""

from collections.abc import Mapping

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables

_HISSING = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def name_of(tables: CountTables, tree: Tree, amount: Amount, noun: int) -> str:
    """The noun that an amount counts; one thing and none are named in the plural too.

    What goes before the noun ("fuel tankers", "Taliban units") is no part of it. A name of people
    keeps its capital: "Europeans". Several that are counted together are told whole: "combat jets
    and helicopter gunships".
    """
    others = joined_to(tree, noun)
    if others:
        return " and ".join(whole_name(tree, amount, each) for each in (noun, *others))
    proper = tree.upos(noun) == "PROPN" and not tree.written[noun].isupper()
    form = tree.written[noun] if proper else tree.forms[noun]
    single = amount.first.none or amount.first.low == 1
    if single and tree.upos(noun) == "NOUN" and tree.forms[noun] == tree.lemma(noun):
        return plural(tables.plurals, form)
    return form


def joined_to(tree: Tree, noun: int) -> list[int]:
    """The plural nouns that are joined to a counted one without a number or article of their own.

    Limits: "dozens of tanks and crews" may as well be dozens of tanks, and crews.
    """
    return [
        at
        for at in tree.children(noun, "conj")
        if at > noun
        and tree.upos(at) == "NOUN"
        and tree.forms[at] != tree.lemma(at)
        and any(tree.forms[each] == "and" for each in tree.children(at, "cc"))
        and not any(True for _ in tree.children(at, "det", "nummod", "case"))
        and "," not in tree.forms[noun:at]
    ]


def whole_name(tree: Tree, amount: Amount, noun: int) -> str:
    """The noun with those before it that make a compound of it, as written: "cruise missiles"."""
    first = noun
    while first - 1 >= amount.end and tree.relation(first - 1) == "compound":
        first -= 1
    return " ".join(tree.written[first : noun + 1])


def plural(known: Mapping[str, str], noun: str) -> str:
    """The plural of a noun in the singular.

    Args:
        known: the plurals that are not made by the rule, by noun, or by its end after a hyphen.
        noun: the noun.
    """
    if found := known.get(noun.lower()):
        return noun[0] + found[1:]
    for length in range(len(noun), 1, -1):
        if found := known.get(f"-{noun[-length:]}"):
            return noun[:-length] + found
    if noun.endswith(_HISSING):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"
