"""What a number counts: the noun, and what became of those who are counted."""

from dataclasses import dataclass
from itertools import islice

from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.together import told_together
from counterclaim.resolve.counts.tree import Tree

_NOMINAL = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NUM", "PROPN", "DET", "PUNCT", "ADV"})
_MODIFIES = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod"})
_OF_THE_LIVING = frozenset({"killed", "injured", "abducted", "tortured", "raped", "deported"})
_HARMED = frozenset({"killed", "injured"})
_OF_PEOPLE = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "eur", "dead", "wounded")
_HOME = frozenset({"home", "house"})
_LEAVING = frozenset({"flee", "leave", "abandon"})
_CAN_TOTAL = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "NUM"})
_TO_TOTAL = ("at", "to", "from")  # before what a total is put at, or comes to
_TELLING = frozenset({"root", "ccomp", "advcl", "parataxis", "conj", "acl:relcl", "csubj"})
_PARTICLES = frozenset({"compound", "advmod", "xcomp", "obl", "obj", "case", "advcl"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted.

    `noun` is the word for it, None where the number stands alone; `node` is the word that stands
    for number and noun in the tree of the sentence.
    """

    noun: int | None
    node: int


def counted(tree: Tree, amount: Amount, end: int) -> Counted:
    """The noun that an amount counts, by the tree, else by the words that follow."""
    top = amount.first.start
    for at in amount.numbers():
        head = tree.head(at)
        if not amount.start <= head < amount.end:
            top = at
            is_word = amount.end <= head < end and tree.forms[head][:1].isalpha()
            if is_word and tree.relation(at) in _MODIFIES:
                return Counted(head, head)
    for child in tree.children(top, "nmod"):
        if child >= amount.end and tree.has(child, "of"):
            nominal = tree.upos(child) in _NOMINAL or tree.upos(child) == "ADJ"
            return Counted(child if nominal else None, top)
    noun = _following(tree, amount.end, end)
    return Counted(noun, top if noun is None else noun)


def _following(tree: Tree, at: int, end: int) -> int | None:
    """The noun right after an amount, past what stands before a noun."""
    for each in range(at, min(at + 4, end)):
        if tree.upos(each) in _NOMINAL:
            later = each + 1
            return (
                later
                if later < end and tree.head(each) == later and tree.relation(each) == "compound"
                else each
            )
        if tree.upos(each) not in _BEFORE_NOUN or tree.forms[each] in {",", "(", "to", "and"}:
            return None
    return None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Tells from the tree what became of those who are counted."""

    tables: CountTables

    def of(self, tree: Tree, amount: Amount, what: Counted, end: int) -> str | None:
        """Killed, injured, missing, detained … by the words; None where they tell nothing."""
        found = (
            self._by_noun(tree, what)
            or self._by_verb_before(tree, amount)
            or self._by_state(tree, amount, what, end)
            or self._by_clause(tree, what.node)
            or (self._by_total(tree, what) if (amount.first.low or 0) > 1 else None)
        )
        if found not in _OF_THE_LIVING and not self.may_suffer(tree, what):
            return None
        both = found in _HARMED and told_together(self.tables, tree, amount, end)
        return "casualties" if both else found

    def may_suffer(self, tree: Tree, what: Counted) -> bool:
        """Whether the words leave it open that people are counted, and no things."""
        if what.noun is None or tree.upos(what.noun) == "PROPN":
            return True
        lemma = tree.lemma(what.noun)
        return lemma in self.tables.victims or lemma.endswith(_OF_PEOPLE)

    def _role(self, role: str, lemma: str) -> str | None:
        return self.tables.outcomes[role].get(lemma)

    def _by_noun(self, tree: Tree, what: Counted) -> str | None:
        """Twelve deaths; nine detainees; cost 12 lives."""
        if what.noun is None:
            return None
        lemma = tree.lemma(what.noun)
        if lemma == "life":
            head = tree.head(what.noun)
            return self._role("life", tree.lemma(head)) if head >= 0 else None
        return self._role("noun", lemma)

    def _by_verb_before(self, tree: Tree, amount: Amount) -> str | None:
        """Killing 12; wounded dozens: the word right before, also where the tree goes astray."""
        at = amount.start - 1
        if at < 0 or tree.upos(at) != "VERB" or amount.first.none:
            return None
        return self._role("patient", tree.lemma(at))

    def _by_state(self, tree: Tree, amount: Amount, what: Counted, end: int) -> str | None:
        """Twelve dead; 46 people killed; two wounded soldiers; 14 migrants who drowned."""
        follow = amount.end
        if follow < end and tree.upos(follow) in {"ADJ", "VERB", "NOUN", "ADV"}:
            state = self._role("state", tree.forms[follow])
            if state and (
                what.noun in {None, follow} or tree.relation(follow) not in {"root", "conj"}
            ):
                return state
        after = what.node + 1
        if what.noun == what.node and after < end and tree.upos(after) in {"ADJ", "VERB"}:
            state = self._role("state", tree.forms[after])  # "one labourer dead in Arlit"
            if state and not tree.governs(after, "obj"):
                return state
        for child in tree.children(what.node, "amod", "acl", "xcomp", "appos"):
            found = self._of_modifier(tree, child)
            if found:
                return found
        return self._of_those(tree, follow, end)

    def _of_those(self, tree: Tree, at: int, end: int) -> str | None:
        """Three of those detained: by the words, since trees often go astray there."""
        told = at + 2
        if told >= end or tree.forms[at:told] != ("of", "those") or tree.governs(told, "obj"):
            return None
        tells = tree.upos(told) in {"VERB", "ADJ", "NOUN"} and not tree.forms[told].endswith("ing")
        passive = tells and tree.forms[told] != tree.lemma(told)
        state = self._role("state", tree.forms[told]) if tells else None
        return state or (self._done_to(tree, told) if passive else None)

    def _of_modifier(self, tree: Tree, at: int) -> str | None:
        """What a participle, an adjective or a clause with "who" says of its noun."""
        if tree.full_relation(at) != "acl:relcl":
            active = tree.governs(at, "obj")  # "forty people held a rally"
            state = None if active else self._role("state", tree.forms[at])
            passive = tree.forms[at] != tree.lemma(at) and not tree.forms[at].endswith("ing")
            return state or (self._done_to(tree, at) if passive else None)
        whom = [x for x in tree.children(at) if tree.forms[x] in {"who", "that", "whom"}]
        if not whom:
            return None
        if tree.relation(whom[0]) == "obj":
            return self._done_to(tree, at)
        return self._of_subject(tree, whom[0], at)

    def done_to_one(self, tree: Tree, noun: int) -> str | None:
        """What is done to a single one, where the noun is the object or subject of that verb."""
        if tree.full_relation(noun) in {"obj", "nsubj:pass"}:
            return self._done_to(tree, tree.head(noun))
        return None

    def _by_clause(self, tree: Tree, node: int) -> str | None:
        """Killing 12; 12 people were killed; 12 died; left 12 dead; the arrest of 12."""
        node = _first_of(tree, node)
        head, relation = tree.head(node), tree.relation(node)
        if head < 0:
            return None
        if relation in {"nmod", "obl"} and tree.has(node, "of"):
            return self._by_act(tree, head)
        object_after = node > head and tree.forms[head].endswith("ing")  # "wounding nine of those"
        if relation == "obj" or (relation == "nsubj" and object_after):
            left = self._left(tree, head, node) or self._driven(tree, head, node)
            return left or self._done_to(tree, head)
        if relation == "nsubj":
            active = tree.governs(head, "obj")  # "forty people held a rally"
            state = None if active else self._role("state", tree.forms[head])
            return state or self._of_subject(tree, node, head)
        return None

    def _by_act(self, tree: Tree, act: int) -> str | None:
        """The killing of nine herders; claimed the lives of 300 people."""
        if tree.lemma(act) == "life" and tree.head(act) >= 0:
            return self._role("life", tree.lemma(tree.head(act)))
        doing = self._done_to(tree, act) if tree.forms[act].endswith("ing") else None
        return self._role("act", tree.lemma(act)) or doing

    def _of_subject(self, tree: Tree, node: int, head: int) -> str | None:
        """What a verb, or one that stands beside it, says of its subject."""
        for verb in (head, *tree.children(head, "conj")):
            helped = any(tree.lemma(each) in {"be", "get"} for each in tree.children(verb, "aux"))
            bare = not tree.governs(verb, "obj") and tree.forms[verb].endswith(("ed", "en"))
            passive = tree.full_relation(node) == "nsubj:pass"
            if passive or helped or bare:
                found = self._done_to(tree, verb) or self._chained(tree, verb)
            else:
                found = None
            found = found or self._doing(tree, verb)
            if found:
                return found
        return None

    def _left(self, tree: Tree, verb: int, node: int) -> str | None:
        """Left 12 dead; found nine wounded."""
        for child in tree.children(verb, "xcomp", "advcl", "ccomp", "amod"):
            state = self._role("state", tree.forms[child])
            if state and child > node:
                return state
        return None

    def _driven(self, tree: Tree, verb: int, node: int) -> str | None:
        """Forced millions to flee: only verbs that say that it came about, not "told to flee"."""
        if not self.tables.is_apart("causing", tree.lemma(verb)):
            return None
        for child in tree.children(verb, "xcomp", "ccomp", "advcl"):
            found = self._doing(tree, child) if child > node else None
            if found or (child > node and (found := self._role("subject", tree.lemma(child)))):
                return found
        return None

    def _chained(self, tree: Tree, verb: int) -> str | None:
        """Were reported killed; are feared to have been abducted."""
        for child in tree.children(verb, "xcomp", "ccomp"):
            found = self._role("state", tree.forms[child]) or self._done_to(tree, child)
            if found:
                return found
        return None

    def _done_to(self, tree: Tree, verb: int) -> str | None:
        """What a verb does to its object."""
        lemma = tree.lemma(verb)
        for child in tree.children(verb, *_PARTICLES):
            if tree.relation(child) == "obj" and tree.lemma(child) not in _HOME:
                continue
            for each in (child, *tree.children(child, "case")):
                found = self._role("party", f"{lemma}/{tree.lemma(each)}")
                if found:
                    return found
        return self._role("patient", lemma)

    def _doing(self, tree: Tree, verb: int) -> str | None:
        """What a verb says of its subject."""
        lemma = tree.lemma(verb)
        for child in tree.children(verb, *_PARTICLES):
            found = self._role("party", f"{lemma}/{tree.lemma(child)}")
            if found == "displaced" and lemma in _LEAVING:
                return found
        return None if tree.governs(verb, "obj") else self._role("subject", lemma)

    def _by_total(self, tree: Tree, what: Counted) -> str | None:
        """Put the dead at 33; the toll rose to 12; the number of those missing is 80.

        A verb that tells what became of others is no total, and neither are others of whom it is
        told: "six were killed by two gunmen", "two deaths were reported by three nurses".
        """
        put_at = tree.has(what.node, *_TO_TOTAL)
        if what.noun is not None and not put_at:
            return None
        node = _first_of(tree, what.node)
        for head in islice(tree.above(node), 2):
            for each in (
                head,
                *tree.children(head, "nsubj", "obj", "obl", "nmod", "xcomp", "ccomp"),
            ):
                tells = tree.upos(each) == "VERB" and tree.relation(each) in _TELLING
                tells = tells and not (
                    put_at and what.noun is None
                )  # "put the number killed at 40"
                if each < node and tree.upos(each) in _CAN_TOTAL and not tells:
                    found = self._total(tree, each)
                    if found:
                        return found
        return None

    def _total(self, tree: Tree, at: int) -> str | None:
        """What a noun for a number of people says of them."""
        found = self._role("noun", tree.lemma(at)) or self._role("state", tree.forms[at])
        if tree.relation(at) == "acl":
            found = found or self._done_to(tree, at)
        if found:
            return found
        if not self.tables.is_apart("total", tree.lemma(at)):
            return None
        for below in tree.children(at, "nmod", "compound", "amod", "acl"):
            for each in (below, *tree.children(below, "acl")):
                state = self._role("state", tree.forms[each])
                told = self._done_to(tree, each) if tree.relation(each) == "acl" else None
                inner = self._role("noun", tree.lemma(each)) or state or told
                if inner:
                    return inner
        return "killed" if tree.lemma(at) == "toll" else None


def _first_of(tree: Tree, node: int) -> int:
    """The first of words that are joined by "and"."""
    while tree.relation(node) in {"conj", "appos"} and tree.head(node) >= 0:
        if tree.upos(tree.head(node)) in {"VERB", "AUX"}:
            break
        node = tree.head(node)
    return node
