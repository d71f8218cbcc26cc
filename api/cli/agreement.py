"""`solemap agreement`: holds the maps against the claims and writes docs/agreement.md."""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from solemap.charts.geometry.foot_map import FootMap, build_foot_map
from solemap.data.catalog import Catalog, load_catalog
from solemap.data.conformity import Judged, Miss, judge, share_by_chance, share_kept, views_of
from solemap.data.models.agreement import Place
from solemap.data.models.tradition import Tradition
from solemap.data.models.vocabulary import View
from solemap.data.place import claimed_place
from solemap.data.rules.complaint_pairs import complaints_in

VIEW_WORDS = {
    View.PLANTAR: "sole",
    View.DORSAL: "top",
    View.MEDIAL: "inner side",
    View.LATERAL: "outer side",
}
HEAD = """# How the maps keep to what was read

Written by `solemap agreement --write docs/agreement.md`; do not edit it by hand.

Each claim that gives a place, of a source of the tradition's own lines, is held against the
tradition's zone of that area. It is kept when the zone lies in the same view, in a band that the
claim names, on a compatible side, on one of its toes, on every foot that the claim states and on
no foot that its source leaves out. *By chance* is the same count with the areas of the zones
exchanged at random, 200 times. *Median size* is the middle placement's share of its view.

Numbers on the charts: the reading of the one numbered chart did not keep which area has which
number, so no zone has one.
"""


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("agreement", help="hold the maps against the claims they rest on")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write there, not to the screen")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    catalog = load_catalog()
    text = report(catalog, build_foot_map(catalog))
    if given.write:
        given.write.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


def report(catalog: Catalog, foot_map: FootMap) -> str:
    """The whole document. The same records give the same bytes."""
    lines = [HEAD]
    for tradition in catalog.traditions.values():
        lines += _on_tradition(catalog, foot_map, tradition)
    lines += _of_no_tradition(catalog)
    return "\n".join(lines) + "\n"


def median_size(catalog: Catalog, foot_map: FootMap, tradition: Tradition) -> float:
    """The middle placement's share of its view, over the views that are drawn."""
    shares = [
        placed.area_units / float(foot_map.frame(placed.view).outline.area)
        for zone in catalog.zones_of_tradition(tradition.id)
        for placed in foot_map.placed(zone.id)
    ]
    return median(shares)


def _on_tradition(catalog: Catalog, foot_map: FootMap, tradition: Tradition) -> Iterator[str]:
    views = views_of(catalog, tradition)
    judged = judge(catalog, tradition, views)
    chance = share_by_chance(catalog, tradition, views)
    yield f"\n## {tradition.label['en']}\n"
    yield f"{len(catalog.zones_of_tradition(tradition.id))} areas placed. {tradition.make_up}\n"
    yield "| views | claims | kept | by chance | median size |"
    yield "|---|--:|--:|--:|--:|"
    yield (
        f"| {', '.join(VIEW_WORDS[view] for view in views)} | {len(judged)} "
        f"| {share_kept(judged):.1%} | {chance:.1%} "
        f"| {median_size(catalog, foot_map, tradition):.1%} |"
    )
    misses = [one for one in judged if one.miss]
    yield "\n### Not kept\n"
    yield "| area | source | what it says | why it is not kept |"
    yield "|---|---|---|---|"
    for one in sorted(misses, key=lambda one: (one.claim.area, one.source, one.claim.id)):
        area = catalog.area(one.claim.area).label["en"]
        yield f"| {area} | {one.source} | {said(one.place)} | {reason(one, judged)} |"
    yield from _without_a_place(catalog, tradition, judged)
    yield "\n### By area\n"
    yield "| area | claims | kept |"
    yield "|---|--:|--:|"
    by_area: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_area[one.claim.area].append(one)
    for area_id, of_area in sorted(by_area.items()):
        kept = sum(one.is_kept for one in of_area)
        yield f"| {catalog.area(area_id).label['en']} | {len(of_area)} | {kept} |"


def _without_a_place(
    catalog: Catalog, tradition: Tradition, judged: Sequence[Judged]
) -> Iterator[str]:
    known = {one.claim.area for one in judged}
    named = {
        claim.area
        for source_id, claims in catalog.claims.items()
        if catalog.source(source_id).line in tradition.lines
        for claim in claims.claims
    }
    placed = {zone.area for zone in catalog.zones_of_tradition(tradition.id)}
    silent = sorted(catalog.area(area).label["en"] for area in named - known - placed)
    if silent:
        yield f"\nNamed by its sources without any place in these views: {', '.join(silent)}."


def _of_no_tradition(catalog: Catalog) -> Iterator[str]:
    """What is on no map because only sources of other lines place it."""
    lines = {line for tradition in catalog.traditions.values() for line in tradition.lines}
    drawn = {
        (zone.area, placement.view)
        for zone in catalog.zones.values()
        for placement in zone.placements
    }
    rows = [
        f"| {catalog.area(claim.area).label['en']} | {source_id} | {said(place)} |"
        for source_id, claims in catalog.claims.items()
        if catalog.source(source_id).line not in lines
        for claim in claims.claims
        if (place := claimed_place(claim)) and (claim.area, place.view) not in drawn
    ]
    if rows:
        yield "\n## Of neither line\n"
        yield "Placed only by sources that descend from none of these charts, so no map draws it.\n"
        yield "| area | source | what it says |"
        yield "|---|---|---|"
        yield from sorted(rows)


def said(place: Place) -> str:
    """A claim's place in a few words: "sole, toe tips, toes 1 2 3, left foot"."""
    parts = [VIEW_WORDS[place.view], *(band.value.replace("-", " ") for band in place.bands)]
    parts += [side.value for side in place.sides]
    if place.toes:
        parts.append(f"toes {' '.join(map(str, place.toes))}")
    if len(place.feet) == 1:
        parts.append(f"{place.feet[0].value} foot")
    return ", ".join(parts)


def reason(one: Judged, judged: Sequence[Judged]) -> str:
    """Why the map does not follow the claim."""
    if complaints_in(one.claim.area.replace("-", " ")):
        return f"{one.miss}: named after a complaint, and none stands beside a place"
    if one.miss in (Miss.NO_ZONE, Miss.OTHER_VIEW):
        if one.claim.basis.is_weak:
            return f"{one.miss}: read only from the order of a list"
        if one.claim.side in (None, "full") and len(one.claim.toes) != 1:
            return f"{one.miss}: as wide as a band, an edge would be invention"
        return f"{one.miss}: no room beside what lies there"
    others = {
        other.source for other in judged if other.claim.area == one.claim.area and other.is_kept
    } - {one.source}
    if not others:
        return f"{one.miss}: its own other words are drawn"
    return f"{one.miss}: the map follows {', '.join(sorted(others))}"
