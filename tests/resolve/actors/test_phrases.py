"""Whom phrases mean, as the news has them, as of the day of the report."""

from datetime import date

import pytest

from counterclaim.resolve.actors import ActorFinder
from counterclaim.resolve.actors.answer import Answer
from counterclaim.resolve.actors.choice import Setting

ENTITIES = [
    # states, their people, capitals and seats
    ("Syria", "2015-09-30", "SYR"),
    ("the Iranians", "2009-10-02", "IRN"),
    ("Moscow", "2015-09-30", "RUS-government"),
    ("the Kremlin", "2015-09-30", "RUS-presidency"),
    ("Kremlin", "1990-03-01", "SUN-presidency"),
    ("the White House", "2011-05-02", "USA-presidency"),
    ("Downing Street", "2003-02-03", "GBR-government"),
    ("the Pentagon", "2015-10-01", "USA-ministry-defence"),
    ("Capitol Hill", "2024-04-24", "USA-parliament"),
    ("Zaire", "1994-07-20", "COD"),
    ("Stepanakert", "2020-10-01", "artsakh"),
    # organs with an owner before or behind them
    ("Syrian army helicopters", "2015-09-30", "SYR-armed-forces"),
    ("Russian jets", "2015-09-30", "RUS-armed-forces"),
    ("the Russian defence ministry", "2015-09-30", "RUS-ministry-defence"),
    ("the Ministry of Defence of Ukraine", "2022-03-01", "UKR-ministry-defence"),
    ("Turkey's parliament", "2016-07-16", "TUR-parliament"),
    ("the army of Chad", "2021-04-20", "TCD-armed-forces"),
    ("officials from the US State Department", "2015-09-30", "USA-ministry-foreign"),
    ("Assad's forces", "2015-09-30", "SYR-armed-forces"),
    ("a spokesman for the Kremlin", "2015-01-01", "RUS-presidency"),
    ("Israeli police", "2021-05-10", "ISR-police"),
    # offices, by who held them
    ("Israel's foreign minister", "2023-10-10", "eli-cohen"),
    ("the Russian president", "1994-12-12", "boris-yeltsin"),
    ("the Russian president", "2008-08-12", "dmitry-medvedev"),
    ("the president of France", "2010-01-01", "nicolas-sarkozy"),
    ("the UN Secretary-General", "2003-03-10", "kofi-annan"),
    ("NATO's secretary general", "1997-06-01", "javier-solana"),
    ("North Korean leader Kim", "2000-06-13", "kim-jong-il"),
    ("the Pope", "2010-04-01", "benedict-xvi"),
    ("the Israeli chief of staff", "2006-07-28", "dan-halutz"),
    # persons
    ("Turkish President Recep Tayyip Erdogan", "2018-09-30", "recep-tayyip-erdogan"),
    ("President Bush", "1990-08-08", "george-h-w-bush"),
    ("President Bush", "2003-03-20", "george-w-bush"),
    ("Kadhafi", "2011-03-17", "muammar-gaddafi"),
    # groups and authorities
    ("Hezbollah", "2006-07-12", "hezbollah"),
    ("Houthi fighters", "2019-03-01", "houthis"),
    ("Ansar Allah", "2015-01-22", "houthis"),
    ("fighters of the Sudan Liberation Army", "2004-04-10", "slm-sudan"),
    ("the Hamas-run health ministry", "2024-01-10", "gaza-health-ministry"),
    ("Islamic State militants", "2015-05-05", "islamic-state"),
    ("ISIS", "2014-06-10", "islamic-state"),
    ("IS", "2015-05-21", "islamic-state"),
    ("Colombia's paramilitary AUC", "2001-09-10", "auc"),
    ("JNIM", "2024-09-18", "jnim"),
    # bodies, monitors, media
    ("the UN", "1993-01-01", "united-nations"),
    ("the Security Council", "2013-09-27", "un-security-council"),
    ("Minusma", "2013-07-02", "minusma"),
    ("OSCE", "2015-02-12", "osce"),
    ("SOHR", "2013-08-22", "sohr"),
    ("Tass", "2015-02-02", "tass"),
]  # fmt: skip

NOBODY = [
    ("militants", "2015-09-30"),
    ("terror groups", "2015-09-30"),
    ("the West", "2015-09-30"),
    ("the international community", "2015-09-30"),
    ("activists", "2015-09-30"),
    ("residents", "2015-09-30"),
    ("officials", "2015-09-30"),
    ("unidentified gunmen", "2015-09-30"),
    ("37", "2015-09-30"),
    ("ISIS", "1999-01-01"),
    ("Jabhat Fateh al-Sham", "2012-01-01"),
    ("a widow named Bibi Gul", "2010-01-01"),
    ("the market of Mazar-i-Sharif", "1997-06-01"),
]

CODES = [
    ("Syrian rebels", "2013-05-01", "SYR", ("REB",)),
    ("three Russians", "2019-03-01", "RUS", ()),
    ("Kazakh wheat", "2007-01-01", "KAZ", ()),
    ("a Turkish general", "2016-07-16", "TUR", ("MIL",)),
    ("NATO troops", "1999-06-13", "IGO", ("MIL",)),
    ("a Houthi depot", "2019-03-01", "YEM", ("REB", "PRE")),
    ("Estonia's premier Ana Roos", "2016-01-01", "EST", ("GOV",)),
    ("soldiers", "2016-01-01", "", ("MIL",)),
    ("doctors", "2016-01-01", "", ("MED",)),
    ("Iranian police", "2008-09-12", "IRN", ("COP",)),
    ("Moscow", "2015-09-30", "RUS", ()),
    ("the European Commission", "2020-01-01", "EUR", ()),
    ("ethnic Albanian rebels", "2001-03-15", "", ("REB",)),
    ("Kosovo Albanian guerrillas", "1998-07-01", "KOS", ("REB",)),
    ("pro-Russian activists", "2014-03-01", "", ("SOC",)),
    ("US-backed rebels", "2016-03-01", "", ("REB",)),
    # who speaks for others is of their side, and not of the state in whose town they are
    ("a spokesman for rebels in Homs", "2015-10-01", "", ("REB",)),
    ("a rebel spokesman", "2015-10-01", "", ("REB",)),
    ("a spokesman for the army", "2015-10-01", "", ("MIL",)),
    ("a government spokesman", "2015-10-01", "", ("GOV",)),
    ("a spokeswoman for the hospital", "2015-10-01", "", ("MED",)),
]


def read(finder: ActorFinder, words: str, day: str | None) -> Answer:
    return finder.phrases.read(words, Setting(date.fromisoformat(day) if day else None, acts=True))


@pytest.mark.parametrize(("words", "day", "entity"), ENTITIES)
def test_a_phrase_means_somebody(finder: ActorFinder, words: str, day: str, entity: str) -> None:
    assert read(finder, words, day).entity == entity


@pytest.mark.parametrize(("words", "day"), NOBODY)
def test_a_phrase_means_nobody_that_is_known(finder: ActorFinder, words: str, day: str) -> None:
    answer = read(finder, words, day)
    assert answer.entity is None
    assert answer.why


@pytest.mark.parametrize(("words", "day", "country", "sector"), CODES)
def test_a_phrase_has_codes(
    finder: ActorFinder, words: str, day: str, country: str, sector: tuple[str, ...]
) -> None:
    answer = read(finder, words, day)
    assert (answer.country, answer.sector) == (country, sector)


def test_without_a_day_only_what_always_holds_is_known(finder: ActorFinder) -> None:
    assert read(finder, "Hezbollah", None).entity == "hezbollah"
    assert read(finder, "ISIS", None).entity is None
    assert read(finder, "the Russian president", None).entity != "vladimir-putin"


def test_words_before_a_name_tell_which_one_is_meant(finder: ActorFinder) -> None:
    setting = Setting(date(2007, 1, 17))
    assert finder.phrases.read("PLA", setting, before="Nepal's ").entity == "pla-nepal"
    assert finder.phrases.read("PLA", setting).entity == "CHN-armed-forces"


def test_in_a_headline_in_capitals_is_and_us_are_words(finder: ActorFinder) -> None:
    setting = Setting(date(2016, 2, 15), acts=True)
    assert finder.phrases.read("IS", setting, loud=True).entity is None
    assert finder.phrases.read("US", setting, loud=True).entity is None
    assert finder.phrases.read("US", setting).entity == "USA"
