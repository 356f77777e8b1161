"""What words of a sentence say of the events that the reader found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.events.acts import join_light_verbs, without_denials
from counterclaim.events.factuality import LONG_AGO_DAYS, RECENT_DAYS, Dated, judge
from counterclaim.events.main import main_event
from counterclaim.events.setting import Setting, setting_of
from counterclaim.events.slots import judge_slot
from counterclaim.events.status import is_content
from counterclaim.events.types import Triggers, load_triggers, named_type, weapons
from counterclaim.events.words import Words, load_words
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Span
from counterclaim.model.time import Time
from counterclaim.model.tree import Tree, tree_of

UNSURE_BELOW = 0.99
CLEARLY_HIGHER = 0.6
ASSAULT = "ASSAULT"
# Soldiers sent on a mission of peace, attacks in words: only the reader sees the difference.
SEEN_ONLY_BY_THE_READER = frozenset({("MOBILIZE", "AID"), (ASSAULT, "ACCUSE")})
LONG_SENTENCE_WORDS = 400


@dataclass(frozen=True, slots=True)
class EventRules:
    """The tables of this stage, and what follows from them for events."""

    words: Words
    triggers: Triggers

    def __call__(
        self,
        document: Document,
        reading: Reading,
        events: Sequence[Event],
        times: Sequence[Time] = (),
    ) -> tuple[Event, ...]:
        """The events, with what words of their sentences say in place of the reader's answers.

        Where no rule speaks the reader's answer stands; `why` names the words on which a rule
        rests. A light verb and its noun become one event; ids are counted anew.

        Limits: what stands in a sentence of more than 400 words, which is none, is left as it is.

        Args:
            document: its text and day of publication.
            reading: its words and trees, and how sure the reader is of each act's type.
            events: those that were found, in any order.
            times: the document's.
        """
        dates = dict(_dated(times, document.published))
        told = {event.id: event for event in events}
        for each in reading.parts:
            part = _Part(each, tree_of(each, document.part(each.part)))
            inside = {event.id: part.words_of(event.trigger) for event in events}
            own = [told.pop(event.id) for event in events if part.is_readable(inside[event.id])]
            told.update({event.id: event for event in self._told_in(part, own, inside, dates)})
        kept = [told[event.id] for event in events if event.id in told]
        return tuple(replace(event, id=f"e{number}") for number, event in enumerate(kept, 1))

    def _told_in(
        self,
        part: "_Part",
        events: Sequence[Event],
        inside: Mapping[str, frozenset[int]],
        dates: Mapping[str, Dated],
    ) -> Iterator[Event]:
        """The events of one part, whose triggers have these words."""
        scores = {act.trigger: act.score for act in part.reading.acts}
        typed = [
            _typed(event, part, inside[event.id], self, scores.get(event.trigger, 1.0))
            for event in events
        ]
        types = {at: event.type for event in typed for at in inside[event.id]}
        settings = {
            event.id: setting_of(part.tree, self.words, inside[event.id], types) for event in typed
        }
        acts = without_denials(join_light_verbs(typed, settings), settings)
        joined = list(_with_main(acts, settings, part))
        asked = dict(_asked(joined, settings, self.triggers))
        for event in joined:
            asking = _asking(event, asked.get(event.id))
            yield _judged(asking, settings[event.id], part, _when(event, dates))


def load_event_rules() -> EventRules:
    """The rules with the tables that come with the package.

    Raises:
        ValueError: a line of the tables cannot be read.
    """
    return EventRules(load_words(), load_triggers())


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of one part, found by where they stand."""

    reading: PartReading
    tree: Tree

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds a word."""
        return bisect_right(self.reading.sentences, at, key=lambda sentence: sentence.end)

    def is_readable(self, words: frozenset[int]) -> bool:
        """Whether there are words, in a sentence short enough to be one."""
        if not words:
            return False
        number = self.sentence(min(words))
        sentences = self.reading.sentences[number : number + 1]
        return all(each.end - each.start <= LONG_SENTENCE_WORDS for each in sentences)

    def words_of(self, spans: Sequence[Span]) -> frozenset[int]:
        """The indices of the words that share a character with these spans."""
        words = self.reading.words
        found: set[int] = set()
        for span in spans:
            if span.part == self.reading.part:
                first = bisect_right(words, span.start, key=lambda word: word.span.end)
                last = bisect_left(words, span.end, key=lambda word: word.span.start)
                found.update(range(first, last))
        return frozenset(found)


def _typed(
    event: Event, part: _Part, inside: frozenset[int], tables: EventRules, score: float
) -> Event:
    """An event with the type and modes that its words name."""
    setting = setting_of(part.tree, tables.words, inside, {})
    named = named_type(setting, tables.triggers)
    reasons = [event.why]
    sure = named and named.always and (named.type, event.type) not in SEEN_ONLY_BY_THE_READER
    if named and named.type != event.type and (sure or score < UNSURE_BELOW):
        reasons.append(f"{named.type}: “{named.words}”")
        event = replace(event, type=named.type, mode=())
    modes = set(event.mode)
    if named and named.type == event.type and not event.mode:
        modes.update(named.mode)
    if event.type == ASSAULT:
        actors = part.words_of([who.span for who in event.actor])
        modes.update(weapons(setting, actors, tables.triggers))
    added = sorted(modes - set(event.mode))
    reasons += [f"{mode}: by a word for it" for mode in added]
    return replace(event, mode=(*event.mode, *added), why="; ".join(reasons))


def _with_main(
    events: Sequence[Event], settings: Mapping[str, Setting], part: _Part
) -> Iterator[Event]:
    """The events of one part with one main event for each sentence that tells any."""
    cues = frozenset(at for said in part.reading.attributions for at in part.words_of(said.cue))
    told: dict[int, list[Event]] = {}
    for event in events:
        told.setdefault(part.sentence(min(settings[event.id].inside)), []).append(event)
    mains = {main_event(own, settings, cues, CLEARLY_HIGHER).id for own in told.values()}
    for event in events:
        if event.main == (event.id in mains):
            yield event
        elif event.main:
            yield replace(event, main=False)
        else:
            yield replace(event, main=True, why=f"{event.why}; main: highest in its sentence")


def _asked(
    events: Sequence[Event], settings: Mapping[str, Setting], triggers: Triggers
) -> Iterator[tuple[str, str]]:
    """The ids of speech acts, each with the mode that the first act in its content gives it."""
    by_word = {at: event for event in events for at in settings[event.id].inside}
    for event in reversed(events):
        setting = settings[event.id]
        for governor in setting.governors():
            speech = by_word.get(governor.word)
            if speech and is_content(setting, governor, event.type):
                if mode := triggers.mode_by_content(speech.type, event.type, event.mode):
                    yield speech.id, mode
                break


def _asking(event: Event, mode: str | None) -> Event:
    """A speech act with the mode that its content gives it."""
    if mode is None or event.mode == (mode,):
        return event
    return replace(event, mode=(mode,), why=f"{event.why}; {mode}: by what it is about")


def _judged(event: Event, setting: Setting, part: _Part, dated: Dated) -> Event:
    """An event with what words say of it, and of each slot alone."""
    judged = judge(setting, event.factuality, dated)
    actor, of_actor = _slot("actor", event.actor, setting, part)
    recipient, of_recipient = _slot("recipient", event.recipient, setting, part)
    why = "; ".join((event.why, *judged.reasons, *of_actor, *of_recipient))
    return replace(event, factuality=judged.factuality, actor=actor, recipient=recipient, why=why)


def _slot(
    name: str, given: Sequence[Participant], setting: Setting, part: _Part
) -> tuple[tuple[Participant, ...], list[str]]:
    """Those who stand in a slot with what is said of each alone, and the words that say it."""
    judged = [judge_slot(setting, who, part.words_of((who.span,))) for who in given]
    return tuple(who for who, _ in judged), [f"{name} {words}" for _, words in judged if words]


def _when(event: Event, dates: Mapping[str, Dated]) -> Dated:
    """What the first times of an event that tell anything say of when it was."""
    own = [dates[name] for name in event.time if name in dates]
    return Dated(
        next((each.long_ago for each in own if each.long_ago), None),
        next((each.recent for each in own if each.recent), None),
    )


def _dated(times: Sequence[Time], published: date | None) -> Iterator[tuple[str, Dated]]:
    """The ids of times that ended long before the report, or lie in the days before it."""
    for time in times:
        days = time.interval
        if published is None or days is None or days.end is None:
            continue
        if (published - days.end).days > LONG_AGO_DAYS:
            yield time.id, Dated(long_ago=time.value)
        elif days.start and 0 <= (published - days.start).days <= RECENT_DAYS:
            yield time.id, Dated(recent=time.value)
