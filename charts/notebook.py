"""A chart as an object that notebooks know how to show.

HTML before SVG: a notebook shows an SVG as a picture, in which no link can be followed.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.geometry.foot_map import FootMap, build_foot_map
from solemap.data.catalog import Catalog, load_catalog

# Units: pixels. What a notebook's column has room for.
WIDTH = 720
SERVED = "http://127.0.0.1:8000"
LISTS = ("highlight", "layers")


@dataclass(frozen=True)
class NotebookChart:
    """A drawn chart; the last line of a cell shows it."""

    options: ChartOptions
    svg: str = field(repr=False)

    def _repr_html_(self) -> str:
        """Inline, so that its links can be followed."""
        return f'<figure style="margin:0;max-width:100%;overflow:auto">{self.svg}</figure>'

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, file: str | Path) -> Path:
        """Writes an SVG, or a PNG where the name ends so."""
        path = Path(file)
        if path.suffix == ".png":
            from solemap.charts.png import render_png

            path.write_bytes(render_png(self.svg, self.options.width or WIDTH))
        else:
            path.write_text(self.svg, encoding="utf-8")
        return path


def make_chart(view: str, *, base_url: str | None = None, **options: Any) -> NotebookChart:
    """Raises: ValidationError, UnknownRecord."""
    given = {"width": WIDTH, **options, "view": view}
    for name in LISTS:
        if name in given:
            given[name] = _several(given[name])
    asked = ChartOptions.model_validate(given)
    address = os.environ.get("SOLEMAP_BASE_URL") or SERVED if base_url is None else base_url
    catalog, foot_map = _known()
    return NotebookChart(asked, render_chart(catalog, foot_map, asked, address))


def _several(given: str | Iterable[str]) -> tuple[str, ...]:
    """`"liver,spleen"` and `["liver", "spleen"]` are the same."""
    if isinstance(given, str):
        return tuple(part.strip() for part in given.split(",") if part.strip())
    return tuple(given)


@cache
def _known() -> tuple[Catalog, FootMap]:
    catalog = load_catalog()
    return catalog, build_foot_map(catalog)
