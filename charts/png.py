"""A chart as pixels, by resvg: the one module that knows of it.

What goes over the wire has a palette: a chart is flat colours with soft edges, so 64 well-chosen
ones look the same in a quarter of the bytes. resvg keeps Python's lock while it draws, for a second
and more: a server has it done by a process of its own (`python -m solemap.charts.png WIDTH`, the
SVG to standard input, the PNG out).
"""

import io
import sys

import resvg_py
from PIL import Image

OPAQUE = (255, 255)
COLOURS = 64


def render_png(svg: str, width: int) -> bytes:
    """The PNG of a chart, `width` pixels wide and as high as its viewBox asks."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))


def render_light_png(svg: str, width: int) -> bytes:
    """The same in few colours. What can be seen through stays as it is."""
    whole = render_png(svg, width)
    picture = Image.open(io.BytesIO(whole)).convert("RGBA")
    if picture.getchannel("A").getextrema() != OPAQUE:
        return whole
    light = io.BytesIO()
    colours = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT)
    colours.save(light, "PNG", optimize=True)
    return light.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(render_light_png(sys.stdin.buffer.read().decode(), int(sys.argv[1])))
