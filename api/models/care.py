"""What the API says of care: reasons to leave a foot alone, and what studies found."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Item, Listing
from solemap.data.models.caution import CautionBasis, CautionLevel, CautionScope, FootPart
from solemap.data.models.evidence import Grade, Study


class CautionItem(Item):
    label: str
    level: Annotated[CautionLevel, Field(description="stop, ask a clinician first, or take care")]
    scope: CautionScope
    basis: CautionBasis
    why: str
    what_to_do: str
    parts: tuple[FootPart, ...]
    areas: Annotated[tuple[str, ...], Field(description="spare the zones of these areas")]
    techniques: Annotated[tuple[str, ...], Field(description="leave these out")]
    note: str | None
    sources: tuple[str, ...]


class CautionList(Listing[CautionItem]):
    """Cautions, sorted by id."""


class EvidenceItem(Item):
    label: str
    grade: Grade | None
    verdict: str
    say: Annotated[str, Field(description="what may be said of it")]
    supporting: Annotated[tuple[str, ...], Field(description="ids of studies")]
    limiting: Annotated[tuple[str, ...], Field(description="ids of studies")]
    studies: Annotated[tuple[Study, ...], Field(description="those that are named, whole")]
    sources: tuple[str, ...]


class EvidenceList(Listing[EvidenceItem]):
    """Questions that studies were made on, sorted by id."""
