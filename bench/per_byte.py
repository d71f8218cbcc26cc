"""What a byte more costs where something from outside is read: search and somebody's own map.

An answer that grew faster than its question could be made slow on purpose. The worst of several
kinds of question is what counts. Processor time.
"""

import json
import time
from collections.abc import Callable

from row import Row

from solemap.api.app import create_app
from solemap.api.queries import SearchQuery
from solemap.api.settings import Settings
from solemap.data.catalog import load_catalog
from solemap.data.validation import LARGEST, validate_zone_map

ROUNDS = 5
BASE_URL = "https://feet.example"
# As long as a question may be, and half of that. Units: characters.
SHORTER, LONGEST = 50, 100
# Units: bytes.
SMALLER = 100_000
MOST = 2.0


def search_time_per_byte() -> Row:
    """A question as long as is allowed, against one of half its length."""
    print("  search-time-per-byte", flush=True)
    presenter = create_app(Settings(base_url_given=BASE_URL)).state.search_presenter

    def cost(letters: str, length: int) -> float:
        asked = SearchQuery.model_validate({"q": (letters * length)[:length].strip()})
        return _least(lambda: presenter.answer(asked)) / len(asked.q.encode())

    kinds = ("a", "liver kidney ooo ", "x y ", "肝", "é\u0302", "1")
    ratio = max(cost(kind, LONGEST) / cost(kind, SHORTER) for kind in kinds)
    against = f"{SHORTER} letters, the worst of {len(kinds)} kinds of {LONGEST}"
    return Row("search-time-per-byte", ratio, "ratio", against, MOST, "<=")


def validate_time_per_byte() -> Row:
    """A zone map of a megabyte, against one of a tenth."""
    print("  validate-time-per-byte", flush=True)
    catalog = load_catalog()

    def cost(make: Callable[[int], bytes], size: int) -> float:
        raw = make(size)[:LARGEST]
        return _least(lambda: validate_zone_map(raw, catalog)) / len(raw)

    ratios = {make.__name__: cost(make, LARGEST - 1000) / cost(make, SMALLER) for make in MAPS}
    worst = max(ratios, key=lambda name: ratios[name])
    against = f"maps of {SMALLER:,} bytes; worst of {len(MAPS)}: {worst.strip('_')}"
    return Row("validate-time-per-byte", ratios[worst], "ratio", against, MOST, "<=")


def _least(work: Callable[[], object]) -> float:
    """Units: seconds. The least of some rounds, for other work only ever adds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def _many_zones(size: int) -> bytes:
    zone = {"tradition": "mine", "area": "livr"}
    zones = [{"id": f"mine-{number}", **zone} for number in range(size // 60)]
    return json.dumps({"zones": zones}).encode()


def _long_outline(size: int) -> bytes:
    points = [[1 + number % 7 / 9, 2 + number % 5 / 9] for number in range(size // 42)]
    placement = {"view": "plantar", "shapes": [{"kind": "outline", "points": points}]}
    zone = {"id": "mine-liver", "tradition": "ingham", "area": "liver", "feet": ["right"]}
    zones = [{**zone, "placements": [placement], "sources": []}]
    return json.dumps({"zones": zones}).encode()


def _deep(size: int) -> bytes:
    return b"[" * (size // 2) + b"]" * (size // 2)


def _same_key(size: int) -> bytes:
    return b"{" + b",".join([b'"a":1'] * (size // 6)) + b"}"


def _unseen_letters(size: int) -> bytes:
    return json.dumps({"areas": [{"id": "x", "label": {"en": "\u202e" * (size // 6)}}]}).encode()


MAPS = (_many_zones, _long_outline, _deep, _same_key, _unseen_letters)
