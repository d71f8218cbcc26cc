"""Cautions, evidence and the ready claim as pages: whole, sourced, and no place beside a reason."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from solemap.api.app import create_app
from solemap.api.settings import Settings
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog
from solemap.data.models.claim import ClaimSet
from solemap.data.place import claimed_place, is_on_zone
from solemap.data.rules.complaint_pairs import complaints_in


def page_of(ask, path):
    answer = ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return html.fromstring(answer.text)


def test_every_caution_is_there_under_its_level_with_scope_and_sources(ask, catalog):
    page = page_of(ask, "/cautions")
    order = [node.get("id") for node in page.xpath("//main//*[@id]")]
    for caution in catalog.cautions.values():
        [entry] = page.xpath(f"//section[@id='{caution.id}']")
        text = " ".join(entry.text_content().split())
        assert caution.what_to_do in text
        assert caution.why in text
        links = set(entry.xpath(".//a/@href"))
        assert {f"https://feet.example/sources/{s}" for s in caution.sources} <= {
            f"https://feet.example{link}" for link in links
        }
        levels = [level for level in ("stop", "ask", "care") if level in order]
        under = [level for level in levels if order.index(level) < order.index(caution.id)][-1]
        assert under == caution.level.value
    words = page.text_content()
    assert all(question.ask in words for question in catalog.preflight.values())
    assert all(sign.what_to_do in words for sign in catalog.stop_signs.values())


def test_every_question_and_every_study_is_there_and_what_was_not_read_says_so(ask, catalog):
    page = page_of(ask, "/evidence")
    for topic in catalog.evidence.values():
        [entry] = page.xpath(f"//section[@id='{topic.id}']")
        assert topic.say in entry.text_content()
        assert topic.never_say not in page.text_content()
    for study in catalog.studies.values():
        [entry] = page.xpath(f"//article[@id='{study.id}']")
        text = " ".join(entry.text_content().split())
        assert all(name in text for name in study.identifiers.named())
        assert (study.finding in text) is study.seen.is_quotable
        assert ("not to be quoted as fact" in text) is not study.seen.is_quotable


def test_both_are_listed_and_every_page_leads_there(ask):
    sitemap = ask("/sitemap.xml").text
    for path in ("/cautions", "/evidence"):
        assert f"{path}</loc>" in sitemap
        assert f'href="{path}"' in ask("/about").text


def test_a_zone_that_a_caution_spares_says_so_in_one_line_without_the_reason(ask, catalog):
    page = page_of(ask, "/zones/ingham-uterus-prostate")
    [line] = page.xpath("//p[contains(@class, 'spared')]")
    assert line.get("hidden") is None
    assert not complaints_in(line.text_content())
    assert "pregnan" not in page.text_content().lower()
    answer = ask("/api/v1/zones/ingham-uterus-prostate").json
    assert "pregnancy" in answer["cautions"]
    [line] = page_of(ask, "/zones/ingham-elbow").xpath("//p[contains(@class, 'spared')]")
    assert line.get("hidden") is not None


@pytest.mark.parametrize("zone_id", ["ingham-heart", "rwo-shr-knee", "ingham-eye", "ingham-spine"])
def test_taught_differently_is_a_claim_record_that_says_what_the_map_says(ask, catalog, zone_id):
    page = page_of(ask, f"/zones/{zone_id}")
    [text] = page.xpath("//details[@id='taught-differently']//pre")
    claims = ClaimSet.model_validate(json.loads(text.text_content()))
    zone = catalog.zone(zone_id)
    assert {claim.area for claim in claims.claims} == {zone.area}
    places = [claimed_place(claim) for claim in claims.claims]
    assert {place.view for place in places if place} == {p.view for p in zone.placements}
    assert any(is_on_zone(place, zone) for place in places if place)


def test_the_tracker_is_one_setting_and_its_link_brings_title_and_claim(
    catalog: Catalog, foot_map: FootMap, run, ask_app, ask
):
    tracker = "https://tracker.example/new"
    app = create_app(Settings(tracker=tracker), catalog, foot_map)
    page = html.fromstring(run(ask_app(app, "/zones/ingham-heart")).text)
    [link] = page.xpath("//details[@id='taught-differently']//a/@href")
    assert link.startswith(f"{tracker}?")
    given = parse_qs(urlsplit(link).query)
    assert given["title"] == ["Heart, taught differently (ingham-heart)"]
    ClaimSet.model_validate_json(given["body"][0])
    assert not page_of(ask, "/zones/ingham-heart").xpath("//details[@id='taught-differently']//a")


def test_a_tradition_says_how_much_of_it_rests_on_one_chart(ask):
    text = page_of(ask, "/traditions/ingham").text_content()
    assert "iáomai" in text.lower() or "one modern chart" in text.lower()
