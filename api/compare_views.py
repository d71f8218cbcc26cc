"""What the pages of comparison are given: one line a little pair of feet, one area a row.

A mark says where a school or a line stands towards one of our maps: here, elsewhere, divided,
silent. There is no score, and nobody is right.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.little_feet import draw_pair, outline_symbol
from solemap.charts.naming import short_label
from solemap.charts.theme import THEMES, Theme, ThemeName
from solemap.data.models.agreement import Agreement, LineSaid, Standing
from solemap.data.models.vocabulary import Sourcing, View


class Found(StrEnum):
    """What a comparison comes to, what is worth reading first."""

    DIFFER = "differ"
    BOTH = "both"
    ONE = "one"
    SINGLE = "single"


@dataclass(frozen=True)
class MapMark:
    """Where somebody stands towards the map of one tradition."""

    tradition: str
    label: str
    standing: str


@dataclass(frozen=True)
class Multiple:
    """One line: its little feet, and what stands under them."""

    said: LineSaid
    views: tuple[View, ...]
    marks: tuple[MapMark, ...]


@dataclass(frozen=True)
class School:
    """The lines of one school; empty for those of none that is counted."""

    id: str
    lines: tuple[Multiple, ...]


@dataclass(frozen=True)
class AreaRow:
    """One area in the table: each school's mark on each map, where the map has the area."""

    id: str
    label: str
    family: str
    marks: Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class CompareViews:
    site: Site
    presenter: Presenter

    @property
    def _theme(self) -> Theme:
        return THEMES[ThemeName.LIGHT]

    def traditions(self) -> tuple[tuple[str, str], ...]:
        """Id and short name of each map."""
        return tuple(
            (key, short_label(item.label)) for key, item in self.presenter.traditions.items()
        )

    def schools(self) -> tuple[str, ...]:
        found = (item.school for item in self.site.catalog.traditions.values())
        return tuple(dict.fromkeys(found))

    def rows(self) -> dict[Found, tuple[AreaRow, ...]]:
        """Areas that two lines or more place, what differs first, by name."""
        groups: dict[Found, list[AreaRow]] = {found: [] for found in Found}
        for item in sorted(self.presenter.areas.values(), key=lambda item: item.label.lower()):
            if len(item.agreement.lines) > 1:
                marks = {
                    (said.tradition, school.school): school.standing.value
                    for said in item.agreement.standings
                    for school in said.schools
                }
                row = AreaRow(item.id, item.label, item.family, marks)
                groups[found_of(item.agreement)].append(row)
        return {found: tuple(rows) for found, rows in groups.items()}

    def by_school(self, agreement: Agreement) -> tuple[School, ...]:
        schools: dict[str, list[Multiple]] = {school: [] for school in (*self.schools(), "")}
        for said in agreement.lines:
            views = tuple(dict.fromkeys(place.view for place in said.places))
            marks = tuple(self._marks(agreement, said.line))
            schools.setdefault(said.school or "", []).append(Multiple(said, views, marks))
        return tuple(School(key, tuple(lines)) for key, lines in schools.items() if lines)

    def _marks(self, agreement: Agreement, line: str) -> Iterator[MapMark]:
        labels = dict(self.traditions())
        for said in agreement.standings:
            standing = next(one.standing for one in said.lines if one.line == line)
            yield MapMark(said.tradition, labels[said.tradition], standing.value)

    def outlines(self, schools: tuple[School, ...]) -> Markup:
        """The contours that the page's little feet use, once each."""
        views = {one.views[0] for school in schools for one in school.lines if one.views}
        drawn = (
            outline_symbol(self.site.foot_map, view, self._theme).tostring()
            for view in View
            if view in views
        )
        # Drawn by ourselves, as every chart is.
        return Markup("".join(drawn))  # noqa: S704

    def little_feet(self, multiple: Multiple, family: str, words: str) -> Markup:
        fill = self._theme.strong(family)
        said = multiple.said.places
        drawn = draw_pair(self.site.foot_map, multiple.views[0], said, fill, words)
        # The SVG writer escapes every text in it.
        return Markup(drawn)  # noqa: S704


def found_of(agreement: Agreement) -> Found:
    if agreement.schools_agree:
        return Found.BOTH
    sourcings = {said.sourcing for said in agreement.standings}
    marks = {school.standing for said in agreement.standings for school in said.schools}
    if Sourcing.DISPUTED in sourcings or marks & {Standing.ELSEWHERE, Standing.DIVIDED}:
        return Found.DIFFER
    return Found.ONE if Sourcing.ONE in sourcings else Found.SINGLE
