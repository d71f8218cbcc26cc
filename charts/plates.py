"""Which plate a frame has. Made once a frame."""

from functools import lru_cache

from solemap.charts.foot import foot_plate
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.plate import Plate


@lru_cache(maxsize=16)
def plate_of(frame: FootFrame) -> Plate:
    return foot_plate(frame)
