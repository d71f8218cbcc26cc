"""Every canonical path, one by one: whole, tagged, and the same however it is asked for."""

import pytest

from solemap.api import pages
from solemap.api.app import create_app
from solemap.api.paths import canonical_paths, ignores_query
from solemap.api.settings import Settings

# One beside English, written from the right: the others take the same way.
SPOKEN = ("en", "ar")
DOWNLOADS = {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json"}
ASKED_ANEW = ("/sw.js", "/version.json")
TYPES = {
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".ts": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".txt": "text/plain",
    ".xml": "application/xml",
}


@pytest.fixture(scope="module")
def quick_app(catalog, foot_map):
    """The application with one drawing on every page: two hundred pages draw the same soles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "render_chart", lambda *_, **__: "<svg></svg>")
        patch.setattr(pages, "render_body_figure", lambda *_, **__: "<svg></svg>")
        yield create_app(
            Settings(base_url_given="https://feet.example", languages=SPOKEN), catalog, foot_map
        )


def test_every_canonical_path_is_whole_and_tagged(quick_app, catalog, foot_map, run, ask_app):
    paths = canonical_paths(catalog, foot_map, quick_app.state.assets, SPOKEN)
    assert len(paths) == len(set(paths)) > 300
    for path in paths:
        answer = run(ask_app(quick_app, path))
        assert answer.status == 200, path
        assert answer.body, path
        is_asked_anew = path in ("/sw.js", "/version.json")
        assert answer.headers["cache-control"].startswith("public") is not is_asked_anew, path
        assert answer.headers["access-control-allow-origin"] == "*", path
        head = run(ask_app(quick_app, path, "HEAD"))
        assert (head.headers, head.body) == (answer.headers, b""), path
        known = [("if-none-match", answer.headers["etag"])]
        assert run(ask_app(quick_app, path, headers=known)).status == 304, path


def test_every_kind_of_answer_says_what_it_is(quick_app, catalog, foot_map, run, ask_app):
    for path in canonical_paths(catalog, foot_map, quick_app.state.assets, SPOKEN):
        answer = run(ask_app(quick_app, path))
        if path.startswith("/api/v1/download."):
            expected = DOWNLOADS[path.rpartition(".")[2]]
        elif path.startswith("/api/"):
            expected = "application/json"
        elif path == "/favicon.ico":
            expected = "image/svg+xml"
        elif path.startswith("/oembed/") and path.endswith(".xml"):
            expected = "text/xml"
        elif "." in path:
            expected = TYPES["." + path.rsplit(".", 1)[-1]]
        else:
            expected = "text/html; charset=utf-8"
        assert answer.headers["content-type"].startswith(expected), path


@pytest.mark.parametrize("path", ["/", "/zones/ingham-liver", "/embed/plantar-both", "/about"])
def test_a_page_ignores_what_the_world_adds_to_addresses(quick_app, run, ask_app, path):
    assert ignores_query(path)
    plain = run(ask_app(quick_app, path))
    assert run(ask_app(quick_app, f"{path}?utm_source=x&dnt=1&dnt=1")) == plain


def test_no_answer_believes_the_host_header(quick_app, run, ask_app):
    for path in ("/api/v1", "/api/v1/zones/ingham-liver", "/", "/openapi.json", "/nowhere"):
        answer = run(ask_app(quick_app, path, headers=[("host", "evil.example")]))
        assert b"evil.example" not in answer.body


@pytest.mark.parametrize(
    ("path", "ancestors"),
    [
        ("/", "frame-ancestors 'none'"),
        ("/zones/ingham-liver", "frame-ancestors 'none'"),
        ("/embed/plantar-left", "frame-ancestors *"),
        ("/api/v1", "frame-ancestors 'none'"),
    ],
)
def test_only_the_embed_may_be_framed_and_no_policy_is_unsafe(
    quick_app, run, ask_app, path, ancestors
):
    policy = run(ask_app(quick_app, path)).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert policy.endswith(ancestors)
    assert "unsafe" not in policy


def test_templates_are_not_served(quick_app, run, ask_app):
    assert run(ask_app(quick_app, "/assets/styles/page.css")).status == 200
    for name in ("templates/page.html", "../api/app.py", "%2e%2e/api/app.py", "styles", ""):
        assert run(ask_app(quick_app, f"/assets/{name}")).status == 404, name


def test_nothing_is_kept_while_pages_are_edited(catalog, foot_map, run, ask_app):
    app = create_app(Settings(keeps_answers=False), catalog, foot_map)
    assert run(ask_app(app, "/api/v1")).status == 200
    assert app.answers.kept_bytes == 0
