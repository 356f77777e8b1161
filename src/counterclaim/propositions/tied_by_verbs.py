"""Relations told by verbs: "heads the brigade", "is led by", "fights on the side of"."""

from collections.abc import Iterator

from counterclaim.model.relation import RelationKind
from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import agent, antecedent, is_passive, subject
from counterclaim.propositions.facts import is_past
from counterclaim.propositions.naming import described, owner_of, renamed
from counterclaim.propositions.parties import is_bare_place, is_party, is_somebody, may_hold
from counterclaim.propositions.phrases import behind, has_case, whole
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables
from counterclaim.propositions.tied import OBJECTS, Tied

_BEFORE_NOUNS = frozenset({"DET", "ADJ", "NUM", "PUNCT"})
_ACTS = frozenset({"lead", "coordinate", "direct"})
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
        is_bare_place(scene, target) or _only_described(scene, word, source) or _was(tree, word)
    ):
        return
    if tie.kind is RelationKind.MEMBER and not scene.is_other_name(target):
        return
    if tree.lemma(word) == "support" and people:
        return
    if fits and is_somebody(scene, source, tables.parties):
        why = f"“{tree.forms[word]}{' by' if by is not None else ''}”"
        yield Tied(tie.kind, word, source, target, why, doer[1])


def _was(tree: Tree, word: int) -> bool:
    """Whether somebody was it before: "who commanded a sector"; an act was led, and is."""
    return tree.lemma(word) not in _ACTS and not is_passive(tree, word) and is_past(tree, word)


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


def by_command(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "the brigade is under the command of a former colonel"."""
    tree = scene.tree
    tie, leader = tables.tie("under", tree.lemma(word)), behind(tree, word, "of")
    if tie is None or leader is None or not has_case(tree, word, "under"):
        return
    found = subject(tree, word) if tree.has_subject(word) else None
    if found and is_party(scene, found[0], tables.parties):
        why = f"“under the {tree.forms[word]} of”"
        yield Tied(tie.kind, word, leader, found[0], why)


def by_compound(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "the M23, a Rwandan-backed force"; a mere title asserts nothing."""
    tree = scene.tree
    tie = tables.tie("compound", tree.forms[word])
    if tie is None or word < 2 or tree.forms[word - 1] not in _HYPHENS:
        return
    other, bearer = word - 2, _described_so(tree, word)
    while tree.relation(other) == "flat" and tree.head(other) >= 0:  # "al-Qaeda-affiliated"
        other = tree.head(other)
    if tree.upos(other) in {"PROPN", "ADJ", "NOUN"} and bearer is not None:
        sides = (bearer, other) if tie.forward else (other, bearer)
        if may_hold(scene, bearer, tables.parties):
            yield Tied(tie.kind, word, *sides, f"“-{tree.forms[word]}”")


def _described_so(tree: Tree, word: int) -> int | None:
    """Of whom a description is asserted: beside a name, or behind "is"."""
    noun = tree.head(word) if tree.relation(word) in {"amod", "compound"} else word
    if tree.relation(noun) == "appos":
        return tree.head(noun)
    found = subject(tree, noun) if tree.has_subject(noun) else None
    return found[0] if found and any(True for _ in tree.children(noun, "cop")) else None
