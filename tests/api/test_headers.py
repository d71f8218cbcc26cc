"""What every answer says of itself: where else to look, in which language, how long it is good."""

import re

import pytest

from solemap.api.paths import canonical_paths

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
BASE = "https://feet.example"
# A value of RFC 8288: a target, then parameters.
VALUE = re.compile(r'<([^<>\s]+)>; rel="([a-z-]+)"(?:; type="([^"]+)")?(?:, |$)')


def links_of(answer):
    """The `Link` header as (relation, target, type), read to its last character."""
    header = answer.headers.get("link", "")
    found = list(VALUE.finditer(header))
    assert "".join(match[0] for match in found) == header
    return [(match[2], match[1], match[3]) for match in found]


def targets(answer, relation):
    return [target for name, target, _ in links_of(answer) if name == relation]


@pytest.mark.parametrize(
    ("address", "alternate", "media_type"),
    [
        ("/api/v1/zones/ingham-liver", "/zones/ingham-liver", "text/html"),
        ("/zones/ingham-liver", "/api/v1/zones/ingham-liver", "application/json"),
        ("/sources/iaomai", "/api/v1/sources/iaomai", "application/json"),
        ("/api/v1", "/", "text/html"),
        ("/", "/api/v1", "application/json"),
        ("/api/v1/download.csv", "/api/v1/download.geojson", "application/geo+json"),
        ("/charts/plantar-left.svg", "/charts/plantar-left.png", "image/png"),
        (
            "/charts/plantar-left.svg?highlight=liver&width=300",
            "/charts/plantar-left.png?highlight=liver",
            "image/png",
        ),
        (
            "/charts/en/dark/plantar-both.svg",
            "/charts/plantar-both.png?theme=dark&lang=en",
            "image/png",
        ),
        (
            "/charts/plantar-left.png?width=120&theme=dark",
            "/charts/plantar-left.svg?theme=dark",
            "image/svg+xml",
        ),
    ],
)
def test_an_answer_points_at_its_other_forms(ask, address, alternate, media_type):
    answer = ask(address)
    assert answer.status == 200
    assert ("alternate", BASE + alternate, media_type) in links_of(answer)


def test_every_link_of_a_canonical_path_leads_somewhere(ask, app, catalog, foot_map):
    seen = set()
    for path in canonical_paths(catalog, foot_map, app.state.assets, ("en",)):
        if path.startswith(("/zones/", "/areas/", "/techniques/", "/sources/", "/charts/")):
            continue
        for _, target, _ in links_of(ask(path)):
            assert target == LICENCE or target.startswith(f"{BASE}/")
            seen.add(target)
    for target in seen - {LICENCE}:
        assert ask(target.removeprefix(BASE)).status == 200, target


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1",
        "/api/v1/zones",
        "/api/v1/hit?view=plantar&foot=left&x=0&y=500",
        "/api/v1/zones?q=a",
    ],
)
def test_data_names_its_description_and_its_licence(ask, address):
    answer = ask(address)
    assert targets(answer, "describedby") == [f"{BASE}/openapi.json"]
    assert targets(answer, "license") == [LICENCE]


@pytest.mark.parametrize("address", ["/charts/plantar-left.svg", "/about", "/zones/ingham-liver"])
def test_drawings_and_pages_name_their_licence(ask, address):
    assert targets(ask(address), "license") == [LICENCE]


def test_a_list_points_at_what_follows_as_its_body_does(ask):
    answer = ask("/api/v1/zones?limit=2&foot=left")
    assert targets(answer, "next") == [answer.json["next"]]
    assert targets(ask("/api/v1/zones"), "next") == []


def test_what_fails_points_nowhere(ask):
    for address in ("/api/v1/zones/nothing", "/nowhere", "/charts/plantar-left.svg?width=1"):
        assert "link" not in ask(address).headers


def test_a_link_never_fills_a_proxys_header_buffer(ask):
    ids = ",".join(["ingham-liver"] * 60)
    assert len(ask(f"/charts/plantar-left.svg?highlight={ids}&layers=grid").headers["link"]) < 1200
    long_names = ",".join(["ingham-hepatic-flexure"] * 60)
    answer = ask(f"/charts/plantar-left.svg?highlight={long_names}&layers=grid")
    assert targets(answer, "alternate") == []


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/about",
        "/api/v1",
        "/api/v1/zones",
        "/charts/plantar-left.svg",
        "/nowhere",
        "/api/v1/nowhere",
        "/openapi.json",
        "/healthz",
        "/api/v1/problems/internal",
    ],
)
def test_what_is_worded_says_in_which_language(ask, address):
    assert ask(address).headers["content-language"] == "en"


def test_a_style_has_no_language(ask):
    assert "content-language" not in ask("/assets/styles/page.css").headers


@pytest.mark.parametrize(
    ("address", "method", "expected"),
    [
        ("/healthz", "GET", "no-store"),
        ("/readyz", "GET", "no-store"),
        ("/api/v1/validate", "POST", "no-store"),
        ("/nowhere", "GET", "public, max-age=60"),
        ("/api/v1/zones", "GET", "public, max-age=300, s-maxage=86400"),
        ("/charts/en/light/plantar-left.svg", "GET", "public, max-age=300, s-maxage=86400"),
    ],
)
def test_how_long_an_answer_is_good_follows_from_what_it_is(ask, address, method, expected):
    assert ask(address, method, body=b"{}").headers["cache-control"].startswith(expected)


@pytest.mark.parametrize("address", ["/api/v1", "/api/v1/zones", "/", "/charts/plantar-left.svg"])
def test_an_answer_varies_by_its_coding_only(ask, address):
    assert ask(address).headers["vary"] == "Accept-Encoding"
