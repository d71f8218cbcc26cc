"""oEmbed 1.0: what a site that is given the address of one of our pages puts there instead.

WordPress keeps of the markup an `<iframe>` and a bare `<blockquote>` with a link, and hides the
frame until it speaks. So the quotation makes sense alone, and the frame's state is in its query.
"""

import json
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from solemap.api.shared_view import SharedView, SharedViews
from solemap.charts.picture import PictureShape
from solemap.charts.stage import set_stage
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE
from solemap.data.wording import wording

# Units: pixels. What stands under the chart in a frame; and the tallest that WordPress makes one.
CAPTION = 170
NARROW_CAPTION = 260
NARROW = 480
TALLEST = 1000
SMALLEST_PICTURE = 120
WIDTHS = {"both": 800, "one": 520, "side": 720}
# Units: seconds. A day, as shared caches keep an answer.
CACHE_AGE = 86400
PROVIDER = "Solemap"


@dataclass(frozen=True)
class Limits:
    """The largest that the asking site has room for. Units: pixels."""

    width: int | None = None
    height: int | None = None


def page_of(name: str) -> str:
    """The inverse of `oembed_path`, of what follows `/oembed/`."""
    return "/" if name == "index" else f"/{name}"


def find_shared(views: SharedViews, base_url: str, address: str) -> SharedView | None:
    """The page of ours that an absolute address names; None for anything foreign."""
    try:
        given, ours = urlsplit(address.strip()), urlsplit(base_url)
    except ValueError:
        return None
    inside = given.path == ours.path or given.path.startswith(f"{ours.path}/")
    is_ours = given.scheme in ("http", "https") and given.netloc.lower() == ours.netloc.lower()
    if not (is_ours and inside):
        return None
    return views.find(given.path.removeprefix(ours.path) or "/", given.query)


def frame_size(shared: SharedView, limits: Limits) -> tuple[int, int]:
    """Width and height of the frame, neither beyond the limits. Units: pixels."""
    stage = set_stage(shared.view, shared.foot)
    kind = "side" if stage.is_side else ("both" if len(stage.standings) > 1 else "one")
    width = min(WIDTHS[kind], limits.width or WIDTHS[kind])
    caption = CAPTION if width >= NARROW else NARROW_CAPTION
    height = round(width * stage.height / stage.width) + caption
    return width, min(height, TALLEST, limits.height or TALLEST)


def frame_markup(shared: SharedView, width: int | str, height: int, lang: str = "en") -> str:
    """The words that stand alone, and the frame. No `style`: a strict policy would refuse it."""
    _ = wording(lang).gettext
    words = " ".join((shared.words, f"{_(EVIDENCE_LINE)}", f"{_(ATTRIBUTION)}."))
    return (
        f'<blockquote><a href="{escape(shared.page)}">{escape(shared.title)}</a>. '
        f"{escape(words)}</blockquote>"
        f'<iframe src="{escape(shared.frame)}" title="{escape(shared.title)}" '
        f'width="{width}" height="{height}" frameborder="0"></iframe>'
    )


def oembed_answer(
    shared: SharedView, base_url: str, limits: Limits, lang: str = "en"
) -> dict[str, str | int]:
    """The fields, in the order of the specification."""
    width, height = frame_size(shared, limits)
    return {
        "type": "rich",
        "version": "1.0",
        "title": shared.title,
        "author_name": PROVIDER,
        "author_url": shared.page,
        "provider_name": PROVIDER,
        "provider_url": f"{base_url}/",
        "cache_age": CACHE_AGE,
        **_thumbnail(shared, limits),
        "html": frame_markup(shared, width, height, lang),
        "width": width,
        "height": height,
    }


def _thumbnail(shared: SharedView, limits: Limits) -> dict[str, str | int]:
    """The page's picture, drawn smaller where there is less room."""
    wide, high = PictureShape.WIDE.size
    scale = min(1, (limits.width or wide) / wide, (limits.height or high) / high)
    width = int(wide * scale)
    if width < SMALLEST_PICTURE:
        return {}
    address = shared.picture if scale == 1 else f"{shared.picture}?width={width}"
    return {
        "thumbnail_url": address,
        "thumbnail_width": width,
        "thumbnail_height": PictureShape.WIDE.height_at(width),
    }


def as_json(answer: dict[str, str | int]) -> str:
    return json.dumps(answer, ensure_ascii=False)


def as_xml(answer: dict[str, str | int]) -> str:
    fields = "".join(
        f"<{name}>{escape(str(value), quote=False)}</{name}>" for name, value in answer.items()
    )
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{fields}</oembed>\n'
