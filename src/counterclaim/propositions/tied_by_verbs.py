"""Relations told by verbs: "heads the brigade", "is led by", "fights on the side of"."""

from collections.abc import Iterator

from counterclaim.model.relation import RelationKind
from counterclaim.model.tree import Tree
from counterclaim.propositions.naming import described, owner_of, renamed
from counterclaim.propositions.parties import is_bare_place, is_party, is_somebody, may_hold
from counterclaim.propositions.phrases import (
    agent,
    antecedent,
    behind,
    has_case,
    is_passive,
    subject,
    whole,
)
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables
from counterclaim.propositions.tied import OBJECTS, Tied

_BEFORE_NOUNS = frozenset({"DET", "ADJ", "NUM", "PUNCT"})
_HYPHENS = frozenset({"-", "–", "‑"})


def by_verb(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "heads the brigade", "is led by", "a force backed by"."""
    tree = scene.tree
    tie = tables.tie("verb", tree.lemma(word))
    if tie is None or tree.upos(word) != "VERB":
        return
    by = agent(tree, word)
    doer = described(scene, word) if by is not None else None
    doer = doer or subject(tree, word)
    if by is not None and doer is not None:
        source, target = by, doer[0]
    else:
        found = _object(tree, word)
        if doer is None or found is None or by is not None or is_passive(tree, word):
            return
        source, target = doer[0], found
    pronoun = tree.forms[target] in OBJECTS and tree.lemma(word) in {"command", "back"}
    people = tree.lemma(target) in tables.parties["people"]
    named = tie.kind is RelationKind.BACKS and (people or tree.upos(target) == "PROPN")
    fits = pronoun or named or is_party(scene, target, tables.parties)
    if tie.kind is RelationKind.LEADER and (
        is_bare_place(scene, target) or _only_described(scene, word, source)
    ):
        return
    if fits and is_somebody(scene, source, tables.parties):
        why = f"“{tree.forms[word]}{' by' if by is not None else ''}”"
        yield Tied(tie.kind, word, source, target, why, doer[1])


def _only_described(scene: Scene, word: int, source: int) -> bool:
    """Whether a clause only says which one is meant: "the general who commands the corps"."""
    tree = scene.tree
    tied = tree.full_relation(word) == "acl:relcl" and tree.head(word) == source
    if not tied or tree.upos(source) != "NOUN" or renamed(scene, source) != source:
        return False
    first = min(whole(tree, word))
    return tree.forms[first] != "," and tree.forms[first - 1] != ","


def _object(tree: Tree, word: int) -> int | None:
    """Its object; else the noun right behind it, where the tree ties that to another verb."""
    for found in tree.children(word, "obj"):
        return antecedent(tree, found, word)
    at = word + 1
    while at < len(tree.forms) and tree.upos(at) in _BEFORE_NOUNS:
        at += 1
    while at + 1 < len(tree.forms) and tree.relation(at) in {"compound", "amod"}:
        at += 1
    inside = at < len(tree.forms) and tree.upos(at) in {"NOUN", "PROPN"}
    return at if inside and not any(True for _ in tree.children(at, "case")) else None


def by_side(scene: Scene, word: int, _: PropositionTables) -> Iterator[Tied]:
    """For example: "fights on Ukraine's side"."""
    tree = scene.tree
    verb = tree.head(word)
    if tree.lemma(word) != "side" or verb < 0 or tree.lemma(verb) != "fight":
        return
    owner = owner_of(tree, word)
    doer = subject(tree, verb)
    if has_case(tree, word, "on") and owner is not None and doer:
        yield Tied(RelationKind.ALLY, verb, doer[0], owner, "“fights on the side of”", doer[1])


def by_support(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "with the support of the union"."""
    tree = scene.tree
    tie = tables.tie("support", tree.lemma(word))
    if tie is None or not has_case(tree, word, "with") or tree.head(word) < 0:
        return
    backer, doer = behind(tree, word, "of"), subject(tree, tree.head(word))
    if backer is not None and doer and is_party(scene, backer, tables.parties):
        why = f"“with the {tree.forms[word]} of”"
        yield Tied(tie.kind, word, backer, doer[0], why, within=False)


def by_compound(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "Iran-backed militias"."""
    tree = scene.tree
    backed = tree.forms[word] == "backed" and tree.relation(word) == "amod" and word >= 2
    if not backed or tree.forms[word - 1] not in _HYPHENS:
        return
    source, target = word - 2, tree.head(word)
    if tree.upos(source) in {"PROPN", "ADJ", "NOUN"} and may_hold(scene, target, tables.parties):
        yield Tied(RelationKind.BACKS, word, source, target, "“-backed”")
