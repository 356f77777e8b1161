"""From what the rules find to statements of control."""

from collections.abc import Callable, Iterator, Sequence

from counterclaim.model.control import Control, Extent
from counterclaim.model.factuality import Factuality, Status
from counterclaim.model.reading import HeldSpans
from counterclaim.model.span import Span
from counterclaim.model.tree import Tree
from counterclaim.propositions.belonging import by_belonging
from counterclaim.propositions.contest import by_contest
from counterclaim.propositions.deeds import by_deeds
from counterclaim.propositions.facts import (
    certainty_of,
    is_past,
    is_pluperfect,
    polarity_of,
    slot_of,
    status_of,
)
from counterclaim.propositions.falling import by_falls
from counterclaim.propositions.flags import by_flags
from counterclaim.propositions.found import Holding
from counterclaim.propositions.ground import Memory, Thing, is_land, last_place, thing_at, wholes
from counterclaim.propositions.hands import by_nouns
from counterclaim.propositions.holders import can_hold
from counterclaim.propositions.holding import by_verbs
from counterclaim.propositions.learned import read_in
from counterclaim.propositions.listing import by_listing
from counterclaim.propositions.lording import by_lording
from counterclaim.propositions.marked import by_marks
from counterclaim.propositions.meant import settle
from counterclaim.propositions.parties import is_armed
from counterclaim.propositions.phrases import Phrase, has_case, phrase, span_of
from counterclaim.propositions.scene import Scene, cover, spans_at, words_among
from counterclaim.propositions.strongholds import by_strongholds
from counterclaim.propositions.sway import by_sway
from counterclaim.propositions.tables import SURELY, Effect, PropositionTables, Sure

Rule = Callable[[Tree, int, PropositionTables], Iterator[Holding]]
_RULES: tuple[Rule, ...] = (
    by_verbs, by_falls, by_belonging, by_lording, by_nouns, by_strongholds, by_deeds, by_flags,
    by_marks, by_contest, by_sway, by_listing,
)  # fmt: skip
_STANDING = frozenset({Effect.HOLD, Effect.CONTEST})
_EXTENTS = {Effect.CONTEST: Extent.CONTESTED, Effect.SHARE: Extent.PARTLY}
_BEGINNING = frozenset(  # in the past they tell how it began
    "occupy colonize colonise fall pass come return go slip revert".split()
)
_CIVIL = frozenset({"run", "rule", "govern", "administer"})
_STANDING_FOR = frozenset({"those", "others", "ones"})
_MAY = frozenset({"could", "may", "might", "can"})
_NOT_YET = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL})
_PRONOUNS = frozenset({"it", "them", "its", "their", "there"})


def control_in(
    scene: Scene, held: Sequence[HeldSpans], tables: PropositionTables, memory: Memory
) -> Iterator[Control]:
    """Every statement of control in a sentence: what rules find, then what only the reader sees.

    They come without ids. `held` are the reader's statements of the part.
    """
    taken: list[tuple[int, tuple[int, ...]]] = []
    found_by_rules: list[Span] = []
    for word in words_among(scene, tables.told_by):
        for rule in _RULES:
            for found in rule(scene.tree, word, tables):
                settled = settle(scene, found, tables)
                if not _is_told(scene, settled, tables, memory) or _is_taken(settled, taken):
                    continue
                taken.append((settled.thing, settled.holder))
                told = _control(scene, settled, tables, memory)
                if not _is_to_come(scene, settled, told):
                    memory.held.append((scene.number, told.place))
                    found_by_rules.append(told.span)
                    yield told
    for told in read_in(scene, held, tables, memory):
        if not any(told.span.overlaps(each) for each in found_by_rules):
            memory.held.append((scene.number, told.place))
            yield told


def _is_to_come(scene: Scene, found: Holding, told: Control) -> bool:
    """Whether a place is not taken or lost yet: planned, demanded, or only "could lose"."""
    tree = scene.tree
    helping = {tree.forms[at] for at in tree.children(found.word, "aux")}
    only = bool(helping & _MAY) and "have" not in helping
    if found.effect in _STANDING:
        return told.factuality.status in {Status.PLANNED, Status.DEMANDED}
    return told.factuality.status in _NOT_YET or (only and tree.upos(found.word) == "VERB")


def _is_taken(found: Holding, taken: Sequence[tuple[int, tuple[int, ...]]]) -> bool:
    """Whether the same holder and thing are told by other words: "retook control of the town"."""
    return any(thing == found.thing and holder == found.holder for thing, holder in taken)


def _is_told(scene: Scene, found: Holding, tables: PropositionTables, memory: Memory) -> bool:
    """Whether what is held is a place."""
    thing, tree = found.thing, scene.tree
    mock = any(tree.lemma(at) in tables.doubt["mock"] for at in tree.children(thing, "amod"))
    if mock or thing in found.holder or not can_hold(scene, found, tables):
        return False
    part = any(tree.forms[each] == "it" for each in wholes(tree, thing))
    if part and tree.lemma(thing) in tables.ground["part"]:
        return memory.last(scene.number) is not None or last_place(scene, thing) is not None
    if tree.forms[thing] in _STANDING_FOR:
        return found.effect is Effect.HOLD and _land_before(scene, thing, tables)
    if tree.forms[thing] in _PRONOUNS:
        if memory.last(scene.number) is not None and found.sure is not Sure.LAND:
            return True
        named = last_place(scene, thing) is not None or _land_before(scene, thing, tables)
        if tree.forms[thing] == "its" and not named:  # "since its capture by rebels, Palmyra"
            named = bool(scene.places_in(range(thing, scene.sentence.end)))
        fights = tree.lemma(found.word) not in _CIVIL and all(
            is_armed(scene, each, tables.parties) for each in found.holder
        )
        return bool(found.holder) and named and (found.sure in SURELY or fights)
    return is_land(scene, thing, tables.ground, found.sure)


def _land_before(scene: Scene, thing: int, tables: PropositionTables) -> bool:
    """Whether a noun for a place stands before a pronoun in its sentence: "guard the palace"."""
    ground = tables.ground["land"] | tables.ground["site"]
    return any(scene.tree.lemma(at) in ground for at in range(scene.sentence.start, thing))


def _control(scene: Scene, found: Holding, tables: PropositionTables, memory: Memory) -> Control:
    tree = scene.tree
    thing = thing_at(scene, found.thing, found.word, tables.ground, memory)
    voice = scene.voices.innermost([tree.word(found.words[0]).span])
    extent = _EXTENTS.get(found.effect, thing.extent)
    polarity = polarity_of(
        tree, found.word, voice, tables.doubt, has_it=found.effect is not Effect.LOSE
    )
    return Control(
        id="",
        span=_span(scene, found),
        trigger=spans_at(tree, found.words),
        thing=_phrase(scene, found.thing, found),
        holder=tuple(
            slot_of(tree, _words(scene, each, found), tables.doubt) for each in found.holder
        ),
        place=thing.places,
        time=scene.times_of(tree.clause(found.word)),
        extent=extent,
        factuality=Factuality(
            polarity,
            certainty_of(tree, found.word, tables.doubt),
            status_of(tree, found.word, tables, _default_status(scene, found, told=voice is None)),
        ),
        attribution=voice.id if voice else None,
        why=_why(found, thing),
    )


def _default_status(scene: Scene, found: Holding, *, told: bool) -> Status:
    """Ongoing, unless the words set it before the course told.

    In another's words a past tense may only follow the verb of saying: "he said they held it".
    """
    held = found.effect is Effect.HOLD and scene.tree.lemma(found.word) not in _BEGINNING
    if held and told and is_past(scene.tree, found.word):
        return Status.HISTORICAL
    before = found.effect is Effect.LOSE or scene.tree.full_relation(found.word) == "acl:relcl"
    if before and is_pluperfect(scene.tree, found.word):
        return Status.HISTORICAL
    return Status.ONGOING


def _phrase(scene: Scene, head: int, found: Holding) -> Span:
    own = _words(scene, head, found)
    return span_of(scene.tree, own.start, own.end)


def _words(scene: Scene, head: int, found: Holding) -> Phrase:
    """A holder or the thing: each without the other, and without the words that tie them."""
    tree = scene.tree
    if head in found.words:  # "ours"
        return Phrase(head, head, head + 1)
    apart = {found.word, *found.holder, found.thing} - {head}
    if head == found.thing and found.effect is not Effect.HOLD:  # "wrested the port from them"
        apart |= {each for each in tree.children(head, "nmod") if has_case(tree, each, "from")}
    return phrase(tree, head, apart)


def _span(scene: Scene, found: Holding) -> Span:
    """From the holder to the thing, as far as the holder stands in the same clause."""
    tree = scene.tree
    heads = [*(found.holder if found.within else ()), found.thing]
    spans = [tree.word(each).span for each in found.words]
    spans += [_phrase(scene, head, found) for head in heads]
    if found.word < found.thing:  # "the rebel-held town"
        own = phrase(tree, found.thing)
        marked = found.word in range(own.start, own.end)
        spans += [span_of(tree, own.start, own.end)] if marked else []
    return cover(spans)


def _why(found: Holding, thing: Thing) -> str:
    place = "" if thing.why == "named" else f"; place: {thing.why}"
    return f"rule: {found.why}{place}"
