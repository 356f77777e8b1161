"""Whether an act is said not to be: negation, and how far it reaches."""

from counterclaim.events.setting import Governor, Setting
from counterclaim.model.factuality import Polarity

_QUALIFIED = frozenset({"only", "just", "merely", "least", "necessarily", "fewer", "less", "more"})
_BEFORE_NOUN = 4
_SPEECH = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_BREAKS = frozenset(',;:—–-()“”"') | {"but", "and"}


Found = tuple[Polarity, str]


def negation(setting: Setting) -> Found | None:
    """Whether words deny the act, or leave it undenied, and which; None where none speaks of it.

    Two negations are none: "did not deny that", "neither confirmed nor denied".
    """
    own, over = _own(setting), _over(setting)
    if own and over and over[0] is Polarity.NEGATIVE:
        return Polarity.POSITIVE, f"{own}, {over[1]}"
    if own:
        return Polarity.NEGATIVE, own
    return over


def _own(setting: Setting) -> str | None:
    """A negation in the clause that tells the act."""
    tree, words, carrier = setting.tree, setting.words, setting.carrier
    if setting.types.get(setting.head) == "REJECT":
        return None  # "will not lift the ban": the refusal itself is what is told
    for at in setting.modifiers(carrier, "advmod", "mark"):
        if words.has("adverb", "negative", tree.lemma(at)) and _reaches(setting, at, carrier):
            return tree.forms[at]
    for at in setting.modifiers(carrier, "mark", "case"):
        if words.has("mark", "negative", tree.lemma(at)):
            return tree.forms[at]
    for at in setting.modifiers(carrier, "cc"):
        if tree.forms[at] in {"neither", "nor"}:
            return tree.forms[at]
    found = [_determiner(setting, at) for at in sorted(setting.inside)]
    found += [_nobody(setting, at) for at in tree.children(carrier, "nsubj")]
    if carrier in setting.inside:
        found += [_nobody(setting, at) for at in tree.children(carrier, "obj")]
    return next((each for each in found if each), None)


def _reaches(setting: Setting, negation: int, carrier: int) -> bool:
    """Whether a "not" stands before its verb, with nothing between that closes its scope."""
    between = setting.tree.forms[negation + 1 : carrier]
    if negation > carrier or (between and between[0] in _QUALIFIED):
        return False
    if negation and setting.tree.forms[negation - 1] == "than":
        return False  # "likelier than not"
    return not _BREAKS.intersection(between)


def _determiner(setting: Setting, at: int) -> str | None:
    """The "no" of "no raid", the "not" of "not a shot"."""
    tree = setting.tree
    for child in setting.modifiers(at, "det", "advmod"):
        after = tree.forms[child + 1] if child + 1 < len(tree.forms) else ""
        if after in _QUALIFIED or not 0 < at - child <= _BEFORE_NOUN:
            continue
        if tree.relation(child) == "det":
            if setting.words.has("determiner", "negative", tree.forms[child]):
                return f"{tree.forms[child]} {tree.forms[at]}"
        elif tree.forms[child] == "not" and after in {"a", "one", "an"}:
            return f"not {after} {tree.forms[at]}"
    return None


def _nobody(setting: Setting, at: int) -> str | None:
    """A subject or object that is nobody: "no villager", "nobody", "not a single round"."""
    tree = setting.tree
    if at in setting.inside or tree.forms[at + 1 : at + 2] == ("but",):
        return None
    if setting.words.has("pronoun", "negative", tree.lemma(at).replace("-", "")):
        return tree.forms[at]
    if tree.lemma(at) == "one" and any(tree.forms[c] == "no" for c in tree.children(at, "det")):
        return "no one"
    return _determiner(setting, at)


def _over(setting: Setting) -> Found | None:
    """A negation that stands over the clause: "denied that", "foiled an attempt to"."""
    tree = setting.tree
    if any(tree.forms[c] == "whether" for c in tree.children(setting.carrier, "mark")):
        return Polarity.POSITIVE, "whether"
    found = (_governed(setting, each) for each in setting.governors())
    return next((each for each in found if each), None)


def _governed(setting: Setting, governor: Governor) -> Found | None:
    """What one word over the clause says: that it is denied, or that it is not denied."""
    tree, at = setting.tree, governor.word
    negated, cue = setting.negated(at), tree.forms[at]
    if _negates(setting, governor, setting.lemma(at)):
        return (Polarity.POSITIVE, f"not {cue}") if negated else (Polarity.NEGATIVE, cue)
    if governor.relation in {"xcomp", "ccomp"}:
        if tree.lemma(at) == "have" and tree.has(at, "yet"):
            return Polarity.NEGATIVE, "yet to"
        if negated and setting.words.has("through", "verb", tree.lemma(at)):
            return Polarity.NEGATIVE, f"not {cue}"
    foiled = _participle(setting, at)
    return (Polarity.NEGATIVE, foiled) if foiled else None


def _participle(setting: Setting, noun: int) -> str | None:
    """The "foiled" of "plot to blow up bridge foiled"."""
    tree = setting.tree
    for child in tree.children(noun, "acl", "amod"):
        if setting.words.has("object", "negative", tree.lemma(child)):
            return tree.forms[child]
    return None


def _negates(setting: Setting, governor: Governor, lemma: str) -> bool:
    tree, words, relation = setting.tree, setting.words, governor.relation
    if tree.upos(governor.word) not in {"VERB", "ADJ", "AUX"}:
        return False
    infinitive = relation == "advcl" and tree.has(governor.below, "to")
    if relation in {"advcl", "xcomp", "obl"} and tree.has(governor.below, "from"):
        kind = "from"
    elif relation in {"xcomp", "ccomp", "csubj"} or infinitive:
        kind = "clause"
    else:
        kind = {"obj": "object", "nsubj": "subject"}.get(relation, "")
    if kind and words.has(kind, "negative", lemma):
        return True
    if relation == "obl" and tree.has(governor.below, "out"):
        return False  # "walked out of the talks": they were held
    own = setting.types.get(setting.head, "")
    rejected = setting.types.get(governor.word) == "REJECT" and own not in _SPEECH
    return rejected and relation in {"xcomp", "obj", "ccomp", "obl"}
