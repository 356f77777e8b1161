"""Bytes to documents: text files, HTML pages, JSON lines, standard input."""

from counterclaim.ingest.documents import Given
from counterclaim.ingest.inputs import Format, read_given, read_inputs
from counterclaim.ingest.language import LanguageDetector, open_language_detector
from counterclaim.ingest.listing import count_documents, expand
from counterclaim.ingest.particulars import Particulars

__all__ = [
    "Format",
    "Given",
    "LanguageDetector",
    "Particulars",
    "count_documents",
    "expand",
    "open_language_detector",
    "read_given",
    "read_inputs",
]
