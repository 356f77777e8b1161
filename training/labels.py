"""The label sets that the heads of the reader choose from; the model file carries them along."""

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
IGNORE = -100
