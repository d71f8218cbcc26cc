"""What the explorer's scripts read, as files with the language in their path.

They need no query and no rule of a server's, so the same scripts work on an exported folder, on
whatever host it lies. Programs of others ask the API, which says the same.
"""

import json
from typing import Literal, cast

from fastapi import APIRouter
from starlette.responses import Response

from solemap.api.dependencies import PresentersDep, SiteDep
from solemap.api.drawn import check_drawn
from solemap.api.listing import answer_item, json_text
from solemap.api.presenters.bare_skin import bare_skin
from solemap.api.presenters.frame import frame_json
from solemap.api.presenters.places import places_json
from solemap.api.presenters.search import complaint_card
from solemap.api.presenters.site import in_language
from solemap.api.queries import LanguageCode
from solemap.charts.geometry.frame import FootFrame
from solemap.data.models.complaint import Complaint
from solemap.data.models.vocabulary import Foot, View

router = APIRouter(prefix="/explorer/{lang}", include_in_schema=False)
frame_router = APIRouter(prefix="/explorer/frame", include_in_schema=False)


@router.get("/names.json")
async def get_names(presenters: PresentersDep, lang: LanguageCode) -> Response:
    """The search index: every name of every area that has a zone."""
    items = [
        {
            "id": area.id,
            "label": area.label,
            "synonyms": area.synonyms,
            "zones": area.zones,
        }
        for area in presenters[lang].areas.values()
        if area.zones
    ]
    text = json.dumps({"items": items}, ensure_ascii=False, separators=(",", ":"))
    return json_text(text, lang)


@router.get("/complaints.json")
async def get_complaints(site: SiteDep, lang: LanguageCode) -> Response:
    """What complaints are called, and the card that answers each, as the API's search gives it."""
    items = [
        {
            "id": complaint.id,
            "label": in_language(complaint.label, lang),
            "words": _words(complaint, lang),
            "card": complaint_card(site.catalog, complaint, lang).model_dump(mode="json"),
        }
        for complaint in site.catalog.complaints.values()
    ]
    return json_text(json.dumps({"items": items}, ensure_ascii=False, separators=(",", ":")), lang)


def _words(complaint: Complaint, lang: str) -> list[str]:
    """In the page's language and in English: people search in either."""
    labels = [complaint.label.get(language, "") for language in (lang, "en")]
    words = [word for language in (lang, "en") for word in complaint.words.get(language, ())]
    return list(dict.fromkeys(filter(None, (*labels, *words))))


@router.get("/places/{tradition_id}.json")
async def get_places(
    site: SiteDep, presenters: PresentersDep, lang: LanguageCode, tradition_id: str
) -> Response:
    """Every place of one map: what an exercise asks, and what is right."""
    tradition = site.catalog.tradition(tradition_id)
    return json_text(places_json(presenters[lang], tradition.id), lang)


@router.get("/zones/{zone_id}.json")
async def get_zone(
    site: SiteDep, presenters: PresentersDep, lang: LanguageCode, zone_id: str
) -> Response:
    zone = site.catalog.zone(zone_id)
    return answer_item(presenters[lang].zones[zone.id], lang)


@router.get("/techniques/{technique_id}.json")
async def get_technique(
    site: SiteDep, presenters: PresentersDep, lang: LanguageCode, technique_id: str
) -> Response:
    technique = site.catalog.technique(technique_id)
    return answer_item(presenters[lang].techniques[technique.id], lang)


# A plain function: thousands of hit tests take a while, and a thread keeps them from others.
@router.get("/bare-skin/{tradition_id}/{view}-{foot}.json")
def get_bare_skin(
    site: SiteDep, lang: LanguageCode, tradition_id: str, view: View, foot: Foot
) -> Response:
    """What a touch beside every zone is told."""
    check_drawn(site.foot_map, view, where="path")
    tradition = site.catalog.tradition(tradition_id)
    return json_text(bare_skin(site, lang, tradition.id, view, foot), lang)


# Its path has no language: numbers have none.
@frame_router.get("/{view}.json")
def get_frame(site: SiteDep, view: Literal[View.PLANTAR, View.DORSAL]) -> Response:
    """What ties a point of a foot to a point of the body, and back."""
    check_drawn(site.foot_map, view, where="path")
    # The sole and the top have strips; only the sides have another kind of frame.
    frame = cast(FootFrame, site.foot_map.frame(view))
    return Response(frame_json(frame, site.body_map.frame), media_type="application/json")
