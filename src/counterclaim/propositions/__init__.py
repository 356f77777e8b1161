"""Who holds what, and who is whose ally, leader, member or backer: by rules on trees."""

from counterclaim.propositions.find import PropositionFinder, load_proposition_finder

__all__ = ["PropositionFinder", "load_proposition_finder"]
