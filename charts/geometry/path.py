"""Geometry as SVG path data. Units: foot units, y upward; a matrix turns it for the page."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from solemap.charts.geometry.curve import Array

# What numbers are rounded to. A tenth is a hundredth of a screen pixel's reach; half a unit is a
# third of a pixel of a foot on a phone, and a third fewer bytes. Units: foot units.
TENTH = 0.1
HALF = 0.5
# A bend that nobody sees, and that rounding half hides anyway.
STRAIGHT = 0.12


def number(value: float) -> str:
    """One decimal, and no zero before the point."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    if text.startswith(("0.", "-0.")):
        return text.replace("0.", ".", 1)
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


def curve_path(cubics: Array, *, closed: bool, step: float = TENTH) -> str:
    """A chain of cubics (n, 4, 2) as relative path data: short, and exact to `step`."""
    rounded = np.round(np.round(cubics / step) * step, 1)
    pen = rounded[0, 0]
    parts = ["M" + pair(pen)]
    straight = _is_straight(cubics, max(STRAIGHT, step / 2))
    for index, (cubic, is_line) in enumerate(zip(rounded, straight, strict=True)):
        if is_line and closed and index == len(rounded) - 1:
            break
        steps = np.round((cubic[3:] if is_line else cubic[1:]) - pen, 1)
        parts.append(("l" if is_line else "c") + join(number(value) for value in steps.ravel()))
        pen = cubic[3]
    return "".join(parts) + ("Z" if closed else "")


def _is_straight(cubics: Array, bend_limit: float) -> NDArray[np.bool_]:
    """Which cubics (n, 4, 2) bend by less than what is rounded away."""
    chord = cubics[:, 3] - cubics[:, 0]
    length = np.maximum(np.hypot(*chord.T), 1e-9)
    arms = cubics[:, 1:3] - cubics[:, :1]
    bend = np.abs(arms[..., 0] * chord[:, None, 1] - arms[..., 1] * chord[:, None, 0])
    return np.asarray((bend / length[:, None]).max(axis=1) < bend_limit)
