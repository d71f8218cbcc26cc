"""The whole open data set: one file, with what a client needs to hit-test without us."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from solemap.api.dependencies import DownloadsDep, LanguageDep
from solemap.api.listing import json_text
from solemap.api.models.download import Download, FeatureCollection

CSV = "text/csv; charset=utf-8; header=present"
GEOJSON = "application/geo+json"
CSV_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "One placement a row.",
        "content": {"text/csv": {"schema": {"type": "string"}}},
    }
}
GEOJSON_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "One placement a feature.", "model": FeatureCollection}
}

router = APIRouter(prefix="/api/v1", tags=["download"])


class GeoJSONResponse(JSONResponse):
    media_type = GEOJSON


class CSVResponse(Response):
    media_type = "text/csv"


# Plain functions: made in a thread when first asked for, so that nobody else waits.
@router.get("/download.json", operation_id="downloadJson", response_model=Download)
def get_download(downloads: DownloadsDep, query: LanguageDep) -> Response:
    """Every record, and every place as polygons in foot units, with the grid and the matrices."""
    return json_text(downloads[query.lang].json, query.lang)


@router.get(
    "/download.csv",
    operation_id="downloadCsv",
    response_class=CSVResponse,
    responses=CSV_ANSWERS,
)
def get_csv(downloads: DownloadsDep, query: LanguageDep) -> Response:
    """One placement a row, for a spreadsheet. Several of a kind in a cell are parted by spaces."""
    headers = {"content-language": query.lang, "content-type": CSV}
    return Response(downloads[query.lang].csv, headers=headers)


@router.get(
    "/download.geojson",
    operation_id="downloadGeojson",
    response_class=GeoJSONResponse,
    responses=GEOJSON_ANSWERS,
)
def get_geojson(downloads: DownloadsDep, query: LanguageDep) -> Response:
    """One placement a feature. GeoJSON in shape; the coordinates are foot units."""
    text, lang = downloads[query.lang].geojson, query.lang
    return Response(text, headers={"content-language": lang}, media_type=GEOJSON)
