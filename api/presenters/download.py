"""The whole data set as JSON, CSV and GeoJSON, each made when it is first asked for."""

import csv
import io
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from solemap.api.models.download import (
    ChartFrame,
    Download,
    Feature,
    FeatureCollection,
    FeatureGeometry,
    FeatureProperties,
    GridSheet,
    OfflinePlacement,
    OfflineView,
    OfflineZone,
)
from solemap.api.models.index import DATA_LICENCE, LICENCE
from solemap.api.models.zone import PlacementItem, ZoneItem
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.geometry.rings import rings_of
from solemap.charts.geometry.tabulated import tabulated
from solemap.charts.stage import ChartFoot, set_stage
from solemap.data.models.vocabulary import View
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE

UNITS = (
    "foot units: heel to longest toe is 1000; on the sole and the top x is lateral from the long "
    "axis and y runs from heel to toes, on the sides x runs from heel to toes and y upwards; the "
    "same numbers for both feet"
)
# An axis that the view does not have.
NOT_HERE = ("", "")
COLUMNS = (
    *("zone", "tradition", "area", "label", "number", "body_system", "family", "sourcing"),
    *("view", "foot", "across_from", "across_to", "along_from", "along_to"),
    *(
        "up_from",
        "up_to",
        "bands",
        "longitudinal_zones",
        "toes",
        "press_x",
        "press_y",
        "area_units",
        "words",
        "path",
    ),
    *("sources", "notice", "attribution"),
)


class DownloadPresenter:
    """One language's downloads of one site, kept once they are made."""

    def __init__(self, site: Site, presenter: Presenter) -> None:
        self._site = site
        self._presenter = presenter

    @cached_property
    def json(self) -> str:
        return self._download(None).model_dump_json()

    def sample(self) -> Download:
        """One of each kind, and a corner of the grid: for the description."""
        return self._download(1)

    @cached_property
    def csv(self) -> str:
        return self.table()

    def table(self, most: int | None = None) -> str:
        """One placement a row, as RFC 4180 has it; several of a kind are parted by spaces."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for zone, item, _ in islice(self._placements(), most):
            writer.writerow(_row(zone, item))
        return text.getvalue()

    @cached_property
    def geojson(self) -> str:
        return self.features().model_dump_json()

    def features(self, most: int | None = None) -> FeatureCollection:
        return FeatureCollection(
            units=UNITS,
            licence=DATA_LICENCE,
            digest=self._site.catalog.digest,
            features=tuple(_feature(*each) for each in islice(self._placements(), most)),
        )

    def _download(self, most: int | None) -> Download:
        catalog, presenter = self._site.catalog, self._presenter
        return Download(
            name="Solemap",
            version=catalog.version,
            digest=catalog.digest,
            licence=LICENCE,
            notice=EVIDENCE_LINE,
            attribution=ATTRIBUTION,
            units=UNITS,
            views=tuple(self._view(view, most) for view in self._site.foot_map.views[:most]),
            zones=tuple(map(self._zone, islice(presenter.zones.values(), most))),
            areas=tuple(islice(presenter.areas.values(), most)),
            systems=tuple(islice(presenter.systems.values(), most)),
            techniques=tuple(islice(presenter.techniques.values(), most)),
            traditions=tuple(islice(presenter.traditions.values(), most)),
            sources=tuple(islice(presenter.sources.values(), most)),
            cautions=tuple(islice(presenter.cautions.values(), most)),
            stop_signs=tuple(islice(presenter.stop_signs.values(), most)),
            preflight=tuple(islice(presenter.preflight.values(), most)),
            evidence=tuple(islice(presenter.evidence.values(), most)),
            complaints=tuple(islice(catalog.complaints.values(), most)),
            bones=tuple(islice(catalog.bones.values(), most)),
            claims=tuple(islice(catalog.claims.values(), most)),
        )

    def _placements(self) -> Iterator[tuple[ZoneItem, PlacementItem, PlacedZone]]:
        for zone in self._presenter.zones.values():
            placed = self._site.foot_map.placed(zone.id)
            yield from (
                (zone, item, place) for item, place in zip(zone.placements, placed, strict=True)
            )

    def _zone(self, zone: ZoneItem) -> OfflineZone:
        placed = self._site.foot_map.placed(zone.id)
        placements = tuple(
            OfflinePlacement(**dict(item), polygons=rings_of(place.polygon))
            for item, place in zip(zone.placements, placed, strict=True)
        )
        return OfflineZone(**{**dict(zone), "placements": placements})

    def _view(self, view: View, most: int | None) -> OfflineView:
        stations = most and most + 1
        return OfflineView(
            view=view,
            grid=tuple(
                GridSheet(
                    axes=sheet.axes,
                    stations=(sheet.stations[0][:stations], sheet.stations[1][:stations]),
                    points=tuple(row[:stations] for row in sheet.points[:stations]),
                )
                for sheet in tabulated(self._site.foot_map.frame(view))[:most]
            ),
            charts=tuple(_chart(view, foot) for foot in tuple(ChartFoot)[:most]),
        )


def _chart(view: View, foot: ChartFoot) -> ChartFrame:
    stage = set_stage(view, foot)
    matrices = {}
    for standing in stage.standings:
        a, b, c, d, e, f = map(float, standing.matrix.split())
        matrices[standing.foot.value] = (a, b, c, d, e, f)
    return ChartFrame(foot=foot, width=stage.width, height=stage.height, matrices=matrices)


def _row(zone: ZoneItem, item: PlacementItem) -> tuple[object, ...]:
    return (
        *(zone.id, zone.tradition, zone.area, zone.label, zone.number, zone.body_system),
        *(zone.family, zone.sourcing, item.view, item.foot),
        *(*(item.across or NOT_HERE), *item.along, *(item.up or NOT_HERE)),
        *map(_spaced, (item.bands, item.longitudinal_zones, item.toes)),
        *(*item.press_point, item.area_units, item.words, item.path),
        *(_spaced(tuple(source.id for source in zone.sources)), zone.notice, zone.attribution),
    )


def _spaced(several: tuple[object, ...]) -> str:
    return " ".join(map(str, several))


def _feature(zone: ZoneItem, item: PlacementItem, place: PlacedZone) -> Feature:
    return Feature(
        id=f"{item.view}-{item.foot}-{zone.id}",
        geometry=FeatureGeometry(coordinates=rings_of(place.polygon)),
        properties=FeatureProperties(
            zone=zone.id,
            tradition=zone.tradition,
            area=zone.area,
            label=zone.label,
            view=item.view,
            foot=item.foot,
            sourcing=zone.sourcing,
            bands=item.bands,
            press_point=item.press_point,
            words=item.words,
            sources=tuple(source.id for source in zone.sources),
            notice=zone.notice,
            attribution=zone.attribution,
        ),
    )
