"""Who took what from whom among some reports."""

from collections.abc import Callable, Mapping, Sequence

from counterclaim.lineage.copies import Copied, Shared, choose, compare
from counterclaim.lineage.credits import Credit, credits_in
from counterclaim.lineage.heard import Heard, heard_in
from counterclaim.lineage.matter import Rarity, matter_of, rarity_in
from counterclaim.lineage.sentences import Report, Sentence
from counterclaim.lineage.tables import LineageTables
from counterclaim.model.lineage import Absent, Descent, Direction, Passage, Taking
from counterclaim.model.record import Record

Candidates = Callable[[Report], Sequence[Report]]
_TOLD_AGAIN = 0.35  # of what a sentence tells stands in one of the giver's
_RETOLD = 3  # sentences told again, of a giver that is credited: a rewriting


def find_lineage(
    reports: Sequence[Report],
    records: Mapping[str, Record],
    tables: LineageTables,
    candidates: Candidates | None = None,
) -> tuple[Descent, ...]:
    """All descents among some reports, in the order in which the takers came out.

    `records` are by ids of documents; what is not read is compared by its words alone.
    `candidates` gives the earlier reports that a report may have something from, else all are
    looked at. Reports whose time is not known come last, and what they share has no direction.
    """
    order = sorted(reports, key=_when)
    rarity = rarity_in(order)
    found: list[Descent] = []
    for number, taker in enumerate(order):
        earlier = sorted(candidates(taker), key=_when) if candidates else order[:number]
        record = records.get(taker.document.id)
        found += descents_of(taker, earlier, record, rarity, tables)
    return tuple(found)


def descents_of(
    taker: Report,
    earlier: Sequence[Report],
    record: Record | None,
    rarity: Rarity,
    tables: LineageTables,
) -> list[Descent]:
    """What one report has from earlier ones, or credits to one that is not at hand."""
    compared: list[Shared] = [compare(taker, giver, tables.senses) for giver in earlier]
    copied = choose(taker, compared)
    credited = credits_in(taker, record, earlier, rarity, tables)
    taken = {each.taken.number for one in copied for each in one.matches if each.told}
    free = [each for each in credited if each.sentence.number not in taken]
    found = [_copy(taker, each, _credit_to(each.giver, credited)) for each in copied]
    shared = {each.giver.document.id: each for each in compared}
    done = [each.giver for each in copied]
    for giver in earlier:
        mine = [each for each in free if each.giver is giver]
        if mine and giver not in done:
            told = {each.taken.number for each in shared[giver.document.id].matches if each.told}
            heard = [each for each in heard_in(taker, giver) if each.taken.number in told]
            found.append(
                _quoted_of(taker, giver, mine, heard)
                if heard
                else _credit(taker, giver, mine, rarity)
            )
            done.append(giver)
    told = {each.sentence.number for each in credited if isinstance(each.giver, Report)}
    found += _quotations(taker, earlier, done, taken | told)
    found += _absent(taker, free)
    return found


def _copy(taker: Report, copied: Copied, credit: Credit | None) -> Descent:
    matches = [each for each in copied.matches if each.told]
    passages = tuple(
        Passage(each.taken.span, each.given.span, round(each.alignment.share, 2))
        for each in matches
    )
    count = len(matches)
    sentences = "a sentence" if count == 1 else f"{count} sentences"
    how = {
        Taking.COPY: f"{sentences}, nearly all of the report, word for word",
        Taking.PARTIAL: f"{sentences}, word for word or nearly",
        Taking.SPUN: f"{sentences} in the same build and order of words, other words put for some",
        Taking.REWRITE: f"{sentences} reworded",
    }[copied.kind]
    rests = f"{how}; {_which_way(taker, copied.giver)}{_named(taker, credit)}"
    return Descent(
        taker.document.id,
        copied.giver.document.id,
        copied.kind,
        passages,
        Direction.KNOWN if credit or _older(taker, copied.giver) else Direction.UNKNOWN,
        rests,
    )


def _credit(taker: Report, giver: Report, credited: Sequence[Credit], rarity: Rarity) -> Descent:
    passages = tuple(
        Passage(each.named, each.given.span if each.given else None, None) for each in credited
    )
    again = [each for each in taker.sentences if _told_again(each, giver, rarity)]
    retold = len(again) >= max(_RETOLD, len(taker.sentences) // 3)
    how = f"the credit “{taker.document.words_of(credited[0].named)}”"
    if retold:
        how += f" and {len(again)} sentences whose facts stand there in other words"
    return Descent(
        taker.document.id,
        giver.document.id,
        Taking.REWRITE if retold else Taking.CREDIT,
        passages,
        Direction.KNOWN,
        f"{how}; {_which_way(taker, giver)}",
    )


def _quoted_of(
    taker: Report, giver: Report, credited: Sequence[Credit], heard: Sequence[Heard]
) -> Descent:
    """A quotation taken over with the sentence around it, and the one it is from credited."""
    passages = tuple(
        Passage(each.taken.span, each.given.span, round(each.share, 2)) for each in heard
    )
    how = f"the same words in quotation marks; {_which_way(taker, giver)}"
    ids = (taker.document.id, giver.document.id)
    rests = f"{how}{_named(taker, credited[0])}"
    return Descent(*ids, Taking.PARTIAL, passages, Direction.KNOWN, rests)


def _quotations(
    taker: Report, earlier: Sequence[Report], done: Sequence[Report], taken: set[int]
) -> list[Descent]:
    """Quotations that an earlier report has too, where nothing else ties the two."""
    found = []
    seen = set(taken)
    for giver in earlier:
        if giver in done or _one_house(taker, giver):
            continue
        heard = [each for each in heard_in(taker, giver) if each.taken.number not in seen]
        if heard:
            seen |= {each.taken.number for each in heard}
            found.append(_heard(taker, giver, heard))
    return found


def _heard(taker: Report, giver: Report, heard: Sequence[Heard]) -> Descent:
    passages = tuple(
        Passage(each.taken.span, each.given.span, round(each.share, 2)) for each in heard
    )
    way = _which_way(taker, giver)
    rests = f"the same words in quotation marks, which both may have heard; {way}"
    ids = (taker.document.id, giver.document.id)
    return Descent(*ids, Taking.PARTIAL, passages, Direction.UNKNOWN, rests)


def _absent(taker: Report, credited: Sequence[Credit]) -> list[Descent]:
    """One descent for each who is credited and of whom nothing is at hand."""
    by_name: dict[Absent, list[Credit]] = {}
    for each in credited:
        if isinstance(each.giver, Absent):
            by_name.setdefault(each.giver, []).append(each)
    return [
        Descent(
            taker.document.id,
            giver,
            Taking.CREDIT,
            tuple(Passage(each.named, None, None) for each in some),
            Direction.KNOWN,
            f"the credit “{taker.document.words_of(some[0].named)}”; "
            "no report at hand has what is told",
        )
        for giver, some in by_name.items()
    ]


def _told_again(sentence: Sentence, giver: Report, rarity: Rarity) -> bool:
    mine = matter_of(sentence)
    whole = rarity.sum(mine)
    shares = [rarity.sum(mine & matter_of(other)) / whole for other in giver.sentences if whole]
    return max(shares, default=0.0) >= _TOLD_AGAIN


def _credit_to(giver: Report, credited: Sequence[Credit]) -> Credit | None:
    return next((each for each in credited if each.giver is giver), None)


def _named(taker: Report, credit: Credit | None) -> str:
    return f"; it is credited: “{taker.document.words_of(credit.named)}”" if credit else ""


def _older(taker: Report, giver: Report) -> bool:
    if taker.moment is None or giver.moment is None:
        return False
    if taker.exact and giver.exact:
        return giver.moment < taker.moment
    return giver.moment.date() < taker.moment.date()


def _which_way(taker: Report, giver: Report) -> str:
    if taker.moment is None or giver.moment is None or not _older(taker, giver):
        return "the times do not say which was first"
    minutes = int((taker.moment - giver.moment).total_seconds() // 60)
    if not (taker.exact and giver.exact) or minutes >= 2 * 1440:
        days = (taker.moment.date() - giver.moment.date()).days
        return f"{days} day{'s' * (days != 1)} later"
    if minutes < 120:
        return f"{minutes} minutes later"
    return f"{minutes // 60} hours later"


def _one_house(taker: Report, giver: Report) -> bool:
    return taker.document.outlet is not None and taker.document.outlet == giver.document.outlet


def _when(report: Report) -> tuple[bool, str, str]:
    moment = report.moment.isoformat() if report.moment else ""
    return (report.moment is None, moment, report.document.id)
