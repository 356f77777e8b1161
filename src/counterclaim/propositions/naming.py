"""Descriptions and the names beside them: "the RSF, the outfit led by", "whose members"."""

from counterclaim.model.tree import Tree
from counterclaim.propositions.parties import is_party
from counterclaim.propositions.phrases import has_case, phrase
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables


def renamed(scene: Scene, head: int) -> int:
    """The name to which a description stands in apposition: "the RSF, the outfit led by"."""
    tree = scene.tree
    if tree.relation(head) == "appos" and tree.upos(head) == "NOUN":
        return tree.head(head)
    first = phrase(tree, head).start
    near = before_bracket(tree, first - 2)
    beside = near >= scene.sentence.start and tree.forms[first - 1] == ","
    if beside and tree.upos(head) == "NOUN" and scene.is_other_name(near):
        return whole_name(tree, near)
    for child in tree.children(head, "appos"):
        if child > head and tree.upos(child) == "PROPN" and tree.upos(head) == "NOUN":
            return child
    return head


def whole_name(tree: Tree, noun: int) -> int:
    """The head of the name in which a word stands."""
    while tree.relation(noun) in {"flat", "compound"} and tree.head(noun) >= 0:
        noun = tree.head(noun)
    return noun


def top_of(tree: Tree, noun: int) -> int:
    """The noun of which this one is a part of the phrase: "a band of riders"."""
    while tree.head(noun) >= 0 and (
        tree.relation(noun) in {"flat", "compound"}
        or (tree.relation(noun) == "nmod" and has_case(tree, noun, "of", "in", "from"))
    ):
        noun = tree.head(noun)
    return noun


def before_bracket(tree: Tree, at: int) -> int:
    """The word before a short name in brackets, else the word itself."""
    if at < 2 or tree.forms[at] != ")":
        return at
    opened = [each for each in range(max(0, at - 6), at) if tree.forms[each] == "("]
    return opened[-1] - 1 if opened else at


def whose(scene: Scene, owner: int, word: int, tables: PropositionTables) -> int:
    """The noun that "whose" or "of which" stands for, else the owner itself.

    A party's name right before it is meant, wherever the tree ties the clause.
    """
    tree = scene.tree
    if tree.forms[owner] not in {"whose", "which", "whom"}:
        return owner
    near = owner - 2 if tree.forms[owner - 1] == "," else owner - 1
    if near >= scene.sentence.start and tree.upos(near) in {"NOUN", "PROPN"}:
        near = whole_name(tree, near)
        if is_party(scene, near, tables.parties):
            return near
    for each in (word, *tree.above(word)):
        if tree.full_relation(each) == "acl:relcl":
            return tree.head(each)
    return owner


def owner_of(tree: Tree, word: int) -> int | None:
    """Whose ally, leader or part it is."""
    found = [
        child
        for child in tree.children(word, "nmod")
        if tree.full_relation(child) == "nmod:poss" or has_case(tree, child, "of", "to")
    ]
    behind_of = [child for child in tree.children(word, "nmod") if child > word]
    if not found and behind_of and tree.forms[word + 1 : word + 2] == ("of",):
        found = behind_of[:1]
    named = [child for child in found if tree.forms[child] not in {"them", "itself", "whom"}]
    if not found and tree.relation(word) == "appos":  # "the TPLF leader"
        before = [child for child in tree.children(word, "compound") if child < word]
        found = [child for child in before if tree.upos(child) == "PROPN"]
    return next(iter(named or found), None)


def described(scene: Scene, word: int) -> tuple[int, bool] | None:
    """The noun that a participle describes: the one right before it, else its governor."""
    tree = scene.tree
    if not is_participle(tree, word):
        return None
    before = word - 2 if tree.forms[word - 1] == "," else word - 1
    if before >= scene.sentence.start and tree.upos(before) in {"NOUN", "PROPN"}:
        return top_of(tree, before), True
    if tree.relation(word) in {"amod", "acl"}:
        return tree.head(word), True
    return None


def is_participle(tree: Tree, word: int) -> bool:
    """Whether a participle or adjective stands behind a noun, without a verb of its own."""
    bare = not any(True for _ in tree.children(word, "aux", "cop", "nsubj", "obj"))
    ending = tree.forms[word].endswith(("ed", "n", "al"))
    return bare and ending and tree.full_relation(word) != "acl:relcl"
