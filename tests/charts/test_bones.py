"""The bone that is named is the bone that is drawn: read by code that is not ours."""

import pytest
import shapely
from lxml import etree
from svgelements import Path

from solemap.charts.bones import draw_bones
from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import Point
from solemap.charts.svg import element
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.catalog import Catalog
from solemap.data.models.bone import Row, Tissue
from solemap.data.models.vocabulary import View

ORDINALS = ("", "first", "second", "third", "fourth", "fifth")

# What lies at a point of each view, in foot units; None: between bones, or beside them all.
KNOWN: dict[View, tuple[tuple[str | None, float, float], ...]] = {
    View.PLANTAR: (
        ("calcaneus", 17, 302),
        ("calcaneus", 45, 119),
        ("calcaneus", 99, 287),
        ("cuboid", 66, 434),
        ("cuboid", 71, 442),
        ("distal-phalanx-1", -106, 951),
        ("distal-phalanx-2", -1, 939),
        ("distal-phalanx-3", 67, 922),
        ("distal-phalanx-4", 120, 862),
        ("distal-phalanx-5", 173, 786),
        ("intermediate-cuneiform", 0, 427),
        ("lateral-cuneiform", 6, 425),
        ("lateral-sesamoid", -89, 732),
        ("medial-cuneiform", -50, 451),
        ("medial-sesamoid", -123, 717),
        ("medial-sesamoid", -123, 719),
        ("metatarsal-1", -74, 595),
        ("metatarsal-1", -70, 515),
        ("metatarsal-2", -21, 490),
        ("metatarsal-3", 26, 587),
        ("metatarsal-3", 38, 594),
        ("metatarsal-4", 86, 535),
        ("metatarsal-4", 90, 612),
        ("metatarsal-5", 166, 575),
        ("middle-phalanx-2", 0, 892),
        ("middle-phalanx-3", 60, 857),
        ("middle-phalanx-4", 111, 802),
        ("middle-phalanx-5", 184, 762),
        ("navicular", -4, 416),
        ("proximal-phalanx-1", -96, 789),
        ("proximal-phalanx-2", -9, 817),
        ("proximal-phalanx-3", 60, 823),
        ("proximal-phalanx-4", 91, 721),
        ("proximal-phalanx-5", 168, 729),
        ("talus", -44, 313),
        ("talus", -40, 313),
        (None, -71, 247),
        (None, -58, 687),
        (None, 130, 732),
        (None, 141, 795),
    ),
    View.DORSAL: (
        ("calcaneus", 53, 193),
        ("calcaneus", 99, 277),
        ("cuboid", 57, 366),
        ("distal-phalanx-1", -110, 921),
        ("distal-phalanx-2", -2, 943),
        ("distal-phalanx-3", 69, 902),
        ("distal-phalanx-4", 124, 858),
        ("distal-phalanx-5", 177, 790),
        ("intermediate-cuneiform", -25, 463),
        ("lateral-cuneiform", 40, 429),
        ("medial-cuneiform", -90, 480),
        ("metatarsal-1", -132, 707),
        ("metatarsal-2", -33, 624),
        ("metatarsal-2", -25, 566),
        ("metatarsal-3", 15, 494),
        ("metatarsal-4", 90, 689),
        ("metatarsal-5", 128, 461),
        ("metatarsal-5", 150, 644),
        ("metatarsal-5", 161, 384),
        ("metatarsal-5", 166, 652),
        ("middle-phalanx-2", -7, 905),
        ("middle-phalanx-2", -4, 886),
        ("middle-phalanx-3", 59, 840),
        ("middle-phalanx-4", 114, 803),
        ("middle-phalanx-5", 177, 758),
        ("navicular", -82, 408),
        ("navicular", -38, 416),
        ("navicular", -6, 413),
        ("proximal-phalanx-1", -126, 803),
        ("proximal-phalanx-2", -17, 853),
        ("proximal-phalanx-3", 39, 782),
        ("proximal-phalanx-3", 45, 740),
        ("proximal-phalanx-4", 108, 773),
        ("proximal-phalanx-4", 118, 782),
        ("proximal-phalanx-5", 171, 702),
        ("talus", 32, 268),
        (None, -57, 154),
        (None, -57, 154),
        (None, 39, 909),
        (None, 129, 277),
    ),
    View.MEDIAL: (
        ("calcaneus", 40, 94),
        ("calcaneus", 43, 66),
        ("calcaneus", 107, 138),
        ("calcaneus", 117, 60),
        ("calcaneus", 194, 154),
        ("calcaneus", 199, 125),
        ("calcaneus", 201, 164),
        ("calcaneus", 203, 150),
        ("calcaneus", 295, 138),
        ("calcaneus", 343, 124),
        ("distal-phalanx-1", 928, 50),
        ("medial-cuneiform", 495, 225),
        ("medial-sesamoid", 708, 23),
        ("metatarsal-1", 530, 164),
        ("metatarsal-1", 558, 167),
        ("metatarsal-1", 592, 124),
        ("metatarsal-1", 668, 91),
        ("metatarsal-1", 671, 125),
        ("navicular", 389, 137),
        ("navicular", 403, 185),
        ("navicular", 409, 197),
        ("navicular", 413, 153),
        ("proximal-phalanx-1", 779, 91),
        ("proximal-phalanx-1", 806, 61),
        ("talus", 249, 222),
        ("talus", 301, 253),
        ("talus", 308, 251),
        ("talus", 355, 212),
        ("talus", 357, 247),
        ("talus", 376, 207),
        ("tibia", 211, 351),
        ("tibia", 216, 325),
        ("tibia", 262, 337),
        ("tibia", 272, 357),
        ("tibia", 294, 348),
        ("tibia", 294, 364),
        (None, 150, 208),
        (None, 151, 196),
        (None, 156, 329),
        (None, 316, 69),
    ),
    View.LATERAL: (
        ("calcaneus", 183, 141),
        ("cuboid", 368, 101),
        ("cuboid", 394, 150),
        ("cuboid", 446, 121),
        ("distal-phalanx-1", 920, 67),
        ("distal-phalanx-2", 941, 42),
        ("distal-phalanx-3", 921, 34),
        ("distal-phalanx-4", 835, 32),
        ("distal-phalanx-4", 841, 33),
        ("distal-phalanx-4", 863, 34),
        ("distal-phalanx-5", 779, 25),
        ("fibula", 204, 262),
        ("fibula", 209, 383),
        ("fibula", 212, 272),
        ("intermediate-cuneiform", 429, 224),
        ("lateral-cuneiform", 433, 184),
        ("metatarsal-2", 522, 195),
        ("metatarsal-3", 661, 104),
        ("metatarsal-4", 515, 108),
        ("metatarsal-4", 523, 120),
        ("metatarsal-5", 539, 47),
        ("middle-phalanx-2", 875, 76),
        ("middle-phalanx-2", 883, 63),
        ("middle-phalanx-3", 847, 51),
        ("middle-phalanx-4", 817, 51),
        ("middle-phalanx-4", 823, 48),
        ("middle-phalanx-5", 746, 50),
        ("navicular", 409, 205),
        ("proximal-phalanx-1", 764, 96),
        ("proximal-phalanx-2", 850, 83),
        ("proximal-phalanx-3", 805, 71),
        ("proximal-phalanx-4", 777, 51),
        ("proximal-phalanx-5", 718, 40),
        ("talus", 244, 238),
        ("talus", 263, 297),
        ("tibia", 290, 360),
        (None, 127, 195),
        (None, 263, 71),
        (None, 340, 274),
        (None, 425, 251),
    ),
}


def shape(data: str) -> shapely.Geometry:
    """Path data as a polygon, each segment sampled by svgelements."""
    rings = []
    for part in Path(data).as_subpaths():
        points = [segment.point(step / 12) for segment in Path(part) for step in range(1, 13)]
        rings.append(shapely.Polygon([(point.x, point.y) for point in points]).buffer(0))
    return shapely.union_all(rings)


def drawn_bones(foot_map: FootMap, view: View) -> list[tuple[str, shapely.Geometry]]:
    """The view's bones in paint order, from the file."""
    layer = element("g")
    draw_bones(layer, foot_map.anatomy.bones(view), THEMES[ThemeName.LIGHT], "en")
    root = etree.fromstring(layer.tostring().encode())
    return [
        (node.get("data-bone"), shape(node.get("d")))
        for node in root.iter()
        if node.get("class") == "bone"
    ]


@pytest.mark.parametrize("view", list(View))
def test_at_forty_points_the_bone_named_is_the_bone_drawn(
    foot_map: FootMap, catalog: Catalog, view: View
) -> None:
    painted = drawn_bones(foot_map, view)
    assert len(KNOWN[view]) == 40
    for known, x, y in KNOWN[view]:
        spot = shapely.Point(x, y)
        drawn = [name for name, polygon in painted if polygon.contains(spot)]
        assert (drawn[-1] if drawn else None) == known, (view, x, y)
        named = foot_map.anatomy.bone_at(view, Point(x, y))
        assert (named.id if named else None) == known, (view, x, y)
        if known is None:
            continue
        bone = catalog.bones[known]
        words = tuple(map(str, foot_map.anatomy.structures_at(view, Point(x, y))))
        name = bone.name()
        if bone.row is Row.METATARSAL and bone.ray:
            name = f"{ORDINALS[bone.ray]} metatarsal"
        assert any(phrase.endswith(name) for phrase in words), (view, x, y, words)


@pytest.mark.parametrize("view", list(View))
def test_each_bone_is_drawn_once_and_says_its_name(
    foot_map: FootMap, catalog: Catalog, view: View
) -> None:
    names = [name for name, _ in drawn_bones(foot_map, view)]
    expected = {
        bone.id
        for bone in catalog.bones.values()
        if bone.tissue is Tissue.BONE and bone.drawing_in(view)
    }
    assert set(names) == expected
    assert len(names) == len(expected)


@pytest.mark.parametrize("theme", list(ThemeName))
def test_bones_lie_under_zones_that_let_them_show(
    catalog: Catalog, foot_map: FootMap, theme: ThemeName
) -> None:
    options = ChartOptions(layers=(Layer.BONES, Layer.ZONES), theme=theme)
    root = etree.fromstring(render_chart(catalog, foot_map, options).encode())
    bones = [node for node in root.iter() if node.get("class") == "bone"]
    for node in bones:
        title = node.find("{http://www.w3.org/2000/svg}title")
        bone = catalog.bones[node.get("data-bone")]
        assert title is not None
        assert title.text == bone.label["en"]
    for node in root.iter():
        if node.get("class") == "zone-place":
            assert node.get("fill-opacity") == "0"
        if node.get("class") == "zone-ink":
            assert 0 < float(node.get("fill-opacity")) < 0.3
            assert node.get("stroke")


def test_without_bones_no_zone_is_hollow(catalog: Catalog, foot_map: FootMap) -> None:
    assert "fill-opacity" not in render_chart(catalog, foot_map, ChartOptions())


def test_bones_alone_are_named_and_zones_are_not(catalog: Catalog, foot_map: FootMap) -> None:
    options = ChartOptions(layers=(Layer.BONES, Layer.LABELS))
    root = etree.fromstring(render_chart(catalog, foot_map, options).encode())
    labels = [node for node in root.iter() if "label" in (node.get("class") or "").split()]
    named = {node.get("data-bone") for node in labels}
    assert named == {laid.bone.id for laid in foot_map.anatomy.bones(View.PLANTAR)}
