"""The tables and reports that come with the corpus."""

from pathlib import Path

import pytest

from corpus.check import check_files
from corpus.codes import FOLDER, Codes, load_codes
from corpus.conflicts import load_conflicts
from corpus.loader import REPORTS, parse_report, report_files
from corpus.rules import check_report


@pytest.mark.parametrize("table", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.name)
def test_each_table_says_its_format_source_and_licence(table: Path) -> None:
    lines = table.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line for line in lines if line.startswith("#"))
    assert all(f"# {word}:" in head for word in ("Format", "Source", "Licence"))
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({len(row) for row in rows}) == 1
    assert len({tuple(row[:2]) for row in rows}) == len(rows)


def test_how_many_codes_there_are(codes: Codes) -> None:
    assert len(codes.types) == 16
    assert sum(map(len, codes.modes.values())) == 67
    assert len(codes.contexts) == 37
    assert len(codes.sectors) == 25
    assert len(codes.countries) == 249 + 8
    assert {"PSE", "HKG", "KOS", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"} <= set(
        codes.countries
    )
    assert not codes.countries.keys() & codes.sectors.keys()


def test_a_line_of_another_form_is_named(tmp_path: Path) -> None:
    for table in FOLDER.glob("*.tsv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    (tmp_path / "types.tsv").write_text("AID gives\n")
    with pytest.raises(ValueError, match=r"types\.tsv, line 1: expected 2 columns"):
        load_codes(tmp_path)


def test_conflicts_are_many_and_split_by_what_is_planned(codes: Codes) -> None:
    conflicts = load_conflicts().values()
    assert len(conflicts) >= 15
    for conflict in conflicts:
        assert conflict.countries
        assert set(conflict.countries) <= set(codes.countries)
        assert 1990 <= conflict.years[0] <= conflict.years[1] <= 2026
    planned = sum(conflict.reports for conflict in conflicts)
    assert planned >= 240
    for split, share in (("train", 0.72), ("dev", 0.13), ("test", 0.155)):
        own = sum(each.reports for each in conflicts if each.split == split)
        assert abs(own / planned - share) < 0.02


def test_conflicts_of_another_form_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "conflicts.yaml"
    file.write_text("x: {name: X, years: [1990], countries: [SYR], split: train, reports: 1}")
    with pytest.raises(ValueError, match="x: expected name"):
        load_conflicts(file)
    file.write_text("x: [")
    with pytest.raises(ValueError, match="expected YAML"):
        load_conflicts(file)


def test_the_reports_have_no_problems(codes: Codes) -> None:
    assert report_files(REPORTS)
    problems = check_files(report_files(REPORTS), codes, load_conflicts())
    assert [str(problem) for problem in problems] == []


def test_the_example_of_the_guidelines_has_no_problems(codes: Codes) -> None:
    guidelines = (FOLDER.parent / "GUIDELINES.md").read_text(encoding="utf-8")
    example = guidelines.partition("```yaml\n")[2].partition("```")[0].replace("  …\n", "")
    loaded = parse_report(example, codes, "reports/sahel/sahel-invented-wire-01.yaml")
    assert [str(problem) for problem in check_report(loaded, load_conflicts())] == []
    assert loaded.report
    assert loaded.report.events[0].type == "ASSAULT"
