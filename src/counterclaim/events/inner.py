"""What stands inside the words of a slot and belongs to the act: places, votes, what is no one."""

from collections.abc import Iterator

from counterclaim.events.ruled import Scene, ruled
from counterclaim.model.reading import ActSpans
from counterclaim.model.span import Span

_MET_WHERE_THEY_ARE = frozenset({"ASSAULT", "PROTEST"})
_SENT = frozenset({"AID", "MOBILIZE"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_VOTED = frozenset({"SUPPORT", "REJECT"})


def places_in_slots(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """An attack is where those are whom it meets: "strikes on fighters in Idlib"."""
    for number, act in enumerate(scene.acts):
        if act.place or act.type not in _MET_WHERE_THEY_ARE:
            continue
        found = tuple(
            dict.fromkeys(place for who in act.recipient for place in scene.located_in(who.span))
        )
        if found:
            yield number, ruled(act, "place: where its recipient is", place=found)


def joined_nouns(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """What is joined to the noun of an attack is not met by it, and shares its place.

    "Coordinates air strikes and ground troops in Libya": the strikes are in Libya, and on nobody.
    """
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        noun = _attack(scene, act)
        if act.type != "ASSAULT" or noun < 0 or clauses.words[noun].upos not in _NOUNS:
            continue
        act_noun = _of_compound(scene, noun)
        joined = {*clauses.members(act_noun)} - {act_noun}
        if clauses.relation(act_noun) == "conj":
            joined.add(clauses.head(act_noun))
        kept = tuple(
            who
            for who in act.recipient
            if not ({act_noun, *joined} - {noun}).intersection(clauses.heads([who.span]))
        )
        place = scene.located(act_noun) or tuple(
            each for at in sorted(joined) if at > act_noun for each in scene.located(at)
        )
        trigger = act.trigger
        if act_noun != noun:
            trigger = (clauses.span(noun, act_noun),)
        if kept != act.recipient:
            why = "what is joined to its noun is not met by it"
            yield (
                number,
                ruled(act, why, recipient=kept, place=place or act.place, trigger=trigger),
            )


def _attack(scene: Scene, act: ActSpans) -> int:
    """The word that governs a trigger; of "coordinating air strikes" the noun."""
    head = scene.head(act)
    own = scene.words(act.trigger)
    told = scene.clauses.first(head, "obj") if head >= 0 else None
    return told if told is not None and told in own and scene.is_a(told, "strikes") else head


def _of_compound(scene: Scene, noun: int) -> int:
    """The "sorties" of "bombing sorties", else the noun itself."""
    after = noun + 1
    words = scene.clauses.words
    same = after < len(words) and scene.clauses.relation(noun) == "compound"
    return after if same and scene.is_a(after, "strikes") else noun


def hit_nouns(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Of what was hit is told by a participle: "zones bombed in Masisi" are no actors."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type != "ASSAULT" or verb < 0:
            continue
        noun = _participle_of(scene, verb)
        if noun is None or (act.recipient and clauses.relation(verb) == "acl"):
            continue
        met = tuple(who for who in act.actor if noun in clauses.heads([who.span]))
        if met:
            kept = tuple(who for who in act.actor if who not in met)
            yield number, ruled(act, "hit, not hitting", actor=kept, recipient=met)


def _participle_of(scene: Scene, verb: int) -> int | None:
    """The noun of which a participle tells, also where the tree has both as subjects."""
    clauses = scene.clauses
    if clauses.relation(verb) == "acl":
        return clauses.head(verb) if clauses.is_passive(verb) else None
    beside = verb > 0 and clauses.relation(verb - 1) == clauses.relation(verb) == "nsubj"
    bare = clauses.first(verb, "obj", "aux", "nsubj") is None
    return verb - 1 if beside and bare and clauses.is_participle(verb) else None


def sent_to_places(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Help that is sent to a place is not sent to anyone: "flew advisers to a base in Juba"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type not in _SENT or verb < 0 or not scene.is_a(verb, "sending"):
            continue
        goals = [at for at in clauses.below(verb, "obl") if clauses.preposition(at) == "to"]
        sites = [at for at in goals if scene.is_a(at, "sites") and not scene.owner(at)]
        kept = tuple(
            who for who in act.recipient if not set(sites) & set(clauses.heads([who.span]))
        )
        place = act.place or tuple(each for at in sites for each in _sites(scene, at))
        if kept != act.recipient or place != act.place:
            yield number, ruled(act, "sent to a place, to nobody", recipient=kept, place=place)


def _sites(scene: Scene, noun: int) -> tuple[Span, ...]:
    """The name of a place: that of the noun, else of where it is."""
    own = [each for each in scene.toponyms if noun in scene.clauses.words_in(each)]
    return tuple(own) or scene.located(noun)


def votes(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """The votes by which a body backs or turns down something: "by 162 votes to 4"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if act.type not in _VOTED or verb < 0:
            continue
        for cast in clauses.below(verb, "obl"):
            if clauses.lemma(cast) == "vote":
                found = tuple(clauses.words[at].span for at in sorted(set(_numbers(scene, cast))))
                if set(act.count) < set(found):
                    yield number, ruled(act, "counts: its votes", count=found)


def _numbers(scene: Scene, cast: int) -> Iterator[int]:
    """How many cast their votes for, and how many against: "162 votes to 4"."""
    clauses = scene.clauses
    yield from clauses.below(cast, "nummod")
    after = clauses.forms[cast + 1 : cast + 3]
    against = len(after) > 1 and after[0] in {"to", "against"}
    if against and clauses.words[cast + 2].upos == "NUM":
        yield cast + 2


def opinions(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """What is only thought best, and for what, is no act: "arming them is the best way to win"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        verb = scene.head(act)
        if verb < 0:
            continue
        thing = clauses.forms[verb].endswith("ing") and clauses.relation(verb) == "csubj"
        aim = clauses.relation(verb) == "acl" and _has_to(scene, verb)
        if (thing or aim) and _is_judged(scene, clauses.head(verb)):
            yield number, None


def _has_to(scene: Scene, verb: int) -> bool:
    mark = scene.clauses.first(verb, "mark")
    return mark is not None and scene.clauses.forms[mark] == "to"


def _is_judged(scene: Scene, predicate: int) -> bool:
    """Whether a noun or adjective says what is best: "is the best way"."""
    clauses = scene.clauses
    if predicate < 0 or clauses.first(predicate, "cop") is None:
        return False
    judged = any(
        scene.is_a(at, "opinions") or clauses.forms[at] in _SUPERLATIVES
        for at in clauses.below(predicate, "amod")
    )
    return scene.is_a(predicate, "ways") and judged


_SUPERLATIVES = frozenset({"best", "surest", "safest", "quickest", "worst", "only"})
