"""JSON in which nothing of a report can command whoever shows the file."""

import json
import re
from collections.abc import Callable, Iterable
from typing import BinaryIO

Json = dict[str, object]
_COMMANDING = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f<>&]"
)


def json_line(value: object) -> str:
    """JSON on one line.

    Marks that turn the direction of writing, hidden and control characters, and what would begin
    an element of HTML, are written as escapes: they read back the same and do nothing on the way.
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _COMMANDING.sub(lambda found: json.dumps(found[0])[1:-1] if ord(found[0]) > 0x7F
                           else f"\\u{ord(found[0]):04x}", written)  # fmt: skip


def write_object(
    out: BinaryIO, before: Json, key: str, items: Iterable[Json], after: Callable[[int], Json]
) -> int:
    """An object with one long list, written item by item; gives how many there were.

    `before` and `after` are what stands before and after the list, `after` of the number of items.
    """
    head = json_line(before)[:-1]
    out.write(f"{head}{', ' if before else ''}{json_line(key)}: [\n".encode())
    number = 0
    for number, item in enumerate(items, start=1):
        out.write((",\n" if number > 1 else "").encode() + json_line(item).encode())
    rest = after(number)
    out.write(("\n]" + (", " + json_line(rest)[1:-1] if rest else "") + "}\n").encode())
    return number
