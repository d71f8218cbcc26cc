"""What a page says of itself to programs, as JSON-LD: the page, the data set it is of, the licence.

Only what the page is. Not what a place on a foot would be good for: nothing here is a
`MedicalEntity`.
"""

import json
from html import unescape
from typing import Any

from markupsafe import Markup

from solemap.api.languages import in_language_path
from solemap.api.links import DOWNLOADS, LICENCE
from solemap.api.presenters.site import Site
from solemap.data.wording import N_, wording

# As in `path` below: without a language.
DESCRIBED_ON = ("/", "/about")
ABOUT_DATA = N_(
    "What published foot reflexology charts place where on the foot, as structured, sourced "
    "records. A map of what traditions say, not of what the body does."
)


def linked_data(site: Site, lang: str, path: str, title: str, description: str) -> Markup:
    """The script's text. `title` and `description` come from the page, escaped for HTML.

    The data set is described where somebody would look for it; other pages name it by its `@id`.
    """
    home = f"{site.base_url}/"
    address = site.base_url + in_language_path(path, lang)
    publisher = {"@type": "Organization", "@id": f"{home}#publisher", "name": "Solemap"}
    page = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": unescape(title),
        "description": unescape(description),
        "inLanguage": lang,
        "isPartOf": {"@type": "WebSite", "@id": f"{home}#site", "name": "Solemap", "url": home},
        "isBasedOn": {"@id": f"{home}#data"},
        "license": LICENCE,
        "publisher": {"@id": publisher["@id"]},
    }
    described = [_data_set(site, lang)] if path in DESCRIBED_ON else []
    graph = {"@context": "https://schema.org", "@graph": [page, *described, publisher]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # The only thing that could end the script early.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - escaped above


def _data_set(site: Site, lang: str) -> dict[str, Any]:
    home = f"{site.base_url}/"
    return {
        "@type": "Dataset",
        "@id": f"{home}#data",
        "name": "Solemap zone map",
        "description": wording(lang).gettext(ABOUT_DATA),
        "url": home,
        "version": site.catalog.version,
        "identifier": site.catalog.digest,
        "license": LICENCE,
        "creator": {"@id": f"{home}#publisher"},
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": form,
                "contentUrl": site.api(f"download.{ending}"),
            }
            for ending, form in DOWNLOADS.items()
        ],
    }
