"""Places that are fought for: "contested between", "fought over by", "vie for control of"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import is_bare_participle, is_passive, subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined
from counterclaim.propositions.tables import Effect, PropositionTables, Sure


def by_contest(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a verb of contest tells of a place and those who fight for it."""
    lemma, contested = tree.lemma(word), tables.contested
    if lemma in contested["vying"]:
        yield from _vying(tree, word, tables)
    if lemma in contested["struggle"] and tree.upos(word) == "NOUN":
        yield from _struggle(tree, word, tables)
    if lemma in contested["over"]:
        yield from _fought_over(tree, word)
    if lemma in contested["verb"] | contested["weak"]:
        yield from _contested(tree, word, tables)
    if lemma in contested["shared"]:
        yield from _shared(tree, word, tables)
    if tree.forms[word] == "grabs" and "up for grabs" in contested["phrase"]:
        yield from _up_for_grabs(tree, word)


def _between(tree: Tree, word: int) -> tuple[int, ...]:
    """Those who fight: behind "between" or "by"."""
    for child in tree.children(word, "obl", "nmod"):
        if has_case(tree, child, "between", "by"):
            return tuple(joined(tree, child))
    return ()


def _about(tree: Tree, word: int) -> int | None:
    """What a passive verb or participle is about."""
    found = subject(tree, word)
    return found[0] if found else None


def _contested(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    passive = tree.forms[word] in {"contested", "disputed"}
    thing = _about(tree, word)
    if not passive or thing is None or tree.relation(word) == "amod":
        return
    place = _control_of(tree, thing, tables)
    if place is None and tree.lemma(word) not in tables.contested["verb"]:
        return
    why = f"“{tree.forms[word]}”"
    wide = (word, thing) if place is not None else (word,)
    yield Holding(
        Effect.CONTEST, word, wide, _between(tree, word), thing if place is None else place, why,
        sure=Sure.SURE,
    )  # fmt: skip


def _control_of(tree: Tree, noun: int, tables: PropositionTables) -> int | None:
    """The place behind a noun for control: "possession of the hill"."""
    for frame in tables.frames("handing", tree.lemma(noun)):
        found = behind(tree, noun, frame.where)
        if found is not None:
            return found
    return None


def _vying(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    noun = behind(tree, word, "for")
    doers = subject(tree, word)
    place = _control_of(tree, noun, tables) if noun is not None else None
    if place is not None and doers:
        why = f"“{tree.forms[word]} for control”"
        holders = tuple(joined(tree, doers[0]))
        yield Holding(
            Effect.CONTEST, word, (word,), holders, place, why, sure=Sure.SURE, within=doers[1]
        )


def _struggle(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "the battle for control of the town between the army and the militia"."""
    noun = behind(tree, word, "for")
    noun = behind(tree, word, "over") if noun is None else noun
    place = _control_of(tree, noun, tables) if noun is not None else None
    fighters = _between(tree, word) or (_between(tree, tree.head(word)) if noun else ())
    if place is not None and len(fighters) > 1:
        why = f"“{tree.forms[word]} for control”"
        yield Holding(Effect.CONTEST, word, (word,), fighters, place, why, sure=Sure.SURE)


def _fought_over(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the hill was fought over by the two sides"."""
    over = any(
        tree.forms[child] == "over"
        and tree.relation(child) in {"case", "compound", "advmod", "obl"}
        for child in tree.children(word)
    )
    thing = _about(tree, word)
    if over and thing is not None and tree.forms[word] in {"fought", "battled"}:
        yield Holding(
            Effect.CONTEST,
            word,
            (word,),
            _between(tree, word),
            thing,
            "“fought over”",
            sure=Sure.SURE,
        )


def _shared(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "the town is divided between them", "they share the ridge with the army"."""
    why = f"“{tree.forms[word]}”"
    if is_passive(tree, word) or is_bare_participle(tree, word):
        thing, holders = _about(tree, word), _between(tree, word)
        held = _control_of(tree, thing, tables) if thing is not None else None
        thing = thing if held is None else held
        several = len(holders) > 1 or any(tree.forms[x] != tree.lemma(x) for x in holders)
        if thing is not None and several and tree.lemma(word) != "share":
            yield Holding(Effect.SHARE, word, (word,), holders, thing, why, Sure.OPEN)
        return
    doer, other = subject(tree, word), behind(tree, word, "with")
    shared = next(tree.children(word, "obj"), None)
    if tree.lemma(word) == "share" and doer and shared is not None:
        holders = (*joined(tree, doer[0]), *([other] if other is not None else []))
        yield Holding(Effect.SHARE, word, (word,), holders, shared, why, Sure.LAND, doer[1])


def _up_for_grabs(tree: Tree, word: int) -> Iterator[Holding]:
    if tree.forms[max(0, word - 2) : word] != ("up", "for"):
        return
    for at in (word, *tree.above(word)):
        if tree.has_subject(at):
            found = subject(tree, at)
            if found:
                yield Holding(
                    Effect.CONTEST, at, (word,), (), found[0], "“up for grabs”", sure=Sure.SURE
                )
            return
