"""500 random inputs to each parameter: an answer or a problem each time, never a failure."""

from urllib.parse import quote, quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solemap.api import pages
from solemap.api.app import create_app
from solemap.api.models.problem import Problem
from solemap.api.raster import RasterPool
from solemap.api.routes import charts
from solemap.api.settings import Settings

HIT = "/api/v1/hit?view=plantar&foot=left"
LISTS = ("zones", "areas", "systems", "techniques", "routines", "traditions", "sources")

# Where the random text goes.
QUERIES = [
    *(f"/api/v1/{one}?{name}=" for one in LISTS for name in ("limit", "cursor", "fields")),
    *(
        f"/api/v1/zones?{name}="
        for name in ("tradition", "area", "system", "foot", "view", "technique", "q", "lang")
    ),
    "/api/v1/hit?foot=left&x=0&y=300&view=",
    "/api/v1/hit?view=plantar&x=0&y=300&foot=",
    f"{HIT}&y=300&x=",
    f"{HIT}&x=0&y=",
    f"{HIT}&along=2&across=",
    f"{HIT}&across=2&along=",
    f"{HIT}&x=0&y=300&tradition=",
    f"{HIT}&x=0&y=300&lang=",
    *(
        f"/charts/plantar-left.svg?{name}="
        for name in ("theme", "tradition", "highlight", "technique", "layers", "width", "lang")
    ),
    *(f"/api/v1/routines/build?{name}=" for name in ("minutes", "areas", "exclude", "first")),
    *(f"/charts/plantar-left.svg?routine={name}" for name in ("", "six-step&step=")),
    "/charts/plantar-left.png?width=",
    "/api/v1/zones/ingham-liver?lang=",
    "/?zone=",
    "/embed/plantar-left?zone=",
]
PATHS = [
    "/",
    "/api/",
    "/assets/",
    *(f"/api/v1/{resource}/" for resource in (*LISTS, "schemas", "problems")),
    *(f"/{resource}/" for resource in ("zones", "areas", "techniques", "traditions", "sources")),
    "/charts/",
    "/charts/en/light/",
    "/charts/plantar-",
    "/embed/plantar-",
]

NUMBERS = st.one_of(
    st.floats().map(str),
    st.integers().map(str),
    st.sampled_from(["1e999", "-0", "0x10", "1_000", "٣", "１", "+1", "1,5", " 1 ", "9" * 400]),
)
IDS = st.sampled_from(["ingham-liver", "liver", "ingham", "left", "plantar", "grid,zones", ","])
WORDS = st.one_of(st.text(max_size=40), NUMBERS, IDS)
TEXTS = WORDS.map(lambda text: quote(text, errors="replace"))
# Percent signs that lead nowhere, bytes that are no text, and everything a query may hold raw.
RAW = st.one_of(
    st.binary(max_size=30).map(quote_from_bytes),
    st.text("%&=+;,/?:@!$'()*~.-_019afAF", max_size=40),
    st.just("a" * 4000),
)
INPUTS = st.one_of(TEXTS, RAW)
EACH = settings(
    max_examples=500,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def check(catalog, foot_map, run, ask_app):
    """Asks, and looks at what came back. Charts are checked and not drawn: that is slow."""
    options = []

    def take_options(_catalog, _foot_map, given_options, *_, **__):
        options.append(given_options)
        return "<svg></svg>"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "render_chart", take_options)
        patch.setattr(charts, "render_lit_chart", take_options)
        app = create_app(Settings(), catalog, foot_map)
        app.state.raster_pool = RasterPool(lambda _svg, _width: b"")

        def check_one(address, method="GET", headers=()):
            answer = run(ask_app(app, address, method, headers))
            assert answer.status in (200, 304, 404, 405, 414, 422), address
            assert answer.headers["access-control-allow-origin"] == "*"
            if answer.status >= 400 and method != "HEAD":
                Problem.model_validate_json(answer.body)

        yield check_one


@pytest.mark.parametrize("address", QUERIES)
def test_a_query_parameter_takes_anything(check, address):
    @EACH
    @given(INPUTS)
    def ask_with(value):
        check(address + value)

    ask_with()


@pytest.mark.parametrize("address", PATHS)
def test_a_path_takes_anything(check, address):
    @EACH
    @given(INPUTS)
    def ask_at(value):
        check(address + value.replace("?", "%3F"))

    ask_at()


def test_a_query_may_be_anything_as_a_whole(check):
    @EACH
    @given(st.sampled_from(["/api/v1/zones", "/api/v1/hit", "/api/v1", "/"]), RAW)
    def ask_with(path, query):
        check(f"{path}?{query}")

    ask_with()


@pytest.mark.parametrize("name", ["accept", "accept-encoding", "if-none-match", "host"])
def test_a_header_takes_anything(check, name):
    @EACH
    @given(st.text(st.characters(max_codepoint=255), max_size=60))
    def ask_with(value):
        check("/api/v1/zones/ingham-liver", headers=[(name, value)])
        # "x" keeps it from naming text/html: a page is no problem to read.
        check("/nowhere", headers=[(name, f"x{value}")])

    ask_with()
