"""The label sets that the heads of the reader choose from; the model file carries them along."""

from itertools import accumulate, pairwise

from corpus.codes import load_codes

UPOS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
NAME_KINDS = ("person", "organization", "place", "group")


def begin_inside(kinds: tuple[str, ...]) -> list[str]:
    """Tags that mark where a span begins and goes on: O, B-kind, I-kind …"""
    return ["O"] + [f"{mark}-{kind}" for kind in kinds for mark in "BI"]


CUE = begin_inside(("cue",))
ROLE = begin_inside(("source", "content"))
SPANS = begin_inside(("source", "cue", "content"))
NAMES = begin_inside(NAME_KINDS)
TOPONYM = begin_inside(("toponym",))
HELD = begin_inside(("held", "lost"))
HOLDER = begin_inside(("holder",))
IGNORE = -100

# What is told of an act, and of an attribution, comes from the tables that the corpus is annotated
# with. One row of scores a word holds them all; the slices say where each kind stands.
_CODES = load_codes()
TRIGGER = begin_inside(("trigger",))
ADDRESSEE = begin_inside(("addressee",))
SLOT = begin_inside(("actor", "recipient"))
FRAME = begin_inside(("place", "time", "count"))
POLARITY, CERTAINTY, STATUS, FUNCTION, ANONYMITY, BASIS = (
    list(_CODES.labels[kind])
    for kind in ("polarity", "certainty", "status", "function", "anonymity", "basis")
)
TYPES = list(_CODES.types)
MODES = [f"{kind} {mode}" for kind, known in _CODES.modes.items() for mode in known]
CONTEXTS = list(_CODES.contexts)

MARKS = ["as the act", "not", "probable", "possible", "unknown"]  # of one who stands in a slot

EVENT = {
    "trigger": TRIGGER,
    "main": ["main"],
    "type": TYPES,
    "mode": MODES,
    "context": CONTEXTS,
    "polarity": POLARITY,
    "certainty": CERTAINTY,
    "status": STATUS,
    "as_slot": MARKS,
}
VOICE = {"function": FUNCTION, "polarity": POLARITY, "anonymity": ANONYMITY, "basis": BASIS}


def slices(layout: dict[str, list[str]]) -> dict[str, slice]:
    """Where each kind of label stands in a row of scores."""
    ends = accumulate((len(names) for names in layout.values()), initial=0)
    return {kind: slice(*ends_) for kind, ends_ in zip(layout, pairwise(ends), strict=True)}
