"""What to know before a massage, and what studies found: two pages of plain words."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from solemap.api.models.care import CautionItem
from solemap.api.pages import PagesDep
from solemap.data.models.caution import CautionLevel

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/cautions")
async def get_cautions_page(pages: PagesDep) -> HTMLResponse:
    """Every reason by how strict it is, what to ask before, and what ends a massage."""
    presenter = pages.presenter
    cautions: dict[CautionLevel, list[CautionItem]] = {level: [] for level in CautionLevel}
    for caution in sorted(presenter.cautions.values(), key=lambda item: item.label.lower()):
        cautions[caution.level].append(caution)
    return pages.render(
        "cautions.html",
        "/cautions",
        cautions=cautions,
        labels={key: item.label for key, item in presenter.cautions.items()},
        questions=sorted(presenter.preflight.values(), key=lambda item: item.order),
        stop_signs=sorted(presenter.stop_signs.values(), key=lambda item: not item.is_emergency),
        areas=presenter.areas,
        techniques=presenter.techniques,
        sources=presenter.sources,
        originals=pages.site.catalog,
    )


@router.get("/evidence")
async def get_evidence_page(pages: PagesDep) -> HTMLResponse:
    """Every question with its grade, and every study with how much of it was read."""
    topics = pages.presenter.evidence.values()
    studies = {study.id: study for topic in topics for study in topic.studies}
    every = pages.site.catalog.studies
    return pages.render(
        "evidence.html",
        "/evidence",
        topics=sorted(topics, key=lambda topic: (-(topic.grade or 0), topic.label.lower())),
        studies=sorted(
            (
                studies.get(key) or pages.site.catalog.in_language(study, pages.lang)
                for key, study in every.items()
            ),
            key=lambda study: (-(study.year or 0), study.id),
        ),
    )
