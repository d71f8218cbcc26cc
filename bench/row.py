"""One measured budget, as bench/results.json and the table state it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Row:
    name: str
    value: float
    unit: str
    against: str
    limit: float
    direction: Literal[">=", "<="]

    @property
    def is_kept(self) -> bool:
        return self.value >= self.limit if self.direction == ">=" else self.value <= self.limit

    @property
    def budget(self) -> str:
        return f"{self.direction} {self.limit:g}"

    def as_record(self) -> dict[str, object]:
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "against": self.against,
            "budget": self.budget,
            "ok": self.is_kept,
        }
