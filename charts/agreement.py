"""Who agrees, as fills: three steps of one hue under the zones, which then are lines only.

Two colour scales at once cannot be read, so the body's colours are off while these are on.
"""

from collections.abc import Iterable

from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.svg import Element
from solemap.charts.theme import Theme
from solemap.charts.zone import ink_path
from solemap.data.models.vocabulary import Sourcing

# Over bones the steps are thin too, or they would hide what that layer is for.
OVER_BONES = 0.5


def draw_agreement(
    layer: Element,
    patches: Iterable[tuple[PlacedZone, Sourcing, float]],
    theme: Theme,
    *,
    is_over_bones: bool,
) -> None:
    """Add a patch a zone to a foot's layer, in foot units; each with how far it stands out."""
    for placed, sourcing, strength in patches:
        patch = layer.group(class_=f"agreed step-{step_name(sourcing)}", data_zone=placed.zone.id)
        if not is_over_bones:
            patch.path(placed.path, class_="agreed-place", fill=theme.foot)
        opacity = strength * (OVER_BONES if is_over_bones else 1)
        thin = {"fill_opacity": opacity} if opacity < 1 else {}
        patch.path(ink_path(placed.place), class_="agreed-ink", fill=theme.step(sourcing), **thin)


def step_name(sourcing: Sourcing) -> str:
    """One school alone and two that differ are one step: neither is agreement."""
    if sourcing in (Sourcing.ONE, Sourcing.DISPUTED):
        return "one-or-disputed"
    return sourcing.value
