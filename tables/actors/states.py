"""States and their organs, made from `states.tsv`: a row of it gives some twenty actors."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, ActorName, Link, Use
from counterclaim.resolve.actors.names import fold, is_acronym
from counterclaim.resolve.actors.periods import Period, parse_period
from counterclaim.resolve.actors.rows import parse_names

FIELDS = 14
ORGANS = {
    "presidency": (EntityKind.PRESIDENCY, "GOV"),
    "monarchy": (EntityKind.MONARCHY, "GOV"),
    "government": (EntityKind.GOVERNMENT, "GOV"),
    "parliament": (EntityKind.PARLIAMENT, "LEG"),
    "armed-forces": (EntityKind.ARMED_FORCES, "MIL"),
    "intelligence": (EntityKind.INTELLIGENCE, "SPY"),
    "police": (EntityKind.POLICE, "COP"),
}
MINISTRIES = (
    "foreign defence interior finance justice health education trade energy agriculture "
    "information transport environment"
).split()
SAME_ORGAN = {
    "supreme-leader": "presidency",
    "governor-general": "monarchy",
    "speaker": "parliament",
    "ruling-party": "government",
}
_SERVICE = re.compile(
    r"\b(navy|naval|air|marines?|marine corps|guards?|fleet|division|brigades?|battalions?|"
    r"regiment|command|special|spetsnaz|rangers|seals?|delta|unit|rocket|missile|space|squadron|"
    r"corps|commandos?|artesh|force|berets)\b",
    re.IGNORECASE,
)
_ARMY = re.compile(r"(defen[cs]e|self-defen[cs]e|armed|military) forces?\b", re.IGNORECASE)
_MINOR_WORDS = {"of", "the", "and", "for", "de", "du", "des", "d"}


@dataclass(frozen=True, slots=True)
class State:
    """A line of `states.tsv`, still as written but for its own names."""

    code: str
    name: str
    period: Period
    names: tuple[ActorName, ...]
    demonyms: tuple[ActorName, ...]
    capitals: tuple[ActorName, ...]
    fields: tuple[str, ...]

    @property
    def adjective(self) -> str:
        """How its organs are called: "Syrian"; the state's name where it has no demonym."""
        return self.demonyms[0].written if self.demonyms else self.name


def read_states(text: str) -> Iterator[State]:
    """The states of the table.

    Raises:
        ValueError: a line is not as the header says.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fields = ["" if field == "-" else field for field in line.split("\t")]
        if len(fields) != FIELDS:
            raise ValueError(f"states, line {number}: expected {FIELDS} fields, not {len(fields)}")
        yield State(
            code=fields[0],
            name=fields[1],
            period=parse_period(fields[2], fields[3]),
            names=parse_names(fields[4]),
            demonyms=parse_names(fields[5], Use.DEMONYM),
            capitals=parse_names(fields[6], Use.CAPITAL),
            fields=tuple(fields),
        )


class Services:
    """Which names are those of one service of a state."""

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        self._first = {
            (state, fold(name)): names.split("|")[0]
            for state, names in lines
            for name in names.split("|")
        }

    def fullest(self, state: str, name: str) -> str | None:
        """The fullest name of the service that has a name; None where that is not listed."""
        return self._first.get((state, fold(name)))


def actors_of(state: State, taken: set[str], known: Services) -> Iterator[Actor]:
    """The state and its organs.

    `taken` are folded names of the state's organs that other tables hold; they are not given twice.
    """
    general = any(each.ambiguous and each.written == state.name for each in state.names)
    own = ActorName(state.name, ambiguous=general)
    yield Actor(
        id=state.code,
        name=state.name,
        kind=EntityKind.STATE,
        country=state.code,
        period=state.period,
        names=(own, *state.names, *state.demonyms, *state.capitals),
        origin="general",
    )
    seats = _by_organ(state.fields[7], Use.SEAT)
    ministries = _by_organ(state.fields[10], Use.NAME)
    for organ, (kind, sector) in ORGANS.items():
        names = seats.pop(organ, ())
        if organ == "parliament":
            names += parse_names(state.fields[8])
        column = {"armed-forces": 9, "intelligence": 11, "police": 12}.get(organ)
        listed = parse_names(state.fields[column]) if column else ()
        services = tuple(name for name in listed if fold(name.written) not in taken)
        yield from _organ(state, organ, (kind, sector), names, services, known)
    named = {f"ministry-{each}" for each in MINISTRIES} | seats.keys()
    for organ in sorted(named | {f"ministry-{each}" for each in ministries}):
        names = seats.get(organ, ()) + ministries.get(organ.removeprefix("ministry-"), ())
        yield _actor(state, organ, (EntityKind.MINISTRY, "GOV"), names)


def _organ(
    state: State,
    organ: str,
    code: tuple[EntityKind, str],
    names: tuple[ActorName, ...],
    own: tuple[ActorName, ...],
    listed: Services,
) -> Iterator[Actor]:
    """An organ, and the services of it that have names of their own."""
    services: list[list[ActorName]] = []
    for name in own:
        full = listed.fullest(state.code, name.written)
        apart = organ != "armed-forces" or (
            _SERVICE.search(name.written) and not _ARMY.search(name.written)
        )
        known = next(
            (
                each
                for each in services
                if (full and listed.fullest(state.code, each[0].written) == full)
                or (not full and _same_service(each, name.written))
            ),
            None,
        )
        if known is not None:
            known.append(name)
        elif (apart or full) and fold(name.written) != fold(f"{state.adjective} {organ}"):
            services.append([name])
        else:
            names += (name,)
    yield _actor(state, organ, code, names)
    for service in services:
        first = max(service, key=lambda each: (not each.ambiguous, not is_acronym(each.written)))
        called = listed.fullest(state.code, first.written) or first.written
        slug = re.sub(r"[^a-z0-9]+", "-", fold(called)).strip("-")
        yield replace(
            _actor(state, organ, code, tuple(service)),
            id=f"{state.code}-{slug}",
            name=called,
            part_of=(Link(f"{state.code}-{organ}"),),
            names=tuple(service),
        )


def _same_service(known: Sequence[ActorName], written: str) -> bool:
    """Whether a name abbreviates, or spells otherwise, one that is known."""
    return any(
        _initials(each.written) == fold(written).replace(" ", "")
        or _initials(written) == fold(each.written).replace(" ", "")
        or fold(each.written).replace("defense", "defence") == fold(written).replace("s", "c")
        or fold(each.written).replace(" ", "") == fold(written).replace(" ", "")
        for each in known
    )


def _initials(name: str) -> str:
    words = [word for word in fold(name).split() if word not in _MINOR_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _actor(
    state: State, organ: str, code: tuple[EntityKind, str], names: tuple[ActorName, ...]
) -> Actor:
    kind, sector = code
    return Actor(
        id=f"{state.code}-{organ}",
        name=organ_name(state.adjective, organ),
        kind=kind,
        country=state.code,
        sector=(sector,),
        part_of=(Link(state.code),),
        period=state.period,
        names=(ActorName(organ_name(state.adjective, organ)), *names),
    )


def organ_name(adjective: str, organ: str) -> str:
    """How a state's organ is called in general: "Syrian defence ministry"."""
    if organ.startswith("ministry-"):
        return f"{adjective} {organ.removeprefix('ministry-').replace('-', ' ')} ministry"
    called = {"armed-forces": "armed forces", "intelligence": "intelligence services"}
    return f"{adjective} {called.get(organ, organ)}"


def _by_organ(written: str, use: Use) -> dict[str, tuple[ActorName, ...]]:
    """Names that stand for an organ, `name = organ`, by the organ."""
    found: dict[str, tuple[ActorName, ...]] = {}
    for each in written.split("|"):
        name, equals, organ = each.partition(" = ")
        if equals:
            key = SAME_ORGAN.get(organ.strip(), organ.strip())
            found[key] = found.get(key, ()) + parse_names(name, use)
    return found
