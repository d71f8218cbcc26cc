"""What a stroke passes over is what shapely says of its points one by one."""

from itertools import pairwise

import numpy as np
import pytest
import shapely

from solemap.charts.geometry.point import Point
from solemap.charts.geometry.strokes.pace import moment
from solemap.charts.geometry.strokes.passing import passes
from solemap.charts.geometry.strokes.primitives import run_over
from solemap.charts.geometry.strokes.track import CONTACTS, Track, Way
from solemap.charts.strokes import Strokes
from solemap.data.models.stroke import Instrument
from solemap.data.models.technique import Primitive
from solemap.data.models.vocabulary import Foot, View

# How near to a contact's rim a sampled point may differ. Units: foot units.
HAIR = 1.0
SAMPLES = 200


@pytest.fixture(scope="session")
def strokes(catalog, foot_map):
    return Strokes(catalog, foot_map)


def tracks_of(strokes, catalog):
    return [
        (routine, track, foot)
        for routine in catalog.routines.values()
        for step in routine.steps
        for movement in routine.movements_of(step)
        for foot in Foot
        for track in strokes.tracks(routine, movement, foot)
    ]


def test_the_zones_under_a_stroke_are_those_of_sampled_points(strokes, catalog, foot_map):
    seen = 0
    for routine, track, foot in tracks_of(strokes, catalog):
        if track.way is Way.TURN:
            continue
        zones = foot_map.placed_on(track.view, foot, routine.tradition)
        spans = {}
        for one in strokes.passes(routine.tradition, track, foot):
            if one.start < 1:
                spans.setdefault(one.zone, []).append((one.start, one.end))
        reach = track.contact.reach
        for share in np.linspace(0.002, 0.998, SAMPLES):
            spot = shapely.Point(track.at(share))
            for zone in zones:
                distance = zone.polygon.distance(spot)
                if abs(distance - reach) > HAIR:
                    is_under = any(
                        start <= share <= end for start, end in spans.get(zone.zone.id, ())
                    )
                    assert is_under is (distance < reach), (track.view, zone.zone.id, share)
                    seen += 1
    assert seen > 100_000


@pytest.mark.parametrize("foot", list(Foot))
def test_the_arch_press_goes_from_the_ball_to_the_heel_and_back(strokes, catalog, foot_map, foot):
    routine = catalog.routine("six-step")
    [movement] = routine.movements_of(routine.steps[4])
    for track in strokes.tracks(routine, movement, foot):
        found = strokes.passes("ingham", track, foot)
        out = [one for one in found if one.start < 1]
        back = [one for one in found if one.start >= 1]
        shares = np.linspace(0, 1, 601)
        spots = [shapely.Point(track.at(share)) for share in shares]
        assert all(later.y < earlier.y for earlier, later in pairwise(spots))
        first = {
            zone.zone.id: next(
                (
                    share
                    for share, spot in zip(shares, spots, strict=True)
                    if zone.polygon.dwithin(spot, track.contact.reach)
                ),
                None,
            )
            for zone in foot_map.placed_on(View.PLANTAR, foot, "ingham")
        }
        met = [first[one.zone] for one in out]
        assert len(met) > 12
        assert all(earlier <= later + 0.005 for earlier, later in pairwise(met))
        assert {one.zone for one in out} == {one.zone for one in back}
        last = {one.zone: one.end for one in out}
        again = [last[one.zone] for one in back]
        assert again == sorted(again, reverse=True)
        names = [one.zone.removeprefix("ingham-") for one in out]
        assert names.index("diaphragm") < names.index("transverse-colon") < names.index("foot")


def test_a_stroke_over_the_toes_goes_from_the_big_toe_to_the_little_one(strokes, catalog):
    routine = catalog.routine("six-step")
    step = routine.steps[2]
    runs = strokes.runs_of_step(routine, step, View.DORSAL, Foot.RIGHT)
    assert [(run.id, run.track.place) for run in runs] == [
        (name, toe) for toe in range(1, 6) for name in ("pull", "roll")
    ]
    x = [run.track.at(0.5)[0] for run in runs[::2]]
    assert x == sorted(x)
    for run in runs:
        assert run.track.at(1)[1] > run.track.at(0)[1]


def test_a_finger_slides_between_two_toes_and_over_none(strokes, catalog, foot_map):
    routine = catalog.routine("six-step")
    frame = foot_map.frame(View.DORSAL)
    [movement] = routine.movements_of(routine.steps[3])
    tracks = strokes.tracks(routine, movement, Foot.LEFT)
    assert [track.place for track in tracks] == [1, 2, 3, 4]
    for track in tracks:
        assert frame.to_grid(Point(*track.at(0.05))) is None
        web = frame.to_grid(Point(*track.at(1)))
        assert web.along < 4
        assert web.across == pytest.approx(track.place, abs=0.05)


def test_a_turned_joint_slides_over_nothing(strokes, catalog):
    routine = catalog.routine("six-step")
    step = routine.steps[1]
    views = strokes.shown(routine, step)
    assert set(views) == {View.PLANTAR, View.MEDIAL}
    for view in views:
        [run] = strokes.runs_of_step(routine, step, view, Foot.RIGHT)
        assert run.track.way is Way.TURN
        assert run.zones == ()


@pytest.mark.parametrize("primitive", list(Primitive))
def test_a_primitive_stays_on_the_zone_that_it_is_run_over(foot_map, primitive):
    for zone in foot_map.placed_on(View.PLANTAR, Foot.RIGHT, "ingham"):
        track = run_over(zone, primitive, CONTACTS[Instrument.THUMB])
        assert track.zone == zone.zone.id
        ground = zone.polygon.buffer(40 if primitive is Primitive.ROTATE else 14)
        on_it = shapely.MultiPoint(track.points).intersection(ground)
        assert len(shapely.get_parts(on_it)) >= 0.9 * len(np.unique(track.points, axis=0)), (
            zone.zone.id
        )


def test_walking_covers_a_patch_in_rows(foot_map):
    [patch] = [
        zone
        for zone in foot_map.placed_on(View.PLANTAR, Foot.RIGHT, "ingham")
        if zone.zone.id == "ingham-small-intestine"
    ]
    track = run_over(patch, Primitive.WALK, CONTACTS[Instrument.FINGER])
    covered = track.swept.intersection(patch.polygon).area / patch.polygon.area
    assert covered > 0.85
    assert track.line.length > 2 * max(np.ptp(track.points, axis=0))


def test_passing_twice_is_said_twice(foot_map):
    zones = foot_map.placed_on(View.PLANTAR, Foot.RIGHT, "ingham")
    [heel] = [zone for zone in zones if zone.zone.id == "ingham-foot"]
    x, y = heel.press_point
    points = np.array([[x - 120, y], [x + 120, y]])
    track = Track(View.PLANTAR, points, CONTACTS[Instrument.FINGER])
    assert [one.zone for one in passes(track, [heel])] == ["ingham-foot"] * 2
    once = Track(View.PLANTAR, points, CONTACTS[Instrument.FINGER], returns=False)
    assert [one.zone for one in passes(once, [heel])] == ["ingham-foot"]


def test_the_hand_starts_and_ends_softly():
    assert moment(0) == 0
    assert moment(1) == 1
    assert moment(0.5) == pytest.approx(0.5)
    assert moment(0.1) > 0.1
    assert moment(0.9) < 0.9
