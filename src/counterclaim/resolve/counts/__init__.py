"""From words that tell how many to intervals, with what is counted, of whom and by whom."""

from counterclaim.resolve.counts.conventions import CONVENTIONS, DEFAULT, Convention
from counterclaim.resolve.counts.find import CountFinder, load_count_finder

__all__ = ["CONVENTIONS", "DEFAULT", "Convention", "CountFinder", "load_count_finder"]
