"""Addresses: only where allowed, only public machines, not too much. No test leaves the machine."""

import gzip
import io
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.ingest import Given, Particulars, read_given
from counterclaim.ingest.dates import day_in_address
from counterclaim.ingest.fetching import Network, open_network
from counterclaim.ingest.fetching.addresses import check_public, parse_address
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem
from counterclaim.pipeline import Tools
from counterclaim.session import Session
from tests.readings import plain_reader

STORY = "The ministry said its aircraft struck a depot near {0}. A monitor counted eight dead."
PAGE = "<html><head><title>Depot near {0} hit</title></head><body><article><p>" + STORY
PAGE += "</p></article></body></html>"
HOSTS = {
    "courier.example": ["93.184.216.34"],
    "six.example": ["2606:2800:220:1:248:1893:25c8:1946"],
    "inner.example": ["10.0.0.7"],
    "both.example": ["93.184.216.34", "127.0.0.1"],
}
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Northern Courier</title>
<item><title>One</title><link>http://courier.example/one</link>
<pubDate>Wed, 30 Sep 2015 10:00:00 GMT</pubDate></item>
<item><title>Two</title><link>http://inner.example/two</link></item>
<item><title>File</title><link>file:///etc/passwd</link></item>
<item><title>Gone</title><link>http://courier.example/gone</link></item>
</channel></rss>"""


@dataclass
class Server:
    """A server on this machine that every name leads to; `asked` are the requests that it had."""

    port: int
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)

    def page(self, path: str, body: bytes | str, kind: str = "text/html", **headers: str) -> None:
        raw = body.encode() if isinstance(body, str) else body
        named = {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
        self.pages[path] = (200, named, raw)

    def redirect(self, path: str, to: str) -> None:
        self.pages[path] = (302, {"Location": to}, b"")

    @property
    def network(self) -> Network:
        def connect(number: str, _: int, timeout_s: float) -> socket.socket:
            self.connected.append(number)
            return socket.create_connection(("127.0.0.1", self.port), timeout=timeout_s)

        return Network(
            resolve=lambda host, _: HOSTS.get(host, []),
            connect=connect,
            secure=lambda plain, _: plain,
            pause=lambda _: None,
            now=lambda: datetime(2016, 1, 5, 12, 30, tzinfo=UTC),
        )


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            agent, host = self.headers["User-Agent"], self.headers["Host"]
            made.asked.append((self.path, host, agent))
            status, headers, body = made.pages.get(self.path, (404, {}, b"<html>gone</html>"))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        made = Server(listening.server_address[1])
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        yield made
        listening.shutdown()
        thread.join()


def read(given: str, network: Network | None) -> list[Given | Problem]:
    return list(read_given([given], io.BytesIO(), Particulars(outlet="unknown"), network=network))


def refusal(given: str, network: Network | None) -> str:
    (problem,) = read(given, network)
    assert isinstance(problem, Problem)
    return problem.message


def test_without_the_flag_an_address_gets_one_sentence_and_nothing_is_asked(
    tmp_path: Path, server: Server
) -> None:
    told = refusal("http://courier.example/one", None)
    assert told.startswith(
        "this is an address, and nothing is fetched from a network unless you ask"
    )
    for command in (["read"], ["add", str(tmp_path / "war.ledger")]):
        result = run(*command, "https://courier.example/one")
        assert (result.exit_code, result.stderr.count("--allow-network")) == (3, 1)
    assert server.asked == []


def test_a_page_comes_with_address_time_and_headers(server: Server) -> None:
    server.page("/2015/09/30/one?a=%C3%A9", PAGE.format("Amra"), Server="s1")
    (found,) = read("http://courier.example/2015/09/30/one?a=é#top", server.network)
    assert isinstance(found, Given)
    assert found.document.text == STORY.format("Amra")
    assert found.document.url == "http://courier.example/2015/09/30/one?a=%C3%A9"
    assert found.document.published == date(2015, 9, 30)
    assert "which its address has" in found.document.problems[0].message
    assert found.collected is not None
    assert found.collected.answered == "2016-01-05T12:30:00Z"
    assert ("Server", "s1") in found.collected.headers
    ((_, host, agent),) = server.asked
    assert host == "courier.example"
    assert agent.startswith("counterclaim/")
    assert server.connected == ["93.184.216.34"]


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.1",
        "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
        "::1", "::", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2001:db8::1",
        "courier",
    ],
)  # fmt: skip
def test_no_address_within_a_network_is_public(number: str) -> None:
    with pytest.raises(DocumentError, match=r"no public address|is no address"):
        check_public("inner.example", number)


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "::ffff:93.184.216.34", "2606:2800:220:1::1946"]
)
def test_addresses_of_the_world_are_public(number: str) -> None:
    check_public("courier.example", number)


def test_a_host_within_the_network_is_not_asked_nor_one_with_a_single_such_address(
    server: Server,
) -> None:
    for host in ("inner.example", "both.example"):
        assert "is no public address" in refusal(f"http://{host}/", server.network)
    assert "has no address" in refusal("http://nowhere.example/", server.network)
    assert (server.asked, server.connected) == ([], [])


def test_redirects_are_followed_and_each_is_checked(server: Server) -> None:
    server.redirect("/old", "/new")
    server.page("/new", PAGE.format("Amra"))
    server.redirect("/in", "http://inner.example/secret")
    server.redirect("/file", "file:///etc/passwd")
    server.redirect("/circle", "/circle")
    (found,) = read("http://courier.example/old", server.network)
    assert isinstance(found, Given)
    assert (found.document.url, found.document.ref) == (
        "http://courier.example/new", "http://courier.example/old",
    )  # fmt: skip
    before = len(server.asked)
    assert "no public address" in refusal("http://courier.example/in", server.network)
    assert "of http or https" in refusal("http://courier.example/file", server.network)
    assert len(server.asked) == before + 2
    assert "at most 5 redirects" in refusal("http://courier.example/circle", server.network)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("ftp://courier.example/a", "http or https, found 'ftp'"),
        ("file:///etc/passwd", "http or https, found 'file'"),
        ("http://", "name of a host"),
        ("http://ama:secret@courier.example/", "without user and password"),
        ("http://courier.example:99999/", "one that is broken"),
        ("http://[::1", "one that is broken"),
    ],
)
def test_an_address_that_may_not_be_fetched_is_told_in_one_sentence(
    server: Server, given: str, told: str
) -> None:
    assert told in refusal(given, server.network)
    assert server.connected == []


def test_line_ends_in_an_address_make_no_headers() -> None:
    assert parse_address("http://courier.example/a\r\nX: y").path == "/aX:%20y"


def test_too_much_too_slow_and_the_wrong_kind_are_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counterclaim.ingest.fetching.fetch.MAX_DOCUMENT_BYTES", 10_000)
    server.page("/long", b"<html>" + bytes(20_000))
    server.page("/bomb", gzip.compress(b"<html>" + bytes(3_000_000)), Content_Encoding="gzip")
    server.page("/short", PAGE.format("Amra"), Content_Length="5000")
    server.page("/image", b"\x89PNG", "image/png")
    told = {
        path: refusal(f"http://courier.example/{path}", server.network)
        for path in ("long", "bomb", "short", "image", "gone")
    }
    assert "longer than 0.01 MB" in told["long"]
    assert "this looks like a bomb" in told["bomb"]
    assert "cut off" in told["short"]
    assert "expected a page, a text or a feed, found 'image/png'" in told["image"]
    assert "answered '404 Not Found'" in told["gone"]


@pytest.mark.parametrize(
    "first", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>The ministry said"]
)
def test_a_server_that_drips_is_cut(
    monkeypatch: pytest.MonkeyPatch, server: Server, first: bytes
) -> None:
    monkeypatch.setattr("counterclaim.ingest.fetching.fetch.MAX_FETCH_S", 0.3)
    ours, theirs = socket.socketpair()
    stop = threading.Event()

    def drip() -> None:
        theirs.sendall(first)
        while not stop.wait(0.02):
            try:
                theirs.sendall(b"H")
            except OSError:
                return

    dripping = threading.Thread(target=drip)
    dripping.start()
    network = replace(server.network, connect=lambda *_: ours)
    try:
        assert "within 0.3 seconds" in refusal("http://courier.example/", network)
    finally:
        stop.set()
        dripping.join()
        theirs.close()


def test_a_server_that_is_silent_in_the_handshake_is_cut(
    monkeypatch: pytest.MonkeyPatch, server: Server
) -> None:
    monkeypatch.setattr("counterclaim.ingest.fetching.fetch.MAX_FETCH_S", 0.3)
    ours, theirs = socket.socketpair()
    network = replace(server.network, connect=lambda *_: ours, secure=open_network().secure)
    with theirs:
        assert "within 0.3 seconds" in refusal("https://courier.example/", network)


def test_a_server_without_tls_is_not_trusted_with_a_secure_address(server: Server) -> None:
    network = replace(server.network, secure=open_network().secure)
    assert "courier.example cannot be reached" in refusal("https://courier.example/", network)
    assert server.asked == []


def test_an_address_that_does_not_answer_leaves_the_next_one_of_the_host(server: Server) -> None:
    inner = server.network.connect

    def connect(number: str, port: int, timeout_s: float) -> socket.socket:
        if ":" in number:
            raise OSError(101, "Network is unreachable")
        return inner(number, port, timeout_s)

    both = [*HOSTS["six.example"], *HOSTS["courier.example"]]
    network = replace(server.network, connect=connect, resolve=lambda *_: both)
    server.page("/", PAGE.format("Amra"))
    (found,) = read("http://courier.example", network)
    assert isinstance(found, Given)


def test_what_cannot_be_reached_or_trusted_is_told(server: Server) -> None:
    def refuse(*_: object) -> socket.socket:
        raise ConnectionRefusedError(111, "Connection refused")

    def unknown(*_: object) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    def distrust(_: socket.socket, host: str) -> socket.socket:
        raise ssl.SSLCertVerificationError(1, f"certificate is not of {host}")

    cases: list[tuple[dict[str, Callable[..., object]], str]] = [
        ({"connect": refuse}, "cannot be reached: Connection refused"),
        ({"resolve": unknown}, "its name cannot be resolved"),
        ({"secure": distrust}, "certificate is not of courier.example"),
    ]
    for change, told in cases:
        network = replace(server.network, **change)  # type: ignore[arg-type]
        assert told in refusal("https://courier.example/", network)


def test_a_feed_gives_its_reports_and_names_those_that_fail(server: Server) -> None:
    server.page("/feed", FEED, "application/rss+xml")
    server.page("/one", PAGE.format("Amra"))
    one, *failed = read("http://courier.example/feed", server.network)
    assert isinstance(one, Given)
    known = one.document
    assert (known.outlet, known.published) == ("The Northern Courier", date(2015, 9, 30))
    assert (known.title, known.ref) == ("Depot near Amra hit", "http://courier.example/one")
    told = [(each.ref, each.message) for each in failed if isinstance(each, Problem)]
    assert [ref for ref, _ in told] == [
        "http://inner.example/two", "file://etc/passwd", "http://courier.example/gone",
    ]  # fmt: skip
    assert "no public address" in told[0][1]
    assert "http or https" in told[1][1]


def test_a_feed_that_names_more_than_are_read_says_so_and_other_xml_is_none(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counterclaim.ingest.fetching.read.MAX_FEED_ENTRIES", 1)
    server.page("/feed", FEED, "text/xml")
    server.page("/one", PAGE.format("Amra"))
    server.page("/xml", "<a><b/></a>", "text/xml")
    _, told = read("http://courier.example/feed", server.network)
    assert isinstance(told, Problem)
    assert "3 more entries than the 1" in told.message
    assert "found XML that is neither" in refusal("http://courier.example/xml", server.network)


def run(*arguments: str) -> Result:
    def open_plain(**_: object) -> Session:
        return Session(Tools(plain_reader, lambda _: "en", model="plain"))

    return CliRunner().invoke(main, list(arguments), obj=open_plain)


def test_what_is_fetched_is_kept_with_its_collection_record(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3  # noqa: PLC0415  (to look into the file as others do)

    monkeypatch.setattr("counterclaim.ingest.fetching.open_network", lambda: server.network)
    server.redirect("/old", "/new")
    server.page("/new", PAGE.format("Amra"), Server="s1")
    path = tmp_path / "war.ledger"
    result = run("add", str(path), "http://courier.example/old", "--allow-network")
    assert result.exit_code == 0, result.stderr
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT ref, address, answered, headers FROM taken").fetchone()
    connection.close()
    assert row[:3] == (
        "http://courier.example/old", "http://courier.example/new", "2016-01-05T12:30:00Z",
    )  # fmt: skip
    assert ["Server", "s1"] in json.loads(row[3])


def test_a_day_in_an_address_is_read_where_it_is_one() -> None:
    for address, day in [
        ("https://a.example/2015/09/30/strike.html", date(2015, 9, 30)),
        ("https://a.example/news/2015-09-30-strike", date(2015, 9, 30)),
        ("https://a.example/2015/13/30/strike", None),
        ("https://a.example/2015/09/strike", None),
        ("https://a.example/2015/09/30/on/2015/10/01/x", None),
        (None, None),
    ]:
        assert day_in_address(address) == day
