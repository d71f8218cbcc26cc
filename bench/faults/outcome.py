"""What one fault did, as a line of the table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """`lost`: requests without a whole answer. `wrong`: answers with other bytes than the export.

    Units: `recovered` in seconds, from the fault to the next whole answer.
    """

    fault: str
    asked: int
    lost: int
    wrong: int
    recovered: float
    is_kept: bool
    note: str = ""

    def __str__(self) -> str:
        figures = f"{self.asked:>8} {self.lost:>6} {self.wrong:>6} {self.recovered:>10.2f}"
        return f"{self.fault:<22}{figures}  {'yes' if self.is_kept else 'NO':<4}{self.note}"


HEADER = f"{'fault':<22}{'asked':>8} {'lost':>6} {'wrong':>6} {'recovered':>10}  kept"
