"""The exported folder: through the shipped nginx configuration it answers as the live app does."""

import functools
import gzip
import http.client
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest
from lxml import etree

from solemap.api import pages
from solemap.api.app import create_app
from solemap.api.export import ExportFailed, export_site, exported_addresses, file_of
from solemap.api.raster import RasterPool
from solemap.api.routes import charts, explorer
from solemap.api.settings import Settings
from solemap.api.site_folder import MANIFEST
from solemap.charts.chart import Layer

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = ROOT / "deploy" / "nginx.conf"
BASE_URL = "https://feet.example"
# They need a question behind the mark, or a body: nobody can follow them as they stand.
NOT_FOLLOWED = {"/api/v1/hit", "/api/v1/validate", "/api/v1/search", "/api/v1/compare"}
# A question to the API or about a chart needs the live server; a page takes any query.
ASKED = ("/api/", "/charts/")
STARTS = ("/", "/robots.txt", "/api/v1")
COMPARED_HEADERS = (
    "content-type",
    "content-language",
    "cache-control",
    "content-security-policy",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "cross-origin-resource-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
)
IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")


@pytest.fixture(scope="module")
def site_app(catalog, foot_map):
    """The application with quick drawings: without names, and what is lit is only noted on them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "render_chart", noting(pages.render_chart))
        patch.setattr(charts, "render_lit_chart", noting(charts.render_lit_chart))
        patch.setattr(explorer, "bare_skin", once(explorer.bare_skin))
        settings = Settings(base_url_given=BASE_URL, keeps_answers=False, languages=("en",))
        app = create_app(settings, catalog, foot_map)
        # Hundreds of pictures: tests/api/test_page_pictures.py looks at what they show.
        app.state.raster_pool = RasterPool(lambda svg, width: f"{width} {len(svg)}".encode())
        yield app


def once(answer):
    """Thousands of hit tests a file: tests/api/test_explorer_files.py looks at what they say."""
    known = {}

    def remember(site, *given):
        if given not in known:
            known[given] = answer(site, *given)
        return known[given]

    return remember


def noting(render):
    known = {}

    @functools.wraps(render)
    def draw(catalog, foot_map, options, base_url=""):
        plain = {"highlight": (), "technique": None, "layers": (Layer.ZONES,)}
        unlit = options.model_copy(update=plain)
        key = (unlit.model_dump_json(), base_url)
        if key not in known:
            known[key] = render(catalog, foot_map, unlit, base_url)
        return f"{known[key]}<!-- {options.model_dump()} -->"

    return draw


@pytest.fixture(scope="module")
def site(site_app, run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "site"
    run(export_site(site_app, folder))
    return folder


@pytest.fixture
def few_addresses(monkeypatch):
    """An export of some of everything takes a second."""
    few = lambda app: exported_addresses(app)[::20]  # noqa: E731
    monkeypatch.setattr("solemap.api.export.exported_addresses", few)


@pytest.fixture(scope="module")
def live(site_app, run, ask_app):
    """`live(address, accept="")`: what the live application answers, asked once."""

    @functools.cache
    def ask(address, accept=""):
        headers = [("accept", accept)] if accept else []
        answer = run(ask_app(site_app, address, headers=headers))
        return answer.status, answer.headers, answer.body

    return ask


@pytest.fixture(scope="module")
def nginx_path():
    """Where this machine's nginx is. A machine without one fails, it does not skip."""
    finder = [sys.executable, str(ROOT / ".ci" / "nginx.py")]
    answer = subprocess.run(finder, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


@pytest.fixture(scope="module")
def served(nginx_path, site, tmp_path_factory):
    """`served(address, accept="")`: what nginx answers for the folder, by the shipped file."""
    place = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [nginx_path, "-p", str(place), "-e", "errors.log", "-c", "nginx.conf"]
    (place / "nginx.conf").write_text(configured(nginx_path, site, port))
    # It returns once it listens.
    started = subprocess.run(command, capture_output=True, text=True, check=False)
    assert started.returncode == 0, started.stderr

    @functools.cache
    def ask(address, accept="", coding="identity"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        headers = {"Accept-Encoding": coding, **({"Accept": accept} if accept else {})}
        connection.request("GET", address, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    yield ask
    subprocess.run([*command, "-s", "stop"], capture_output=True, check=True)


def configured(nginx_path, site, port):
    """A whole configuration around the shipped one, which is changed where it says so."""
    shipped = CONFIGURATION.read_text()
    for said, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/solemap;", f"root {site};"),
        ('default "https://example.org";', f'default "{BASE_URL}";'),
    ):
        assert shipped.count(said) == 1
        shipped = shipped.replace(said, here)
    built = subprocess.run([nginx_path, "-V"], capture_output=True, text=True, check=True).stderr
    if "http_gzip_static_module" not in built:
        shipped = shipped.replace("gzip_static on;", "")
    # Its workers must read a folder that only this user may.
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{user} worker_processes 1; pid nginx.pid; events {{}} "
        f"http {{ access_log off; {temporary}\n{shipped} }}"
    )


@functools.cache
def links_of(address, media_type, body):
    """The addresses on this site that an answer names."""
    kind = media_type.partition(";")[0]
    if kind == "text/html":
        found = [link for _, _, link, _ in lxml.html.fromstring(body).iterlinks()]
    elif address == "/openapi.json":
        # Its examples are answers to questions that nobody has asked.
        found = []
    elif kind == "application/json":
        found = [text for text in strings_of(json.loads(body)) if text.startswith(BASE_URL)]
    elif kind in ("image/svg+xml", "application/xml"):
        root = etree.fromstring(body)
        found = root.xpath("//@href | //*[local-name()='loc']/text()")
    elif kind == "text/javascript":
        found = IMPORT.findall(body.decode())
    else:
        found = re.findall(rb"https://[^\s\"')]+|url\(([^)]+)\)", body)
        found = [link.decode() for link in found]
    whole = (urljoin(BASE_URL + address, link) for link in found if link)
    return {link for link in whole if urlsplit(link)[:2] == urlsplit(BASE_URL)[:2]}


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings_of(part)


def crawl(ask):
    """Every address that the start leads to, as answered; and the links to nothing."""
    answers, broken, waiting = {}, [], list(STARTS)
    fragments = set()
    while waiting:
        address = waiting.pop()
        if address in answers:
            continue
        status, headers, body = ask(address)
        answers[address] = (status, headers, body)
        if status != 200:
            broken.append(address)
            continue
        for link in links_of(address, headers["content-type"], body):
            parts = urlsplit(link)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            if parts.path in NOT_FOLLOWED or (parts.query and parts.path.startswith(ASKED)):
                continue
            if parts.fragment:
                fragments.add((target, parts.fragment))
            waiting.append(target)
    for target, fragment in sorted(fragments):
        if f'id="{fragment}"'.encode() not in answers[target][2]:
            broken.append(f"{target}#{fragment}")
    return answers, broken


def test_a_crawl_of_the_folder_and_of_the_live_server_finds_the_same(site_app, live, served):
    ours, ours_broken = crawl(live)
    known = {BASE_URL + address for address in exported_addresses(site_app)}
    targets = {target_of(link) for _, headers, _ in ours.values() for link in links_in(headers)}
    unanswered = {one for one in targets - known if one.startswith(BASE_URL)}
    theirs, theirs_broken = crawl(served)
    assert (ours_broken, theirs_broken) == ([], [])
    assert len(ours) > 500
    assert ours.keys() == theirs.keys()
    for address, (status, headers, body) in ours.items():
        served_status, served_headers, served_body = theirs[address]
        assert (status, body) == (served_status, served_body), address
        for name in COMPARED_HEADERS:
            assert served_headers.get(name) == headers.get(name), (address, name)
        # A folder does not lead to what it cannot answer.
        led_to = [link for link in links_in(headers) if target_of(link) not in unanswered]
        assert links_in(served_headers) == led_to, address


def links_in(headers):
    return [link for link in headers.get("link", "").split(", ") if link]


def target_of(link):
    return link[1:].partition(">")[0]


def test_every_exported_address_is_answered_alike(site_app, live, served):
    for address in exported_addresses(site_app):
        assert served(address)[::2] == live(address)[::2], address


@pytest.mark.parametrize("query", ["?utm_source=x", "?zone=ingham-liver&foot=right"])
def test_a_page_takes_any_query(served, query):
    assert served(f"/{query}")[::2] == served("/")[::2]


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/zones?foot=left",
        "/charts/plantar-both.svg?highlight=../../export",
        "/charts/en/light/plantar-both.svg?theme=dark",
    ],
)
def test_a_question_that_a_folder_cannot_answer_gets_no_other_answer(served, address):
    status, headers, body = served(address)
    assert (status, headers["content-type"]) == (404, "application/problem+json")
    assert json.loads(body)["code"] == "unknown-path"


@pytest.mark.parametrize(
    ("address", "accept", "kind"),
    [
        ("/nowhere", "text/html,*/*;q=0.8", "text/html; charset=utf-8"),
        ("/nowhere", "*/*", "application/problem+json"),
        ("/zones/nowhere/deeper", "text/html", "text/html; charset=utf-8"),
        ("/api/v1/zones/nowhere", "text/html", "application/problem+json"),
        ("/charts/nowhere.svg", "", "application/problem+json"),
    ],
)
def test_a_wrong_address_is_a_page_for_a_person_and_a_problem_for_a_program(
    live, served, address, accept, kind
):
    status, headers, body = served(address, accept)
    assert (status, headers["content-type"]) == (404, kind)
    expected = live(address, accept)[1]
    for name in ("cache-control", "access-control-allow-origin", "x-content-type-options"):
        assert headers[name] == expected[name]
    if kind.startswith("text/html"):
        assert body == live("/404.html", "text/html")[2]
        assert b"Nothing is placed at this address." in body
    else:
        assert json.loads(body)["type"] == f"{BASE_URL}/api/v1/problems/unknown-path"


def test_texts_are_coded_for_those_who_take_it(served):
    for address in ("/", "/api/v1/zones", "/charts/en/light/plantar-both.svg"):
        _, headers, body = served(address, coding="gzip")
        assert headers["content-encoding"] == "gzip"
        assert "Accept-Encoding" in headers["vary"]
        assert gzip.decompress(body) == served(address)[2]


def test_the_manifest_lists_the_folder_and_says_what_it_is(site, catalog):
    manifest = json.loads((site / MANIFEST).read_text())
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert found == {file["path"] for file in manifest["files"]} | {MANIFEST}
    assert (manifest["base_url"], manifest["digest"]) == (BASE_URL, catalog.digest)


@pytest.mark.usefixtures("few_addresses")
def test_two_exports_are_the_same_byte_for_byte_coded_files_too(site_app, run, tmp_path):
    manifests = []
    for name in ("one", "other"):
        run(export_site(site_app, tmp_path / name, with_gzip=True))
        manifests.append((tmp_path / name / MANIFEST).read_bytes())
    assert manifests[0] == manifests[1]
    coded = list((tmp_path / "one").rglob("*.gz"))
    assert len(coded) > 10
    for path in coded:
        assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()


@pytest.mark.parametrize(
    ("address", "media_type", "file"),
    [
        ("/", "text/html; charset=utf-8", "index.html"),
        ("/zones/ingham-liver", "text/html; charset=utf-8", "zones/ingham-liver/index.html"),
        ("/api/v1", "application/json", "api/v1/index.json"),
        ("/api/v1/schemas/zone.json", "application/json", "api/v1/schemas/zone.json"),
        ("/charts/en/dark/plantar-left.svg", "image/svg+xml", "charts/en/dark/plantar-left.svg"),
        (
            "/charts/plantar-both.svg?highlight=liver",
            "image/svg+xml",
            "charts/plantar-both/highlight=liver.svg",
        ),
        ("/favicon.ico", "image/svg+xml", "favicon.ico"),
    ],
)
def test_an_address_has_a_file(address, media_type, file):
    assert file_of(address, media_type) == file


def test_an_address_that_is_not_answered_stops_the_export(site_app, run, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "solemap.api.export.exported_addresses", lambda _app: ("/api/v1", "/api/v1/nowhere")
    )
    with pytest.raises(ExportFailed, match="/api/v1/nowhere answers 404"):
        run(export_site(site_app, tmp_path / "site"))
    assert list(tmp_path.iterdir()) == []
