"""What views and feet are called on pages, each phrase whole, as languages that inflect need it."""

from collections.abc import Collection

from solemap.charts.stage import ChartFoot
from solemap.data.models.vocabulary import Foot, View
from solemap.data.wording import N_

VIEW_LABELS = {
    View.PLANTAR: N_("Sole"),
    View.DORSAL: N_("Top"),
    View.MEDIAL: N_("Inner side"),
    View.LATERAL: N_("Outer side"),
}
VIEW_TITLES = {
    View.PLANTAR: N_("Sole of the foot"),
    View.DORSAL: N_("Top of the foot"),
    View.MEDIAL: N_("Inner side of the foot"),
    View.LATERAL: N_("Outer side of the foot"),
}
_ON_FEET = {
    (View.PLANTAR, ChartFoot.RIGHT): N_("Sole of the right foot"),
    (View.PLANTAR, ChartFoot.LEFT): N_("Sole of the left foot"),
    (View.PLANTAR, ChartFoot.BOTH): N_("Soles of both feet"),
    (View.DORSAL, ChartFoot.RIGHT): N_("Top of the right foot"),
    (View.DORSAL, ChartFoot.LEFT): N_("Top of the left foot"),
    (View.DORSAL, ChartFoot.BOTH): N_("Tops of both feet"),
    (View.MEDIAL, ChartFoot.RIGHT): N_("Inner side of the right foot"),
    (View.MEDIAL, ChartFoot.LEFT): N_("Inner side of the left foot"),
    (View.MEDIAL, ChartFoot.BOTH): N_("Inner sides of both feet"),
    (View.LATERAL, ChartFoot.RIGHT): N_("Outer side of the right foot"),
    (View.LATERAL, ChartFoot.LEFT): N_("Outer side of the left foot"),
    (View.LATERAL, ChartFoot.BOTH): N_("Outer sides of both feet"),
}
CHART_TITLES = {
    (View.PLANTAR, ChartFoot.RIGHT): N_("Foot reflexology chart, sole of the right foot"),
    (View.PLANTAR, ChartFoot.LEFT): N_("Foot reflexology chart, sole of the left foot"),
    (View.PLANTAR, ChartFoot.BOTH): N_("Foot reflexology chart, soles of both feet"),
    (View.DORSAL, ChartFoot.RIGHT): N_("Foot reflexology chart, top of the right foot"),
    (View.DORSAL, ChartFoot.LEFT): N_("Foot reflexology chart, top of the left foot"),
    (View.DORSAL, ChartFoot.BOTH): N_("Foot reflexology chart, tops of both feet"),
    (View.MEDIAL, ChartFoot.RIGHT): N_("Foot reflexology chart, inner side of the right foot"),
    (View.MEDIAL, ChartFoot.LEFT): N_("Foot reflexology chart, inner side of the left foot"),
    (View.MEDIAL, ChartFoot.BOTH): N_("Foot reflexology chart, inner sides of both feet"),
    (View.LATERAL, ChartFoot.RIGHT): N_("Foot reflexology chart, outer side of the right foot"),
    (View.LATERAL, ChartFoot.LEFT): N_("Foot reflexology chart, outer side of the left foot"),
    (View.LATERAL, ChartFoot.BOTH): N_("Foot reflexology chart, outer sides of both feet"),
}


def place_title(view: View, feet: Collection[Foot]) -> str:
    """A view of the feet that are named, or of no foot in particular; in English, to be said."""
    if not feet:
        return VIEW_TITLES[view]
    one = next(iter(feet))
    return _ON_FEET[view, ChartFoot(one.value) if len(feet) == 1 else ChartFoot.BOTH]
