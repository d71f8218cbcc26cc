"""Who agrees with whom on an area: counted by school, listed by line, by name, from the claims.

No ratio is served and nobody is called independent, for charts copy one another: a camp is a list
of names. A single source never agrees with anybody, however many charts repeat it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from solemap.data.camps import camps_of
from solemap.data.models.agreement import (
    Agreement,
    LineSaid,
    LineStanding,
    Place,
    SchoolStanding,
    Standing,
    UncountedSource,
    ViewSourcing,
    ZoneStandings,
)
from solemap.data.models.area import Area
from solemap.data.models.vocabulary import Laterality, Sourcing, View
from solemap.data.models.zone import Zone
from solemap.data.place import is_on_zone, is_same_place
from solemap.data.witnesses import (
    LEAST_SOURCES,
    Hearing,
    Witnesses,
    hear_school,
    voters,
)


def agreement_on(area: Area, zones: Iterable[Zone], witnesses: Witnesses) -> Agreement:
    """Who puts the area where; `zones` are the area's own, in every tradition."""
    of_school = witnesses.schools
    lines = {line: witnesses.hear_line(area.id, line, area.is_long) for line in of_school}
    schools = {
        school: hear_school(
            {line: lines[line] for line in lines if of_school[line] == school}, area.is_long
        )
        for school in witnesses.school_order
    }
    agreeing = _agreeing(schools)
    camps = camps_of(lines, of_school)
    standing_in_one = {source for camp in camps for source in camp.sources}
    heard = {source for hearing in lines.values() for source in hearing.sources}
    return Agreement(
        area=area.id,
        schools_agree=bool(agreeing),
        agreeing_schools=agreeing,
        camps=camps,
        lines=_said(lines, of_school, witnesses.school_order),
        standings=tuple(_standings(area, zone, schools, lines, of_school) for zone in zones),
        apart=tuple(sorted(heard - standing_in_one)),
        not_counted=tuple(
            UncountedSource(source=source, reason=reason)
            for source, reason in sorted(witnesses.uncounted(area.id).items())
        ),
    )


def _said(
    lines: Mapping[str, Hearing], of_school: Mapping[str, str | None], order: Sequence[str]
) -> tuple[LineSaid, ...]:
    """Lines of no counted school stand last; within a school, the one of most sources first."""
    said = [
        LineSaid(
            line=line,
            school=of_school[line],
            places=hearing.places
            or tuple(place for found in hearing.verdicts.values() for place in found.places),
            is_divided=not hearing.places,
            sources=hearing.sources,
        )
        for line, hearing in lines.items()
        if not hearing.is_silent
    ]
    place = {school: number for number, school in enumerate(order)}
    return tuple(
        sorted(
            said,
            key=lambda one: (place[one.school] if one.school else len(place), -len(one.sources)),
        )
    )


def _agreeing(schools: Mapping[str, Hearing]) -> tuple[str, ...]:
    """The schools that put the area at one place in one view, each by two sources or more."""
    agreeing: set[str] = set()
    for one, other in combinations(schools, 2):
        if any(_agreed_in(view, schools[one], schools[other]) for view in View):
            agreeing |= {one, other}
    return tuple(school for school in schools if school in agreeing)


def _agreed_in(view: View, one: Hearing, other: Hearing) -> tuple[Place, ...]:
    """The two schools' places where they are the same; empty where they do not agree."""
    mine, yours = one.verdicts.get(view), other.verdicts.get(view)
    if mine is None or yours is None or mine.is_divided or yours.is_divided:
        return ()
    if mine.place is None or yours.place is None or not is_same_place(mine.place, yours.place):
        return ()
    for hearing, place in ((one, mine.place), (other, yours.place)):
        here = voters(vote for vote in hearing.votes[view] if is_same_place(vote.place, place))
        if len(here) < LEAST_SOURCES:
            return ()
    return mine.place, yours.place


def _sourcing(
    area: Area, zone: Zone, schools: Mapping[str, Hearing], views: Iterable[View]
) -> Sourcing:
    """`single` below two counted sources; `both` only where the zone lies at an agreed place."""
    views = tuple(views)
    if len(_counted(zone, schools, views)) < LEAST_SOURCES:
        return Sourcing.SINGLE
    for one, other in combinations(schools.values(), 2):
        for view in views:
            places = _agreed_in(view, one, other)
            if places and all(is_on_zone(place, zone) for place in places):
                return Sourcing.BOTH
    standings = {_standing(hearing, zone) for hearing in schools.values()}
    is_disputed = (
        bool(standings & {Standing.ELSEWHERE, Standing.DIVIDED})
        or area.laterality is Laterality.DISPUTED
        or any(_differ(one, other) for one, other in combinations(schools.values(), 2))
    )
    return Sourcing.DISPUTED if is_disputed else Sourcing.ONE


def _counted(zone: Zone, schools: Mapping[str, Hearing], views: tuple[View, ...]) -> set[str]:
    """The zone's sources but for weak readings and those that speak of other views only."""
    votes = [pair for hearing in schools.values() for pair in hearing.votes.items()]
    elsewhere = {name for view, said in votes if view not in views for name in voters(said)}
    here = {name for view, said in votes if view in views for name in voters(said)}
    counted = {said.source for said in zone.sources if not said.read.is_weak}
    return counted - (elsewhere - here)


def _differ(one: Hearing, other: Hearing) -> bool:
    """Whether both settle on a place in one view or more, and never on the same."""
    pairs = [
        (verdict.place, other.verdicts[view].place)
        for view, verdict in one.verdicts.items()
        if view in other.verdicts
    ]
    settled = [(mine, yours) for mine, yours in pairs if mine and yours]
    return bool(settled) and not any(is_same_place(mine, yours) for mine, yours in settled)


def _standings(
    area: Area,
    zone: Zone,
    schools: Mapping[str, Hearing],
    lines: Mapping[str, Hearing],
    of_school: Mapping[str, str | None],
) -> ZoneStandings:
    return ZoneStandings(
        tradition=zone.tradition,
        zone=zone.id,
        sourcing=_sourcing(area, zone, schools, View),
        views=tuple(
            ViewSourcing(view=view, sourcing=_sourcing(area, zone, schools, [view]))
            for view in View
            if any(placement.view is view for placement in zone.placements)
        ),
        schools=tuple(
            SchoolStanding(
                school=school, standing=_standing(hearing, zone), sources=hearing.sources
            )
            for school, hearing in schools.items()
        ),
        lines=tuple(
            LineStanding(
                line=line,
                school=of_school[line],
                standing=_standing(hearing, zone),
                sources=hearing.sources,
            )
            for line, hearing in lines.items()
        ),
    )


def _standing(hearing: Hearing, zone: Zone) -> Standing:
    """Here in one view is here; only who is undivided somewhere can be elsewhere."""
    if hearing.is_silent:
        return Standing.SILENT
    settled = [verdict for verdict in hearing.verdicts.values() if not verdict.is_divided]
    places = [verdict.place for verdict in settled if verdict.place is not None]
    if any(is_on_zone(place, zone) for place in places):
        return Standing.HERE
    views = {placement.view for placement in zone.placements}
    divided = {view for view, verdict in hearing.verdicts.items() if verdict.is_divided}
    return Standing.DIVIDED if divided & views or not places else Standing.ELSEWHERE
