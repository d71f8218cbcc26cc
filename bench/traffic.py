"""Mixed traffic at saturation, every body checked: `python bench/traffic.py --minutes 30`.

Canonical paths by a Zipf law, one question in ten free, one in fifty nonsense. What is canonical
must have the digest of its exported file, what is free must be a whole 200, nonsense a 4xx. Ends
with 1 when a byte was wrong, the server failed (5xx), or, in ten minutes and more, memory grew by
more than 5 % once the first five had filled the caches.
"""

import argparse
import asyncio
import hashlib
import itertools
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httptools

sys.path.insert(0, str(Path(__file__).resolve().parent / "faults"))

from server import BASE_URL, Server, served

from solemap.api.app import create_app
from solemap.api.export import answer_of, exported_addresses
from solemap.api.settings import Settings

CONNECTIONS = 16
SEED = 1
# Zipf's exponent for addresses of a site; 0.7 to 1.0 were found for web caches.
EXPONENT = 0.9
MOST_GROWTH = 0.05
WARM_MINUTES = 5
FREE = (
    "/api/v1/hit?view=plantar&foot=right&x={x}&y={y}",
    "/api/v1/search?q={word}",
    "/api/v1/zones?q={word}&foot=left",
    "/api/v1/zones?limit={limit}&fields=id,label",
    "/charts/plantar-both.svg?highlight={area}&theme=dark",
)
NONSENSE = (
    "/{word}/../../etc/passwd",
    "/api/v1/zones/{word}{x}",
    "/api/v1/hit?view=plantar&foot=middle&x={x}",
    "/api/v1/search?q=%ff%fe{x}",
    "/charts/plantar-left.svg?highlight=%3Cscript%3E{x}",
    "/api/v1/zones?limit=-{limit}",
    "/wp-login.php?{word}={x}",
)


@dataclass
class Tally:
    """Units: MiB, one sample a second."""

    statuses: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    told_to_wait: int = 0


class Questions:
    """An endless mixture, the same for the same seed."""

    def __init__(self, digests: dict[str, str], words: list[str], areas: list[str]) -> None:
        self.digests = digests
        self._words, self._areas = words, areas
        paths = sorted(digests, key=lambda path: hashlib.sha256(path.encode()).digest())
        self._paths = paths
        weights = (1 / rank**EXPONENT for rank in range(1, len(paths) + 1))
        self._sums = list(itertools.accumulate(weights))

    def draw(self, chance: random.Random) -> tuple[str, str]:
        """A kind, and an address of that kind."""
        number = chance.random()
        if number < 0.88:
            return "canonical", chance.choices(self._paths, cum_weights=self._sums)[0]
        kind, forms = ("free", FREE) if number < 0.98 else ("nonsense", NONSENSE)
        return kind, chance.choice(forms).format(
            word=chance.choice(self._words),
            area=chance.choice(self._areas),
            x=chance.randint(-200, 200),
            y=chance.randint(0, 1000),
            limit=chance.randint(1, 100),
        )


class Reader:
    """Reads one answer after another off a connection."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self._parser = httptools.HttpResponseParser(self)
        self._parts: list[bytes] = []
        self._is_whole = False
        self.return_after = 0.0

    async def read(self) -> tuple[int, bytes]:
        """Raises: ConnectionError."""
        self._parts, self._is_whole, self.return_after = [], False, 0.0
        while not self._is_whole:
            data = await self._reader.read(262144)
            if not data:
                raise ConnectionError("the server closed amid an answer")
            self._parser.feed_data(data)
        return self._parser.get_status_code(), b"".join(self._parts)

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"retry-after":
            self.return_after = float(value)

    def on_body(self, part: bytes) -> None:
        self._parts.append(part)

    def on_message_complete(self) -> None:
        self._is_whole = True


class Visitor:
    """One connection, asked one thing after another."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def enter(self) -> None:
        reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        self.answers = Reader(reader)

    async def ask(self, address: str) -> tuple[int, bytes]:
        """Raises: ConnectionError."""
        self._writer.write(f"GET {address} HTTP/1.1\r\nHost: feet.example\r\n\r\n".encode())
        return await self.answers.read()

    async def come_back(self) -> None:
        """After the time that the server named; it keeps no idle connection that long."""
        self.leave()
        await asyncio.sleep(self.answers.return_after)
        await self.enter()

    def leave(self) -> None:
        self._writer.close()


async def visit(number: int, port: int, questions: Questions, tally: Tally, until: float) -> None:
    chance, visitor = random.Random(SEED + number), Visitor(port)
    await visitor.enter()
    while time.perf_counter() < until:
        kind, address = questions.draw(chance)
        status, body = await visitor.ask(address)
        # Pictures are drawn a few at a time: who is told when to come back, comes back.
        while status == 503 and visitor.answers.return_after and address.endswith(".png"):
            tally.told_to_wait += 1
            await visitor.come_back()
            status, body = await visitor.ask(address)
        tally.statuses[f"{kind} {status}"] += 1
        if not _is_right(kind, status, body, questions.digests.get(address, "")):
            tally.wrong.append(f"{kind} {address}: {status}, {len(body)} bytes")
    visitor.leave()


def _is_right(kind: str, status: int, body: bytes, digest: str) -> bool:
    if kind == "canonical":
        return status == 200 and hashlib.sha256(body).hexdigest() == digest
    return status == 200 if kind == "free" else 400 <= status < 500


async def watch(server: Server, tally: Tally, until: float) -> None:
    while time.perf_counter() < until:
        tally.memory.append(await asyncio.to_thread(server.resident_mib))
        await asyncio.sleep(0.9)


async def load(server: Server, questions: Questions, seconds: float) -> Tally:
    tally, until = Tally(), time.perf_counter() + seconds
    visits = (visit(one, server.port, questions, tally, until) for one in range(CONNECTIONS))
    await asyncio.gather(watch(server, tally, until), *visits)
    return tally


def prepare(most: int | None, *, has_pictures: bool) -> Questions:
    """The digests of the exported files, of at most so many addresses."""
    app = create_app(Settings(base_url_given=BASE_URL, keeps_answers=False))
    addresses = [one for one in exported_addresses(app) if "?" not in one]
    if not has_pictures:
        addresses = [one for one in addresses if not one.endswith(".png")]
    chosen = random.Random(SEED).sample(addresses, min(most or len(addresses), len(addresses)))

    async def all_digests() -> dict[str, str]:
        bodies = {path: (await answer_of(app, path)).body for path in chosen}
        return {path: hashlib.sha256(body).hexdigest() for path, body in bodies.items()}

    words = [area[: 3 + len(area) % 5] for area in app.state.catalog.areas]
    drawn = {zone.area for zone in app.state.catalog.zones.values() if zone.tradition == "ingham"}
    return Questions(asyncio.run(all_digests()), words, sorted(drawn))


def growth(memory: list[float]) -> float:
    """What the last minute held at most, against the sixth; before, kept answers gather."""
    return max(memory[-60:]) / max(memory[WARM_MINUTES * 60 :][:60]) - 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--paths", type=int, help="canonical addresses to ask; default all")
    parser.add_argument("--without-pictures", action="store_true", help="nothing drawn apart")
    given = parser.parse_args()
    questions = prepare(given.paths, has_pictures=not given.without_pictures)
    print(f"{len(questions.digests)} addresses digested; {given.minutes:g} minutes of traffic …")
    with served() as server:
        tally = asyncio.run(load(server, questions, given.minutes * 60))
    asked = tally.statuses.total()
    failed = sum(number for what, number in tally.statuses.items() if " 5" in what)
    for what, number in sorted(tally.statuses.items()):
        print(f"  {what:<16}{number:>10}")
    print(f"{asked} requests, {asked / given.minutes / 60:.0f} a second")
    print(f"{failed} 5xx, {len(tally.wrong)} wrong")
    print(f"{tally.told_to_wait} times told to come back: as many pictures as may were being drawn")
    print("\n".join(tally.wrong[:20]))
    print(f"memory from {tally.memory[0]:.0f} to {tally.memory[-1]:.0f} MiB")
    is_long = len(tally.memory) > 2 * WARM_MINUTES * 60
    if is_long:
        print(f"{growth(tally.memory):+.1%} after the first {WARM_MINUTES} minutes")
    return int(bool(failed or tally.wrong) or (is_long and growth(tally.memory) > MOST_GROWTH))


if __name__ == "__main__":
    sys.exit(main())
