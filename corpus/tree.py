"""A YAML file as plain texts, lists and fields.

Every scalar stays the text that was written: a date is no date yet, 1:30 no number and `no` no
truth value, so that a person may write words without thinking of YAML's types.
"""

from dataclasses import dataclass

import yaml

from corpus.problems import Complaints

# The same parser in C where PyYAML was built with it, six times as fast.
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys with what was written behind them, in the order of the file."""

    entries: "dict[str, Value]"


Value = str | tuple["Value", ...] | Fields


def read_tree(written: str, complaints: Complaints) -> Fields | None:
    """What a YAML file holds; None if it is no YAML, or not made of fields.

    A key that stands twice is a problem; the first one counts.
    """
    try:
        node = yaml.compose(written, Loader=_LOADER)
    except yaml.YAMLError as error:
        complaints.add(f"expected YAML, but {_one_line(error)}")
        return None
    tree = _plain(node, complaints) if node is not None else ""
    if isinstance(tree, Fields):
        return tree
    complaints.add("expected fields (id, conflict, …, sentences), found none")
    return None


def _one_line(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        said = " ".join(str(each) for each in (error.context, error.problem) if each)
        return (
            f"line {mark.line + 1}, column {mark.column + 1}: {said}; "
            "put words that hold : # [ ] { } , or begin with a quotation mark between quotes"
        )
    return " ".join(str(error).split())


def _plain(node: yaml.Node, complaints: Complaints) -> Value:
    if isinstance(node, yaml.MappingNode):
        entries: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in entries:
                line = key_node.start_mark.line + 1
                complaints.add(f"line {line}: {key} stands twice; join the two, or rename one")
                continue
            entries[key] = _plain(value_node, complaints)
        return Fields(entries)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_plain(each, complaints) for each in node.value)
    return str(node.value)
