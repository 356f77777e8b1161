"""Which words, incidents and versions of one answer are which of another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.dossier.answer import Answer, Version, Words
from corpus.matching import match


@dataclass(frozen=True, slots=True)
class Paired:
    """Ours and theirs by the same names; what has no other half is left out."""

    words: Mapping[Words, Words]
    incidents: Mapping[str, str]
    versions: Mapping[str, str]


def pair(ours: Answer, theirs: Answer) -> Paired:
    """What of one answer is which of another.

    Words are paired where they share characters, incidents by the mentions that they share,
    versions of the same slot of paired incidents by the claims that they share; the most alike
    first, each once.
    """
    words = pair_words(mentions_of(ours), mentions_of(theirs))
    incidents = _pair_incidents(ours, theirs, words)
    return Paired(words, incidents, _pair_versions(ours, theirs, incidents))


def mentions_of(answer: Answer) -> list[Words]:
    """All words that speak of incidents."""
    return [words for each in answer.incidents.values() for words in each.mentions]


def pair_words(ours: Iterable[Words], theirs: Iterable[Words]) -> dict[Words, Words]:
    """Words that share characters with words of the other side, one with one."""
    here: dict[str, list[Words]] = defaultdict(list)
    there: dict[str, list[Words]] = defaultdict(list)
    for each in ours:
        here[each.report].append(each)
    for each in theirs:
        there[each.report].append(each)
    return {a: b for name in here for a, b in match(here[name], there[name], _alike)}


def _alike(one: Words, other: Words) -> float:
    shared = one.shared(other)
    return shared / (_length(one) + _length(other) - shared)


def _length(words: Words) -> int:
    return sum(span.end - span.start for span in words.spans)


def _pair_incidents(ours: Answer, theirs: Answer, words: Mapping[Words, Words]) -> dict[str, str]:
    there = {name: set(each.mentions) for name, each in theirs.incidents.items()}
    here = {
        name: {words[each] for each in own.mentions if each in words}
        for name, own in ours.incidents.items()
    }

    def like(a: str, b: str) -> float:
        shared = len(here[a] & there[b])
        return shared and 2 * shared / (len(ours.incidents[a].mentions) + len(there[b]))

    return dict(match(list(here), list(there), like))


def _pair_versions(ours: Answer, theirs: Answer, incidents: Mapping[str, str]) -> dict[str, str]:
    there: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, each in theirs.versions.items():
        there[each.incident, each.slot].append(name)
    here: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, each in ours.versions.items():
        here[each.incident, each.slot].append(name)

    def like(a: str, b: str) -> float:
        return _claims_shared(ours.versions[a], theirs.versions[b])

    found: dict[str, str] = {}
    for (incident, slot), names in here.items():
        others: Sequence[str] = there.get((incidents.get(incident, ""), slot), ())
        found |= dict(match(names, others, like))
    return found


def _claims_shared(one: Version, other: Version) -> float:
    """The share of claims of two versions that touch one of the other's."""
    touched = sum(any(a.shared(b) for b in other.claims) for a in one.claims)
    touched += sum(any(a.shared(b) for a in one.claims) for b in other.claims)
    whole = len(one.claims) + len(other.claims)
    return touched / whole if whole else 0.0
