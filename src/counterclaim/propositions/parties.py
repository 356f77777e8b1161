"""Who can hold a place, lead, back or belong: by their nouns and names."""

from counterclaim.model.reading import NameKind
from counterclaim.propositions.phrases import behind
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import Words

_OF_PEOPLE = ("er", "or", "ist", "man", "woman", "ant", "ian", "eer", "ite", "ee")  # workers, Shias
_MEN = frozenset({"man", "boy", "proxy", "ally", "supporter", "follower"})
_ARMS = frozenset(
    "army force troop brigade battalion regiment division corps navy detachment militia".split()
)
_SURE = 0.3
_PRONOUNS = frozenset("i we they he she it who those them him us our ours theirs you".split())


def may_hold(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun means somebody who can hold a place: a force, a body, people, a name."""
    tree = scene.tree
    if (
        tree.written[head] == "IS"
        or tree.forms[head] in _PRONOUNS
        or tree.upos(head) in {"PROPN", "ADJ", "PRON"}
    ):
        return True
    lemma = tree.lemma(head)
    if any(lemma in parties[kind] for kind in ("force", "body", "people")) or scene.is_name(head):
        return True
    if is_of_a_force(scene, head, parties):
        return True
    several = tree.upos(head) == "NOUN" and tree.forms[head] != lemma
    if several and lemma.endswith(_OF_PEOPLE):
        return True
    return scene.is_capital(head)


def is_of_a_force(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun in the plural means those of a force: "the lions of the detachment"."""
    tree = scene.tree
    whose = behind(tree, head, "of")
    several = tree.upos(head) == "NOUN" and tree.forms[head] != tree.lemma(head)
    return several and whose is not None and tree.lemma(whose) in _ARMS & parties["force"]


def is_faction(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun or name means a side of a war, and no country or town, nor a person."""
    tree = scene.tree
    if tree.lemma(head) in parties["faction"]:
        return True
    capital = tree.upos(head) == "PROPN" or scene.is_capital(head)
    return capital and not scene.is_located(head) and not _is_surely_person(scene, head)


def is_called_side(scene: Scene, head: int, parties: Words) -> bool:
    """The same, of what stands before "territory": letters ("RSF") or a body's name."""
    tree = scene.tree
    written = tree.written[head]
    letters = written.isupper() and len(written) > 1
    named = letters or scene.is_other_name(head) or tree.lemma(head) in parties["faction"]
    return named and is_faction(scene, head, parties)


def _is_surely_person(scene: Scene, head: int) -> bool:
    span = scene.tree.word(head).span
    return any(
        name.kind is NameKind.PERSON and name.score >= _SURE
        for _, name in scene.names.touching(span)
    )


def is_armed(scene: Scene, head: int, parties: Words) -> bool:
    """Whether a noun means those who fight, or a name stands there that is no person's."""
    tree = scene.tree
    if tree.lemma(head) in parties["force"] | parties["faction"]:
        return True
    if tree.lemma(head) in _MEN and _is_of_a_name(scene, head):
        return True  # "Putin's men"
    if is_of_a_force(scene, head, parties):
        return True
    capital = scene.is_capital(head)
    the = capital and any(True for _ in tree.children(head, "det"))
    people = capital and tree.upos(head) == "ADJ" and not scene.is_located(head)  # "Khmer Rouge"
    named = tree.upos(head) == "PROPN" or scene.is_name(head) or the or people
    return named and not _is_surely_person(scene, head)


def _is_of_a_name(scene: Scene, head: int) -> bool:
    """Whether a name owns those whom a noun means."""
    owners = scene.tree.children(head, "nmod")
    return any(scene.tree.upos(at) == "PROPN" for at in owners if at < head)


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
