"""Cautions: reasons to leave a foot alone, to ask first, or to go gently. Never a reason to press.

Solemap cannot examine anybody, so its levels are stricter than a trained person's.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Labels, Record, RecordId, Sentence


class CautionLevel(StrEnum):
    """`stop`: no guided massage. `ask`: only once a clinician agrees. `care`: gently, in part."""

    STOP = "stop"
    ASK = "ask"
    CARE = "care"

    @property
    def strictness(self) -> int:
        """`stop` is the strictest."""
        return list(CautionLevel)[::-1].index(self)


class CautionScope(StrEnum):
    """How much of a massage it is about."""

    WHOLE_MASSAGE = "whole-massage"
    THAT_FOOT = "that-foot"
    THAT_PART = "that-part"

    @property
    def reach(self) -> int:
        """The whole massage reaches farthest."""
        return list(CautionScope)[::-1].index(self)


class CautionBasis(StrEnum):
    """Whether medicine or only a school's custom says so. `unverified`: nobody gives a reason."""

    MEDICAL = "medical"
    CUSTOM = "custom"
    BOTH = "both"
    UNVERIFIED = "unverified"


class FootPart(StrEnum):
    """Parts of the foot and leg that are no areas of the body on any chart."""

    WHOLE_FOOT = "whole-foot"
    LOWER_LEG = "lower-leg"
    ANKLE = "ankle"
    HEEL = "heel"
    ARCH = "arch"
    BALL = "ball"
    TOES = "toes"
    AFFECTED_PART = "affected-part"


class Caution(Record):
    """One reason, what it is about, and what to do. `areas` are those whose zones to spare."""

    label: Labels
    level: CautionLevel
    scope: CautionScope
    basis: CautionBasis
    why: Sentence
    what_to_do: Sentence
    parts: tuple[FootPart, ...] = ()
    areas: tuple[RecordId, ...] = Field(default=(), description="spare the zones of these areas")
    techniques: tuple[RecordId, ...] = Field(default=(), description="leave these out")
    note: Sentence | None = None
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]


class StopSign(Record):
    """What ends a massage at once. `cautions` are the reasons behind it, with their sources."""

    label: Labels
    what_to_do: Sentence
    is_emergency: bool = False
    cautions: Annotated[tuple[RecordId, ...], Field(min_length=1)]
