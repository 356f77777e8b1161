"""What the name and the address of an outlet say of where its reports are likely to be."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from counterclaim.model.document import Document
from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.fold import plain

_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")
SHORTEST_NAME = 4
# Papers in English that are named after a town mostly come out where English is spoken.
SPEAK_ENGLISH = frozenset(("USA", "GBR", "IRL", "CAN", "AUS", "NZL"))


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where an outlet seems to be at home.

    `countries` are those that its name speaks of, or whose domain it has; `names` what is left of
    its domain without the words of which papers make their names, in one piece ("paris" of
    theparisnews.com).
    """

    countries: frozenset[str] = frozenset()
    by_domain: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def is_at(self, entry: Entry, key: str) -> bool:
        """Whether it seems to be the paper of this town."""
        return (
            entry.kind in (Kind.TOWN, Kind.DISTRICT)
            and entry.country in SPEAK_ENGLISH
            and key.replace(" ", "") in self.names
        )


@dataclass(frozen=True, slots=True)
class Outlets:
    """Reads outlets: `domains` are the states of top-level domains, `words` those of papers."""

    domains: Mapping[str, str]
    words: frozenset[str]

    def read(self, document: Document, find: Callable[[str], tuple[Entry, ...]]) -> Outlet:
        """What a document's outlet and address say; `find` knows the places of a name."""
        name = document.outlet or ""
        domain = _domain(name) or _domain(urlsplit(document.url or "").netloc)
        countries = {entry.country for each in _NAME.findall(name) for entry in find(each)[:1]}
        state = self.domains.get(domain.rpartition(".")[2])
        return Outlet(
            frozenset(countries - {""}),
            frozenset((state,) if state else ()),
            frozenset(self._names(domain)) | self._named(name),
        )

    def _named(self, name: str) -> frozenset[str]:
        """A name in words, without those of papers: the Paris News, Paris."""
        if _domain(name):
            return frozenset()
        kept = [word for word in plain(name).split() if word not in self.words]
        return frozenset(("".join(kept),) if kept else ())

    def _names(self, domain: str) -> Iterator[str]:
        for label in domain.split(".")[:-1]:
            rest, before = label.replace("-", ""), ""
            while rest != before:
                before = rest
                for word in self.words:
                    if len(rest) - len(word) >= SHORTEST_NAME:
                        rest = rest.removeprefix(word).removesuffix(word)
            if len(rest) >= SHORTEST_NAME:
                yield rest


def _domain(name: str) -> str:
    """The domain that a name is, without www; empty if it is none."""
    lower = name.strip().lower().removeprefix("www.")
    return lower if _DOMAIN.fullmatch(lower) else ""
