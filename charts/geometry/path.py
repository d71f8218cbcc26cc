"""Geometry as SVG path data. Units: foot units, y upward; a matrix turns it for the page."""

from collections.abc import Iterable

import numpy as np

from solemap.charts.geometry.curve import Array


def number(value: float) -> str:
    """One decimal: 0.05 foot units is a hundredth of a screen pixel's reach."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def pair(point: Iterable[float]) -> str:
    x, y = point
    second = number(y)
    return number(x) + (second if second.startswith("-") else " " + second)


def join(numbers: Iterable[str]) -> str:
    text = ""
    for item in numbers:
        text += item if not text or item.startswith("-") else " " + item
    return text


def curve_path(cubics: Array, *, closed: bool, move: bool = True) -> str:
    """A chain of cubics (n, 4, 2) as relative path data: short, and exact to a tenth."""
    rounded = np.round(cubics, 1)
    start = rounded[0, 0]
    parts = ["M" + pair(start)] if move else []
    pen = start
    for cubic in rounded:
        parts.append("c" + join(number(value) for value in np.round(cubic[1:] - pen, 1).ravel()))
        pen = cubic[3]
    return "".join(parts) + ("Z" if closed else "")
