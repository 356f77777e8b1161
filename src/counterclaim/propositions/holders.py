"""Whether those that words name can be the ones who hold a place."""

from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.parties import (
    is_armed,
    is_called_side,
    is_faction,
    is_somebody,
    may_hold,
)
from counterclaim.propositions.phrases import whole
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import Effect, PropositionTables

_CIVIL = frozenset({"run", "rule", "govern", "administer"})
_ASKED = frozenset({"who", "what", "whoever", "whichever"})
_OFFICES = frozenset({"office", "post", "seat", "position"})
_ONE_OWN = frozenset({"his", "her", "my", "your"})
_POINTING = frozenset({"its", "their"})
_CLAUSES = frozenset({"ccomp", "parataxis", "advcl", "conj", "acl", "nsubj"})


def can_hold(scene: Scene, found: Holding, tables: PropositionTables) -> bool:
    """Whether the holder may be one; any noun will do behind "held by" and "in the hands of"."""
    if not found.holder:
        return True
    parties, holder = tables.parties, found.holder[0]
    if not _is_one_of(scene, holder, found, tables):
        return False
    if scene.tree.forms[holder] in _ASKED or _in_office(scene, found, tables):
        return False  # a question, or an office
    if _of_a_thing(scene, found, tables) or _is_voted(scene, found, tables):
        return False
    if found.effect is Effect.HOLD and holder > max(found.words):
        return is_somebody(scene, holder, parties)
    return may_hold(scene, holder, parties)


def _is_one_of(scene: Scene, holder: int, found: Holding, tables: PropositionTables) -> bool:
    """Whether a holder is one of those of whom alone the words tell control."""
    parties, lemma = tables.parties, scene.tree.lemma(found.thing)
    if (found.armed or lemma == "position") and not is_armed(scene, holder, parties):
        return False
    if found.faction and not is_faction(scene, holder, parties):
        return False
    return found.thing != found.word or not found.faction or is_called_side(scene, holder, parties)


def _in_office(scene: Scene, found: Holding, tables: PropositionTables) -> bool:
    """Whether a place is somebody's office: "the city is run by a mayor", "lost his post"."""
    tree, holder, parties = scene.tree, found.holder[0], tables.parties
    one = tree.upos(holder) == "NOUN" and tree.forms[holder] == tree.lemma(holder)
    one = one and tree.lemma(holder) not in parties["force"] | parties["body"] | parties["faction"]
    if tree.lemma(found.thing) in _OFFICES:
        person = one or scene.is_person(holder)
        his = any(tree.forms[at] in _ONE_OWN for at in tree.children(found.thing, "nmod"))
        return person or his
    return one and tree.lemma(found.word) in _CIVIL


def _of_a_thing(scene: Scene, found: Holding, tables: PropositionTables) -> bool:
    """Whether "its" points at what can hold nothing: "frost has the town in its grip"."""
    tree = scene.tree
    if tree.forms[found.holder[0]] not in _POINTING:
        return False
    verb = next((at for at in tree.above(found.holder[0]) if tree.upos(at) == "VERB"), None)
    doer = subject(tree, verb) if verb is not None else None
    thing = doer is not None and doer[0] != found.thing and doer[0] not in found.holder
    return thing and doer is not None and not may_hold(scene, doer[0], tables.parties)


def _is_voted(scene: Scene, found: Holding, tables: PropositionTables) -> bool:
    """Whether a party takes, keeps or loses a place in a vote: "took the district with 61 %"."""
    tree, votes = scene.tree, tables.doubt["vote"]
    return any(
        tree.lemma(each) in votes
        for child in tree.children(found.word)
        if tree.relation(child) not in _CLAUSES
        for each in whole(tree, child)
    )
