"""The camps on an area: lines that put it at the same place, whatever their school.

Found from the places that lines settle on; a divided line's answers are camps only where no other
line holds them. Feet part camps only where whole lines state different ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from solemap.data.models.agreement import Camp, FeetSaid, Place
from solemap.data.models.claim import Side
from solemap.data.models.vocabulary import Foot
from solemap.data.place import is_same_place
from solemap.data.verdict import Vote
from solemap.data.witnesses import LEAST_SOURCES, Hearing, voters


@dataclass
class _Gathering:
    """A camp while its lines are still coming; one place a view, the first is the main one."""

    places: list[Place]
    lines: list[str] = field(default_factory=list)

    def holds(self, places: Sequence[Place]) -> bool:
        return any(is_same_place(mine, place) for mine in self.places for place in places)

    def take(self, line: str, places: Sequence[Place]) -> None:
        self.lines.append(line)
        views = {place.view for place in self.places}
        self.places.extend(place for place in places if place.view not in views)


def camps_of(lines: Mapping[str, Hearing], of_school: Mapping[str, str | None]) -> tuple[Camp, ...]:
    """The camps, the one of most sources first."""
    gatherings: list[_Gathering] = []
    by_size = sorted(lines, key=lambda line: (-len(lines[line].sources), line))
    for line in by_size:
        places = lines[line].places
        if places:
            camp = next((camp for camp in gatherings if camp.holds(places)), None)
            if camp is None:
                camp = _Gathering([places[0]])
                gatherings.append(camp)
            camp.take(line, places)
    for line in by_size:
        if not lines[line].places:
            for verdict in lines[line].verdicts.values():
                gatherings.extend(
                    _Gathering([place])
                    for place in verdict.places
                    if not any(camp.holds([place]) for camp in gatherings)
                )
    camps = [_camp(camp, lines, of_school) for camp in gatherings]
    return tuple(sorted(camps, key=lambda camp: -len(camp.sources)))


def _camp(
    gathering: _Gathering, lines: Mapping[str, Hearing], of_school: Mapping[str, str | None]
) -> Camp:
    main = gathering.places[0]
    votes = {line: _votes(line, lines[line], gathering) for line in lines}
    feet_said = _feet_said([vote for said in votes.values() for vote in said])
    most = max((len(said.sources) for said in feet_said), default=0)
    leading = [said.feet for said in feet_said if len(said.sources) == most]
    return Camp(
        view=main.view,
        bands=main.bands,
        sides=_sides(gathering, lines),
        toes=main.toes,
        feet=leading[0] if len(leading) == 1 else (),
        feet_said=feet_said,
        also=tuple(gathering.places[1:]),
        schools=_schools(gathering, votes, of_school),
        lines=tuple(sorted(gathering.lines)),
        sources=voters(vote for said in votes.values() for vote in said),
    )


def _sides(gathering: _Gathering, lines: Mapping[str, Hearing]) -> tuple[Side, ...]:
    """Every side that one of the camp's lines names in the main view."""
    main = gathering.places[0]
    places = [main, *(place for line in gathering.lines for place in lines[line].places)]
    named = {side for place in places if place.view is main.view for side in place.sides}
    return tuple(side for side in Side if side in named)


def _schools(
    gathering: _Gathering,
    votes: Mapping[str, Sequence[Vote]],
    of_school: Mapping[str, str | None],
) -> tuple[str, ...]:
    """The schools that enough sources put here: one source does not speak for a school."""
    said: dict[str, set[str]] = {}
    for line in gathering.lines:
        school = of_school[line]
        if school is not None:
            said.setdefault(school, set()).update(voters(votes[line]))
    return tuple(sorted(school for school, names in said.items() if len(names) >= LEAST_SOURCES))


def _votes(line: str, hearing: Hearing, gathering: _Gathering) -> list[Vote]:
    """The line's votes for this camp, none where the line stands in another.

    Inside a camp's own line feet set nobody apart.
    """
    is_member = line in gathering.lines
    if hearing.places and not is_member:
        return []
    return [
        vote
        for votes in hearing.votes.values()
        for vote in votes
        if any(
            is_same_place(_without_feet(vote.place) if is_member else vote.place, place)
            for place in gathering.places
        )
    ]


def _without_feet(place: Place) -> Place:
    return place.model_copy(update={"feet": ()})


def _feet_said(votes: Sequence[Vote]) -> tuple[FeetSaid, ...]:
    stated: dict[str, set[Foot]] = {}
    for vote in votes:
        if vote.place.feet:
            stated.setdefault(vote.voter, set()).update(vote.place.feet)
    by_feet: dict[tuple[Foot, ...], list[str]] = {}
    for source in sorted(stated):
        feet = tuple(foot for foot in Foot if foot in stated[source])
        by_feet.setdefault(feet, []).append(source)
    return tuple(
        FeetSaid(feet=feet, sources=tuple(sources)) for feet, sources in sorted(by_feet.items())
    )
