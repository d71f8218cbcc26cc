"""What may stand behind the question mark, one model a kind of path. Anything else is a problem."""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from solemap.charts.skin import SkinName
from solemap.charts.theme import ThemeName
from solemap.data.models.vocabulary import Foot, Sourcing, View
from solemap.data.routine_builder import LEAST_MINUTES, MOST_MINUTES, Wish

LanguageCode = Literal["en", "es", "fr", "de", "pt", "it", "zh", "ja", "ar", "hi"]
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
# Ids come from outside here: an unknown one is told the nearest, so none is refused by its form.
GivenId = Annotated[str, StringConstraints(min_length=1, max_length=100)]
# Far beyond any foot, and still a number that geometry can take. Units: foot units.
FARTHEST = 5000
# More than any item has.
MOST_FIELDS = 24


class NoQuery(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageQuery(NoQuery):
    lang: Annotated[LanguageCode, Field(description="language of labels and sentences")] = "en"


class ListQuery(LanguageQuery):
    limit: Annotated[
        int | None,
        Field(ge=1, le=100, description="at most so many items; without it the list is whole"),
    ] = None
    cursor: Annotated[
        GivenId | None,
        Field(description="go on after this item; take it from `next` of the answer before"),
    ] = None
    fields: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=600,
            description="only these fields of each item, parted by commas; `id` is always there",
            examples=["label,placements"],
        ),
    ] = None


class ZoneListQuery(ListQuery):
    tradition: Annotated[GivenId | None, Field(examples=["ingham"])] = None
    area: Annotated[GivenId | None, Field(examples=["liver"])] = None
    system: Annotated[GivenId | None, Field(description="of the body")] = None
    foot: Annotated[Foot | None, Field(description="placed on this foot")] = None
    view: Annotated[View | None, Field(description="placed in this view")] = None
    technique: Annotated[GivenId | None, Field(description="sources use this technique there")] = (
        None
    )
    schools: Annotated[
        Sourcing | None,
        Field(description="who puts it there: both schools, one, they differ, a single source"),
    ] = None
    q: Annotated[
        str | None,
        Field(min_length=1, max_length=80, description="a part of the label or of a synonym"),
    ] = None


class BuildQuery(LanguageQuery):
    """What a built routine is made for; everything may be left out."""

    minutes: Annotated[
        int, Field(ge=LEAST_MINUTES, le=MOST_MINUTES, description="both feet together")
    ] = 10
    tradition: Annotated[GivenId, Field(description="whose places, and whose order")] = "ingham"
    areas: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=2000,
            description="ids of areas to spend the time on, parted by commas",
            examples=["liver,kidney"],
        ),
    ] = None
    exclude: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=2000,
            description="ids of areas or zones that no stroke may pass over, parted by commas",
            examples=["uterus-prostate"],
        ),
    ] = None
    first: Annotated[
        Foot | None, Field(description="the foot to begin with; without it, the line's own")
    ] = None

    @property
    def wish(self) -> Wish:
        return Wish(
            minutes=self.minutes,
            tradition=self.tradition,
            areas=_parts(self.areas),
            spared=_parts(self.exclude),
            first_foot=self.first,
            lang=self.lang,
        )


def _parts(given: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.split(",")) if given else ()


class HitQuery(LanguageQuery):
    """A point: `x` and `y` in foot units, or on the grid, `across` and `along` (sides: `up`)."""

    view: Annotated[View, Field(examples=["plantar"])]
    foot: Annotated[Foot, Field(examples=["right"])]
    x: Annotated[
        float | None,
        Field(
            ge=-FARTHEST,
            le=FARTHEST,
            allow_inf_nan=False,
            description="foot units from the long axis, lateral positive",
        ),
    ] = None
    y: Annotated[
        float | None,
        Field(
            ge=-FARTHEST,
            le=FARTHEST,
            allow_inf_nan=False,
            description="foot units from the heel to the toes; the longest toe ends at 1000",
        ),
    ] = None
    across: Annotated[
        float | None,
        Field(
            ge=0, le=5, allow_inf_nan=False, description="0 inner edge, 5 outer edge", examples=[4]
        ),
    ] = None
    along: Annotated[
        float | None,
        Field(
            ge=0,
            le=5,
            allow_inf_nan=False,
            description="0 heel, 5 tips of the toes",
            examples=[2.6],
        ),
    ] = None
    up: Annotated[
        float | None,
        Field(
            ge=0,
            le=2,
            allow_inf_nan=False,
            description="side views: 0 the sole's edge, 1 the ridge, 2 the leg's cut",
        ),
    ] = None
    tradition: Annotated[GivenId | None, Field(description="without it, every tradition")] = None


class CompareQuery(LanguageQuery):
    """`area` alone, or `a` and `b`."""

    area: Annotated[GivenId | None, Field(description="over all schools and lines")] = None
    a: Annotated[
        GivenId | None, Field(description="a tradition or a zone", examples=["ingham-liver"])
    ] = None
    b: Annotated[
        GivenId | None, Field(description="another of them", examples=["ingham-gallbladder"])
    ] = None


class SearchQuery(LanguageQuery):
    q: Annotated[
        str,
        Field(min_length=1, max_length=100, description="what is typed", examples=["tummy"]),
    ]
    limit: Annotated[int, Field(ge=1, le=50, description="at most so many items")] = 10


class ChartQuery(LanguageQuery):
    """What a chart of any combination shows. `ChartOptions` has the defaults and the limits."""

    theme: Annotated[ThemeName, Field(description="drawn into the file")] = ThemeName.LIGHT
    skin: Annotated[SkinName, Field(description="`none` is paper and ink")] = SkinName.NONE
    tradition: Annotated[GivenId | None, Field(description="whose zones are drawn")] = None
    highlight: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=4000,
            description="ids of areas or zones, parted by commas",
            examples=["liver,gallbladder"],
        ),
    ] = None
    technique: Annotated[GivenId | None, Field(description="its zones are lit")] = None
    layers: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=200,
            description="bones, grid, agreement, common-ground, zones, strokes, labels, by commas",
            examples=["agreement,zones,labels"],
        ),
    ] = None
    routine: Annotated[
        GivenId | None,
        Field(description="its strokes are drawn, one step at a time", examples=["six-step"]),
    ] = None
    step: Annotated[
        int | None, Field(ge=1, le=60, description="of the routine, counted from 1")
    ] = None
    outline: Annotated[
        GivenId | None,
        Field(
            description="an area, as every other tradition places it, or one zone: hollow, named",
            examples=["heart"],
        ),
    ] = None
    width: Annotated[int | None, Field(ge=120, le=4000, description="pixels")] = None


class FigureQuery(LanguageQuery):
    """What a body figure shows. `FigureOptions` has the defaults and the limits."""

    theme: Annotated[ThemeName, Field(description="drawn into the file")] = ThemeName.LIGHT
    highlight: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=4000,
            description="ids of areas, parted by commas",
            examples=["liver,gallbladder"],
        ),
    ] = None
    width: Annotated[int | None, Field(ge=120, le=4000, description="pixels")] = None


class FigurePictureQuery(FigureQuery):
    """The same for pixels."""

    width: Annotated[int, Field(ge=120, le=2400, description="pixels")] = 800


class PictureQuery(ChartQuery):
    """The same for pixels, which always have a width and cost more the wider they are."""

    width: Annotated[int, Field(ge=120, le=2400, description="pixels")] = 1200


class HandoutQuery(NoQuery):
    """What a handout's code opens. Nothing that somebody typed: ids only."""

    routine: GivenId | None = None
    tradition: GivenId | None = None
    zones: Annotated[
        str | None, Field(min_length=1, max_length=1600, description="ids, parted by commas")
    ] = None
