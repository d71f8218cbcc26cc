"""The frame that fits an outline: one for the sole and the top, one for the sides."""

from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.side import SideFrame
from solemap.data.models.outline import FootOutline, SideOutline

Frame = FootFrame | SideFrame


def frame_of(outline: FootOutline | SideOutline) -> Frame:
    return SideFrame(outline) if isinstance(outline, SideOutline) else FootFrame(outline)
