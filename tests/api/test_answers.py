"""Kept answers: made once, repeated without entering the app, bounded, and never wrong."""

import asyncio
import gzip

import brotli
import pytest
import zstandard

from solemap.api.answers import KeptAnswers

BODY = b"<p>" + b"The same words again. " * 200 + b"</p>"
DECODE = {
    "br": brotli.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompress(body),
    "gzip": gzip.decompress,
}


class Counting:
    """An app that counts how often it is entered, and says how it was asked."""

    def __init__(self, status=200, body=BODY, wait=0.0, fails=False):
        self.status, self.body, self.wait, self.fails = status, body, wait, fails
        self.scopes = []

    async def __call__(self, scope, receive, send):
        self.scopes.append(scope)
        await asyncio.sleep(self.wait)
        headers = [(b"content-type", b"text/html; charset=utf-8")]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body})
        if self.fails:
            raise RuntimeError("after the answer")


def keep(app, canonical=("/kept", "/other"), query_blind=("/kept",), most_bytes=1_000_000):
    return KeptAnswers(
        app,
        canonical=canonical,
        query_blind=query_blind,
        settle=lambda _scope: None,
        complete=lambda raw: raw,
        most_bytes=most_bytes,
    )


def test_a_canonical_path_enters_the_app_once(ask_app, run):
    app = Counting()
    kept = keep(app)
    answers = [run(ask_app(kept, "/kept")) for _ in range(3)]
    assert len(app.scopes) == 1
    assert answers[0] == answers[1] == answers[2]
    assert answers[0].body == BODY


def test_another_path_is_asked_each_time_and_still_has_a_tag(ask_app, run):
    app = Counting()
    kept = keep(app)
    first, second = (run(ask_app(kept, "/free")) for _ in range(2))
    assert len(app.scopes) == 2
    assert first.headers["etag"] == second.headers["etag"]
    assert kept.kept_bytes == 0


def test_what_is_kept_does_not_depend_on_who_asked_first(ask_app, run):
    app = Counting()
    headers = [("host", "evil.example"), ("cookie", "a=b"), ("accept-language", "de")]
    run(ask_app(keep(app), "/kept?utm_source=x", "HEAD", headers))
    (scope,) = app.scopes
    assert (scope["headers"], scope["query_string"], scope["method"]) == ([], b"", "GET")


@pytest.mark.parametrize(("address", "entered"), [("/kept?a=1", 1), ("/other?a=1", 2)])
def test_a_query_is_ignored_only_where_pages_ignore_it(ask_app, run, address, entered):
    app = Counting()
    kept = keep(app)
    for _ in range(2):
        run(ask_app(kept, address))
    assert len(app.scopes) == entered


@pytest.mark.parametrize("coding", DECODE)
@pytest.mark.parametrize("path", ["/kept", "/free"])
def test_every_coding_decodes_to_the_same_bytes(ask_app, run, path, coding):
    answer = run(ask_app(keep(Counting()), path, headers=[("accept-encoding", coding)]))
    assert answer.headers["content-encoding"] == coding
    assert DECODE[coding](answer.body) == BODY
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["etag"].endswith(f'-{coding}"')


def test_codings_enter_the_app_once_together(ask_app, run):
    app = Counting()
    kept = keep(app)
    for coding in (*DECODE, "identity"):
        run(ask_app(kept, "/kept", headers=[("accept-encoding", coding)]))
    assert len(app.scopes) == 1


def test_a_short_answer_is_never_coded_and_does_not_vary(ask_app, run):
    answer = run(
        ask_app(keep(Counting(body=b"short")), "/kept", headers=[("accept-encoding", "br")])
    )
    assert "vary" not in answer.headers
    assert "content-encoding" not in answer.headers
    assert answer.body == b"short"


@pytest.mark.parametrize("path", ["/kept", "/free"])
@pytest.mark.parametrize("coding", ["", "br"])
def test_a_client_that_has_the_bytes_gets_304(ask_app, run, path, coding):
    kept = keep(Counting())
    whole = run(ask_app(kept, path, headers=[("accept-encoding", coding)]))
    etag = whole.headers["etag"]
    for known in (etag, f"W/{etag}", f'"a", {etag}', "*"):
        headers = [("accept-encoding", coding), ("if-none-match", known)]
        answer = run(ask_app(kept, path, headers=headers))
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["etag"] == etag
        assert "content-length" not in answer.headers
        for name in ("cache-control", "vary", "access-control-allow-origin"):
            assert answer.headers[name] == whole.headers[name]


@pytest.mark.parametrize("known", ['"else"', "else", "", '"', 'W/"x", "y"', "\x00"])
def test_a_client_that_has_something_else_gets_all(ask_app, run, known):
    answer = run(ask_app(keep(Counting()), "/kept", headers=[("if-none-match", known)]))
    assert (answer.status, answer.body) == (200, BODY)


def test_the_tag_of_one_coding_does_not_stand_for_another(ask_app, run):
    kept = keep(Counting())
    plain = run(ask_app(kept, "/kept")).headers["etag"]
    headers = [("accept-encoding", "br"), ("if-none-match", plain)]
    assert run(ask_app(kept, "/kept", headers=headers)).status == 200


@pytest.mark.parametrize("path", ["/kept", "/free"])
def test_head_has_the_headers_of_get_and_no_body(ask_app, run, path):
    kept = keep(Counting())
    get, head = (run(ask_app(kept, path, method)) for method in ("GET", "HEAD"))
    assert head.headers == get.headers
    assert head.body == b""


def test_what_is_not_whole_is_not_kept(ask_app, run):
    app = Counting(status=404)
    kept = keep(app)
    for _ in range(2):
        assert run(ask_app(kept, "/kept")).status == 404
    assert len(app.scopes) == 2
    assert kept.kept_bytes == 0


def test_those_who_ask_at_once_wait_for_one_answer(ask_app, run):
    app = Counting(wait=0.01)
    kept = keep(app)

    async def crowd():
        return await asyncio.gather(*(ask_app(kept, "/kept") for _ in range(20)))

    assert {answer.body for answer in run(crowd())} == {BODY}
    assert len(app.scopes) == 1


def test_a_client_that_goes_away_takes_nothing_from_the_others(ask_app, run):
    app = Counting(wait=0.01)
    kept = keep(app)

    async def impatient_and_patient():
        first = asyncio.create_task(ask_app(kept, "/kept"))
        await asyncio.sleep(0)
        second = asyncio.create_task(ask_app(kept, "/kept"))
        await asyncio.sleep(0)
        first.cancel()
        return await second

    assert run(impatient_and_patient()).body == BODY
    assert len(app.scopes) == 1


def test_the_bytes_kept_are_bounded_and_the_oldest_go_first(ask_app, run):
    app = Counting()
    paths = [f"/{number}" for number in range(10)]
    kept = keep(app, canonical=paths, query_blind=(), most_bytes=3 * len(BODY))
    for path in paths:
        run(ask_app(kept, path))
        assert kept.kept_bytes <= 3 * len(BODY)
    entered = len(app.scopes)
    run(ask_app(kept, paths[-1]))
    assert len(app.scopes) == entered
    run(ask_app(kept, paths[0]))
    assert len(app.scopes) == entered + 1


def test_an_answer_larger_than_the_bound_is_sent_and_not_kept(ask_app, run):
    kept = keep(Counting(), most_bytes=10)
    assert run(ask_app(kept, "/kept")).body == BODY
    assert kept.kept_bytes == 0


@pytest.mark.parametrize("path", ["/kept", "/free"])
def test_a_failure_reaches_the_client_as_an_answer_and_the_log_as_an_error(ask_app, run, path):
    sent = []

    async def ask():
        await ask_app(keep(Counting(status=500, fails=True)), path, sent=sent)

    with pytest.raises(RuntimeError, match="after the answer"):
        run(ask())
    assert sent[0]["status"] == 500


def test_a_layer_around_may_change_the_headers_it_is_given(ask_app, run):
    kept = keep(Counting())
    sent = []
    run(ask_app(kept, "/kept", sent=sent))
    sent[0]["headers"].clear()
    assert run(ask_app(kept, "/kept")).headers["etag"]
