"""The headers that follow from what an answer is: caching, cross-origin use, browser safety."""

import hashlib
from base64 import b64encode
from enum import StrEnum
from functools import cache

from solemap.charts.stroke_layer import STYLE

Header = tuple[bytes, bytes]

# Kept by a browser for minutes, by a shared cache for a day, and served stale while it refreshes.
CACHED = "public, max-age=300, s-maxage=86400, stale-while-revalidate=604800, stale-if-error=604800"
# A wrong address may be right after the next release.
CACHED_SHORTLY = "public, max-age=60"
NEVER_STORED = "no-store"

# What is true of a moment or of what was sent, and of nobody else's question.
NOT_CACHED = ("/healthz", "/readyz", "/api/v1/validate")
# What a browser asks to learn whether anything is new.
REVALIDATED = "no-cache"

NOTHING = "default-src 'none'"
# The one style that a chart by itself may have: it sets strokes going where motion is welcome.
STROKES = f"sha256-{b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}"
PAGE_POLICY = (
    f"{NOTHING}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "frame-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


# A page that asks for none of these can be made to ask for none of them.
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Kind(StrEnum):
    """What an answer is, as far as caches and browsers treat it differently."""

    PAGE = "page"
    REFERENCE = "reference"
    EMBED = "embed"
    CHART = "chart"
    DATA = "data"
    PART = "part"
    STATE = "state"
    WORKER = "worker"


POLICIES = {
    Kind.PAGE: f"{PAGE_POLICY}; frame-ancestors 'none'",
    # Nothing runs on it, and nothing is fetched.
    Kind.REFERENCE: (
        f"{NOTHING}; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    Kind.EMBED: f"{PAGE_POLICY}; frame-ancestors *",
    # Some browsers ask for the site's icon when they show a drawing by itself.
    Kind.CHART: f"{NOTHING}; img-src 'self'; style-src '{STROKES}'; frame-ancestors *",
    Kind.DATA: f"{NOTHING}; frame-ancestors 'none'",
    # A service worker fetches by its own policy.
    Kind.WORKER: f"{NOTHING}; connect-src 'self'; frame-ancestors 'none'",
    Kind.STATE: f"{NOTHING}; frame-ancestors 'none'",
}


def kind_of(path: str, media_type: str) -> Kind:
    if path in NOT_CACHED:
        return Kind.STATE
    if path in ("/sw.js", "/version.json"):
        return Kind.WORKER
    if path == "/docs":
        return Kind.REFERENCE
    if media_type.startswith("text/html"):
        return Kind.EMBED if "/embed/" in path else Kind.PAGE
    if "/assets/" in path and media_type.startswith(("text/css", "text/javascript")):
        return Kind.PART
    is_chart = media_type.startswith(("image/svg+xml", "image/png"))
    return Kind.CHART if is_chart else Kind.DATA


def cache_control(kind: Kind, status: int) -> str:
    if status >= 500 or kind is Kind.STATE:
        return NEVER_STORED
    if kind is Kind.WORKER:
        return REVALIDATED
    return CACHED if status < 400 else CACHED_SHORTLY


@cache
def standing_headers(kind: Kind, status: int) -> tuple[Header, ...]:
    """What every answer of this kind carries, errors included."""
    everywhere = (
        (b"cache-control", cache_control(kind, status).encode()),
        (b"access-control-allow-origin", b"*"),
        (b"cross-origin-resource-policy", b"cross-origin"),
        (b"x-content-type-options", b"nosniff"),
    )
    # Dozens make up a first view, and their page's policy rules them: no browser reads more here.
    if kind is Kind.PART:
        return everywhere
    is_page = kind in (Kind.PAGE, Kind.REFERENCE, Kind.EMBED)
    permissions = ((b"permissions-policy", PERMISSIONS.encode()),) if is_page else ()
    return (
        *permissions,
        *everywhere,
        (b"access-control-expose-headers", b"ETag, Link, Content-Language, Retry-After"),
        (b"referrer-policy", b"strict-origin-when-cross-origin"),
        (b"content-security-policy", POLICIES[kind].encode()),
    )
