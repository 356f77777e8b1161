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
    """The reports at hand, by those who published them."""

    records: Mapping[str, Record]
    outlets: Mapping[str, Identity]
    tables: OriginTables

    def known(self, speaker: Speaker) -> Speaker:
        """A speaker with what reports of its own tell of it.

        A newspaper or agency is one that another outlet names, not a source; a monitor whose own
        report tells of its network has that network, also where another one quotes it.
        """
        if speaker.party or speaker.itself or speaker.words == speaker.words.lower():
            return speaker
        for key in sorted(self.records):
            name = self.records[key].document.outlet
            if not name or not self._is_called(speaker, name):
                continue
            own = own_voice(self.records[key], self.tables, self.outlets.get(key))
            if own.basis is Basis.OWN_NETWORK:
                return replace(speaker, basis=own.basis, civil=True, published=name)
            if own.sort is VoiceSort.OUTLET:
                return replace(speaker, outlet=True)
        return speaker

    def _is_called(self, speaker: Speaker, name: str) -> bool:
        words = set(words_in(name))
        telling = words - self.tables.issuers.keys()
        own = set(words_in(speaker.words)) - {"the", "a", "an"}
        return own <= words and not own.isdisjoint(telling)
