"""Words of a report made fit to be shown: nothing in them commands what shows them."""

import re

_LINE_END = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
_HIDDEN = dict.fromkeys([0xAD, 0xFEFF, 0x200B, 0x200E, 0x200F], "")
COMMANDS = (  # what stands for each character that would command
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: "␡", 0x09: " "}
    | dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
    | _HIDDEN
)


def make_safe(text: str) -> str:
    """Text in which what would command a terminal or turn the direction is shown as a sign.

    A report may hold escape sequences, or marks that turn the direction of what follows them.
    """
    return _LINE_END.sub("\n", text).translate(COMMANDS)
