"""The access log and the metrics: what they tell, and above all what they do not."""

import io
import json
import os
import re
from datetime import datetime

import pytest
from prometheus_client.parser import text_string_to_metric_families

from solemap.api import metrics, watched
from solemap.api.access_log import AccessLog
from solemap.api.cli.main import main
from solemap.api.metrics import Metrics, MetricsPage, kind_of
from solemap.api.observed import Observed
from solemap.api.settings import Settings
from solemap.api.watched import create_watched_app

PERSONAL = [
    ("x-forwarded-for", "203.0.113.7"),
    ("user-agent", "Browser of Ms Doe"),
    ("referer", "https://example.org/my-illness"),
    ("cookie", "who=doe"),
]


@pytest.fixture
def logged(app, run, ask_app):
    """`logged(address, …)`: the answer, and the line that was written of it."""

    def ask(address, **more):
        stream = io.StringIO()
        answer = run(ask_app(Observed(app, AccessLog(stream)), address, **more))
        written = stream.getvalue()
        assert written.count("\n") == 1
        assert written.endswith("\n")
        return answer, json.loads(written)

    return ask


def test_a_line_says_what_was_asked_and_how_it_ended(logged):
    answer, line = logged("/api/v1/zones/ingham-liver")
    assert (line["method"], line["path"]) == ("GET", "/api/v1/zones/ingham-liver")
    assert (line["status"], line["bytes"]) == (200, len(answer.body))
    assert line["ms"] > 0
    assert datetime.fromisoformat(line["time"]).utcoffset().total_seconds() == 0


def test_a_line_says_nothing_of_who_asked_or_what_for(logged):
    _, line = logged("/api/v1/search?q=my%20sore%20heel&lang=en", headers=PERSONAL)
    assert line["asked"] == ["q", "lang"]
    written = json.dumps(line)
    for personal in ("sore", "203.0.113.7", "127.0.0.1", "50000", "Doe", "doe", "illness"):
        assert personal not in written
    assert set(line) == {"time", "id", "method", "path", "asked", "status", "bytes", "ms"}


def test_nothing_that_is_asked_makes_a_second_line(logged):
    _, line = logged("/%0a%7b%22status%22:200%7d%0d%e2%80%a8" + "a" * 5000 + "?%0aq=1&%ff=2")
    assert line["status"] == 404
    assert len(line["path"]) == 300
    assert line["path"].startswith('/\n{"status":200}')


def test_a_request_keeps_the_name_that_a_proxy_gave_it(logged):
    answer, line = logged("/healthz", headers=[("x-request-id", "abc-123")])
    assert line["id"] == answer.headers["x-request-id"] == "abc-123"


@pytest.mark.parametrize("given", ["a b", "<script>", "x" * 65, "", 'a"b'])
def test_a_name_that_is_none_is_not_repeated(logged, given):
    answer, line = logged("/healthz", headers=[("x-request-id", given)])
    assert line["id"] == answer.headers["x-request-id"] != given
    assert re.fullmatch(r"[0-9a-f]{16}", line["id"])


def test_an_answer_that_caches_keep_does_not_carry_the_name(logged):
    for address in ("/about", "/api/v1/nowhere", "/api/v1/zones"):
        answer, _ = logged(address, headers=[("x-request-id", "abc-123")])
        assert "x-request-id" not in answer.headers


def test_a_full_disk_takes_the_log_and_not_the_visitors(app, run, ask_app):
    class Full(io.StringIO):
        def write(self, _text):
            raise OSError(28, "No space left on device")

    assert run(ask_app(Observed(app, AccessLog(Full())), "/about")).status == 200


def test_a_request_that_fails_is_told_too(run, ask_app):
    async def failing(_scope, _receive, _send):
        raise RuntimeError("lost")

    stream = io.StringIO()
    with pytest.raises(RuntimeError, match="lost"):
        run(ask_app(Observed(failing, AccessLog(stream)), "/"))
    assert json.loads(stream.getvalue())["status"] == 0


@pytest.fixture
def counted(app):
    """The whole application with its counters."""
    counters = Metrics()
    return MetricsPage(Observed(app, counters), counters)


def read(answer):
    families = text_string_to_metric_families(answer.text)
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


def test_metrics_count_what_was_asked(counted, run, ask_app):
    sent = 0
    for address in ("/about", "/", "/api/v1/zones", "/api/v1/nowhere"):
        answer = run(ask_app(counted, address))
        sent += len(answer.body) if address.startswith("/api") else 0
    page = run(ask_app(counted, "/metrics"))
    assert page.headers["cache-control"] == "no-store"
    found = read(page)
    assert found["solemap_requests_total", "page", "GET", "200"] == 2
    assert found["solemap_requests_total", "api", "GET", "200"] == 1
    assert found["solemap_requests_total", "api", "GET", "404"] == 1
    assert found["solemap_sent_bytes_total", "api"] == sent
    assert found["solemap_request_seconds_count", "page"] == 2
    # The collector's own visit is not one.
    assert read(run(ask_app(counted, "/metrics"))) == found


def test_nobody_fills_the_counters_with_names(counted, run, ask_app):
    for number in range(50):
        run(ask_app(counted, f"/made-up-{number}/x", method=f"MADE{number}"))
    found = read(run(ask_app(counted, "/metrics")))
    assert len([key for key in found if key[0] == "solemap_requests_total"]) == 1
    assert kind_of("/charts/plantar-left.svg") == "charts"


def test_without_being_asked_for_there_is_neither(app, catalog, run, ask_app, monkeypatch):
    monkeypatch.setattr(watched, "create_app", lambda settings: app)
    plain = create_watched_app(Settings())
    assert plain is app
    assert run(ask_app(plain, "/metrics")).status == 404
    assert "x-request-id" not in run(ask_app(plain, "/healthz")).headers


def test_settings_ask_for_both(app, run, ask_app, monkeypatch, capsys):
    monkeypatch.setattr(watched, "create_app", lambda settings: app)
    settings = Settings(access_log=True, metrics=True)
    assert Settings.from_environment(settings.to_environment()) == settings
    both = create_watched_app(settings)
    assert run(ask_app(both, "/about")).status == 200
    assert run(ask_app(both, "/metrics")).status == 200
    assert json.loads(capsys.readouterr().out)["path"] == "/about"


def test_metrics_without_the_package_are_a_plain_word(monkeypatch, capsys):
    monkeypatch.setattr(metrics, "NEEDED", "no_such_package")
    assert main(["serve", "--metrics", "--port", "0"]) == 2
    assert "pip install 'solemap[metrics]'" in capsys.readouterr().err
    assert metrics.SHARED_FOLDER not in os.environ
