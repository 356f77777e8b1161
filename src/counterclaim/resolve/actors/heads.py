"""Whom the head of a phrase means, with the names and nouns that stand before it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, Use
from counterclaim.resolve.actors.answer import Answer, Land, Sort
from counterclaim.resolve.actors.choice import Choice, Hints, Setting, choose
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.organs import group_on, holder, organ_of, owner_of, title_holder
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.roles import Role, RoleClass, Roles, ministry_role
from counterclaim.resolve.actors.segments import Segment, Token
from counterclaim.resolve.actors.wording import (
    NOT_OWNED,
    NOT_OWNED_BEFORE,
    OF_PLACES,
    OTHERS,
    SPEAKS_FOR,
)

_ABBREVIATED = "abbreviated so in this document"
_POSTS = frozenset(
    "head-of-state head-of-government foreign-minister defence-minister interior-minister "
    "chief-of-staff".split()
)
_OF_ORGANS = (RoleClass.ORGAN, RoleClass.PEOPLE, RoleClass.THING, RoleClass.OFFICE)
_PERSONS = (RoleClass.OFFICE, RoleClass.PEOPLE)


@dataclass(frozen=True, slots=True)
class Heads:
    """What is needed to read a head: the registry, the nouns, the document, the phrase's words.

    `left` are owners and titles that stand right before the phrase in its sentence.
    """

    registry: Registry
    roles: Roles
    setting: Setting
    tokens: Sequence[Token]
    land: Land
    left: Sequence[Segment] = ()

    def read(self, zone: Sequence[Segment]) -> Answer:
        """Whom a head means, with all that stands before it; `zone` is not empty."""
        whole = self._titled(zone)
        if whole:
            return whole
        if zone[-1].is_name:
            return self.name(zone)
        alias = self._abbreviated(zone[-1].text)
        if alias:
            return self._named(alias, Choice(alias, None, _ABBREVIATED, (alias.id,)), zone)
        words = [each.text for each in zone[_last_name(zone) + 1 :]]
        found = ministry_role(words) or self.roles.ending(words)
        return self._role(found[0], zone) if found else self._without_role(zone)

    def _abbreviated(self, text: str) -> Actor | None:
        """Whom an abbreviation of the document's own means."""
        aliases = self.setting.aliases
        return self.registry.actor(aliases.get(fold(text), "")) if aliases else None

    def land_of(self, own: Sequence[Segment]) -> str:
        """The country of the place that some words name; empty where that is not known."""
        start, end = self.tokens[own[0].first].start, self.tokens[own[-1].last - 1].end
        return self.land(start, end) or ""

    def with_owner(self, role: Role, owner: Actor) -> Answer:
        """Whom a noun for a role means beside the actor to whom it belongs."""
        if role.kind is RoleClass.OFFICE or role.noun.endswith("minister"):
            person = title_holder(role, owner, self.registry, self.setting.day)
            if person:
                return self._person(person, f"{role.noun} of {owner.name} on {self.setting.day}")
        found = owner_of(owner, self.registry, self.setting.day)
        if found is None:
            country, _ = self.codes(owner)
            why = f"{role.noun} of {owner.name}, whose side on that day is not known"
            return Answer(None, country, role.sector, _sort(role), why, role.noun, (owner.id,))
        if found.kind is not EntityKind.STATE:
            return holder(role, found, found.country, owner)
        organ = organ_of(role, found, self.registry) if role.kind in _OF_ORGANS else None
        why = f"{role.noun} of {found.name}"
        return Answer(organ, found.country, role.sector, _sort(role), why, role.noun, (owner.id,))

    def _titled(self, zone: Sequence[Segment]) -> Answer | None:
        """Titles that say of what they are: "Kremlin spokesman", "Chechen leader"."""
        text = " ".join(each.text for each in zone)
        posts = self.registry.holders("*", text, self.setting.day)
        if len({post.person for post in posts}) != 1:
            return None
        return self._person(posts[0].person, f"{text} on {self.setting.day}")

    def _person(self, key: str, why: str) -> Answer:
        actor = self.registry.actor(key)
        country, sector = self.codes(actor) if actor else ("", ())
        return Answer(key, country, sector, Sort.OFFICE, why)

    def name(self, zone: Sequence[Segment], beside: tuple[str, ...] = ()) -> Answer:
        """Whom a name at the end of a phrase means; `beside` are ids and codes of its owners."""
        hints = self._hints([*self.left, *zone[:-1]])
        if beside:
            hints = replace(hints, beside=hints.beside + beside)
        choice = choose(zone[-1].uses, hints, self.setting, self.registry)
        alias = self._abbreviated(zone[-1].text)
        if alias:
            choice = Choice(alias, None, _ABBREVIATED, (alias.id,))
        if choice.actor is not None and self._is_ethnic(zone, len(zone) - 1, choice):
            owner, _ = self._owner(zone[:-1])
            code = owner.country if owner else ""
            return Answer(None, code, (), Sort.DEMONYM, "a people, not a state", zone[-1].text)
        if choice.actor is not None:
            return self._named(choice.actor, choice, zone)
        if len(zone) > 1 and hints.person:
            return replace(self.read(zone[:-1]), entity=None, why=choice.why)
        country = self._shared_country(choice.candidates)
        return Answer(None, country, (), Sort.UNKNOWN, choice.why, candidates=choice.candidates)

    def _named(self, actor: Actor, choice: Choice, zone: Sequence[Segment]) -> Answer:
        use = choice.use.name.use if choice.use else Use.NAME
        country, sector = self.codes(actor)
        if use is Use.CAPITAL:
            government = f"{actor.id}-government"
            found = Answer(government, country, (), Sort.PLACE, choice.why, state=actor.id)
            return found if self.registry.actor(government) else replace(found, entity=actor.id)
        if use is Use.DEMONYM:
            first = self.tokens[0].text.lower()
            people = len(self.tokens) > 2 or (first != "the" and len(self.tokens) > 1)
            people = people or zone[-1].text[-1] in "ni"
            entity, why = (None, "; people of it") if people else (actor.id, "")
            return Answer(
                entity, country, (), Sort.DEMONYM, choice.why + why, through=(actor.id,),
                state=actor.id,
            )  # fmt: skip
        person = self._bearer(actor)
        if person:
            return self._person(person, f"{actor.name} on {self.setting.day}")
        if use is Use.MEMBER and not sector:
            role = self.roles.ending(zone[-1].text.split())
            sector = role[0].sector if role else ()
        sort = Sort.PLACE if use is Use.SEAT else Sort.NAME
        return Answer(actor.id, country, sector, sort, choice.why)

    def _bearer(self, office: Actor) -> str | None:
        """Who holds an office that is a row of its own: the UN Secretary-General."""
        if office.kind is not EntityKind.IGO or not office.part_of:
            return None
        title = office.name.split(" ", 1)[-1]
        whole = office.part_of[0].to
        people = {p.person for p in self.registry.holders(f"@{whole}", title, self.setting.day)}
        return people.pop() if len(people) == 1 else None

    def codes(self, actor: Actor) -> tuple[str, tuple[str, ...]]:
        """Country and sectors of an actor; of a person those of the post that is held."""
        if actor.kind is EntityKind.STATE:
            return actor.country, ()
        if actor.kind is not EntityKind.PERSON:
            return actor.country, actor.sector
        day = self.setting.day
        posts = self.registry.posts_on(actor.id, day)
        for post in posts:
            organ = self.registry.actor(post.organ)
            if organ:
                return organ.country or post.state, organ.sector
        if posts:
            return posts[0].state, ()
        former = day and any(post.period.over(day) for post in self.registry.posts(actor.id))
        return actor.country, ("ELI",) if former else ()

    def _shared_country(self, candidates: Sequence[str]) -> str:
        """The country of all candidates, where they have the same one."""
        found = {actor.country for key in candidates if (actor := self.registry.actor(key))}
        return found.pop() if len(found) == 1 else ""

    def _hints(self, before: Sequence[Segment]) -> Hints:
        """What the words before a name say of whom it can mean."""
        if not before:
            return Hints()
        beside: list[str] = []
        words: list[str] = []
        for each in before:
            if each.is_name:
                actor = choose(each.uses, Hints(), self.setting, self.registry).actor
                if actor:
                    beside += [actor.id, actor.country, *(link.to for link in actor.part_of)]
                words = []
            else:
                words.append(each.text)
        found = self.roles.ending(words)
        kind = found[0].kind if found else None
        person = kind in _PERSONS or bool(ministry_role(words))
        person = person or (bool(words) and kind is None and words[-1].islower())
        post = found[0].post if found and found[0].post in _POSTS else ""
        titles = tuple(" ".join(words[-n:]) for n in (3, 2, 1) if len(words) >= n)
        return Hints(tuple(beside), titles, post, person, fighters=kind is RoleClass.GROUP)

    def _role(self, role: Role, zone: Sequence[Segment]) -> Answer:
        """Whom a noun for a role means, with the names before it."""
        owner, choice = self._owner(zone)
        if role.kind is RoleClass.LABEL or (role.kind is RoleClass.CROWD and owner is None):
            return Answer(None, "", (), Sort.VAGUE, "a vague or one-sided word", role.noun)
        if owner is not None and not (role.noun in OTHERS and _has_possessive(zone)):
            return self.with_owner(role, owner)
        country = (
            "" if role.noun in OTHERS else self._shared_country(choice.candidates) if choice else ""
        )
        if not country and len(zone) > 1 and set(role.sector) & OF_PLACES:
            country = self.land_of(zone[:-1])
        why = choice.why if choice else f"{role.noun!r} tells no more than the sector"
        sector = self._spoken_for(role, zone) or role.sector
        return Answer(None, country, sector, _sort(role), why, role.noun)

    def _spoken_for(self, role: Role, zone: Sequence[Segment]) -> tuple[str, ...]:
        """The sector of those for whom somebody speaks: "a rebel spokesman"; empty if not told."""
        before = [each.text for each in zone[:-1] if not each.is_name]
        found = self.roles.ending(before) if before and role.noun in SPEAKS_FOR else None
        return found[0].sector if found else ()

    def _owner(self, zone: Sequence[Segment]) -> tuple[Actor | None, Choice | None]:
        """The name nearest before the head that it belongs to, not one that only backs it."""
        unknown: Choice | None = None
        for n in range(len(zone) - 1, -1, -1):
            if zone[n].is_name and not self._only_backs(zone, n):
                hints = self._hints([*self.left, *zone[:n]])
                choice = choose(zone[n].uses, hints, self.setting, self.registry)
                if choice.actor is not None and self._is_ethnic(zone, n, choice):
                    continue
                if choice.actor is not None:
                    return choice.actor, choice
                unknown = unknown or choice
        return None, unknown

    def _is_ethnic(self, zone: Sequence[Segment], n: int, choice: Choice) -> bool:
        """Whether a people's name tells no state: "ethnic Albanian", "Kosovo Albanian"."""
        if n == 0 or choice.use is None or choice.use.name.use is not Use.DEMONYM:
            return False
        before = zone[n - 1]
        if not before.is_name:
            return before.text.lower() == "ethnic"
        land = choose(before.uses, Hints(), self.setting, self.registry)
        named = land.use is not None and land.use.name.use is Use.NAME
        state = land.actor is not None and land.actor.kind is EntityKind.STATE
        return state and named and not before.owns

    def _only_backs(self, zone: Sequence[Segment], n: int) -> bool:
        """Whether a name owns nothing: "Russian-backed", "pro-Iranian"."""
        if n + 1 < len(zone) and zone[n + 1].text.lower() in NOT_OWNED:
            return True
        glued = self.tokens[zone[n].first].glued
        return glued and n > 0 and zone[n - 1].text.lower() in NOT_OWNED_BEFORE

    def _without_role(self, zone: Sequence[Segment]) -> Answer:
        """A phrase whose head is no known noun: its owner's codes, or those of a title in it."""
        titled = self._title_before_name(zone)
        if titled:
            return titled
        owner, choice = self._owner(zone)
        if owner is not None:
            found = owner_of(owner, self.registry, self.setting.day) or owner
            country, sector = self.codes(found)
            group, noun = group_on(zone[-1].text, found), zone[-1].text
            why = f"{noun.lower()} of {found.name}" if group else f"belongs to {found.name}"
            return Answer(group, country, sector, Sort.THING, why, noun, (found.id,))
        country = self._shared_country(choice.candidates) if choice else ""
        return Answer(None, country, (), Sort.UNKNOWN, "no name and no role that is known")

    def _title_before_name(self, zone: Sequence[Segment]) -> Answer | None:
        """The role of one whose own name is not known: "Estonia's premier Ana Roos"."""
        end = len(zone)
        while end > 1 and not zone[end - 1].is_name and zone[end - 1].text[:1].isupper():
            end -= 1
            words = [each.text for each in zone[:end] if not each.is_name]
            found = ministry_role(words) or self.roles.ending(words)
            if found and not zone[end - 1].is_name:
                answer = self._role(found[0], zone[:end])
                actor = self.registry.actor(answer.entity or "")
                if actor and actor.kind is EntityKind.PERSON:
                    given = {fold(each.text) for each in zone[end:]}
                    if given <= set(fold(actor.name).split()):
                        return answer
                return replace(answer, entity=None, why=f"{answer.why}; the name is not known")
        return None


def _sort(role: Role) -> Sort:
    return Sort(role.kind.value) if role.kind.value in set(Sort) else Sort.VAGUE


def _has_possessive(zone: Sequence[Segment]) -> bool:
    return any(each.owns for each in zone)


def _last_name(zone: Sequence[Segment]) -> int:
    return max((n for n, each in enumerate(zone) if each.is_name), default=-1)
