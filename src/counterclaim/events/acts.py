"""Which of the reader's acts are events of their own: light verbs and denials are none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from counterclaim.events.setting import Setting
from counterclaim.model.event import Event, Participant

T = TypeVar("T")
REJECT = "REJECT"


def join_light_verbs(events: Sequence[Event], settings: Mapping[str, Setting]) -> list[Event]:
    """The events, those of a light verb and of its object as one where both are of one type.

    The trigger holds the words of both, as the guidelines have it; slots are those of both.
    """
    verbs = {settings[event.id].head: event for event in events}
    joined = {event.id: event for event in events}
    for noun in events:
        setting = settings[noun.id]
        verb = verbs.get(setting.tree.head(setting.head))
        if verb and verb.id in joined and _is_light(setting, verb, noun):
            joined[verb.id] = _both(joined[verb.id], joined.pop(noun.id))
    return list(joined.values())


def without_denials(events: Sequence[Event], settings: Mapping[str, Setting]) -> list[Event]:
    """The events but for a REJECT that is the denial of another: that one is negative instead.

    Source: corpus/GUIDELINES.md, section 3, "Denial".
    """
    over = {each.word for event in events for each in settings[event.id].governors()}
    return [
        event
        for event in events
        if event.type != REJECT
        or not _denies(settings[event.id])
        or settings[event.id].head not in over
    ]


def _denies(setting: Setting) -> bool:
    """Whether a trigger is a verb that says that something is not so."""
    return setting.words.has("denial", "negative", setting.tree.lemma(setting.head))


def _is_light(setting: Setting, verb: Event, noun: Event) -> bool:
    """Whether a verb only says that its object was done; `setting` is where the noun stands."""
    tree, at = setting.tree, setting.tree.head(setting.head)
    is_object = tree.relation(setting.head) == "obj"
    light = setting.words.has("through", "light", tree.lemma(at))
    return is_object and light and verb.type == noun.type


def _both(verb: Event, noun: Event) -> Event:
    slots = {
        name: why
        for name, why in verb.unknown.items()
        if not (getattr(verb, name, ()) or getattr(noun, name, ()))
    }
    return replace(
        verb,
        trigger=tuple(_once((*verb.trigger, *noun.trigger))),
        mode=tuple(_once((*verb.mode, *noun.mode))),
        context=tuple(_once((*verb.context, *noun.context))),
        main=verb.main or noun.main,
        actor=_participants(verb.actor, noun.actor),
        recipient=_participants(verb.recipient, noun.recipient),
        place=tuple(_once((*verb.place, *noun.place))),
        time=tuple(_once((*verb.time, *noun.time))),
        counts=tuple(_once((*verb.counts, *noun.counts))),
        unknown=slots,
    )


def _participants(
    verb: Sequence[Participant], noun: Sequence[Participant]
) -> tuple[Participant, ...]:
    """Those of the verb, and those of the noun that share no word with them."""
    others = (who for who in noun if not any(who.span.overlaps(each.span) for each in verb))
    return (*verb, *others)


def _once(things: Iterable[T]) -> Iterable[T]:
    return dict.fromkeys(things)
