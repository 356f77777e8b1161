"""Where the places that a report names are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.reading import PartReading, Reading
from counterclaim.resolve.places.answer import Seen, place_instead, place_of
from counterclaim.resolve.places.candidates import Mention, Weights
from counterclaim.resolve.places.choose import choose_all, with_holders
from counterclaim.resolve.places.find import Finder, Found, Match
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.gazetteer import Gazetteers, open_gazetteers
from counterclaim.resolve.places.instead import stand_ins
from counterclaim.resolve.places.outlet import Outlets
from counterclaim.resolve.places.overlooked import Overlooked
from counterclaim.resolve.places.surroundings import Beside
from counterclaim.resolve.places.use import Uses
from counterclaim.resolve.places.words import PlaceWords, load_place_words

ALONE = (Match.EXACT, Match.LEVEL, Match.KIND, Match.SHORT, Match.ARTICLE, Match.SOUND)


@dataclass(frozen=True, slots=True)
class Resolver:
    """Says where the places of documents are, with gazetteers that `tables` identifies."""

    finder: Finder
    overlooked: Overlooked
    beside: Beside
    outlets: Outlets
    words: PlaceWords
    weights: Weights
    tables: str

    def __call__(self, document: Document, reading: Reading) -> tuple[Place, ...]:
        """The place of each toponym and demonym, in the order in which the reader found them."""
        found: dict[str, Found] = {}
        seen: list[Seen] = []
        for part in reading.parts:
            seen += self._look(document, part, found, len(seen))
        mentions = _with_parts([one.mention for one in seen])
        outlet = self.outlets.read(document, lambda name: self.finder.find(name).entries)
        choices = choose_all(mentions, outlet, self.weights)
        choices = with_holders(mentions, choices)
        seen = [replace(o, mention=m) for o, m in zip(seen, mentions, strict=True)]
        instead = stand_ins(mentions, choices)
        return tuple(
            place_of(one, choice)
            if choice and not other
            else place_instead(one, other, seen, choices)
            for one, choice, other in zip(seen, choices, instead, strict=True)
        )

    def _look(
        self, document: Document, part: PartReading, known: dict[str, Found], first: int
    ) -> Iterator["Seen"]:
        """Each name with what it may stand for, numbered from `first`.

        `known` saves looking a name up twice.
        """
        text = document.part(part.part)
        uses = Uses(document, part, self.words)
        marked = self.overlooked.complete(text, part)
        spans = [each.toponym.span for each in marked]
        inside, rows = self.beside.inside(text, spans), self.beside.rows(text, spans)
        levels, towards = self.beside.levels(text, spans), self.beside.towards(text, spans)
        for number, one in enumerate(marked):
            span = one.toponym.span
            words = document.words_of(span)
            if words not in known:
                known[words] = self.finder.find(words)
            found, holder, anchor = known[words], inside[number], towards[number]
            yield Seen(
                toponym=one.toponym,
                marked=one.why,
                mention=Mention(
                    key=plain(words),
                    found=found,
                    level=levels[number],
                    inside=None if holder is None else first + holder,
                    dateline=uses.is_dateline(span),
                    row=tuple(first + other for other in rows[number] if other != number),
                    towards=None if anchor is None else first + anchor,
                ),
                offset=self.beside.offset(text, span),
                uses=uses,
            )


def _with_parts(mentions: list[Mention]) -> list[Mention]:
    """Each name under which only a part of it was found, as another mention of that part.

    Where nothing or only a part of a name is known, the longest name within it that stands in the
    report by itself is taken: in a report on Paris, the Paris Library is there.
    """
    alone = {
        each.key: each.found
        for each in mentions
        if each.found.entries and each.found.match in ALONE
    }
    return [
        _with_part(each, alone) if each.found.match in (Match.PART, Match.NONE) else each
        for each in mentions
    ]


def _with_part(mention: Mention, alone: dict[str, Found]) -> Mention:
    here = [key for key in alone if f" {key} " in f" {mention.key} "]
    part = max(here, key=len, default="")
    if part and len(part) >= len(mention.found.side):
        found = Found(alone[part].entries, Match.PART, alone[part].level, part)
        return replace(mention, key=part, found=found)
    return replace(mention, key=mention.found.side or mention.key)


def open_places(*gazetteers: Path) -> Resolver:
    """A resolver over the gazetteer that ships with the package, and others beside it.

    Raises:
        GazetteerError: a file of places is missing or cannot be used.
    """
    return open_resolver(open_gazetteers(*gazetteers), load_place_words(), Weights())


def open_resolver(gazetteer: Gazetteers, words: PlaceWords, weights: Weights) -> Resolver:
    """A resolver over a gazetteer and the words beside place names."""
    return Resolver(
        finder=Finder(gazetteer, words),
        overlooked=Overlooked(gazetteer, words),
        beside=Beside(words),
        outlets=Outlets(words.domains, words.papers),
        words=words,
        weights=weights,
        tables=gazetteer.tables,
    )
