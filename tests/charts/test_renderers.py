"""Every chart looks alike in renderers that share no code: Chromium, resvg and CairoSVG.

Without names: those depend on the machine's fonts. docs/svg.md has the figures, librsvg's too.
"""

import io

import cairosvg
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.png import render_png
from solemap.charts.skin import SkinName
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View

WIDTH = 1400
ALIKE = 0.98
# Of the similarity's window and of its two constants. Source: Z. Wang et al., "Image quality
# assessment: from error visibility to structural similarity", IEEE Trans. Image Process. 13 (2004).
WINDOW = 7
SMALL = (0.01 * 255) ** 2, (0.03 * 255) ** 2

Picture = NDArray[np.float64]


def grey(png: bytes) -> Picture:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=np.float64)


def blurred(picture: Picture) -> Picture:
    """The mean of the square window round each pixel that has a whole one."""
    total = np.pad(picture.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    return (
        total[WINDOW:, WINDOW:]
        - total[:-WINDOW, WINDOW:]
        - total[WINDOW:, :-WINDOW]
        + total[:-WINDOW, :-WINDOW]
    ) / WINDOW**2


def similarity(one: Picture, other: Picture) -> float:
    """Mean structural similarity: 1 for the same picture."""
    mean1, mean2 = blurred(one), blurred(other)
    spread1, spread2 = blurred(one**2) - mean1**2, blurred(other**2) - mean2**2
    shared = blurred(one * other) - mean1 * mean2
    light = (2 * mean1 * mean2 + SMALL[0]) / (mean1**2 + mean2**2 + SMALL[0])
    structure = (2 * shared + SMALL[1]) / (spread1 + spread2 + SMALL[1])
    return float((light * structure).mean())


def photographed(browser: Browser, svg: str, height: int) -> Picture:
    page = browser.new_page(viewport={"width": WIDTH, "height": height})
    page.set_content(f'<!doctype html><body style="margin:0">{svg}')
    page.evaluate('document.querySelector("svg").style.display = "block"')
    picture = grey(page.screenshot())
    page.close()
    return picture


def test_the_measure_sees_a_line_that_is_missing() -> None:
    blank = np.full((60, 60), 250.0)
    line = blank.copy()
    line[:, 30] = 80
    assert similarity(line, line) == pytest.approx(1)
    assert similarity(blank, line) < 0.9


@pytest.mark.parametrize("skin", [SkinName.NONE, SkinName.MIDDLE])
@pytest.mark.parametrize("view", list(View))
def test_a_chart_looks_alike_in_every_renderer(
    catalog: Catalog, foot_map: FootMap, browser: Browser, view: View, skin: SkinName
) -> None:
    for tradition in catalog.traditions:
        options = ChartOptions(
            view=view, skin=skin, tradition=tradition, layers=(Layer.ZONES,), width=WIDTH
        )
        svg = render_chart(catalog, foot_map, options)
        drawn = grey(render_png(svg, WIDTH))
        seen = photographed(browser, svg, len(drawn))
        assert similarity(seen, drawn) >= ALIKE, (tradition, "resvg")
        cairo = grey(cairosvg.svg2png(bytestring=svg.encode(), output_width=WIDTH))
        assert similarity(seen, cairo) >= ALIKE, (tradition, "CairoSVG")
