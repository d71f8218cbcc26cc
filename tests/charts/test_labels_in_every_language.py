"""The hard rules of labelling where words are longest, widest or broken otherwise."""

from itertools import product

import numpy as np
import pytest

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.label_columns import crossings, over_boxes
from solemap.charts.labels import LINE_HEIGHT, Label
from solemap.charts.naming import LEVEL_SIZES, place_names
from solemap.charts.stage import ChartFoot, set_stage
from solemap.charts.text_width import text_width
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


def box_of(label: Label) -> tuple[float, float, float, float]:
    width = max(text_width(line, label.size, semibold=label.is_one_sided) for line in label.lines)
    height = label.size * (LINE_HEIGHT * len(label.lines) - 0.2)
    left = label.at.x - {"middle": width / 2, "start": 0.0, "end": width}[label.anchor]
    return left, label.at.y - height / 2, left + width, label.at.y + height / 2


@pytest.mark.parametrize("lang", ["en", "es", "fr", "de", "pt", "it", "zh", "ja", "ar", "hi"])
@pytest.mark.parametrize("view", View)
def test_the_hard_rules_of_labels(
    catalog: Catalog, foot_map: FootMap, lang: str, view: View
) -> None:
    stage = set_stage(view, ChartFoot.BOTH)
    page = np.array([stage.width, stage.height])
    for tradition, level in product(catalog.traditions, LEVEL_SIZES):
        labels = place_names(catalog, foot_map, view, ChartFoot.BOTH, tradition, lang, level)
        boxes = np.array([box_of(label) for label in labels]).reshape(-1, 4)
        assert (boxes >= 0).all(), "cut at the top or the left"
        assert (boxes[:, 2:] <= page).all(), "cut at the bottom or the right"
        low, high = boxes[:, None, :2], boxes[None, :, 2:]
        over = ((low < high) & (boxes[None, :, :2] < boxes[:, None, 2:])).all(axis=2)
        assert over.sum() == len(labels), "two names overlap"
        leaders = np.array(
            [(*start, *end) for label in labels for start, end in label.leaders]
        ).reshape(-1, 4)
        assert crossings(leaders) == 0
        owners = [index for index, label in enumerate(labels) for _ in label.leaders]
        run_over = over_boxes(leaders, boxes)
        run_over[range(len(owners)), owners] = False
        assert not run_over.any(), [labels[box].lines for box in np.argwhere(run_over)[:, 1]]
