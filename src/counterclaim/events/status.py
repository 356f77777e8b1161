"""Where an act stands between a wish and the past."""

from counterclaim.events.setting import Governor, Setting
from counterclaim.model.factuality import Status

Found = tuple[Status, str]
_WISHED = {
    "REQUEST": Status.DEMANDED,
    "AGREE": Status.PLANNED,
    "THREATEN": Status.PLANNED,
    "REJECT": Status.PLANNED,
}
_SPEECH = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_PERFECT = frozenset({"have", "had", "has", "having", "was", "were"})
_BE = frozenset({"is", "are", "'s", "'re", "am", "been"})
_EQUATED = frozenset({"answer", "reply", "response", "result", "what", "step"})
_IMPLIED = frozenset(
    "force lead help enable cause manage begin start continue proceed use appear seem "
    "claim say report allege believe think fear know see first last late be have".split()
)


def standing(setting: Setting) -> Found | None:
    """Where words say that the act stands; None where none does."""
    return _condition(setting) or _modal(setting) or _over(setting) or _going_on(setting)


def _condition(setting: Setting) -> Found | None:
    """In a condition, or in what follows from one."""
    tree, words = setting.tree, setting.words
    at = setting.first(setting.carrier)
    if tree.relation(at) in {"advcl", "parataxis", "acl"}:
        for child in setting.modifiers(at, "mark"):
            if words.has("mark", "hypothetical", tree.forms[child]):
                return Status.HYPOTHETICAL, tree.forms[child]
    if tree.relation(at) == "advcl" and (inverted := _inverted(setting, at)):
        return Status.HYPOTHETICAL, inverted
    if any(setting.types.get(each.word) in {"THREATEN", "AGREE"} for each in setting.governors()):
        return None  # what is threatened or promised is planned, with "if" too
    would = _auxiliary(setting, at, "expected") or _auxiliary(setting, at, "possible")
    if would and any(_is_condition(setting, child) for child in tree.children(at, "advcl")):
        return Status.HYPOTHETICAL, f"{would}, after a condition"
    return None


def _is_condition(setting: Setting, at: int) -> bool:
    tree, words = setting.tree, setting.words
    marks = tree.children(at, "mark")
    marked = any(words.has("mark", "hypothetical", tree.forms[c]) for c in marks)
    return marked or bool(_inverted(setting, at))


def _inverted(setting: Setting, at: int) -> str | None:
    """The "had", "were" or "should" of "had it come", which stands before its subject."""
    tree = setting.tree
    subject = min(tree.children(at, "nsubj"), default=-1)
    if tree.governs(at, "mark"):
        return None
    for child in tree.children(at, "aux", "cop"):
        if tree.forms[child] in {"had", "were", "should"} and child < subject:
            return tree.forms[child]
    return None


def _auxiliary(setting: Setting, at: int, value: str) -> str | None:
    tree = setting.tree
    for child in setting.modifiers(at, "aux"):
        if setting.words.has("auxiliary", value, tree.forms[child]):
            return tree.forms[child]
    return None


def _modal(setting: Setting) -> Found | None:
    """Told with "will", "must", "may" …"""
    tree = setting.tree
    at = setting.first(setting.carrier)
    perfect = any(tree.forms[c] == "have" for c in setting.modifiers(at, "aux"))
    if word := _auxiliary(setting, at, "planned"):
        return Status.PLANNED, word
    if word := _auxiliary(setting, at, "demanded"):
        return None if perfect else (Status.DEMANDED, word)
    if word := _auxiliary(setting, at, "expected"):
        return (Status.HYPOTHETICAL, "would have") if perfect else (Status.PLANNED, word)
    word = _auxiliary(setting, at, "possible")
    if word and word != "could" and not perfect:
        return Status.PLANNED, word
    return None


def _over(setting: Setting) -> Found | None:
    """What stands over the clause: a demand, a plan, a promise, or a purpose."""
    tree, carrier = setting.tree, setting.carrier
    to = any(tree.forms[c] == "to" for c in tree.children(carrier, "mark"))
    if to and tree.relation(carrier) == "root" and not _equates(setting):
        return Status.PLANNED, "to"
    governors = list(setting.governors())
    refused = [each.word for each in governors if setting.types.get(each.word) == "REJECT"]
    for each in governors:
        lemma = setting.lemma(each.word)
        if setting.words.has("trying", "happened", lemma):
            return None  # what is attempted is told as done, whether it comes off or not
        if wished := _wished(setting, each, lemma) or _content(setting, each, lemma):
            if refused:  # "turned down a request for talks": the talks are as they were planned
                return Status.PLANNED, tree.forms[refused[0]]
            return wished, tree.forms[each.word]
        if _is_purpose(setting, each, lemma):
            return Status.PLANNED, "to"
    return None


def _content(setting: Setting, governor: Governor, lemma: str) -> Status | None:
    """What a speech act over the clause makes of it: asked, promised, threatened, refused."""
    words, kind = setting.words, setting.types.get(governor.word, "")
    own = setting.types.get(setting.head, "")
    if kind == "REJECT" and lemma != "refuse" and words.has("clause", "negative", lemma):
        return None  # a denial that was taken for a refusal
    if kind in _WISHED and is_content(setting, governor, own):
        return _WISHED[kind]
    planned = governor.relation == "obj" and words.has("object", Status.PLANNED, lemma)
    done = own in _SPEECH or _past(setting, governor.word)
    return Status.PLANNED if planned and not done else None


def _is_purpose(setting: Setting, governor: Governor, lemma: str) -> bool:
    """Whether an infinitive tells what something is done for: "sent jets to strike"."""
    own = setting.types.get(setting.head, "")
    if governor.relation not in {"advcl", "acl", "xcomp"} or lemma in _IMPLIED:
        return False
    said = own in {"ACCUSE", "SUPPORT"} or (own in _SPEECH and governor.relation == "advcl")
    below = governor.below
    return not said and _infinitive(setting, below) and not _past(setting, below)


def _wished(setting: Setting, governor: Governor, lemma: str) -> Status | None:
    """What a verb of wishing or planning makes of the clause that is its complement."""
    words, below = setting.words, governor.below
    if governor.relation not in {"xcomp", "ccomp"} or _past(setting, below):
        return None
    told = _infinitive(setting, below)
    for value in (Status.DEMANDED, Status.PLANNED):
        tells = words.has("told", value, lemma)
        if words.has("clause", value, lemma) or (told and tells):
            asked = setting.types.get(governor.word) == "REQUEST"
            return Status.DEMANDED if asked and (tells or _of_others(setting, governor)) else value
    return None


def _of_others(setting: Setting, governor: Governor) -> bool:
    """Whether one wants others to act: "wants the army to leave", not "wants to leave"."""
    tree = setting.tree
    return tree.has_subject(governor.below) or tree.governs(governor.word, "obj")


def _equates(setting: Setting) -> bool:
    """Whether the clause says what something was: "its answer was to turn down the visit"."""
    tree = setting.tree
    subjects = tree.children(setting.carrier, "nsubj")
    return any(tree.lemma(each) in _EQUATED for each in subjects)


def _infinitive(setting: Setting, at: int) -> bool:
    tree = setting.tree
    return tree.has(at, "to") and not tree.forms[at].endswith("ing")


def is_content(setting: Setting, governor: Governor, own: str) -> bool:
    """Whether an act of this type is what the act over it asks for, promises or refuses."""
    tree, below = setting.tree, governor.below
    if governor.relation in {"xcomp", "ccomp"}:
        return not _past(setting, below)
    if governor.relation in {"advcl", "acl"}:
        return tree.has(below, "to", "for")
    if governor.relation in {"obl", "nmod"}:
        return tree.has(below, "for", "to")
    return governor.relation == "obj" and own not in _SPEECH


def _past(setting: Setting, at: int) -> bool:
    """Whether a clause tells what has been: "had struck", "to have struck"."""
    tree = setting.tree
    return any(tree.forms[c] in _PERFECT for c in tree.children(at, "aux"))


def _going_on(setting: Setting) -> Found | None:
    """In its course: "are shelling", "is still held", "has blocked since Sunday"."""
    tree, words = setting.tree, setting.words
    at = setting.carrier
    if setting.types.get(setting.head) in _SPEECH:
        return None
    auxiliaries = {tree.forms[c] for c in setting.modifiers(at, "aux")}
    present = auxiliaries & {"is", "are", "'s", "'re", "am", "have", "has", "'ve"}
    if tree.forms[at].endswith("ing") and auxiliaries & _BE and present:
        return Status.ONGOING, tree.forms[at]
    if "being" in auxiliaries and present:
        return Status.ONGOING, "being"
    for child in setting.modifiers(at, "advmod"):
        if words.has("adverb", "ongoing", tree.lemma(child)):
            return Status.ONGOING, tree.forms[child]
    if auxiliaries & {"have", "has", "'ve"} and words.has("durative", "ongoing", tree.lemma(at)):
        for child in setting.modifiers(at, "obl", "advcl", "advmod"):
            if tree.has(child, "since") or tree.lemma(child) == "since":
                return Status.ONGOING, "since"
    return None
