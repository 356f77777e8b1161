"""What is held: whether some words are a place at all, which one, and how much of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from counterclaim.model.control import Extent
from counterclaim.model.place import Precision
from counterclaim.model.tree import Tree
from counterclaim.propositions.phrases import joined, narrowing, phrase, whole, whole_behind
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import SURELY, Sure, Words

_BESIDE = ("det", "amod", "advmod", "nummod", "compound", "obl", "nmod")
_POINTING = frozenset({"it", "them", "this", "that", "there", "its"})
_DEFINITE = frozenset({"the", "this", "that", "both", "its"})
_PARTS_OF = frozenset({"of", "in", "around", "near", "along", "above", "below", "between"})
_UNNAMED = frozenset({Sure.ONLY, Sure.SURE, Sure.SITE})
_AT = frozenset({"at", "of", "in", "near", "around", "outside", "above", "below", "beside"})
_INCLUDING = frozenset({"include", "comprise", "contain", "cover", "encompass", "embrace"})
_OUT_OF = frozenset({"of", "among"})
_NUMBERED = frozenset({"point", "elevation", "marker"})
_ANYTHING = frozenset({"nothing", "everything", "anything", "all"})
_SIDES = frozenset({"north", "south", "east", "west"})
_INNER = frozenset({"of", "in"})
_WIDE = frozenset({Precision.COUNTRY, Precision.LARGER})
_AMONG = frozenset({"street", "town", "hamlet", "district", "quarter", "block"})


@dataclass(slots=True)
class Memory:
    """The places that were held or named last: what "it" and "the town" point back to."""

    held: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def last(self, sentence: int) -> tuple[str, ...] | None:
        """The places held in this sentence or the one before; None where nothing was held."""
        if not self.held or sentence - self.held[-1][0] > 1:
            return None
        return self.held[-1][1]


@dataclass(frozen=True, slots=True)
class Thing:
    """What is held: its head, the places that it names, how much, and what tells which."""

    head: int
    places: tuple[str, ...]
    extent: Extent
    why: str


def is_land(scene: Scene, head: int, ground: Words, sure: Sure, *, part: bool = False) -> bool:
    """Whether a noun, or the whole of which it is a part, is a place that can be held.

    `part`: only a part of it is held, as words in front say.
    """
    tree = scene.tree
    lemma = tree.lemma(head)
    if _is_named_place(scene, head, sure):
        return True
    if sure is Sure.NAMED:
        named = bool(scene.places_in(narrowing(tree, head)))
        return named and lemma in ground["land"] | ground["site"]
    if lemma in _ANYTHING and any(tree.forms[at] in _SIDES for at in tree.children(head, "advmod")):
        return True  # "nothing east of the canal"
    if lemma in _NUMBERED and _has_number(tree, head):
        return True  # "Point 402"
    two = f"{tree.forms[head - 1]} {lemma}" if head else lemma  # "high ground"
    if not _ground(scene, head, ground, sure, part=part).isdisjoint({lemma, tree.forms[head], two}):
        return True
    parted = lemma in ground["part"] or tree.upos(head) in {"NUM", "DET", "PRON", "ADJ"}
    return parted and any(
        is_land(scene, whole, ground, sure, part=True) for whole in wholes(tree, head)
    )


def _is_named_place(scene: Scene, head: int, sure: Sure) -> bool:
    """Whether a place's name stands there, or one beside it: "seized Man and Danane"."""
    tree = scene.tree
    if tree.upos(head) == "PROPN":
        named = sure in _UNNAMED and not scene.is_other_name(head)
        person = sure is Sure.ONLY and scene.is_person(head)  # a town that is read as one
        return scene.is_place(head) or named or person
    beside = (at for at in tree.children(head, "conj") if scene.is_place(at))
    return scene.is_capital(head) and any(tree.upos(at) == "PROPN" for at in beside)


def _ground(scene: Scene, head: int, ground: Words, sure: Sure, *, part: bool) -> frozenset[str]:
    """The nouns that tell of a place beside words that tell of control so surely."""
    told_apart = sure in _UNNAMED or (sure is Sure.OPEN and _is_told_apart(scene, head))
    found = ground["land"] | (ground["site"] if told_apart else frozenset())
    return found | ground["realm"] if part or sure in SURELY else found


def _is_told_apart(scene: Scene, head: int) -> bool:
    """Whether "the" or a name says which building or road is meant; headlines leave "the" out."""
    tree = scene.tree
    if tree.part.part == "title":
        return True
    determined = any(
        tree.forms[child] in _DEFINITE or tree.full_relation(child) == "nmod:poss"
        for child in tree.children(head, "det", "nmod")
    )
    after = _has_number(tree, head)  # "checkpoint 17"
    any_one = any(tree.forms[child] in {"a", "an"} for child in tree.children(head, "det"))
    return determined or after or (not any_one and bool(scene.places_in(narrowing(tree, head))))


def _has_number(tree: Tree, head: int) -> bool:
    """Whether a number stands right behind a noun, as its name."""
    return head + 1 < len(tree.forms) and tree.upos(head + 1) == "NUM"


def wholes(tree: Tree, head: int) -> Iterator[int]:
    """What a noun is a part of: what stands behind "of" or "in"."""
    apart = whole_behind(tree, head)
    if apart is not None:
        yield apart
    for child in tree.children(head, "nmod", "obl"):
        if any(tree.forms[case] in _INNER for case in tree.children(child, "case")):
            yield child
    if tree.upos(head) in {"NUM", "DET", "PRON"} and tree.head(head) >= 0:
        for child in tree.children(tree.head(head), "obl", "nmod"):  # "of the villages, they hold"
            fronted = child < head and any(
                tree.forms[case] in _OUT_OF for case in tree.children(child, "case")
            )
            if fronted:
                yield child


def thing_at(scene: Scene, head: int, verb: int, ground: Words, memory: Memory) -> Thing:
    """What the noun of a place's slot says of the place; `verb` is the word that has the slot."""
    tree = scene.tree
    words = [word for each in joined(tree, head) for word in narrowing(tree, each, (verb,))]
    places = tuple(name for name, _ in scene.places_in(words))
    why = "named"
    if not places:
        places = _right_behind(scene, head)
    if not places:
        places, why = _pointed_at(scene, head, ground, memory)
    extent = extent_of(tree, head, verb, ground)
    if not places and (around := _included(scene, head)):
        places, why = around, "part of what the verb's subject names"
        extent = Extent.PARTLY if extent is Extent.UNKNOWN else extent
    return Thing(head, places, extent, why)


def _included(scene: Scene, head: int) -> tuple[str, ...]:
    """The places of "the areas in Hama include places held by"."""
    tree = scene.tree
    for at in tree.above(head):
        takes_in = tree.lemma(at) == "take" and "in" in tree.forms[at + 1 : at + 2]
        if tree.lemma(at) in _INCLUDING or takes_in:
            words = (word for own in tree.children(at, "nsubj") for word in whole(tree, own))
            return tuple(name for name, _ in scene.places_in(words))
    return ()


def _right_behind(scene: Scene, head: int) -> tuple[str, ...]:
    """The place of "the post at Metema", where the tree ties it to the verb."""
    tree = scene.tree
    at = phrase(tree, head).end
    near = at < len(tree.forms) and tree.forms[at] in _AT and tree.relation(at) == "case"
    if not near or tree.head(at) < at:
        return ()
    return tuple(name for name, _ in scene.places_in(narrowing(tree, tree.head(at))))


def _pointed_at(
    scene: Scene, head: int, ground: Words, memory: Memory
) -> tuple[tuple[str, ...], str]:
    """The place that a pronoun, "the town" or an owner points back to."""
    tree = scene.tree
    owners = [at for at in tree.children(head, "nmod") if tree.full_relation(at) == "nmod:poss"]
    for at in (head, *wholes(tree, head), *owners):
        if tree.forms[at] == "whose":
            before = scene.places_in(range(max(scene.sentence.start, at - 4), at))
            if before:
                return (before[-1][0],), "“whose” after the place named before"
        if _points(tree, at, ground):
            return _back(scene, at, memory)
    return (), "no name"


def _points(tree: Tree, at: int, ground: Words) -> bool:
    """Whether a word is a pronoun for a place, or "the town"."""
    definite = any(
        tree.forms[child] in {"the", "that", "this"} for child in tree.children(at, "det")
    )
    return tree.forms[at] in _POINTING or (definite and tree.lemma(at) in ground["settled"])


def _back(scene: Scene, at: int, memory: Memory) -> tuple[tuple[str, ...], str]:
    """What was held last, else the place named last."""
    words = f"“{scene.tree.written[at]}”"
    held = memory.last(scene.number)
    if held is not None:
        return held, f"{words} after what was held before"
    near = last_place(scene, at)
    if near is None and scene.tree.forms[at] == "its":
        ahead = scene.places_in(range(at, scene.sentence.end))
        if ahead:
            return (ahead[0][0],), f"{words} before the place that it means"
    return ((near,), f"{words} after the place named before") if near else ((), "no name")


def last_place(scene: Scene, head: int) -> str | None:
    """The last place before a word in its sentence, else in the one before; no country."""
    spans = [(scene.sentence.start, head)]
    if scene.before:
        spans.append((scene.before.start, scene.before.end))
    for start, end in spans:
        named = [
            name
            for name, place in scene.places_in(range(start, end))
            if not (place.location and place.location.precision in _WIDE)
        ]
        if named:
            return named[-1]
    return None


def extent_of(tree: Tree, head: int, verb: int, ground: Words) -> Extent:
    """How much of a place is held, by the words beside it and beside the verb."""
    beside = [*tree.children(verb, "advmod", "amod", "obl")]
    beside += [at for at in (verb - 1, verb + 1) if 0 <= at < len(tree.forms)]
    beside = [
        at
        for at in beside
        if tree.upos(at) not in {"NOUN", "PROPN"} or at not in (verb - 1, verb + 1)
    ]
    own = [at for each in joined(tree, head) for at in (each, *tree.children(each, *_BESIDE))]
    words = {tree.lemma(at) for at in (*beside, *own)} | {tree.forms[at] for at in (*beside, *own)}
    if _for_the_most_part(tree, verb) or words & (ground["most"] - {"part"}):
        return Extent.MOSTLY
    if words & ground["full"]:
        return Extent.FULLY
    return Extent.PARTLY if _is_part(tree, head, words, ground) else Extent.UNKNOWN


def _for_the_most_part(tree: Tree, verb: int) -> bool:
    return any(
        tree.lemma(child) == "part" and any(tree.lemma(x) == "most" for x in tree.below[child])
        for child in tree.children(verb, "obl", "nmod", "advmod")
    )


def _is_part(tree: Tree, head: int, words: set[str], ground: Words) -> bool:
    """Whether words say that it is a part: "parts of", "two villages in", "villages in"."""
    if words & ground["some"]:
        return True
    plural = tree.forms[head] != tree.lemma(head) and tree.upos(head) == "NOUN"
    inside = any(
        tree.forms[case] in _PARTS_OF
        for child in tree.children(head, "nmod")
        for case in tree.children(child, "case")
    )
    return plural and inside and tree.lemma(head) in ground["land"] | _AMONG
