"""Every list has one shape: the items, the address of the next, and how many there are in all."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

ItemT = TypeVar("ItemT", bound=BaseModel)


class Answered(BaseModel):
    """A piece of an answer. Closed, so that the schema is the whole truth."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True
    )


class Item(Answered):
    """A whole record, as one of a list or alone."""

    id: Annotated[str, Field(description="kebab-case, stable for ever")]


class Links(Answered):
    own: Annotated[
        str, Field(alias="self", examples=["https://example.org/api/v1/zones/ingham-liver"])
    ]
    page: Annotated[
        str | None,
        Field(description="for people", examples=["https://example.org/zones/ingham-liver"]),
    ] = None
    chart: Annotated[str | None, Field(description="with this lit up")] = None


class Listing(Answered, Generic[ItemT]):
    items: tuple[ItemT, ...]
    next: Annotated[str | None, Field(description="address of the items that follow, or null")]
    total: Annotated[int, Field(ge=0, description="of the whole list, whatever `limit` says")]


class SelectedFields(BaseModel):
    """What is left of an item when `fields` names some."""

    model_config = ConfigDict(extra="allow")

    id: str


class Selection(Listing[SelectedFields]):
    """A list whose items hold only what `fields` names."""
