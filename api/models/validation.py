"""What the API says of somebody's own zone map."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered


class FaultItem(Answered):
    pointer: Annotated[
        str, Field(description="JSON pointer, RFC 6901", examples=["/zones/0/feet/1"])
    ]
    found: str
    expected: str
    rule: Annotated[str, Field(description="the rule that is broken")]


class ValidationAnswer(Answered):
    valid: bool
    faults: tuple[FaultItem, ...]
    total: Annotated[int, Field(ge=0)]
