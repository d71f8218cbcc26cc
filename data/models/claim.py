"""What one source says about areas, as coded: the testimony that agreement is counted from."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Part, Record, RecordId
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Reading


class ClaimBand(StrEnum):
    """The parts of the foot that sources tell apart; finer than the grid at the toes."""

    TOE_TIPS = "toe-tips"
    TOES = "toes"
    TOE_NECKS = "toe-necks"
    BALL = "ball"
    UPPER_ARCH = "upper-arch"
    LOWER_ARCH = "lower-arch"
    HEEL = "heel"
    ANKLE = "ankle"


class ClaimSide(StrEnum):
    """Across the foot: 0..2, 1..4, 3..5, or all of it."""

    MEDIAL = "medial"
    CENTRAL = "central"
    LATERAL = "lateral"
    FULL = "full"


class FeetBasis(StrEnum):
    """How the feet are known. `assumed` is no evidence for both feet."""

    STATED = "stated"
    ASSUMED = "assumed"
    NOT_STATED = "not-stated"


class Claim(Part):
    """One sentence or drawn shape of a source, in closed words."""

    id: RecordId
    area: RecordId
    feet: Annotated[tuple[Foot, ...], Field(max_length=2)] = ()
    feet_basis: FeetBasis
    view: View | None = None
    bands: tuple[ClaimBand, ...] = ()
    side: ClaimSide | None = None
    toes: tuple[Toe, ...] = ()
    basis: Reading


class ClaimSet(Record):
    """Every claim of one source; the id is the source's."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
