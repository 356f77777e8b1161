"""Which PLOVER type and modes the words of an act name, whatever the reader takes it for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.events.setting import Setting
from counterclaim.events.tables import rows

ASSAULT = "ASSAULT"
_NOUNS = frozenset({"NOUN", "PROPN"})
_OF_WHAT = frozenset("batch column group load number round series state team ton wave".split())
_REACH = 5
_GRANTED = frozenset({"AGREE", "CONCEDE", "SUPPORT"})  # "gave no leave" may be a refusal
_UNLESS = frozenset({"not", "n't", "never", "no"})


@dataclass(frozen=True, slots=True)
class Named:
    """A type with its modes, the words that name it, and whether they name no other."""

    type: str
    mode: tuple[str, ...]
    words: str
    always: bool = True


@dataclass(frozen=True, slots=True)
class Triggers:
    """Words that name types: by themselves, with an object, and words for weapons.

    `alone` is by lemma (with a particle after a slash) and part of speech, `together` by verb and
    noun, `means` gives a weapon's mode, `asked` lines of ``tables/asked.tsv``.
    """

    alone: Mapping[tuple[str, str], Named]
    together: Mapping[tuple[str, str], Named]
    means: Mapping[str, str]
    asked: tuple[tuple[str, ...], ...]

    def mode_by_content(self, speech: str, kind: str, modes: Sequence[str]) -> str | None:
        """The mode of a speech act whose content is an act of this type, with these modes."""
        for own, content, mode, found in self.asked:
            if (own, content) == (speech, kind) and (mode == "-" or mode in modes):
                return found
        return None


def load_triggers() -> Triggers:
    """The tables that come with the package.

    Raises:
        ValueError: a line of theirs cannot be read.
    """
    alone: dict[tuple[str, str], Named] = {}
    for kind, mode, pos, when, lemmas in rows("triggers.tsv", 5):
        for lemma in lemmas.split():
            words = lemma.replace("/", " ")
            alone.setdefault((lemma, pos), Named(kind, _modes(mode), words, when == "always"))
    together: dict[tuple[str, str], Named] = {}
    for kind, mode, verbs, nouns in rows("constructions.tsv", 4):
        for verb in verbs.split():
            for noun in nouns.split():
                words = f"{verb.replace('/', ' ')} … {noun}"
                together.setdefault((verb, noun), Named(kind, _modes(mode), words))
    means = {lemma: mode for mode, lemmas in rows("means.tsv", 2) for lemma in lemmas.split()}
    return Triggers(alone, together, means, tuple(rows("asked.tsv", 4)))


def _modes(written: str) -> tuple[str, ...]:
    return () if written == "-" else tuple(written.split())


def named_type(setting: Setting, triggers: Triggers) -> Named | None:
    """The type that a trigger names with what it is done to, or by itself; None for none.

    A trigger that holds its own "not" ("will not lift") names none: it is a refusal.
    """
    tree = setting.tree
    if any(tree.lemma(at) in _UNLESS for at in setting.inside):
        return None
    refused = setting.negated(setting.head)
    verbs = list(_with_particles(setting))
    for thing in _things(setting):
        for verb in verbs:
            found = triggers.together.get((verb, tree.lemma(thing)))
            if found and not (refused and found.type in _GRANTED):
                return found
    if _tells(setting):
        return Named("REQUEST", (), f"{tree.lemma(setting.head)} to")
    if tree.upos(setting.head) in {"PROPN", "ADJ"}:
        return None  # "Ban, a diplomat"; "refugees are welcome"
    pos = "noun" if tree.upos(setting.head) in _NOUNS else "verb"
    alone = (triggers.alone.get((verb, pos)) for verb in verbs)
    return next((found for found in alone if found), None) or _by_noun(setting, triggers)


def _by_noun(setting: Setting, triggers: Triggers) -> Named | None:
    """What the noun of a light verb names: "mounted an airlift"; not beyond doubt."""
    tree = setting.tree
    if not setting.words.has("through", "light", tree.lemma(setting.head)):
        return None
    named = (triggers.alone.get((tree.lemma(at), "noun")) for at in _things(setting))
    return next((replace(found, always=False) for found in named if found), None)


def _tells(setting: Setting) -> bool:
    """Whether somebody is told to do something: "warned the mission not to send soldiers"."""
    tree, head = setting.tree, setting.head
    if not setting.words.has("told", "demanded", tree.lemma(head)):
        return False
    told = (c for c in tree.children(head, "xcomp", "ccomp") if c > head)
    return any(tree.forms[m] == "to" for c in told for m in tree.children(c, "mark"))


def _with_particles(setting: Setting) -> Iterator[str]:
    """The lemma of a trigger's head with each word near below it, then alone.

    A verb that has a particle does not stand for itself: "called off" is no calling.
    """
    tree, head = setting.tree, setting.head
    lemma, bound = tree.lemma(head), False
    if head + 1 < len(tree.forms):
        yield f"{lemma}/{tree.forms[head + 1]}"
    for child in tree.children(head):
        if abs(child - head) <= _REACH:
            yield f"{lemma}/{tree.forms[child]}"
        bound = bound or tree.full_relation(child) == "compound:prt"
    if not bound:
        yield lemma


def _things(setting: Setting) -> Iterator[int]:
    """What the act is done to: objects, passive subjects, other words of the trigger."""
    tree, head = setting.tree, setting.head
    things = [at for at in sorted(setting.inside) if at != head]
    things += tree.children(head, "obj")
    if setting.passive(head):
        things += tree.children(head, "nsubj")
    if tree.relation(head) == "acl":
        things.append(tree.head(head))
    if tree.upos(head) in _NOUNS:
        things += tree.children(head, "amod", "compound")
    for thing in things:
        yield from tree.children(thing, "amod", "compound")
        yield thing
        yield from tree.children(thing, "conj")
        if tree.lemma(thing) in _OF_WHAT:
            yield from tree.children(thing, "nmod")


def weapons(setting: Setting, actors: frozenset[int], triggers: Triggers) -> Iterator[str]:
    """The modes that words for weapons tell, among the words of the act and of those who act."""
    tree = setting.tree
    around = {*setting.inside, *actors}
    for thing in (setting.head, *_things(setting)):
        around.add(thing)
        around.update(tree.children(thing, "compound", "amod", "nmod"))
    around.update(tree.children(setting.head, "obl"))
    for at in sorted(around):
        mode = triggers.means.get(tree.lemma(at))
        if mode is None and tree.relation(at) in {"compound", "amod"}:
            mode = triggers.means.get(f"{tree.lemma(at)}/{tree.lemma(tree.head(at))}")
        if mode:
            yield mode
