"""`solemap render`: one chart as an SVG or PNG file, or every chart as a contact sheet."""

import argparse
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from solemap.charts.chart import ChartOptions, Layer, name_key, render_chart
from solemap.charts.fonts import missing_characters
from solemap.charts.geometry.foot_map import FootMap, build_foot_map
from solemap.charts.png import render_png
from solemap.charts.skin import SkinName
from solemap.charts.stage import ChartFoot
from solemap.charts.theme import ThemeName
from solemap.data.catalog import Catalog, load_catalog
from solemap.data.models.vocabulary import View

PNG_WIDTH = 1400
SHEET_SKINS = tuple(skin for skin in SkinName if skin is not SkinName.NONE)
# Bones let the zones above them go hollow, so the sheet shows each by itself.
SHEET_LAYERS = {
    "": (Layer.GRID, Layer.ZONES, Layer.LABELS),
    "-bones": (Layer.BONES, Layer.GRID, Layer.LABELS),
}
SHEET_STYLE = (
    "body{margin:24px;font:14px system-ui;background:#8a8a8a;display:grid;gap:24px;"
    "grid-template-columns:repeat(3,minmax(0,1fr))}figure{margin:0}img{width:100%;display:block}"
)


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("render", help="draw a chart, or all of them, into files")
    parser.add_argument("output", type=Path, help="FILE.svg or FILE.png; a folder with --sheet")
    parser.add_argument("--sheet", action="store_true", help="every view, foot, theme and layer")
    parser.add_argument("--view", default=View.PLANTAR, choices=[view.value for view in View])
    parser.add_argument("--foot", default="both", choices=[foot.value for foot in ChartFoot])
    parser.add_argument("--theme", default="light", choices=[theme.value for theme in ThemeName])
    parser.add_argument(
        "--skin",
        default="none",
        choices=[skin.value for skin in SkinName],
        help="dress the drawing; none is paper and ink",
    )
    parser.add_argument("--lang", default="en", help="language of the names")
    parser.add_argument("--tradition", default="ingham")
    parser.add_argument("--highlight", default="", help="area or zone ids, parted by commas")
    parser.add_argument("--technique", help="light the zones on which sources use it")
    parser.add_argument("--routine", help="draw the strokes of a routine's step")
    parser.add_argument("--step", type=int, default=1, help="of the routine, counted from 1")
    parser.add_argument("--outline", help="draw an area hollow where other traditions place it")
    parser.add_argument(
        "--layers", default="zones,labels", help=", ".join(layer.value for layer in Layer)
    )
    parser.add_argument("--width", type=int, help=f"pixels; {PNG_WIDTH} for a PNG")
    parser.add_argument("--base-url", default="", help="where the links of the file lead")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    catalog = load_catalog()
    foot_map = build_foot_map(catalog)
    if given.sheet:
        return _write_sheet(catalog, foot_map, given.output)
    if given.output.suffix not in (".svg", ".png"):
        print("solemap: the file's name ends in .svg or .png", file=sys.stderr)
        return 2
    try:
        options = ChartOptions.model_validate(
            {
                "view": given.view,
                "foot": given.foot,
                "theme": given.theme,
                "skin": given.skin,
                "lang": given.lang,
                "tradition": given.tradition,
                "highlight": _parts(given.highlight),
                "technique": given.technique,
                "routine": given.routine,
                "step": given.step,
                "is_moving": given.output.suffix == ".svg",
                "outline": given.outline,
                "layers": _parts(given.layers),
                "width": given.width,
            }
        )
    except ValidationError as error:
        for fault in error.errors():
            where = "-".join(str(part) for part in fault["loc"][:1])
            print(f"solemap: --{where}: {fault['msg']}", file=sys.stderr)
        return 2
    if given.output.suffix == ".png" and Layer.LABELS in options.layers:
        options = _with_numbers(catalog, foot_map, options)
    svg = render_chart(catalog, foot_map, options, given.base_url)
    _write(given.output, svg, given.width or PNG_WIDTH)
    return 0


def _with_numbers(catalog: Catalog, foot_map: FootMap, options: ChartOptions) -> ChartOptions:
    """A numbered chart where names would come out as empty boxes; the key is printed."""
    key = name_key(catalog, foot_map, options)
    missing = missing_characters("".join(key))
    if not missing:
        return options
    what = f"no font on this machine has {len(missing)} of the characters"
    if any(digit in missing for digit in "0123456789"):
        print(f"solemap: {what}, not even digits: the picture has no names", file=sys.stderr)
    else:
        code = f"U+{ord(missing[0]):04X}"
        print(f"solemap: {what} ({code} is one), so numbers stand for names:", file=sys.stderr)
    print("\n".join(key))
    return options.model_copy(update={"is_numbered": True})


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _write(path: Path, svg: str, width: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".svg":
        path.write_text(svg, encoding="utf-8")
    else:
        path.write_bytes(render_png(svg, width))
    print(path)


def _write_sheet(catalog: Catalog, foot_map: FootMap, folder: Path) -> int:
    """Every chart as SVG and PNG, and a page that shows them together."""
    figures = []
    for name, options in _sheet_charts(catalog, foot_map):
        svg = render_chart(catalog, foot_map, options)
        _write(folder / f"{name}.svg", svg, PNG_WIDTH)
        _write(folder / f"{name}.png", svg, PNG_WIDTH)
        figures.append(
            f'<figure><img src="{name}.svg" alt=""><figcaption>{name}</figcaption></figure>'
        )
    page = f"<!doctype html><title>Contact sheet</title><style>{SHEET_STYLE}</style>"
    (folder / "index.html").write_text(page + "".join(figures), encoding="utf-8")
    print(folder / "index.html")
    return 0


def _sheet_charts(catalog: Catalog, foot_map: FootMap) -> Iterator[tuple[str, ChartOptions]]:
    """Name and options of each: every theme of the plate for each foot, then both feet dressed."""
    for tradition, view in product(catalog.traditions, foot_map.views):
        for foot, theme, (kind, layers) in product(ChartFoot, ThemeName, SHEET_LAYERS.items()):
            yield (
                f"{tradition}-{view.value}-{foot.value}-{theme.value}{kind}",
                ChartOptions(tradition=tradition, view=view, foot=foot, theme=theme, layers=layers),
            )
        for skin in SHEET_SKINS:
            yield (
                f"{tradition}-{view.value}-both-light-skin-{skin.value}",
                ChartOptions(tradition=tradition, view=view, skin=skin),
            )
