"""Which plate a frame has. Made once a frame."""

from functools import lru_cache

from solemap.charts.foot import foot_plate
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.side import SideFrame
from solemap.charts.plate import Plate
from solemap.charts.side import side_plate


@lru_cache(maxsize=16)
def plate_of(frame: Frame) -> Plate:
    return side_plate(frame) if isinstance(frame, SideFrame) else foot_plate(frame)
