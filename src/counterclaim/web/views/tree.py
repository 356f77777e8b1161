"""From documents by voices to origins, for each version: what is one, and by which rule."""

from dataclasses import dataclass

from counterclaim.accounts import Case
from counterclaim.model.origin import CountedOrigin, OriginTree, OriginVoice
from counterclaim.web.show import Asked, Shown, View
from counterclaim.web.views.told import (
    ToldGrounds,
    ToldVersion,
    Words,
    grounds_told,
    title_of,
    versions_told,
    words_of,
)


@dataclass(frozen=True, slots=True)
class ToldVoice:
    """One voice of one document with its words, and whose knowledge it is by what."""

    name: str
    sort: str
    party: str | None
    basis: str
    why: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ToldOrigin:
    """Voices that are one origin; `joined` are the rules that made them one."""

    sure: bool
    party: str | None
    bases: tuple[str, ...]
    voices: tuple[ToldVoice, ...]
    joined: tuple[ToldGrounds, ...]
    open: ToldGrounds | None


@dataclass(frozen=True, slots=True)
class ToldTree:
    """All that stands behind one version."""

    version: ToldVersion
    origins: tuple[ToldOrigin, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trees:
    """The origins of every version of an incident, or of one slot's."""

    incident: str
    title: str
    slots: tuple[str, ...]
    slot: str
    trees: tuple[ToldTree, ...]


def find_trees(asked: Asked) -> Shown:
    """The origins of an incident; `slot` names one point."""
    work = asked.work
    case = work.case(work.incident(asked.path["incident"]))
    slot = asked.text("slot")
    told = versions_told(case)
    slots = tuple(dict.fromkeys(each.slot for each in told))
    trees = tuple(
        _tree(each, case.trees[each.id], case) for each in told if slot in {"", each.slot}
    )
    title = title_of(case.incident)
    return Shown(Trees(case.incident.id, title, slots, slot, trees), f"Origins: {title}")


def _tree(version: ToldVersion, tree: OriginTree, case: Case) -> ToldTree:
    voices = {each.id: each for each in tree.voices}
    origins = tuple(_origin(each, tree, voices, case) for each in tree.origins)
    return ToldTree(version, origins, tree.counted.notes)


def _origin(
    origin: CountedOrigin, tree: OriginTree, voices: dict[str, OriginVoice], case: Case
) -> ToldOrigin:
    own = set(origin.voices)
    return ToldOrigin(
        origin.sure,
        origin.party,
        tuple(each.value for each in origin.bases),
        tuple(_voice(voices[each], case) for each in origin.voices),
        tuple(grounds_told(each.grounds) for each in tree.joined if {each.one, each.other} <= own),
        grounds_told(origin.open) if origin.open else None,
    )


def _voice(voice: OriginVoice, case: Case) -> ToldVoice:
    words = tuple(words_of(each, case.records) for each in voice.claims)
    return ToldVoice(voice.name, voice.sort.value, voice.party, voice.basis.value, voice.why, words)


VIEW = View("/incidents/{incident}/origins", "origins.html", "incidents", find_trees)
