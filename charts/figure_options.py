"""What a body figure shows: sides, theme, language, what is lit."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from solemap.charts.theme import ThemeName
from solemap.data.models.figure import BodyView


class FigureSide(StrEnum):
    """Which sides of the body a figure shows."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"

    @property
    def views(self) -> tuple[BodyView, ...]:
        return tuple(BodyView) if self is FigureSide.BOTH else (BodyView(self.value),)


class FigureOptions(BaseModel):
    """What a body figure shows. Declared once: the route validates by it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    side: FigureSide = FigureSide.BOTH
    theme: ThemeName = ThemeName.LIGHT
    lang: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    highlight: Annotated[tuple[str, ...], Field(max_length=60, description="area ids")] = ()
    width: Annotated[int, Field(ge=120, le=4000, description="pixels")] | None = None
    is_picture: Annotated[bool, Field(description="no words and no links")] = False
    site: Annotated[str, Field(description="where the picture of what is not lit is")] | None = None
