"""Who can hold a place, lead, back or belong: by their nouns and names."""

from counterclaim.model.reading import NameKind
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import Words

_OF_PEOPLE = ("er", "or", "ist", "man", "woman", "ant", "ian", "eer", "ite", "ee")  # workers, Shias
_PRONOUNS = frozenset("i we they he she it who those them him us our ours theirs you".split())


def may_hold(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun means somebody who can hold a place: a force, a body, people, a name."""
    tree = scene.tree
    if tree.forms[head] in _PRONOUNS or tree.upos(head) in {"PROPN", "ADJ", "PRON"}:
        return True
    lemma = tree.lemma(head)
    if any(lemma in parties[kind] for kind in ("force", "body", "people")) or scene.is_name(head):
        return True
    several = tree.upos(head) == "NOUN" and tree.forms[head] != lemma
    if several and lemma.endswith(_OF_PEOPLE):
        return True
    return scene.is_capital(head)


def is_armed(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun means those who fight, or a name stands there that is no person's."""
    tree = scene.tree
    if tree.lemma(head) in parties["force"]:
        return True
    span = tree.word(head).span
    kinds = {name.kind for _, name in scene.names.touching(span)}
    the = scene.is_capital(head) and any(True for _ in tree.children(head, "det"))
    named = tree.upos(head) == "PROPN" or bool(kinds) or the
    return named and NameKind.PERSON not in kinds


def is_party(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun means a body or force, or stands in the name of one, that has members."""
    tree = scene.tree
    lemma = tree.lemma(head)
    if tree.upos(head) == "NOUN" and scene.is_capital(head):
        return True
    if lemma in parties["sport"]:
        return False
    if lemma in parties["force"] or lemma in parties["body"]:
        return True
    return tree.upos(head) == "PROPN" or scene.is_other_name(head)


def is_bare_place(scene: Scene, head: int) -> bool:
    """Whether a place stands there and nothing that bears its name: no "the", no body's name."""
    named = any(True for _ in scene.tree.children(head, "det")) or scene.is_other_name(head)
    return scene.is_place(head) and not named


def is_somebody(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun may mean persons or a body: all but what is clearly a thing.

    Limits: a noun that is in no table passes; the words that tell of a relation decide.
    """
    tree = scene.tree
    return may_hold(scene, head, parties) or tree.upos(head) == "NOUN"
