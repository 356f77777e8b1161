"""Those who speak in one report and have published another that is at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Basis
from counterclaim.model.entity import Identity
from counterclaim.model.origin import VoiceSort
from counterclaim.model.record import Record
from counterclaim.origins.issuers import own_voice
from counterclaim.origins.speakers import Speaker, words_in
from counterclaim.origins.tables import OriginTables


@dataclass(frozen=True, slots=True)
class Publishers:
    """The reports at hand; `names` are those of their outlets, with their ids and words."""

    records: Mapping[str, Record]
    outlets: Mapping[str, Identity]
    tables: OriginTables
    names: tuple[tuple[str, str, frozenset[str]], ...]

    def known(self, speaker: Speaker) -> Speaker:
        """A speaker with what reports of its own tell of it.

        A newspaper or agency is one that another outlet names, not a source; a monitor whose own
        report tells of its network has that network, also where another one quotes it.
        """
        if speaker.party or speaker.itself or speaker.words == speaker.words.lower():
            return speaker
        called = set(words_in(speaker.words)) - {"the", "a", "an"}
        for key, name, words in self.names:
            if not called <= words or called <= self.tables.issuers.keys():
                continue
            own = own_voice(self.records[key], self.tables, self.outlets.get(key))
            if own.basis is Basis.OWN_NETWORK:
                return replace(speaker, basis=own.basis, civil=True, published=name)
            if own.sort is VoiceSort.OUTLET:
                return replace(speaker, outlet=True)
        return speaker


def publishers_of(
    records: Mapping[str, Record], outlets: Mapping[str, Identity], tables: OriginTables
) -> Publishers:
    """Who published the reports at hand."""
    names = tuple(
        (key, name, frozenset(words_in(name)))
        for key, name in sorted(
            (key, each.document.outlet) for key, each in records.items() if each.document.outlet
        )
    )
    return Publishers(records, outlets, tables, names)
