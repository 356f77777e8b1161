"""What people type to look for words, as a query of SQLite's FTS5."""

_QUOTE = '"'


def search_of(words: str) -> str:
    """Words as a query that asks for all of them; marks of FTS5's own language are words.

    A word that ends in * asks for all that begin so. Marks alone give an empty query.
    """
    parts = []
    for word in words.split():
        bare = word.rstrip("*").replace(_QUOTE, _QUOTE * 2)
        if any(character.isalnum() for character in bare):
            parts.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)
