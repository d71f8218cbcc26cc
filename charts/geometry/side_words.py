"""Words for a place that is seen from the side."""

from solemap.charts.geometry.phrase import NP_, Phrase, phrase, stretch_end
from solemap.charts.geometry.side import RIDGE
from solemap.data.models.vocabulary import View
from solemap.data.wording import N_

LONG = 1.6
UNDER_THE_BONE = phrase(N_("just under the ankle bone"))


def side_words(view: View, along: tuple[float, float], up: tuple[float, float]) -> Phrase:
    """For example "along the arch, near the sole's edge"."""
    low, high = along
    height = (up[0] + up[1]) / 2
    if height > RIDGE:
        return _at_the_ankle((low + high) / 2)
    if high - low > LONG:
        part = phrase(N_("from {start} to {end}"), start=_mark(view, low), end=_mark(view, high))
    else:
        part = _part(view, (low + high) / 2)
    where = _height((low + high) / 2, height)
    if where is UNDER_THE_BONE:
        return where
    return phrase(N_("{part}, {height}"), part=part, height=where)


def _at_the_ankle(along: float) -> Phrase:
    if along < 0.5:
        return phrase(N_("at the ankle, beside the Achilles tendon"))
    return phrase(N_("round the ankle bone") if along < 1.5 else N_("at the front of the ankle"))


def _part(view: View, along: float) -> Phrase:
    is_inner = view is View.MEDIAL
    if along >= 4:
        return phrase(N_("on the big toe") if is_inner else N_("on the toes"))
    if along >= 3:
        return phrase(N_("beside the ball of the foot"))
    if along >= 1.15:
        return phrase(N_("along the arch") if is_inner else N_("along the outer edge"))
    return phrase(N_("on the heel") if along >= 0.3 else N_("at the back of the heel"))


def _height(along: float, up: float) -> Phrase:
    if up < 0.28:
        return phrase(N_("near the sole's edge"))
    if up < 0.62:
        return phrase(N_("half way up"))
    return UNDER_THE_BONE if along < 1.7 else phrase(N_("near the top of the foot"))


def _mark(view: View, along: float) -> Phrase:
    is_inner = view is View.MEDIAL
    return stretch_end(
        along,
        (
            (0.5, NP_("end of a stretch", "the back of the heel")),
            (1.4, NP_("end of a stretch", "the heel")),
            (2.4, NP_("end of a stretch", "the middle of the foot")),
            (4.05, NP_("end of a stretch", "the ball")),
        ),
        NP_("end of a stretch", "the big toe") if is_inner else NP_("end of a stretch", "the toes"),
    )
