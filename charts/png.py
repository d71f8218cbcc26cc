"""A chart as pixels, by resvg: the one module that knows of it."""

import resvg_py


def render_png(svg: str, width: int) -> bytes:
    """The PNG of a chart, `width` pixels wide and as high as its viewBox asks."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))
