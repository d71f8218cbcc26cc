"""No slanted, spaced or capital letters where a script has none: on charts, and in every style."""

import re
from pathlib import Path

import pytest

from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.script import UPRIGHT
from solemap.charts.stage import ChartFoot
from solemap.data.models.vocabulary import View

STYLES = Path(__file__).parents[2] / "frontend"
SLANTED = ('font-style="italic"', "letter-spacing=")
# The first letter of a sentence that begins with a name may well be a capital where there are any.
LETTERS = re.compile(r"([^{}]+)\{[^{}]*(?:font-style: *italic|letter-spacing|small-caps|uppercase)")


@pytest.fixture(scope="module")
def chart(catalog, foot_map):
    def draw(lang: str) -> str:
        options = ChartOptions(lang=lang, view=View.LATERAL, foot=ChartFoot.BOTH)
        return render_chart(catalog, foot_map, options)

    return draw


@pytest.mark.parametrize("lang", sorted(UPRIGHT))
def test_a_chart_has_upright_letters(chart, lang):
    svg = chart(lang)
    assert "<text" in svg
    assert [one for one in SLANTED if one in svg] == []


def test_where_a_script_has_them_they_are_there(chart):
    assert any(one in chart("en") for one in SLANTED)


def test_a_style_slants_or_spaces_letters_only_for_a_language_that_has_them():
    sheets = list(STYLES.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        for selector in LETTERS.findall(sheet.read_text("utf-8")):
            assert ":lang(" in selector or "::first-letter" in selector, (sheet.name, selector)
