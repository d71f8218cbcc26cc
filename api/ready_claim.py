"""What our map says of a zone, in the shape of a claim record: to be changed, and sent to us."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import urlencode

from solemap.api.models.zone import PlacementItem, ZoneItem
from solemap.data.models.claim import Claim, ClaimBand, ClaimSet, FeetBasis, Side
from solemap.data.models.vocabulary import Band, Foot, View
from solemap.data.models.zone import Reading
from solemap.data.wording import N_

SOURCE = "your-source"
TAUGHT_TITLE = N_("{name}, taught differently ({zone})")
# Units: grid `across`. Narrower than this a place is on one side of the foot.
FULL_WIDTH = 4.0
MEDIAL_ENDS, LATERAL_BEGINS = 5 / 3, 10 / 3


def ready_claim(zone: ZoneItem) -> str:
    """JSON of a `ClaimSet`, one claim a view."""
    claims = ClaimSet(id=SOURCE, claims=tuple(_claims(zone)))
    said = claims.model_dump(mode="json", exclude_none=True)
    return json.dumps(said, indent=2, ensure_ascii=False)


def tracker_address(tracker: str, title: str, claim: str) -> str:
    """Where a claim is sent, its title and text filled in; empty without a tracker."""
    return f"{tracker}?{urlencode({'title': title, 'body': claim})}" if tracker else ""


def _claims(zone: ZoneItem) -> Iterator[Claim]:
    for view, found in groupby(zone.placements, key=lambda place: place.view):
        places = list(found)
        feet = {place.foot for place in places}
        bands = {band for place in places for band in place.bands}
        yield Claim(
            id=f"{SOURCE}-{zone.area}-{view.value}",
            area=zone.area,
            feet=tuple(foot for foot in Foot if foot in feet),
            feet_basis=FeetBasis.STATED,
            view=view,
            bands=tuple(band for band in ClaimBand if band.value in bands),
            side=_side(view, places),
            toes=tuple(sorted({toe for place in places for toe in place.toes}))
            if Band.TOES in bands
            else (),
            basis=Reading.DRAWN,
        )


def _side(view: View, places: Iterable[PlacementItem]) -> Side | None:
    """A side view says it by itself."""
    ranges = [place.across for place in places if place.across]
    if view.is_side or not ranges:
        return None
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    if high - low >= FULL_WIDTH:
        return Side.FULL
    middle = (low + high) / 2
    if middle < MEDIAL_ENDS:
        return Side.MEDIAL
    return Side.LATERAL if middle > LATERAL_BEGINS else Side.CENTRAL
