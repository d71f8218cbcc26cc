"""Where a claim, a line or a zone puts an area, made comparable without any drawing.

Two places are the same when half of the smaller lies on the larger, along the foot and across it:
sources cut the foot into bands, zones into grid ranges, and neither is finer than that.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from solemap.data.models.agreement import Place
from solemap.data.models.claim import Claim, ClaimBand, FeetBasis, Side
from solemap.data.models.shape import Outline, Patch, Shape, Spot, Trail
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Placement, Zone

Span = tuple[float, float]

# Units: grid `along`. The ankle is not on the axis, so it stands apart from every band on it.
ALONG = {
    ClaimBand.TOE_TIPS: (4.6, 5.0),
    ClaimBand.TOES: (4.0, 5.0),
    ClaimBand.TOE_NECKS: (3.85, 4.45),
    ClaimBand.BALL: (3.0, 4.0),
    ClaimBand.UPPER_ARCH: (2.0, 3.0),
    ClaimBand.LOWER_ARCH: (1.0, 2.0),
    ClaimBand.HEEL: (0.0, 1.0),
    ClaimBand.ANKLE: (10.0, 11.0),
}
ON_TOES = frozenset({ClaimBand.TOE_TIPS, ClaimBand.TOES, ClaimBand.TOE_NECKS})
# Units: grid `across`.
ACROSS = {
    Side.MEDIAL: (0.0, 2.0),
    Side.CENTRAL: (1.0, 4.0),
    Side.LATERAL: (3.0, 5.0),
    Side.FULL: (0.0, 5.0),
}
# Units: foot units a grid step, near enough to tell a spot's band (1000 long, 376 wide, 5 steps).
UNITS_ALONG, UNITS_ACROSS = 200.0, 75.0
RIDGE = 1.0
# On the top of the foot the ankle's bend is on the axis. Units: grid `along`.
ANKLE_ON_TOP = (1.2, 2.2)
TOES_BEGIN = 4.0
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Ground:
    """What a place covers. Units: grid coordinates; nothing across means anywhere across."""

    view: View
    along: tuple[Span, ...]
    across: tuple[Span, ...]
    toes: frozenset[int]
    feet: frozenset[Foot]


def claimed_place(claim: Claim) -> Place | None:
    """Where the claim puts its area; None where it says only which foot or which view."""
    if claim.view is None or not claim.bands:
        return None
    is_stated = claim.feet_basis is FeetBasis.STATED
    return Place(
        view=claim.view,
        bands=in_order(claim.bands),
        sides=() if claim.side is None else (claim.side,),
        toes=tuple(sorted(set(claim.toes))),
        feet=tuple(foot for foot in Foot if is_stated and foot in claim.feet),
    )


def in_order(bands: Iterable[ClaimBand]) -> tuple[ClaimBand, ...]:
    """Each band once, from the toes to the heel."""
    named = set(bands)
    return tuple(band for band in ClaimBand if band in named)


def ground_of(place: Place) -> Ground:
    # Below its root a toe only lends its number to a line down the foot, which the side says too.
    toes = place.toes if not ON_TOES.isdisjoint(place.bands) else ()
    # Seen from the side there is no across: the view itself says medial or lateral. And where all
    # of it is on named toes, "outer side" is that of the toe.
    is_on_toes = bool(toes) and ON_TOES.issuperset(place.bands)
    sides = () if place.view.is_side or is_on_toes else place.sides
    return Ground(
        place.view,
        tuple(_claimed_along(place.view, band) for band in place.bands),
        tuple(ACROSS[side] for side in sides),
        frozenset(toes),
        frozenset(place.feet),
    )


def grounds_of(zone: Zone) -> tuple[Ground, ...]:
    """What a zone covers, one ground a placement; its feet are the placement's own."""
    return tuple(
        Ground(
            placement.view,
            tuple(_along(placement.view, shape) for shape in placement.shapes),
            tuple(_across(shape) for shape in placement.shapes if not placement.view.is_side),
            _toes(placement),
            frozenset(placement.feet or zone.feet),
        )
        for placement in zone.placements
    )


def is_on_zone(place: Place, zone: Zone) -> bool:
    """Whether the zone lies at the place, on the feet that the place names.

    A placement for one foot answers for that foot; one for both feet does not lie at a place that
    is said of one foot only.
    """
    said = ground_of(place)
    here = [
        ground
        for ground in grounds_of(zone)
        if is_same_ground(replace(said, feet=frozenset()), ground)
    ]
    if not said.feet:
        return bool(here)
    return all(any(foot in g.feet and g.feet <= said.feet for g in here) for foot in said.feet)


def is_same_ground(one: Ground, other: Ground) -> bool:
    """Same view, no contradiction in feet or toes, and half of the smaller on the larger."""
    return (
        one.view is other.view
        and _fits(one.feet, other.feet, one.feet == other.feet)
        and _fits(one.toes, other.toes, not one.toes.isdisjoint(other.toes))
        and _overlap_by_half(one.along, other.along)
        and _fits(one.across, other.across, _overlap_by_half(one.across, other.across))
    )


def is_same_place(one: Place, other: Place) -> bool:
    return is_same_ground(ground_of(one), ground_of(other))


def _fits(one: Collection[object], other: Collection[object], agrees: bool) -> bool:
    """Who says nothing contradicts nobody."""
    return agrees or not one or not other


def _overlap_by_half(one: Sequence[Span], other: Sequence[Span]) -> bool:
    mine, yours = _merged(one), _merged(other)
    common = sum(
        max(0.0, min(high, top) - max(low, bottom)) for low, high in mine for bottom, top in yours
    )
    smaller = min(_length(mine), _length(yours))
    return common > 0 and common >= smaller / 2 - ROUNDING


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _length(spans: Sequence[Span]) -> float:
    return sum(high - low for low, high in spans)


def _toes(placement: Placement) -> frozenset[int]:
    """The toes that a placement on toes only lies on; a place below them is on none."""
    if placement.view.is_side:
        return frozenset()
    toes: set[int] = set()
    for shape in placement.shapes:
        low, high = _along(placement.view, shape)
        if (low + high) / 2 < TOES_BEGIN:
            return frozenset()
        left, right = _across(shape)
        toes |= {toe for toe in range(1, 6) if left < toe - ROUNDING and right > toe - 1 + ROUNDING}
    return frozenset(toes)


def _claimed_along(view: View, band: ClaimBand) -> Span:
    is_bend = view is View.DORSAL and band is ClaimBand.ANKLE
    return ANKLE_ON_TOP if is_bend else ALONG[band]


def _along(view: View, shape: Shape) -> Span:
    """The shape's span along the foot; on a side view, what lies above the ridge is the ankle."""
    if isinstance(shape, Patch):
        span, up = shape.along, shape.up
    else:
        span = _span(shape, 0 if view.is_side else 1, UNITS_ALONG)
        up = _span(shape, 1, UNITS_ALONG) if view.is_side else None
    is_on_ankle = up is not None and sum(up) / 2 > RIDGE
    return ALONG[ClaimBand.ANKLE] if is_on_ankle else span


def _across(shape: Shape) -> Span:
    if isinstance(shape, Patch):
        return shape.across or ACROSS[Side.FULL]
    return _span(shape, 0, UNITS_ACROSS)


def _span(shape: Outline | Spot | Trail, axis: int, units: float) -> Span:
    """From the least to the greatest on one axis; `units` foot units are one grid step."""
    if isinstance(shape, Spot):
        reach, numbers = shape.radius / units, [shape.at[axis]]
    else:
        reach = shape.width / 2 / units if isinstance(shape, Trail) else 0.0
        numbers = [point[axis] for point in shape.points]
    return min(numbers) - reach, max(numbers) + reach
