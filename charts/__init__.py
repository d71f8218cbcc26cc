"""Ink: charts as SVG; `from solemap.charts import chart` gives one that a notebook shows."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from solemap.charts.notebook import NotebookChart


def chart(view: str = "plantar", **options: Any) -> "NotebookChart":
    """A chart that a notebook shows: `chart("plantar", foot="right", highlight=["liver"])`.

    `options` are those of a chart (`foot`, `highlight`, `technique`, `tradition`, `layers`,
    `theme`, `lang`, `width`), and `base_url`, where its links lead.
    Raises: ValidationError, UnknownRecord.
    """
    # Loaded when it is wanted: whoever draws pixels needs no geometry.
    from solemap.charts.notebook import make_chart

    return make_chart(view, **options)


class _Charts(ModuleType):
    """Keeps the function where the module of the same name would take its place when imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "chart" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Charts
