"""The skeleton in the plate's style: quiet paper bones, a thin edge that swells below, plain names.

Solid lines only: dashes mean sourcing. Bones lie under the zones, and the zones above them go
hollow (`zone.HOLLOW`): opaque fills would hide what the layer is for, and bones drawn over the
fills would cut every zone to pieces. The zone's line keeps its place and its sourcing.
"""

from collections.abc import Sequence
from functools import lru_cache

import shapely
from shapely import Geometry, affinity

from solemap.charts.geometry.anatomy import LaidBone
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.phrase import BoneName
from solemap.charts.geometry.point import Point
from solemap.charts.labels import Label, Name
from solemap.charts.naming import lay_out
from solemap.charts.stage import Stage
from solemap.charts.svg import Element
from solemap.charts.theme import CASING, Theme
from solemap.data.models.bone import Bone, Row
from solemap.data.wording import N_, wording

# Units: foot units.
LINE = 1.0
SWELL = 1.9
EDGE_OPACITY = 0.72
RIDGE = 0.9
RIDGE_OPACITY = 0.42
# The third level of names. Units: viewBox units.
NAME_SIZE = 17.0
# A toe's bone says which bone: the leader says which toe.
SHORT_NAMES = {
    Row.TOE_JOINT: N_("joint"),
    Row.FIRST_BONE: N_("first bone"),
    Row.MIDDLE_BONE: N_("middle bone"),
    Row.END_BONE: N_("end bone"),
}


def draw_bones(layer: Element, bones: Sequence[LaidBone], theme: Theme, lang: str) -> None:
    """In foot units, deepest bones first, each with its name as a title."""
    if theme.casing:
        layer.path(
            "".join(laid.path for laid in bones),
            class_="casing",
            fill="none",
            stroke=theme.casing,
            stroke_width=LINE + 2 * CASING,
            stroke_linejoin="round",
            pointer_events="none",
        )
    group = layer.group(
        fill=theme.bone,
        stroke=theme.edge,
        stroke_width=LINE,
        stroke_opacity=EDGE_OPACITY,
        stroke_linejoin="round",
    )
    for laid in bones:
        bone = laid.bone
        group.path(laid.path, class_="bone", data_bone=bone.id).described(
            wording(lang).of_record("bone.label", bone.label["en"])
        )
    layer.path(
        "".join(laid.ridges for laid in bones),
        class_="bone-ridge",
        fill="none",
        stroke=theme.edge,
        stroke_width=RIDGE,
        stroke_linecap="round",
        opacity=RIDGE_OPACITY,
        pointer_events="none",
    )
    layer.path(
        "".join(_weight(laid) for laid in bones),
        class_="bone-weight",
        fill=theme.edge,
        opacity=EDGE_OPACITY,
        pointer_events="none",
    )


@lru_cache(maxsize=512)
def _weight(laid: LaidBone) -> str:
    """The lower edge, a little heavier: the strip that the bone leaves bare when it is lifted."""
    lifted = affinity.translate(laid.seen, 0.25 * SWELL, SWELL)
    strip = shapely.difference(laid.seen, lifted)
    parts = [part for part in shapely.get_parts(strip) if part.area > SWELL * 4]
    return "".join(path_of(part) for part in parts)


def draw_bone_names(
    layer: Element,
    bones: Sequence[LaidBone],
    stage: Stage,
    outline: Geometry,
    theme: Theme,
    lang: str,
    *,
    is_numbered: bool = False,
) -> None:
    """On the page, in viewBox units: inside a bone that has room, else at the end of a leader."""
    group = layer.group(class_="labels level-3")
    labels = place_bone_names(tuple(bones), stage, outline, lang, is_numbered)
    for label in labels:
        for (start, end), foot in zip(label.leaders, label.feet, strict=False):
            if theme.casing:
                wide = 1 + 2 * CASING
                group.line(*start, *end, class_="casing", stroke=theme.casing, stroke_width=wide)
            group.line(
                *start,
                *end,
                class_="leader",
                data_bone=label.zone,
                data_foot=foot.value,
                stroke=theme.edge,
                stroke_width=1,
            )
            group.circle(*end, 2.6, class_="leader-end", fill=theme.ink)
    for label in labels:
        group.text(
            label.lines,
            *label.at,
            label.size,
            class_=f"label {'outside' if label.leaders else 'inside'}",
            data_bone=label.zone,
            text_anchor=label.anchor,
        )


@lru_cache(maxsize=32)
def place_bone_names(
    bones: tuple[LaidBone, ...],
    stage: Stage,
    outline: Geometry,
    lang: str,
    is_numbered: bool = False,
) -> tuple[Label, ...]:
    names = []
    for standing in stage.standings:
        x, y = standing.to_view(Point(0, 0))
        for number, laid in enumerate(bones, 1):
            target = _middle(laid)
            room = affinity.affine_transform(laid.seen, [standing.flip, 0, 0, -1, x, y])
            names.append(
                Name(
                    key=laid.bone.id,
                    zone=laid.bone.id,
                    foot=standing.foot,
                    text=str(number) if is_numbered else _short_name(laid.bone, lang),
                    target=standing.to_view(target),
                    is_medial=target.x < 0,
                    room=room,
                )
            )
    return lay_out(stage, outline, NAME_SIZE, names)


def _short_name(bone: Bone, lang: str) -> str:
    words = wording(lang)
    short = SHORT_NAMES.get(bone.row) if bone.row else None
    return words.gettext(short) if short else BoneName(bone).said(words)


def _middle(laid: LaidBone) -> Point:
    """Where a leader ends: the point farthest from the bone's edges."""
    widest = max(shapely.get_parts(laid.seen), key=lambda part: float(part.area))
    x, y = shapely.maximum_inscribed_circle(widest, tolerance=0.5).coords[0]
    return Point(round(float(x), 1), round(float(y), 1))
