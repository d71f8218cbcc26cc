"""A chart: the feet, their zones and names, put together layer by layer. The SVG is the contract.

Nothing here depends on a clock, a counter or the order of a set: the same options give the same
bytes.
"""

from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from solemap.charts.agreement import draw_agreement
from solemap.charts.backdrop import draw_backdrops
from solemap.charts.bones import draw_bone_names, draw_bones
from solemap.charts.geometry.foot_map import FootMap, PlacedZone
from solemap.charts.geometry.phrase import BoneName
from solemap.charts.grid import draw_grid, draw_grid_names
from solemap.charts.labels import Label
from solemap.charts.legend import draw_legend
from solemap.charts.lit import zones_lit
from solemap.charts.naming import LEVEL_SIZES, label_of, place_names
from solemap.charts.numbers import key_lines, zone_numbers
from solemap.charts.other_outline import draw_outline, outline_name, outlined_zones
from solemap.charts.plates import plate_of
from solemap.charts.script import is_upright
from solemap.charts.skin import SkinName, dressed
from solemap.charts.stage import ChartFoot, Standing, cropped, set_stage
from solemap.charts.stroke_layer import STYLE, draw_strokes
from solemap.charts.strokes import strokes_on
from solemap.charts.svg import Element, drawing, element, style
from solemap.charts.theme import CASING, THEMES, ThemeName
from solemap.charts.view_words import CHART_TITLES, place_title
from solemap.charts.zone import BACK, draw_zone
from solemap.data.catalog import Catalog
from solemap.data.models.routine import Routine
from solemap.data.models.vocabulary import Sourcing, View
from solemap.data.wording import N_, wording

SERIF = "serif"
# Units: viewBox units.
LEADER = 1.2


class Layer(StrEnum):
    """The layers that a reader may choose; the foot and its contour are always drawn.

    Agreement and common ground are ways to see the zones, and bring them.
    """

    BONES = "bones"
    GRID = "grid"
    AGREEMENT = "agreement"
    COMMON_GROUND = "common-ground"
    ZONES = "zones"
    STROKES = "strokes"
    LABELS = "labels"


class ChartOptions(BaseModel):
    """What a chart shows. Declared once: the route validates by it, OpenAPI prints it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    view: View = View.PLANTAR
    foot: ChartFoot = ChartFoot.BOTH
    theme: ThemeName = ThemeName.LIGHT
    skin: SkinName = SkinName.NONE
    lang: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    tradition: Annotated[str, Field(max_length=64)] = "ingham"
    highlight: Annotated[tuple[str, ...], Field(max_length=60, description="area or zone ids")] = ()
    technique: (
        Annotated[str, Field(max_length=64, description="a technique whose zones are lit")] | None
    ) = None
    outline: (
        Annotated[
            str,
            Field(max_length=64, description="where another tradition puts an area, hollow"),
        ]
        | None
    ) = None
    routine: (
        Annotated[str, Field(max_length=64, description="a routine whose strokes are drawn")] | None
    ) = None
    step: Annotated[int, Field(ge=1, le=60, description="of the routine, counted from 1")] = 1
    is_moving: Annotated[
        bool, Field(description="strokes move in the file by itself, by a style of its own")
    ] = False
    is_picture: Annotated[
        bool, Field(description="the foot alone: no links, no names, ids of the step's own")
    ] = False
    site: (
        Annotated[str, Field(description="where pictures of what is not lit are; else it is drawn")]
        | None
    ) = None
    layers: Annotated[tuple[Layer, ...], Field(max_length=8)] = (Layer.ZONES, Layer.LABELS)
    is_numbered: Annotated[
        bool, Field(description="numbers for names, the key in the description")
    ] = False
    width: (
        Annotated[
            int, Field(ge=120, le=4000, description="pixels; without it the chart fills its place")
        ]
        | None
    ) = None

    @property
    def shown(self) -> frozenset[Layer]:
        """The layers that are drawn. A routine is named for its strokes, and brings them."""
        if self.routine is not None:
            return frozenset((*self.layers, Layer.STROKES))
        if {Layer.AGREEMENT, Layer.COMMON_GROUND}.isdisjoint(self.layers):
            return frozenset(self.layers)
        return frozenset((*self.layers, Layer.ZONES))


def render_chart(
    catalog: Catalog,
    foot_map: FootMap,
    options: ChartOptions,
    base_url: str = "",
    routine: Routine | None = None,
) -> str:
    """The SVG text of a chart. `routine` stands for one that is not in the catalog.

    Raises: UnknownRecord when a tradition, technique, area or zone is not in the catalog.
    """
    return _Chart(catalog, foot_map, options, base_url, routine).draw()


def name_key(catalog: Catalog, foot_map: FootMap, options: ChartOptions) -> tuple[str, ...]:
    """What the numbers of a numbered chart mean, one line each: `12 Liver`."""
    if names_bones(options.shown):
        bones = [laid.bone for laid in foot_map.anatomy.bones(options.view)]
        words = wording(options.lang)
        names = {bone.id: BoneName(bone).said(words) for bone in bones}
        return key_lines({bone.id: number for number, bone in enumerate(bones, 1)}, names)
    numbers = zone_numbers(foot_map, options.view, options.foot, options.tradition)
    zones = {zone: label_of(catalog, catalog.zones[zone], options.lang) for zone in numbers}
    return key_lines(numbers, zones)


def names_bones(layers: Collection[Layer]) -> bool:
    """Bones are named where no zones are."""
    return Layer.BONES in layers and Layer.ZONES not in layers


def names_lines(layers: Collection[Layer]) -> bool:
    """Guide lines and strips are named where neither zones nor bones are."""
    return Layer.GRID in layers and Layer.ZONES not in layers and Layer.BONES not in layers


FOOT_CAPTIONS = {"right": N_("RIGHT FOOT"), "left": N_("LEFT FOOT")}
ABOUT = N_(
    "Where published charts of one tradition place areas of the body on the foot. "
    "The fill says which part of the body, the line says who says so."
)


class _Chart:
    """One chart while it is drawn."""

    def __init__(
        self,
        catalog: Catalog,
        foot_map: FootMap,
        options: ChartOptions,
        base_url: str,
        routine: Routine | None,
    ) -> None:
        self._catalog = catalog
        self._routine = routine
        self._foot_map = foot_map
        self._options = options
        self._words = wording(options.lang)
        self._base_url = base_url.rstrip("/")
        self._theme = dressed(THEMES[options.theme], options.skin, options.view)
        stage = set_stage(options.view, options.foot)
        self._stage = cropped(stage) if options.is_picture else stage
        self._frame = foot_map.frame(options.view)
        self._plate = plate_of(self._frame)
        catalog.tradition(options.tradition)
        self._zones = {
            standing.foot: foot_map.placed_on(options.view, standing.foot, options.tradition)
            for standing in self._stage.standings
        }
        self._lit = zones_lit(catalog, options.highlight, options.technique)
        if options.site is not None:
            self._zones = {
                foot: tuple(placed for placed in zones if placed.zone.id in self._lit)
                for foot, zones in self._zones.items()
            }

    def draw(self) -> str:
        root = self._root()
        if self._options.site is not None:
            return self._drawn_on_backdrop(root, self._options.site)
        if Layer.STROKES in self._options.shown and self._options.is_moving:
            root.add(style(STYLE))
        defs = root.add(element("defs"))
        for standing in self._stage.standings:
            self._plate.define(defs, self._key(standing), self._theme)
        self._draw_paper(root)
        self._draw_on_feet(root, "layer-foot", self._draw_plate)
        if Layer.BONES in self._options.shown:
            self._draw_on_feet(root, "layer-bones", self._draw_bones)
        if Layer.GRID in self._options.shown:
            self._draw_on_feet(
                root, "layer-grid", lambda layer, _: draw_grid(layer, self._frame, self._theme)
            )
        if Layer.AGREEMENT in self._options.shown:
            self._draw_on_feet(root, "layer-agreement", self._draw_agreement)
        if Layer.ZONES in self._options.shown:
            self._draw_on_feet(root, "layer-zones", self._draw_zones)
        if Layer.STROKES in self._options.shown:
            layer = root.group(class_="layer-strokes", pointer_events="none")
            self._draw_on_feet_of(layer, self._draw_strokes)
        self._draw_names(root)
        self._draw_on_feet(
            root, "layer-contour", lambda layer, _: self._plate.draw_contour(layer, self._theme)
        )
        if not self._options.is_picture:
            self._draw_legend(root)
        return root.tostring()

    def _draw_paper(self, root: Element) -> None:
        """None under a picture, which lies on whatever a page has: a printer's is white."""
        if not self._options.is_picture:
            root.add(
                element("rect", class_="paper", width="100%", height="100%", fill=self._theme.paper)
            )

    def _drawn_on_backdrop(self, root: Element, site: str) -> str:
        """What is lit, over a picture of the rest."""
        options = self._options
        draw_backdrops(root, self._stage, options.view, options.tradition, site)
        self._draw_on_feet(root, "layer-zones", self._draw_zones)
        if Layer.STROKES in options.shown:
            layer = root.group(class_="layer-strokes", pointer_events="none")
            self._draw_on_feet_of(layer, self._draw_strokes)
        self._draw_names(root)
        return root.tostring()

    def _draw_names(self, root: Element) -> None:
        if Layer.LABELS not in self._options.shown and self._options.outline is None:
            return
        layer = root.group(
            class_="layer-labels",
            font_family=SERIF,
            fill=self._theme.ink,
            pointer_events="none",
        )
        if Layer.LABELS in self._options.shown:
            self._draw_labels(layer)
        if self._options.outline is not None:
            self._draw_outlines(layer, self._options.outline)

    def _root(self) -> Element:
        options, stage = self._options, self._stage
        tradition = self._catalog.tradition(options.tradition)
        label = tradition.label.get(options.lang, tradition.label["en"])
        size = {}
        if options.width is not None:
            size = {
                "width": options.width,
                "height": round(options.width * stage.height / stage.width),
            }
        skin = {} if options.skin is SkinName.NONE else {"data_skin": options.skin.value}
        root = drawing(
            stage.width,
            stage.height,
            class_="sole-map-chart",
            role="img" if options.is_picture else "group",
            # A page written from the right must not turn the anchors of names.
            direction="ltr",
            data_view=options.view.value,
            data_foot=options.foot.value,
            data_tradition=options.tradition,
            **{
                f"data_matrix_{standing.foot.value}": standing.matrix
                for standing in stage.standings
            },
            **skin,
            **size,
        )
        key = name_key(self._catalog, self._foot_map, options) if options.is_numbered else ()
        if options.is_picture and options.routine is not None:
            return root.described(self._step_title())
        return root.described(
            self._words.listed(
                [self._words.gettext(CHART_TITLES[options.view, options.foot]), label]
            ),
            self._words.gettext(ABOUT) + (f" {self._words.listed(key)}." if key else ""),
        )

    def _step_title(self) -> str:
        """Which step it shows, and where."""
        routine = self._catalog.in_language(self._drawn_routine(), self._options.lang)
        title = routine.steps[self._options.step - 1].title
        place = place_title(self._options.view, self._options.foot.feet)
        return f"{title}: {self._words.gettext(place)}"

    def _drawn_routine(self) -> Routine:
        """Raises: UnknownRecord."""
        return self._routine or self._catalog.routine(self._options.routine or "")

    def _key(self, standing: Standing) -> str:
        own = f"{self._options.view.value}-{standing.foot.value}"
        # Pages show several steps: each has ids of its own.
        return f"step-{self._options.step}-{own}" if self._options.is_picture else own

    def _draw_on_feet(
        self, root: Element, name: str, draw: Callable[[Element, Standing], None]
    ) -> None:
        self._draw_on_feet_of(root.group(class_=name), draw)

    def _draw_on_feet_of(self, layer: Element, draw: Callable[[Element, Standing], None]) -> None:
        for standing in self._stage.standings:
            draw(
                layer.group(
                    class_="foot",
                    data_foot=standing.foot.value,
                    transform=f"matrix({standing.matrix})",
                ),
                standing,
            )

    def _draw_plate(self, layer: Element, standing: Standing) -> None:
        self._plate.draw(layer, self._key(standing), self._theme)

    def _draw_bones(self, layer: Element, _: Standing) -> None:
        bones = self._foot_map.anatomy.bones(self._options.view)
        draw_bones(layer, bones, self._theme, self._options.lang)

    def _draw_zones(self, layer: Element, standing: Standing) -> None:
        for placed in self._zones[standing.foot]:
            area = self._catalog.area(placed.zone.area)
            draw_zone(
                layer,
                placed,
                name=label_of(self._catalog, placed.zone, self._options.lang),
                spoken=self._accessible_name(placed),
                family=self._catalog.family(area),
                sourcing=self._catalog.sourcing(placed.zone, placed.view),
                theme=self._theme,
                is_highlighted=placed.zone.id in self._lit,
                href=f"{self._base_url}/zones/{placed.zone.id}",
                is_hollow=Layer.BONES in self._options.shown,
                is_line_only=Layer.AGREEMENT in self._options.shown,
                is_back=self._is_back(placed),
                is_picture=self._options.is_picture,
            )

    def _is_back(self, placed: PlacedZone) -> bool:
        """Whether common ground is asked for and this is none."""
        is_common = self._catalog.sourcing(placed.zone, placed.view) is Sourcing.BOTH
        return Layer.COMMON_GROUND in self._options.shown and not is_common

    def _draw_strokes(self, layer: Element, standing: Standing) -> None:
        strokes, options = strokes_on(self._catalog, self._foot_map), self._options
        # A hand lights what it passes, whether or not the rest is a picture.
        placed = self._foot_map.placed_on(options.view, standing.foot, options.tradition)
        held = None
        if options.routine is not None:
            # Whoever's chart it is: what the hand passes over is that chart's.
            routine = self._drawn_routine().model_copy(update={"tradition": options.tradition})
            step = routine.steps[options.step - 1]
            runs = strokes.runs_of_step(routine, step, options.view, standing.foot)
            held = routine.done(step).held
        elif options.technique is not None:
            # Named zones are those it is run over; else every zone where sources use it.
            named = zones_lit(self._catalog, options.highlight, None) or self._lit
            technique = self._catalog.technique(options.technique)
            runs = strokes.runs_of_technique(
                technique, [zone for zone in placed if zone.zone.id in named]
            )
        else:
            runs = ()
        zones = {
            zone.zone.id: (zone, self._catalog.family(self._catalog.area(zone.zone.area)))
            for zone in placed
        }
        draw_strokes(layer, runs, zones, self._theme, self._frame, held)

    def _draw_agreement(self, layer: Element, standing: Standing) -> None:
        patches = (
            (
                placed,
                self._catalog.sourcing(placed.zone, placed.view),
                BACK if self._is_back(placed) else 1.0,
            )
            for placed in self._zones[standing.foot]
        )
        is_over_bones = Layer.BONES in self._options.shown
        draw_agreement(layer, patches, self._theme, is_over_bones=is_over_bones)

    def _accessible_name(self, placed: PlacedZone) -> str:
        label = label_of(self._catalog, placed.zone, self._options.lang)
        return self._words.listed([label, placed.where.said(self._words)])

    def _draw_outlines(self, layer: Element, of: str) -> None:
        """After every zone and name, so that none hides it."""
        options, group = self._options, layer.group(class_="other-school")
        for zone in outlined_zones(self._catalog, of, options.tradition):
            name = outline_name(self._catalog, zone, options.lang)
            for standing in self._stage.standings:
                for placed in self._foot_map.placed(zone.id):
                    if (placed.view, placed.foot) == (options.view, standing.foot):
                        said = self._catalog.sourcing(zone, placed.view)
                        draw_outline(group, self._stage, standing, placed, name, said, self._theme)

    def _draw_labels(self, layer: Element) -> None:
        is_skeleton = names_bones(self._options.shown)
        if is_skeleton:
            bones = self._foot_map.anatomy.bones(self._options.view)
            draw_bone_names(
                layer,
                bones,
                self._stage,
                self._frame.outline,
                self._theme,
                self._options.lang,
                is_numbered=self._options.is_numbered,
            )
        is_lined = names_lines(self._options.shown)
        if is_lined:
            draw_grid_names(layer, self._frame, self._stage, self._theme, self._words)
        for level in () if is_skeleton or is_lined else LEVEL_SIZES:
            hidden = {} if level == 2 else {"display": "none"}
            group = layer.group(class_=f"labels level-{level}", **hidden)
            labels = place_names(
                self._catalog,
                self._foot_map,
                self._options.view,
                self._options.foot,
                self._options.tradition,
                self._options.lang,
                level,
                is_numbered=self._options.is_numbered,
                is_common=Layer.COMMON_GROUND in self._options.shown,
            )
            if self._options.site is not None:
                labels = tuple(label for label in labels if label.zone in self._lit)
            for label in labels:
                self._draw_leaders(group, label)
            for label in labels:
                self._draw_name(group, label)
        spaced = {} if is_upright(self._options.lang) else {"letter_spacing": 2.5}
        captions = layer.group(class_="captions", text_anchor="middle", **spaced)
        for standing in self._stage.standings:
            caption = self._words.gettext(FOOT_CAPTIONS[standing.foot.value])
            captions.text(
                (caption,),
                *self._stage.caption_at(standing),
                self._stage.caption_size,
                fill=self._theme.ink,
            )

    def _draw_leaders(self, group: Element, label: Label) -> None:
        """One a foot; a name inside its patch has none."""
        casing = self._theme.casing
        for (start, end), foot in zip(label.leaders, label.feet, strict=False):
            if casing:
                wide = LEADER + 2 * CASING
                group.line(*start, *end, class_="casing", stroke=casing, stroke_width=wide)
            group.line(
                *start,
                *end,
                class_="leader",
                data_zone=label.zone,
                data_foot=foot.value,
                stroke=self._theme.edge,
                stroke_width=LEADER,
            )
            # A dot that ends on the darkest step is seen by its ring.
            ring = self._theme.paper if Layer.AGREEMENT in self._options.shown else casing
            around: dict[str, Any] = {"stroke": ring} if ring else {}
            group.circle(*end, 3.2, class_="leader-end", fill=self._theme.ink, **around)

    def _draw_name(self, group: Element, label: Label) -> None:
        style: dict[str, Any] = {"text_anchor": label.anchor}
        if label.is_one_sided:
            style["font_weight"] = 600
            if not is_upright(self._options.lang):
                style["font_style"] = "italic"
        if Layer.AGREEMENT in self._options.shown and not label.leaders:
            zone = self._catalog.zone(label.zone)
            style["fill"] = self._theme.label_on_step(
                self._catalog.sourcing(zone, self._options.view)
            )
        elif label.zone in self._lit and not label.leaders:
            family = self._catalog.family(self._catalog.area(self._catalog.zone(label.zone).area))
            style["fill"] = self._theme.label_on_strong(family)
        place = "outside" if label.leaders else "inside"
        group.text(
            label.lines,
            *label.at,
            label.size,
            class_=f"label {place}",
            data_zone=label.zone,
            data_feet=" ".join(foot.value for foot in label.feet),
            **style,
        )

    def _draw_legend(self, root: Element) -> None:
        layer = root.group(class_="layer-legend", pointer_events="none")
        kinds = {
            self._catalog.sourcing(p.zone, p.view) for zones in self._zones.values() for p in zones
        }
        is_filled = Layer.AGREEMENT in self._options.shown
        draw_legend(layer, self._stage, kinds, self._theme, SERIF, self._words, is_filled=is_filled)
