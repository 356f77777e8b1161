"""A small dossier with one of nearly everything, also with text that is written to attack a page."""

from pathlib import Path

from corpus.dossier.loader import Dossier, load_dossier

HOSTILE = "<script>alert(1)</script>"
HEADS = {
    "r01": "outlet: Meridian\nmanner: wire\npublished: 2024-02-07 11:00\nbyline: Ama Terri\ntitle: Shells hit Sake",
    "r02": f"outlet: '<img src=x onerror=alert(1)>'\nmanner: spun\npublished: 2024-02-08\nurl: 'javascript:alert(1)'\ntitle: '{HOSTILE} & shells'",
    "r03": "outlet: Army\nmanner: communique\npublished: 2024-02-07 09:00",
    "r04": "outlet: Lake Radio\nmanner: live-blog\npublished: 2024-02-07 12:30\ntitle: Live",
}
TEXTS = {
    "r01": """
GOMA, Feb 7 (Meridian) - Shells hit Sake and hit Mugunga on Wednesday, the mayor said.
“Four died at the market”, he said.

Guns made, on one day, ten sorties.
""",
    "r02": f"""
Bombs smote Sake, {HOSTILE} the burgomaster said.
“Four perished at the market”, he said, Meridian reported.
""",
    "r03": "We did not fire on Sake.",
    "r04": """
12:30 - The army denies it fired; at least 12 are hurt in both towns.
12:10 - “Four died at the market”, the mayor said on air.
""",
}
GOLD = """
title: Shells on Sake & Mugunga
conflict: congo
happening: invented
about: "One voice in three reports, and <b>not</b> bold."
origins:
  o1: {who: the mayor, words: ["r01/1:the mayor", "r01/2:he", "r02/1:the burgomaster"], party: COD GOV, basis: official, report: r01}
  o2: {who: "the army <i>", words: ["r03/1:We", "r04/1:The army"], party: COD MIL, basis: official, report: r03}
  o3: {who: a list, basis: document, report: absent}
incidents:
  i1: {level: day, type: ASSAULT heavy-weapons, what: shells of 7 February, time: 2024-02-07, place: Masisi, mentions: ["r04/1:hurt"],
    slots: {injured: {versions: {v1: {value: at least 12, low: 12, scope: both towns, claims: [{at: "r04/1:at least 12", by: document}], origins: [0, 1], open: [{of: [r04], rule: 8, why: its own voice}]}}}}}
  i2:
    level: act
    type: ASSAULT heavy-weapons
    what: shells on Sake
    time: 2024-02-07
    place: Sake
    part_of: i1
    mentions: ["r01/0:hit", "r01/1:hit#1", "r02/1:smote", "r03/1:fire", "r04/1:fired"]
    slots:
      happened:
        versions:
          v1: {value: "yes", claims: [{at: "r01/1:hit#1", by: o1}, {at: "r02/1:smote", by: o1}], origins: [1, 1], merges: [{of: [r01, r02], rule: 2, why: "credit <u>"}]}
          v2: {value: "no", claims: [{at: "r03/1:did not fire", by: o2}, {at: "r04/1:denies it fired", by: o2}], origins: [1, 1], merges: [{of: [r03, r04], rule: 1, why: one army}]}
        compare:
          - {a: v1, b: v2, verdict: denied, kind: whether, why: the army denies it}
      killed:
        versions:
          v1: {value: four, low: 4, high: 4, claims: [{at: "r01/2:Four died", by: o1}, {at: "r02/2:Four perished", by: o1}, {at: "r04/2:Four died", by: o1}], origins: [1, 3], merges: [{of: [r01, r02, r04], rule: 1, why: the mayor}], open: [{of: [o3], rule: 5, why: a list nobody has seen, adds: 2}]}
          v2: {value: nobody, high: 3, aim: true, note: unclear, claims: [{at: "r03/1:*", by: o2}], origins: [1, 1]}
          v3: {value: unknown, claims: [{at: "r04/1:The army … fired", by: o2}], origins: [1, 1]}
        compare:
          - {a: v1, b: v2, verdict: conflict, kind: how many, why: four or nobody}
          - {a: i1.injured.v1, b: v1, verdict: different scope, why: hurt and dead}
        others: cannot tell
  i3: {level: act, type: none, what: shells on Mugunga, time: 2024-02-07, place: Mugunga, part_of: i1, mentions: ["r01/1:hit#2", "r01/3:made … sorties"]}
apart:
  - {a: i2, b: i3, why: another town}
lineage:
  - {of: r02, from: r01, kind: spun, at: ["r02/2:Meridian reported", "r02/1-2", "r01/1-2"], rests: "the credit <em>"}
  - {of: r04, from: r01, kind: partial, at: ["r04/2:*"], rests: the same quotation, direction: unknown}
quotations:
  - {by: o1, original: "r01/2:“Four died at the market”", copies: [{at: "r02/2:“Four perished at the market”", changes: [died > perished]}, {at: "r04/2:“Four died at the market”"}]}
"""


def small_dossier(folder: Path, gold: str = GOLD) -> Dossier:
    """The dossier, written into a folder and read from it."""
    for name, head in HEADS.items():
        lines = "\n".join(f"  {line}" for line in TEXTS[name].strip().split("\n"))
        (folder / f"{name}.yaml").write_text(f"{head}\ntext: |\n{lines}\n", encoding="utf-8")
    (folder / "dossier.yaml").write_text(gold, encoding="utf-8")
    loaded = load_dossier(folder)
    assert loaded.problems == ()
    assert loaded.dossier
    return loaded.dossier
