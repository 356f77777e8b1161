"""counterclaim reads news reports about armed conflict and keeps the record of who says what."""

from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError, DocumentError, ModelError
from counterclaim.model.problem import Problem
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.session import Session, open_session, read
from counterclaim.version import __version__

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
