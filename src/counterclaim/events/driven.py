"""People who are made to flee, raids that are flown, and slots that end where a clause does."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.events.gains import subject_of
from counterclaim.events.ruled import Scene, bare_act, ruled
from counterclaim.model.reading import ActSpans
from counterclaim.model.span import Span


def driven_away(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who is made to flee is expelled: "the raids forced thousands to flee".

    Nobody acts where the subject is an act.
    """
    clauses = scene.clauses
    for verb, word in enumerate(clauses.words):
        if word.upos != "VERB" or not scene.is_a(verb, "forcing") or clauses.is_passive(verb):
            continue
        people, left = clauses.first(verb, "obj"), clauses.first(verb, "xcomp")
        if people is None or left is None or not scene.is_a(left, "leaving"):
            continue
        if scene.at(verb) is not None or scene.at(left) is not None:
            continue
        who = subject_of(scene, verb)
        acts = any(scene.at(at) is not None for each in who for at in clauses.heads([each.span]))
        yield (
            None,
            ruled(
                bare_act(scene, [verb]),
                f"“{clauses.forms[verb]} … to {clauses.forms[left]}”",
                type="SANCTION",
                mode=("expel",),
                actor=() if acts else who,
                recipient=scene.who(people),
            ),
        )


def flown_strikes(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who flies raids strikes from the air: "flew air raids on the camps"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type != "MOBILIZE" or verb < 0 or not scene.is_a(verb, "flying"):
            continue
        raid = clauses.first(verb, "obj")
        if raid is not None and scene.is_a(raid, "strikes") and raid > verb:
            why = f"“{clauses.forms[verb]} … {clauses.forms[raid]}”"
            trigger = (clauses.span(verb, raid),)
            yield number, ruled(act, why, type="ASSAULT", mode=("aerial",), trigger=trigger)


def parted(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who stands beyond a semicolon stands in another clause, and in no slot of this one."""
    for number, act in enumerate(scene.acts):
        kept = {
            slot: tuple(who for who in getattr(act, slot) if not _is_beyond(scene, act, who.span))
            for slot in ("actor", "recipient")
        }
        counts = tuple(span for span in act.count if not _is_beyond(scene, act, span))
        if any(kept[slot] != getattr(act, slot) for slot in kept):
            yield number, ruled(act, "slots end at the semicolon", **kept, count=counts)


def _is_beyond(scene: Scene, act: ActSpans, span: Span) -> bool:
    first, last = min(act.trigger), max(act.trigger)
    if span.start >= last.end:
        between = replace(span, start=last.start, end=span.end)
    elif span.end <= first.start:
        between = replace(span, end=first.end)
    else:
        return False
    return any(scene.clauses.forms[at] == ";" for at in scene.clauses.words_in(between))
