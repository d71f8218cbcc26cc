"""Whose word on an area counts: its claims, sorted into counted ones by line and others by reason.

Charts copy one another, so sources are heard through their line, and lines through their school.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from solemap.data.models.agreement import Place, Uncounted
from solemap.data.models.claim import ClaimSet
from solemap.data.models.source import Source
from solemap.data.models.vocabulary import View
from solemap.data.place import claimed_place
from solemap.data.verdict import Verdict, Vote, verdict_of

UNCOUNTED_LINES = frozenset({"code", "web-generic", "unknown"})
# A single source never agrees with anybody, and does not speak for its school.
LEAST_SOURCES = 2
NO_SCHOOLS = frozenset({"unspecified", "other", "unknown"})


@dataclass(frozen=True, slots=True)
class Hearing:
    """What one line or school says about one area: its sources' votes and a verdict, by view."""

    votes: Mapping[View, tuple[Vote, ...]]
    verdicts: Mapping[View, Verdict]

    @property
    def is_silent(self) -> bool:
        return not self.votes

    @property
    def sources(self) -> tuple[str, ...]:
        return voters(vote for votes in self.votes.values() for vote in votes)

    @property
    def places(self) -> tuple[Place, ...]:
        """One a view, where the voices are not divided on it; the view most speak of first."""
        order = sorted(self.votes, key=lambda view: -len(voters(self.votes[view])))
        found = (self.verdicts[view].place for view in order)
        return tuple(place for place in found if place is not None)


def voters(votes: Iterable[Vote]) -> tuple[str, ...]:
    return tuple(sorted({vote.voter for vote in votes}))


@dataclass(frozen=True)
class Witnesses:
    """All claims of a catalog, ready to be heard area by area."""

    claims: Mapping[str, ClaimSet]
    sources: Mapping[str, Source]
    first_schools: Sequence[str] = ()

    @cached_property
    def school_order(self) -> tuple[str, ...]:
        """The counted schools: those with a map in the maps' order, then the others by name."""
        counted = {school for school in self.schools.values() if school}
        mapped = [school for school in dict.fromkeys(self.first_schools) if school in counted]
        return (*mapped, *sorted(counted.difference(mapped)))

    @cached_property
    def schools(self) -> Mapping[str, str | None]:
        """The school of each counted line; None for a line of no school that is counted."""
        found: dict[str, str | None] = {}
        for source_id in self.claims:
            source = self.sources.get(source_id)
            if source is None or source.line is None or source.line in UNCOUNTED_LINES:
                continue
            named = source.school if source.school not in NO_SCHOOLS else None
            found[source.line] = named or found.get(source.line)
        return dict(sorted(found.items()))

    def hear_line(self, area_id: str, line: str, is_long: bool) -> Hearing:
        """The line's place a view, from its own sources' counted claims."""
        votes: dict[View, list[Vote]] = {}
        for vote in self._counted(area_id):
            if self.sources[vote.voter].line == line:
                votes.setdefault(vote.place.view, []).append(vote)
        verdicts = {view: verdict_of(said, is_long) for view, said in votes.items()}
        return Hearing({view: tuple(said) for view, said in votes.items()}, verdicts)

    def uncounted(self, area_id: str) -> Mapping[str, Uncounted]:
        """Sources that speak of the area without being counted, each with the reason."""
        counted = {vote.voter for vote in self._counted(area_id)}
        found: dict[str, Uncounted] = {}
        for source_id, claims in self.claims.items():
            said = [claim for claim in claims.claims if claim.area == area_id]
            if not said or source_id in counted:
                continue
            if self._line(source_id) not in self.schools:
                found[source_id] = Uncounted.UNCOUNTED_LINE
            elif any(claimed_place(claim) for claim in said):
                found[source_id] = Uncounted.WEAK_READING
            else:
                found[source_id] = Uncounted.NO_PLACE
        return found

    def _counted(self, area_id: str) -> Iterator[Vote]:
        for source_id, place in self._positions.get(area_id, ()):
            yield Vote(source_id, place)

    @cached_property
    def _positions(self) -> Mapping[str, Sequence[tuple[str, Place]]]:
        """By area: the places of strong readings, in lines that count."""
        found: dict[str, list[tuple[str, Place]]] = {}
        for source_id, claims in self.claims.items():
            if self._line(source_id) not in self.schools:
                continue
            for claim in claims.claims:
                place = claimed_place(claim)
                if place is not None and not claim.basis.is_weak:
                    found.setdefault(claim.area, []).append((source_id, place))
        return found

    def _line(self, source_id: str) -> str | None:
        source = self.sources.get(source_id)
        return source.line if source else None


def hear_school(lines: Mapping[str, Hearing], is_long: bool) -> Hearing:
    """The school's place a view, from the places of its lines, each line once.

    Where every line is divided, so is the school, on all that its lines are divided on.
    """
    votes: dict[View, list[Vote]] = {}
    for hearing in lines.values():
        for view, said in hearing.votes.items():
            votes.setdefault(view, []).extend(said)
    verdicts: dict[View, Verdict] = {}
    for view in votes:
        heard = {line: found.verdicts[view] for line, found in lines.items() if view in found.votes}
        places = {line: verdict.place for line, verdict in heard.items()}
        chosen = [Vote(line, place) for line, place in places.items() if place is not None]
        all_places = tuple(place for verdict in heard.values() for place in verdict.places)
        only = next(iter(heard.values()))
        if len(heard) == 1:
            verdicts[view] = only
        else:
            verdicts[view] = verdict_of(chosen, is_long) if chosen else Verdict(all_places, True)
    return Hearing({view: tuple(said) for view, said in votes.items()}, verdicts)
