"""Attacks of which is said whom they do not meet: "X's air raids not hitting Y"."""

from collections.abc import Iterator

from counterclaim.events.ruled import Scene, ruled
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans
from counterclaim.model.span import Span

_AIR = frozenset({"air", "aerial"})
_FLOWN = frozenset({"airstrike", "air-strike", "sortie"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_TOLD = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)


def denied_targets(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The attack is affirmed and told by its noun; whom it does not meet is negative.

    Only a bare participle is looked at, which denies the one slot and not the attack.
    """
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        noun = _attack(scene, verb) if _is_denied_participle(scene, verb) else None
        if noun is None:
            continue
        other = scene.at(noun)
        known = scene.acts[other] if other is not None and other != number else None
        if "ASSAULT" not in {act.type, known.type if known else ""}:
            continue
        yield from _joined(scene, (number, other if known else None), known or act, verb, noun)


def _joined(
    scene: Scene,
    numbers: tuple[int, int | None],
    act: ActSpans,
    verb: int,
    noun: int,
) -> Iterator[tuple[int | None, ActSpans | None]]:
    clauses = scene.clauses
    met = clauses.first(verb, "obj")
    trigger = _words_of(scene, noun)
    actor = act.actor if numbers[1] is not None and act.actor else scene.owner(noun)
    recipient = scene.who(met, Polarity.NEGATIVE) if met is not None else ()
    place = (
        *scene.located(noun),
        *(scene.located(met) if met is not None else ()),
        *scene.located(verb),
    )
    flown = clauses.lemma(noun).removesuffix("s") in _FLOWN or bool(_air(scene, noun))
    yield (
        numbers[0] if numbers[1] is None else numbers[1],
        ruled(
            act,
            f"told by “{clauses.forms[noun]}”; recipient negative: “not {clauses.forms[verb]}”",
            type="ASSAULT",
            mode=("aerial",) if flown else act.mode,
            trigger=(trigger,),
            actor=_without(actor, trigger),
            recipient=recipient,
            place=place,
            factuality=_TOLD,
            main=True,
        ),
    )
    if numbers[1] is not None:
        yield numbers[0], None


def _is_denied_participle(scene: Scene, verb: int) -> bool:
    clauses = scene.clauses
    if verb < 0 or not clauses.forms[verb].endswith("ing") or not scene.is_a(verb, "aiming"):
        return False
    denied = any(clauses.forms[at] == "not" for at in clauses.below(verb, "advmod"))
    return denied and clauses.first(verb, "aux") is None


def _attack(scene: Scene, verb: int) -> int | None:
    """The noun of which the participle says more: its subject, or the word it hangs on."""
    clauses = scene.clauses
    nouns = list(clauses.below(verb, *_SUBJECTS))
    if clauses.words[verb].relation in {"acl", "amod"}:
        nouns.append(clauses.head(verb))
    return next((at for at in nouns if at < verb and scene.is_a(at, "strikes")), None)


def _air(scene: Scene, noun: int) -> list[int]:
    beside = scene.clauses.below(noun, "compound", "amod")
    return [at for at in beside if scene.clauses.forms[at] in _AIR and at < noun]


def _words_of(scene: Scene, noun: int) -> Span:
    return scene.clauses.span(min([*_air(scene, noun), noun]), noun)


def _without(actor: tuple[Participant, ...], trigger: Span) -> tuple[Participant, ...]:
    return tuple(each for each in actor if not each.span.overlaps(trigger))
