"""The body figure, front and back, in the foot's own frame: five strips a side, four lines.

Organs in their families' fills. Nothing depends on a clock, a counter or the order of a set: the
same options give the same bytes.
"""

from solemap.charts.backdrop import THEMES as BACKDROP_THEMES
from solemap.charts.backdrop import body_backdrop_path
from solemap.charts.body_plate import BodyPlate
from solemap.charts.body_stage import BodyStanding, set_body_stage
from solemap.charts.body_words import BodyWords
from solemap.charts.figure_options import FigureOptions
from solemap.charts.geometry.body_map import BodyMap, PlacedPart
from solemap.charts.svg import Element, drawing, element
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.catalog import Catalog
from solemap.data.wording import wording

# Units: body units.
LINE = 1.6
GAP = 3.6


def render_body_figure(
    catalog: Catalog, body_map: BodyMap, options: FigureOptions, base_url: str = ""
) -> str:
    """The SVG text of a body figure.

    Raises: UnknownRecord when an area that is to be lit is not in the catalog.
    """
    return _BodyFigure(catalog, body_map, options, base_url).draw()


class _BodyFigure:
    """One figure while it is drawn."""

    def __init__(
        self, catalog: Catalog, body_map: BodyMap, options: FigureOptions, base_url: str
    ) -> None:
        self._catalog = catalog
        self._map = body_map
        self._options = options
        self._base_url = base_url.rstrip("/")
        self._theme = THEMES[options.theme]
        self._stage = set_body_stage(options.side.views)
        self._plate = BodyPlate(body_map, self._theme)
        self._words = BodyWords(self._stage, body_map, self._theme, wording(options.lang))
        self._lit = {catalog.area(area).id for area in options.highlight}

    def draw(self) -> str:
        root = self._root()
        if self._options.site is not None:
            return self._drawn_on_backdrop(root, self._options.site)
        self._plate.define(root.add(element("defs")))
        # A picture lies on whatever paper a page has.
        if not self._options.is_picture:
            root.add(
                element("rect", class_="paper", width="100%", height="100%", fill=self._theme.paper)
            )
            self._words.draw_line_names(root)
        for name, draw in (
            ("layer-body", self._plate.draw_skin),
            ("layer-grid", self._plate.draw_strips),
            ("layer-organs", self._draw_organs),
            ("layer-lines", self._plate.draw_lines),
            ("layer-contour", self._plate.draw_contour),
        ):
            layer = root.group(class_=name)
            for standing in self._stage.standings:
                draw(self._half(layer, standing), standing)
        if not self._options.is_picture:
            self._words.draw_captions(root)
        return root.tostring()

    def _drawn_on_backdrop(self, root: Element, site: str) -> str:
        """What is lit and every word, over a picture of the rest."""
        stage, behind = self._stage, root.group(class_="layer-body", pointer_events="none")
        for theme in BACKDROP_THEMES:
            path = body_backdrop_path(theme, self._options.side.value)
            hidden = {} if theme is ThemeName.LIGHT else {"display": "none"}
            box = {"width": stage.width, "height": stage.height}
            name = f"backdrop on-{theme.value}"
            behind.add(element("image", class_=name, href=site + path, **box, **hidden))
        self._words.draw_line_names(root)
        layer = root.group(class_="layer-organs")
        for standing in stage.standings:
            body = self._half(layer, standing)
            for part in self._map.parts(standing.view):
                if part.area in self._lit:
                    self._draw_part(body, part)
        self._words.draw_captions(root)
        return root.tostring()

    def _root(self) -> Element:
        options, stage = self._options, self._stage
        size = {}
        if options.width is not None:
            height = round(options.width * stage.height / stage.width)
            size = {"width": options.width, "height": height}
        root = drawing(
            stage.width,
            stage.height,
            class_="body-figure",
            role="group",
            direction="ltr",
            data_figure=options.side.value,
            **{f"data_matrix_{item.view.value}": item.matrix for item in stage.standings},
            **size,
        )
        return self._words.describe(root, options.side)

    def _half(self, layer: Element, standing: BodyStanding) -> Element:
        return layer.group(
            class_="body", data_view=standing.view.value, transform=f"matrix({standing.matrix})"
        )

    def _draw_organs(self, body: Element, standing: BodyStanding) -> None:
        for part in self._map.parts(standing.view):
            self._draw_part(body, part)

    def _draw_part(self, body: Element, part: PlacedPart) -> None:
        theme, area = self._theme, self._catalog.area(part.area)
        family = self._catalog.family(area)
        is_lit = part.area in self._lit
        states = (" is-quiet" if part.is_quiet else "") + (" is-highlighted" if is_lit else "")
        name = area.label.get(self._options.lang, area.label["en"])
        is_link: dict[str, str] = {}
        if not self._options.is_picture:
            is_link = {
                "id": f"body-{part.view.value}-{part.area}",
                "href": f"{self._base_url}/areas/{part.area}",
                "aria_label": name,
            }
        link = body.add(
            element(
                "g" if self._options.is_picture else "a",
                class_=f"part family-{family}{states}",
                data_area=part.area,
                data_view=part.view.value,
                data_press=f"{part.press_point.x:g} {part.press_point.y:g}",
                **is_link,
            )
        )
        if part.is_quiet and not is_lit:
            # Hit and named, and seen when it is chosen: a page's stylesheet shows it then.
            link.path(part.path, class_="part-ink", fill=theme.fill(family), fill_opacity=0)
            return
        link.path(
            part.path,
            class_="part-gap",
            fill="none",
            stroke=theme.foot,
            stroke_width=GAP,
            stroke_linejoin="round",
            pointer_events="none",
        )
        link.path(
            part.path,
            class_="part-ink",
            fill=theme.strong(family) if is_lit else theme.fill(family),
            stroke=theme.ink if is_lit else theme.edge,
            stroke_width=2 * LINE if is_lit else LINE,
            stroke_linejoin="round",
        )
