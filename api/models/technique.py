"""A technique over HTTP: the record, and its movement over each zone where sources use it."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered, Listing
from solemap.api.models.records import TechniqueItem
from solemap.api.models.routine import ContactItem, Xy
from solemap.data.models.stroke import Instrument, Pressure
from solemap.data.models.vocabulary import Foot, View


class TechniqueStroke(Answered):
    """The technique's movement, run over one zone's own shape."""

    zone: str
    view: View
    feet: tuple[Foot, ...]
    contact: ContactItem
    path: Annotated[tuple[Xy, ...], Field(description="of one repetition, on the first foot")]
    zones: Annotated[
        dict[Foot, tuple[str, ...]],
        Field(description="ids of what it passes over, in order, out and back"),
    ]


class TechniqueAnswer(TechniqueItem):
    touches_with: Instrument
    press: Annotated[Pressure, Field(description="the hand that comes nearest to its scale")]
    strokes: Annotated[
        tuple[TechniqueStroke, ...], Field(description="in the first view that shows the zone")
    ]


class TechniqueList(Listing[TechniqueAnswer]):
    """Techniques, sorted by id."""
