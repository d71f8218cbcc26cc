"""The stroke layer: still by itself, moving where a style lets it, zones lit as they are passed."""

import re

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.stroke_layer import STYLE
from solemap.charts.strokes import strokes_on
from solemap.data.models.vocabulary import Foot, View

SVG = "{http://www.w3.org/2000/svg}"


def step_chart(catalog, foot_map, number, view, foot="right", **more):
    options = ChartOptions(
        view=view,
        foot=foot,
        routine="six-step",
        step=number,
        layers=(Layer.ZONES,),
        **{"is_picture": True, **more},
    )
    return etree.fromstring(render_chart(catalog, foot_map, options).encode())


def named(root, name):
    return [node for node in root.iter() if name in (node.get("class") or "").split()]


STEPS = [
    (1, View.DORSAL),
    (1, View.PLANTAR),
    (2, View.PLANTAR),
    (2, View.MEDIAL),
    (3, View.DORSAL),
    (4, View.DORSAL),
    (5, View.PLANTAR),
]


@pytest.mark.parametrize(("number", "view"), STEPS)
def test_a_step_is_still_by_itself(catalog, foot_map, number, view):
    root = step_chart(catalog, foot_map, number, view)
    assert root.find(f"{SVG}style") is None
    for moving in named(root, "stroke-moving"):
        assert moving.get("display") == "none"
    assert named(root, "stroke-still")
    darkness = [float(ghost.get("opacity")) for ghost in named(root, "stroke-ghost")][:5]
    assert darkness == sorted(darkness)
    assert named(root, "stroke-arrow")
    assert named(root, "stroke-hold")


@pytest.mark.parametrize(("number", "view"), [(1, View.PLANTAR), (5, View.PLANTAR)])
def test_on_a_long_way_there_are_five_ghosts_and_one_arrow_a_line(catalog, foot_map, number, view):
    for stroke in named(step_chart(catalog, foot_map, number, view), "stroke"):
        assert len(named(stroke, "stroke-ghost")) == 5
        assert len(named(stroke, "stroke-arrow")) == 1


def test_a_file_by_itself_moves_only_where_motion_is_welcome(catalog, foot_map):
    root = step_chart(catalog, foot_map, 5, View.PLANTAR, is_moving=True, is_picture=False)
    [style] = root.iter(f"{SVG}style")
    assert style.text == STYLE
    assert "prefers-reduced-motion: no-preference" in STYLE
    assert STYLE.startswith("@media screen")


def test_everything_on_a_foot_runs_in_one_loop(catalog, foot_map):
    root = step_chart(catalog, foot_map, 3, View.DORSAL)
    [layer] = named(root, "layer-strokes")
    [foot] = layer
    loop = float(foot.get("data-loop"))
    groups = named(layer, "stroke")
    assert [group.get("data-place") for group in groups] == sorted("1122334455")
    ends = [float(g.get("data-begin")) + float(g.get("data-seconds")) for g in groups]
    assert ends == sorted(ends)
    assert loop == ends[-1] + 1
    animated = [node for node in layer.iter() if node.get("dur")]
    assert animated
    for node in animated:
        assert node.get("dur") == f"{loop:g}s"
        times = [float(time) for time in node.get("keyTimes").split(";")]
        assert times == sorted(times)
        assert times[0] == 0
        # What jumps stays where it was at the last; what glides goes on to the loop's end.
        assert node.get("calcMode") == "discrete" or times[-1] == 1
        values = node.get("values") or node.get("keyPoints")
        assert len(values.split(";")) == len(times)
        if node.get("keySplines"):
            assert len(node.get("keySplines").split(";")) == len(times) - 1


def test_a_zone_lights_while_the_contact_is_on_it(catalog, foot_map):
    routine = catalog.routine("six-step")
    strokes = strokes_on(catalog, foot_map)
    runs = strokes.runs_of_step(routine, routine.steps[4], View.PLANTAR, Foot.RIGHT)
    root = step_chart(catalog, foot_map, 5, View.PLANTAR)
    for group, run in zip(named(root, "stroke"), runs, strict=True):
        wakes = named(group, "stroke-wake")
        assert [wake.get("data-zone") for wake in wakes] == list(run.zones)
        assert set(group.get("data-zones").split()) == set(run.zones)
        for wake in wakes:
            at, until = float(wake.get("data-at")), float(wake.get("data-until"))
            assert run.begin <= at < until <= run.end + 0.2
            family = catalog.family(catalog.area(catalog.zone(wake.get("data-zone")).area))
            assert wake.get("class") == f"stroke-wake family-{family}"
            # It is shown and hidden by its size: a strict policy may forbid an animated opacity.
            [gate] = wake.findall(f"{SVG}animateTransform")
            assert "1" in gate.get("values").split(";")
            assert wake.get("opacity") is None


def test_the_way_back_is_lighter(catalog, foot_map):
    [stroke] = named(step_chart(catalog, foot_map, 1, View.DORSAL), "stroke")
    [core] = named(stroke, "stroke-core")
    values = [float(value) for value in core.find(f"{SVG}animate").get("values").split(";")]
    assert values[0] > 3 * values[-1]


def test_steps_stand_on_one_page_without_a_shared_id(catalog, foot_map):
    ids = []
    for number, view in STEPS:
        root = step_chart(catalog, foot_map, number, view)
        ids += [node.get("id") for node in root.iter() if node.get("id")]
        assert not list(root.iter(f"{SVG}a"))
        assert not any(node.get("style") for node in root.iter())
    assert len(ids) == len(set(ids))


def test_a_technique_is_run_over_the_zones_that_are_named(catalog, foot_map):
    options = ChartOptions(
        foot="both",
        technique="thumb-walking",
        highlight=("liver", "kidney"),
        layers=(Layer.ZONES, Layer.STROKES),
    )
    root = etree.fromstring(render_chart(catalog, foot_map, options).encode())
    [layer] = named(root, "layer-strokes")
    found = {
        foot.get("data-foot"): [group.get("data-stroke") for group in named(foot, "stroke")]
        for foot in layer
    }
    assert sorted(found["right"]) == ["ingham-kidney", "ingham-liver"]
    assert found["left"] == ["ingham-kidney"]
    for group in named(layer, "stroke"):
        assert group.get("data-stroke") in group.get("data-zones").split()


def test_the_same_request_gives_the_same_bytes(catalog, foot_map):
    options = ChartOptions(routine="six-step", step=3, view="dorsal", layers=(Layer.ZONES,))
    text = render_chart(catalog, foot_map, options)
    assert render_chart(catalog, foot_map, options) == text
    assert not re.search(r"nan|inf|e-\d", text)
