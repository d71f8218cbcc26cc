"""Numbers in the place of names, for a picture whose machine has no font for the language."""

from collections.abc import Mapping

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.stage import ChartFoot
from solemap.data.models.vocabulary import View


def zone_numbers(foot_map: FootMap, view: View, foot: ChartFoot, tradition: str) -> dict[str, int]:
    """From the toes to the heel, 1 first; a zone has the same number on both feet."""
    axis = 0 if view.is_side else 1
    points = {
        item.zone.id: item.press_point
        for side in foot.feet
        for item in foot_map.placed_on(view, side, tradition)
    }
    ordered = sorted(points, key=lambda zone: (-points[zone][axis], zone))
    return {zone: number for number, zone in enumerate(ordered, 1)}


def key_lines(numbers: Mapping[str, int], names: Mapping[str, str]) -> tuple[str, ...]:
    """`12 Liver`, in the order of the numbers."""
    return tuple(f"{number} {names[key]}" for key, number in numbers.items())
