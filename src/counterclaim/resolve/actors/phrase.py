"""Whom a phrase means: its head with what stands before it, then what stands behind "of"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counterclaim.resolve.actors.actor import Actor, Use
from counterclaim.resolve.actors.answer import Answer, Land, Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.heads import Heads
from counterclaim.resolve.actors.names import fold, is_loud
from counterclaim.resolve.actors.organs import group_on
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.roles import MINISTRY_WORDS, RoleClass, Roles, ministry_role
from counterclaim.resolve.actors.segments import Segment, Token, segments, tokenize
from counterclaim.resolve.actors.wording import (
    BOUNDARY,
    COMPASS,
    DETERMINERS,
    LOCATED,
    OF_PLACES,
    OWNED_BY,
    SITED,
    SPEAKS_FOR,
    TITLE_WORDS,
)

Cut = tuple[Sequence[Token], tuple[Segment, ...]]
_STOPS = ",;:()—–"


def no_land(_start: int, _end: int) -> str | None:
    """Where no places are known."""
    return None


@dataclass(frozen=True, slots=True)
class Done:
    """What was found for one document's phrases, since many stand there again and again.

    `cuts` are by words and whether they are loud, the answers to single `names` by whether they
    act and are named too, in which alone the settings of one document differ.
    """

    cuts: dict[tuple[str, bool], Cut] = field(default_factory=dict)
    names: dict[tuple[str, bool, bool, bool], Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads phrases with a registry and the nouns for roles; `done` is for one document."""

    registry: Registry
    roles: Roles
    done: Done | None = None

    def for_a_document(self) -> "Phrases":
        """The same, to be used for one document and no more."""
        return replace(self, done=Done())

    def _cut(self, words: str, *, loud: bool) -> Cut:
        """The words of a phrase, and the names among them."""
        known = self.done.cuts.get((words, loud)) if self.done else None
        if known is None:
            tokens = tokenize(words)
            known = (tokens, tuple(segments(tokens, self.registry, loud=loud)))
            if self.done:
                self.done.cuts[words, loud] = known
        return known

    def read(
        self,
        words: str,
        setting: Setting,
        land: Land = no_land,
        *,
        loud: bool | None = None,
        before: str = "",
    ) -> Answer:
        """Whom a phrase means.

        `land` gives the country of a place by its characters in the phrase. `loud`: the phrase
        stands in a sentence that is all in capitals. `before` is what stands before it there; of
        that the owners and titles right before the phrase are used.
        """
        loud = is_loud(words) if loud is None else loud
        tokens, found = self._cut(words, loud=loud)
        left = self._left(before, loud=loud) if before else ()
        heads = Heads(self.registry, self.roles, setting, tokens, land, left)
        phrase = _Phrase(heads, found, tokens)
        if not self.done or left or len(found) != 1 or not found[0].is_name:
            return phrase.read(0, len(tokens))
        key = (words, loud, setting.acts, setting.named)
        answer = self.done.names.get(key) or phrase.read(0, len(tokens))
        self.done.names[key] = answer
        return answer

    def _left(self, before: str, *, loud: bool) -> tuple[Segment, ...]:
        """The owners and titles with which some words end: "Pakistan's Prime Minister"."""
        if not before.endswith((" ", "“", '"')):
            return ()
        last = before.rstrip(' “"').rpartition(" ")[2]
        if last.isalpha() and last.islower() and not self._is_title(last):
            return ()  # as most often: "in", "said", "the"
        near = before[-_LEFT_CHARACTERS:].partition(" ")[2] if before[_LEFT_CHARACTERS:] else before
        tokens = tokenize(near)[-_LEFT_WORDS:]
        kept: list[Segment] = []
        for each in reversed(list(segments(tokens, self.registry, loud=loud))):
            title = not each.is_name and self._is_title(each.text)
            title = title or each.text.lower() in TITLE_WORDS
            owner = each.is_name and (each.owns or _is_demonym(each))
            if not (title or owner):
                break
            kept.append(each)
            if tokens[each.first].mark or each.text.lower() in DETERMINERS:
                break
        return tuple(reversed(kept))

    def _is_title(self, word: str) -> bool:
        return word.lower() in TITLE_WORDS or bool(self.roles.ending([word]))

    def owned(self, answer: Answer, owner: Answer, setting: Setting) -> Answer:
        """What a role or thing is with the one to whom it belongs."""
        heads = Heads(self.registry, self.roles, setting, (), no_land)
        return _Phrase(heads, (), ()).belonging(answer, owner)

    def codes(self, actor: Actor, setting: Setting) -> tuple[str, tuple[str, ...]]:
        """Country and sectors of an actor on the document's day."""
        return Heads(self.registry, self.roles, setting, (), no_land).codes(actor)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase: its words, and the names among them."""

    heads: Heads
    segments: Sequence[Segment]
    tokens: Sequence[Token]

    def read(self, first: int, last: int) -> Answer:
        """Whom the words from one to another mean."""
        own = [each for each in self.segments if first <= each.first and each.last <= last]
        own = _without_determiners(own)
        if len(own) > 1 and own[0].text.lower() == "of":
            return self.read(own[1].first, last)
        if not own:
            return Answer(None, "", (), Sort.PRONOUN, "a number or a pronoun alone")
        start = self._role_end(own)
        end = next((n for n in range(max(1, start), len(own)) if self._ends(own[n])), len(own))
        zone, rest = own[:end], own[end:]
        if rest and self._is_part(zone, rest):
            return self.read(rest[1].first, last)
        if len(zone) > 1 and rest and zone[-1].text.lower() in COMPASS:
            return self.heads.read(zone[:-1])  # "a court north of Seoul" is not of Seoul
        answer = self.heads.read(zone)
        if rest and _joins_another(answer, rest):
            return self._joint(answer, rest, last)
        if rest and answer.sort is Sort.UNKNOWN and zone[-1].is_name:
            answer = self._with_owner_behind(zone, rest, last) or answer
        if rest and not answer.country and answer.entity is None:
            answer = self._with_rest(answer, rest, last)
        return answer

    def _role_end(self, own: Sequence[Segment]) -> int:
        """Where a noun for a role ends that holds an "of": "chief of staff"; 0 if none does."""
        texts = [each.text for each in own]
        for n, each in enumerate(own[1:], 1):
            if each.text.lower() != "of":
                continue
            for last in range(min(len(own), n + 4), n + 1, -1):
                for first in range(max(0, n - 3), n):
                    if fold(" ".join(texts[first:last])) in self.heads.roles.by_noun:
                        return last
            field = own[n + 1 : n + 2]
            if fold(texts[n - 1]) in MINISTRY_WORDS and field and not field[0].is_name:
                return n + 2
            break
        return 0

    def _ends(self, segment: Segment) -> bool:
        """Whether the head of the phrase stands before this segment."""
        token = self.tokens[segment.first]
        if token.mark and token.mark in _STOPS:
            return True
        return not segment.is_name and not token.glued and segment.text.lower() in BOUNDARY

    def _is_part(self, zone: Sequence[Segment], rest: Sequence[Segment]) -> bool:
        """Whether the phrase means what follows "members of"."""
        if rest[0].text.lower() != "of" or len(rest) < 2 or len(zone) != 1 or zone[0].is_name:
            return False
        found = self.heads.roles.ending([zone[0].text])
        return bool(found) and found is not None and found[0].kind is RoleClass.PART

    def _with_rest(self, answer: Answer, rest: Sequence[Segment], last: int) -> Answer:
        """The answer with the codes of what stands behind "of" or "from"."""
        if rest[0].text.lower() == "and" and len(rest) > 1:
            joined = self.read(rest[1].first, last)
            alike = joined.sort in _OFFICIAL or joined.sort is Sort.UNKNOWN
            return replace(answer, country=joined.country) if alike else answer
        if self.tokens[rest[0].first].mark == ",":
            return self._appositive(answer, rest, last)
        return self._owned_by(answer, rest, last)

    def _joint(self, answer: Answer, rest: Sequence[Segment], last: int) -> Answer:
        """What "British and European negotiators" are: of no one country."""
        other = self.read(rest[1].first, last)
        if other.country in ("", answer.country):
            return replace(other, country=answer.country) if other.sector else answer
        why = f"of {answer.country} and {other.country} together"
        return Answer(None, "", other.sector, other.sort, why, other.noun)

    def _owned_by(self, answer: Answer, rest: Sequence[Segment], last: int) -> Answer:
        """The answer with the owner behind "of", or the state behind "in"."""
        word = rest[0].text.lower()
        located = word in LOCATED and answer.sort in _OFFICIAL and set(answer.sector) & SITED
        at = 1
        while at < len(rest) and rest[at].text.lower() in {"to", "the"}:
            at += 1
        if at >= len(rest) or (word not in OWNED_BY and not located):
            return answer
        owner = self.read(rest[at].first, last)
        if answer.sort is Sort.VAGUE:
            group = owner.sort is Sort.NAME and "REB" in owner.sector and word == "of"
            return owner if group else answer
        if owner.entity and owner.sort in _OWNERS and not located:
            noun = answer.noun or self.tokens[rest[0].first - 1].text
            return self.belonging(replace(answer, noun=noun), owner)
        if answer.noun.lower() in SPEAKS_FOR and owner.sector and owner.entity is None:
            why = f"{answer.why}; speaks for {owner.noun or owner.why}"
            return replace(answer, country=owner.country, sector=owner.sector, why=why)
        roled = answer.sort in _OFFICIAL and set(answer.sector) & OF_PLACES
        country = owner.country or (self.heads.land_of(rest[at:]) if roled else "")
        why = f"{answer.why}; {country} stands behind it"
        return replace(answer, country=country, why=why) if country else answer

    def _with_owner_behind(
        self, zone: Sequence[Segment], rest: Sequence[Segment], last: int
    ) -> Answer | None:
        """A general name with its owner behind it: "the Supreme Soviet of Russia"."""
        if rest[0].text.lower() not in ("of", "in") or len(rest) < 2:
            return None
        owner = self.read(rest[1].first, last)
        beside = tuple(each for each in (owner.state or owner.entity, owner.country) if each)
        return self.heads.name(zone, beside) if beside else None

    def _appositive(self, answer: Answer, rest: Sequence[Segment], last: int) -> Answer:
        """What a name behind a comma says of an office: "the premier, Ana Roos, …"."""
        if not rest[0].is_name or answer.sort not in (Sort.OFFICE, Sort.PEOPLE):
            return answer
        named = self.read(rest[0].first, last)
        return named if named.sort is Sort.NAME and named.entity else answer

    def belonging(self, answer: Answer, owner: Answer) -> Answer:
        """What a role is with its owner: an organ of a state, the fighters of a group."""
        key = owner.state or owner.entity or ""
        found = self.heads.registry.actor(key)
        words = answer.noun.split()
        role = (ministry_role(words) or self.heads.roles.ending(words)) if words else None
        if role and found:
            return self.heads.with_owner(role[0], found)
        why = f"{answer.why}; of {found.name if found else owner.why}"
        group = group_on(answer.noun, found) if found else None
        if group and found:
            answer = replace(answer, entity=group, sort=Sort.THING)
            why = f"{answer.noun.lower()} of {found.name}"
        sector = answer.sector or (owner.sector if owner.sort is Sort.NAME else ())
        return replace(answer, country=owner.country, sector=sector, why=why, through=(key,))


_LEFT_CHARACTERS = 100
_LEFT_WORDS = 5


def _joins_another(answer: Answer, rest: Sequence[Segment]) -> bool:
    """Whether a people's name stands before "and" with something behind it."""
    joined = rest[0].text.lower() == "and" and len(rest) > 1
    return joined and answer.sort is Sort.DEMONYM and bool(answer.country)


def _is_demonym(segment: Segment) -> bool:
    return any(use.name.use is Use.DEMONYM for use in segment.uses)


_OFFICIAL = (Sort.ORGAN, Sort.PEOPLE, Sort.OFFICE)
_OWNERS = (Sort.NAME, Sort.PLACE, Sort.ORGAN, Sort.DEMONYM, Sort.OFFICE)


def _without_determiners(own: Sequence[Segment]) -> list[Segment]:
    n = 0
    while n < len(own) and not own[n].is_name:
        text = own[n].text.lower()
        if text not in DETERMINERS and not text.replace(",", "").isdigit():
            break
        n += 1
    return list(own[n:])
