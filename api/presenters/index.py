"""What the API says of itself."""

from solemap.api.models.index import LICENCE, IndexAnswer
from solemap.api.presenters.site import Site
from solemap.api.queries import LANGUAGES
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE

LISTS = (
    *("zones", "areas", "systems", "techniques", "traditions", "sources"),
    *("routines", "cautions", "stop-signs", "preflight", "evidence", "problems"),
)


def present_index(site: Site) -> IndexAnswer:
    catalog = site.catalog
    return IndexAnswer(
        name="Solemap",
        version=catalog.version,
        digest=catalog.digest,
        licence=LICENCE,
        counts=catalog.counts(),
        views=site.foot_map.views,
        languages=LANGUAGES,
        notice=EVIDENCE_LINE,
        attribution=ATTRIBUTION,
        links={
            "self": f"{site.base_url}/api/v1",
            **{name: site.api(name) for name in LISTS},
            "hit": site.api("hit"),
            "search": site.api("search"),
            "compare": site.api("compare"),
            "download": site.api("download.json"),
            "validate": site.api("validate"),
            "chart": site.page("charts/en/light/plantar-both.svg"),
            "description": site.page("openapi.json"),
        },
    )
