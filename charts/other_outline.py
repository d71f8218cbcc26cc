"""Where another tradition puts one area: hollow, over the zones, named at its line.

A few anonymous lines are read as more than they are, so each says whose it is. The line still says
who says so: its dashes are those of the other tradition's own zone.
"""

import shapely

from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.geometry.point import Point
from solemap.charts.naming import label_of, short_label
from solemap.charts.stage import Stage, Standing
from solemap.charts.svg import Element, element
from solemap.charts.text_width import text_width
from solemap.charts.theme import Theme
from solemap.charts.zone import DASHES, ink_path
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Sourcing
from solemap.data.models.zone import Zone

# Units: foot units, and viewBox units, which are as large.
LINE, CASING = 3.4, 8.0
SIZE = 19.0
PAD = 9.0
EDGE = 6.0


def outlined_zones(catalog: Catalog, name: str, tradition: str) -> tuple[Zone, ...]:
    """A zone by its id; or an area's zones in every other tradition. Raises: UnknownRecord."""
    if name in catalog.zones:
        return (catalog.zones[name],)
    zones = catalog.zones_of_area(catalog.area(name).id)
    return tuple(zone for zone in zones if zone.tradition != tradition)


def outline_name(catalog: Catalog, zone: Zone, lang: str) -> str:
    """`Heart · Chinese line`."""
    line = catalog.tradition(zone.tradition).label
    return f"{label_of(catalog, zone, lang)} · {short_label(line.get(lang, line['en']))}"


def draw_outline(
    layer: Element,
    stage: Stage,
    standing: Standing,
    placed: PlacedZone,
    name: str,
    sourcing: Sourcing,
    theme: Theme,
) -> None:
    """Add the line, cased by the foot's own colour, and the name upon it."""
    foot = layer.group(
        class_="foot",
        data_foot=standing.foot.value,
        transform=f"matrix({standing.matrix})",
        fill="none",
        stroke_linejoin="round",
    )
    path = ink_path(placed.place)
    foot.path(path, class_="other-casing", stroke=theme.foot, stroke_width=CASING)
    pattern = DASHES[sourcing]
    dashes = {"stroke_dasharray": pattern} if pattern else {}
    if sourcing is Sourcing.SINGLE:
        dashes["stroke_linecap"] = "round"
    foot.path(
        path,
        class_=f"sourced-{sourcing.value} other-line",
        data_zone=placed.zone.id,
        stroke=theme.ink,
        stroke_width=LINE,
        **dashes,
    )
    _draw_name(layer, name, _top_of(placed, standing), stage, theme)


def _draw_name(layer: Element, name: str, at: Point, stage: Stage, theme: Theme) -> None:
    width = text_width(name, SIZE) + 2 * PAD
    height = SIZE + PAD
    x = min(max(at.x, width / 2 + EDGE), stage.width - width / 2 - EDGE)
    y = max(at.y, height / 2 + EDGE)
    layer.add(
        element(
            "rect",
            class_="other-plate",
            x=x - width / 2,
            y=y - height / 2,
            width=width,
            height=height,
            rx=height / 2,
            fill=theme.paper,
            stroke=theme.ink,
        )
    )
    layer.text((name,), x, y, SIZE, class_="other-name", fill=theme.ink, text_anchor="middle")


def _top_of(placed: PlacedZone, standing: Standing) -> Point:
    """The highest point of the line on the page."""
    points = shapely.get_coordinates(placed.polygon).tolist()
    return min((standing.to_view(Point(x, y)) for x, y in points), key=lambda p: (p.y, p.x))
