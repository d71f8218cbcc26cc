"""What somebody with bad intentions tries: docs/security.md has the list, this file the proof."""

import json
import re
from urllib.parse import quote, urlsplit

import lxml.html
import pytest
from lxml import etree

from solemap.api.app import create_app
from solemap.api.settings import Settings

SCRIPT = "<script>alert(1)</script>"
BREAKS_OUT = "\"'><svg onload=alert(1)>"
# Percent-encoded once and twice, with the other slash, and with what some servers cut away.
CLIMBS = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "%252e%252e%252fetc%252fpasswd",
    "..\\..\\..\\etc\\passwd",
    "....//....//etc/passwd",
    "/etc/passwd",
    "pyproject.toml%00.css",
)
ADDRESS = re.compile(r"https?://[^\s\"'<>\\\\]+")
DATA_TYPES = ("application/ld+json", "application/json")
PAGES = ("/", "/about", "/docs", "/zones/ingham-liver", "/embed/plantar-left", "/nowhere")


def runs_nothing_strange(page):
    """No script but a file of ours, no handler, and no address that is one."""
    root = lxml.html.fromstring(page)
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), f"{name} on <{element.tag}>"
            assert not value.strip().lower().startswith(("javascript:", "data:text/html"))
    inline = root.xpath("//script[not(@src)]")
    data = [one for one in inline if one.get("type") in DATA_TYPES]
    # Data is never run, and whole JSON to its end has not been broken out of.
    assert all(json.loads(one.text) for one in data)
    return not [one for one in inline if one not in data]


@pytest.mark.parametrize("given", [SCRIPT, BREAKS_OUT])
@pytest.mark.parametrize(
    "address",
    [
        "/?zone={}",
        "/embed/plantar-left?zone={}",
        "/handout?zones={}&tradition={}&view={}",
        "/handout/code.svg?zones={}",
        "/massage?{}=1&minutes={}&mode={}&foot={}",
        "/massage/six-step?mode={}&step={}&foot={}",
        "/massage/built?minutes={}&areas={}&mode={}&feet={}",
        "/study?zone={}&step={}&lang={}",
        "/compare?area={}&a={}&b={}",
        "/body?area={}",
        "/oembed?url={}",
        "/oembed?format={}&url=https://feet.example/",
        "/oembed?url=https://feet.example/%3Fzone={}",
        "/oembed?format=xml&url=https://feet.example/zones/ingham-liver%3Fzone={}%26foot={}",
        "/oembed?url=https://feet.example/&maxwidth={}",
        "/api/v1/routines/build?minutes={}",
        "/{}",
        "/zones/{}",
        "/charts/plantar-left.svg?highlight={}",
        "/charts/{}/light/plantar-left.svg",
        "/api/v1/search?q={}",
        "/api/v1/zones?lang={}",
        "/api/v1/zones/{}",
        "/api/v1/zones?{}=1",
    ],
)
def test_what_is_asked_is_never_markup(ask, given, address):
    quoted = "".join(f"%{byte:02X}" for byte in given.encode())
    answer = ask(address.replace("{}", quoted), headers=[("accept", "text/html")])
    kind = answer.headers["content-type"]
    assert answer.status < 500
    assert answer.headers["x-content-type-options"] == "nosniff"
    if kind.startswith("text/html"):
        assert runs_nothing_strange(answer.text)
    else:
        assert kind.startswith(
            ("application/json", "application/problem+json", "image/svg+xml", "text/xml")
        )
    if kind.startswith("application/json"):
        assert runs_nothing_strange(f"<p>{answer.json.get('html', '')}</p>")
    if kind.startswith(("image/svg+xml", "text/xml")):
        root = etree.fromstring(answer.body)
        assert not root.xpath("//*[local-name()='script'] | //@onload")


def test_a_map_of_somebodys_own_is_text_in_pages_and_drawings(tmp_path, run, ask_app):
    label = f"Mine {BREAKS_OUT}{SCRIPT}"
    (tmp_path / "mine.json").write_text(json.dumps(own_map(label)))
    app = create_app(Settings(base_url_given="https://feet.example", maps=tmp_path))
    page = run(ask_app(app, "/traditions/mine")).text
    assert runs_nothing_strange(page)
    assert "Mine" in page
    drawing = run(ask_app(app, "/charts/plantar-right.svg?tradition=mine"))
    assert drawing.status == 200
    root = etree.fromstring(drawing.body)
    assert not root.xpath("//*[local-name()='script'] | //@onload")


def own_map(label):
    patch = {"kind": "patch", "across": [2, 4], "along": [1.2, 1.8]}
    tradition = {"id": "mine", "label": {"en": label}, "school": "mine", "lines": ["mine"]}
    tradition |= {"who": label, "when": "This year.", "make_up": "One chart."}
    tradition |= {"crosses_in_head": False, "sources": ["chart-of-mine"]}
    area = {"id": "own-area", "label": {"en": label}, "body_system": "digestive"}
    area |= {"laterality": "right", "anatomy": "A part of the body."}
    zone = {"id": "mine-own-area", "tradition": "mine", "area": "own-area", "feet": ["right"]}
    zone |= {"placements": [{"view": "plantar", "shapes": [patch]}]}
    zone |= {"sources": [{"source": "chart-of-mine", "read": "drawn"}]}
    source = {"id": "chart-of-mine", "title": label, "address": None, "line": "mine"}
    return {"traditions": [tradition], "areas": [area], "sources": [source], "zones": [zone]}


@pytest.mark.parametrize(
    "prefix", ["/", "/assets/", "/assets/styles/", "/api/v1/schemas/", "/embed/"]
)
@pytest.mark.parametrize("climb", CLIMBS)
def test_no_path_leads_out_of_the_house(ask, prefix, climb):
    answer = ask(prefix + climb.replace("\\", "%5c"))
    assert answer.status in (404, 422)
    assert b"root:" not in answer.body
    assert b"[build-system]" not in answer.body


@pytest.mark.parametrize("name", ["host", "x-forwarded-host", "x-forwarded-proto", "forwarded"])
@pytest.mark.parametrize("address", ["/", "/api/v1", "/sitemap.xml", "/api/v1/nowhere", "/docs"])
def test_no_header_says_where_links_lead(app, run, ask_app, catalog, foot_map, name, address):
    fresh = create_app(Settings(base_url_given="https://feet.example"), catalog, foot_map)
    evil = run(ask_app(fresh, address, headers=[(name, "evil.example")]))
    assert "evil.example" not in evil.text
    assert "evil.example" not in json.dumps(evil.headers)
    # What one visitor sent is not in what the next one gets.
    assert run(ask_app(fresh, address)).body == evil.body


@pytest.mark.parametrize("address", ["/api/v1/zones?lang={}", "/charts/plantar-left.svg?lang={}"])
def test_no_parameter_adds_a_header(ask, address):
    answer = ask(address.format("en%0d%0aSet-Cookie:%20a=b"))
    assert answer.status == 422
    assert "set-cookie" not in answer.headers
    assert not any("\r" in value or "\n" in value for value in answer.headers.values())


FOREIGN = (
    "https://evil.example/zones/ingham-liver",
    "//evil.example/zones/ingham-liver",
    "https://feet.example@evil.example/zones/ingham-liver",
    "https://feet.example.evil.example/zones/ingham-liver",
    "https://feet.example:8080/zones/ingham-liver",
    "https://evil.example\\@feet.example/zones/ingham-liver",
    "https://feet.example\\.evil.example/",
    "javascript://feet.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://feet.example/zones/ingham-liver/../../../evil.example",
    "https://feet.example//evil.example/",
)


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("url", FOREIGN)
def test_oembed_leads_nobody_elsewhere(ask, url, form):
    answer = ask(f"/oembed?format={form}&url={quote(url, safe='')}")
    assert answer.status == 404
    assert answer.json["code"] == "not-embedded"
    assert "location" not in answer.headers
    assert "evil.example" not in json.dumps(answer.headers)


@pytest.mark.parametrize("more", ["@evil.example", "?next=https://evil.example", "#//evil.example"])
def test_what_is_added_to_an_address_of_ours_leads_nowhere_either(ask, more):
    url = quote(f"https://feet.example/zones/ingham-liver{more}", safe="")
    answer = ask(f"/oembed?url={url}")
    assert answer.status in (200, 404)
    if answer.status == 200:
        assert "evil.example" not in answer.text
        assert {urlsplit(one).netloc for one in ADDRESS.findall(answer.text)} == {"feet.example"}


@pytest.mark.parametrize("parameter", ["url", "format", "maxwidth"])
@pytest.mark.parametrize("breaks", ["%0d%0a", "%0a", "%e5%98%8a%e5%98%8d", "%00"])
def test_no_parameter_of_oembed_adds_a_header(ask, parameter, breaks):
    given = {"url": "https://feet.example/", "format": "json", "maxwidth": "500"}
    given[parameter] += f"{breaks}Set-Cookie:%20a=b"
    answer = ask("/oembed?" + "&".join(f"{name}={value}" for name, value in given.items()))
    assert "set-cookie" not in answer.headers
    assert not any("\r" in value or "\n" in value for value in answer.headers.values())
    assert all("set-cookie" not in value.lower() for value in answer.headers.values())


@pytest.mark.parametrize("address", PAGES)
def test_a_page_runs_only_our_files_and_only_embeds_are_framed(ask, address):
    headers = ask(address, headers=[("accept", "text/html")]).headers
    policy = headers["content-security-policy"]
    assert "unsafe-" not in policy
    assert policy.startswith("default-src 'none'")
    ancestors = "*" if address.startswith("/embed/") else "'none'"
    assert f"frame-ancestors {ancestors}" in policy
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["permissions-policy"].startswith("camera=()")
    assert "set-cookie" not in headers
