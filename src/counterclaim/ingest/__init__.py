"""Bytes to documents: text files, HTML pages, JSON lines, standard input."""

from counterclaim.ingest.inputs import Format, read_inputs
from counterclaim.ingest.language import LanguageDetector, open_language_detector
from counterclaim.ingest.particulars import Particulars

__all__ = ["Format", "LanguageDetector", "Particulars", "open_language_detector", "read_inputs"]
