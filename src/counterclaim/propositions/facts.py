"""How sure, so or not so, now or not yet: read from the words around a word."""

from collections.abc import Iterator

from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Polarity, Status
from counterclaim.model.tree import Tree
from counterclaim.propositions.phrases import Phrase, has_case, phrase, span_of
from counterclaim.propositions.tables import PropositionTables, Words

_BESIDE = frozenset({"aux", "advmod", "det", "cc", "mark", "amod"})
_INFINITIVES = frozenset({"xcomp", "advcl", "acl", "ccomp", "conj"})
_UNDER = frozenset({"xcomp", "advcl", "acl", "ccomp"})
_NEARBY = 3


def is_denied(tree: Tree, word: int, doubt: Words) -> bool:
    """Whether a word beside this one says no: "does not control", "no group", "not one street"."""
    if any(_says(tree, each, doubt["not"]) for each in _beside(tree, word)):
        return True
    if any(
        tree.forms[det] == "no"
        for at in tree.children(word, "obj")
        for det in tree.children(at, "det")
    ):
        return True  # "has no foothold", "controls no town"
    return any(
        tree.forms[child] in {"no", "neither", "none", "nobody"}
        or tree.forms[phrase(tree, subject).start] == "not"
        for subject in tree.children(word, "nsubj")
        for child in (subject, *tree.children(subject, "det"))
    )


def _beside(tree: Tree, word: int) -> Iterator[int]:
    for child in tree.children(word):
        if tree.relation(child) in _BESIDE:
            yield child


def _says(tree: Tree, at: int, words: frozenset[str]) -> bool:
    return tree.forms[at] in words or tree.lemma(at) in words


def polarity_of(
    tree: Tree, word: int, voice: Attribution | None, doubt: Words, *, has_it: bool
) -> Polarity:
    """Whether those named hold it, as the innermost source has it.

    What a denial denies is turned round once: "denied losing the town", "says it did not lose it".
    """
    denied = is_denied(tree, word, doubt) or _undone(tree, word, doubt)
    denies = voice is not None and voice.voice is not None
    if denies and voice and voice.voice and voice.voice.function is Function.DENIAL:
        denied = True
    return Polarity.POSITIVE if has_it != denied else Polarity.NEGATIVE


def _undone(tree: Tree, word: int, doubt: Words) -> bool:
    """Whether the verb over this one says that it did not come to be: "failed to take"."""
    above = tree.head(word)
    return (
        tree.relation(word) == "xcomp"
        and above >= 0
        and tree.lemma(above) in {"fail", "refuse", "decline", "unable"} & doubt["undone"]
    )


def certainty_of(tree: Tree, word: int, doubt: Words) -> Certainty:
    """How sure the words beside a word, and the verb over it, are."""
    near = [*_beside(tree, word)]
    if any(_says(tree, each, doubt["asking"]) for each in near):
        return Certainty.UNKNOWN
    if any(_says(tree, each, doubt["possible"]) for each in near):
        return Certainty.POSSIBLE
    if any(_says(tree, each, doubt["probable"]) for each in near):
        return Certainty.PROBABLE
    above = tree.head(word)
    seeming = (
        above >= 0 and tree.relation(word) == "xcomp" and tree.lemma(above) in doubt["seeming"]
    )
    return Certainty.PROBABLE if seeming else Certainty.CERTAIN


def slot_of(tree: Tree, own: Phrase, doubt: Words) -> Participant:
    """One who stands in a slot, with what holds of this slot alone: "probably X", "and not Y"."""
    start, head = own.start, own.head
    certainty = Certainty.CERTAIN
    first = start if start < head else start - 1
    if first >= 0 and tree.upos(first) == "ADV":
        if _says(tree, first, doubt["probable"]):
            certainty = Certainty.PROBABLE
        elif _says(tree, first, doubt["possible"]):
            certainty = Certainty.POSSIBLE
        start += first == start
    joined = tree.relation(head) == "conj"
    denied = joined and any(tree.forms[child] == "not" for child in tree.children(head))
    start += tree.forms[start] == "not" and start < head
    polarity = Polarity.NEGATIVE if denied else Polarity.POSITIVE
    return Participant(span_of(tree, start, own.end), polarity, certainty)


def status_of(tree: Tree, word: int, tables: PropositionTables, default: Status) -> Status:
    """Whether it is so yet: planned, demanded, under a condition, or the default."""
    doubt = tables.doubt
    auxiliaries = {tree.forms[child] for child in tree.children(word, "aux")}
    if auxiliaries & doubt["would"] or _conditional(tree, word, doubt):
        return Status.HYPOTHETICAL
    if auxiliaries & doubt["must"]:
        return Status.DEMANDED
    if auxiliaries & doubt["will"]:
        return Status.PLANNED
    if tree.lemma(word) in tables.deeds and tree.upos(word) == "NOUN":
        return _of_deed(tree, word, doubt) or default
    return _meant(tree, word, doubt) or default


def _of_deed(tree: Tree, word: int, doubt: Words) -> Status | None:
    """What the words over the noun for a deed say of it: "a plan for the capture of the port"."""
    above = tree.head(word)
    if above < 0:
        return None
    if {tree.forms[child] for child in tree.children(above, "aux")} & doubt["unreal"]:
        return Status.HYPOTHETICAL
    aimed = tree.relation(word) in {"obj", "nmod"} or has_case(tree, word, "for", "against")
    if aimed and tree.lemma(above) in doubt["demanded"]:
        return Status.DEMANDED
    if aimed and tree.lemma(above) in doubt["planned"] | doubt["undone"] | doubt["feared"]:
        return Status.PLANNED
    return None


def _conditional(tree: Tree, word: int, doubt: Words) -> bool:
    return any(tree.forms[child] in doubt["if"] for child in tree.children(word, "mark", "aux"))


def _meant(tree: Tree, word: int, doubt: Words) -> Status | None:
    """What the words over an infinitive say of it: "vowed to retake", "an offensive to retake"."""
    to = any(tree.forms[child] == "to" for child in tree.children(word, "mark"))
    above = tree.head(word)
    relation = tree.relation(word)
    if relation == "conj" and above >= 0 and not tree.has_subject(word):
        shared = not to and not any(True for _ in tree.children(word, "aux"))
        return _meant(tree, above, doubt) if to or (shared and _is_bare(tree, word)) else None
    if above < 0 or relation not in _UNDER:
        return None
    lemma = tree.lemma(above)
    asked = relation == "ccomp" and lemma in doubt["bidding"] and _is_asked(tree, word)
    if asked or ((to or _is_gerund(tree, word)) and lemma in doubt["demanded"]):
        return Status.DEMANDED
    if (to or _is_gerund(tree, word)) and lemma in doubt["planned"]:
        return Status.PLANNED
    if to and (relation in {"advcl", "acl"} or lemma in doubt["undone"]):
        return Status.PLANNED
    return None


def _is_asked(tree: Tree, word: int) -> bool:
    """Whether a bare verb stands beside one subject: "demanded that Armenia hand over"."""
    one = any(tree.forms[at] == tree.lemma(at) for at in tree.children(word, "nsubj"))
    return one and _is_bare(tree, word) and not any(True for _ in tree.children(word, "aux"))


def _is_bare(tree: Tree, word: int) -> bool:
    return tree.forms[word] == tree.lemma(word)


def _is_gerund(tree: Tree, word: int) -> bool:
    return tree.forms[word].endswith("ing")


def is_pluperfect(tree: Tree, word: int) -> bool:
    """Whether "had" stands before a participle."""
    return any(tree.forms[child] in {"had", "'d"} for child in tree.children(word, "aux"))


def is_past(tree: Tree, word: int) -> bool:
    """Whether a verb, or the auxiliary of a noun, is in the simple past; a participle is not."""
    if tree.relation(word) in {"acl", "amod"} and tree.full_relation(word) != "acl:relcl":
        return False
    helping = [tree.forms[child] for child in tree.children(word, "aux", "cop")]
    if helping:
        return helping[0] in {"was", "were", "had", "did"}
    return (
        tree.upos(word) == "VERB"
        and tree.forms[word] != tree.lemma(word)
        and (not tree.forms[word].endswith(("s", "ing")))
    )
