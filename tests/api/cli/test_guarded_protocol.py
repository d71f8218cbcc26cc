"""What a server does with connections that are slow, endless, silent or half closed."""

import asyncio
import socket
import threading

import pytest
import uvicorn

from solemap.api.cli import guarded_protocol
from solemap.api.cli.guarded_protocol import GuardedProtocol

GATE = threading.Event()
ASKED = b"GET / HTTP/1.1\r\nHost: feet.example\r\n\r\n"


async def late(scope, receive, send):
    """Answers; at `/late` only after the client has closed its side, as an app that works."""
    assert scope["type"] == "http"
    if scope["path"] == "/late":
        await asyncio.to_thread(GATE.wait, 30)
        # The loop looks at its sockets each time: what the client did before is known now.
        for _ in range(20):
            await asyncio.sleep(0)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"here"})


@pytest.fixture
def port(monkeypatch):
    """Of a server that waits a tenth of a second for a head."""
    monkeypatch.setattr(guarded_protocol, "HEAD_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(late, http=GuardedProtocol, ws="none", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


def talk(port, *parts, then=None):
    """Everything that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
        for part in parts:
            client.sendall(part)
        if then is not None:
            client.shutdown(then)
            GATE.set()
        answer = b""
        try:
            while part := client.recv(65536):
                answer += part
        except ConnectionResetError:
            # What was still being sent is thrown away with the connection.
            pass
    return answer


def test_silence_is_closed_without_a_word(port):
    assert talk(port) == b""


@pytest.mark.parametrize("begun", [b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\n", b"\r\n"])
def test_a_head_that_does_not_end_is_given_up(port, begun):
    assert talk(port, begun).startswith(b"HTTP/1.1 408 Request Timeout\r\n")


def test_a_second_head_that_does_not_end_is_given_up_too(port):
    answer = talk(port, ASKED + b"GET / HT")
    assert answer.count(b"HTTP/1.1 200") == 1
    assert b"here" in answer


def test_a_head_of_any_size_is_not_kept(port):
    # More than every buffer between the two ends; sending fails once the server has closed.
    endless = b"".join([b"GET / HTTP/1.1\r\n", *([b"X-Long: " + b"a" * 65536 + b"\r\n"] * 400)])
    with (
        socket.create_connection(("127.0.0.1", port), timeout=30) as client,
        pytest.raises(OSError, match=r"reset|Broken pipe"),
    ):
        client.sendall(endless)


def test_whoever_closes_their_own_side_still_gets_the_answer(port):
    GATE.clear()
    answer = talk(port, ASKED.replace(b"GET /", b"GET /late"), then=socket.SHUT_WR)
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"here\r\n0\r\n\r\n")


def test_whoever_closes_their_own_side_amid_a_head_gets_nothing(port):
    assert talk(port, b"GET / HT", then=socket.SHUT_WR) == b""
