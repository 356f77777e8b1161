"""The network: a pretrained encoder, told of case, gaps and quotation marks, and its heads."""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from counterclaim.reading.around import distance_bucket
from training import labels


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large each part of the network is."""

    relations: int
    width: int = 384
    heads: int = 12
    layers: int = 6
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    shapes: int = 9
    gaps: int = 5
    quotings: int = 3
    arc: int = 256
    relation: int = 64
    role: int = 256
    role_gate: int = 128
    distances: int = 40
    event: int = 384
    voice: int = 192
    held: int = 192
    dropout: float = 0.1


class EncoderLayer(nn.Module):
    """One layer of BERT: attention, then two dense layers, each with a residual and a norm."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.heads = sizes.heads
        self.qkv = nn.Linear(sizes.width, 3 * sizes.width)
        self.out = nn.Linear(sizes.width, sizes.width)
        self.norm_attention = nn.LayerNorm(sizes.width, 1e-12)
        self.up = nn.Linear(sizes.width, sizes.inner)
        self.down = nn.Linear(sizes.inner, sizes.width)
        self.norm_dense = nn.LayerNorm(sizes.width, 1e-12)
        self.dropout = nn.Dropout(sizes.dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, width))
        x = self.norm_attention(x + self.dropout(seen))
        return self.norm_dense(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and their words' features to one vector a piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.words = nn.Embedding(sizes.vocabulary, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.shapes = nn.Embedding(sizes.shapes, sizes.width)
        self.gaps = nn.Embedding(sizes.gaps + 1, sizes.width)  # the last: not a word's first piece
        self.quotings = nn.Embedding(sizes.quotings, sizes.width)
        for extra in (self.shapes, self.gaps, self.quotings):
            nn.init.normal_(extra.weight, std=0.01)
        self.norm = nn.LayerNorm(sizes.width, 1e-12)
        self.dropout = nn.Dropout(sizes.dropout)
        self.layers = nn.ModuleList(EncoderLayer(sizes) for _ in range(sizes.layers))

    def forward(
        self, ids: Tensor, shape: Tensor, gap: Tensor, quoting: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """The vectors that the last layer gives, and those that it takes."""
        positions = self.positions(torch.arange(ids.shape[1], device=ids.device))
        x = self.words(ids) + positions + self.shapes(shape) + self.gaps(gap)
        x = self.dropout(self.norm(x + self.quotings(quoting)))
        *lower, last = self.layers
        for layer in lower:
            x = layer(x, mask)
        return last(x, mask), x

    def load_pretrained(self, path: Path) -> frozenset[str]:
        """Takes over the weights of a `BertModel` in safetensors and names those that it gave.

        What it does not have, the features of words, stays small.
        """
        given = load_file(path)
        take = lambda name: given[name if name in given else f"bert.{name}"]  # noqa: E731
        own: dict[str, Tensor] = {
            "words.weight": take("embeddings.word_embeddings.weight"),
            "positions.weight": take("embeddings.position_embeddings.weight")
            + take("embeddings.token_type_embeddings.weight")[0],
        }
        for end in ("weight", "bias"):
            own[f"norm.{end}"] = take(f"embeddings.LayerNorm.{end}")
            for number in range(len(self.layers)):
                theirs = f"encoder.layer.{number}."
                attention = theirs + "attention.self."
                own |= {
                    f"layers.{number}.{ours}.{end}": take(f"{theirs}{name}.{end}")
                    for ours, name in (
                        ("out", "attention.output.dense"),
                        ("norm_attention", "attention.output.LayerNorm"),
                        ("up", "intermediate.dense"),
                        ("down", "output.dense"),
                        ("norm_dense", "output.LayerNorm"),
                    )
                }
                own[f"layers.{number}.qkv.{end}"] = torch.cat(
                    [take(f"{attention}{part}.{end}") for part in ("query", "key", "value")]
                )
        missing, unexpected = self.load_state_dict(own, strict=False)
        if unexpected or any(name.split(".")[0] in ("layers", "words") for name in missing):
            raise ValueError(f"{path} does not fit the encoder: {missing} {unexpected}")
        return frozenset(own)


class Chain(nn.Module):
    """A linear-chain conditional random field over tags.

    Source: Lafferty, McCallum and Pereira (2001), Conditional Random Fields.
    """

    def __init__(self, tags: list[str]) -> None:
        super().__init__()
        count = len(tags)
        self.moves = nn.Parameter(torch.zeros(count, count))
        self.first = nn.Parameter(torch.zeros(count))
        self.last = nn.Parameter(torch.zeros(count))
        forbidden = torch.zeros(count, count)
        start = torch.zeros(count)
        for after, tag in enumerate(tags):
            if not tag.startswith("I-"):
                continue
            start[after] = -1e4
            for before, other in enumerate(tags):
                if other not in (tag, "B-" + tag[2:]):
                    forbidden[before, after] = -1e4
        self.register_buffer("forbidden", forbidden)
        self.register_buffer("forbidden_first", start)

    def transitions(self) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of a tag after a tag, of a first tag, of a last tag."""
        return self.moves + self.forbidden, self.first + self.forbidden_first, self.last

    def loss(self, emissions: Tensor, gold: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood a sequence, shape (sequences,).

        Args:
            emissions: scores, (sequences, words, tags).
            gold: the right tags, (sequences, words); what stands past the end does not matter.
            lengths: (sequences,), 1 or more.
        """
        moves, first, last = self.transitions()
        emissions = emissions.float()
        steps = emissions.shape[1]
        inside = torch.arange(steps)[None] < lengths[:, None]
        gold = gold.clamp(min=0) * inside
        picked = emissions.gather(2, gold[..., None])[..., 0] * inside
        path = picked.sum(1) + first[gold[:, 0]]
        path = path + (moves[gold[:, :-1], gold[:, 1:]] * inside[:, 1:]).sum(1)
        path = path + last[gold.gather(1, lengths[:, None] - 1)[:, 0]]
        start = first + emissions[:, 0]
        steps_taken = moves + emissions[:, 1:, None, :]
        nothing = torch.full_like(moves, -1e4).fill_diagonal_(0.0)
        steps_taken = torch.where(inside[:, 1:, None, None], steps_taken, nothing)
        alpha = torch.logsumexp(start[:, :, None] + _compose(steps_taken), 1)
        return torch.logsumexp(alpha + last, 1) - path


def _compose(steps: Tensor) -> Tensor:
    """All steps of a sequence in one, by halves: (sequences, steps, k, k) to (sequences, k, k)."""
    sequences, count, tags, _ = steps.shape
    if count == 0:
        return torch.full((tags, tags), -1e4).fill_diagonal_(0.0).expand(sequences, -1, -1)
    while (count := steps.shape[1]) > 1:
        even = steps[:, : count - count % 2]
        joined = torch.logsumexp(even[:, 0::2, :, :, None] + even[:, 1::2, None, :, :], 3)
        steps = torch.cat([joined, steps[:, count - 1 :]], 1) if count % 2 else joined
    return steps[:, 0]


class Around(nn.Module):
    """Tags the words around a center, a cue or a trigger, by what both bring and how far they are.

    The first `role` features of word and center are added, the `role_gate` others multiplied.
    `outs` names the sets of tags that are given from the same features, each with a chain.
    """

    def __init__(self, sizes: Sizes, outs: dict[str, list[str]]) -> None:
        super().__init__()
        self.size = sizes.role
        self.dropout = nn.Dropout(0.2)
        self.word = nn.Linear(sizes.width, sizes.role + sizes.role_gate)
        self.center = nn.Linear(sizes.width, sizes.role + sizes.role_gate)
        self.distance = nn.Embedding(sizes.distances, sizes.role)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.out = nn.ModuleDict(
            {
                name: nn.Linear(sizes.role + sizes.role_gate, len(tags))
                for name, tags in outs.items()
            }
        )
        self.chain = nn.ModuleDict({name: Chain(tags) for name, tags in outs.items()})

    def features(self, word: Tensor, center: Tensor, offsets: Tensor) -> Tensor:
        """(centers, words, features) from (centers, words, r), (centers, r), distances in words."""
        buckets = distance_bucket(offsets.cpu().numpy(), self.distance.num_embeddings)
        near = self.distance(torch.from_numpy(buckets).to(offsets.device))
        size = self.size
        added = F.relu(word[..., :size] + center[:, None, :size] + near)
        multiplied = word[..., size:] * center[:, None, size:]
        return self.dropout(torch.cat([added, multiplied], 2))


class ReaderNetwork(nn.Module):
    """Encoder and heads. Word vectors are the mean of a word's first and last piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        width = sizes.width
        self.encoder = Encoder(sizes)
        self.dropout = nn.Dropout(0.2)
        self.sentence = nn.Linear(width, 1)
        self.upos = nn.Linear(width, len(labels.UPOS))
        self.cue = nn.Linear(width, len(labels.CUE))
        self.spans = nn.Linear(width, len(labels.SPANS))
        self.names = nn.Linear(width, len(labels.NAMES))
        self.toponym = nn.Linear(width, len(labels.TOPONYM))
        self.held_features = nn.Linear(width, sizes.held)
        self.held_out = nn.Linear(sizes.held, len(labels.HELD))
        self.holder_out = nn.Linear(sizes.held, len(labels.HOLDER))
        self.arc_dependent = nn.Linear(width, sizes.arc)
        self.arc_head = nn.Linear(width, sizes.arc)
        self.arc_root = nn.Parameter(torch.zeros(sizes.arc))
        self.arc = nn.Parameter(torch.eye(sizes.arc) * 0.05)
        self.arc_bias = nn.Linear(sizes.arc, 1)
        self.relation_dependent = nn.Linear(width, sizes.relation)
        self.relation_head = nn.Linear(width, sizes.relation)
        self.relation_root = nn.Parameter(torch.zeros(sizes.relation))
        self.relation = nn.Parameter(
            torch.randn(sizes.relations, sizes.relation + 1, sizes.relation + 1) * 0.02
        )
        self.role = Around(sizes, {"role": labels.ROLE})
        # the last layer over again, for addressees alone; written out in another way for export
        self.told_layer: nn.Module = EncoderLayer(sizes)
        self.told = Around(sizes, {"addressee": labels.ADDRESSEE})
        self.act = Around(sizes, {"slot": labels.SLOT, "frame": labels.FRAME})
        self.inner_cue = nn.Linear(width, len(labels.CUE))
        self.event_features = nn.Linear(width, sizes.event)
        self.event_out = nn.Linear(sizes.event, sum(map(len, labels.EVENT.values())))
        self.voice_features = nn.Linear(width, sizes.voice)
        self.voice_cue = nn.Linear(sizes.voice, sum(map(len, labels.VOICE.values())))
        self.voice_source = nn.Linear(sizes.voice, sum(map(len, labels.VOICE.values())))
        self.cue_chain = Chain(labels.CUE)
        self.inner_cue_chain = Chain(labels.CUE)
        self.trigger_chain = Chain(labels.TRIGGER)
        self.names_chain = Chain(labels.NAMES)
        self.toponym_chain = Chain(labels.TOPONYM)
        self.held_chain = Chain(labels.HELD)
        self.holder_chain = Chain(labels.HOLDER)

    def word_vectors(
        self,
        ids: Tensor,
        shape: Tensor,
        gap: Tensor,
        quoting: Tensor,
        first: Tensor,
        last: Tensor,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Vectors of shape (batch, words, width), and those in which addressees are looked for.

        `first` and `last` are places in `ids`.
        """
        x, below = self.encoder(ids, shape, gap, quoting, mask)
        told: Tensor = self.told_layer(below, mask)
        return self._of_words(x, first, last), self._of_words(told, first, last)

    def _of_words(self, pieces: Tensor, first: Tensor, last: Tensor) -> Tensor:
        pick = lambda place: torch.gather(  # noqa: E731
            pieces, 1, place[..., None].expand(-1, -1, pieces.shape[2])
        )
        return self.dropout((pick(first) + pick(last)) * 0.5)

    def arc_features(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """What a word brings as a dependent and as a governor, each (…, words, arc)."""
        drop = self.dropout
        return (
            drop(F.relu(self.arc_dependent(vectors))),
            drop(F.relu(self.arc_head(vectors))),
        )

    def relation_features(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """The same for the name of the relation, each (…, words, relation)."""
        drop = self.dropout
        return (
            drop(F.relu(self.relation_dependent(vectors))),
            drop(F.relu(self.relation_head(vectors))),
        )

    def arc_scores(self, dependent: Tensor, head: Tensor) -> Tensor:
        """(batch, words, 1 + words): how well each word, or the root, governs each word."""
        root = self.arc_root.expand(head.shape[0], 1, -1)
        heads = torch.cat([root, head], 1)
        return dependent @ self.arc @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)

    def relation_scores(self, dependent: Tensor, head: Tensor) -> Tensor:
        """(words, relations) of pairs given as two arrays of shape (words, relation)."""
        one = dependent.new_ones(dependent.shape[0], 1)
        return torch.einsum(
            "wi,rij,wj->wr",
            torch.cat([dependent, one], 1),
            self.relation.to(dependent.dtype),
            torch.cat([head, one], 1),
        )

    def event_scores(self, vectors: Tensor) -> Tensor:
        """(…, words, scores): what each word says of the act it tells, laid out as `EVENT`."""
        return self.event_out(self.dropout(F.gelu(self.event_features(vectors))))

    def held_scores(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """What each word is to a statement of who holds a place, and to who holds it there."""
        features = self.dropout(F.gelu(self.held_features(vectors)))
        return self.held_out(features), self.holder_out(features)

    def voice_scores(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """What each word says of its attribution as a cue and as a source, laid out as `VOICE`."""
        features = self.dropout(F.gelu(self.voice_features(vectors)))
        return self.voice_cue(features), self.voice_source(features)
