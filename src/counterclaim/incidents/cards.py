"""From a record to cards: one for each event that can be an incident's mention."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.incidents.card import Card, Number
from counterclaim.incidents.chains import chained
from counterclaim.incidents.lead import CONTENT, Lead, content_of, families_of, lead_of, names_of
from counterclaim.incidents.scene import Scene, scenes_of
from counterclaim.incidents.setting import days_of, spots_of
from counterclaim.incidents.sides import sides_of
from counterclaim.incidents.tables import IncidentTables
from counterclaim.model.event import Event
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Mention
from counterclaim.model.link import LinkKind
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span

_NOUNS = frozenset({"NOUN", "PROPN"})
_BESIDE = ("det", "amod", "nummod", "nmod", "compound", "advmod")
_POINTING = frozenset({"PRON", "DET"})
_LONGEST_STEM = 3
_HIGHEST = 6  # words up from a trigger


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell a happening; `id` names them within the record, `event` is what was read."""

    id: str
    spans: tuple[Span, ...]
    event: Event | None


def cards_of(record: Record, tables: IncidentTables) -> tuple[Card, ...]:
    """A card for each event of a record, in the order of the record.

    What is only said is no event of a record. What is denied, planned, asked for or looked back on
    has a card like any other.
    """
    return draw_cards(record, [Trigger(e.id, e.trigger, e) for e in record.events], tables)


def draw_cards(
    record: Record, triggers: Sequence[Trigger], tables: IncidentTables
) -> tuple[Card, ...]:
    """A card for each trigger whose words the reading has, also where no event was read there."""
    scenes = scenes_of(record)
    return chained(tuple(_drawn(record, triggers, scenes, tables)), tables)


def _drawn(
    record: Record,
    triggers: Sequence[Trigger],
    scenes: Mapping[Part, Scene],
    tables: IncidentTables,
) -> Iterator[Card]:
    lead = lead_of(scenes, tables)
    seen: Counter[Span] = Counter()
    for trigger in triggers:
        scene = scenes.get(trigger.spans[0].part)
        words = scene.words_in(trigger.spans) if scene else []
        if scene and words:
            yield _card(record, trigger, seen[trigger.spans[0]], scenes, scene, words, lead, tables)
            seen[trigger.spans[0]] += 1


def _card(
    record: Record,
    trigger: Trigger,
    twin: int,
    scenes: Mapping[Part, Scene],
    scene: Scene,
    words: Sequence[int],
    lead: Lead,
    tables: IncidentTables,
) -> Card:
    tree, event = scene.tree, trigger.event
    head = scene.head_of(words)
    sentence = scene.sentence_of[head]
    lemmas = lemmas_of(scene, words, tables)
    spots, spots_rest = spots_of(record, event, scenes, scene.part, sentence)
    days, days_rest, moment = days_of(record, event, scenes, scene.part, sentence)
    actors, recipients = sides_of(record, event, scene, head, tables)
    within = scene.sentence(sentence)
    links = _links(record, event)
    polarity, status = _factuality(scene, head, event)
    return Card(
        mention=Mention(record.document.id, trigger.id),
        at=trigger.spans[0],
        twin=twin,
        part=scene.part,
        sentence=sentence,
        position=head,
        published=record.document.published,
        type=event.type if event else None,
        mode=event.mode if event else (),
        lemmas=lemmas,
        kinds=frozenset(row for each in lemmas for row in tables.kinds.get(each, ())),
        noun=tree.upos(head) in _NOUNS,
        many=_is_many(scene, words, head, tables),
        new=_is_new(scene, words, head, tables),
        back=any(tree.forms[each] in tables.markers["back"] for each in _before(scene, head)),
        main=bool(event and event.main),
        actors=actors,
        recipients=recipients,
        spots=spots,
        spots_rest=spots_rest,
        days=days,
        days_rest=days_rest,
        moment=moment,
        numbers=_numbers(record, event, scene, sentence),
        polarity=polarity,
        status=status,
        nouns=_nouns_beside(scene, words, head, tables),
        words=content_of(scene, within, tables),
        names=names_of(scene, within),
        topic=lead.topic,
        lead_names=lead.names,
        leads=any(families_of(each, tables) & lead.families for each in lemmas),
        same_as=links.get(LinkKind.SAME_AS, frozenset()),
        part_of=links.get(LinkKind.PART_OF, frozenset()),
        apart_from=frozenset().union(
            *(links.get(kind, frozenset()) for kind in LinkKind if kind not in _JOINING)
        ),
        event=event.id if event else None,
        own=frozenset(words),
        above=_above(scene, head),
        voice=_voice(record, scene, head, event),
        pronouns=frozenset(
            tree.forms[each]
            for each in tree.children(head, "nsubj")
            if tree.upos(each) in _POINTING
        ),
    )


def _above(scene: Scene, head: int) -> tuple[tuple[int, str], ...]:
    """What governs a word, the nearest first, with the relation that leads there."""
    tree = scene.tree
    up = [head, *tree.above(head)][: _HIGHEST + 1]
    return tuple((above, tree.relation(at)) for at, above in pairwise(up))


def _voice(record: Record, scene: Scene, head: int, event: Event | None) -> str | None:
    """The attribution in whose content a mention stands: the innermost one."""
    if event:
        return event.attribution
    span = scene.tree.word(head).span
    holding = [
        (sum(each.end - each.start for each in attribution.content), attribution.id)
        for attribution in record.attributions
        if any(each.overlaps(span) for each in attribution.content)
    ]
    return min(holding, default=(0, None))[1]


_JOINING = (LinkKind.SAME_AS, LinkKind.PART_OF)


def lemmas_of(scene: Scene, words: Sequence[int], tables: IncidentTables) -> frozenset[str]:
    """The words that tell what was done: without a verb that only lends itself to a noun."""
    tree = scene.tree
    found = [tree.lemma(each) for each in words if tree.upos(each) in CONTENT]
    telling = [each for each in found if each not in tables.markers["light"]]
    return frozenset(telling or found or [tree.lemma(each) for each in words])


def _factuality(scene: Scene, head: int, event: Event | None) -> tuple[Polarity, Status]:
    if event:
        return event.factuality.polarity, event.factuality.status
    denied = scene.tree.has(head, "not", "never", "no", "n't")
    return (Polarity.NEGATIVE if denied else Polarity.POSITIVE), Status.HAPPENED


def _before(scene: Scene, head: int) -> Iterator[int]:
    return (each for each in scene.tree.children(head, *_BESIDE) if each < head)


def _is_many(scene: Scene, words: Sequence[int], head: int, tables: IncidentTables) -> bool:
    tree = scene.tree
    beside = {tree.lemma(each) for each in (*words, *_before(scene, head))}
    number = any(
        tree.upos(each) == "NUM" and tree.forms[each] not in {"one", "1"}
        for each in _before(scene, head)
    )
    plural = any(
        tree.upos(each) == "NOUN"
        and tree.forms[each].endswith("s") != tree.lemma(each).endswith("s")
        for each in words
    )
    return plural or (number and tree.upos(head) in _NOUNS) or bool(beside & tables.markers["many"])


def _is_new(scene: Scene, words: Sequence[int], head: int, tables: IncidentTables) -> bool:
    tree = scene.tree
    beside = {tree.forms[each] for each in _before(scene, head)} | {
        tree.forms[each] for each in words
    }
    about = {tree.forms[each] for each in tree.children(head, "advmod", "obl")}
    return bool(beside & tables.markers["new"] or about & tables.markers["again"])


def _numbers(record: Record, event: Event | None, scene: Scene, sentence: int) -> frozenset[Number]:
    told = set(event.counts) if event else set()
    found = [each for each in record.counts if each.id in told] or scene.counts[sentence]
    return frozenset(Number(each.what, each.low, each.high) for each in found if each.what)


def _nouns_beside(
    scene: Scene, words: Sequence[int], head: int, tables: IncidentTables
) -> frozenset[str]:
    """Nouns at most three steps below the trigger, and what a noun hangs on."""
    tree = scene.tree
    near = set(scene.subtree(head, _LONGEST_STEM))
    above = tree.head(head)
    if above >= 0 and tree.upos(head) in _NOUNS:
        near |= {above, *tree.children(above)}
    found = (each for each in near if each not in words and tree.upos(each) in _NOUNS)
    return frozenset(tree.lemma(each) for each in found) - tables.plain


def _links(record: Record, event: Event | None) -> dict[LinkKind, frozenset[str]]:
    """The other ends of an event's links, by their kind."""
    found: dict[LinkKind, set[str]] = {}
    if event is None:
        return {}
    for link in record.links:
        if event.id in (link.start, link.end):
            found.setdefault(link.kind, set()).add(
                link.end if link.start == event.id else link.start
            )
    return {kind: frozenset(ends) for kind, ends in found.items()}
