"""A chart as pixels, by resvg: the one module that knows of it.

resvg keeps Python's lock while it draws, for a second and more: a server has it done by a process
of its own (`python -m solemap.charts.png WIDTH`, the SVG to standard input, the PNG out).
"""

import sys

import resvg_py


def render_png(svg: str, width: int) -> bytes:
    """The PNG of a chart, `width` pixels wide and as high as its viewBox asks."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))


if __name__ == "__main__":
    sys.stdout.buffer.write(render_png(sys.stdin.buffer.read().decode(), int(sys.argv[1])))
