"""Demands: whose they are, on whom, and who is to do what is asked."""

from collections.abc import Iterator

from counterclaim.events.gains import subject_of
from counterclaim.events.ruled import Scene, bare_act, ruled
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans

_DEMANDED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.DEMANDED)


def ordered_out(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """A REQUEST to yield, and the RETREAT that it demands.

    A civilian who is ordered out of a country is deported: only weapons and soldiers are meant.
    """
    clauses = scene.clauses
    for verb, word in enumerate(clauses.words):
        if word.upos != "VERB" or not scene.is_a(verb, "ordering"):
            continue
        told = clauses.first(verb, "obj", "nsubj:pass")
        out = _out(scene, verb)
        if told is None or out is None or not scene.is_a(told, "weapons", "soldiers"):
            continue
        whom = scene.owner(told) if scene.is_a(told, "weapons") else ()
        whom = whom or scene.who(told)
        number, left = scene.at(verb), out[1]
        request = scene.acts[number] if number is not None else bare_act(scene, [verb])
        yield (
            number,
            ruled(
                request,
                f"a demand: “{clauses.forms[verb]} … out of”",
                type="REQUEST",
                mode=("yield",),
                actor=request.actor or subject_of(scene, verb),
                recipient=whom,
            ),
        )
        note = _note(scene, verb)
        if note is not None and note != number:
            yield note, None
        if scene.at(out[0]) is None:
            yield (
                None,
                ruled(
                    bare_act(scene, [out[0]]),
                    f"what is demanded: “out of” after “{clauses.forms[verb]}”",
                    type="RETREAT",
                    mode=("withdraw",),
                    actor=scene.who(told),
                    place=scene.places(left),
                    factuality=_DEMANDED,
                ),
            )


def _out(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The "out" of "out of the valley", and its noun, right behind what is ordered out."""
    clauses = scene.clauses
    told = clauses.first(verb, "obj", "nsubj:pass")
    for above in (verb, told):
        for child in clauses.below(above, "obl", "nmod") if above is not None else ():
            case = [
                at for at in clauses.below(child, "case", "advmod") if clauses.forms[at] == "out"
            ]
            if case and clauses.forms[case[0] + 1] == "of" and _is_land(scene, child):
                return case[0], child
    return None


def told_what_should_be(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who says that somebody should act demands it of them: "Chad must leave, Libya told it"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        modal = scene.head(act)
        if act.type != "REQUEST" or clauses.relation(modal) != "aux" or act.recipient:
            continue
        verb = clauses.head(modal)
        subject = clauses.first(verb, "nsubj", "nsubj:pass")
        heads = [at for who in act.actor for at in clauses.heads([who.span])]
        source = _source(scene, act)
        if subject is None or heads != [subject] or source is None or source in heads:
            continue
        if clauses.words[source].upos == "PRON" or clauses.words[subject].upos == "PRON":
            continue
        yield (
            number,
            ruled(
                act,
                f"a demand by who says it on who “{clauses.forms[modal]}”",
                actor=scene.who(source),
                recipient=act.actor,
            ),
        )


def asked_or_asking(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """What is asked is done by who is asked, what is promised by who promises.

    "Urged Niger to open an inquiry": Niger would, and nobody else. "Promised the UN to leave": who
    promises.
    """
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        inner = clauses.first(verb, "xcomp", "ccomp") if verb >= 0 else None
        if inner is None or not _is_infinitive(scene, inner):
            continue
        askers = {at for who in act.actor for at in clauses.heads([who.span])}
        asked = {at for who in act.recipient for at in clauses.heads([who.span])}
        promised = scene.is_a(verb, "promising")
        if not promised and act.type != "REQUEST":
            continue
        doing, apart = (askers, asked) if promised else (asked, askers)
        for at in clauses.members(inner):
            told = scene.at(at)
            if told is None or told == number:
                continue
            heads = {who: set(clauses.heads([who.span])) for who in scene.acts[told].actor}
            kept = tuple(who for who, own in heads.items() if not own & apart)
            if len(kept) < len(heads) and any(heads[who] & doing for who in kept):
                why = f"done by who {'promises' if promised else 'is asked'} it"
                yield told, ruled(scene.acts[told], why, actor=kept)


def _is_infinitive(scene: Scene, verb: int) -> bool:
    """Whether "to" stands before a verb, and nobody who would do it."""
    clauses = scene.clauses
    mark = clauses.first(verb, "mark")
    bare = clauses.first(verb, "nsubj", "nsubj:pass") is None
    return bare and mark is not None and clauses.forms[mark] == "to"


def _source(scene: Scene, act: ActSpans) -> int | None:
    """The noun of the innermost source in whose words an act stands."""
    found = [
        each
        for each in scene.sayings
        if any(span.overlaps(act.trigger[0]) for span in each.content) and each.source
    ]
    inner = min(found, key=lambda each: sum(c.end - c.start for c in each.content), default=None)
    return next(iter(scene.clauses.heads(inner.source)), None) if inner else None


def _note(scene: Scene, verb: int) -> int | None:
    """The act that is only the handing over of what demands: "issued a note, ordering …"."""
    clauses, above = scene.clauses, scene.clauses.head(verb)
    if clauses.relation(verb) not in {"advcl", "acl"} or above < 0:
        return None
    if scene.is_a(above, "notes"):
        above = clauses.head(above)
    handed = above >= 0 and any(scene.is_a(at, "notes") for at in clauses.below(above, "obj"))
    return scene.at(above) if handed else None


def _is_land(scene: Scene, noun: int) -> bool:
    inside = any(noun in scene.clauses.words_in(span) for span in scene.toponyms)
    return inside or scene.is_a(noun, "lands")
