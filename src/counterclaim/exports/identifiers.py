"""Names for things that need one everywhere (IRIs), the same whenever they are made."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

_OWN = uuid5(NAMESPACE_URL, "urn:counterclaim")


def iri(*parts: str) -> str:
    """An IRI for what these parts name: a kind, then ids. The same parts, the same IRI."""
    return f"urn:uuid:{uuid5(_OWN, ' '.join(parts))}"


def hash_iri(content: bytes) -> str:
    """The IRI of some bytes by their hash alone, which anyone can compute again.

    Source: RFC 6920, section 3.
    """
    return hash_iri_of(sha256(content).hexdigest())


def hash_iri_of(digest: str) -> str:
    """The same from a SHA-256 in hexadecimal digits."""
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


def web_address(url: str | None) -> str | None:
    """An address as an IRI if it leads to the web; others could run a script, and give None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return percent_encoded(url.strip(), safe="!#$%&'()*+,/:;=?@[]~-._")
