"""Control told by verbs: "rebels hold the town", "the town fell to the rebels"."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import (
    agent,
    antecedent,
    is_bare_participle,
    is_passive,
    noun_before,
    subject,
)
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, phrase
from counterclaim.propositions.tables import SURELY, Effect, Frame, PropositionTables, Sure

_ELSEWHERE = frozenset(
    {"apart", "ill", "behind", "short", "silent", "back", "away", "over", "asleep", "home", "aside"}
)
_AWAY = frozenset({"off"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"})
_GOING = frozenset({"rush", "push", "force", "chase", "rout", "root", "recover", "surrender"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})


def by_verbs(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a verb of holding, taking, losing or driving out tells."""
    if tree.upos(word) not in {"VERB", "AUX"}:
        return
    yield from _by_frames(tree, word, tables)


def _by_frames(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What the uses of a verb in the table tell, one after another."""
    lemma = tree.lemma(word)
    for frame in tables.frames("verb", lemma):
        found = _held(tree, word, frame)
        if found:
            yield found
    for frame in (*tables.frames("freeing", lemma), *tables.frames("leaving", lemma)):
        found = _held(tree, word, frame)
        if found:
            fights = found.effect is Effect.LOSE or frame.effect is Effect.GAIN
            yield replace(found, armed=fights and bool(found.holder))
    for frame in tables.frames("left by", lemma) if tree.relation(word) == "acl" else ():
        found = _held(tree, word, frame)
        if found:
            yield replace(found, armed=True)
    for frame in tables.frames("driving", lemma):
        found = _driven(tree, word, frame)
        if found:
            yield found


def _held(tree: Tree, word: int, frame: Frame) -> Holding | None:
    """A verb with its place: as object, behind a particle or a preposition; or passive."""
    words = (word, *_particle(tree, word, frame.where))
    if not _has_own_words(tree, word, frame.where, len(words) > 1):
        return None
    if _suffers(tree, word):
        return _passive(tree, words, frame)
    thing, doer = _object(tree, word, frame.where), subject(tree, word)
    receiver = _receiver(tree, word, frame)
    idle = tree.lemma(word) == "take" and doer is not None and tree.forms[doer[0]] == "it"
    idle = idle or (thing is not None and _takes_place(tree, word, thing))
    if thing is None or idle or _weighs(tree, word):
        return None
    if receiver is not None:
        return _holding(tree, words, frame, receiver, thing, within=True, received=True)
    return _holding(tree, words, frame, doer[0], thing, within=doer[1]) if doer else None


def _takes_place(tree: Tree, word: int, thing: int) -> bool:
    """Whether an event takes place, and nobody a place."""
    bare = not any(True for _ in tree.below[thing])
    return tree.lemma(word) == "take" and tree.forms[thing] == "place" and bare


def _has_own_words(tree: Tree, word: int, where: str, particle: bool) -> bool:
    """Whether a verb has the particle or preposition that it needs, and no other one."""
    if where != "obj":
        return particle or behind(tree, word, where) is not None
    elsewhere = any(tree.forms[each] in _ELSEWHERE for each in tree.children(word, "advmod"))
    other = any(
        tree.full_relation(each) == "compound:prt" for each in tree.children(word, "compound")
    )
    return not elsewhere and not other


def _passive(tree: Tree, words: tuple[int, ...], frame: Frame) -> Holding | None:
    """What is told to be held, taken or lost; by nobody only if it is taken, and has a name."""
    word = words[0]
    thing, receiver = _suffering(tree, word), _receiver(tree, word, frame)
    holder = receiver if receiver is not None else agent(tree, word)
    occupied = tree.lemma(word) == "occupy" and _is_headline(tree, word)
    taken = (frame.effect is Effect.GAIN or occupied) and frame.sure in SURELY
    if thing is None or (holder is None and not taken):
        return None
    if holder is None:
        counted = any(True for _ in tree.children(thing, "nummod"))  # "ten villages were liberated"
        frame = replace(frame, sure=Sure.LAND if counted else Sure.NAMED)
    return _holding(tree, words, frame, holder, thing, within=True, received=receiver is not None)


def _holding(
    tree: Tree,
    words: tuple[int, ...],
    frame: Frame,
    holder: int | None,
    thing: int,
    *,
    within: bool,
    received: bool = False,
) -> Holding:
    told = " ".join(tree.forms[each] for each in sorted(words))
    effect = Effect.GAIN if received else frame.effect or Effect.HOLD
    return Holding(
        effect, words[0], words, tuple(joined(tree, holder)) if holder is not None else (),
        thing, f"“{told}”", frame.sure, within,
    )  # fmt: skip


def _particle(tree: Tree, word: int, where: str) -> tuple[int, ...]:
    """The words between verb and place that belong to the verb: "took back", "gave up"."""
    wanted = where.split()
    return tuple(
        child for child in tree.children(word, "compound", "advmod") if tree.forms[child] in wanted
    )


def _object(tree: Tree, word: int, where: str) -> int | None:
    """The place of an active verb; a relative pronoun gives the noun before it."""
    if where != "obj" and not _particle(tree, word, where):
        return behind(tree, word, where)
    found = next(tree.children(word, "obj"), None)
    if found is None and where != "obj":
        bare = (
            at
            for at in tree.children(word, "obl")
            if tree.full_relation(at) == "obl" and tree.upos(at) in {"PROPN", "NOUN"}
        )
        found = next((at for at in bare if not any(True for _ in tree.children(at, "case"))), None)
    if found is not None:
        return antecedent(tree, found, word)
    doers = list(tree.children(word, "nsubj"))
    if where == "obj" and len(doers) == 2 and _is_fronted(tree, word, *doers):
        return doers[0]
    if tree.relation(word) == "case" and tree.head(word) > word:  # "gunmen occupying the ministry"
        return tree.head(word)
    if tree.full_relation(word) == "acl:relcl" and where == "obj":
        doers = [at for at in tree.children(word, "nsubj") if at < word]
        own = doers[-1] if doers else None
        gap = own is not None and tree.forms[own] not in _RELATIVES and not _has_whose(tree, word)
        return tree.head(word) if gap else None
    return None


def _is_fronted(tree: Tree, word: int, thing: int, doer: int) -> bool:
    """Whether an object stands before the subject: "Bunagana they captured"."""
    beside = phrase(tree, thing).end == phrase(tree, doer).start
    apart = tree.upos(thing) == "PROPN" and tree.governs(thing, "appos")
    return doer < word and (beside or (apart and tree.forms[phrase(tree, doer).start - 1] == ","))


def _has_whose(tree: Tree, word: int) -> bool:
    """Whether the clause is tied by "whose" or "where", so that its verb lacks no object."""
    near = list(tree.children(word))
    near += [each for child in tree.children(word, "nsubj") for each in tree.below[child]]
    return any(tree.forms[each] in {"whose", "where", "when"} for each in near)


def _suffers(tree: Tree, word: int) -> bool:
    """Whether a verb is passive, or a participle behind or before its noun."""
    if is_passive(tree, word) or _is_headline(tree, word):
        return True
    if is_bare_participle(tree, word) and agent(tree, word) is not None:
        return True
    if tree.relation(word) == "advcl" and _is_taken_from(tree, word):
        return True
    participle = tree.relation(word) == "acl" and (
        tree.full_relation(word) != "acl:relcl"
        or (not tree.has_subject(word) and is_bare_participle(tree, word))
    )
    active = tree.forms[word].endswith("ing") or any(
        tree.forms[child] == "to" for child in tree.children(word, "mark")
    )
    return participle and not active and next(tree.children(word, "obj"), None) is None


def _is_taken_from(tree: Tree, word: int) -> bool:
    """Whether it stands behind a name, but tied further up: "Sinjar, recaptured from them"."""
    from_them = any(has_case(tree, at, "from") for at in tree.children(word, "obl"))
    near = noun_before(tree, word) if is_bare_participle(tree, word) else None
    return from_them and near is not None and tree.upos(near) == "PROPN"


def _is_headline(tree: Tree, word: int) -> bool:
    """Whether "is" is left out: "Kupyansk captured", "rebels kicked out of Tal Hamra"."""
    form, after = tree.forms[word], word + 1
    participle = form != tree.lemma(word) and form.endswith(("ed", "en", "wn"))
    bare = not any(True for _ in tree.children(word, "aux", "obj", "xcomp", "ccomp", "det"))
    noun = after < len(tree.forms) and tree.upos(after) in _NOMINAL
    doers = list(tree.children(word, "nsubj"))
    own = len(doers) == 1 and doers[0] < word and tree.upos(doers[0]) != "PRON"
    clause = (
        tree.relation(word) in {"root", "parataxis", "ccomp"} and tree.lemma(word) not in _GOING
    )
    told = any(tree.forms[at] in {"that", "which", "who"} for at in tree.children(word))
    return participle and bare and own and clause and not noun and not told


def _suffering(tree: Tree, word: int) -> int | None:
    """The noun that a passive verb is about; of a bare participle the one before it."""
    if is_bare_participle(tree, word) and tree.relation(word) != "acl":
        near = noun_before(tree, word)
        if near is not None:
            return near
    found = subject(tree, word)
    return found[0] if found else None


def _receiver(tree: Tree, word: int, frame: Frame) -> int | None:
    """Who has what another one loses: "lost the town to the rebels"."""
    if frame.effect is not Effect.LOSE:
        return None
    receiver = behind(tree, word, "to")
    lost = next(tree.children(word, "obj"), None)
    return behind(tree, lost, "to") if receiver is None and lost is not None else receiver


def _weighs(tree: Tree, word: int) -> bool:
    """Whether more is said of the object: "held Kabul responsible", "kept it off the agenda"."""
    return any(True for _ in tree.children(word, "xcomp")) or any(
        has_case(tree, child, *_AWAY) for child in tree.children(word, "obl")
    )


def _behind_particle(tree: Tree, word: int, where: str) -> int | None:
    """The pronoun right behind a particle: "they were pushed off it"."""
    for at in tree.children(word, "compound", "advmod"):
        pronoun = tree.forms[at + 1 : at + 2] in {("it",), ("them",)}
        if tree.forms[at] == where and pronoun and tree.head(at + 1) == word:
            return at + 1
    return None


def _driven(tree: Tree, word: int, frame: Frame) -> Holding | None:
    """Who is driven out of a place; driving others out of it is an act, and told as one."""
    thing = behind(tree, word, frame.where)
    thing = _behind_particle(tree, word, frame.where) if thing is None else thing
    loser = _suffering(tree, word) if _suffers(tree, word) else None
    if thing is None or loser is None:
        return None
    why = f"“{tree.forms[word]} {frame.where}”"
    return Holding(
        Effect.LOSE, word, (word,), tuple(joined(tree, loser)), thing, why, Sure.OPEN, armed=True
    )
