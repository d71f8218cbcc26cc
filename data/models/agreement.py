"""Who agrees with whom on an area, as it is served: names and places, never a ratio.

Computed from the claims by `solemap.data.agreement`; no record holds any of it.
"""

from enum import StrEnum

from pydantic import Field

from solemap.data.models.claim import ClaimBand, Side
from solemap.data.models.record import Part
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import Foot, Sourcing, View


class Uncounted(StrEnum):
    """Why a source is shown and not counted."""

    NO_PLACE = "no-place"
    WEAK_READING = "weak-reading"
    UNCOUNTED_LINE = "uncounted-line"


class Place(Part):
    """A place in the words of sources. An empty list: they do not say, or do not agree."""

    view: View
    bands: tuple[ClaimBand, ...]
    sides: tuple[Side, ...] = ()
    toes: tuple[Toe, ...] = ()
    feet: tuple[Foot, ...] = Field(default=(), description="only as stated, never assumed")


class Standing(StrEnum):
    """Where a school or a line puts an area, seen from one tradition's zone."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    DIVIDED = "divided"
    SILENT = "silent"


class FeetSaid(Part):
    """Which feet, and the sources that say so themselves."""

    feet: tuple[Foot, ...]
    sources: tuple[str, ...]


class Camp(Part):
    """One place that lines put the area at, and who they are. Neither right nor wrong."""

    view: View
    bands: tuple[ClaimBand, ...]
    sides: tuple[Side, ...]
    toes: tuple[Toe, ...]
    feet: tuple[Foot, ...] = Field(description="as most state; empty: not stated, or divided")
    feet_said: tuple[FeetSaid, ...]
    also: tuple[Place, ...] = Field(description="the same camp's places in other views")
    schools: tuple[str, ...] = Field(description="that two sources or more put here")
    lines: tuple[str, ...]
    sources: tuple[str, ...]


class LineStanding(Part):
    line: str
    school: str | None = Field(description="null: of no school that is counted")
    standing: Standing
    sources: tuple[str, ...]


class SchoolStanding(Part):
    school: str
    standing: Standing
    sources: tuple[str, ...]


class ViewSourcing(Part):
    """Who says so in one view: the line on the chart of that view."""

    view: View
    sourcing: Sourcing


class ZoneStandings(Part):
    """Everybody's standing towards one tradition's zone."""

    tradition: str
    zone: str
    sourcing: Sourcing = Field(description="who says so, in any of the zone's views")
    views: tuple[ViewSourcing, ...]
    schools: tuple[SchoolStanding, ...]
    lines: tuple[LineStanding, ...]


class LineSaid(Part):
    """Where one line puts the area: a place a view, or all that it is divided on."""

    line: str
    school: str | None = Field(description="null: of no school that is counted")
    places: tuple[Place, ...] = Field(description="the view that most speak of first")
    is_divided: bool
    sources: tuple[str, ...]


class UncountedSource(Part):
    source: str
    reason: Uncounted


class Agreement(Part):
    """What the sources say about one area, as data."""

    area: str
    schools_agree: bool = Field(description="two schools, each with two sources, at one place")
    agreeing_schools: tuple[str, ...]
    camps: tuple[Camp, ...]
    lines: tuple[LineSaid, ...] = Field(description="every line that says where, by school")
    standings: tuple[ZoneStandings, ...]
    apart: tuple[str, ...] = Field(
        description="counted sources that stand in no camp, nor with their own line"
    )
    not_counted: tuple[UncountedSource, ...]
