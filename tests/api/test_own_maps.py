"""Somebody's own traditions beside ours: served like ours, and never in the place of ours."""

import json
import logging

import pytest
from pydantic import ValidationError

from solemap.api.app import create_app
from solemap.api.own_maps import add_own_maps
from solemap.api.settings import Settings

PATCH = {"kind": "patch", "across": [2, 4], "along": [1.2, 1.8]}
# Above the ridge, in front of the ankle's bend: there is air.
IN_THE_AIR = {"kind": "patch", "along": [3, 4], "up": [1.2, 1.6]}


def own_map(name="mine", shape=PATCH, **parts):
    """A zone map of one tradition that places the liver low on the right sole."""
    return {
        "traditions": [
            {
                "id": name,
                "label": {"en": f"The map of <{name}>"},
                "school": name,
                "lines": [name],
                "who": "Somebody who drew a chart.",
                "when": "This year.",
                "make_up": "One chart.",
                "crosses_in_head": False,
                "sources": [f"chart-of-{name}"],
            }
        ],
        "sources": [{"id": f"chart-of-{name}", "title": "A chart", "address": None, "line": name}],
        "zones": [
            {
                "id": f"{name}-liver",
                "tradition": name,
                "area": "liver",
                "feet": ["right"],
                "placements": [{"view": "plantar", "shapes": [shape]}],
                "sources": [{"source": f"chart-of-{name}", "read": "drawn"}],
            }
        ],
        **parts,
    }


@pytest.fixture
def serve(tmp_path, caplog):
    """Writes maps into a folder, and starts an app on it."""

    def serve_these(**maps):
        for name, content in maps.items():
            raw = content if isinstance(content, bytes) else json.dumps(content).encode()
            (tmp_path / f"{name}.json").write_bytes(raw)
        with caplog.at_level(logging.WARNING, logger="solemap"):
            return create_app(Settings(base_url_given="https://feet.example", maps=tmp_path))

    return serve_these


def faults_of(catalog, tmp_path, content):
    """What is wrong with one map, as (pointer, what is there)."""
    (tmp_path / "map.json").write_text(json.dumps(content))
    together, left_out = add_own_maps(catalog, tmp_path)
    assert together is catalog
    (one,) = left_out
    return [(fault.pointer, fault.found) for fault in one.faults]


def test_an_own_tradition_is_served_like_ours(serve, run, ask_app, caplog):
    app = serve(mine=own_map())

    def ask(address):
        answer = run(ask_app(app, address))
        assert answer.status == 200, address
        return answer

    assert caplog.messages == []
    (zone,) = ask("/api/v1/zones?tradition=mine").json["items"]
    assert zone["placements"][0]["words"].startswith("right sole")
    assert zone["notice"]
    assert 'data-zone="mine-liver"' in ask("/charts/plantar-right.svg?tradition=mine").text
    point = "x={}&y={}".format(*zone["placements"][0]["press_point"])
    hit = ask(f"/api/v1/hit?view=plantar&foot=right&{point}").json
    assert "mine-liver" in [one["id"] for one in hit["zones"]]
    assert "mine-liver" in ask("/api/v1/areas/liver").json["zones"]
    assert [pair["b"] for pair in ask("/api/v1/compare?a=ingham&b=mine").json["pairs"]] == [
        "mine-liver"
    ]
    assert "mine-liver" in ask("/api/v1/download.csv").text
    page = ask("/traditions/mine").text
    assert "The map of &lt;mine&gt;" in page
    ask("/zones/mine-liver")
    assert "mine" in json.dumps(ask("/openapi.json").json["paths"]["/api/v1/zones"])


def test_ours_says_what_it_said(serve, catalog, run, ask_app, ask):
    app = serve(mine=own_map())
    for resource in ("zones", "techniques", "sources", "traditions"):
        theirs = {
            item["id"]: item for item in run(ask_app(app, f"/api/v1/{resource}")).json["items"]
        }
        for item in ask(f"/api/v1/{resource}").json["items"]:
            beside = theirs[item["id"]]
            # Their map is one more that places this part of the body, and ours says so.
            said = beside.pop("others", []), item.pop("others", [])
            assert [other for other in said[0] if other["tradition"] != "mine"] == said[1]
            assert beside == item
    camps = run(ask_app(app, "/api/v1/areas/liver")).json["agreement"]["camps"]
    assert camps == ask("/api/v1/areas/liver").json["agreement"]["camps"]


def test_a_bad_file_is_named_with_every_fault_and_the_rest_serves(serve, run, ask_app, caplog):
    bad = own_map("bad")
    bad["zones"][0] |= {"area": "livr", "colour": "red"}
    app = serve(bad=bad, broken=b"{", good=own_map("good"))
    found = run(ask_app(app, "/api/v1/traditions")).json["items"]
    assert {"good", "ingham"} <= {item["id"] for item in found}
    assert "bad" not in {item["id"] for item in found}
    first, second = caplog.messages
    assert "bad.json is left out" in first
    assert "/zones/0/colour" in first
    assert "broken.json is left out: 1 fault" in second


def test_a_second_map_may_not_take_the_ids_of_the_first(serve, caplog):
    serve(a=own_map(), b=own_map())
    (message,) = caplog.messages
    assert "b.json is left out: 3 faults" in message


@pytest.mark.parametrize(
    ("part", "pointer"),
    [
        ("traditions", "/traditions/0/id"),
        ("techniques", "/techniques/0/id"),
        ("areas", "/areas/0/id"),
    ],
)
def test_no_record_takes_the_place_of_ours(catalog, tmp_path, part, pointer):
    content = own_map()
    ours = {
        "traditions": catalog.traditions["ingham"],
        "techniques": next(one for one in catalog.techniques.values() if one.ties),
        "areas": catalog.areas["knee"],
    }[part]
    content[part] = [*content.get(part, []), json.loads(ours.model_dump_json())]
    if part == "traditions":
        content["traditions"].reverse()
    found = faults_of(catalog, tmp_path, content)
    assert (pointer, json.dumps(ours.id)) in found
    if part == "techniques":
        assert "/techniques/0/ties/0/school" in dict(found)


def test_no_zone_is_put_into_a_tradition_of_ours(catalog, tmp_path):
    content = own_map()
    area = next(area for area in catalog.areas if f"ingham-{area}" not in catalog.zones)
    intruder = content["zones"][0] | {
        "id": f"ingham-{area}",
        "area": area,
        "tradition": "ingham",
        "feet": ["left", "right"],
        "sources": [{"source": "iaomai", "read": "drawn"}],
    }
    content["zones"].append(intruder)
    assert ("/zones/1/tradition", '"ingham"') in faults_of(catalog, tmp_path, content)


def test_a_place_that_leaves_no_skin_is_a_fault_and_no_failure(catalog, tmp_path):
    content = own_map(shape=IN_THE_AIR)
    content["zones"][0]["placements"][0]["view"] = "medial"
    assert faults_of(catalog, tmp_path, content) == [
        ("/zones/0/placements", "less than one square foot unit")
    ]


def test_a_file_that_cannot_be_read_is_a_fault(catalog, tmp_path):
    (tmp_path / "map.json").mkdir()
    _, (left_out,) = add_own_maps(catalog, tmp_path)
    assert "a file that can be read" in str(left_out)


def test_an_empty_folder_changes_nothing(catalog, tmp_path):
    assert add_own_maps(catalog, tmp_path) == (catalog, ())


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ValidationError, match="there is no folder"):
        Settings(maps=tmp_path / "nowhere")
