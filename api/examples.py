"""An example of every answer, made by what answers: it cannot part from the truth."""

import json
from collections.abc import Mapping
from itertools import islice
from typing import Any

from pydantic import BaseModel

from solemap.api.models.index import StateAnswer
from solemap.api.models.listing import Item
from solemap.api.models.problem import KINDS, Problem, ProblemCode, Wrong
from solemap.api.presenters.built import present_built
from solemap.api.presenters.compare import compare_area
from solemap.api.presenters.download import DownloadPresenter
from solemap.api.presenters.hit import HitPresenter
from solemap.api.presenters.index import present_index
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.search import SearchPresenter
from solemap.api.presenters.site import Site
from solemap.api.presenters.technique import with_strokes
from solemap.api.presenters.validation import present_faults
from solemap.api.problems import make_problem
from solemap.api.queries import BuildQuery, HitQuery, SearchQuery
from solemap.api.refusals import not_allowed
from solemap.data.models.vocabulary import Foot, View
from solemap.data.schemas import schema_of_type, type_names
from solemap.data.validation import LARGEST, validate_zone_map

# What the description of POST /api/v1/validate shows as somebody's own map.
ZONE_MAP = {"zones": [{"id": "mine-liver", "tradition": "mine", "area": "liver"}]}
# Bytes have no place in JSON: one white point, in base64. A link to a picture would be fetched by
# tools that only read the description.
PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNiAAIAAA8AA9viSLgAAAAASUVORK5CYII="
)
CHART = '<svg xmlns="http://www.w3.org/2000/svg" class="sole-map-chart" viewBox="0 0 792 1142"/>'
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" class="body-figure" viewBox="0 0 980 1062"/>'

OEMBED = {
    "type": "rich",
    "version": "1.0",
    "title": "Liver: foot reflexology chart",
    "author_name": "Solemap",
    "author_url": "https://feet.example/zones/ingham-liver",
    "provider_name": "Solemap",
    "provider_url": "https://feet.example/",
    "cache_age": 86400,
    "html": '<iframe src="https://feet.example/embed/plantar-right" width="520"></iframe>',
    "width": 520,
    "height": 920,
}


class Examples:
    """By operation id, what an operation answers; by status, what is answered instead."""

    def __init__(
        self,
        site: Site,
        presenter: Presenter,
        hit_presenter: HitPresenter,
        search_presenter: SearchPresenter,
    ) -> None:
        self._site = site
        self._presenter = presenter
        self._hit_presenter = hit_presenter
        self._search_presenter = search_presenter

    def answers(self) -> dict[str, Any]:
        presenter, catalog = self._presenter, self._site.catalog
        downloads = DownloadPresenter(self._site, presenter)
        area = next((area for area in catalog.areas if catalog.zones_of_area(area)), None)
        hit = HitQuery(view=View.PLANTAR, foot=Foot.RIGHT, across=4, along=2.6)
        # One without parts of its own: tools would look for its `#/$defs` in the description.
        schema = next(name for name in type_names() if "$defs" not in schema_of_type(name))
        return {
            "getIndex": _plain(present_index(self._site)),
            **self._of_records("Zone", "zones", presenter.zones),
            **self._of_records("Area", "areas", presenter.areas),
            **self._of_records("System", "systems", presenter.systems),
            **self._of_records("Technique", "techniques", self._techniques()),
            **self._of_records("Tradition", "traditions", presenter.traditions),
            **self._of_records("Source", "sources", presenter.sources),
            **self._of_records("Routine", "routines", presenter.routines),
            "buildRoutine": _plain(present_built(self._site, BuildQuery())),
            "listCautions": self._of_list("cautions", presenter.cautions),
            "listStopSigns": self._of_list("stop-signs", presenter.stop_signs),
            "listPreflight": self._of_list("preflight", presenter.preflight),
            "listEvidence": self._of_list("evidence", presenter.evidence),
            "hit": json.loads(self._hit_presenter.answer(hit)),
            "search": json.loads(self._search_presenter.answer(SearchQuery(q="tummy", limit=2))),
            "compare": _plain(compare_area(self._site, area, "en")) if area else None,
            "downloadJson": _plain(downloads.sample()),
            "downloadGeojson": _plain(downloads.features(most=1)),
            "downloadCsv": downloads.table(most=1),
            "validateZoneMap": _plain(
                present_faults(validate_zone_map(json.dumps(ZONE_MAP).encode(), catalog))
            ),
            "getSchema": {
                "$id": self._site.api(f"schemas/{schema}.json"),
                **schema_of_type(schema),
            },
            "getCanonicalChart": CHART,
            "getChart": CHART,
            "getStepChart": CHART,
            "getPicture": PICTURE,
            "getCanonicalBodyFigure": FIGURE,
            "getBodyFigure": FIGURE,
            "getBodyPicture": PICTURE,
            "getOembed": OEMBED,
            "listProblems": {
                "items": [_plain(KINDS[ProblemCode.BAD_PLACE])],
                "next": None,
                "total": len(KINDS),
            },
            "getProblem": _plain(KINDS[ProblemCode.BAD_PLACE]),
            "getHealth": _plain(StateAnswer(status="ok")),
            "getReadiness": _plain(StateAnswer(status=f"{len(catalog.zones)} zones in 4 views")),
        }

    def _of_records(self, name: str, plural: str, items: Mapping[str, Item]) -> dict[str, Any]:
        """Of a list, one item, as `limit=1` answers it; and that item alone."""
        first = next(iter(items.values()), None)
        if first is None:
            return {}
        return {f"get{name}": _plain(first), f"list{name}s": self._of_list(plural, items)}

    def _techniques(self) -> dict[str, Item]:
        """Two, so that a list has a next; the strokes of all would take their time."""
        some = islice(self._presenter.techniques.items(), 2)
        return {key: with_strokes(self._site, item) for key, item in some}

    def _of_list(self, plural: str, items: Mapping[str, Item]) -> Any:
        shown = list(items.values())[:1]
        following = [self._site.api(f"{plural}?limit=1&cursor={item.id}") for item in shown]
        return {
            "items": list(map(_plain, shown)),
            "next": following[0] if len(items) > 1 else None,
            "total": len(items),
        }

    def problems(self) -> dict[str, Any]:
        zone = next(iter(self._site.catalog.zones), "liver")
        unknown = Wrong(
            where="path",
            parameter="zone_id",
            given=f"{zone}s",
            expected="an id from the list of zones",
            nearest=zone,
        )
        too_large = Wrong(
            where="body",
            parameter="body",
            given=f"more than {LARGEST} bytes",
            expected=f"at most {LARGEST} bytes",
        )
        return {
            "404": self._problem(ProblemCode.UNKNOWN_RECORD, unknown),
            "408": self._problem(ProblemCode.BODY_TOO_SLOW),
            "413": self._problem(ProblemCode.BODY_TOO_LARGE, too_large),
            "422": self._problem(
                ProblemCode.INVALID_PARAMETER, not_allowed("foot", "rihgt", list(Foot))
            ),
            "501": self._problem(
                ProblemCode.FORMAT_NOT_OFFERED, not_allowed("format", "yaml", ("json", "xml"))
            ),
            "503": self._problem(ProblemCode.BUSY),
            "default": self._problem(
                ProblemCode.METHOD_NOT_ALLOWED,
                detail="PUT is given; right would be GET, HEAD, OPTIONS.",
            ),
        }

    def _problem(self, code: ProblemCode, *errors: Wrong, detail: str = "") -> Any:
        problem: Problem = make_problem(self._site.base_url, code, errors, detail=detail)
        return _plain(problem)


def _plain(model: BaseModel) -> Any:
    return model.model_dump(mode="json", by_alias=True)
