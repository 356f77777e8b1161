"""How much is read at most. Input may be hostile: a page, a line or an archive made to exhaust us.

Every limit is named in the sentence that refuses what goes over it.
"""

MAX_DOCUMENT_BYTES = 20_000_000
MAX_UNPACKED_TO_PACKED = 200
UNPACKED_ALWAYS_ALLOWED_BYTES = 50_000_000
MAX_ARCHIVE_HEADER_BYTES = 1_000_000
MAX_FETCH_S = 60.0
MAX_REDIRECTS = 5
MAX_FEED_ENTRIES = 200
MAX_HTML_DEPTH = 500
MAX_HTML_ATTRIBUTES = 1_000
MAX_HTML_OPEN_FORMATTING = 200
MAX_HTML_NODES = 100_000
MAX_HTML_ROOTS = 50
MAX_CONTROL_SHARE = 0.1


def megabytes(size_bytes: int) -> str:
    """A size for a sentence: "20 MB"."""
    return f"{size_bytes / 1_000_000:g} MB"
