"""The machine's incidents as people's rulings leave them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.model.decided import (
    Decided,
    Decisions,
    Finding,
    IncidentsRuled,
    Mark,
    MentionsRuled,
    Unfitting,
)
from counterclaim.model.incident import Incident, Mention
from counterclaim.model.ruling import RulingKind
from counterclaim.review import regroup

Describe = Callable[[Sequence[Mention]], Incident]
Pairs = frozenset[frozenset[Mention]]
Cut = Callable[[frozenset[Mention], Pairs, Pairs], Sequence[frozenset[Mention]]]
FindIncident = Callable[[str], Incident | None]
_NONE = Decided()


@dataclass(frozen=True, slots=True)
class DecidedIncidents:
    """The incidents that stand, in the machine's order, and those that people rejected.

    `decided` is what was decided on each, by its id. `whole` are those of which mentions were
    rejected, with all of them. `now` are the ids under which a machine's incident stands now, where
    that is not its own alone: of what was joined or parted.
    """

    incidents: tuple[Incident, ...]
    rejected: tuple[Incident, ...] = ()
    decided: Mapping[str, Decided] = field(default_factory=dict)
    whole: Mapping[str, Incident] = field(default_factory=dict)
    now: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unfitting: tuple[Unfitting, ...] = ()


def decide_incidents(
    machine: Sequence[Incident],
    decisions: Decisions,
    find: FindIncident,
    describe: Describe,
    cut: Cut,
) -> DecidedIncidents:
    """The incidents with people's merges, splits, rejections and findings.

    Joined incidents have the id of the first of them; the parts of one that was parted have ids of
    their own, so that no finding on the whole is taken for one on a part.

    Args:
        machine: all incidents as the machine has them.
        decisions: what people decided.
        find: the machine's incident that an id, or its beginning, means; None where there is none.
        describe: an incident of these mentions, with an id of its own.
        cut: the groups of some mentions where pairs of them are joined, and pairs are apart.
    """
    pairs, unfitting = _pairs(decisions, find)
    regrouped, now = _regrouped(machine, pairs, describe, cut)
    marks = {each.id: _marks(each, pairs) for each in regrouped}
    standing: list[Incident] = []
    rejected: list[Incident] = []
    whole: dict[str, Incident] = {}
    for each in regrouped:
        left, struck = _without_rejected(each, decisions, describe)
        marks[each.id] += struck
        (standing if left.mentions else rejected).append(left)
        if struck:
            whole[each.id] = each
    found, lost = _findings(decisions.findings, regrouped, find, now)
    unfitting += lost
    gone = {key for key, some in found.items() if _is_rejected(some)}
    decided = {
        each.id: _decided(each.id, marks[each.id], found.get(each.id, []), now)
        for each in regrouped
    }
    return DecidedIncidents(
        tuple(_relinked(each, now) for each in standing if each.id not in gone),
        (*rejected, *(each for each in standing if each.id in gone)),
        {key: each for key, each in decided.items() if each != _NONE},
        whole,
        now,
        tuple(unfitting),
    )


def _pairs(decisions: Decisions, find: FindIncident) -> tuple[list[MentionsRuled], list[Unfitting]]:
    """Rulings on two mentions; those on whole incidents as such on mentions of them."""
    pairs, unfitting = list(decisions.mentions), []
    for ruled in decisions.incidents:
        found = [find(name) for name in ruled.incidents]
        if None in found:
            missing = next(n for n, each in zip(ruled.incidents, found, strict=True) if not each)
            unfitting.append(Unfitting(ruled.mark, f"incident {missing}", "there is none"))
            continue
        pairs += _pairs_of(ruled, [each for each in found if each])
    return pairs, unfitting


def _pairs_of(ruled: IncidentsRuled, found: Sequence[Incident]) -> list[MentionsRuled]:
    if ruled.together:
        first = found[0].mentions[0]
        return [
            MentionsRuled(first, each.mentions[0], True, ruled.mark)
            for each in found[1:]
            if each.mentions[0] != first
        ]
    return [
        MentionsRuled(one, other, False, ruled.mark)
        for one in found[0].mentions
        for other in found[1].mentions
        if one != other
    ]


def _regrouped(
    machine: Sequence[Incident], pairs: Sequence[MentionsRuled], describe: Describe, cut: Cut
) -> tuple[list[Incident], dict[str, tuple[str, ...]]]:
    """Incidents by what people joined and parted, and under which ids the machine's stand now."""
    ruled = {mention for each in pairs for mention in (each.one, each.other)}
    touched = [each for each in machine if not ruled.isdisjoint(each.mentions)]
    joined = frozenset(frozenset((each.one, each.other)) for each in pairs if each.together)
    parted = frozenset(frozenset((each.one, each.other)) for each in pairs if not each.together)
    whole = regroup([frozenset(each.mentions) for each in touched], joined, ())
    groups = _cut_apart(whole, joined, parted, cut)
    made: dict[str, list[Incident]] = {each.id: [] for each in touched}
    extra: list[Incident] = []
    for group in groups:
        of = [each for each in touched if group & set(each.mentions)]
        incident = _of_group(group, of, describe)
        if of:
            made[of[0].id].append(incident)
        else:
            extra.append(incident)
    found = [some for each in machine for some in made.get(each.id, (each,))] + extra
    now = {
        each.id: tuple(i.id for i in found if not set(i.mentions).isdisjoint(each.mentions))
        for each in touched
    }
    return found, {key: ids for key, ids in now.items() if ids != (key,)}


def _cut_apart(
    whole: Sequence[frozenset[Mention]], joined: Pairs, parted: Pairs, cut: Cut
) -> list[frozenset[Mention]]:
    """Groups of which those that hold a parted pair were cut."""
    found: list[frozenset[Mention]] = []
    for group in whole:
        inside = frozenset(pair for pair in parted if pair <= group)
        if inside:
            found += cut(group, frozenset(pair for pair in joined if pair <= group), inside)
        else:
            found.append(group)
    return found


def _of_group(group: frozenset[Mention], of: Sequence[Incident], describe: Describe) -> Incident:
    whole = {mention for each in of for mention in each.mentions}
    if len(of) == 1 and group == whole:
        return of[0]
    made = describe(sorted(group))
    if not of or whole - group:
        return made  # a part: no id of the whole is its own
    ties = tuple(dict.fromkeys(tie for each in of for tie in each.ties))
    maybe = tuple(sorted({name for each in of for name in each.maybe} - {each.id for each in of}))
    part_of = next((each.part_of for each in of if each.part_of), None)
    return replace(made, id=of[0].id, ties=ties, maybe=maybe, part_of=part_of)


def _marks(incident: Incident, pairs: Sequence[MentionsRuled]) -> list[Mark]:
    """The merges and splits that an incident shows: those that touch its mentions."""
    own = set(incident.mentions)
    found = [
        each.mark
        for each in pairs
        if (each.together and {each.one, each.other} <= own)
        or (not each.together and len({each.one, each.other} & own) == 1)
    ]
    return list(dict.fromkeys(found))


def _without_rejected(
    incident: Incident, decisions: Decisions, describe: Describe
) -> tuple[Incident, list[Mark]]:
    """An incident without mentions whose claims people rejected, and those rulings."""
    struck = {
        mention: mark
        for mention in incident.mentions
        if (mark := rejection(decisions, mention.document, mention.event))
    }
    if not struck:
        return incident, []
    left = tuple(each for each in incident.mentions if each not in struck)
    marks = [replace(mark, did="a mention rejected") for mark in struck.values()]
    if not left:
        return replace(incident, mentions=()), marks
    made = describe(left)
    kept = replace(
        made, id=incident.id, part_of=incident.part_of, maybe=incident.maybe, ties=incident.ties
    )
    return kept, list(dict.fromkeys(marks))


def rejection(decisions: Decisions, document: str, name: str | None) -> Mark | None:
    """The ruling by which a proposition, a voice or its whole document is not to be used."""
    whole = decisions.rejected.get((document, ""))
    return decisions.rejected.get((document, name), whole) if name else whole


def _findings(
    findings: Sequence[Finding],
    incidents: Sequence[Incident],
    find: FindIncident,
    now: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, list[Finding]], list[Unfitting]]:
    """What people found, by the ids of the incidents that it is on."""
    found: dict[str, list[Finding]] = {}
    lost: list[Unfitting] = []
    for each in findings:
        of = find(each.incident)
        own = [i.id for i in incidents if i.id.startswith(each.incident)]
        ids = now.get(of.id, (of.id,)) if of else tuple(own)
        if len(ids) == 1:
            found.setdefault(ids[0], []).append(each)
            continue
        why = f"it was parted since, into {', '.join(ids)}" if ids else "there is none"
        lost.append(Unfitting(each.mark, f"incident {each.incident}", why))
    return found, lost


def _is_rejected(findings: Sequence[Finding]) -> bool:
    answers = [
        each.mark.kind
        for each in findings
        if each.mark.kind in (RulingKind.REJECT, RulingKind.ACCEPT)
    ]
    return answers[-1:] == [RulingKind.REJECT]


def _decided(
    name: str,
    marks: Sequence[Mark],
    findings: Sequence[Finding],
    now: Mapping[str, tuple[str, ...]],
) -> Decided:
    own = tuple(dict.fromkeys([*marks, *(each.mark for each in findings if not each.assessment)]))
    graded = tuple(each.assessment for each in findings if each.assessment)
    machine = tuple(key for key, ids in now.items() if name in ids)
    return Decided(machine=machine, marks=own, assessments=graded)


def _relinked(incident: Incident, now: Mapping[str, tuple[str, ...]]) -> Incident:
    """An incident whose links to others lead to where these stand now."""
    if not now:
        return incident
    whole = now.get(incident.part_of or "", (incident.part_of,))
    maybe = {name for each in incident.maybe for name in now.get(each, (each,))} - {incident.id}
    return replace(
        incident,
        part_of=whole[0] if len(whole) == 1 and whole[0] != incident.id else None,
        maybe=tuple(sorted(maybe)),
    )
