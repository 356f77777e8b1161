"""What a rule finds, with the place and the holder that its words mean."""

from dataclasses import replace

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import is_bare_participle, noun_before
from counterclaim.propositions.found import Holding
from counterclaim.propositions.ground import is_land
from counterclaim.propositions.phrases import has_case
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import SURELY, PropositionTables, Sure


def settle(scene: Scene, found: Holding, tables: PropositionTables) -> Holding:
    """The same with the place that its words are about, and with who is meant as holder."""
    tree = scene.tree
    lives = tree.lemma(found.word) == "live"
    told = _where_people_live(tree, found) if lives else _place_told(scene, found, tables)
    return _of_somebody(tree, told)


def _of_somebody(tree: Tree, found: Holding) -> Holding:
    """The same without "nobody" as holder; for "whose gunmen" the one whose gunmen they are."""
    if not found.holder:
        return found
    holder = found.holder[0]
    nobody = tree.forms[holder] in {"nobody", "none"} and not tree.below[holder]
    if nobody and holder < found.word:
        return replace(found, holder=())
    clause = next((at for at in tree.above(holder) if tree.relation(at) == "acl"), None)
    whose = any(tree.forms[at] == "whose" for at in tree.children(holder, "nmod"))
    if whose and clause is not None and clause == tree.head(holder) == found.word:
        return replace(found, holder=(tree.head(clause),))
    return found


def _where_people_live(tree: Tree, found: Holding) -> Holding:
    """The place of "herders in the valley live under jihadist rule"."""
    beside = tree.children(found.thing, "nmod")
    place = next((at for at in beside if has_case(tree, at, "in", "of")), None)
    return found if place is None else replace(found, thing=place)


def _place_told(scene: Scene, found: Holding, tables: PropositionTables) -> Holding:
    """The same, with the nearest place in front where a clause is tied to a word further back."""
    tree, word = scene.tree, found.word
    near = noun_before(tree, word) if is_bare_participle(tree, word) else None
    if near is not None and near == found.thing:
        own = _outermost(scene, near, tables, found)
        return found if own is None else replace(found, thing=own)
    if tree.relation(word) != "acl" or found.thing != tree.head(word):
        return found
    several = _several(scene, found.thing, tables)
    if several is not None:
        return replace(found, thing=several)
    return (
        found
        if is_land(scene, found.thing, tables.ground, found.sure)
        else _nearby(scene, found, tables)
    )


def _nearby(scene: Scene, found: Holding, tables: PropositionTables) -> Holding:
    """The place right before a clause that the tree ties to another noun."""
    tree, word = scene.tree, found.word
    first = min([word, *(at for at in tree.children(word) if at < word)])
    for near in range(first - 1, max(first - 3, scene.sentence.start - 1), -1):
        if tree.upos(near) in {"NOUN", "PROPN"}:
            own = _outermost(scene, near, tables, found)
            return found if own is None else replace(found, thing=own)
    return found


def _several(scene: Scene, thing: int, tables: PropositionTables) -> int | None:
    """What a clause is about: "villages in a district held by", "the half of the city that"."""
    tree = scene.tree
    if tree.relation(thing) != "nmod" or not has_case(tree, thing, "in", "of"):
        return None
    above = tree.head(thing)
    lemma = tree.lemma(above)
    plural = tree.upos(above) == "NOUN" and tree.forms[above] != lemma
    the = any(tree.forms[child] == "the" for child in tree.children(above, "det"))
    one = the and lemma in tables.ground["share"]
    return above if one or (plural and lemma in tables.ground["land"]) else None


def _outermost(scene: Scene, near: int, tables: PropositionTables, found: Holding) -> int | None:
    """The widest place of which a noun is a part or a name: "villages in Popasna district"."""
    tree, best = scene.tree, None
    sure = found.sure if found.sure in SURELY else Sure.LAND
    for at in (near, *tree.above(near)):
        if is_land(scene, at, tables.ground, sure):
            best = at
        elif best is not None:
            break
        if tree.relation(at) not in {"nmod", "flat", "compound", "appos"}:
            break
    return best
