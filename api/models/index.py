"""What the API says of itself."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered
from solemap.api.models.problem import ProblemKind


class Licence(Answered):
    data: Annotated[str, Field(examples=["CC-BY-4.0"])]
    code: Annotated[str, Field(examples=["MIT"])]


DATA_LICENCE = "CC-BY-4.0"
LICENCE = Licence(data=DATA_LICENCE, code="MIT")


class IndexAnswer(Answered):
    name: str
    version: str
    digest: Annotated[str, Field(description="sha256 over what the records say")]
    licence: Licence
    counts: dict[str, int]
    views: Annotated[tuple[str, ...], Field(description="drawn so far")]
    languages: tuple[str, ...]
    notice: str
    attribution: str
    links: dict[str, str]


class ProblemList(Answered):
    """Everything that can go wrong."""

    items: tuple[ProblemKind, ...]
    next: None = None
    total: int


class StateAnswer(Answered):
    status: Annotated[str, Field(examples=["ok"])]
