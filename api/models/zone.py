"""What the API says of a zone."""

from typing import Annotated, Literal

from pydantic import Field

from solemap.api.models.listing import Answered, Item, Links, Listing
from solemap.data.models.agreement import ZoneStandings
from solemap.data.models.vocabulary import Band, Foot, Sourcing, View
from solemap.data.models.zone import Reading

Range = tuple[float, float]


class PlacementItem(Answered):
    """Where the zone lies in one view of one foot. Derived from the record, never typed."""

    view: View
    foot: Foot
    across: Annotated[
        Range | None, Field(description="grid, from and to; null on side views", examples=[[2, 5]])
    ]
    along: Annotated[Range, Field(description="grid, from and to", examples=[[2, 3]])]
    up: Annotated[
        Range | None, Field(description="side views: 0 the sole's edge, 1 the ridge, 2 the cut")
    ]
    bands: tuple[Band, ...]
    longitudinal_zones: Annotated[tuple[int, ...], Field(examples=[[3, 4, 5]])]
    toes: tuple[int, ...]
    press_point: Annotated[Range, Field(description="x, y in foot units: where a thumb presses")]
    area_units: Annotated[float, Field(description="square foot units")]
    path: Annotated[str, Field(description="SVG path data in foot units", examples=["M0 0h10v10z"])]
    arrows: Annotated[
        dict[str, str],
        Field(
            description="the next zone towards the toes, the heel and the edges, for arrow keys",
            examples=[{"toes": "ingham-diaphragm", "heel": "ingham-hepatic-flexure"}],
        ),
    ]
    words: Annotated[str, Field(examples=["right sole, zones 3 to 5, just under the ball"])]
    under_the_skin: Annotated[
        tuple[str, ...],
        Field(
            description="bones, joints, fascia or muscle there, the largest share first",
            examples=[["plantar fascia", "heads of the second to fourth metatarsals"]],
        ),
    ]
    edges: Annotated[
        Literal["drawn"], Field(description="the place is the sources', the edges are ours")
    ]


class TiedTechnique(Answered):
    id: str
    label: str
    direction: str | None
    amount: str | None
    sources: tuple[str, ...]


class SourceLine(Answered):
    """Who puts the area here, and how that was read."""

    id: str
    title: str
    line: str | None
    school: str | None
    read: Reading


class OtherPlace(Answered):
    """The same part of the body in another tradition."""

    zone: Annotated[str, Field(examples=["rwo-shr-liver"])]
    tradition: Annotated[str, Field(examples=["rwo-shr"])]
    label: Annotated[str, Field(description="of the tradition", examples=["Chinese line"])]
    views: tuple[View, ...]
    words: tuple[str, ...]


class ZoneItem(Item):
    tradition: str
    area: str
    label: str
    number: Annotated[str | None, Field(description="only where a source gives one")]
    feet: tuple[Foot, ...]
    body_system: str
    family: Annotated[str, Field(description="colour family")]
    sourcing: Sourcing
    placements: tuple[PlacementItem, ...]
    techniques: tuple[TiedTechnique, ...]
    neighbours: Annotated[
        dict[str, tuple[str, ...]],
        Field(
            description="ids of the zones that touch it, by view and foot",
            examples=[{"plantar-right": ["ingham-gallbladder"]}],
        ),
    ]
    sources: tuple[SourceLine, ...]
    agreement: Annotated[
        ZoneStandings, Field(description="by school and by line: here, elsewhere, divided, silent")
    ]
    cautions: Annotated[
        tuple[str, ...],
        Field(description="ids of reasons to spare it; others mean the whole foot"),
    ]
    others: Annotated[
        tuple[OtherPlace, ...], Field(description="where other traditions put this part")
    ]
    note: str | None
    notice: str
    attribution: str
    links: Links


class ZoneList(Listing[ZoneItem]):
    """Zones, sorted by id."""
