"""Who may stand in the slots of an act, by the tree of its sentence, each with how it is tied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.events.clauses import NOMINAL, RELATIVE, Clauses

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})
_ARGUMENTS = frozenset({"obj", "obl", "nsubj:pass"})
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun that is tied to an act; `tie` names the relations between the two."""

    noun: int
    tie: str


def candidates(clauses: Clauses, trigger: Sequence[int]) -> Iterator[Candidate]:
    """Every noun that is tied to the words of a trigger, the closest first."""
    for at in trigger:
        upos = clauses.words[at].upos
        if upos in _VERBAL:
            yield from _of_verb(clauses, at)
        elif upos in {"NOUN", "PROPN"}:
            yield from _of_noun(clauses, at)


def _of_verb(clauses: Clauses, verb: int) -> Iterator[Candidate]:
    passive = clauses.is_passive(verb)
    voice = "passive" if passive else "active"
    yield from _subjects(clauses, verb, voice)
    for child in clauses.below(verb):
        relation = clauses.words[child].relation
        if clauses.words[child].upos not in NOMINAL and relation not in {"obj", "iobj"}:
            continue
        if relation == "obl:agent" or (passive and relation == "obl" and _by(clauses, child)):
            yield Candidate(child, "passive by")
        elif relation in {"obj", "iobj"}:
            yield Candidate(_meant(clauses, child), f"{voice} {relation}")
        elif relation == "obl":
            preposition = clauses.preposition(child) or "no"
            yield Candidate(_meant(clauses, child), f"{voice} obl {preposition}")


def _by(clauses: Clauses, noun: int) -> bool:
    return clauses.preposition(noun) == "by"


def _subjects(clauses: Clauses, verb: int, voice: str) -> Iterator[Candidate]:
    """Its own subject, else the one that is understood from the words above it."""
    own = _subject(clauses, verb)
    if own is not None:
        pronoun = clauses.forms[own] in RELATIVE and clauses.words[verb].relation == "acl:relcl"
        how = "relative" if pronoun else "subject"
        yield Candidate(_meant(clauses, own), f"{voice} {how}")
        if clauses.words[verb].relation == "acl:relcl" and not pronoun:
            yield from _antecedent(clauses, verb, voice)
        return
    at = verb
    steps: list[str] = []
    while len(steps) < _DEEPEST:
        step, above = _step(clauses, at)
        if not step:
            return
        steps.append(step)
        if step.startswith("acl"):
            yield Candidate(above, f"{voice} {' '.join(steps)}")
            if step != "acl to":
                return
        found = _object_of(clauses, above, step)
        if found is not None:
            yield Candidate(found, f"{voice} {' '.join(steps)} object")
        found = _subject(clauses, above)
        if found is not None:
            done = " passive" if clauses.is_passive(above) else ""
            yield Candidate(_meant(clauses, found), f"{voice} {' '.join(steps)}{done} subject")
            return
        at = above


def _subject(clauses: Clauses, verb: int) -> int | None:
    """The subject right before a verb, else the first: datelines are often taken for one too."""
    found = list(clauses.below(verb, *_SUBJECTS))
    before = [each for each in found if each < verb]
    return max(before) if before else next(iter(found), None)


def _antecedent(clauses: Clauses, verb: int, voice: str) -> Iterator[Candidate]:
    """The noun of a relative clause that has its own subject: "the bus that they struck"."""
    if clauses.first(verb, "obj") is None or any(
        clauses.forms[each] in RELATIVE for each in clauses.below(verb, "obj")
    ):
        yield Candidate(clauses.head(verb), f"{voice} antecedent")


def _object_of(clauses: Clauses, verb: int, step: str) -> int | None:
    """Whom a verb has do something: "told X to leave"."""
    if step not in {"xcomp", "advcl to", "ccomp"}:
        return None
    return clauses.first(verb, "obj", "iobj")


def _step(clauses: Clauses, verb: int) -> tuple[str, int]:
    """How a verb without subject hangs on the word above it; nothing where none is understood."""
    above, relation = clauses.head(verb), clauses.words[verb].relation
    if above < 0:
        return "", -1
    to = any(clauses.forms[each] == "to" for each in clauses.below(verb, "mark"))
    form = "to" if to else "ing" if clauses.forms[verb].endswith("ing") else "ed"
    simple = clauses.relation(verb)
    joined = relation == "conj" and clauses.words[above].upos in _VERBAL
    if joined or relation == "xcomp" or (relation == "ccomp" and to):
        return relation, above
    if relation == "acl:relcl":
        return "acl relative", above
    return (f"{simple} {form}", above) if simple in {"advcl", "acl"} else ("", -1)


def _meant(clauses: Clauses, noun: int) -> int:
    """The noun that a relative pronoun stands for, else the noun itself."""
    if clauses.forms[noun] not in RELATIVE:
        return noun
    for above in clauses.above(noun):
        if clauses.words[above].relation == "acl:relcl":
            return clauses.head(above)
    return noun


def _of_noun(clauses: Clauses, noun: int) -> Iterator[Candidate]:
    """Those below the noun, and those beside it below the verb that it hangs on."""
    for child in clauses.below(noun):
        relation = clauses.words[child].relation
        if relation == "nmod:poss":
            yield Candidate(child, "noun owner")
        elif relation == "nmod":
            yield Candidate(child, f"noun {clauses.preposition(child) or 'no'}")
        elif relation == "compound" or (
            relation == "amod" and clauses.words[child].lemma[:1].isupper()
        ):
            yield Candidate(child, f"noun {relation}")
    above = clauses.head(noun)
    if above >= 0 and clauses.words[above].upos in {"VERB", "AUX"}:
        yield from _beside(clauses, noun, above)


def _beside(clauses: Clauses, noun: int, verb: int) -> Iterator[Candidate]:
    relation = clauses.words[noun].relation
    if relation in {"obj", "obl"}:
        tie = "verb object" if relation == "obj" else f"verb obl {clauses.preposition(noun)}"
        voice = "passive" if clauses.is_passive(verb) else "active"
        for found in _subjects(clauses, verb, voice):
            yield Candidate(found.noun, f"{tie} > {found.tie}")
    for child in clauses.below(verb, "obl") if relation in _ARGUMENTS else ():
        if child != noun and clauses.words[child].upos in NOMINAL:
            yield Candidate(child, f"{relation} > obl {clauses.preposition(child) or 'no'}")
