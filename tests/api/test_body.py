"""The body figure over HTTP, and what the API says of an area's place on it."""

import xml.etree.ElementTree as ET

import pytest

from solemap.charts.geometry.body_frame import BodyFrame
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import GridPoint
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Foot, View
from tests.api.conftest import Ask


@pytest.mark.parametrize("side", ["front", "back", "both"])
def test_a_figure_has_a_canonical_address(ask: Ask, side: str) -> None:
    answer = ask(f"/charts/en/dark/body-{side}.svg")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert ET.fromstring(answer.body).get("data-figure") == side
    assert f"/charts/body-{side}.png?theme=dark&lang=en" in answer.headers["link"]


def test_any_areas_may_be_lit(ask: Ask) -> None:
    root = ET.fromstring(ask("/charts/body-front.svg?highlight=liver,spleen&width=300").body)
    lit = {
        each.get("data-area") for each in root.iter() if "is-highlighted" in each.get("class", "")
    }
    assert lit == {"liver", "spleen"}
    assert root.get("width") == "300"


def test_a_picture_of_it_is_a_png(ask: Ask) -> None:
    answer = ask("/charts/body-front.png?width=120")
    assert answer.body.startswith(b"\x89PNG")


@pytest.mark.parametrize("query", ["highlight=livver", "width=3", "skin=dark"])
def test_what_is_not_allowed_is_a_problem(ask: Ask, query: str) -> None:
    answer = ask(f"/charts/body-front.svg?{query}")
    assert answer.status == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_area_says_where_it_lies_on_the_figure(ask: Ask) -> None:
    [front] = ask("/api/v1/areas/liver").json["figure"]
    assert front["view"] == "front"
    assert front["path"].startswith("M")
    right = front["extents"][0]
    assert right["foot"] == "right"
    assert 1.5 < right["along"][0] < right["along"][1] < 3.2


def test_the_rule_and_where_a_line_leaves_it_are_computed(ask: Ask) -> None:
    def breaks(area: str) -> list[tuple[str, str, list[str]]]:
        found = ask(f"/api/v1/areas/{area}").json["rule_breaks"]
        assert all(each["words"].endswith(".") for each in found)
        return [(each["zone"], each["how"], each["feet"]) for each in found]

    assert breaks("liver") == []
    assert breaks("kidney") == []
    assert ("rwo-shr-heart", "outward", ["left"]) in breaks("heart")
    # The Chinese line crosses the sides in the head, the western line does not.
    assert breaks("eye") == [("rwo-shr-eye", "crossed", ["right", "left"])]


def test_scripts_get_the_same_frame_in_a_few_numbers(
    ask: Ask, catalog: Catalog, foot_map: FootMap
) -> None:
    answer = ask("/explorer/frame/plantar.json")
    assert len(answer.body) < 12_000
    frames = {"foot": foot_map.frame(View.PLANTAR), "body": BodyFrame(catalog.figures["body"])}
    for name, sheets in answer.json.items():
        for sheet in sheets:
            places = [(u, v) for u in sheet["across"] for v in sheet["along"]]
            assert len(places) == len(sheet["points"])
            for (u, v), (x, y) in list(zip(places, sheet["points"], strict=True))[::7]:
                if name == "body":
                    there = frames["body"].to_body(Foot.RIGHT, u, v)
                elif len(sheets[0]["across"]) == len(sheet["across"]):
                    there = frames["foot"].to_foot(GridPoint(u, v))
                else:
                    continue
                # At the crease a place belongs to the toe, which begins on the same line.
                assert abs(there.x - x) + abs(there.y - y) < 0.5, (name, u, v)
    assert ask("/explorer/frame/medial.json").status == 404
