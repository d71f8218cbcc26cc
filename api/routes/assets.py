"""Static files, from a list made at the start: what is not on it cannot be reached."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from solemap.api.assets import media_type_of

router = APIRouter(include_in_schema=False)


@router.get("/assets/{name:path}")
def get_asset(request: Request, name: str) -> Response:
    """A style, a module or a picture."""
    path = request.app.state.assets.get(name)
    if path is None:
        raise HTTPException(404)
    return Response(path.read_bytes(), media_type=media_type_of(path))


@router.get("/favicon.ico")
def get_favicon(request: Request) -> Response:
    """The sign of the site. Browsers take an SVG here when its type says so."""
    return get_asset(request, "favicon.svg")
