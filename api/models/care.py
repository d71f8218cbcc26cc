"""What the API says of care: reasons to leave a foot alone, and what studies found."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered, Item, Listing
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


class StopSignItem(Item):
    label: str
    what_to_do: str
    is_emergency: bool
    cautions: Annotated[tuple[str, ...], Field(description="ids of the reasons behind it")]


class StopSignList(Listing[StopSignItem]):
    """What ends a massage at once, sorted by id."""


class PreflightAnswerItem(Answered):
    id: Annotated[str, Field(examples=["numb"])]
    say: Annotated[str, Field(description="what a person says yes to")]
    level: Annotated[CautionLevel, Field(description="of the strictest caution behind it")]
    scope: Annotated[CautionScope, Field(description="of the caution that reaches farthest")]
    what_to_do: str
    cautions: Annotated[tuple[str, ...], Field(description="ids; why, and whose word it is")]
    areas: Annotated[tuple[str, ...], Field(description="spare the zones of these areas")]
    techniques: Annotated[tuple[str, ...], Field(description="leave these out")]


class PreflightItem(Item):
    order: Annotated[int, Field(description="in which to ask")]
    ask: str
    answers: Annotated[
        tuple[PreflightAnswerItem, ...], Field(description="each is a yes; none of them is a no")
    ]
    in_doubt: str


class PreflightList(Listing[PreflightItem]):
    """What to ask before a guided massage, sorted by id; `order` says in which order."""


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
