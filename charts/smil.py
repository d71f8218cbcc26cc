"""Animation inside the file, without script or style: SMIL, every part in one common loop.

Moments are `(seconds, value)` from 0 to the loop's end, in order.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from solemap.charts.geometry.strokes.pace import EASE
from solemap.charts.svg import Element, element

EASED = " ".join(f"{handle:g}" for handle in EASE)
STEADY = "0 0 1 1"
Moment = tuple[float, float]


def number(value: float) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def in_order(moments: Iterable[Moment], loop: float) -> list[Moment]:
    """From 0 to the loop's end, none before the one before it."""
    kept: list[Moment] = []
    for seconds, value in moments:
        at = min(max(seconds, kept[-1][0] if kept else 0.0), loop)
        kept.append((at, value))
    if kept[0][0] > 0:
        kept.insert(0, (0.0, kept[0][1]))
    if kept[-1][0] < loop:
        kept.append((loop, kept[-1][1]))
    return kept


def _timing(moments: Sequence[Moment], loop: float) -> dict[str, str]:
    return {
        "dur": f"{number(loop)}s",
        "repeatCount": "indefinite",
        "keyTimes": ";".join(number(seconds / loop) for seconds, _ in moments),
    }


def gate(parent: Element, start: float, end: float, loop: float) -> None:
    """Shows the parent from start to end of the loop and no longer, by its size alone.

    Firefox takes an animated opacity for style, which a strict policy forbids; there this is what
    hides and shows, and elsewhere `fade` softens it.
    """
    steps = [(0.0, 0)] if start > 0 else []
    steps.append((max(start, 0.0), 1))
    if end < loop:
        steps.append((end, 0))
    parent.add(
        element(
            "animateTransform",
            attributeName="transform",
            type="scale",
            calcMode="discrete",
            values=";".join(str(size) for _, size in steps),
            keyTimes=";".join(number(seconds / loop) for seconds, _ in steps),
            dur=f"{number(loop)}s",
            repeatCount="indefinite",
        )
    )


def fade(parent: Element, moments: Iterable[Moment], loop: float) -> None:
    """The parent's opacity over the loop."""
    kept = in_order(moments, loop)
    values = ";".join(number(value) for _, value in kept)
    parent.add(element("animate", attributeName="opacity", values=values, **_timing(kept, loop)))


def travel(
    parent: Element, path: str, moments: Iterable[Moment], loop: float, *, is_turning: bool
) -> None:
    """Carries the parent along a path: at each moment it has gone a share of the way."""
    kept = in_order(moments, loop)
    splines = (STEADY if one[1] == other[1] else EASED for one, other in pairwise(kept))
    parent.add(
        element(
            "animateMotion",
            path=path,
            calcMode="spline",
            keyPoints=";".join(number(share) for _, share in kept),
            keySplines=";".join(splines),
            rotate="auto" if is_turning else "0",
            **_timing(kept, loop),
        )
    )


def visit(
    parent: Element,
    stays: Iterable[tuple[float, float, tuple[float, float]]],
    loop: float,
) -> None:
    """Sets the parent down at one place after another: from, until, where."""
    listed = list(stays)
    places = [(seconds, spot) for first, last, spot in listed for seconds in (first, last)]
    places = [(0.0, places[0][1]), *places, (loop, places[-1][1])]
    kept = in_order([(seconds, 0.0) for seconds, _ in places], loop)
    values = ";".join(f"{number(x)},{number(y)}" for _, (x, y) in places)
    parent.add(element("animateMotion", values=values, calcMode="linear", **_timing(kept, loop)))
