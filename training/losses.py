"""What a batch of windows costs, head by head."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import Batch
from training.event_losses import around, event_losses, told_losses, voice_loss
from training.labels import IGNORE
from training.model import Chain, ReaderNetwork

WEIGHTS = {
    "sentence": 0.5, "upos": 1.0, "arc": 1.0, "relation": 0.5,
    "cue": 6.0, "role": 2.0, "spans": 0.5, "names": 4.0, "toponyms": 6.0,
    "held": 4.0, "holder": 4.0,
    "inner_cue": 6.0, "addressee": 2.0, "voice": 0.4,
    "trigger": 6.0, "main": 0.5, "type": 1.0, "mode": 0.5, "context": 0.2, "factuality": 1.0,
    "mark": 0.3, "slot": 2.0, "frame": 2.0, "told_type": 1.0, "told_trigger": 0.2,
}  # fmt: skip


def losses(network: ReaderNetwork, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head that the batch has labels for, each about one word's worth.

    Where nothing but the part for addressees learns, its loss alone.
    """
    vectors, told = network.word_vectors(
        batch.ids, batch.shape, batch.gap, batch.quoting, batch.first, batch.last,
        batch.mask[:, None, None],
    )  # fmt: skip
    result = _told_losses(network, told, batch) if batch.cues else {}
    learning = [name for name, each in network.named_parameters() if each.requires_grad]
    if not all(name.startswith("told") for name in learning):
        result |= _losses_of_the_rest(network, vectors, batch)
    return result


def _losses_of_the_rest(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    gold = batch.labels
    result: dict[str, Tensor] = {}
    if "sentence" in gold:
        known = gold["sentence"] != IGNORE
        given = network.sentence(vectors)[..., 0].float()
        result["sentence"] = F.binary_cross_entropy_with_logits(
            given[known], gold["sentence"][known].float()
        )
    if "upos" in gold:
        result["upos"] = _classes(network.upos(vectors), gold["upos"])
    if "head" in gold:
        result |= _tree_losses(network, vectors, batch)
    for key, chain, head in (
        ("names", network.names_chain, network.names),
        ("toponyms", network.toponym_chain, network.toponym),
    ):
        if key in gold:
            result[key] = _chain(chain, head(vectors), gold[key], batch.lengths)
    if "held" in gold:
        held, holder = network.held_scores(vectors)
        result["held"] = _chain(network.held_chain, held, gold["held"], batch.lengths)
        result["holder"] = _chain(network.holder_chain, holder, gold["holder"], batch.lengths)
    if "cue" in gold:
        result["cue"] = _chain(network.cue_chain, network.cue(vectors), gold["cue"], batch.lengths)
        result["spans"] = _classes(network.spans(vectors), gold["spans"])
    if batch.cues:
        result |= _role_losses(network, vectors, batch)
    if "inner_cue" in gold:
        result["inner_cue"] = _chain(
            network.inner_cue_chain, network.inner_cue(vectors), gold["inner_cue"], batch.lengths
        )
        if batch.cues:
            result |= voice_loss(network, vectors, batch)
    if "trigger" in gold:
        result |= event_losses(network, vectors, batch)
    elif batch.acts:
        result |= told_losses(network, vectors, batch)
    return result


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum; 0 where nothing is known of a batch."""
    if not parts:
        return torch.zeros(())
    return torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()


def _classes(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def _chain(chain: Chain, emissions: Tensor, gold: Tensor, lengths: Tensor) -> Tensor:
    known = (gold != IGNORE)[..., None]
    emissions = torch.where(known, emissions.float(), torch.zeros(()))
    return chain.loss(emissions, gold, lengths).sum() / lengths.sum()


def _tree_losses(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    gold = batch.labels
    arcs = network.arc_scores(*network.arc_features(vectors)).float()
    number = gold["sentence_number"]
    same = (number[:, :, None] == number[:, None, :]) & (number[:, None, :] >= 0)
    allowed = torch.cat([torch.ones_like(same[..., :1]), same], 2)
    arcs = arcs.masked_fill(~allowed, -1e4)
    known = gold["head"] != IGNORE
    heads = gold["head"][known]
    dependents, governors = network.relation_features(vectors)
    root = network.relation_root.expand(governors.shape[0], 1, -1).to(governors.dtype)
    windows = known.nonzero()[:, 0]
    picked = torch.cat([root, governors], 1)[windows, heads]
    relations = network.relation_scores(dependents[known], picked).float()
    return {
        "arc": F.cross_entropy(arcs[known], heads),
        "relation": F.cross_entropy(relations, gold["relation"][known], ignore_index=IGNORE),
    }


def _role_losses(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Source and content of each cue, in a corpus that has them."""
    if batch.roles is None:
        return {}
    role = network.role
    windows = _windows(batch)
    scores = role.out["role"](around(role, vectors, windows, _cue_words(batch)))
    costs = role.chain["role"].loss(scores, batch.roles, batch.lengths[windows])
    return {"role": costs.sum() / batch.lengths.sum()}


def _told_losses(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """The addressee of each cue of which it is known who was told."""
    known = (batch.addressees[:, 0] != IGNORE).nonzero()[:, 0]
    if not len(known):
        return {}
    told = network.told
    windows, words = _windows(batch)[known], _cue_words(batch)
    features = around(told, vectors, windows, [words[number] for number in known.tolist()])
    costs = told.chain["addressee"].loss(
        told.out["addressee"](features), batch.addressees[known], batch.lengths[windows]
    )
    return {"addressee": costs.sum() / batch.lengths.sum()}


def _windows(batch: Batch) -> Tensor:
    return torch.tensor([window for window, _, _ in batch.cues])


def _cue_words(batch: Batch) -> list[list[int]]:
    return [list(range(start, end)) for _, start, end in batch.cues]
