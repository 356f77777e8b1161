"""What people decide: rulings, their hash chain, and the state that follows from them.

Pure functions; where rulings are kept is no concern of theirs.
"""

from counterclaim.review.chain import broken_links, hash_of, read_words, words_hash, words_text
from counterclaim.review.changes import (
    Change,
    Changed,
    changes,
    same_events,
    same_names,
    same_voices,
)
from counterclaim.review.facts import Facts, facts_of
from counterclaim.review.grouping import Grouping, group_by, last_on_pairs, regroup
from counterclaim.review.replay import assessment_of, effective, in_force, replay, undone_by
from counterclaim.review.scales import Scale, load_scale, shipped_scale
from counterclaim.review.values import check_value

__all__ = [
    "Change",
    "Changed",
    "Facts",
    "Grouping",
    "Scale",
    "assessment_of",
    "broken_links",
    "changes",
    "check_value",
    "effective",
    "facts_of",
    "group_by",
    "hash_of",
    "in_force",
    "last_on_pairs",
    "load_scale",
    "read_words",
    "regroup",
    "replay",
    "same_events",
    "same_names",
    "same_voices",
    "shipped_scale",
    "undone_by",
    "words_hash",
    "words_text",
]
