"""What each source says, as it was read. Agreement is counted from these, never from zones."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Part, Record, RecordId
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Reading


class FeetBasis(StrEnum):
    """Whether the source itself names the feet. `assumed` is no evidence for both feet."""

    STATED = "stated"
    ASSUMED = "assumed"
    NOT_STATED = "not-stated"


class ClaimBand(StrEnum):
    """The bands of the foot, and two parts of the toes that sources tell apart."""

    TOE_TIPS = "toe-tips"
    TOES = "toes"
    TOE_NECKS = "toe-necks"
    BALL = "ball"
    UPPER_ARCH = "upper-arch"
    LOWER_ARCH = "lower-arch"
    HEEL = "heel"
    ANKLE = "ankle"


class Side(StrEnum):
    """Where across the foot: on the sole medial is across 0-2, central 1-4, lateral 3-5."""

    MEDIAL = "medial"
    CENTRAL = "central"
    LATERAL = "lateral"
    FULL = "full"


class Claim(Part):
    """One statement of one source about one area. Empty bands: it does not say where."""

    id: RecordId
    area: RecordId
    feet: Annotated[tuple[Foot, ...], Field(max_length=2, description="empty: not said")] = ()
    feet_basis: FeetBasis
    view: View | None = None
    bands: tuple[ClaimBand, ...] = ()
    side: Side | None = None
    toes: tuple[Toe, ...] = ()
    basis: Reading


class ClaimSet(Record):
    """All claims of one source; the id is the source's."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
