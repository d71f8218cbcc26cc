"""The dressed drawing: three skin tones, and lines that are seen on each of them.

On a middle skin no single colour of line passes: what is dark enough is not dark on a dark skin,
what is light enough is not light on a light one. So every line is cased: the theme's line, with one
of the opposite lightness under it that shows at its sides. Fills stay opaque, so that colours mean
the same on every skin.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from solemap.charts.theme import Theme
from solemap.data.models.vocabulary import View


class SkinName(StrEnum):
    """`none` is the plate: paper and ink."""

    NONE = "none"
    LIGHT = "light"
    MIDDLE = "middle"
    DARK = "dark"


@dataclass(frozen=True)
class Skin:
    """Colours as #RRGGBB. A sole has less pigment than the rest of the foot."""

    tone: str
    sole: str
    shade: str
    nail: str


SKINS = {
    SkinName.LIGHT: Skin(tone="#F0CDB0", sole="#F3D0BA", shade="#A5583A", nail="#F9E0D4"),
    SkinName.MIDDLE: Skin(tone="#B9835C", sole="#CB9A78", shade="#5E2F18", nail="#D9AC8F"),
    SkinName.DARK: Skin(tone="#6B4530", sole="#9D7158", shade="#26110A", nail="#A67C66"),
}
# A theme's line is dark or light; its casing is the other.
DARK_LINE, LIGHT_CASING = "#33271E", "#FFF9F0"
DARK_CASING = "#15171B"


def dressed(theme: Theme, skin_name: SkinName, view: View) -> Theme:
    """The theme on a skin; on `none` it stays the plate's."""
    skin = SKINS.get(skin_name)
    if skin is None:
        return theme
    return replace(
        theme,
        foot=skin.sole if view is View.PLANTAR else skin.tone,
        shade=skin.shade,
        nail=skin.nail,
        edge=theme.edge if theme.is_dark else DARK_LINE,
        casing=DARK_CASING if theme.is_dark else LIGHT_CASING,
    )
