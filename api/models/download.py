"""The whole open data set as one answer: every record, and every place as plain numbers."""

from typing import Annotated, Literal

from pydantic import Field

from solemap.api.models.care import CautionItem, EvidenceItem, PreflightItem, StopSignItem
from solemap.api.models.index import Licence
from solemap.api.models.listing import Answered
from solemap.api.models.records import (
    AreaItem,
    SourceItem,
    SystemItem,
    TechniqueItem,
    TraditionItem,
)
from solemap.api.models.zone import PlacementItem, Range, ZoneItem
from solemap.data.models.bone import Bone
from solemap.data.models.claim import ClaimSet
from solemap.data.models.complaint import Complaint
from solemap.data.models.vocabulary import Band, Foot, Sourcing, View

Position = Annotated[Range, Field(description="x, y in foot units")]
# Polygons of rings of positions: the first ring is the edge, the others are holes.
MultiPolygon = Annotated[
    tuple[tuple[tuple[Position, ...], ...], ...],
    Field(
        description="polygons, each its outer ring (counterclockwise, closed), then its holes",
        examples=[[[[[0, 0], [10, 0], [10, 10], [0, 0]]]]],
    ),
]


class OfflinePlacement(PlacementItem):
    polygons: MultiPolygon


class OfflineZone(ZoneItem):
    placements: tuple[OfflinePlacement, ...]


class GridSheet(Answered):
    """A bilinear mesh: `points[i][j]` lies at `stations[0][i]`, `stations[1][j]`."""

    axes: Annotated[tuple[str, str], Field(examples=[["across", "along"]])]
    stations: Annotated[
        tuple[tuple[float, ...], tuple[float, ...]], Field(description="grid, along each axis")
    ]
    points: tuple[tuple[Position, ...], ...]


class ChartFrame(Answered):
    """Where the feet stand on the chart of this view."""

    foot: Annotated[str, Field(description="of the chart: left, right or both")]
    width: Annotated[float, Field(description="of the viewBox, which begins at 0 0")]
    height: float
    matrices: Annotated[
        dict[str, tuple[float, float, float, float, float, float]],
        Field(
            description="by foot: a b c d e f, from foot units to the viewBox",
            examples=[{"right": [-1, 0, 0, -1, 420, 1034]}],
        ),
    ]


class OfflineView(Answered):
    view: View
    grid: Annotated[
        tuple[GridSheet, ...],
        Field(description="the foot, then toes or leg; a shared edge belongs to the later sheet"),
    ]
    charts: tuple[ChartFrame, ...]


class Download(Answered):
    """Everything. `units` and `views` are what a client needs to hit-test by itself."""

    name: str
    version: str
    digest: Annotated[str, Field(description="sha256 over what the records say")]
    licence: Licence
    notice: str
    attribution: str
    units: str
    views: tuple[OfflineView, ...]
    zones: tuple[OfflineZone, ...]
    areas: tuple[AreaItem, ...]
    systems: tuple[SystemItem, ...]
    techniques: tuple[TechniqueItem, ...]
    traditions: tuple[TraditionItem, ...]
    sources: tuple[SourceItem, ...]
    cautions: tuple[CautionItem, ...]
    stop_signs: Annotated[
        tuple[StopSignItem, ...], Field(description="what ends a massage at once")
    ]
    preflight: Annotated[
        tuple[PreflightItem, ...], Field(description="what to ask before a massage")
    ]
    evidence: tuple[EvidenceItem, ...]
    complaints: Annotated[
        tuple[Complaint, ...], Field(description="cards for people in pain; none names a place")
    ]
    bones: Annotated[
        tuple[Bone, ...],
        Field(description="what lies under the skin, drawn once a view, in foot units"),
    ]
    claims: Annotated[
        tuple[ClaimSet, ...], Field(description="what each source says, as it was read")
    ]


class FeatureGeometry(Answered):
    type: Literal["MultiPolygon"] = "MultiPolygon"
    coordinates: MultiPolygon


class FeatureProperties(Answered):
    zone: str
    tradition: str
    area: str
    label: str
    view: View
    foot: Foot
    sourcing: Sourcing
    bands: tuple[Band, ...]
    press_point: Position
    words: str
    sources: tuple[str, ...]
    notice: str
    attribution: str


class Feature(Answered):
    type: Literal["Feature"] = "Feature"
    id: Annotated[str, Field(examples=["plantar-right-ingham-liver"])]
    geometry: FeatureGeometry
    properties: FeatureProperties


class FeatureCollection(Answered):
    """GeoJSON in shape. Its coordinates are foot units, no longitudes and latitudes."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    units: str
    licence: str
    digest: str
    features: tuple[Feature, ...]
