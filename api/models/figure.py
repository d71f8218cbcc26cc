"""What the API says of an area's place on the body figure, and where zones leave the rule."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered
from solemap.charts.geometry.body_rule import Break
from solemap.data.models.figure import BodyView
from solemap.data.models.vocabulary import Foot

Extent = tuple[float, float]


class FigureExtent(Answered):
    """What it spans of one half of the body, in that foot's grid coordinates."""

    foot: Foot
    across: Extent
    along: Extent


class FigureItem(Answered):
    """One place on the body figure: the same five strips and four lines as on the sole."""

    view: BodyView
    path: Annotated[str, Field(description="SVG path data in body units, y upward")]
    press_point: Annotated[tuple[float, float], Field(description="body units")]
    extents: Annotated[
        tuple[FigureExtent, ...], Field(description="empty for a limb: no strip of the sole has it")
    ]


class RuleBreakItem(Answered):
    """A zone of the sole that is not where the rule of strips and lines would put it."""

    zone: str
    tradition: str
    how: Break
    feet: tuple[Foot, ...]
    strips: Annotated[float, Field(description="longitudinal zones between the two")]
    bands: Annotated[float, Field(description="bands between two guide lines, between the two")]
    words: str
