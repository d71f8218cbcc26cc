"""A chart with some zones lit, put together from two that are kept: nothing lit, and all.

What is lit depends on free input, so there is no end of such charts; but each zone and each name
stands in one of two forms. Both charts are drawn once and cut at every zone and name; a lit chart
takes each piece from one or the other. The bytes are those of drawing it anew, which a test holds.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.lit import zones_lit
from solemap.data.catalog import Catalog

# A zone with its paths, or a name inside its patch, whole.
_PIECE = re.compile(
    r'<a [^>]*?data-zone="([a-z0-9-]+)".*?</a>'
    r'|<text class="label inside" data-feet="[a-z ]*" data-zone="([a-z0-9-]+)".*?</text>'
)


def render_lit_chart(
    catalog: Catalog, foot_map: FootMap, options: ChartOptions, base_url: str = ""
) -> str:
    """The same text as `render_chart`, sooner when only what is lit differs.

    Raises: UnknownRecord, as `render_chart` does.
    """
    lit = zones_lit(catalog, options.highlight, options.technique)
    plain = options.model_copy(update={"highlight": (), "technique": None})
    # Bones thin a fill by how it is lit, strokes follow what is lit; an outline is as free as that,
    # and rarer.
    is_own = {Layer.BONES, Layer.STROKES} & options.shown or options.is_picture
    if is_own or options.outline is not None:
        return render_chart(catalog, foot_map, options, base_url)
    return _pieces(catalog, foot_map, plain, base_url).with_lit(lit)


@dataclass(frozen=True)
class _Pieces:
    """Text between the pieces, and each piece in its two forms with its zone."""

    between: tuple[str, ...]
    pieces: tuple[tuple[str, str, str], ...]

    def with_lit(self, lit: Collection[str]) -> str:
        parts = [self.between[0]]
        for (zone, dark, light), after in zip(self.pieces, self.between[1:], strict=True):
            parts.append(light if zone in lit else dark)
            parts.append(after)
        return "".join(parts)


@lru_cache(maxsize=64)
def _pieces(catalog: Catalog, foot_map: FootMap, plain: ChartOptions, base_url: str) -> _Pieces:
    everything = plain.model_copy(
        update={"highlight": tuple(zone.id for zone in catalog.zones_of_tradition(plain.tradition))}
    )
    dark = render_chart(catalog, foot_map, plain, base_url)
    light = render_chart(catalog, foot_map, everything, base_url)
    between, pieces = [], []
    end = 0
    for one, other in zip(_PIECE.finditer(dark), _PIECE.finditer(light), strict=True):
        between.append(dark[end : one.start()])
        pieces.append((one.group(1) or one.group(2), one.group(0), other.group(0)))
        end = one.end()
    between.append(dark[end:])
    return _Pieces(tuple(between), tuple(pieces))
