"""The body figure, front and back, in the foot's own frame: five strips a side, four lines.

Organs in their families' fills. Lines here are solid: anatomy is no testimony. Nothing depends on
a clock, a counter or the order of a set: the same options give the same bytes.
"""

from enum import StrEnum
from typing import Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from solemap.charts.backdrop import THEMES as BACKDROP_THEMES
from solemap.charts.backdrop import body_backdrop_path
from solemap.charts.body_stage import BodyStanding, set_body_stage
from solemap.charts.geometry.body_map import BodyMap, PlacedPart
from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import HALF, curve_path
from solemap.charts.plate import tapered
from solemap.charts.svg import Element, drawing, element
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.catalog import Catalog
from solemap.data.models.figure import BodyView
from solemap.data.models.outline import Fold
from solemap.data.wording import N_, wording

SERIF = "serif"
# Units: body units.
LINE = 1.6
CONTOUR = 2.0
HAIR = 1.0
GAP = 3.6
NAME_SIZE = 27.0
NUMBER_SIZE = 17.0
STATIONS = 13
LINES = (("shoulder", 4.0), ("diaphragm", 3.0), ("waist", 2.0), ("pelvis", 1.0))
LINE_NAMES = {
    "shoulder": N_("shoulder line"),
    "diaphragm": N_("diaphragm line"),
    "waist": N_("waist line"),
    "pelvis": N_("pelvic line"),
}
CAPTIONS = {BodyView.FRONT: N_("Front"), BodyView.BACK: N_("Back")}
TITLES = {
    "front": N_("The body from the front, in the frame of the foot"),
    "back": N_("The body from the back, in the frame of the foot"),
    "both": N_("The body from the front and the back, in the frame of the foot"),
}
DESCRIPTION = N_(
    "Five strips a side, and the shoulder, diaphragm, waist and pelvic lines, as on the soles. It "
    "shows how the map was reasoned, not what a foot can do."
)
NUMBERED_AT = -0.13


class FigureSide(StrEnum):
    """Which sides of the body a figure shows."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"

    @property
    def views(self) -> tuple[BodyView, ...]:
        return tuple(BodyView) if self is FigureSide.BOTH else (BodyView(self.value),)


class FigureOptions(BaseModel):
    """What a body figure shows. Declared once: the route validates by it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    side: FigureSide = FigureSide.BOTH
    theme: ThemeName = ThemeName.LIGHT
    lang: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    highlight: Annotated[tuple[str, ...], Field(max_length=60, description="area ids")] = ()
    width: Annotated[int, Field(ge=120, le=4000, description="pixels")] | None = None
    is_picture: Annotated[bool, Field(description="no words and no links")] = False
    site: Annotated[str, Field(description="where the picture of what is not lit is")] | None = None


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
        self._words = wording(options.lang)
        self._theme = THEMES[options.theme]
        self._stage = set_body_stage(options.side.views)
        self._lit = {catalog.area(area).id for area in options.highlight}

    def draw(self) -> str:
        root = self._root()
        if self._options.site is not None:
            return self._drawn_on_backdrop(root, self._options.site)
        self._define(root.add(element("defs")))
        root.add(
            element("rect", class_="paper", width="100%", height="100%", fill=self._theme.paper)
        )
        if not self._options.is_picture:
            self._draw_line_names(root)
        for name, draw in (
            ("layer-body", self._draw_plate),
            ("layer-grid", self._draw_grid),
            ("layer-organs", self._draw_organs),
            ("layer-lines", self._draw_lines),
            ("layer-contour", self._draw_contour),
        ):
            layer = root.group(class_=name)
            for standing in self._stage.standings:
                draw(self._half(layer, standing), standing)
        if not self._options.is_picture:
            self._draw_captions(root)
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
        self._draw_line_names(root)
        layer = root.group(class_="layer-organs")
        for standing in stage.standings:
            body = self._half(layer, standing)
            for part in self._map.parts(standing.view):
                if part.area in self._lit:
                    self._draw_part(body, part)
        self._draw_captions(root)
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
        return root.described(
            self._words.gettext(TITLES[options.side.value]), self._words.gettext(DESCRIPTION)
        )

    def _define(self, defs: Element) -> None:
        clip = defs.add(element("clipPath", id="body-clip"))
        clip.path(self._contour)
        gradient = defs.add(element("radialGradient", id="body-tone"))
        for offset, opacity in ((0, 1), (0.45, 0.62), (1, 0)):
            gradient.add(
                element("stop", offset=offset, stop_color=self._theme.shade, stop_opacity=opacity)
            )

    @property
    def _contour(self) -> str:
        return curve_path(np.concatenate(self._map.runs), closed=True)

    def _half(self, layer: Element, standing: BodyStanding) -> Element:
        return layer.group(
            class_="body", data_view=standing.view.value, transform=f"matrix({standing.matrix})"
        )

    def _draw_plate(self, body: Element, standing: BodyStanding) -> None:
        drawn = self._map.drawing(standing.view)
        body.path(self._contour, class_="body-fill", fill=self._theme.foot)
        tone = body.group(class_="tone", clip_path="url(#body-clip)", pointer_events="none")
        for shade in drawn.tones:
            (x, y), (rx, ry) = shade.at, shade.reach
            for sign in (1, -1) if x else (1,):
                turn = f"translate({sign * x:g} {y:g}) rotate({sign * shade.turn:g})"
                tone.add(
                    element(
                        "ellipse",
                        rx=rx,
                        ry=ry,
                        transform=turn,
                        fill="url(#body-tone)",
                        opacity=shade.strength,
                    )
                )
        folds = body.group(class_="folds", fill=self._theme.edge, pointer_events="none")
        for fold in (*drawn.folds, *(_mirrored(fold) for fold in drawn.folds), *drawn.middle_folds):
            folds.path(path_of(tapered(fold)), class_="fold", opacity=fold.strength)

    def _draw_grid(self, body: Element, _: BodyStanding) -> None:
        strips = self._hairs(body)
        along = np.linspace(0, 5, 4 * STATIONS)
        for border in range(-5, 6):
            if abs(border) < 5:
                places = np.column_stack([np.full_like(along, border), along])
                strips.path(self._line(places), class_="strip-border", data_border=border)

    def _draw_lines(self, body: Element, _: BodyStanding) -> None:
        """Over the organs: the four lines are what the figure is about."""
        lines = self._hairs(body)
        across = np.linspace(-5, 5, 2 * STATIONS)
        for name, value in LINES:
            places = np.column_stack([across, np.full_like(across, value)])
            lines.path(self._line(places), class_="guide-line", data_line=name)

    def _hairs(self, body: Element) -> Element:
        return body.group(
            fill="none", stroke=self._theme.edge, stroke_width=HAIR, pointer_events="none"
        )

    def _line(self, places: Array) -> str:
        curve = spline(self._map.frame.map(places))
        cubics = curve.beziers(curve.knots[0], curve.knots[-1])
        return curve_path(cubics, closed=False, step=HALF)

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

    def _draw_contour(self, body: Element, _: BodyStanding) -> None:
        body.path(
            self._contour,
            class_="body-outline",
            fill="none",
            stroke=self._theme.edge,
            stroke_width=CONTOUR,
            stroke_linejoin="round",
            pointer_events="none",
        )

    def _draw_line_names(self, root: Element) -> None:
        """Beside the figure, or once in the gutter, with a hair to the body behind its arms."""
        theme, stage = self._theme, self._stage
        layer = root.group(class_="layer-labels", fill=theme.ink, font_family=SERIF)
        for name, along in LINES:
            y = stage.to_page_y(self._map.frame.map(np.array([[5.0, along]]))[0][1])
            for start, end in stage.hairs:
                layer.line(
                    start,
                    y,
                    end,
                    y,
                    class_="leader",
                    data_line=name,
                    stroke=theme.edge,
                    stroke_width=HAIR,
                )
            layer.text(
                (self._words.gettext(LINE_NAMES[name]),),
                stage.names_at,
                y,
                NAME_SIZE,
                text_anchor=stage.names_anchor,
            )

    def _draw_captions(self, root: Element) -> None:
        layer = root.group(class_="captions", fill=self._theme.ink, font_family=SERIF)
        for standing in self._stage.standings:
            layer.text(
                (self._words.gettext(CAPTIONS[standing.view]),),
                standing.axis,
                self._stage.caption_y,
                NAME_SIZE,
                class_="caption",
                text_anchor="middle",
            )
            for strip in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
                place = np.array([[strip - np.sign(strip) * 0.5, NUMBERED_AT]])
                x, y = standing.to_page(*self._map.frame.map(place)[0])
                layer.text(
                    (str(abs(strip)),),
                    x,
                    y,
                    NUMBER_SIZE,
                    class_="strip-number",
                    text_anchor="middle",
                )


def _mirrored(fold: Fold) -> Fold:
    return fold.model_copy(update={"nodes": tuple((-x, y) for x, y in fold.nodes)})
