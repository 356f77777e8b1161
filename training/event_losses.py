"""What it costs to misread acts, and what is told of attributions."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import Batch
from training.labels import EVENT, IGNORE, MODES, TRIGGER, TYPES, VOICE, slices
from training.model import Around, ReaderNetwork

_EVENT = slices(EVENT)
_MAIN = _EVENT["main"].start
_VOICE = slices(VOICE)
_MODES_OF = [
    [number for number, mode in enumerate(MODES) if mode.split(" ")[0] == kind] for kind in TYPES
]


def around(tagger: Around, vectors: Tensor, windows: Tensor, centers: list[list[int]]) -> Tensor:
    """What a tagger sees of the words around each center, (centers, words, features).

    Args:
        tagger: whose features are asked for.
        vectors: (windows, words, width).
        windows: the window of each center.
        centers: the words of each center, in order; one or more.
    """
    inside = torch.zeros(len(centers), vectors.shape[1], dtype=vectors.dtype)
    for number, words in enumerate(centers):
        inside[number, words] = 1.0
    center = tagger.center(vectors)[windows]
    center = (center * inside[..., None]).sum(1) / inside.sum(1, keepdim=True)
    places = torch.arange(vectors.shape[1])[None]
    firsts = torch.tensor([words[0] for words in centers])[:, None]
    lasts = torch.tensor([words[-1] for words in centers])[:, None]
    offsets = (places - firsts).clamp(max=0) + (places - lasts).clamp(min=0)
    return tagger.features(tagger.word(vectors)[windows], center, offsets)


def voice_loss(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Function, polarity, anonymity and basis of the attributions whose labels are known."""
    as_cue, as_source = network.voice_scores(vectors)
    rows = []
    for (window, start, end), source in zip(batch.cues, batch.sources, strict=True):
        row = as_cue[window, start:end].mean(0)
        rows.append(row + as_source[window, source].mean(0) if source else row)
    scores = torch.stack(rows).float()
    costs = [
        F.cross_entropy(scores[:, place], batch.voices[:, number], ignore_index=IGNORE)
        for number, place in enumerate(_VOICE.values())
    ]
    return {"voice": torch.stack(costs).sum()}


def event_losses(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Triggers, and for each the labels and slots of its act."""
    scores = network.event_scores(vectors).float()
    known = (batch.labels["trigger"] != IGNORE)[..., None]
    triggers = torch.where(known, scores[..., _EVENT["trigger"]], torch.zeros(()))
    counted = batch.lengths.sum()
    chain = network.trigger_chain
    costs = chain.loss(triggers, batch.labels["trigger"], batch.lengths)
    result = {"trigger": costs.sum() / counted}
    acts = batch.acts
    if not acts:
        return result
    windows = torch.tensor([told.window for told in acts])
    rows = torch.stack([scores[told.window, told.words].mean(0) for told in acts])
    types = torch.tensor([told.act.types[0] for told in acts])
    result["type"] = F.cross_entropy(rows[:, _EVENT["type"]], types)
    result["mode"] = _mode_loss(rows[:, _EVENT["mode"]], batch)
    contexts = _several([told.act.contexts for told in acts], len(EVENT["context"]))
    result["context"] = _binary(rows[:, _EVENT["context"]], contexts).sum(1).mean()
    given = torch.tensor([told.act.factuality for told in acts])
    costs_of = [
        F.cross_entropy(rows[:, _EVENT[kind]], given[:, number], ignore_index=IGNORE)
        for number, kind in enumerate(("polarity", "certainty", "status"))
    ]
    result["factuality"] = torch.stack(costs_of).sum()
    result["mark"] = _mark_loss(scores, rows, batch)
    if any(told.act.main for told in acts):
        result |= _main_losses(scores, batch)
    features = around(network.act, vectors, windows, [told.words for told in acts])
    for name, tags in (("slot", batch.slots), ("frame", batch.frames)):
        emissions = network.act.out[name](features)
        costs = network.act.chain[name].loss(emissions, tags, batch.lengths[windows])
        result[name] = costs.sum() / counted
    return result


def _several(chosen: list[tuple[int, ...]], count: int) -> Tensor:
    """One row of 0 and 1 an act."""
    result = torch.zeros(len(chosen), count)
    for number, these in enumerate(chosen):
        result[number, list(these)] = 1.0
    return result


def _binary(scores: Tensor, gold: Tensor) -> Tensor:
    return F.binary_cross_entropy_with_logits(scores, gold, reduction="none")


def _mode_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Only the modes of an act's own type are asked for."""
    asked = torch.zeros_like(scores)
    for number, told in enumerate(batch.acts):
        asked[number, _MODES_OF[told.act.types[0]]] = 1.0
    gold = _several([told.act.modes for told in batch.acts], len(MODES))
    return (_binary(scores, gold) * asked).sum(1).mean()


def _mark_loss(scores: Tensor, rows: Tensor, batch: Batch) -> Tensor:
    """Whether one in a slot is in or out of it, by the slot's words and the trigger's."""
    place = _EVENT["as_slot"]
    found, gold = [], []
    for row, told in zip(rows, batch.acts, strict=True):
        base = batch.starts[told.window]
        for (start, end), mark in told.act.marks:
            words = [w - base for w in range(start, end) if 0 <= w - base < scores.shape[1]]
            if words:
                found.append(scores[told.window, words][:, place].mean(0) + row[place])
                gold.append(mark)
    if not found:
        return scores.sum() * 0.0
    return F.cross_entropy(torch.stack(found), torch.tensor(gold))


def _main_losses(scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Of all words of a sentence, those of its main act's trigger are to score highest.

    And the types of its words, weighed by these scores, are to give the main act's type.
    """
    numbers = batch.labels["sentence_number"]
    where, what = [], []
    for told in batch.acts:
        if told.act.main:
            own = numbers[told.window] == numbers[told.window, told.words[0]]
            row = scores[told.window]
            weight = row[:, _MAIN]
            where.append(weight[own].logsumexp(0) - weight[told.words].logsumexp(0))
            kinds = row[own][:, _EVENT["type"]].log_softmax(1)[:, told.act.types[0]]
            what.append(-(weight[own].log_softmax(0) + kinds).logsumexp(0))
    return {"main": torch.stack(where).mean(), "told_type": torch.stack(what).mean()}


def told_losses(network: ReaderNetwork, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Where only the type and the slots of a text's act are known, and no trigger is marked.

    The type is that of all words weighed by how much each looks like the main trigger, so the
    network finds for itself which word tells the act; that word then counts as its trigger.

    Source: Ilse, Tomczak and Welling (2018), Attention-based deep multiple instance learning.
    """
    scores = network.event_scores(vectors).float()
    places = torch.arange(scores.shape[1])[None]
    outside = places >= batch.lengths[:, None]
    weight = scores[..., _MAIN].masked_fill(outside, -1e4).log_softmax(1)
    kinds = scores[..., _EVENT["type"]].log_softmax(2)
    costs, centers = [], []
    for told in batch.acts:
        of_word = weight[told.window] + kinds[told.window][:, list(told.act.types)].logsumexp(1)
        costs.append(-of_word.logsumexp(0))
        centers.append([int(of_word.argmax())])
    windows = torch.tensor([told.window for told in batch.acts])
    best = scores[windows, [words[0] for words in centers]][:, _EVENT["trigger"]]
    begin = torch.full((len(centers),), TRIGGER.index("B-trigger"))
    features = around(network.act, vectors, windows, centers)
    emissions = network.act.out["slot"](features)
    slots = network.act.chain["slot"].loss(emissions, batch.slots, batch.lengths[windows])
    return {
        "told_type": torch.stack(costs).mean(),
        "told_trigger": F.cross_entropy(best, begin),
        "slot": slots.sum() / batch.lengths.sum(),
    }
