"""Relations told by nouns: "an ally of China", "part of the coalition", "whose leader"."""

from collections.abc import Iterator

from counterclaim.model.relation import RelationKind
from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import antecedent, subject
from counterclaim.propositions.naming import before_bracket, owner_of, whole_name, whose
from counterclaim.propositions.parties import is_party, is_somebody, may_hold
from counterclaim.propositions.phrases import has_case, phrase
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables
from counterclaim.propositions.tied import Tied

_WITH_NAMES = frozenset({RelationKind.LEADER, RelationKind.ALLY, RelationKind.BACKS})
_COUNTED = frozenset({"one", "some", "all"})
_REGARDING = frozenset(
    "regard describe see know view treat name list designate consider denounce brand class".split()
)
_LINKING = frozenset({"become", "remain", "stay", "be"})
_PAST = frozenset({"former", "ex", "late", "deputy", "vice", "onetime", "one-time"})


def by_noun(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "an ally of China", "Armenia's ally", "part of the coalition"."""
    tree = scene.tree
    two = f"{tree.forms[word - 1]} {tree.lemma(word)}" if word else ""  # "splinter group"
    tie = tables.tie("noun", tree.lemma(word)) or tables.tie("noun", two)
    if tie is None or tree.upos(word) not in {"NOUN", "PROPN"} or _is_past(tree, word):
        return
    owner = owner_of(tree, word)
    if owner is None:
        return
    possessed = tree.full_relation(owner) == "nmod:poss"
    owner = whose(scene, owner, word, tables)
    loose = tie.kind in {RelationKind.ALLY, RelationKind.BACKS} and tree.lemma(word) != "friend"
    fits = is_party(scene, owner, tables.parties) or (
        loose and may_hold(scene, owner, tables.parties)
    )
    source = _bearer(scene, word)
    if source is None:
        source = _beside(scene, word, tables)
    if source is None and tie.kind in {RelationKind.LEADER, RelationKind.PART_OF}:
        source = _said_to_be(tree, word)
    if source is None and possessed and tie.kind in _WITH_NAMES:
        source = _named_behind(tree, word)
    if fits and source is not None and is_somebody(scene, source[0], tables.parties):
        why = f"“{tree.forms[word]} of”"
        if tie.forward:
            yield Tied(tie.kind, word, source[0], owner, why, source[1])
        else:
            yield Tied(tie.kind, word, owner, source[0], why)


def _is_past(tree: Tree, word: int) -> bool:
    """Whether one was it and is it no more, or is another one's deputy."""
    return any(tree.lemma(child) in _PAST for child in tree.children(word, "amod", "compound"))


def _bearer(scene: Scene, word: int) -> tuple[int, bool] | None:
    """Who is the ally, leader, member: by apposition, "is", "as" or "remains"."""
    tree = scene.tree
    at = _standing_for(tree, word)
    above, relation = tree.head(at), tree.relation(at)
    if _is_said(tree, at):
        return subject(tree, at)
    if above >= 0 and relation == "appos":
        return above, True
    if above >= 0 and has_case(tree, at, "as"):
        return _as(tree, above, tree.lemma(word) in {"part", "member"})
    first = phrase(tree, word).start == scene.sentence.start
    if above >= 0 and relation == "nsubj" and first:  # "An ally of Damascus, Russia said"
        others = [at for at in tree.children(above, "nsubj") if at > word]
        others += [at for at in tree.children(at, "conj") if not tree.governs(at, "cc")]
        return (others[0], True) if others and "," in tree.forms[word : others[0]] else None
    linked = above >= 0 and relation == "xcomp" and tree.lemma(above) in _LINKING
    return subject(tree, above) if linked else None


def _as(tree: Tree, verb: int, acting: bool) -> tuple[int, bool] | None:
    """Who is it, as a verb has it: "regards the YPG as"; `acting`: "struck as part of"."""
    if tree.lemma(verb) not in _REGARDING:
        return subject(tree, verb) if acting and tree.upos(verb) == "VERB" else None
    regarded = next(tree.children(verb, "obj"), None)
    return (antecedent(tree, regarded, verb), True) if regarded is not None else None


def _is_said(tree: Tree, word: int) -> bool:
    """Whether "is" ties a noun to a subject."""
    return tree.has_subject(word) and any(True for _ in tree.children(word, "cop"))


def _standing_for(tree: Tree, word: int) -> int:
    """The noun that carries this one: "one of its leaders", "a senator and leader"."""
    at = word
    if _is_said(tree, at):
        return at
    above = tree.head(at)
    if above >= 0 and tree.relation(at) == "nmod" and tree.lemma(above) in _COUNTED:
        at, above = above, tree.head(above)
    return above if above >= 0 and tree.relation(at) == "conj" else at


def _beside(scene: Scene, word: int, tables: PropositionTables) -> tuple[int, bool] | None:
    """The name or party before the comma where a description stands between two commas."""
    tree = scene.tree
    own = phrase(tree, word)
    near = before_bracket(tree, own.start - 2)
    closed = own.end < len(tree.forms) and tree.forms[own.end] in {",", "."}
    if near < scene.sentence.start or tree.forms[own.start - 1] != "," or not closed:
        return None
    party = tree.lemma(near) in tables.parties["force"] | tables.parties["body"]
    named = scene.is_other_name(near) and not scene.is_place(near)
    return (whole_name(tree, near), True) if party or named else None


def _said_to_be(tree: Tree, word: int) -> tuple[int, bool] | None:
    """The leader of "its leader is a former porter"."""
    above = tree.head(word)
    linked = tree.relation(word) == "nsubj" and any(True for _ in tree.children(above, "cop"))
    return (above, True) if linked and tree.upos(above) in {"NOUN", "PROPN"} else None


def _named_behind(tree: Tree, word: int) -> tuple[int, bool] | None:
    """The leader of "whose leader, Ana Roos"."""
    for child in tree.children(word, "appos"):
        if tree.upos(child) == "PROPN":
            return child, True
    return None
