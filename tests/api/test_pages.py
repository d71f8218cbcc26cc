"""Pages are whole before any script runs, say what the records say, and lead to one another."""

import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from solemap.api.app import create_app
from solemap.api.assets import asset_paths
from solemap.api.paths import (
    api_paths,
    backdrop_paths,
    chart_paths,
    embed_file_paths,
    explorer_page,
    file_paths,
    page_paths,
)
from solemap.api.settings import Settings
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.stage import LENGTH, TOP, ChartFoot, set_stage
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Sourcing, View
from solemap.data.notice import EVIDENCE_LINE

FRONTEND = Path(__file__).parents[2] / "frontend"
# Plain, or most of the time would go into compressing what is then read.
HTML = {"accept": "text/html", "accept-encoding": "identity"}


@pytest.fixture(scope="module")
def pages(catalog: Catalog, foot_map: FootMap) -> TestClient:
    settings = Settings(base_url_given="https://soles.example/feet")
    return TestClient(create_app(settings, catalog, foot_map))


def page_of(pages: TestClient, path: str) -> str:
    answer = pages.get(path, headers=HTML)
    assert answer.status_code == 200, path
    assert answer.headers["content-type"].startswith("text/html")
    return answer.text


@pytest.fixture(scope="module")
def sample(pages: TestClient, catalog: Catalog, foot_map: FootMap) -> dict[str, str]:
    """Pages by their path: every kind, and of the kinds that are many, every ninth."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for path in page_paths(catalog, foot_map, ("en",)):
        by_kind[path.split("/")[1]].append(path)
    paths = [path for kind in by_kind.values() for path in (kind[::9] if len(kind) > 9 else kind)]
    return {path: page_of(pages, path) for path in paths}


def test_every_page_has_its_own_title_one_heading_and_the_evidence_line(
    sample: dict[str, str],
) -> None:
    titles: dict[str, str] = {}
    for path, html in sample.items():
        title = re.findall("<title>(.*?)</title>", html)[0]
        assert title not in titles, (path, titles[title])
        titles[title] = path
        # The explorer's templates hold headings of a lower level only.
        assert len(re.findall("<h1[ >]", html)) == 1, path
        assert EVIDENCE_LINE in html, path
        assert f'<link rel="canonical" href="https://soles.example/feet{path}">' in html, path


def test_no_page_has_a_script_or_a_style_inline(sample: dict[str, str]) -> None:
    for path, html in sample.items():
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=", html) == [], path
        # What says a page to a search engine is data, and is never run.
        scripts = re.findall(r'<script(?! type="application/(?:ld\+)?json")[^>]*>', html)
        assert all("src=" in tag for tag in scripts), path


def test_every_address_on_a_page_begins_where_the_site_does(pages: TestClient) -> None:
    for path in ("/", "/zones/ingham-liver", "/about", "/embed/plantar-both"):
        addresses = re.findall(r'(?:href|src)="(/[^"]*)"', page_of(pages, path))
        assert addresses
        assert [one for one in addresses if not one.startswith("/feet/")] == []


def test_every_link_leads_to_a_path_that_is_there(
    sample: dict[str, str], catalog: Catalog, foot_map: FootMap
) -> None:
    known = {
        *page_paths(catalog, foot_map),
        *api_paths(catalog),
        *chart_paths(foot_map),
        *backdrop_paths(catalog, foot_map),
        *embed_file_paths(catalog.version),
        *file_paths(asset_paths()),
        "/docs",
    }
    for path, html in sample.items():
        linked = set(re.findall(r'(?:href|src)="/feet(/[^"#?]*)', html))
        assert linked - known == set(), path


def test_an_inlined_chart_is_well_formed_and_no_id_comes_twice(sample: dict[str, str]) -> None:
    for path, html in sample.items():
        for chart in re.findall("<svg.*?</svg>", html, re.DOTALL):
            ElementTree.fromstring(chart)
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), path


@pytest.mark.parametrize("tradition", ["ingham", "rwo-shr"])
@pytest.mark.parametrize("view", list(View))
def test_the_explorer_lists_every_zone_of_the_chart_with_its_techniques(
    pages: TestClient, catalog: Catalog, view: View, tradition: str
) -> None:
    html = page_of(pages, explorer_page(view, tradition))
    entries = dict(
        re.findall(r'data-zone="([^"]+)" data-feet="[^"]+" data-techniques="([^"]*)"', html)
    )
    assert entries.keys() == {
        zone.id
        for zone in catalog.zones_of_tradition(tradition)
        if any(placement.view is view for placement in zone.placements)
    }
    for zone_id, techniques in entries.items():
        tied = {technique.id for technique, _ in catalog.ties_of(catalog.zone(zone_id))}
        assert set(techniques.split()) == tied


def test_a_view_of_the_first_tradition_has_one_address(pages: TestClient) -> None:
    assert page_of(pages, "/views/medial/ingham") == page_of(pages, "/views/medial")
    assert page_of(pages, "/views/plantar") == page_of(pages, "/")


def test_the_bones_are_a_drawing_of_every_view(pages: TestClient) -> None:
    for view in View:
        answer = pages.get(f"/explorer/en/bones/{view}.svg")
        assert answer.headers["content-type"] == "image/svg+xml"
        assert 'class="layer-bones"' in answer.text
        assert "layer-zones" not in answer.text


def test_the_first_screen_says_its_sentence(pages: TestClient) -> None:
    html = page_of(pages, "/")
    assert "<h1>Touch the sole. See what charts put there, and who agrees.</h1>" in html
    assert "A map of what traditions say, not of what the body does." in html


def test_a_zone_page_names_place_techniques_sources_and_neighbours(
    pages: TestClient, catalog: Catalog, foot_map: FootMap
) -> None:
    html = page_of(pages, "/zones/ingham-liver")
    zone = catalog.zone("ingham-liver")
    for placed in foot_map.placed(zone.id):
        assert placed.words in html
        for neighbour in placed.neighbours:
            assert f"/zones/{neighbour}" in html
    for said in zone.sources:
        assert f"/sources/{said.source}" in html
    for technique, _ in catalog.ties_of(zone):
        assert f"/techniques/{technique.id}" in html
    assert "Place from the sources, edges ours." in html
    lit = re.findall(r'<a [^>]*is-highlighted[^>]*data-zone="([^"]+)"', html)
    assert lit == ["ingham-liver"]


def test_a_single_source_is_said_and_only_then(sample: dict[str, str], catalog: Catalog) -> None:
    zones = [path for path in sample if path.startswith("/zones/")]
    assert len(zones) > 4
    for path in zones:
        said = re.search(r"<p[^>]*data-if=\"single\"[^>]*>", sample[path])
        assert said is not None
        sourcing = catalog.sourcing(catalog.zone(path.removeprefix("/zones/")))
        assert ("hidden" in said[0]) == (sourcing is not Sourcing.SINGLE), path


def test_the_heart_page_names_both_camps_and_no_winner(pages: TestClient, catalog: Catalog) -> None:
    html = page_of(pages, "/areas/heart")
    agreement = catalog.agreement("heart")
    assert len(agreement.camps) == 2
    assert "The charts fall into 2 camps." in html
    assert "Western school" in html
    assert "Chinese school" in html
    for camp in agreement.camps:
        for source in camp.sources:
            assert f"/sources/{source}" in html
    for zone in catalog.zones_of_area("heart"):
        assert f"/zones/{zone.id}" in html
    assert "Both schools put it in one place." in page_of(pages, "/areas/liver")


@pytest.mark.parametrize(
    ("path", "suggested"),
    [
        ("/zones/ingham-livr", "/zones/ingham-liver"),
        ("/techniques/thumb-walkin", "/techniques/thumb-walking"),
        ("/areas/hart", "/areas/heart"),
        ("/spleen", "/areas/spleen"),
    ],
)
def test_a_wrong_address_is_told_the_nearest_page(
    pages: TestClient, path: str, suggested: str
) -> None:
    answer = pages.get(path, headers=HTML)
    assert answer.status_code == 404
    assert f'href="/feet{suggested}"' in answer.text
    assert "Not on the map" in answer.text


def test_what_was_asked_for_is_shown_as_text(pages: TestClient) -> None:
    answer = pages.get("/zones/<script>alert(1)<%2Fscript>", headers=HTML)
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_a_query_does_not_change_a_page(pages: TestClient) -> None:
    """But for its head, where programs that run no script find what is selected."""
    body = page_of(pages, "/").partition("</head>")[2]
    selected = page_of(pages, "/?zone=ingham-liver&utm_source=x")
    assert selected.partition("</head>")[2] == body
    assert page_of(pages, "/?utm_source=x") == page_of(pages, "/")
    framed = page_of(pages, "/embed/plantar-both?zone=ingham-liver&dnt=1").partition("</head>")[2]
    assert framed == page_of(pages, "/embed/plantar-both").partition("</head>")[2]


def test_pages_stay_alone_and_the_embed_may_be_framed(pages: TestClient) -> None:
    assert "frame-ancestors 'none'" in pages.get("/").headers["content-security-policy"]
    policy = pages.get("/embed/plantar-left").headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "unsafe-inline" not in policy


def test_the_explorer_is_told_of_every_module_that_it_imports(pages: TestClient) -> None:
    told = set(re.findall(r'rel="modulepreload" href="/feet/assets/(.+?)"', page_of(pages, "/")))
    imported = set()
    for module in (*told, "explorer.js"):
        text = pages.get(f"/assets/{module}").text
        for given in re.findall(r'^import [^"]* from "(.+)"$', text, re.MULTILINE):
            path = (FRONTEND / module).parent / given
            imported.add(path.resolve().relative_to(FRONTEND.resolve()).as_posix())
    assert imported == told != set()


def test_the_crop_of_one_foot_fits_the_drawing() -> None:
    css = (FRONTEND / "styles" / "stage.css").read_text()
    said = {
        name: float(number) for name, number in re.findall(r"^  --([\w-]+): ([\d.]+);", css, re.M)
    }
    stage = set_stage(View.PLANTAR, ChartFoot.BOTH)
    right, left = stage.standings
    middle = {
        standing.foot.value: (standing.outer_column + standing.inner_column) / 2
        for standing in (right, left)
    }
    assert said["wide"] == stage.width
    assert said["high"] == stage.height
    assert said["right-middle"] == middle["right"]
    assert said["left-middle"] == middle["left"]
    assert TOP + LENGTH < said["captions"] < stage.height


def test_the_crop_of_one_side_fits_the_drawing() -> None:
    css = (FRONTEND / "styles" / "stage.css").read_text()
    said = r"--wide: (\d+); --second: (\d+); --block-end: (\d+); --both-end: (\d+);"
    wide, second, end, both = (float(number) for number in re.findall(said, css)[0])
    stage = set_stage(View.MEDIAL, ChartFoot.BOTH)
    right, left = stage.standings
    assert wide == stage.width
    assert both == stage.height
    # The first foot's caption ends above where the second one's window begins.
    assert stage.caption_at(right).y + stage.caption_size / 3 < second
    assert second < left.base - (right.base - TOP)
    assert stage.caption_at(right).y + stage.caption_size < end
    assert stage.caption_at(left).y + stage.caption_size / 3 < second + end <= stage.height
