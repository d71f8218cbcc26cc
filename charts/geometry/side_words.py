"""Words for a place that is seen from the side."""

from solemap.charts.geometry.side import RIDGE
from solemap.data.models.vocabulary import View

LONG = 1.6
UNDER_THE_BONE = "just under the ankle bone"


def side_words(view: View, along: tuple[float, float], up: tuple[float, float]) -> str:
    """For example "along the arch, near the sole's edge"."""
    low, high = along
    height = (up[0] + up[1]) / 2
    if height > RIDGE:
        return _at_the_ankle((low + high) / 2)
    if high - low > LONG:
        part = f"from {_mark(view, low)} to {_mark(view, high)}"
    else:
        part = _part(view, (low + high) / 2)
    where = _height((low + high) / 2, height)
    return where if where == UNDER_THE_BONE else f"{part}, {where}"


def _at_the_ankle(along: float) -> str:
    if along < 0.5:
        return "at the ankle, beside the Achilles tendon"
    return "round the ankle bone" if along < 1.5 else "at the front of the ankle"


def _part(view: View, along: float) -> str:
    if along >= 4:
        return "on the big toe" if view is View.MEDIAL else "on the toes"
    if along >= 3:
        return "beside the ball of the foot"
    if along >= 1.15:
        return "along the arch" if view is View.MEDIAL else "along the outer edge"
    return "on the heel" if along >= 0.3 else "at the back of the heel"


def _height(along: float, up: float) -> str:
    if up < 0.28:
        return "near the sole's edge"
    if up < 0.62:
        return "half way up"
    return UNDER_THE_BONE if along < 1.7 else "near the top of the foot"


def _mark(view: View, along: float) -> str:
    if along < 0.5:
        return "the back of the heel"
    if along < 1.4:
        return "the heel"
    if along < 2.4:
        return "the middle of the foot"
    if along < 4.05:
        return "the ball"
    return "the big toe" if view is View.MEDIAL else "the toes"
