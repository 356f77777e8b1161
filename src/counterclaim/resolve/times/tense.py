"""Whether the words around a time expression tell of the past or of the future."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from counterclaim.model.reading import PartReading, Word
from counterclaim.resolve.times.story import Tense
from counterclaim.resolve.times.tables import TimeTables
from counterclaim.resolve.times.tokens import Token

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_AHEAD = frozenset(
    "plan expect schedule set due intend hope agree promise vow ready prepare slate order mean "
    "want".split()
)
_CLIMB = 8
_REACH = 20  # tokens


class Tenses:
    """The tenses of one part of a document."""

    def __init__(
        self, part: PartReading, text: str, tokens: Sequence[Token], tables: TimeTables
    ) -> None:
        self._words, self._text = part.words, text
        self._tokens, self._tables = tokens, tables

    @cached_property
    def _children(self) -> Mapping[int, list[int]]:
        """The auxiliaries and particles of each word; found once a tense is asked for."""
        children: dict[int, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            if word.upos in ("AUX", "PART"):
                children[word.head].append(number)
        return children

    def at(self, number: int) -> Tense | None:
        """The tense of the verb that governs a token; None where no verb does.

        Asked are the tree and the nearest verb before the word; nothing is told if they disagree.
        """
        before = self._before(number)
        if before[:1] == ["since"]:
            return "past"
        if before[:1] in (["until"], ["till"]) and any(
            self._is(word, "PUT_OFF") for word in before
        ):
            return "future"
        by_tree, by_words = self._by_tree(self._tokens[number].start), self._by_words(before)
        if by_tree and by_words:
            return by_tree if by_tree == by_words else None
        return by_tree or by_words

    def _is(self, word: str, *classes: str) -> bool:
        return self._tables.value(word, *classes) is not None

    def _before(self, number: int) -> list[str]:
        """The words of the sentence before a token, the nearest first."""
        words: list[str] = []
        for at in range(number - 1, max(-1, number - 1 - _REACH), -1):
            token = self._tokens[at]
            if token.shape == "BREAK" or token.text in (".", "!", "?", ";"):
                break
            words.append(token.text.lower())
        return words

    def _by_words(self, words: list[str]) -> Tense | None:
        for at, word in enumerate(words):
            if self._is(word, "WILL"):
                return "future"
            if self._is(word, "PAST") or (word.endswith("ed") and len(word) > 3):
                return self._of_past_form(word, words[at + 1 : at + 4])
            if word == "to" and (
                words[at + 1 : at + 2] in (["is"], ["are"])
                or any(self._is(each, "AHEAD") for each in words[at:])
            ):
                return "future"
        return None

    def _of_past_form(self, word: str, before: list[str]) -> Tense:
        """A past form after "will be" or "is" looks ahead: "will be held", "is scheduled"."""
        if any(self._is(each, "WILL") for each in before) or before[:2] == ["be", "to"]:
            return "future"
        ahead = self._is(word, "AHEAD") and {"is", "are"}.intersection(before)
        return "future" if ahead else "past"

    def _by_tree(self, offset: int) -> Tense | None:
        number = bisect_right(self._words, offset, key=lambda word: word.span.start) - 1
        for _ in range(_CLIMB):
            if not 0 <= number < len(self._words):
                return None
            word = self._words[number]
            if word.upos in ("VERB", "AUX") or self._children.get(number):
                found = self._tense(number, word)
                if found:
                    return found
            number = word.head
        return None

    def _form(self, word: Word) -> str:
        return self._text[word.span.start : word.span.end].lower()

    def _tense(self, number: int, word: Word) -> Tense | None:
        helpers = [self._form(self._words[each]) for each in self._children.get(number, ())]
        form = self._form(word)
        if _WILL.intersection(helpers):
            return "future"
        if {"had", "was", "were", "did", "have", "has"}.intersection(helpers):
            return "future" if word.lemma in _AHEAD else "past"
        if "to" in helpers:
            governor = self._words[word.head] if word.head >= 0 else None
            return "future" if governor and governor.lemma in _AHEAD else None
        if {"is", "are", "am", "'s", "’s", "'re", "’re"}.intersection(helpers):
            return "future" if form.endswith("ing") or word.lemma in _AHEAD else "present"
        if {"would", "could", "should", "may", "might", "can", "must"}.intersection(helpers):
            return "future"
        return self._plain_tense(form, word)

    @staticmethod
    def _plain_tense(form: str, word: Word) -> Tense | None:
        if word.upos == "AUX" and word.relation.startswith("aux"):
            return None
        if form.endswith("ing"):
            return None
        if form in (word.lemma, word.lemma + "s", word.lemma + "es", "is", "are", "has"):
            return "future" if word.lemma in _AHEAD else "present"
        return "past" if word.upos in ("VERB", "AUX") else None
