"""One short digest of everything that the site answers from: records, code, pages, translations.

A saved copy is of one such version; two versions never stand in one copy.
"""

import hashlib
from functools import lru_cache
from pathlib import Path

from solemap.api.presenters.site import Site

PACKAGE = Path(__file__).parents[1]
# The records are in the catalog's own digest.
READ = ("api", "charts", "data", "frontend")
ENDINGS = (".py", ".html", ".css", ".js", ".svg", ".po")
LENGTH = 16


def site_version(site: Site) -> str:
    """The same for the same release under the same address."""
    total = hashlib.sha256(f"{site.catalog.digest} {site.base_url} {_files_digest()}".encode())
    return total.hexdigest()[:LENGTH]


@lru_cache(maxsize=1)
def _files_digest() -> str:
    total = hashlib.sha256()
    for folder in READ:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix in ENDINGS:
                total.update(path.relative_to(PACKAGE).as_posix().encode() + path.read_bytes())
    return total.hexdigest()
