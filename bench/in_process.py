"""What is measured without a server: a chart with something lit, and how the hit test grows.

Processor time, so that what else the machine does is not measured.
"""

import random
import statistics
import time
from collections.abc import Callable

from row import Row
from zones import made_up_map

from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.geometry.foot_map import FootMap, build_foot_map
from solemap.charts.geometry.point import Point
from solemap.charts.lit_chart import render_lit_chart
from solemap.data.catalog import load_catalog
from solemap.data.models.vocabulary import Foot, View

ROUNDS = 7
FEW, MANY = 100, 10_000
POINTS = 2000


def free_highlight() -> Row:
    """A chart with areas of somebody's choice lit, against drawing it anew with svgwrite."""
    print("  free-highlight", flush=True)
    catalog = load_catalog()
    foot_map = build_foot_map(catalog)
    areas = sorted({zone.area for zone in catalog.zones_of_tradition("ingham")})
    asked = [ChartOptions(highlight=tuple(areas[i : i + 3])) for i in range(0, 30, 3)]
    for options in asked[:1]:
        render_chart(catalog, foot_map, options)
        render_lit_chart(catalog, foot_map, options)
    ratios = []
    for _ in range(ROUNDS):
        anew = _seconds(lambda: [render_chart(catalog, foot_map, options) for options in asked])
        kept = _seconds(lambda: [render_lit_chart(catalog, foot_map, one) for one in asked * 20])
        ratios.append(anew / (kept / 20))
        print(f"    {ratios[-1]:.0f} times as fast", flush=True)
    against = "drawing it anew with svgwrite, debug=False"
    return Row("free-highlight", statistics.median(ratios), "times", against, 20, ">=")


def hit_growth() -> Row:
    """What a hit costs among 10,000 zones of one size, against among 100."""
    print("  hit-growth", flush=True)
    few, many = (build_foot_map(made_up_map(count)) for count in (FEW, MANY))
    dice = random.Random(1)
    places = few.frame(View.PLANTAR)
    points = [_on_foot(dice, places.outline.bounds) for _ in range(POINTS)]
    ratios = []
    for number in range(ROUNDS + 1):
        pair = [_seconds(lambda each=each: _hit_all(each, points)) for each in (few, many)]
        if number:
            ratios.append(pair[1] / pair[0])
            micros = [1e6 * seconds / POINTS for seconds in pair]
            print(f"    {micros[1]:6.1f} against {micros[0]:6.1f} µs a hit", flush=True)
    against = f"the same points among {FEW} zones"
    return Row("hit-growth", statistics.median(ratios), "ratio", against, 2, "<=")


def _on_foot(dice: random.Random, bounds: tuple[float, float, float, float]) -> Point:
    left, low, right, high = bounds
    return Point(dice.uniform(left, right), dice.uniform(low, high))


def _hit_all(foot_map: FootMap, points: list[Point]) -> None:
    for point in points:
        foot_map.hit(View.PLANTAR, Foot.RIGHT, point, "made-up")


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
