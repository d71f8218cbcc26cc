"""How like a measured foot the four drawings are, and that none is a tracing of it.

    python bench/silhouettes.py FOLDER

FOLDER holds `foot_reference.json` (silhouettes as points) and its scorer `iou.py`. Prints, a line a
view: intersection over union after alignment, the last two tenths of the length, and the longest
run of our own nodes that lie within half a unit of one of the reference's vertices.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import shapely
from shapely import Geometry

from solemap.charts.geometry.foot_map import build_foot_map
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.side import SideFrame
from solemap.charts.plates import plate_of
from solemap.data.catalog import load_catalog
from solemap.data.models.vocabulary import View

SILHOUETTES = {
    View.PLANTAR: "plantar_sole",
    View.DORSAL: "dorsal",
    View.MEDIAL: "medial",
    View.LATERAL: "lateral",
}
LEAST, MOST = 0.95, 0.97
LEAST_AT_TOES = 0.88
NEAR = 0.5
LONGEST_RUN = 10
# Closes the seams between outlines that share a curve. Units: foot units.
SEAM = 0.3


def shape_of(frame: Frame, scorer: ModuleType) -> Geometry:
    """The union of a drawing's outlines, y upward."""
    plate = plate_of(frame)
    rings = [
        ring
        for path in (plate.body, *(toe for _, toe in plate.toes))
        for ring in scorer.flatten(path, 16)
    ]
    whole = shapely.union_all([shapely.Polygon(ring).buffer(SEAM) for ring in rings])
    parts = shapely.get_parts(whole.buffer(-SEAM))
    return max(parts, key=lambda part: float(part.area))


def nodes_of(frame: Frame) -> list[tuple[float, float]]:
    outline = frame.curves.outline
    if isinstance(frame, SideFrame):
        return list(outline.rim)
    return [*outline.rim, *(node for toe in outline.toes for node in toe.nodes)]


def longest_run(nodes: list[tuple[float, float]], vertices: list[list[float]]) -> int:
    """Nodes in a row that lie on a vertex of the reference, mirrored or not."""
    runs = [0]
    for sign in (1, -1):
        ours = np.array(nodes) * (sign, 1)
        far = np.hypot(*(ours[:, None] - np.array(vertices)[None]).transpose(2, 0, 1)).min(axis=1)
        run = 0
        for distance in far:
            run = run + 1 if distance <= NEAR else 0
            runs.append(run)
    return max(runs)


def measure(view: View, frame: Frame, scorer: ModuleType, reference: dict[str, Any]) -> bool:
    """Prints one line; whether the drawing is like enough and our own."""
    name = SILHOUETTES[view]
    x, y = np.array(shape_of(frame, scorer).exterior.coords).T
    path = "M" + "L".join(f"{a:.2f},{-b:.2f}" for a, b in zip(x, y, strict=True)) + "Z"
    score = scorer.score(path, name)
    toes = [part for _, part, _ in score["bands"][-2:]]
    run = longest_run(nodes_of(frame), reference["silhouettes"][name]["points"])
    print(f"{view:8} {score['iou']:.4f}   toes {toes[0]:.3f} {toes[1]:.3f}   run {run}")
    seen_whole = view.is_side or min(toes) >= LEAST_AT_TOES
    return LEAST <= score["iou"] <= MOST and seen_whole and run < LONGEST_RUN


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    spec = importlib.util.spec_from_file_location("iou", folder / "iou.py")
    if spec is None or spec.loader is None:
        return 2
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    reference = json.loads((folder / "foot_reference.json").read_text())
    foot_map = build_foot_map(load_catalog())
    good = [measure(view, foot_map.frame(view), scorer, reference) for view in foot_map.views]
    return 0 if all(good) else 1


if __name__ == "__main__":
    raise SystemExit(main())
