"""nginx as a cache, by the shipped configuration: hit ratio, and a server that is dead."""

import hashlib
import http.client
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outcome import Outcome
from server import PATHS, digests, served

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "deploy" / "nginx-cache.conf"
ASKED = 3000
SEED = 1
CODINGS = ("gzip, deflate, br, zstd", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "gzip", "")


class Proxy:
    """A whole nginx around the shipped file, which is changed where it says so."""

    def __init__(self, folder: Path, upstream: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._folder = folder
        nginx = os.environ.get("NGINX_PATH") or shutil.which("nginx") or "/usr/sbin/nginx"
        self._command = [nginx, "-p", str(folder), "-e", "errors.log", "-c", "nginx.conf"]
        (folder / "cache").mkdir()
        folder.chmod(0o777)
        (folder / "cache").chmod(0o777)
        self.configure("1", upstream)

    def configure(self, release: str, upstream: int) -> None:
        text = SHIPPED.read_text()
        for before, after in (
            ("listen 80", f"listen 127.0.0.1:{self.port}"),
            ("127.0.0.1:8000", f"127.0.0.1:{upstream}"),
            ("/var/cache/nginx/solemap", str(self._folder / "cache")),
            ('default "1"', f'default "{release}"'),
        ):
            assert before in text, before
            text = text.replace(before, after)
        frame = (
            "pid nginx.pid; events {{ worker_connections 512; }}\nhttp {{ access_log off;\n{}}}\n"
        )
        (self._folder / "nginx.conf").write_text(frame.format(text))

    def run(self, *signal_name: str) -> None:
        subprocess.run([*self._command, *signal_name], check=True)

    def ask(self, address: str, coding: str = "", accept: str = "*/*") -> tuple[int, str, bytes]:
        """Status, what the cache did, and the body as it came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address, headers={"Accept-Encoding": coding, "Accept": accept})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheader("X-Cache", ""), body


@contextmanager
def proxied(upstream: int) -> Iterator[Proxy]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        proxy = Proxy(Path(name), upstream)
        proxy.run()
        try:
            yield proxy
        finally:
            proxy.run("-s", "stop")


def run() -> Outcome:
    chance = random.Random(SEED)
    with served() as server, proxied(server.port) as proxy:
        kinds: Counter[str] = Counter()
        wrong = lost = 0
        weights = [1 / rank for rank in range(1, len(PATHS) + 1)]
        for _ in range(ASKED):
            path = chance.choices(PATHS, weights)[0]
            status, kind, _ = proxy.ask(path, chance.choice(CODINGS))
            kinds[kind] += 1
            lost += status != 200
        wrong += _wrong(proxy)
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        dead = _wrong(proxy)
    kept = lost == wrong == dead == 0
    note = f"{kinds['HIT'] / ASKED:.1%} from the cache; server dead: {dead} of {len(PATHS)} missing"
    return Outcome("behind nginx", ASKED, lost, wrong + dead, 0.0, kept, note)


def _wrong(proxy: Proxy) -> int:
    answers = {path: proxy.ask(path) for path in PATHS}
    return sum(
        status != 200 or hashlib.sha256(body).hexdigest() != digests()[path]
        for path, (status, _, body) in answers.items()
    )
