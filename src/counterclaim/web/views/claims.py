"""Claims looked for by their words and narrowed down by facets, with how many there are of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.ledger import MOST_COUNTED, Facet, Wanted
from counterclaim.model.contract import Json
from counterclaim.web import links
from counterclaim.web.show import Asked, Shown, View

_A_PAGE = 50
_FURTHEST = 2**63 - 1
_SHOWN = 8  # values of a facet
NARROWED_BY = (
    "kind", "type", "outlet", "speaker", "party", "anonymity", "place", "country",
)  # fmt: skip
_LABELS = {
    "kind": "Kind", "type": "Type", "outlet": "Outlet", "speaker": "Who says so", "party": "Side",
    "anonymity": "How named", "place": "Place", "country": "Country", "month": "Month",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many claims have it, and the address of these."""

    value: str | None
    claims: int
    page: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One facet; `others` is how many more values there are."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    others: int


@dataclass(frozen=True, slots=True)
class FoundOn:
    """A claim with the address at which it stands in its report."""

    claim: Json
    page: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What was asked, how many claims are so, the first of them, and by what to narrow down.

    `total` is in words: of very many it is "more than"; `exact` is false where the numbers of
    facets are of a sample. `next` is the address of the next page, or empty.
    """

    wanted: Wanted
    total: str
    exact: bool
    claims: tuple[FoundOn, ...]
    facets: tuple[Narrowing, ...]
    next: str


def find_claims(asked: Asked) -> Shown:
    """A page of claims."""
    wanted = wanted_claims(asked)
    found = list(asked.ledger.claims(wanted, _A_PAGE, asked.number("after", 0, _FURTHEST)))
    facets = asked.ledger.facets(wanted)
    total = facets.total
    more = len(found) == _A_PAGE
    page = Claims(
        wanted,
        f"{total:,}" if total <= MOST_COUNTED or facets.exact else f"about {total:,}",
        facets.exact,
        tuple(FoundOn(each._asdict(), links.report(each.document, each.name)) for each in found),
        tuple(_narrowing(each, wanted, asked) for each in facets.facets),
        _address(asked, after=str(found[-1].key)) if more else "",
    )
    return Shown(page, "Claims", {"chosen": list(_chosen(wanted, asked))})


def wanted_claims(asked: Asked) -> Wanted:
    """Which claims a query asks for; a slot that is asked for as `-` is not to be known."""
    unknown = frozenset(name for name in NARROWED_BY if asked.text(name) == "-")

    def known(name: str) -> str | None:
        return None if name in unknown else asked.text(name) or None

    return Wanted(
        words=asked.text("words"),
        kind=known("kind"),
        type=known("type"),
        party=known("party"),
        country=known("country"),
        outlet=known("outlet"),
        since=asked.day("since"),
        until=asked.day("until"),
        speaker=known("speaker"),
        said_by=asked.text("said_by"),
        place=known("place"),
        anonymity=known("anonymity"),
        unknown=unknown,
    )


def _narrowing(facet: Facet, wanted: Wanted, asked: Asked) -> Narrowing:
    choices = []
    for value, claims in facet.values[:_SHOWN]:
        written = "-" if value is None else value
        chosen = asked.text(facet.name) == written
        asks = {facet.name: "" if chosen else written, "after": ""}
        if facet.name == "month":
            asks = _month(value)
            chosen = bool(value and wanted.since and f"{wanted.since}".startswith(value))
        choices.append(Choice(value, claims, _address(asked, **asks) if asks else "", chosen))
    others = facet.others + max(0, len(facet.values) - _SHOWN)
    return Narrowing(facet.name, _LABELS[facet.name], tuple(choices), others)


def _month(value: str | None) -> dict[str, str]:
    """The first day of a month, and of the next one."""
    if value is None or len(value) != len("2015-09"):
        return {}
    year, month = int(value[:4]), int(value[5:])
    end = f"{year + month // 12:04}-{month % 12 + 1:02}-01"
    return {"since": f"{value}-01", "until": end, "after": ""}


def _address(asked: Asked, **changed: str) -> str:
    return links.with_query("/claims", **(dict(asked.query) | changed))


def _chosen(wanted: Wanted, asked: Asked) -> Iterator[tuple[str, str, str]]:
    """What the claims are narrowed down by: a label, the value, and the address without it."""
    for name in NARROWED_BY:
        value = asked.text(name)
        if value:
            shown = "not known" if value == "-" else value
            yield _LABELS[name], shown, _address(asked, **{name: "", "after": ""})
    for name, day in (("since", wanted.since), ("until", wanted.until)):
        if day:
            label = "Happened from" if name == "since" else "Happened before"
            yield label, f"{day}", _address(asked, **{name: "", "after": ""})


VIEW = View("/claims", "claims.html", "claims", find_claims)
