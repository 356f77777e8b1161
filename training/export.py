"""Turns checkpoints into the model file: `python -m training.export CHECKPOINT … --out FILE`.

The averaged weights are exported as ONNX, once in float32 and once with the weights of all matrix
products and of the word table in int8, and the decoder's arrays are put into the metadata. Of
several checkpoints, each begun from the one before it, the mean of the weights is exported.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F

from counterclaim.reading.model_file import METADATA_KEY, VOCABULARY_KEY, pack_decoder
from training import labels
from training.checkpoints import mean_weights
from training.model import EncoderLayer, ReaderNetwork, Sizes
from training.sources import pretrained_folder

INPUTS = ("ids", "shape", "gap", "quoting", "first", "last")
OUTPUTS = (
    "sentence", "upos", "cue", "inner_cue", "names", "toponym", "arc_dependent", "arc_head",
    "relation_dependent", "relation_head", "role_word", "role_center", "act_word", "act_center",
    "told_word", "told_center",
    "event", "voice_cue", "voice_source", "held", "holder",
)  # fmt: skip


class PlainAttention(nn.Module):
    """The same layer with its attention written out, which the runtime's fusions know best."""

    def __init__(self, layer: EncoderLayer) -> None:
        super().__init__()
        self.layer = layer
        width = layer.out.in_features
        self.parts = nn.ModuleList(nn.Linear(width, width) for _ in range(3))
        with torch.no_grad():
            for number, part in enumerate(self.parts):
                rows = slice(number * width, (number + 1) * width)
                scale = (width // layer.heads) ** -0.5 if number == 0 else 1.0
                part.weight.copy_(layer.qkv.weight[rows] * scale)
                part.bias.copy_(layer.qkv.bias[rows] * scale)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:  # noqa: ARG002  (never padded)
        layer = self.layer
        query, key, value = (
            part(x).view(1, -1, layer.heads, x.shape[2] // layer.heads).transpose(1, 2)
            for part in self.parts
        )
        seen = torch.softmax(query @ key.transpose(2, 3), 3) @ value
        seen = seen.transpose(1, 2).reshape(1, -1, x.shape[2])
        x = layer.norm_attention(x + layer.out(seen))
        return layer.norm_dense(x + layer.down(F.gelu(layer.up(x))))


class Exported(nn.Module):
    """One window in, the scores and features of its words out."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network.eval()
        network.encoder.layers = nn.ModuleList(
            PlainAttention(layer) for layer in network.encoder.layers
        )
        if isinstance(network.told_layer, EncoderLayer):
            network.told_layer = PlainAttention(network.told_layer)

    def forward(
        self, ids: Tensor, shape: Tensor, gap: Tensor, quoting: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        network = self.network
        vectors, told = network.word_vectors(ids, shape, gap, quoting, first, last)
        return (
            network.sentence(vectors)[..., 0],
            network.upos(vectors),
            network.cue(vectors),
            network.inner_cue(vectors),
            network.names(vectors),
            network.toponym(vectors),
            *network.arc_features(vectors),
            *network.relation_features(vectors),
            network.role.word(vectors),
            network.role.center(vectors),
            network.act.word(vectors),
            network.act.center(vectors),
            network.told.word(told),
            network.told.center(told),
            network.event_scores(vectors),
            *network.voice_scores(vectors),
            *network.held_scores(vectors),
        )


def load_network(paths: Sequence[Path]) -> tuple[ReaderNetwork, list[str]]:
    """The mean of the averaged networks of some checkpoints, and their relations."""
    weights, relations = mean_weights(paths)
    network = ReaderNetwork(Sizes(relations=len(relations)))
    network.load_state_dict(weights)
    return network.eval(), relations


def decoder_metadata(network: ReaderNetwork, relations: list[str], name: str) -> str:
    """Labels and arrays of what is decoded outside the network."""
    arrays = {
        "arc": network.arc,
        "arc_root": network.arc_root,
        "arc_bias_weight": network.arc_bias.weight,
        "arc_bias_bias": network.arc_bias.bias,
        "relation": network.relation,
        "relation_root": network.relation_root,
    }
    for center, tagger in (("role", network.role), ("act", network.act), ("told", network.told)):
        arrays[f"{center}_distance"] = tagger.distance.weight
        for key, out in tagger.out.items():
            arrays[f"{center}_out_{key}"] = out.weight
            arrays[f"{center}_out_{key}_bias"] = out.bias
    for key, chain in (
        ("cue", network.cue_chain),
        ("inner_cue", network.inner_cue_chain),
        ("trigger", network.trigger_chain),
        ("names", network.names_chain),
        ("toponym", network.toponym_chain),
        ("held", network.held_chain),
        ("holder", network.holder_chain),
        *network.role.chain.items(),
        *network.told.chain.items(),
        *network.act.chain.items(),
    ):
        for part, value in zip(("moves", "first", "last"), chain.transitions(), strict=True):
            arrays[f"{key}_{part}"] = value
    return pack_decoder(
        {
            "upos": labels.UPOS,
            "relations": relations,
            "cue": labels.CUE,
            "inner_cue": labels.CUE,
            "role": labels.ROLE,
            "addressee": labels.ADDRESSEE,
            "trigger": labels.TRIGGER,
            "slot": labels.SLOT,
            "frame": labels.FRAME,
            "names": labels.NAMES,
            "toponym": labels.TOPONYM,
            "held": labels.HELD,
            "holder": labels.HOLDER,
            "event": labels.EVENT,
            "voice": labels.VOICE,
        },
        {key: value.detach().numpy() for key, value in arrays.items()},
        name,
    )


def export(network: ReaderNetwork, relations: list[str], name: str, out: Path) -> None:
    """Writes `out` in int8 and, beside it, the same in float32 as `….float32.onnx`."""
    metadata = {
        METADATA_KEY: decoder_metadata(network, relations, name),
        VOCABULARY_KEY: (pretrained_folder() / "tokenizer.json").read_text(encoding="utf-8"),
    }
    example = torch.ones(1, 12, dtype=torch.long)
    words = torch.arange(8)[None] + 1
    whole = out.with_suffix(".float32.onnx")
    pieces, count = {1: "pieces"}, {1: "words"}
    torch.onnx.export(
        Exported(network).eval(),
        (example, example, example, example % 2, words, words),
        str(whole),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=dict.fromkeys(INPUTS[:4], pieces)
        | dict.fromkeys((*INPUTS[4:], *OUTPUTS), count),
        opset_version=17,
        dynamo=False,
    )
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "int8.onnx"
        quantize_dynamic(
            whole, small, op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True, weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
        for source, target in ((small, out), (whole, whole)):
            model = onnx.load(str(source))
            onnx.helper.set_model_props(model, metadata)
            onnx.save(model, str(target))


def main() -> None:
    """Reads the command line and exports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+", metavar="CHECKPOINT")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="reader-1")
    given = parser.parse_args()
    network, relations = load_network(given.checkpoints)
    export(network, relations, given.name, given.out)
    for path in (given.out, given.out.with_suffix(".float32.onnx")):
        print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
