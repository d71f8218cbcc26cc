"""How well the zones of a tradition keep to the claims that they are drawn from.

A claim is kept when the tradition's zone of its area lies in the same view, in a band that the
claim names, on a compatible side, on one of its toes, on every foot that it states and on no foot
that its source leaves out. Run by `solemap agreement`, never while serving.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from solemap.data.catalog import Catalog
from solemap.data.models.agreement import Place
from solemap.data.models.claim import Claim
from solemap.data.models.tradition import Tradition
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Zone
from solemap.data.place import Ground, Span, claimed_place, ground_of, grounds_of

# Less than this is a touch at the border of two bands. Units: grid coordinates.
LEAST_SHARED = 0.05
SHUFFLES = 200
SEED = 20261122


class Miss(StrEnum):
    """Why a claim is not kept, the first reason that holds."""

    NO_ZONE = "not placed"
    OTHER_VIEW = "not placed in this view"
    OTHER_BAND = "another band"
    OTHER_SIDE = "another side"
    OTHER_TOES = "other toes"
    OTHER_FEET = "other feet"


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim held against one zone, or against none."""

    source: str
    claim: Claim
    place: Place
    miss: Miss | None

    @property
    def is_kept(self) -> bool:
        return self.miss is None


def views_of(catalog: Catalog, tradition: Tradition) -> tuple[View, ...]:
    """The views in which the tradition places anything."""
    zones = catalog.zones_of_tradition(tradition.id)
    placed = {placement.view for zone in zones for placement in zone.placements}
    return tuple(view for view in View if view in placed)


def judge(catalog: Catalog, tradition: Tradition, views: Sequence[View] = ()) -> tuple[Judged, ...]:
    """Every positioned claim of the tradition's own lines, in some views or in all."""
    zones = {zone.area: zone for zone in catalog.zones_of_tradition(tradition.id)}
    return _judge(positioned(catalog, tradition, views), zones)


def share_by_chance(catalog: Catalog, tradition: Tradition, views: Sequence[View] = ()) -> float:
    """The share of claims that the same zones keep when their areas are exchanged at random."""
    zones = {zone.area: zone for zone in catalog.zones_of_tradition(tradition.id)}
    claims = positioned(catalog, tradition, views)
    dice = random.Random(SEED)  # noqa: S311 - the same table each time # nosec B311
    total = 0.0
    for _ in range(SHUFFLES):
        others = list(zones.values())
        dice.shuffle(others)
        total += share_kept(_judge(claims, dict(zip(zones, others, strict=True))))
    return total / SHUFFLES


def share_kept(judged: Sequence[Judged]) -> float:
    return sum(one.is_kept for one in judged) / len(judged) if judged else 0.0


def positioned(
    catalog: Catalog, tradition: Tradition, views: Sequence[View] = ()
) -> tuple[tuple[str, Claim, Place], ...]:
    """The claims of the tradition's lines that give a view and a band, weak readings too."""
    return tuple(
        (source_id, claim, place)
        for source_id, said in catalog.claims.items()
        if catalog.source(source_id).line in tradition.lines
        for claim in said.claims
        if (place := claimed_place(claim)) and (not views or place.view in views)
    )


def _judge(
    claims: Sequence[tuple[str, Claim, Place]], zones: Mapping[str, Zone]
) -> tuple[Judged, ...]:
    # A source may place one area on each foot in words of its own.
    feet: dict[tuple[str, str], set[Foot]] = defaultdict(set)
    for source, claim, place in claims:
        feet[source, claim.area].update(place.feet)
    return tuple(
        Judged(source, claim, place, _miss(place, feet[source, claim.area], zones.get(claim.area)))
        for source, claim, place in claims
    )


def _miss(place: Place, feet: Collection[Foot], zone: Zone | None) -> Miss | None:
    if zone is None:
        return Miss.NO_ZONE
    said = ground_of(place)
    here = [ground for ground in grounds_of(zone) if ground.view is place.view]
    if not here:
        return Miss.OTHER_VIEW
    for miss, fits in _STEPS.items():
        here = [ground for ground in here if fits(said, ground)]
        if not here:
            return miss
    drawn = {foot for ground in here for foot in ground.feet}
    is_on_feet = not said.feet or (said.feet <= drawn <= set(feet))
    return None if is_on_feet else Miss.OTHER_FEET


def _share(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(
        min(high, top) - max(low, bottom) > LEAST_SHARED
        for low, high in one
        for bottom, top in other
    )


def _share_toes(said: Ground, ground: Ground) -> bool:
    return not said.toes or not ground.toes or not said.toes.isdisjoint(ground.toes)


def _share_side(said: Ground, ground: Ground) -> bool:
    return not said.across or _share(said.across, ground.across)


def _share_band(said: Ground, ground: Ground) -> bool:
    return _share(said.along, ground.along)


_STEPS: Mapping[Miss, Callable[[Ground, Ground], bool]] = {
    Miss.OTHER_BAND: _share_band,
    Miss.OTHER_SIDE: _share_side,
    Miss.OTHER_TOES: _share_toes,
}
