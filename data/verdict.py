"""What several voices together say about a place: the place most of them give, or a division.

The sources of a line speak for the line, the lines of a school for the school.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from solemap.data.models.agreement import Place
from solemap.data.models.claim import Side
from solemap.data.models.vocabulary import Foot
from solemap.data.place import in_order, is_same_place

ChoiceT = TypeVar("ChoiceT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Vote:
    """One claim of a source, or the place of a line."""

    voter: str
    place: Place


@dataclass(frozen=True, slots=True)
class Verdict:
    """One place, or several when the voices are divided; divided on the feet alone has one."""

    places: tuple[Place, ...]
    is_divided: bool

    @property
    def place(self) -> Place | None:
        return self.places[0] if len(self.places) == 1 else None


def verdict_of(votes: Sequence[Vote], is_long: bool) -> Verdict:
    """The place that most votes of one view give.

    A long area runs through several bands and each voice names some of them: they are pooled.
    Where two answers have equally many votes, they are one place if they overlap, else a division.
    """
    if is_long:
        where = [_pooled([vote.place for vote in votes])]
    else:
        where = [
            place
            for bands in _most([vote.place for vote in votes])
            for place in _with_sides(bands, votes)
        ]
    feet, feet_divided = _feet(votes)
    places = tuple(
        place.model_copy(update={"feet": feet, "toes": _toes(place, votes)}) for place in where
    )
    return Verdict(places, is_divided=feet_divided or len(places) > 1)


def _pooled(places: Sequence[Place]) -> Place:
    return Place(
        view=places[0].view,
        bands=in_order(band for place in places for band in place.bands),
        sides=_in_order(side for place in places for side in place.sides),
    )


def _most(places: Sequence[Place]) -> list[Place]:
    """The bands named most often, alone; several when most is a tie that does not overlap."""
    view = places[0].view
    tied = _winners([place.bands for place in places])
    if _all_alike(candidates := [Place(view=view, bands=bands) for bands in tied]):
        core = set(tied[0]).intersection(*tied[1:]) or {band for bands in tied for band in bands}
        return [Place(view=view, bands=in_order(core))]
    return candidates


def _with_sides(bands: Place, votes: Sequence[Vote]) -> list[Place]:
    """The sides that those who name the bands name most often; who names no side abstains."""
    tied = _winners(
        [
            vote.place.sides
            for vote in votes
            if vote.place.sides and is_same_place(bands, vote.place)
        ]
    )
    candidates = [bands.model_copy(update={"sides": sides}) for sides in tied] or [bands]
    if _all_alike(candidates):
        sides = _in_order(side for place in candidates for side in place.sides)
        return [bands.model_copy(update={"sides": sides})]
    return candidates


def _toes(place: Place, votes: Sequence[Vote]) -> tuple[int, ...]:
    """The toes that at least half of those name who name toes at all."""
    named = [
        vote.place.toes for vote in votes if vote.place.toes and is_same_place(place, vote.place)
    ]
    counts = Counter(toe for toes in named for toe in toes)
    return tuple(sorted(toe for toe, count in counts.items() if 2 * count >= len(named)))


def _feet(votes: Sequence[Vote]) -> tuple[tuple[Foot, ...], bool]:
    """The feet most voters state, one vote each; a tie is a division and gives none."""
    stated: dict[str, set[Foot]] = {}
    for vote in votes:
        if vote.place.feet:
            stated.setdefault(vote.voter, set()).update(vote.place.feet)
    tied = _winners([tuple(foot for foot in Foot if foot in feet) for feet in stated.values()])
    return (tied[0], False) if len(tied) == 1 else ((), bool(tied))


def _winners(choices: Iterable[ChoiceT]) -> list[ChoiceT]:
    """The choices made most often, in the order in which they were first made."""
    counts = Counter(choices)
    return [choice for choice, count in counts.items() if count == max(counts.values())]


def _all_alike(places: Sequence[Place]) -> bool:
    return all(is_same_place(one, other) for one, other in combinations(places, 2))


def _in_order(sides: Iterable[Side]) -> tuple[Side, ...]:
    named = set(sides)
    return tuple(side for side in Side if side in named)
