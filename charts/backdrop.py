"""A chart whose quiet part is a picture: what is lit is drawn, all else lies behind it as a file.

A page about one zone shows the whole map around it. The map is the same on hundreds of pages and in
every language, so it is a picture without words that a browser fetches once; the page itself holds
the few zones that it is about, with their names.
"""

from solemap.charts.stage import ChartFoot, Stage, Standing, cropped, set_stage
from solemap.charts.svg import Element, element
from solemap.charts.theme import ThemeName
from solemap.data.models.vocabulary import Foot, View

# A page is read in these; what is printed is light.
THEMES = (ThemeName.LIGHT, ThemeName.DARK)
FOLDER = "/charts/backdrops"


def backdrop_path(theme: ThemeName, tradition: str, view: View, foot: Foot) -> str:
    """One foot with every zone of a tradition, no names. One for all languages."""
    return f"{FOLDER}/{theme.value}/{tradition}/{view.value}-{foot.value}.svg"


def body_backdrop_path(theme: ThemeName, side: str) -> str:
    """The body figure with no words, one for all languages."""
    return f"{FOLDER}/{theme.value}/body-{side}.svg"


def draw_backdrops(root: Element, stage: Stage, view: View, tradition: str, site: str) -> None:
    """Each foot's picture where that foot stands. `site` begins the pictures' addresses."""
    layer = root.group(class_="layer-foot", pointer_events="none")
    for standing in stage.standings:
        foot = layer.group(class_="foot", data_foot=standing.foot.value)
        for theme in THEMES:
            hidden = {} if theme is ThemeName.LIGHT else {"display": "none"}
            foot.add(
                element(
                    "image",
                    class_=f"backdrop on-{theme.value}",
                    href=site + backdrop_path(theme, tradition, view, standing.foot),
                    **_box(standing, view),
                    **hidden,
                )
            )


def _box(standing: Standing, view: View) -> dict[str, float]:
    """Where the picture of one foot lies on a page with that foot at its place."""
    alone = cropped(set_stage(view, ChartFoot(standing.foot.value)))
    own = alone.standings[0]
    return {
        "x": standing.axis - own.axis,
        "y": standing.base - own.base,
        "width": alone.width,
        "height": alone.height,
    }
