"""The model's file: a network that gives scores for each word, and what decodes them.

The file is ONNX; the word-piece vocabulary, label sets and the small matrices that are used after
the network (how tags follow on each other, how arcs are scored) travel in its metadata, so that one
file is all there is.
"""

import base64
import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.model.errors import ModelError
from counterclaim.reading.chains import Chain
from counterclaim.reading.pieces import PieceTable

FORMAT = 2
METADATA_KEY = "counterclaim"
VOCABULARY_KEY = "pieces"
DEFAULT_PATH = Path(__file__).parent / "model" / "reader.onnx"

Arrays = dict[str, NDArray[np.float32]]


Labels = list[str] | dict[str, list[str]]

# From a window's inputs to arrays with one row a word.
Network = Callable[[dict[str, NDArray[np.int64]]], Arrays]


@dataclass(frozen=True, slots=True)
class Decoder:
    """Label sets, tag chains and matrices that turn the network's scores into a reading.

    `event` and `voice` hold the kinds of labels that one row of scores is made of, in its order. A
    model need not have every head: what it has no scores and chains for is not read.
    """

    upos: tuple[str, ...]
    relations: tuple[str, ...]
    event: dict[str, tuple[str, ...]]
    voice: dict[str, tuple[str, ...]]
    chains: dict[str, Chain]
    arrays: Arrays


@dataclass(frozen=True, slots=True)
class Model:
    """A network with its vocabulary, its decoder and a name that says which training made it."""

    network: Network
    pieces: PieceTable
    decoder: Decoder
    name: str


def pack_decoder(labels: dict[str, Labels], arrays: Arrays, name: str) -> str:
    """What the file's metadata hold: one line of JSON, the arrays as base64 of an .npz."""
    packed = io.BytesIO()
    halves = {key: value.astype(np.float16) for key, value in arrays.items()}
    np.savez_compressed(packed, allow_pickle=False, **halves)
    return json.dumps(
        {
            "format": FORMAT,
            "name": name,
            "labels": labels,
            "arrays": base64.b64encode(packed.getvalue()).decode("ascii"),
        }
    )


def unpack_decoder(given: str) -> tuple[Decoder, str]:
    """The decoder and the model's name.

    Raises:
        ValueError: the format is another one than this version reads.
    """
    fields = json.loads(given)
    if fields["format"] != FORMAT:
        raise ValueError(f"its format is {fields['format']}, and this version reads {FORMAT}")
    loaded = np.load(io.BytesIO(base64.b64decode(fields["arrays"])), allow_pickle=False)
    arrays = {key: loaded[key].astype(np.float32) for key in loaded.files}
    table = arrays["relation"]  # relations, dependent, governor
    arrays["relation"] = np.ascontiguousarray(table.transpose(1, 0, 2).reshape(table.shape[1], -1))
    labels = fields["labels"]
    chains = {
        key: Chain(
            tuple(labels[key]),
            *(arrays.pop(f"{key}_{part}") for part in ("moves", "first", "last")),
        )
        for key in [name.removesuffix("_moves") for name in arrays if name.endswith("_moves")]
    }
    event, voice = (
        {kind: tuple(names) for kind, names in labels.get(key, {}).items()}
        for key in ("event", "voice")
    )
    upos, relations = tuple(labels["upos"]), tuple(labels["relations"])
    return Decoder(upos, relations, event, voice, chains, arrays), fields["name"]


def open_model(path: Path, threads: int) -> Model:
    """The model in a file.

    Raises:
        ModelError: the file is missing, is no model, or is one of another version.
    """
    if not path.is_file():
        raise ModelError(path, "there is no such file")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    try:
        content = path.read_bytes()
        session = onnxruntime.InferenceSession(
            content, sess_options=options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # the runtime's own exceptions have no common ancestor
        raise ModelError(path, f"it is not an ONNX model ({type(error).__name__})") from error
    metadata = session.get_modelmeta().custom_metadata_map
    if not {METADATA_KEY, VOCABULARY_KEY} <= metadata.keys():
        raise ModelError(path, "it is an ONNX model, but not one of counterclaim's")
    try:
        decoder, name = unpack_decoder(metadata[METADATA_KEY])
        pieces = PieceTable.of(metadata[VOCABULARY_KEY])
    except (ValueError, KeyError, OSError) as error:
        raise ModelError(path, str(error)) from error
    names = [output.name for output in session.get_outputs()]

    def network(inputs: dict[str, NDArray[np.int64]]) -> Arrays:
        given = {key: value[None] for key, value in inputs.items()}
        return {key: value[0] for key, value in zip(names, session.run(names, given), strict=True)}

    return Model(network, pieces, decoder, f"{name}-{hashlib.sha256(content).hexdigest()[:12]}")
