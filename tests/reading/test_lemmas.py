"""The dictionary form of a word."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.lemma_tables import load_lemma_tables, parse_lemma_tables
from counterclaim.reading.lemmas import load_lemmatizer

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = Path("../shared/data/syntax/gum_dev.conllu.gz")

WORDS = {
    "VERB": """
        arrested=arrest killed=kill shelled=shell stopped=stop invaded=invade denied=deny
        dies=die used=use announced=announce struck=strike withdrew=withdraw
        overthrown=overthrow fled=flee besieged=besiege controlled=control visited=visit
        targeting=target strafing=strafe need=need bombing=bomb reported=report accused=accuse
        refusing=refuse crosses=cross reaches=reach vetoes=veto said=say shot=shoot
        wounded=wound found=find founded=found add=add added=add agreed=agree exploded=explode
        seized=seize claimed=claim condemned=condemn torturing=torture developed=develop
        negotiating=negotiate threatened=threaten beaten=beat bring=bring lied=lie
        misunderstood=misunderstand prepaid=prepay present=present arrange=arrange ranging=range
        evacuated=evacuate retreated=retreat rerouted=reroute developing=develop hoping=hope
        patrolling=patrol boycotted=boycott focuses=focus trafficked=traffic captured=capture
        declaring=declare storming=storm shedding=shed tied=tie relies=rely fighting=fight
    """,
    "NOUN": """
        casualties=casualty convoys=convoy troops=troops forces=force crises=crisis
        viruses=virus houses=house buses=bus churches=church caches=cache shoes=shoe women=woman
        spokesmen=spokesman children=child grandchildren=grandchild knives=knife wolves=wolf
        series=series news=news headquarters=headquarters analyses=analysis movies=movie
        countries=country days=day boxes=box heroes=hero allies=ally jihadis=jihadi bonus=bonus
        class=class NGOs=NGO UN=UN co-workers=co-worker criteria=criterion 1960s=1960s
        passers-by=passer-by uses=use bases=basis axes=axis lies=lie AK47s=AK47s
        Soldiers=soldier glasses=glasses excuses=excuse
    """,
    "ADJ": """
        larger=large biggest=big deadliest=deadly other=other better=good worst=bad
        Syrian=Syrian modest=modest former=former earlier=early Heavy=heavy pro-Assad=pro-Assad
        sexist=sexist fiercest=fierce frontier=frontier safer=safe
    """,
    "ADV": "earlier=early later=late n't=not best=well Heavily=heavily further=further",
    "PRON": "me=I I=I them=they those=that ’s=we its=its Him=he her=her",
    "AUX": "is=be 're=be ’ll=will wo=will ca=can had=have 'd=would does=do being=be",
    "PART": "n’t=not ’s='s '='s to=to",
    "DET": "an=a These=this The=the",
    "PROPN": "Palestinians=Palestinian Homs=Homs Reuters=Reuters Israelis=Israeli Sept.=September",
    "NUM": "1,000=1000 Twelve=twelve II=II m=million",
    "PUNCT": "“=\" ’=' –=- .=.",
    "ADP": "Against=against",
    "X": "Etc=Etc",
}


@pytest.fixture(scope="module")
def lemmatize() -> Callable[[str, str], str]:
    return load_lemmatizer()


@pytest.mark.parametrize("upos", WORDS)
def test_lemmas_of_our_own_words(lemmatize: Callable[[str, str], str], upos: str) -> None:
    pairs = [pair.rpartition("=")[::2] for pair in WORDS[upos].split()]
    assert {form: lemmatize(form, upos) for form, _ in pairs} == dict(pairs)


@given(st.text(min_size=1), st.sampled_from([*WORDS, "INTJ", "CCONJ", "SYM", "nonsense"]))
def test_every_word_has_a_lemma(lemmatize: Callable[[str, str], str], form: str, upos: str) -> None:
    assert lemmatize(form, upos)


@given(st.from_regex(r"(re|un)?[a-z]{0,4}(s|es|ies|ed|ied|ing|er|est|men|'s)?", fullmatch=True))
def test_short_words_with_endings_have_lemmas(
    lemmatize: Callable[[str, str], str], form: str
) -> None:
    assert all(lemmatize(form, upos) for upos in WORDS if form)


def test_every_line_of_the_table_loads() -> None:
    tables = load_lemma_tables()
    assert tables.irregular["VERB", "shot"] == "shoot"
    assert all(getattr(tables, kind) for kind in tables.__slots__)
    assert not tables.stem_with_e & tables.stem_without_e
    assert all(("NOUN", ending) in tables.irregular for ending in tables.compound)


@pytest.mark.parametrize("line", ["verbs\tgo", "no tab", "VERB\tgo", "VERB\tgo=went wend=went"])
def test_a_wrong_line_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        parse_lemma_tables(["# head", line])


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpora lie beside the checkout, not in it")
def test_agrees_with_the_corpus(lemmatize: Callable[[str, str], str]) -> None:
    """
    Words of GUM with their gold tags; training/measure_lemmas.py prints the figures.
    """
    words = right = 0
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.split("\t")
            if row[0].isdigit():
                words, right = words + 1, right + (lemmatize(row[1], row[3]) == row[2])
    assert right > 0.975 * words
