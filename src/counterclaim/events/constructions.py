"""Acts by the constructions that tell them, where the reader takes the words for something else."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.events.blamed import accused, accusers, passive_accused
from counterclaim.events.clauses import Clauses
from counterclaim.events.driven import driven_away, flown_strikes, parted
from counterclaim.events.gains import agreed_talks, won_backing
from counterclaim.events.headlines import denied_targets
from counterclaim.events.inner import (
    hit_nouns,
    joined_nouns,
    opinions,
    places_in_slots,
    sent_to_places,
    votes,
)
from counterclaim.events.ordered import asked_or_asking, ordered_out, told_what_should_be, who_asks
from counterclaim.events.owners import asked_for_help, standing_weapons
from counterclaim.events.ruled import Named, Rule, Scene, applied
from counterclaim.model.reading import PartReading

RULES: Sequence[Rule] = (
    parted,
    opinions,
    flown_strikes,
    driven_away,
    who_asks,
    denied_targets,
    ordered_out,
    told_what_should_be,
    won_backing,
    agreed_talks,
    standing_weapons,
    passive_accused,
    accusers,
    accused,
    asked_for_help,
    hit_nouns,
    joined_nouns,
    sent_to_places,
    places_in_slots,
    votes,
    asked_or_asking,
)


def rebuilt(
    part: PartReading, text: str, named: Named, rules: Sequence[Rule] = RULES
) -> PartReading:
    """A part with each rule applied in turn to its acts."""
    clauses = Clauses(part, text)
    toponyms = tuple(each.span for each in part.toponyms)
    scene = Scene(clauses, part.acts, toponyms, named, part.attributions)
    for rule in rules:
        scene = applied(scene, rule)
    return replace(part, acts=scene.acts)
