"""The colours of a chart, drawn into the file: a standalone SVG has no custom properties.

Seven families, each an opaque fill and a strong colour. Checked for normal, protan, deutan and
tritan vision by CIEDE2000; tests/charts/test_theme.py holds the smallest differences.
"""

from dataclasses import dataclass
from enum import StrEnum

from solemap.data.models.vocabulary import Sourcing

FAMILIES = (
    "head-and-senses",
    "bones-and-muscles",
    "heart-and-lungs",
    "digestion",
    "glands",
    "urinary-and-reproductive",
    "lymph-and-defence",
)


# One hue, three steps: one school alone and two that differ are one step, for neither is agreement.
STEP_OF = {Sourcing.SINGLE: 0, Sourcing.ONE: 1, Sourcing.DISPUTED: 1, Sourcing.BOTH: 2}

# How far a casing shows at each side of its line. Units: foot units.
CASING = 1.3


class ThemeName(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


@dataclass(frozen=True)
class Theme:
    """One set of colours, as #RRGGBB. `fills`, `strongs` and `on_strong` follow FAMILIES.

    `steps` are those of agreement, from a single source to both schools; `on_steps` their names.

    `casing` is the line under every line, `nail` the fill of nails; a plate has neither.
    """

    paper: str
    foot: str
    shade: str
    bone: str
    ink: str
    edge: str
    fills: tuple[str, ...]
    strongs: tuple[str, ...]
    on_strong: tuple[str, ...]
    steps: tuple[str, str, str]
    on_steps: tuple[str, str, str]
    is_dark: bool = False
    casing: str | None = None
    nail: str | None = None

    def fill(self, family: str) -> str:
        return self.fills[FAMILIES.index(family)]

    def strong(self, family: str) -> str:
        return self.strongs[FAMILIES.index(family)]

    def label_on_strong(self, family: str) -> str:
        return self.on_strong[FAMILIES.index(family)]

    def step(self, sourcing: Sourcing) -> str:
        return self.steps[STEP_OF[sourcing]]

    def label_on_step(self, sourcing: Sourcing) -> str:
        return self.on_steps[STEP_OF[sourcing]]


_LIGHT = Theme(
    paper="#FBF8F1",
    foot="#FAF5EB",
    shade="#8A7358",
    bone="#EFE6D3",
    ink="#1F1B16",
    edge="#574C41",
    fills=("#A9ADDF", "#C1BFB5", "#DCA28A", "#FAE9AB", "#C3A5B8", "#A5E5FD", "#DAF6E5"),
    strongs=("#32107A", "#928D89", "#881D14", "#BD7C05", "#6F4E6C", "#2F8CB8", "#536D57"),
    on_strong=("#FFFFFF", "#15130F", "#FFFFFF", "#15130F", "#FFFFFF", "#15130F", "#FFFFFF"),
    steps=("#E9E4DA", "#9C9BC6", "#37346F"),
    on_steps=("#1F1B16", "#15130F", "#FFFFFF"),
)
_DARK = Theme(
    paper="#15171B",
    foot="#1D2025",
    shade="#000000",
    bone="#3A3935",
    ink="#FBF7EF",
    edge="#F1EADD",
    fills=("#403D77", "#4B4845", "#692918", "#7D6F18", "#93506F", "#3473A5", "#577152"),
    strongs=("#8E89F8", "#D6CEC6", "#DF6D31", "#FEC033", "#A57490", "#54DFFC", "#69B07F"),
    on_strong=("#15171B",) * 7,
    steps=("#2A2D34", "#5B5C9C", "#C3C0F5"),
    on_steps=("#FBF7EF", "#FBF7EF", "#15171B"),
    is_dark=True,
)
_PRINT = Theme(
    paper="#FFFFFF",
    foot="#FFFFFF",
    shade="#8A8A8A",
    bone="#F1EFEA",
    ink="#000000",
    edge="#3A342D",
    fills=_LIGHT.fills,
    strongs=_LIGHT.strongs,
    on_strong=_LIGHT.on_strong,
    steps=_LIGHT.steps,
    on_steps=_LIGHT.on_steps,
)
THEMES = {ThemeName.LIGHT: _LIGHT, ThemeName.DARK: _DARK, ThemeName.PRINT: _PRINT}
