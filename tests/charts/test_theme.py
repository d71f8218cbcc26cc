"""Colours told apart by everybody, measured on what a served chart really holds."""

from itertools import combinations

import pytest
from coloraide import Color as Base
from coloraide.filters.cvd import Deutan, Protan, Tritan
from lxml import etree

from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.theme import FAMILIES, THEMES, Theme, ThemeName
from solemap.data.catalog import Catalog

VISIONS = (None, "protan", "deutan", "tritan")
SCREENS = (ThemeName.LIGHT, ThemeName.DARK)


class Color(Base):
    """With the three kinds of colour blindness, by Machado 2009 at full severity."""


Color.register([Protan(), Deutan(), Tritan()], overwrite=True)


def seen(colour: str, vision: str | None) -> Base:
    if vision is None:
        return Color(colour)
    return Color(colour).filter(vision, method="machado")


def smallest_difference(colours: tuple[str, ...]) -> float:
    return min(
        seen(one, vision).delta_e(seen(other, vision), method="2000")
        for vision in VISIONS
        for one, other in combinations(colours, 2)
    )


def contrast(one: str, other: str) -> float:
    return float(Color(one).contrast(other, method="wcag21"))


@pytest.mark.parametrize("name", SCREENS)
def test_families_differ_in_every_vision(
    catalog: Catalog, foot_map: FootMap, name: ThemeName
) -> None:
    options = ChartOptions(theme=name)
    root = etree.fromstring(render_chart(catalog, foot_map, options).encode())
    fills = {
        link.get("class").split("family-")[1].split()[0]: link[1].get("fill")
        for link in root.iter("{http://www.w3.org/2000/svg}a")
    }
    assert set(fills) == set(FAMILIES)
    assert smallest_difference(tuple(fills.values())) >= 10
    assert smallest_difference(THEMES[name].strongs) >= 15


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_names_are_read_on_every_fill(theme: Theme) -> None:
    for fill in (*theme.fills, theme.foot, theme.paper):
        assert contrast(theme.ink, fill) >= 4.5
    for family in FAMILIES:
        assert contrast(theme.label_on_strong(family), theme.strong(family)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_lines_are_seen_on_every_fill(theme: Theme) -> None:
    for fill in (*theme.fills, theme.foot, theme.paper):
        assert contrast(theme.edge, fill) >= 3
    for strong in theme.strongs:
        assert contrast(strong, theme.paper) >= 3
