"""What stands before a routine: the reasons to leave it, and what ends it at once."""

from collections.abc import Iterable

from solemap.api.models.routine import RoutineCaution, RoutineStopSign, StepItem
from solemap.api.presenters.site import Site, in_language
from solemap.data.models.caution import Caution, CautionLevel, CautionScope


def cautions_before(site: Site, steps: Iterable[StepItem], lang: str) -> tuple[RoutineCaution, ...]:
    """The strictest first. Left out is only what is about zones that no stroke passes over."""
    strokes = [stroke for step in steps for stroke in step.strokes]
    techniques = {stroke.technique for stroke in strokes}
    passed = {zone for stroke in strokes for zones in stroke.zones.values() for zone in zones}
    areas = {site.catalog.zone(zone).area for zone in passed}
    order = list(CautionLevel)
    bearing = [
        site.catalog.in_language(caution, lang)
        for caution in site.catalog.cautions.values()
        if _bears_on(caution, areas, techniques)
    ]
    return tuple(
        RoutineCaution(
            id=caution.id,
            label=in_language(caution.label, lang),
            level=caution.level,
            scope=caution.scope,
            why=caution.why,
            what_to_do=caution.what_to_do,
        )
        for caution in sorted(bearing, key=lambda one: (order.index(one.level), one.id))
    )


def _bears_on(caution: Caution, areas: set[str], techniques: set[str]) -> bool:
    is_about_zones_only = caution.scope is CautionScope.THAT_PART and not caution.parts
    if not is_about_zones_only:
        return True
    return bool(areas & set(caution.areas) or techniques & set(caution.techniques))


def stop_signs(site: Site, lang: str) -> tuple[RoutineStopSign, ...]:
    """The emergencies first."""
    said = (site.catalog.in_language(sign, lang) for sign in site.catalog.stop_signs.values())
    signs = sorted(said, key=lambda one: (not one.is_emergency, one.id))
    return tuple(
        RoutineStopSign(
            id=sign.id,
            label=in_language(sign.label, lang),
            what_to_do=sign.what_to_do,
            is_emergency=sign.is_emergency,
        )
        for sign in signs
    )
