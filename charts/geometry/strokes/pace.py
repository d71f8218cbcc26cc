"""When the contact is where: a hand that starts softly and ends softly, as a breath does.

The drawing moves by the same curve, so what is computed here is what is seen.
"""

from functools import lru_cache

# A cubic from (0, 0) to (1, 1) with these handles, as CSS and SMIL write it.
EASE = (0.42, 0.0, 0.58, 1.0)
# Between two repetitions the hand rests. Units: seconds.
REST = 1.0


def _bezier(first: float, second: float, t: float) -> float:
    return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t**2 * second + t**3


@lru_cache(maxsize=4096)
def moment(share: float) -> float:
    """Which share of the time has gone by once a share of the way is gone; both 0 to 1."""
    if not 0 < share < 1:
        return min(max(share, 0.0), 1.0)
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if _bezier(EASE[1], EASE[3], middle) < share:
            low = middle
        else:
            high = middle
    return _bezier(EASE[0], EASE[2], (low + high) / 2)
