"""Each kind of item, read from its fields. None where the words it stands on were not found."""

from corpus.fields import Item
from corpus.format import (
    Attribution,
    Control,
    Count,
    Event,
    Place,
    Relation,
    Scope,
    Time,
)
from corpus.values import days_of, why_no_value


def read_attribution(item: Item) -> Attribution:
    """One act of saying."""
    item.only(
        *("source", "cue", "content", "addressee", "parent", "function", "polarity"),
        *("anonymity", "basis", "said", "refers", "party", "doubt"),
    )
    return Attribution(
        id=item.id,
        sentence=item.sentence,
        source=item.spans("source"),
        cue=item.spans("cue"),
        content=item.spans("content"),
        addressee=item.spans("addressee"),
        parent=item.word("parent"),
        function=item.sure_label("function", "function", "statement"),
        polarity=item.sure_label("polarity", "polarity", "positive"),
        anonymity=item.label("anonymity", "anonymity"),
        basis=item.sure_label("basis", "basis", "unstated"),
        said=item.interval("said"),
        refers=item.spans("refers"),
        party=item.party("party"),
        doubt=item.word("doubt"),
    )


def read_event(item: Item) -> Event:
    """One act; its type is empty where it is missing or unknown."""
    item.only(
        *("type", "mode", "context", "main", "trigger", "actor", "recipient", "place", "time"),
        *("counts", "polarity", "certainty", "status", "attribution", "unknown", "doubt"),
    )
    kind = item.word("type") or ""
    if kind not in item.codes.types:
        item.complain(f"type: expected one of {', '.join(item.codes.types)}; found {kind!r}")
        kind = ""
    modes, contexts = item.words("mode"), item.words("context")
    known = item.codes.modes.get(kind, {})
    for mode in modes:
        if kind and mode not in known:
            item.complain(
                f"mode: {kind} has {', '.join(known) or 'no modes: leave it out'}; found {mode!r}"
            )
    for context in contexts:
        if context not in item.codes.contexts:
            item.complain(f"context: no such context: {context!r}; see corpus/codes/contexts.tsv")
    place, places_apart = item.mentions("place")
    time, times_apart = item.mentions("time")
    return Event(
        id=item.id,
        sentence=item.sentence,
        type=kind,
        mode=tuple(mode for mode in modes if mode in known),
        context=tuple(each for each in contexts if each in item.codes.contexts),
        main=item.flag("main"),
        trigger=item.spans("trigger"),
        actor=item.entities("actor"),
        recipient=item.entities("recipient"),
        place=place,
        time=time,
        counts=item.words("counts"),
        apart=places_apart | times_apart,
        polarity=item.sure_label("polarity", "polarity", "positive"),
        certainty=item.sure_label("certainty", "certainty", "certain"),
        status=item.sure_label("status", "status", "happened"),
        attribution=item.word("attribution"),
        unknown=item.reasons("unknown"),
        doubt=item.word("doubt"),
    )


def read_control(item: Item) -> Control | None:
    """Who holds a place."""
    item.only(
        *("words", "holder", "place", "time", "extent", "polarity", "certainty", "status"),
        *("attribution", "doubt"),
    )
    holder = item.entities("holder")
    span = item.span()
    return (
        None
        if span is None
        else Control(
            id=item.id,
            sentence=item.sentence,
            span=span,
            holder=holder,
            place=item.words("place"),
            time=item.words("time"),
            extent=item.label("extent", "extent"),
            polarity=item.sure_label("polarity", "polarity", "positive"),
            certainty=item.sure_label("certainty", "certainty", "certain"),
            status=item.sure_label("status", "status", "ongoing"),
            attribution=item.word("attribution"),
            doubt=item.word("doubt"),
        )
    )


def read_relation(item: Item) -> Relation | None:
    """Who is whose ally, leader, member."""
    item.only(
        *("words", "kind", "from", "to", "polarity", "certainty", "attribution", "doubt"),
    )
    kind = item.label("kind", "relation")
    if kind is None:
        item.complain(f"kind: expected one of {', '.join(item.codes.labels['relation'])}")
    source, target, span = item.entities("from"), item.entities("to"), item.span()
    return (
        None
        if span is None
        else Relation(
            id=item.id,
            sentence=item.sentence,
            span=span,
            kind=kind or "",
            source=source,
            target=target,
            polarity=item.sure_label("polarity", "polarity", "positive"),
            certainty=item.sure_label("certainty", "certainty", "certain"),
            attribution=item.word("attribution"),
            doubt=item.word("doubt"),
        )
    )


def read_place(item: Item) -> Place | None:
    """The name of a place, or a demonym."""
    item.only("words", "use", "country", "precision", "vague", "km", "doubt")
    country = item.word("country")
    if country not in {None, "-", *item.codes.countries}:
        item.complain(f"country: no such country: {country!r}; see corpus/codes/countries.tsv")
    span, use, precision = (
        item.span(),
        item.label("use", "use"),
        item.label("precision", "precision"),
    )
    for name, value in (("use", use), ("precision", precision)):
        if value is None:
            item.complain(f"{name}: expected one of {', '.join(item.codes.labels[name])}")
    return (
        None
        if span is None
        else Place(
            id=item.id,
            sentence=item.sentence,
            span=span,
            use=use,
            country=country if country in item.codes.countries else None,
            precision=precision,
            vague=item.word("vague"),
            km=item.number("km"),
            doubt=item.word("doubt"),
        )
    )


def read_time(item: Item) -> Time | None:
    """A time expression. The days of a plain date are computed where they are not given."""
    item.only("words", "type", "value", "interval", "doubt")
    span, kind, value = item.span(), item.label("type", "time"), item.word("value")
    if kind is None or value is None:
        item.complain("expected type (DATE, TIME, DURATION, SET) and value, as in TIMEX3")
        return None
    wrong = why_no_value(kind, value)
    if wrong:
        item.complain(f"value: {wrong}")
    given, computed = item.interval("interval"), days_of(value)
    if given and computed and given != computed and "/" not in value:
        item.complain(
            f"interval: {value} is {computed.start} to {computed.end} (left out), "
            f"but {given.start} to {given.end} is given; leave the interval out"
        )
    return (
        None
        if span is None
        else Time(
            id=item.id,
            sentence=item.sentence,
            span=span,
            type=kind,
            value=value,
            interval=given or computed,
            doubt=item.word("doubt"),
        )
    )


def read_count(item: Item) -> Count | None:
    """A stated number."""
    item.only("words", "low", "high", "what", "status", "counted_by", "scope", "doubt")
    span, low, high, what = item.span(), item.number("low"), item.number("high"), item.word("what")
    if low is None and high is None:
        item.complain("expected low, high or both, found neither")
    if low is not None and high is not None and low > high:
        item.complain(f"low is {low:g} but high is {high:g}; low may not be greater")
    if what is None or len(what.split()) > 3:
        item.complain(
            f"what: expected one or two words such as killed or votes for, found {what!r}"
        )
    scope = item.inner("scope")
    if scope:
        scope.only("place", "time")
    return (
        None
        if span is None
        else Count(
            id=item.id,
            sentence=item.sentence,
            span=span,
            low=low,
            high=high,
            what=what,
            status=item.label("status", "victims"),
            counted_by=item.word("counted_by"),
            scope=Scope(scope.words("place"), scope.words("time")) if scope else None,
            doubt=item.word("doubt"),
        )
    )
