"""How an act stands in its sentence: which word tells of it, and what stands over that one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.events.words import Words
from counterclaim.model.tree import Tree

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "obj", "obl", "advcl", "acl", "nmod", "csubj", "nsubj"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"aux", "mark", "cop"})
_NOT_FINITE = frozenset({"be", "been", "being"})


@dataclass(frozen=True, slots=True)
class Governor:
    """A word over an act, the word below it by which it was reached, and their relation."""

    word: int
    below: int
    relation: str


@dataclass(frozen=True, slots=True)
class Setting:
    """An act in the tree of its sentence.

    `inside` are the words of its trigger and `head` the one that governs the others; `carrier` is
    the word whose auxiliaries and negation say whether the act came about: the head, or the verb
    of "the raid took place", "launched a raid". `types` gives the type of the act that has a word
    in its trigger.
    """

    tree: Tree
    words: Words
    inside: frozenset[int]
    head: int
    carrier: int
    types: Mapping[int, str]

    def modifiers(self, at: int, *relations: str) -> Iterator[int]:
        """Words in these relations below one, but for those of the trigger itself."""
        for child in self.tree.children(at, *relations):
            if child not in self.inside:
                yield child

    def lemma(self, at: int) -> str:
        """A lemma, with the particle of a verb after a slash."""
        for child in self.tree.children(at, "compound"):
            if self.tree.full_relation(child) == "compound:prt":
                return f"{self.tree.lemma(at)}/{self.tree.forms[child]}"
        return self.tree.lemma(at)

    def first(self, at: int) -> int:
        """Of words joined by "and", the one that has what is said once for all of them."""
        tree = self.tree
        while tree.relation(at) == "conj" and self._shares(at, tree.head(at)):
            at = tree.head(at)
        return at

    def _shares(self, at: int, first: int) -> bool:
        """Whether a joined word has no subject and no modifiers of its own, and the same form."""
        tree = self.tree
        own = {c for c in tree.below[at] if tree.relation(c) in _MODIFIERS | _SUBJECTS}
        if any(tree.forms[c] not in _NOT_FINITE for c in own):
            return False
        bare = tree.forms[first] == tree.lemma(first)
        return tree.upos(first) == tree.upos(at) and (not bare or tree.forms[at] == tree.lemma(at))

    def outermost(self, at: int) -> int:
        """Of clauses joined by "and", the first: what stands over it stands over all of them."""
        tree = self.tree
        while tree.relation(at) == "conj" and tree.upos(tree.head(at)) == tree.upos(at):
            joined = {tree.forms[c] for c in tree.children(at, "cc")}
            if "but" in joined or tree.governs(at, "mark"):
                return at
            if tree.has_subject(at) and "or" not in joined:
                return at
            at = tree.head(at)
        return at

    def negated(self, at: int) -> bool:
        """Whether a word is denied: "did not confirm", "neither confirmed nor denied"."""
        return any(
            self.words.has("adverb", "negative", self.tree.lemma(child))
            or self.tree.forms[child] in {"neither", "nor"}
            for child in self.tree.children(at, "advmod", "mark", "cc")
            if child < at
        )

    def passive(self, at: int) -> bool:
        """Whether a verb stands in the passive."""
        return any(self.tree.full_relation(c) == "aux:pass" for c in self.tree.children(at))

    def governors(self) -> Iterator[Governor]:
        """What the act is a complement of, the nearest first, up to the first that decides.

        Words that hand on what is said of them are passed: in "refused to let them storm the
        ridge" both "let" and "refused" stand over "storm".
        """
        at = self.outermost(self.carrier)
        while True:
            relation, over = self.tree.relation(at), self.tree.head(at)
            if over < 0 or over in self.inside:
                return
            if relation not in _COMPLEMENTS or self.tree.full_relation(at) == "acl:relcl":
                return
            if relation == "acl" and (told := self._told(over)) is not None:
                yield Governor(told, at, "xcomp")
                return
            passive = relation == "nsubj" and self.passive(over)
            yield Governor(over, at, "obj" if passive else relation)
            if not self._hands_on(over):
                return
            at = self.outermost(over)

    def _told(self, noun: int) -> int | None:
        """The verb of "called on the president to resign", where the tree has "to" below a noun."""
        tree, verb = self.tree, self.tree.head(noun)
        if verb < 0 or verb in self.inside or tree.relation(noun) not in {"obj", "obl"}:
            return None
        told = self.words.has("told", "demanded", tree.lemma(verb))
        return verb if told or self.types.get(verb) == "REQUEST" else None

    def _hands_on(self, at: int) -> bool:
        kind = "noun" if self.tree.upos(at) in _NOMINAL else "verb"
        return self.words.has("through", kind, self.tree.lemma(at))


def setting_of(
    tree: Tree, words: Words, inside: frozenset[int], types: Mapping[int, str]
) -> Setting:
    """Where a trigger of these words, at least one, stands."""
    head = next((at for at in sorted(inside) if tree.head(at) not in inside), min(inside))
    return Setting(tree, words, inside, head, _carrier(tree, words, head), types)


def _carrier(tree: Tree, words: Words, head: int) -> int:
    over = tree.head(head)
    if over < 0 or tree.governs(head, "cop"):
        return head
    lemma = tree.lemma(over)
    if tree.upos(head) not in _NOMINAL:
        begun = tree.relation(head) == "xcomp" and words.has("through", "aspect", lemma)
        return over if begun else head
    passive = any(tree.full_relation(c) == "aux:pass" for c in tree.children(over))
    if tree.relation(head) == "obj" or (tree.relation(head) == "nsubj" and passive):
        return over if words.has("through", "carry", lemma) else head
    happens = words.has("through", "occur", lemma) or (lemma == "take" and tree.has(over, "place"))
    return over if tree.relation(head) == "nsubj" and happens else head
