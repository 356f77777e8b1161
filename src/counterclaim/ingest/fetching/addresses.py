"""Which addresses may be fetched: http and https, on machines that all the world can reach.

A page or feed may name an address within the reader's own network, to make this program ask there
in its stead (server-side request forgery). So every address that a name resolves to is checked,
and then one of these is connected to, not the name again.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit

from counterclaim.model.errors import DocumentError

_PORTS = {"http": 80, "https": 443}
_UNESCAPED = "%/:=&?~+!$,;'@()*[]"
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))  # NAT64, RFC 6052, 8215


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the web, taken apart; `path` has the query and is escaped."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def secure(self) -> bool:
        """Whether it is fetched through TLS."""
        return self.scheme == "https"

    @property
    def written(self) -> str:
        """The address in one line, without what follows a #."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def parse_address(written: str) -> Address:
    """The address.

    Raises:
        DocumentError: it is not of http or https, names no host, or holds a user or a password.
    """
    try:
        parts = urlsplit(written.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii").rstrip(".")
    except ValueError:  # UnicodeError among them
        raise _refused(
            "expected an address as https://example.org/news, found one that is broken"
        ) from None
    if parts.scheme not in _PORTS:
        raise _refused(f"expected an address of http or https, found {parts.scheme[:20]!r}")
    if not host:
        raise _refused("expected an address with the name of a host, found none")
    if parts.username is not None or parts.password is not None:
        raise _refused("expected an address without user and password; leave them out")
    path = quote(parts.path or "/", safe=_UNESCAPED)
    query = f"?{quote(parts.query, safe=_UNESCAPED)}" if parts.query else ""
    return Address(parts.scheme, host.lower(), port or _PORTS[parts.scheme], path + query)


def check_public(host: str, resolved: str) -> None:
    """Lets one of a host's numeric addresses pass if it is a public one.

    Raises:
        DocumentError: it is private, loopback, link-local, reserved or otherwise not public, by
            itself or by the IPv4 address that stands in it.
    """
    try:
        number = ip_address(resolved.partition("%")[0])
    except ValueError:
        raise _refused(f"{host} resolves to {resolved!r}, which is no address") from None
    for each in (number, *_inner(number)):
        if not _is_public(each):
            raise _refused(
                f"{host} is at {resolved}, which is no public address; addresses of one's own "
                "network are not fetched: save the page, and give the file"
            )


def _is_public(number: IPv4Address | IPv6Address) -> bool:
    special = (
        number.is_private, number.is_loopback, number.is_link_local, number.is_multicast,
        number.is_reserved, number.is_unspecified,
        isinstance(number, IPv6Address) and number.is_site_local,
    )  # fmt: skip
    if isinstance(number, IPv6Address) and (number.ipv4_mapped or _is_translated(number)):
        return True  # what it stands for decides
    return number.is_global and not any(special)


def _is_translated(number: IPv6Address) -> bool:
    return any(number in network for network in _TRANSLATED)


def _inner(number: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address stands for or goes through."""
    if isinstance(number, IPv4Address):
        return []
    found = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ())]
    if _is_translated(number):
        found.append(IPv4Address(int(number) & 0xFFFFFFFF))
    return [each for each in found if each is not None]


def _refused(reason: str) -> DocumentError:
    return DocumentError("fetch", reason)
