"""SIGTERM: what is under way is sent whole, nobody new is let in, and the process ends."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import closing

import pytest

# Half a second of work or more, in a process of its own.
ASKED = b"GET /charts/plantar-both.png?width=1600 HTTP/1.1\r\nHost: feet.example\r\n\r\n"


@pytest.fixture
def server(tmp_path):
    command = [sys.executable, "-m", "solemap.api.cli.main", "serve", "--port", "0", "--access-log"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()
    process.stdout.close()
    process.stderr.close()


def test_what_is_under_way_is_sent_whole_and_then_the_process_ends(server):
    port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", server.stdout.readline())[1])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as asking:
        asking.sendall(ASKED)
        # One that is answered was read after the picture's: that is under way now.
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as visit:
            visit.request("GET", "/healthz")
            assert visit.getresponse().read()
        server.send_signal(signal.SIGTERM)
        answer = b""
        while part := asking.recv(65536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    assert b"content-length: %d" % len(body) in head
    written, errors = server.communicate(timeout=30)
    assert "Traceback" not in errors
    lines = [json.loads(line) for line in written.splitlines()]
    assert [(line["path"], line["status"]) for line in lines] == [
        ("/healthz", 200),
        ("/charts/plantar-both.png", 200),
    ]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
