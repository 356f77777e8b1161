"""Whose doing is what somebody is accused of, and what it made others do."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.events.ruled import Scene, ruled
from counterclaim.model.event import Participant
from counterclaim.model.reading import ActSpans

_OF_WHAT = frozenset({"of", "for"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_RELATIVE = frozenset({"that", "which"})


def accusers(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who accuses in the passive; "stand accused" is one act."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type != "ACCUSE" or verb < 0 or not clauses.is_passive(verb):
            continue
        agents = [at for at in clauses.below(verb, "obl") if clauses.preposition(at) == "by"]
        over = scene.at(clauses.head(verb)) if clauses.head(verb) >= 0 else None
        stands = over is not None and clauses.lemma(clauses.head(verb)) == "stand"
        named = tuple(_without_deeds(scene, who) for at in agents[:1] for who in scene.who(at))
        whole = named and set(_heads(scene, act.actor)) <= {*clauses.members(agents[0])}
        actor = named if whole else act.actor
        if stands and over is not None and over != number:
            met = act.recipient or scene.acts[over].actor
            trigger = (*scene.acts[over].trigger, *act.trigger)
            why = "“stand accused” is one act"
            main = act.main or scene.acts[over].main
            yield (
                number,
                ruled(act, why, trigger=trigger, actor=actor, recipient=met, main=main),
            )
            yield over, None
        elif actor != act.actor:
            yield number, ruled(act, "actor: “by”", actor=actor)


def _heads(scene: Scene, some: tuple[Participant, ...]) -> list[int]:
    return scene.clauses.heads([who.span for who in some])


def passive_accused(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The subject of a passive accusation is accused: "the army is blamed for the deaths"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type != "ACCUSE" or act.recipient or verb < 0 or not scene.is_a(verb, "accusing"):
            continue
        subject = clauses.first(verb, "nsubj:pass")
        if subject is not None and clauses.heads([who.span for who in act.actor]) == [subject]:
            yield number, ruled(act, "accused in the passive", actor=(), recipient=act.actor)


def _without_deeds(scene: Scene, who: Participant) -> Participant:
    """Who accuses, without what it is of: "by donors and others | of killings"."""
    clauses = scene.clauses
    for at in clauses.words_in(who.span)[1:]:
        if clauses.forms[at] in _OF_WHAT and scene.at(clauses.head(at)) is not None:
            return replace(who, span=replace(who.span, end=clauses.words[at - 1].span.end))
    return who


def accused(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The accused as actors of the nouns after "of" and "for", and of what these made others do."""
    for act in scene.acts:
        if act.type != "ACCUSE" or not act.recipient:
            continue
        nouns = list(dict.fromkeys(_nouns(scene, act)))
        deeds = {at: scene.at(at) for at in nouns}
        forced = dict(_forced(scene, nouns))
        for number in dict.fromkeys([*deeds.values(), *forced.values()]):
            if number is None or scene.acts[number] is act:
                continue
            deed = scene.acts[number]
            kept = _others(deed.actor, (*act.actor, *act.recipient))
            if deed.type not in _DEEDS or kept or deed.actor == act.recipient:
                continue
            met = _others(deed.recipient, act.recipient)
            if met != deed.recipient and not (met and number in forced.values()):
                continue
            why = "actor: who is accused of it"
            yield number, ruled(deed, why, actor=act.recipient, recipient=met)


def _others(
    actor: tuple[Participant, ...], known: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those who act and are neither accusers nor accused."""
    return tuple(each for each in actor if not any(each.span.overlaps(who.span) for who in known))


def _nouns(scene: Scene, act: ActSpans) -> Iterator[int]:
    """The nouns that tell of what: below the accusing word, or below who accuses or is accused."""
    clauses = scene.clauses
    verbs = [at for at in scene.words(act.trigger) if scene.is_a(at, "accusing")]
    heads = clauses.heads([who.span for who in (*act.actor, *act.recipient)])
    people = dict.fromkeys(at for head in heads for at in clauses.members(head))
    for word in (*verbs, *people) if verbs else ():
        for child in clauses.below(word, "obl", "nmod", "conj"):
            behind = child > verbs[-1] and clauses.preposition(child) in _OF_WHAT
            named = any(child in clauses.words_in(who.span) for who in act.recipient)
            if behind and not named:
                yield from clauses.members(child)


def _forced(scene: Scene, nouns: list[int]) -> Iterator[tuple[int, int]]:
    """The acts in relative clauses right behind such nouns, that have nobody who acts."""
    clauses = scene.clauses
    for noun in nouns:
        if clauses.forms[noun + 1 : noun + 2] and clauses.forms[noun + 1] in _RELATIVE:
            verb = clauses.head(noun + 1)
            for at in (verb, *clauses.below(verb, "xcomp")) if verb >= 0 else ():
                number = scene.at(at)
                if number is not None and not scene.acts[number].actor:
                    yield at, number
