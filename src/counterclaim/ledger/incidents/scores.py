"""How two cards weigh, remembered while documents are added: most pairs of a group stay."""

from collections import Counter

from counterclaim.incidents import Card, IncidentTables, weigh

_AT_MOST = 1_000_000  # pairs that are remembered, about 200 MB

_Key = tuple[str, int, str]


class Scores:
    """The scores of pairs of cards; those of a document that is read anew are weighed anew."""

    def __init__(self, tables: IncidentTables) -> None:
        self._tables = tables
        self._known: dict[tuple[_Key, _Key], float] = {}
        self._read: Counter[str] = Counter()

    def __call__(self, one: Card, other: Card) -> float:
        """The score of two cards."""
        pair = self._key(one), self._key(other)
        score = self._known.get(pair)
        if score is None:
            score = weigh(one, other, self._tables).score
            if len(self._known) >= _AT_MOST:
                self._known.clear()
            self._known[pair] = score
        return score

    def drop(self, document: str) -> None:
        """The cards of a document, by its hash, are others from now on."""
        self._read[document] += 1

    def forget(self) -> None:
        """Remember nothing."""
        self._known.clear()

    def _key(self, card: Card) -> _Key:
        mention = card.mention
        return mention.document, self._read[mention.document], mention.event
