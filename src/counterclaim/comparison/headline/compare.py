"""Whether a body bears out its headline, or another one's."""

from collections.abc import Sequence

from counterclaim.comparison.headline.account import Account, Passage
from counterclaim.comparison.headline.finding import HeadlineFinding, Stand
from counterclaim.comparison.headline.manner import Manner, manner_of
from counterclaim.comparison.headline.weighing import (
    Ground,
    Scale,
    grounds_against,
    points_of,
    share_of,
)
from counterclaim.comparison.headline.words import Doing
from counterclaim.model.document import Document
from counterclaim.model.span import Span

_LONGEST_QUOTE = 200
_AGAINST = frozenset({Manner.REFUTES, Manner.NEGATES, Manner.DOUBTS})
_OPEN = frozenset({Doing.RETOLD, Doing.CLAIMED, Doing.DOUBTED})


def compare_headline(headline: Account, body: Account, scale: Scale) -> HeadlineFinding:
    """How a body stands to what a headline says; the two may be of different documents.

    Unknown where one of them was not read, or the headline names nothing to look for.

    Limits: it weighs words that refute, denials and negations near the headline's matter. Numbers,
    names or outcomes that merely differ are no disagreement here; they are for the comparison of
    versions. Who denies is not weighed: a denial in the lead counts whoever makes it.
    """
    for account, name in ((headline, "headline"), (body, "body")):
        if not account.passages:
            return HeadlineFinding(Stand.UNKNOWN, (), (), f"the {name} was not read")
    if not headline.stems:
        return _found(Stand.UNKNOWN, headline, (), "no word of it says what it is about")
    share = share_of(headline.stems, body.stems)
    if share < scale.related:
        missing = ", ".join(sorted(_missing(headline, body))[:5])
        return _found(Stand.UNRELATED, headline, (), f"the body does not speak of: {missing}")
    manner = manner_of(headline, scale)
    grounds = grounds_against(headline, body, scale)
    against = points_of(grounds, scale)
    if manner in _AGAINST:
        return _beside_refuting(headline, body, manner, grounds, scale)
    weight = {Manner.ASSERTS: 1.0, Manner.PASSES_ON: scale.passed_on, Manner.ASKS: 0.0}[manner]
    if weight * against >= scale.enough:
        heaviest = _heaviest(grounds)
        told = "has a denial or doubt of it" if heaviest.weak else "says it is not so"
        voice = "by somebody's words" if heaviest.told else "by its own words"
        return _with(Stand.DISAGREES, headline, body, heaviest.span, f"the body {told}, {voice}")
    return _beside_asserting(headline, body, manner, grounds)


def _beside_refuting(
    headline: Account, body: Account, manner: Manner, grounds: Sequence[Ground], scale: Scale
) -> HeadlineFinding:
    """A headline that says that something is not so, and a body."""
    best = _closest(headline, body)
    if points_of(grounds, scale) >= scale.enough:
        span = _heaviest(grounds).span
        return _with(Stand.AGREES, headline, body, span, "the body, too, says it is not so")
    if _tells_it_all_the_same(headline, body, manner, grounds, scale):
        why = "the headline says it is not so, and the body tells it without a doubt"
        return _with(Stand.DISAGREES, headline, body, best.span, why)
    if manner is Manner.NEGATES and any(mark.doing is Doing.UNDONE for mark in best.marks):
        return _with(Stand.AGREES, headline, body, best.span, "the body, too, has it as undone")
    if manner is not Manner.REFUTES and best.denied & headline.stems:
        return _with(Stand.AGREES, headline, body, best.span, "the body, too, denies it")
    why = f"the headline {manner} it, and the body does neither clearly"
    return _with(Stand.DISCUSSES, headline, body, best.span, why)


def _tells_it_all_the_same(
    headline: Account, body: Account, manner: Manner, grounds: Sequence[Ground], scale: Scale
) -> bool:
    """Whether a body tells, without a word against it, what a headline says is not so.

    Under a headline that only denies, in the document's own voice and in one sentence.
    """
    best = _closest(headline, body)
    doubtful = points_of(grounds, scale) > scale.silent or best.denied & headline.stems
    lead = {mark.doing for each in body.passages[: scale.lead] for mark in each.marks}
    if doubtful or Doing.RETOLD in lead or manner is Manner.DOUBTS or "?" in headline.written:
        return False
    if manner is Manner.REFUTES:
        return share_of(headline.stems, body.stems) >= scale.retold
    return not _is_open(best) and share_of(headline.stems, best.stems) >= scale.undenied


def _is_open(passage: Passage) -> bool:
    """Whether a sentence is somebody's words, or leaves open what it tells."""
    return passage.told or any(mark.doing in _OPEN for mark in passage.marks)


def _beside_asserting(
    headline: Account, body: Account, manner: Manner, grounds: Sequence[Ground]
) -> HeadlineFinding:
    """A headline that says, passes on or asks something, and a body that does not refute it."""
    if grounds:
        span = _heaviest(grounds).span
        return _with(Stand.DISCUSSES, headline, body, span, "the body has a word against it")
    best = _closest(headline, body)
    if manner is Manner.ASKS:
        why = "the headline leaves it open, and the body speaks of it"
        return _with(Stand.DISCUSSES, headline, body, best.span, why)
    if _is_open(best):
        why = "the body has it from others, or leaves it open"
        return _with(Stand.DISCUSSES, headline, body, best.span, why)
    return _with(Stand.AGREES, headline, body, best.span, "the body says it in its own words")


def _closest(headline: Account, body: Account) -> Passage:
    """The first of the sentences that have most of the headline's matter."""
    return max(body.passages, key=lambda each: len(headline.stems & each.stems))


def _heaviest(grounds: Sequence[Ground]) -> Ground:
    return max(grounds, key=lambda each: each.points)


def _missing(headline: Account, body: Account) -> frozenset[str]:
    wanted = headline.stems - body.stems
    return frozenset(word for stem, word in headline.shown if stem in wanted)


def _with(stand: Stand, headline: Account, body: Account, span: Span, why: str) -> HeadlineFinding:
    quoted = f"{why}: “{_short(body.document, span)}”"
    return _found(stand, headline, (span,), quoted)


def _found(stand: Stand, headline: Account, spans: tuple[Span, ...], why: str) -> HeadlineFinding:
    own = tuple(each.span for each in headline.passages)
    return HeadlineFinding(stand, own, spans, f"headline “{headline.written}”; {why}")


def _short(document: Document, span: Span) -> str:
    words = " ".join(document.words_of(span).split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()}…"
