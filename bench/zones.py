"""Made-up zones on the sole, as many as wanted, all of one size, the same every time."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from solemap.data.catalog import load_catalog
from solemap.data.models.bone import Bone
from solemap.data.models.outline import FootOutline, SideOutline
from solemap.data.models.shape import Spot
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Placement, Reading, Testimony, Zone

# Units: foot units. The smallest that a record may have, so that ten thousand find room.
RADIUS = 2.5


@dataclass(frozen=True)
class MadeUpMap:
    """The shipped drawings with other zones on them."""

    zones: Mapping[str, Zone]
    outlines: Mapping[str, FootOutline]
    side_outlines: Mapping[str, SideOutline]
    bones: Mapping[str, Bone]


def made_up_map(count: int) -> MadeUpMap:
    """`count` spots over the sole of the right foot."""
    dice = random.Random(count)
    shipped = load_catalog()
    return MadeUpMap(
        {zone.id: zone for zone in (_zone(number, dice) for number in range(count))},
        {
            name: outline
            for name, outline in shipped.outlines.items()
            if outline.view is View.PLANTAR
        },
        {},
        {},
    )


def _zone(number: int, dice: random.Random) -> Zone:
    spot = Spot(kind="spot", at=(dice.uniform(0.1, 4.9), dice.uniform(0.1, 3.9)), radius=RADIUS)
    return Zone(
        id=f"made-up-{number}",
        tradition="made-up",
        area="liver",
        feet=(Foot.RIGHT,),
        placements=(Placement(view=View.PLANTAR, shapes=(spot,)),),
        sources=(Testimony(source="made-up", read=Reading.STATED),),
    )
