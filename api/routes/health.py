"""For an orchestrator: the process is up, and it has its zone map."""

from fastapi import APIRouter

from solemap.api.dependencies import CatalogDep, FootMapDep
from solemap.api.models.index import StateAnswer

router = APIRouter(tags=["health"])


@router.get("/healthz", operation_id="getHealth")
async def get_health() -> StateAnswer:
    """The process answers."""
    return StateAnswer(status="ok")


@router.get("/readyz", operation_id="getReadiness")
async def get_readiness(catalog: CatalogDep, foot_map: FootMapDep) -> StateAnswer:
    """The zone map is loaded and laid on the foot: without either the process does not start."""
    return StateAnswer(status=f"{len(catalog.zones)} zones in {len(foot_map.views)} views")
