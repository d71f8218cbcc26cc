"""What the API says of a point on the foot."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered


class HitZone(Answered):
    id: Annotated[str, Field(examples=["ingham-liver"])]
    area: Annotated[str, Field(examples=["liver"])]
    label: Annotated[str, Field(examples=["Liver"])]


class NearestZone(HitZone):
    words: Annotated[str, Field(examples=["one thumb towards the heel"])]


class GridPlace(Answered):
    """On the sole and the top."""

    across: float
    along: float


class SidePlace(Answered):
    """On the inner and the outer side."""

    along: float
    up: float


class SoreSpot(Answered):
    """The same wherever it hurts: what a sore spot is, and when to stop and have it looked at."""

    says: str
    stop: tuple[str, ...]


class HitAnswer(Answered):
    """Everything at the point, top first; or, on bare skin, what is nearest."""

    zones: tuple[HitZone, ...]
    nearest: NearestZone | None
    place: Annotated[GridPlace | SidePlace | None, Field(description="null beside the foot")]
    words: Annotated[str, Field(examples=["right sole, zone 5, just under the ball"])]
    under_the_skin: Annotated[
        tuple[str, ...],
        Field(description="bones, joints, fascia or muscle there", examples=[["heel bone"]]),
    ]
    sore_spot: Annotated[SoreSpot | None, Field(description="null beside the foot")]
