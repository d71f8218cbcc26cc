"""A technique with its strokes: made when the API is asked, for pages do not need them."""

from functools import lru_cache

from solemap.api.models.records import TechniqueItem
from solemap.api.models.routine import ContactItem
from solemap.api.models.technique import TechniqueAnswer, TechniqueStroke
from solemap.api.presenters.site import Site
from solemap.charts.strokes import FEET, Run, strokes_on
from solemap.data.hands import instrument_of, pressure_of
from solemap.data.models.technique import Technique
from solemap.data.models.vocabulary import Foot


def with_strokes(site: Site, item: TechniqueItem) -> TechniqueAnswer:
    technique = site.catalog.technique(item.id)
    return TechniqueAnswer(
        **item.model_dump(),
        touches_with=instrument_of(technique),
        press=pressure_of(technique),
        strokes=_strokes(site, technique.id),
    )


# Of every technique, whatever the language.
@lru_cache(maxsize=64)
def _strokes(site: Site, technique_id: str) -> tuple[TechniqueStroke, ...]:
    technique = site.catalog.technique(technique_id)
    runs = {
        zone.id: found
        for zone in site.catalog.zones_of_technique(technique_id)
        if (found := _runs(site, technique, zone.id))
    }
    return tuple(_stroke(zone, by_foot) for zone, by_foot in runs.items())


def _runs(site: Site, technique: Technique, zone_id: str) -> dict[Foot, Run]:
    strokes = strokes_on(site.catalog, site.foot_map)
    found: dict[Foot, Run] = {}
    for foot in FEET:
        placed = [item for item in site.foot_map.placed(zone_id) if item.foot is foot][:1]
        for run in strokes.runs_of_technique(technique, placed):
            found[foot] = run
    return found


def _stroke(zone_id: str, runs: dict[Foot, Run]) -> TechniqueStroke:
    track = next(iter(runs.values())).track
    return TechniqueStroke(
        zone=zone_id,
        view=track.view,
        feet=tuple(runs),
        contact=ContactItem(
            width=round(track.contact.width, 1),
            length=round(track.contact.length, 1),
            pads=track.contact.pads,
        ),
        path=track.few_points,
        zones={foot: run.zones for foot, run in runs.items()},
    )
