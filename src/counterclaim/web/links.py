"""The address of everything that has a page: one place says how it is made."""

from urllib.parse import quote, urlencode

SHORT = 16  # digits of a document's hash that stand in an address


def report(document: str, anchor: str = "") -> str:
    """The reading view of a document, by its id; `anchor` is a claim, or `a` with a number."""
    return f"/reports/{quote(document[:SHORT], safe='')}" + (f"#r1-{anchor}" if anchor else "")


def incident(name: str, view: str = "") -> str:
    """The sheet of an incident, or another view of it: `matrix`, `origins`."""
    return f"/incidents/{quote(name, safe='')}" + (f"/{view}" if view else "")


def with_query(path: str, **asked: str | int | None) -> str:
    """A path with what was asked; what is None or empty is left out."""
    kept = {name: value for name, value in asked.items() if value not in {None, ""}}
    return f"{path}?{urlencode(kept)}" if kept else path
