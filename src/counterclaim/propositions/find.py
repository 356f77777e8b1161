"""From a reading to who holds what, and to who is whose ally, leader, member or backer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.control import Control
from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.reading import Reading
from counterclaim.model.relation import Relation
from counterclaim.model.standing import Standing
from counterclaim.model.time import Time
from counterclaim.model.tree import tree_of
from counterclaim.model.voices import Voices
from counterclaim.propositions.control import control_in
from counterclaim.propositions.ground import Memory
from counterclaim.propositions.relations import relations_in
from counterclaim.propositions.scene import Scene, standing_places, standing_times
from counterclaim.propositions.tables import PropositionTables, load_proposition_tables


@dataclass(frozen=True, slots=True)
class PropositionFinder:
    """Finds statements of control and relations in documents."""

    tables: PropositionTables

    def __call__(
        self,
        document: Document,
        reading: Reading,
        attributions: Sequence[Attribution],
        places: Sequence[Place] = (),
        times: Sequence[Time] = (),
    ) -> tuple[tuple[Control, ...], tuple[Relation, ...]]:
        """Every statement of control and every relation of a document, in the order of its words.

        Args:
            document: whose spans the reading counts in.
            reading: its words, trees and names.
            attributions: its attributions; each statement stands on the innermost that holds it.
            places: its places, in the order in which their ids count.
            times: its times.
        """
        voices = Voices(attributions)
        where, when = standing_places(places), standing_times(times)
        control: list[Control] = []
        relations: list[Relation] = []
        for part in reading.parts:
            tree = tree_of(part, document.part(part.part))
            names = Standing((each.span, each) for each in part.names)
            memory, before = Memory(), None
            for number, sentence in enumerate(part.sentences):
                scene = Scene(tree, number, sentence, before, where, when, names, voices)
                control += control_in(scene, part.held, self.tables, memory)
                relations += relations_in(scene, self.tables)
                before = sentence
        return (
            tuple(replace(each, id=f"k{n}") for n, each in enumerate(control, 1)),
            tuple(replace(each, id=f"r{n}") for n, each in enumerate(relations, 1)),
        )


def load_proposition_finder() -> PropositionFinder:
    """A finder with the tables that come with the package.

    Raises:
        ValueError: a line of a table cannot be read.
    """
    return PropositionFinder(load_proposition_tables())
