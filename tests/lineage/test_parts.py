"""The parts that lineage is made of: tables, words, alignments, names."""

from counterclaim.lineage import LineageTables
from counterclaim.lineage.alignment import Alignment
from counterclaim.lineage.alignment import align as align_with
from counterclaim.lineage.outlets import means, names_of
from counterclaim.lineage.senses import load_senses
from counterclaim.lineage.sentences import Sentence, Sort
from counterclaim.model.document import Document
from tests.lineage.conftest import Tell

SENSES = load_senses()


def align(taker: Sentence, giver: Sentence) -> Alignment:
    return align_with(taker, giver, SENSES)


def test_every_line_of_the_tables_is_read(tables: LineageTables) -> None:
    assert {"the", "of", "not"} <= tables.function_words
    assert tables.digits["nine"] == "9"
    assert tables.organs["military"] == tables.organs["forces"]
    assert "newswire" in tables.outlet_words & tables.media_words
    words = [*tables.function_words, *tables.outlet_words, *tables.media_words, *tables.digits]
    assert all(word == word.lower() for word in words)


def test_a_dateline_is_no_part_of_what_is_copied(tell: Tell) -> None:
    """DARO, May 5 (Meridian) - Nine died."""
    report = tell("Meridian", "DARO, May 5 (Meridian) - Nine traders died.")
    assert report.sentences[0].plain == ("9", "traders", "died")


def test_words_are_of_sorts(tell: Tell) -> None:
    """The mayor of Daro said “nine are dead”."""
    tokens = tell("Meridian", "The mayor of Daro said “nine are dead”.").sentences[0].tokens
    sorts = {token.plain: token.sort for token in tokens}
    assert sorts["of"] is Sort.FUNCTION
    assert sorts["mayor"] is Sort.MATTER
    assert sorts["daro"] is Sort.NAME
    assert sorts["9"] is Sort.NUMBER
    assert [token.plain for token in tokens if token.quoted] == ["9", "are", "dead"]


def test_a_sentence_accounts_for_itself_and_for_its_beginning(tell: Tell) -> None:
    """A sentence that was cut before its reason is accounted for whole."""
    whole = tell("A", "The round ended on Wednesday as planned, because all had agreed.")
    cut = tell("B", "The round ended on Wednesday as planned.")
    assert align(cut.sentences[0], whole.sentences[0]).share == 1
    assert align(whole.sentences[0], cut.sentences[0]).share < 0.7


def test_swapped_words_of_matter_cost_less_than_swapped_names(tell: Tell) -> None:
    """Troops took Daro; soldiers took Daro; troops took Sele."""
    due = tell("A", "On Sunday the troops took Daro.").sentences[0]
    spun = tell("B", "On Sunday the soldiers took Daro.").sentences[0]
    other = tell("C", "On Sunday the troops took Sele.").sentences[0]
    assert align(spun, due).share > align(other, due).share


def test_an_outlet_is_credited_under_its_short_names(tables: LineageTables) -> None:
    volga = Document("MOSCOW, May 5. /Volga/. Troops.", outlet="Volga Information Agency")
    assert names_of(volga, tables) == ("Volga Information Agency", "Volga")
    ledger = Document("Troops.", outlet="The Potomac Ledger")
    assert names_of(ledger, tables) == ("Potomac Ledger",)
    assert not names_of(Document("Troops."), tables)


def test_words_for_a_speaker_mean_an_office(tables: LineageTables) -> None:
    staff = "General Staff of the Niger Armed Forces"
    assert means("the army", staff, tables)
    assert means("the General Staff", staff, tables)
    assert means("Yemen's coast guard", "Yemeni Coast Guard, Red Sea Sector", tables)
    assert not means("China's coast guard", "Philippine Coast Guard, public affairs", tables)
    assert not means("the agency", "Equator News Agency", tables)
    assert not means("the police", staff, tables)


def test_words_of_like_meaning_are_nearer_than_others(tell: Tell) -> None:
    """Troops took the village; soldiers took the hamlet; dealers took the market."""
    due = tell("A", "The troops took the village.").sentences[0]
    spun = tell("B", "The soldiers took the hamlet.").sentences[0]
    other = tell("C", "The dealers took the invoice.").sentences[0]
    assert align(spun, due).share > align(other, due).share + 0.1


def test_the_table_of_meanings_has_a_row_for_each_word() -> None:
    assert len(SENSES.rows) == len(SENSES.vectors) == 16_000
    assert all(word.isalpha() and word == word.lower() for word in SENSES.rows)
    ((near, far, unknown),) = SENSES.nearness(["doctor"], ["physician", "river", "xqzt"])
    assert near is not None
    assert far is not None
    assert near > 0.5 > far
    assert unknown is None
    assert SENSES.knows("non-military")
