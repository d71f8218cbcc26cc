"""What the API says of everything but zones: the record, in one language, with its links."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.figure import FigureItem, RuleBreakItem
from solemap.api.models.listing import Answered, Item, Links, Listing
from solemap.data.models.agreement import Agreement
from solemap.data.models.technique import Primitive
from solemap.data.models.vocabulary import Foot, Laterality


class AreaItem(Item):
    label: str
    synonyms: tuple[str, ...]
    body_system: str
    family: Annotated[str, Field(description="colour family")]
    laterality: Laterality
    uberon: Annotated[str | None, Field(examples=["UBERON:0002107"])]
    anatomy: Annotated[str, Field(description="one sentence on the body part, not a claim")]
    zones: Annotated[tuple[str, ...], Field(description="ids, in every tradition")]
    agreement: Annotated[Agreement, Field(description="who puts it where, by name")]
    figure: Annotated[tuple[FigureItem, ...], Field(description="on the body figure")]
    rule_breaks: Annotated[
        tuple[RuleBreakItem, ...],
        Field(description="zones of the sole that the rule of strips and lines puts elsewhere"),
    ]
    links: Links


class AreaList(Listing[AreaItem]):
    """Areas of the body, sorted by id."""


class TieItem(Answered):
    """One statement that the technique is used on an area's zone."""

    area: str
    label: str
    school: str
    feet: tuple[Foot, ...]
    direction: str | None
    amount: str | None
    quality: str
    sources: tuple[str, ...]


class TechniqueItem(Item):
    label: str
    aliases: tuple[str, ...]
    tradition: str
    primitive: Primitive
    instrument: str
    holding_hand: str | None
    motions: tuple[str, ...]
    direction: str | None
    pressure: str
    pressure_scale: Annotated[tuple[int, int] | None, Field(description="0 none to 10 most")]
    amount: str | None
    cautions: tuple[str, ...]
    for_recognition_only: bool
    ties: tuple[TieItem, ...]
    zones: Annotated[tuple[str, ...], Field(description="ids of the zones where it is used")]
    sources: tuple[str, ...]
    links: Links


class TraditionItem(Item):
    label: str
    school: str
    lines: tuple[str, ...]
    who: str
    when: str
    make_up: Annotated[str, Field(description="what it is put together from")]
    crosses_in_head: bool
    sources: tuple[str, ...]
    zones: Annotated[int, Field(description="how many zones it places")]
    links: Links


class TraditionList(Listing[TraditionItem]):
    """Traditions, sorted by id."""


class SourceItem(Item):
    title: str
    address: str | None
    about: str
    school: str | None
    line: Annotated[str | None, Field(description="charts of one line copy one another")]
    year: int | None
    language: str | None
    detail: str | None
    reliability: str | None
    zones: Annotated[tuple[str, ...], Field(description="ids of the zones that rest on it")]
    links: Links


class SourceList(Listing[SourceItem]):
    """Sources, sorted by id."""


class SystemItem(Item):
    label: str
    family: Annotated[str, Field(description="colour family")]
    areas: tuple[str, ...]
    links: Links


class SystemList(Listing[SystemItem]):
    """Body systems, sorted by id."""
