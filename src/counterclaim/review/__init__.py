"""What people decide: rulings, their hash chain, and the state that follows from them.

Pure functions; where rulings are kept is no concern of theirs.
"""

from counterclaim.review.chain import broken_links, hash_of, read_words, words_hash, words_text
from counterclaim.review.changes import Change, Changed, changes, same_names
from counterclaim.review.facts import Facts, facts_of
from counterclaim.review.grouping import Grouping, group_by, regroup
from counterclaim.review.replay import effective, in_force, replay, undone_by
from counterclaim.review.scales import Scale, load_scale, shipped_scale
from counterclaim.review.values import check_value

__all__ = [
    "Change",
    "Changed",
    "Facts",
    "Grouping",
    "Scale",
    "broken_links",
    "changes",
    "check_value",
    "effective",
    "facts_of",
    "group_by",
    "hash_of",
    "in_force",
    "load_scale",
    "read_words",
    "regroup",
    "replay",
    "same_names",
    "shipped_scale",
    "undone_by",
    "words_hash",
    "words_text",
]
