"""What two charts have in common and where they part, as data."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered
from solemap.data.models.agreement import Agreement
from solemap.data.models.vocabulary import Foot, View

Share = Annotated[float, Field(ge=0, le=1, examples=[0.62])]


class Party(Answered):
    """One of what is compared."""

    type: Annotated[str, Field(description="area, tradition or zone", examples=["tradition"])]
    id: Annotated[str, Field(examples=["ingham"])]
    label: str


class SharedPlace(Answered):
    """Two drawn places in one view of one foot. The edges are ours, so are their measures."""

    view: View
    foot: Foot
    shared_units: Annotated[float, Field(description="square foot units", examples=[8150.2])]
    of_a: Annotated[Share, Field(description="how much of a's place b's covers")]
    of_b: Annotated[Share, Field(description="how much of b's place a's covers")]
    apart: Annotated[float, Field(description="foot units from edge to edge; 0 when they touch")]


class ComparedPlace(Answered):
    """In a view or on a foot where only one of the two lies."""

    view: View
    foot: Foot
    zone: str


class ComparedZones(Answered):
    """Two zones, each as its tradition has it."""

    area: str
    label: str
    a: Annotated[str, Field(description="id of a zone", examples=["ingham-liver"])]
    b: Annotated[str, Field(description="id of a zone")]
    shared: Annotated[tuple[SharedPlace, ...], Field(description="where both lie")]
    alone: Annotated[tuple[ComparedPlace, ...], Field(description="where only one of them lies")]


class Comparison(Answered):
    """Of an area: who puts it where, and its zones in pairs. Of two: what they share."""

    area: Party | None
    a: Party | None
    b: Party | None
    agreement: Annotated[
        Agreement | None, Field(description="of an area: by school and by line, by name")
    ]
    zones: Annotated[tuple[str, ...], Field(description="ids of the zones that are compared")]
    pairs: tuple[ComparedZones, ...]
    only_a: Annotated[tuple[str, ...], Field(description="areas that only a places")]
    only_b: Annotated[tuple[str, ...], Field(description="areas that only b places")]
    notice: str
    attribution: str
