"""Demands: whose they are, on whom, and who is to do what is asked."""

from collections.abc import Iterator

from counterclaim.events.gains import subject_of
from counterclaim.events.ruled import Scene, bare_act, ruled
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans, AttributionSpans

_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_DEMANDS = frozenset({"REQUEST", "REJECT"})  # "should not" may look like a refusal
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
        if act.type not in _DEMANDS or clauses.relation(modal) != "aux":
            continue
        subject = clauses.first(clauses.head(modal), "nsubj", "nsubj:pass")
        heads = [at for who in (*act.actor, *act.recipient) for at in clauses.heads([who.span])]
        saying = _saying(scene, act)
        source = next(iter(clauses.heads(saying.source)), None) if saying else None
        if subject is None or heads != [subject] or saying is None or source in {None, *heads}:
            continue
        whom = act.actor or act.recipient
        if clauses.words[subject].upos == "PRON":
            told = next(iter(clauses.heads(saying.addressee)), None)
            whom = scene.who(told) if told is not None else ()
        if source is None or clauses.words[source].upos == "PRON" or not whom:
            continue
        why = f"a demand by who says it on who “{clauses.forms[modal]}”"
        yield number, ruled(act, why, type="REQUEST", actor=scene.who(source), recipient=whom)


def who_asks(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The subject of an active verb of asking or saying is who speaks: "Mali asked for help"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type not in _SPOKEN or act.actor or verb < 0 or clauses.words[verb].upos != "VERB":
            continue
        subject = clauses.first(verb, "nsubj")
        met = [who for who in act.recipient if subject in clauses.heads([who.span])]
        if subject is not None and met and not clauses.is_passive(verb):
            kept = tuple(who for who in act.recipient if who not in met)
            yield number, ruled(act, "who speaks, not spoken to", actor=tuple(met), recipient=kept)


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


def _saying(scene: Scene, act: ActSpans) -> AttributionSpans | None:
    """The innermost saying with a source in whose words an act stands."""
    found = [
        each
        for each in scene.sayings
        if any(span.overlaps(act.trigger[0]) for span in each.content) and each.source
    ]
    return min(found, key=lambda each: sum(c.end - c.start for c in each.content), default=None)


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
