"""The classes that a token belongs to, and the one character that stands for all of them."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.resolve.times.patterns import FIRST_SYMBOL, words_in
from counterclaim.resolve.times.tokens import Tokens

MARKS = {
    ",": "COMMA", ".": "DOT", "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN", "‑": "HYPHEN",
    "/": "SLASH", "'": "APOS", "’": "APOS", "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE",
    "$": "MONEY", "£": "MONEY", "€": "MONEY", "¥": "MONEY", "%": "PERCENT", ":": "COLON",
}  # fmt: skip
_PLAIN_SHAPES = (
    "MARK CAPITAL PLURAL OTHER BREAK ISO NUMERIC CLOCK DECADE NUMBER NTH SHORT_YEAR FRACTION "
    "NINE_ELEVEN INITIALS MIXED"
).split()
_INTEGERS = "0 5 30 32 00 24 99 264 0735 1996 2500 12345".split()  # one of each kind
_TEENS = tuple(range(10, 20))


@dataclass(frozen=True, slots=True)
class Symbols:
    """The symbol of each listed token as it is written, and of the others by their classes."""

    listed: Mapping[str, str]
    shapes: Mapping[frozenset[str], str]

    def of(self, tokens: Tokens) -> str:
        """The symbols of some tokens, one character for each."""
        listed, seen = self.listed.get, dict[str, str]()
        symbols = []
        for found in tokens.found:
            text = found[0]
            symbol = listed(text) or seen.get(text)
            if symbol is None:
                symbol = self.shapes[frozenset(shape_classes(text, found.lastgroup or ""))]
                seen[text] = symbol
            symbols.append(symbol)
        return "".join(symbols)


def shape_classes(text: str, shape: str) -> list[str]:
    """The classes of a token that follow from how it is written."""
    if shape == "INT":
        return _integer_classes(text)
    if shape == "NTH":
        number = int(re.sub(r"\D", "", text))
        return ["NTH", "DAYNTH"] if 1 <= number <= 31 else ["NTH"]
    if shape == "MARK":
        return [MARKS.get(text, "MARK")]
    if shape != "WORD":
        return [shape]
    if text[0].isupper():
        return ["CAPITAL"]
    return ["PLURAL"] if len(text) > 3 and text.endswith("s") else ["OTHER"]


def _integer_classes(digits: str) -> list[str]:
    classes, number = ["INT"], int(digits) if len(digits) < 5 else 0
    if len(digits) <= 2:
        classes += ["DAYNUM"] if 1 <= number <= 31 else []
        classes += ["HOUR"] if number <= 24 else []
        classes += ["YY"] if len(digits) == 2 else []
    if len(digits) == 4:
        classes += ["INT4"] + (["YEAR4"] if 1000 <= number <= 2100 else [])
    return classes


def classes_of(
    values: Mapping[tuple[str, str], str], capitalised: set[tuple[str, str]], sources: Sequence[str]
) -> dict[str, set[str]]:
    """The classes of every listed token, by how it is written."""
    classes: dict[str, set[str]] = defaultdict(set)
    for (name, word), value in values.items():
        teen = name == "ONES" and int(value) in _TEENS
        for form in _forms(word, lower=(name, word) not in capitalised):
            classes[form] |= {name, "TEENS"} if teen else {name}
    for word in {word for source in sources for word in words_in(source)}:
        exact = word != word.lower()
        for form in (word,) if exact else _forms(word, lower=True):
            classes[form].add(word)
        if exact:
            classes[word] |= {each for each in classes.get(word.lower(), ()) if each.islower()}
    for form, found in classes.items():
        if form.isdigit():
            found.update(_integer_classes(form))
    return classes


def _forms(word: str, *, lower: bool) -> set[str]:
    """How a listed word is written: with a capital, in capitals, and if `lower` without either."""
    forms = {word.capitalize(), word.upper()}
    return {*forms, word} if lower else forms


def alphabet(classes: Mapping[str, set[str]]) -> tuple[Symbols, Mapping[str, str]]:
    """A symbol for each set of classes that some token has, and which symbols make up a class."""
    plain = [frozenset({name}) for name in (*MARKS.values(), *_PLAIN_SHAPES)]
    plain += [frozenset({"NTH", "DAYNTH"})]
    plain += [frozenset(_integer_classes(digits)) for digits in _INTEGERS]
    shapes: dict[frozenset[str], str] = {}
    for each in (*plain, *(frozenset(found) for found in classes.values())):
        shapes.setdefault(each, chr(FIRST_SYMBOL + len(shapes)))
    members: dict[str, str] = defaultdict(str)
    for names, symbol in shapes.items():
        for name in names:
            members[name] += symbol
    listed = {form: shapes[frozenset(names)] for form, names in classes.items()}
    return Symbols(listed, shapes), members
