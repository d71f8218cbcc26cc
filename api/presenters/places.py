"""A whole map by its places, as an exercise asks for them: names, and where in the grid's terms.

Cut from the zones that the API answers, so that what is judged right is what is served.
"""

import json
from typing import Any

from solemap.api.models.zone import PlacementItem, ZoneItem
from solemap.api.presenters.presenter import Presenter


def places_json(presenter: Presenter, tradition: str) -> str:
    items = [_zone(item) for item in presenter.zones.values() if item.tradition == tradition]
    return json.dumps({"items": items}, ensure_ascii=False, separators=(",", ":"))


def _zone(item: ZoneItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "area": item.area,
        "label": item.label,
        "system": item.body_system,
        "places": [_place(place) for place in item.placements],
    }


def _place(place: PlacementItem) -> dict[str, Any]:
    return {
        "view": place.view,
        "foot": place.foot,
        "strips": place.longitudinal_zones,
        "bands": place.bands,
        "words": place.words,
    }
