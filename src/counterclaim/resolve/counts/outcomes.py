"""What became of those who are counted."""

from dataclasses import dataclass

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.counted import Counted, first_of
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.together import told_together
from counterclaim.resolve.counts.totals import by_total
from counterclaim.resolve.counts.verbs import (
    came_about,
    done_to,
    driven,
    state_left,
    told_of_subject,
)

_OF_THE_LIVING = frozenset({"killed", "injured", "tortured", "raped", "deported"})
_LIVES = frozenset({"life", "existence"})
_HARMED = frozenset({"killed", "injured"})
_LASTING = frozenset({"detained", "displaced", "abducted", "missing"})  # what else may follow
_OF_PEOPLE = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "eur", "dead", "wounded")


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Tells from the tree what became of those who are counted."""

    tables: CountTables

    def of(self, tree: Tree, amount: Amount, what: Counted, end: int) -> str | None:
        """Killed, injured, missing, detained … by the words; None where they tell nothing."""
        found = self._by_noun(tree, what) or self._by_verb_before(tree, amount)
        found = found or self._by_state(tree, amount, what, end)
        if found is None or found in _LASTING:
            # "tortured six detainees", "two clerks held since May were let go"
            done = self._by_verb_before(tree, amount) or self._by_clause(tree, what.node)
            found = done or found
        if found is None and (amount.first.low or 0) > 1:
            found = by_total(self.tables, tree, what)
        if found not in _OF_THE_LIVING and not self.may_suffer(tree, what):
            return None
        both = found in _HARMED and told_together(self.tables, tree, amount, end)
        return "casualties" if both else found

    def may_suffer(self, tree: Tree, what: Counted) -> bool:
        """Whether the words leave it open that people are counted, and no things."""
        if what.noun is None or tree.upos(what.noun) == "PROPN":
            return True
        lemma = tree.lemma(what.noun)
        if self.tables.is_apart("lifeless", lemma):
            return False
        return lemma in self.tables.victims or lemma.endswith(_OF_PEOPLE)

    def _by_noun(self, tree: Tree, what: Counted) -> str | None:
        """Twelve deaths; nine detainees; cost 12 lives."""
        if what.noun is None:
            return None
        lemma = tree.lemma(what.noun)
        if lemma in _LIVES:
            head = tree.head(what.noun)
            return self.tables.outcome("life", tree.lemma(head)) if head >= 0 else None
        return self.tables.outcome("noun", lemma)

    def _by_verb_before(self, tree: Tree, amount: Amount) -> str | None:
        """Killing 12; wounded dozens: the word right before, also where the tree goes astray."""
        at = amount.start - 1
        if at < 0 or tree.upos(at) != "VERB" or amount.first.none:
            return None
        return came_about(tree, at, self.tables.outcome("patient", tree.lemma(at)))

    def _by_state(self, tree: Tree, amount: Amount, what: Counted, end: int) -> str | None:
        """Twelve dead; 46 people killed; two wounded soldiers; 14 migrants who drowned."""
        follow = amount.end
        if follow < end and tree.upos(follow) in {"ADJ", "VERB", "NOUN", "ADV"}:
            state = self.tables.outcome("state", tree.forms[follow])
            if state and (
                what.noun in {None, follow} or tree.relation(follow) not in {"root", "conj"}
            ):
                return state
        after = what.node + 1
        if what.noun == what.node and after < end and tree.upos(after) in {"ADJ", "VERB"}:
            state = self.tables.outcome("state", tree.forms[after])  # "one labourer dead in Arlit"
            if state and not tree.governs(after, "obj"):
                return state
        for child in tree.children(what.node, "amod", "acl", "xcomp", "appos"):
            found = self._of_modifier(tree, child)
            if found:
                return found
        return self._of_those(tree, follow, end) or self._left_with(tree, what.node)

    def _left_with(self, tree: Tree, node: int) -> str | None:
        """People with burns; brought in with bullet wounds."""
        beside = list(tree.children(node, "nmod"))
        if tree.relation(node) in {"obj", "nsubj"} and tree.head(node) >= 0:
            beside += [each for each in tree.children(tree.head(node), "obl") if each > node]
        for each in beside:
            if tree.has(each, "with") and (found := self.tables.outcome("harm", tree.lemma(each))):
                return found
        return None

    def _is_of_people(self, tree: Tree, node: int) -> bool:
        """Whether a word, or one that it is a number of, is in the table of people."""
        those = (node, *tree.children(node, "nmod"))
        return any(tree.lemma(each) in self.tables.victims for each in those)

    def _of_those(self, tree: Tree, at: int, end: int) -> str | None:
        """Three of those detained: by the words, since trees often go astray there."""
        told = at + 2
        if told >= end or tree.forms[at:told] != ("of", "those") or tree.governs(told, "obj"):
            return None
        tells = tree.upos(told) in {"VERB", "ADJ", "NOUN"} and not tree.forms[told].endswith("ing")
        passive = tells and tree.forms[told] != tree.lemma(told)
        state = self.tables.outcome("state", tree.forms[told]) if tells else None
        return state or (done_to(self.tables, tree, told) if passive else None)

    def _of_modifier(self, tree: Tree, at: int) -> str | None:
        """What a participle, an adjective or a clause with "who" says of its noun."""
        if tree.full_relation(at) != "acl:relcl":
            active = tree.governs(at, "obj")  # "forty people held a rally"
            state = None if active else self.tables.outcome("state", tree.forms[at])
            passive = tree.forms[at] != tree.lemma(at) and not tree.forms[at].endswith("ing")
            return state or (done_to(self.tables, tree, at) if passive else None)
        whom = [x for x in tree.children(at) if tree.forms[x] in {"who", "that", "whom"}]
        if not whom:
            return None
        if tree.relation(whom[0]) == "obj":
            return done_to(self.tables, tree, at)
        return told_of_subject(self.tables, tree, whom[0], at)

    def done_to_one(self, tree: Tree, noun: int) -> str | None:
        """What is done to a single one, where the noun is the object or subject of that verb."""
        if tree.full_relation(noun) in {"obj", "nsubj:pass"}:
            return done_to(self.tables, tree, tree.head(noun))
        return None

    def _by_clause(self, tree: Tree, node: int) -> str | None:
        """Killing 12; 12 people were killed; 12 died; left 12 dead; the arrest of 12."""
        node = first_of(tree, node)
        head, relation = tree.head(node), tree.relation(node)
        if head < 0:
            return None
        if relation in {"nmod", "obl"} and tree.has(node, "of"):
            return self._by_act(tree, head)
        object_after = node > head and tree.forms[head].endswith("ing")  # "wounding nine of those"
        if relation == "obj" or (relation == "nsubj" and object_after):
            if self._is_of_people(tree, node) and (
                lost := self.tables.outcome("cost", tree.lemma(head))
            ):
                return lost
            left = state_left(self.tables, tree, head, node) or driven(
                self.tables, tree, head, node
            )
            return left or done_to(self.tables, tree, head)
        if relation == "nsubj":
            active = tree.governs(head, "obj")  # "forty people held a rally"
            state = None if active else self.tables.outcome("state", tree.forms[head])
            return state or told_of_subject(self.tables, tree, node, head)
        return None

    def _by_act(self, tree: Tree, act: int) -> str | None:
        """The killing of nine herders; claimed the lives of 300 people."""
        if tree.lemma(act) in _LIVES and tree.head(act) >= 0:
            return self.tables.outcome("life", tree.lemma(tree.head(act)))
        doing = done_to(self.tables, tree, act) if tree.forms[act].endswith("ing") else None
        return self.tables.outcome("act", tree.lemma(act)) or doing
