"""Lists: whole without a limit, walked by cursors, narrowed by filters, trimmed by fields."""

from urllib.parse import urlsplit

import pytest

from solemap.api.models.records import (
    AreaItem,
    AreaList,
    SourceItem,
    SourceList,
    SystemItem,
    SystemList,
    TraditionItem,
    TraditionList,
)
from solemap.api.models.technique import TechniqueAnswer, TechniqueList
from solemap.api.models.zone import ZoneItem, ZoneList

LISTS = {
    "zones": (ZoneList, ZoneItem),
    "areas": (AreaList, AreaItem),
    "systems": (SystemList, SystemItem),
    "techniques": (TechniqueList, TechniqueAnswer),
    "traditions": (TraditionList, TraditionItem),
    "sources": (SourceList, SourceItem),
}


@pytest.mark.parametrize("resource", LISTS)
def test_a_list_is_whole_and_every_item_is_what_its_own_address_answers(ask, resource):
    list_model, item_model = LISTS[resource]
    answer = ask(f"/api/v1/{resource}")
    listing = list_model.model_validate_json(answer.body)
    assert answer.headers["content-language"] == "en"
    assert listing.next is None
    assert listing.total == len(listing.items) > 0
    assert [item.id for item in listing.items] == sorted(item.id for item in listing.items)
    for item in answer.json["items"]:
        address = item["links"]["self"].removeprefix("https://feet.example")
        single = ask(address)
        assert single.json == item
        item_model.model_validate_json(single.body)


@pytest.mark.parametrize("resource", LISTS)
def test_walking_by_next_finds_every_item_once(ask, resource):
    whole = [item["id"] for item in ask(f"/api/v1/{resource}").json["items"]]
    seen, address = [], f"/api/v1/{resource}?limit=7&fields=id"
    while address:
        page = ask(address).json
        assert page["total"] == len(whole)
        assert 0 < len(page["items"]) <= 7
        seen += [item["id"] for item in page["items"]]
        following = urlsplit(page["next"] or "")
        address = f"{following.path}?{following.query}" if page["next"] else ""
    assert seen == whole


def test_a_cursor_stays_right_when_its_item_is_gone(ask):
    page = ask("/api/v1/areas?cursor=hz&limit=1").json
    assert page["items"][0]["id"] > "hz"


def test_next_keeps_the_filters(ask):
    page = ask("/api/v1/zones?foot=left&q=colon&limit=1").json
    assert page["next"].startswith("https://feet.example/api/v1/zones?")
    query = set(urlsplit(page["next"]).query.split("&"))
    assert {"foot=left", "q=colon", "limit=1", f"cursor={page['items'][0]['id']}"} == query


def test_fields_trim_items_and_keep_the_id(ask):
    items = ask("/api/v1/zones?fields=label,feet").json["items"]
    assert all(set(item) == {"id", "label", "feet"} for item in items)


def test_more_fields_than_any_item_has_are_refused(ask):
    assert ask(f"/api/v1/zones?fields={','.join(['label'] * 24)}").status == 200
    answer = ask(f"/api/v1/zones?fields={','.join(['label'] * 25)}")
    assert answer.status == 422
    assert answer.json["errors"][0]["expected"] == "at most 24 names"


def test_at_least_45_zones_each_with_its_place_and_its_sources(ask):
    listing = ask("/api/v1/zones?tradition=ingham").json
    assert listing["total"] >= 45
    for zone in listing["items"]:
        assert zone["placements"]
        assert zone["sources"]
        assert zone["notice"]
        assert zone["attribution"]
    assert any(zone["techniques"] for zone in listing["items"])


@pytest.mark.parametrize(
    ("query", "is_right"),
    [
        ("area=liver", lambda zone: zone["area"] == "liver"),
        ("system=digestive", lambda zone: zone["body_system"] == "digestive"),
        ("schools=single", lambda zone: zone["sourcing"] == "single"),
        ("schools=both", lambda zone: zone["sourcing"] == "both"),
        ("foot=left", lambda zone: "left" in [place["foot"] for place in zone["placements"]]),
        ("view=plantar", lambda zone: "plantar" in [p["view"] for p in zone["placements"]]),
    ],
)
def test_a_filter_lets_through_what_fits_and_nothing_else(ask, query, is_right):
    whole = ask("/api/v1/zones").json["items"]
    found = ask(f"/api/v1/zones?{query}").json["items"]
    assert found
    assert {zone["id"] for zone in found} >= {z["id"] for z in whole if is_right(z)} != set()
    assert all(map(is_right, found))


@pytest.mark.parametrize("q", ["LIVER", "l%C3%ADver", "%20liver"])
def test_a_name_is_found_without_case_and_accents(ask, q):
    found = ask(f"/api/v1/zones?q={q}").json["items"]
    assert "ingham-liver" in [zone["id"] for zone in found]


def test_a_synonym_is_found_too(ask, catalog):
    area, name = next(
        (area, name)
        for area in catalog.areas.values()
        for name in area.synonyms.get("en", ())
        if catalog.zones_of_area(area.id) and name.isascii() and name.isalpha()
    )
    found = ask(f"/api/v1/zones?q={name}").json["items"]
    assert area.id in [zone["area"] for zone in found]


def test_a_technique_and_its_zones_name_each_other(ask):
    for technique in ask("/api/v1/techniques").json["items"]:
        found = ask(f"/api/v1/zones?technique={technique['id']}").json["items"]
        assert [zone["id"] for zone in found] == sorted(technique["zones"])
        for zone in found:
            assert technique["id"] in [tied["id"] for tied in zone["techniques"]]


def test_neighbours_name_each_other_and_zones_that_exist(ask):
    zones = {zone["id"]: zone for zone in ask("/api/v1/zones").json["items"]}
    for zone in zones.values():
        for place, neighbours in zone["neighbours"].items():
            for neighbour in neighbours:
                assert zone["id"] in zones[neighbour]["neighbours"][place]


def test_the_heart_has_its_two_camps_as_data(ask):
    camps = ask("/api/v1/areas/heart").json["agreement"]["camps"]
    places = {(tuple(camp["bands"]), tuple(camp["sides"])) for camp in camps}
    assert len(camps) == len(places) == 2
    assert all(camp["sources"] for camp in camps)


def test_the_index_counts_what_the_lists_hold(ask):
    index = ask("/api/v1").json
    for resource in ("zones", "areas", "techniques", "traditions", "sources"):
        assert index["counts"][resource] == ask(f"/api/v1/{resource}").json["total"]
    assert len(index["digest"]) == 64
    for link in index["links"].values():
        assert link.startswith("https://feet.example/")


def test_every_link_of_an_item_leads_somewhere(ask):
    for resource in LISTS:
        links = ask(f"/api/v1/{resource}").json["items"][0]["links"]
        for link in filter(None, links.values()):
            assert ask(link.removeprefix("https://feet.example")).status == 200, link
