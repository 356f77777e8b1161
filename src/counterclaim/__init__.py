"""counterclaim reads news reports about armed conflict and keeps the record of who says what."""

from typing import TYPE_CHECKING

from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError, DocumentError, ModelError
from counterclaim.model.problem import Problem
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.session import Session, open_session, read

__all__ = [
    "CounterclaimError",
    "Document",
    "DocumentError",
    "ModelError",
    "Problem",
    "Record",
    "Session",
    "Span",
    "__version__",
    "open_session",
    "read",
]


def __getattr__(name: str) -> object:
    """What reads reports is loaded when it is asked for: a search in a ledger starts sooner."""
    if name in __all__:
        from counterclaim import session  # noqa: PLC0415

        return getattr(session, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
