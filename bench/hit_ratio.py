"""How much of a site's traffic a cache answers: `python bench/hit_ratio.py --requests 3000`.

Every canonical address, by a Zipf law, through nginx with the shipped cache configuration, begun
with an empty cache. The same law then says what a cache that keeps for a day answers of so many
requests a day; the measured part says whether the law is to be believed.
"""

import argparse
import itertools
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "faults"))

from behind_nginx import proxied
from server import BASE_URL, served
from traffic import EXPONENT, SEED

from solemap.api.app import create_app
from solemap.api.export import exported_addresses
from solemap.api.settings import Settings

# What browsers of today send, and what is left.
CODINGS = {"gzip, deflate, br, zstd": 0.8, "gzip, deflate, br": 0.15, "gzip": 0.05}
# The cache keeps one copy for the first two, `br`, and one for the last.
COPIES = (0.95, 0.05)
# A shared cache keeps an answer so long (`s-maxage`): a day.
ASKED_A_DAY = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)


def weights(number: int) -> list[float]:
    """The share of each rank. Sum 1."""
    raw = [1 / rank**EXPONENT for rank in range(1, number + 1)]
    whole = sum(raw)
    return [one / whole for one in raw]


def cold_ratio(shares: list[float], requests: int) -> float:
    """What an empty cache answers of the first so many requests, by the law."""
    copies = [share * part for share in shares for part in COPIES]
    return 1 - sum(1 - (1 - share) ** requests for share in copies) / requests


def daily_ratio(shares: list[float], asked: int) -> float:
    """In the long run, when a copy is asked anew a day after it came."""
    copies = (share * part for share in shares for part in COPIES)
    return sum(share * (share * asked) / (1 + share * asked) for share in copies)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=3000)
    given = parser.parse_args()
    chance = random.Random(SEED)
    app = create_app(Settings(base_url_given=BASE_URL))
    addresses = list(exported_addresses(app))
    chance.shuffle(addresses)
    shares = weights(len(addresses))
    sums = list(itertools.accumulate(shares))
    kinds: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    lost = 0
    begun = time.perf_counter()
    with served() as server, proxied(server.port) as proxy:
        for _ in range(given.requests):
            address = chance.choices(addresses, cum_weights=sums)[0]
            coding = chance.choices(list(CODINGS), list(CODINGS.values()))[0]
            status, kind, body = proxy.ask(address, coding)
            kinds[kind] += 1
            lost += status != 200
            what = "charts" if address.startswith("/charts/") else "other"
            sizes[what] += len(body)
            numbers[what] += 1
    print(f"{len(addresses)} addresses, {given.requests} requests, {lost} lost")
    print(f"{time.perf_counter() - begun:.0f} seconds, the server's own work in them")
    print(f"from a cold cache {kinds['HIT'] / given.requests:.1%}", end="; ")
    print(f"by the law {cold_ratio(shares, given.requests):.1%}")
    for what, number in sorted(numbers.items()):
        print(f"{what}: {sizes[what] / number / 1000:.1f} kB on the wire, mean of {number}")
    for asked in ASKED_A_DAY:
        ratio = daily_ratio(shares, asked)
        print(f"{asked:>11,} a day: {ratio:.2%}, {asked * (1 - ratio) / 86400:.2f} a second missed")
    return int(lost > 0)


if __name__ == "__main__":
    sys.exit(main())
