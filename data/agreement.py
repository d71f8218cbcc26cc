"""Who agrees with whom on an area: counted by school, listed by line, by name, from the claims.

No ratio is served and nobody is called independent, for charts copy one another: a camp is a list
of names. A single source never agrees with anybody, however many charts repeat it.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

from solemap.data.camps import camps_of
from solemap.data.models.agreement import (
    Agreement,
    LineStanding,
    SchoolStanding,
    Standing,
    UncountedSource,
    ZoneStandings,
)
from solemap.data.models.area import Area
from solemap.data.models.vocabulary import View
from solemap.data.models.zone import Zone
from solemap.data.place import ground_of, grounds_of, is_same_ground, is_same_place
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
        for school in sorted({school for school in of_school.values() if school})
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
        standings=tuple(_standings(zone, schools, lines, of_school) for zone in zones),
        apart=tuple(sorted(heard - standing_in_one)),
        not_counted=tuple(
            UncountedSource(source=source, reason=reason)
            for source, reason in sorted(witnesses.uncounted(area.id).items())
        ),
    )


def _agreeing(schools: Mapping[str, Hearing]) -> tuple[str, ...]:
    """The schools that put the area at one place in one view, each by two sources or more."""
    agreeing: set[str] = set()
    for one, other in combinations(schools, 2):
        if any(_agree_in(view, schools[one], schools[other]) for view in View):
            agreeing |= {one, other}
    return tuple(sorted(agreeing))


def _agree_in(view: View, one: Hearing, other: Hearing) -> bool:
    mine, yours = one.verdicts.get(view), other.verdicts.get(view)
    if mine is None or yours is None or mine.is_divided or yours.is_divided:
        return False
    if mine.place is None or yours.place is None or not is_same_place(mine.place, yours.place):
        return False
    return all(
        len(voters(vote for vote in hearing.votes[view] if is_same_place(vote.place, place)))
        >= LEAST_SOURCES
        for hearing, place in ((one, mine.place), (other, yours.place))
    )


def _standings(
    zone: Zone,
    schools: Mapping[str, Hearing],
    lines: Mapping[str, Hearing],
    of_school: Mapping[str, str | None],
) -> ZoneStandings:
    return ZoneStandings(
        tradition=zone.tradition,
        zone=zone.id,
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
    grounds = grounds_of(zone)
    settled = [verdict for verdict in hearing.verdicts.values() if not verdict.is_divided]
    places = [ground_of(verdict.place) for verdict in settled if verdict.place is not None]
    if any(is_same_ground(place, ground) for place in places for ground in grounds):
        return Standing.HERE
    views = {ground.view for ground in grounds}
    divided = {view for view, verdict in hearing.verdicts.items() if verdict.is_divided}
    return Standing.DIVIDED if divided & views or not places else Standing.ELSEWHERE
