"""Whatever goes wrong has one shape: it names the parameter, what was given, and the nearest."""

import pytest

from solemap.api.app import create_app
from solemap.api.models.problem import KINDS, Problem, ProblemCode
from solemap.api.settings import Settings

HTML = [("accept", "text/html,*/*;q=0.8")]


def problem_of(answer):
    """The answer as a problem, its shape checked."""
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-content-type-options"] == "nosniff"
    problem = Problem.model_validate_json(answer.body)
    assert problem.status == answer.status
    assert problem.type == f"https://feet.example/api/v1/problems/{problem.code}"
    assert problem.detail
    assert "Traceback" not in answer.text
    return problem


@pytest.mark.parametrize(
    ("address", "status", "parameter", "given", "nearest"),
    [
        ("/api/v1/zones?foot=rihgt", 422, "foot", "rihgt", "right"),
        ("/api/v1/zones?limit=500", 422, "limit", "500", "100"),
        ("/api/v1/zones?limit=0", 422, "limit", "0", "1"),
        ("/api/v1/zones?limit=", 422, "limit", "", None),
        ("/api/v1/zones?limit=ten", 422, "limit", "ten", None),
        ("/api/v1/zones?lang=eng", 422, "lang", "eng", "en"),
        ("/api/v1/zones?view=dorsel", 422, "view", "dorsel", "dorsal"),
        ("/api/v1/zones?area=livr", 422, "area", "livr", "liver"),
        ("/api/v1/zones?tradition=inghm", 422, "tradition", "inghm", "ingham"),
        ("/api/v1/zones?fields=labl", 422, "fields", "labl", "label"),
        ("/api/v1/zones?fot=left", 422, "fot", "fot", "foot"),
        ("/api/v1/zones/ingham-livr", 404, "zone_id", "ingham-livr", "ingham-liver"),
        ("/api/v1/zones/ingham-liver?langg=en", 422, "langg", "langg", "lang"),
        ("/api/v1/areas/Liver", 404, "area_id", "Liver", "liver"),
        ("/api/v1?a=1", 422, "a", "a", None),
        ("/api/v1/zone", 404, "path", "/api/v1/zone", "/api/v1/zones"),
        ("/api/v1/zones/", 404, "path", "/api/v1/zones/", "/api/v1/zones"),
        ("/api/v1/hit?view=sole&foot=left&x=0&y=0", 422, "view", "sole", None),
        (
            "/api/v1/hit?view=medial&foot=left&across=1&along=1",
            422,
            "x, y, along, up",
            "across=1, along=1",
            None,
        ),
        ("/api/v1/hit?view=plantar&foot=left&x=nan&y=0", 422, "x", "nan", None),
        ("/api/v1/hit?view=plantar&foot=left&x=0&y=inf", 422, "y", "inf", None),
        ("/api/v1/hit?view=plantar&foot=left&x=0&y=1e999", 422, "y", "1e999", None),
        ("/api/v1/hit?view=plantar&foot=left&x=99999&y=0", 422, "x", "99999", "5000"),
        ("/api/v1/hit?view=plantar&foot=left&across=5.1&along=2", 422, "across", "5.1", "5"),
        ("/api/v1/hit?view=plantar&x=0&y=0", 422, "foot", None, None),
        ("/api/v1/schemas/zon.json", 404, "schema_type", "zon", "zone"),
        ("/api/v1/problems/intrnal", 404, "problem_code", "intrnal", "internal"),
        ("/charts/plantar-lft.svg", 404, "foot", "lft", "left"),
        ("/charts/dorsel-left.svg", 404, "view", "dorsel", "dorsal"),
        ("/charts/en/drk/plantar-left.svg", 404, "theme", "drk", "dark"),
        ("/charts/plantar-left.svg?theme=drk", 422, "theme", "drk", "dark"),
        ("/charts/plantar-left.svg?highlight=liver,kidny", 422, "highlight", "kidny", "kidney"),
        ("/charts/plantar-left.svg?technique=thumb-walkin", 422, "technique", "thumb-walkin", None),
        ("/charts/plantar-left.svg?layers=grid,zone", 422, "layers", "zone", None),
        ("/charts/plantar-left.svg?width=5", 422, "width", "5", "120"),
        ("/charts/en/light/plantar-left.svg?width=500", 422, "width", "width", None),
        ("/api/v1/zones?limit=1&limit=2", 422, "limit", "1, 2", "1"),
        ("/api/v1/zones?q=%ff", 422, "q", "%ff", None),
        ("/api/v1/zones?q=100%", 422, "q", "100%", None),
        ("/api/v1/zones?foot=left&q=%zz", 422, "q", "%zz", None),
        ("/charts/plantar-left.svg?highlight=%c3", 422, "highlight", "%c3", None),
        ("/api/v1/zones?limit=1&%6Cimit=1", 422, "limit", "1, 1", "1"),
    ],
)
def test_a_problem_names_the_parameter_what_was_given_and_the_nearest(
    ask, address, status, parameter, given, nearest
):
    answer = ask(address)
    assert answer.status == status
    wrong = problem_of(answer).errors[0]
    assert (wrong.parameter, wrong.given) == (parameter, given)
    if nearest is not None:
        assert wrong.nearest == nearest


@pytest.mark.parametrize(
    "query", ["x=1", "x=1&y=2&across=1&along=1", "across=1", "", "x=1&along=2", "across=1&y=2"]
)
def test_a_hit_wants_one_pair_and_whole(ask, query):
    problem = problem_of(ask(f"/api/v1/hit?view=plantar&foot=left&{query}"))
    assert problem.code == "bad-place"
    assert "one pair" in problem.detail


def test_every_fault_is_named_at_once(ask):
    problem = problem_of(ask("/api/v1/zones?foot=lft&limit=999&colour=red"))
    assert {wrong.parameter for wrong in problem.errors} == {"foot", "limit", "colour"}


@pytest.mark.parametrize(
    ("method", "address", "allow"),
    [
        ("POST", "/api/v1/zones", "GET, HEAD, OPTIONS"),
        ("DELETE", "/api/v1/zones/ingham-liver", "GET, HEAD, OPTIONS"),
        ("PUT", "/charts/en/light/plantar-both.svg", "GET, HEAD, OPTIONS"),
        ("PATCH", "/", "GET, HEAD, OPTIONS"),
        ("POST", "/assets/styles/page.css", "GET, HEAD, OPTIONS"),
        ("GET", "/api/v1/validate", "OPTIONS, POST"),
        ("HEAD", "/api/v1/validate", "OPTIONS, POST"),
        ("FOO", "/healthz", "GET, HEAD, OPTIONS"),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(ask, method, address, allow):
    answer = ask(address, method)
    assert answer.status == 405
    assert answer.headers["allow"] == allow
    if method != "HEAD":
        assert allow in problem_of(answer).detail


@pytest.mark.parametrize("address", ["/api/v1/zones", "/api/v1/hit", "/", "/nowhere"])
def test_a_preflight_is_answered_everywhere(ask, address):
    headers = [("origin", "https://other.example"), ("access-control-request-method", "GET")]
    answer = ask(address, "OPTIONS", headers)
    assert answer.status == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "GET" in answer.headers["access-control-allow-methods"]
    assert "content-length" not in answer.headers


def test_an_address_that_is_too_long_is_refused(ask):
    answer = ask("/api/v1/zones?q=" + "a" * 9000)
    assert answer.status == 414
    assert problem_of(answer).code == "address-too-long"


def test_what_was_given_is_repeated_in_part_only(ask):
    wrong = problem_of(ask("/api/v1/zones?foot=" + "x" * 5000)).errors[0]
    assert wrong.given is not None
    assert len(wrong.given) <= 201


@pytest.mark.parametrize("address", ["/nowhere", "/api/v1/nowhere", "/zones/nothing"])
def test_a_person_at_a_wrong_address_gets_a_page(ask, address):
    answer = ask(address, headers=HTML)
    assert answer.status == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "Accept" in answer.headers["vary"].split(", ")
    assert ask(address).headers["vary"].startswith("Accept")


def test_a_wrong_id_under_the_api_is_a_problem_for_a_person_too(ask):
    problem_of(ask("/api/v1/zones/nothing", headers=HTML))


def test_what_fails_inside_is_a_problem_and_tells_nothing(
    catalog, foot_map, run, ask_app, monkeypatch
):
    app = create_app(Settings(base_url_given="https://feet.example"), catalog, foot_map)
    monkeypatch.setattr(app.state, "presenters", None)
    sent = []
    with pytest.raises(TypeError):
        run(ask_app(app, "/api/v1/zones", sent=sent))
    start, body = sent
    assert start["status"] == 500
    assert b"application/problem+json" in dict(start["headers"])[b"content-type"]
    assert dict(start["headers"])[b"cache-control"] == b"no-store"
    assert Problem.model_validate_json(body["body"]).code == "internal"
    assert b"NoneType" not in body["body"]


@pytest.mark.parametrize("code", ProblemCode)
def test_the_type_of_every_problem_leads_somewhere(ask, code):
    assert ask(f"/api/v1/problems/{code}").json["title"] == KINDS[code].title
