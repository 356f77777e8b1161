"""What somebody gets a body to back, and talks that somebody agrees to hold."""

from collections.abc import Iterator

from counterclaim.events.roles import candidates
from counterclaim.events.ruled import Scene, bare_act, ruled
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans

_PLANNED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.PLANNED)


def won_backing(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who wins a body's backing is backed by it: "the premier won parliament's consent"."""
    clauses = scene.clauses
    for verb, word in enumerate(clauses.words):
        gift = clauses.first(verb, "obj")
        if word.upos != "VERB" or gift is None or not scene.is_a(verb, "winning"):
            continue
        giver = _giver(scene, gift)
        winner = subject_of(scene, verb)
        inside = [verb, gift, *clauses.below(gift, "amod")]
        numbers = list(dict.fromkeys(n for at in inside if (n := scene.at(at)) is not None))
        if not (scene.is_a(gift, "backings") and giver and winner and numbers):
            continue
        yield (
            numbers[0],
            ruled(
                scene.acts[numbers[0]],
                f"“{clauses.forms[verb]}” names whom the “{clauses.forms[gift]}” is for",
                type="SUPPORT",
                mode=(),
                trigger=(word.span, clauses.words[gift].span),
                actor=giver,
                recipient=winner,
                main=any(scene.acts[number].main for number in numbers),
            ),
        )
        yield from ((number, None) for number in numbers[1:])


def _giver(scene: Scene, gift: int) -> tuple[Participant, ...]:
    """Whose backing it is: "parliament's", "of the Senate", "from the council"."""
    clauses = scene.clauses
    owner = clauses.first(gift, "nmod:poss")
    if owner is not None:
        return scene.who(owner)
    after = gift + 1
    if clauses.forms[after : after + 1] in (("of",), ("from",)):
        noun = clauses.head(after)
        if noun > after and clauses.words[noun].upos in {"NOUN", "PROPN"}:
            return scene.who(noun)
    return ()


def subject_of(scene: Scene, verb: int) -> tuple[Participant, ...]:
    """Who does what an active verb tells; nobody in the passive."""
    found = (each.noun for each in candidates(scene.clauses, (verb,)) if "subject" in each.tie)
    noun = next(found, None)
    return () if noun is None or scene.clauses.is_passive(verb) else scene.who(noun)


def agreed_talks(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The planned CONSULT inside "agreed to talk", "agreed to hold talks"."""
    clauses = scene.clauses
    for act in scene.acts:
        head = scene.head(act)
        if act.type != "AGREE" or head < 0:
            continue
        for verb in clauses.below(head, "xcomp"):
            talks = _talks(scene, verb)
            told = [verb, *talks]
            if not (talks or scene.is_a(verb, "meeting")) or any(
                scene.at(at) is not None for at in told
            ):
                continue
            others = [
                child
                for above in told
                for child in clauses.below(above, "obl", "nmod", "obj")
                if child not in told and _is_met(scene, child)
            ]
            also = tuple(who for child in others for who in scene.who(child))
            yield (
                None,
                ruled(
                    bare_act(scene, told),
                    f"“{clauses.forms[told[-1]]}” after “{clauses.forms[head]} to”",
                    type="CONSULT",
                    actor=tuple(dict.fromkeys((*act.actor, *also))),
                    factuality=_PLANNED,
                ),
            )


def _talks(scene: Scene, verb: int) -> list[int]:
    """The noun of "hold talks"."""
    if not scene.is_a(verb, "holding"):
        return []
    return [at for at in scene.clauses.below(verb, "obj") if scene.is_a(at, "meetings")][:1]


def _is_met(scene: Scene, noun: int) -> bool:
    clauses = scene.clauses
    if clauses.relation(noun) == "obj":
        return scene.is_a(clauses.head(noun), "meeting") and clauses.words[noun].upos == "PROPN"
    nominal = clauses.words[noun].upos in {"NOUN", "PROPN"}
    return nominal and clauses.preposition(noun) in {"to", "with"}
