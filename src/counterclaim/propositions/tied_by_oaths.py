"""Relations told by words with a preposition: "allied with", "pledged to", "belongs to"."""

from collections.abc import Iterator

from counterclaim.model.relation import RelationKind
from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import antecedent, subject
from counterclaim.propositions.naming import described, is_participle, renamed, whose
from counterclaim.propositions.parties import is_bare_place, is_party, is_somebody, may_hold
from counterclaim.propositions.phrases import behind, has_case
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables
from counterclaim.propositions.tied import OBJECTS, Tied

_POINTING = OBJECTS | frozenset({"me", "you", "whom"})
_HAVING = frozenset(
    {"have", "swear", "pledge", "vow", "declare", "owe", "conclude", "form", "enter"}
)
_OATHS = frozenset({"allegiance", "loyalty", "fealty", "oath", "obedience"})
_PREPOSITIONS = ("to", "with", "beside", "alongside", "behind", "by", "in")


def by_what_stands_behind(scene: Scene, word: int, tables: PropositionTables) -> Iterator[Tied]:
    """For example: "allied with Hamas", "pledged to the emir", "belongs to the union"."""
    tree = scene.tree
    for key in {tree.lemma(word), tree.forms[word]}:
        for preposition in _PREPOSITIONS:
            tie = tables.tie("behind", f"{key}:{preposition}")
            target = behind(tree, word, preposition) if tie else None
            if tie and target is None:
                target = _right_behind(tree, word, preposition)
            if tie is None or target is None:
                continue
            target = antecedent(tree, target, word)
            source = _who(scene, word, tables)
            if source is None or not _may_tie(scene, word, source[0], target, tie.kind, tables):
                continue
            kind = tie.kind
            if kind is RelationKind.MEMBER and _is_body(scene, source[0], tables):
                kind = RelationKind.PART_OF
            why = f"“{tree.forms[word]} {preposition}”"
            yield Tied(kind, word, source[0], target, why, source[1])
            return


def _right_behind(tree: Tree, word: int, preposition: str) -> int | None:
    """The name right behind a preposition, however the tree ties it: "allegiance to IS"."""
    at = word + 2
    if tree.forms[word + 1 : at] != (preposition,):
        return None
    while at < len(tree.forms) and tree.upos(at) in {"DET", "ADJ"}:
        at += 1
    return at if at < len(tree.forms) and tree.written[at][0].isupper() else None


def _may_tie(
    scene: Scene, word: int, source: int, target: int, kind: RelationKind, tables: PropositionTables
) -> bool:
    """Whether those on both sides can be tied so: things belong to people, oaths tell of acts."""
    tree, parties = scene.tree, tables.parties
    if kind is RelationKind.MEMBER:
        return (
            not is_bare_place(scene, target)
            and is_party(scene, target, parties)
            and (may_hold(scene, source, parties) or is_party(scene, source, parties))
        )
    if kind is RelationKind.BACKS:
        known = is_party(scene, target, parties) or tree.forms[target] in OBJECTS
        return known and is_somebody(scene, source, parties)
    if kind is RelationKind.PLEDGED_TO:
        told = any(True for _ in tree.children(word, "ccomp"))
        if told or _gives_away(tree, word) or tree.forms[target] in _POINTING:
            return False
        if tree.lemma(word) == "answer":
            return tree.upos(word) == "VERB" and may_hold(scene, target, parties)
    return is_somebody(scene, source, parties) and is_somebody(scene, target, parties)


def _gives_away(tree: Tree, word: int) -> bool:
    """Whether something else than oneself or loyalty is pledged: "pledged the sum to"."""
    return any(
        not tree.forms[found].endswith(("self", "selves")) and tree.lemma(found) not in _OATHS
        for found in tree.children(word, "obj")
        if tree.forms[found] not in {"who", "which", "that"}
    )


def _is_body(scene: Scene, head: int, tables: PropositionTables) -> bool:
    """Whether a noun means a body or a thing rather than persons."""
    tree = scene.tree
    singular = tree.forms[head] == tree.lemma(head)
    body = tree.lemma(head) in tables.parties["body"] | {"battery", "column", "unit", "brigade"}
    return (body and singular) or tree.forms[head] == "it"


def _who(scene: Scene, word: int, tables: PropositionTables) -> tuple[int, bool] | None:
    """Who is allied, pledged, loyal: the noun before, or the subject.

    "Loyal to" before no verb only says which ones are meant: "officers loyal to him".
    """
    tree = scene.tree
    if tree.upos(word) == "NOUN" and has_case(tree, word, "in"):  # "in alliance with"
        return subject(tree, word if tree.has_subject(word) else tree.head(word))
    if tree.upos(word) == "NOUN":
        verb = tree.head(word)
        has = tree.relation(word) == "obj" and tree.lemma(verb) in _HAVING
        doer = subject(tree, verb) if has else None
        if tree.full_relation(word) == "acl:relcl":
            doer = tree.head(word), True
        return (_of_whom(scene, doer[0], word, tables), doer[1]) if doer else None
    if is_participle(tree, word):
        found = described(scene, word)
        named = renamed(scene, found[0]) if found else -1
        if found is None or (tree.lemma(word) == "loyal" and named == found[0]):
            return None
        return named, True
    doer = subject(tree, word)
    if doer is None:
        return None
    return _of_whom(scene, doer[0], word, tables), doer[1]


def _of_whom(scene: Scene, doer: int, word: int, tables: PropositionTables) -> int:
    """The group of "whose members have sworn", else the subject itself."""
    tree = scene.tree
    if tree.lemma(doer) in {"member", "commander", "leader", "leadership", "chief"}:
        for child in tree.children(doer, "nmod"):
            if tree.forms[child] == "whose":
                return whose(scene, child, word, tables)
    return doer
