"""What is said of one slot of an event alone: "hit the bridge but not the market"."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.events.setting import Setting
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Polarity

_NAMED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADP"})
_SKIPPED = frozenset({"ADP", "DET"})
_RULED = (Certainty.POSSIBLE, Certainty.PROBABLE)
_REACH = 3


def judge_slot(
    setting: Setting, who: Participant, words: frozenset[int]
) -> tuple[Participant, str | None]:
    """A participant with what words say of this slot alone, and those words.

    Args:
        setting: where the act stands in its sentence.
        who: one who acts or is met.
        words: the indices of the words that name this one.
    """
    tree = setting.tree
    if not words:
        return who, None
    head = next((at for at in sorted(words) if tree.head(at) not in words), min(words))
    if denied := _denied(setting, head, min(words)):
        return replace(who, polarity=Polarity.NEGATIVE), f"negative: “{denied}”"
    if len(words) == 1 and _asks(setting, head):
        return replace(who, certainty=Certainty.UNKNOWN), f"unknown: “{tree.forms[head]}”"
    for value in _RULED:
        for at in _before(setting, min(words)):
            of_clause = tree.relation(head) == "nsubj" and tree.head(at) not in words
            if setting.words.has("adverb", value, tree.lemma(at)) and not of_clause:
                return replace(who, certainty=value), f"{value}: “{tree.forms[at]}”"
        for at in sorted(words):
            if tree.relation(at) == "amod" and setting.words.has("beside", value, tree.forms[at]):
                return replace(who, certainty=value), f"{value}: “{tree.forms[at]}”"
    return who, None


def _asks(setting: Setting, at: int) -> bool:
    """Whether a "who" asks, or is not known, and does not follow one of whom it tells more."""
    tree = setting.tree
    if tree.forms[at] not in {"who", "whom"}:
        return False
    return at == 0 or not (tree.upos(at - 1) in _NAMED or tree.forms[at - 1] in {",", "of", "to"})


def _before(setting: Setting, start: int) -> Iterator[int]:
    """The word before a phrase, over prepositions and articles, where the act does not follow."""
    tree = setting.tree
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if tree.upos(at) not in _SKIPPED:
            if at not in setting.inside:
                yield at
            return


def _denied(setting: Setting, head: int, start: int) -> str | None:
    """A "not" that stands before the phrase, or before what joins it to the act."""
    tree = setting.tree
    for at in _before(setting, start):
        if tree.forms[at] == "not" and tree.forms[at + 1] not in {"only", "just", "merely"}:
            return "not"
    for at in tree.above(head):
        if at in setting.inside or at == setting.carrier:
            return None
        beside = tree.forms[at].endswith("ing") and at - 2 in setting.inside
        if tree.upos(at) == "VERB" and setting.negated(at) and (beside or _is_below(setting, at)):
            return f"not {tree.forms[at]}"
    return None


def _is_below(setting: Setting, at: int) -> bool:
    """Whether a participle stands below the act: "strikes not targeting the town"."""
    tree = setting.tree
    joins = tree.relation(at) == "acl" and tree.full_relation(at) != "acl:relcl"
    return joins and tree.head(at) == setting.head
