"""How sure the one who tells an act is that it was, is, or will be."""

from counterclaim.events.setting import Governor, Setting
from counterclaim.model.factuality import Certainty

Found = tuple[Certainty, str]
_DEGREES = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE)
_ENDS = frozenset({".", "?", "!"})
_LONG_SENTENCE = 120
_OPEN = frozenset("who whom whose what which when where why how".split())


def doubt(setting: Setting) -> Found | None:
    """The weakest certainty that some word gives the act, and that word; None where none does."""
    found = [
        each
        for each in (_own(setting), _beside(setting), _over(setting), _question(setting))
        if each
    ]
    return min(found, key=lambda each: _DEGREES.index(each[0]), default=None)


def _own(setting: Setting) -> Found | None:
    """What the clause that tells the act says itself."""
    for at in (setting.carrier, setting.first(setting.carrier)):
        found = _marked(setting, at) or _modified(setting, at)
        if found:
            return found
    return None


def _marked(setting: Setting, at: int) -> Found | None:
    """A clause that leaves it open: "whether they fired", "asked if they fired"."""
    tree = setting.tree
    for child in setting.modifiers(at, "mark", "advmod"):
        opened = setting.words.has("mark", "unknown", tree.lemma(child))
        if opened and tree.forms[child + 1 : child + 3] != ("or", "not"):
            return Certainty.UNKNOWN, tree.forms[child]
        if tree.forms[child] == "if" and tree.relation(at) == "ccomp":
            return Certainty.UNKNOWN, "if"
    return None


def _modified(setting: Setting, at: int) -> Found | None:
    """A verb with "may", "probably" or "in all likelihood"."""
    tree, words = setting.tree, setting.words
    for child in setting.modifiers(at, "aux"):
        possible = words.has("auxiliary", "possible", tree.forms[child])
        if possible and not setting.negated(at):
            return Certainty.POSSIBLE, tree.forms[child]
    for child in setting.modifiers(at, "advmod"):
        for value in (Certainty.POSSIBLE, Certainty.PROBABLE):
            if words.has("adverb", value, tree.lemma(child)) and _of_verb(setting, child, at):
                return value, tree.forms[child]
    for child in setting.modifiers(at, "obl"):
        if words.has("likelihood", "probable", tree.lemma(child)):
            return Certainty.PROBABLE, f"in all {tree.forms[child]}"
    return None


def _of_verb(setting: Setting, adverb: int, verb: int) -> bool:
    """Whether an adverb speaks of the verb, not of the one phrase that it stands before."""
    if adverb < verb:
        return True
    after = setting.tree.forms[adverb + 1 : adverb + 2]
    return not after or after[0] in {".", ",", ";"}


def _beside(setting: Setting) -> Found | None:
    """What an adjective of the noun says: "a suspected attack"."""
    tree, words = setting.tree, setting.words
    for child in setting.modifiers(setting.head, "amod"):
        for value in (Certainty.POSSIBLE, Certainty.PROBABLE):
            if words.has("beside", value, tree.forms[child]):
                return value, tree.forms[child]
    return None


def _over(setting: Setting) -> Found | None:
    """What a word says that stands over the clause: "appeared to", "is believed to have"."""
    for each in setting.governors():
        lemma = setting.lemma(each.word)
        for value in _DEGREES:
            if _weakens(setting, each, lemma, value):
                return value, setting.tree.forms[each.word]
    return None


def _weakens(setting: Setting, governor: Governor, lemma: str, value: Certainty) -> bool:
    tree, words = setting.tree, setting.words
    clause = governor.relation in {"xcomp", "ccomp", "csubj"}
    if value is Certainty.UNKNOWN:
        kind = "clause" if clause else "object" if governor.relation == "obj" else ""
        return bool(kind) and words.has(kind, value, lemma) and setting.negated(governor.word)
    if value is Certainty.POSSIBLE and words.has("excluded", value, lemma):
        return setting.negated(governor.word)
    if clause and words.has("clause", value, lemma):
        return True
    if clause and words.has("feared", value, lemma):
        return not any(tree.forms[c] in {"will", "'ll"} for c in tree.children(governor.below))
    if governor.relation == "obj" and words.has("object", value, lemma):
        return True
    passive = setting.passive(governor.word) or tree.governs(governor.word, "cop")
    infinitive = governor.relation == "xcomp" or tree.has(governor.below, "to")
    return passive and infinitive and clause and words.has("passive", value, lemma)


def _question(setting: Setting) -> Found | None:
    """In a question that asks whether: its verb stands before its subject."""
    tree = setting.tree
    at = setting.first(setting.carrier)
    after = range(at, min(len(tree.forms), at + _LONG_SENTENCE))
    end = next((n for n in after if tree.forms[n] in _ENDS), None)
    if tree.relation(at) not in {"root", "conj", "parataxis"} or end is None:
        return None
    subjects = list(tree.children(at, "nsubj"))
    first = min(tree.children(at, "aux", "cop"), default=None)
    if tree.forms[end] == "?" and subjects and first is not None and first < subjects[0]:
        asked = any(tree.forms[n] in _OPEN for n in range(max(0, first - 2), first))
        return None if asked else (Certainty.UNKNOWN, "?")
    return None
