"""Who acts by the weapons that are theirs, and who is asked for the help that would be theirs."""

from collections.abc import Iterator

from counterclaim.events.ruled import Scene, bare_act, ruled
from counterclaim.model.reading import ActSpans

_IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "CCONJ"})
_SOME = frozenset("dozen score hundred thousand".split())


def standing_weapons(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Weapons that stand ready are mobilized by their owner: "Russian jets lined up at a base"."""
    clauses = scene.clauses
    for verb, word in enumerate(clauses.words):
        ready = word.upos == "VERB" and clauses.is_participle(verb)
        if not (ready and scene.is_a(verb, "standing") and verb):
            continue
        if not scene.is_a(verb - 1, "weapons"):
            continue
        first = _first(scene, verb)
        owner = next((who for at in range(first, verb) if (who := scene.owner(at))), ())
        number = scene.at(verb)
        beside = first > 0 and clauses.forms[first - 1] == "with"
        if not owner or (number is None and not beside):
            continue
        act = scene.acts[number] if number is not None else bare_act(scene, _told(scene, verb))
        if act.actor or act.type not in {"", "MOBILIZE"}:
            continue
        yield (
            number,
            ruled(
                act,
                "actor: whose weapons they are",
                type="MOBILIZE",
                mode=act.mode or ("weapons",),
                actor=owner,
                place=act.place or scene.located(verb),
                count=act.count
                or tuple(clauses.words[at].span for at in range(first, verb) if _counts(scene, at)),
            ),
        )


def _told(scene: Scene, verb: int) -> list[int]:
    return [verb, *scene.clauses.below(verb, "compound:prt")]


def _counts(scene: Scene, word: int) -> bool:
    clauses = scene.clauses
    return clauses.words[word].upos == "NUM" or clauses.lemma(word) in _SOME


def _first(scene: Scene, verb: int) -> int:
    """The first word of the phrase right before a verb; "of" and joined nouns belong to it."""
    clauses = scene.clauses
    at = verb
    start = clauses.part.sentences[clauses.sentence(verb)].start
    while at > start and _in_phrase(scene, at - 1):
        at -= 1
    return at


def _in_phrase(scene: Scene, word: int) -> bool:
    clauses = scene.clauses
    if clauses.words[word].upos in _IN_PHRASE or clauses.forms[word] in {"of", "-", "'s", "’s"}:
        return True
    joined = clauses.relation(word) == "conj"  # "helicopters and transport planes"
    return joined and clauses.forms[word] == clauses.lemma(word)


def asked_for_help(scene: Scene) -> Iterator[tuple[int | None, ActSpans | None]]:
    """Who is asked for help that would be theirs: "asked for Russian assistance"."""
    clauses = scene.clauses
    for number, act in enumerate(scene.acts):
        if act.type != "REQUEST":
            continue
        for word in scene.words(act.trigger):
            for child in clauses.below(word, "obl", "nmod", "obj"):
                wanted = clauses.preposition(child) == "for" or clauses.relation(child) == "obj"
                whose = scene.owner(child) if wanted and scene.is_a(child, "help") else ()
                if not whose or _others(scene, act, child):
                    continue
                why = f"recipient: whose “{clauses.forms[child]}” is asked for"
                yield number, ruled(act, why, recipient=whose)
                help_given = scene.at(child)
                if help_given is not None and scene.acts[help_given].type == "AID":
                    aid = scene.acts[help_given]
                    if act.actor and (aid.actor != whose or aid.recipient != act.actor):
                        why = "from whom help is asked to who asks"
                        yield help_given, ruled(aid, why, actor=whose, recipient=act.actor)


def _others(scene: Scene, act: ActSpans, asked: int) -> bool:
    """Whether somebody is asked who is not named only with what is asked for."""
    with_it = set(scene.clauses.under(asked))
    return any(not with_it.issuperset(scene.clauses.words_in(who.span)) for who in act.recipient)
