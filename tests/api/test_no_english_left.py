"""A page in another language holds no English but names and originals that are marked so."""

import pytest

from solemap.api.languages import OTHERS
from tests.rendered_words import EnglishNet, Seen, words_of_data, words_of_page

HTML = [("accept", "text/html"), ("accept-encoding", "identity")]
# One of each kind that has words of its own.
PAGES = (
    "/",
    "/zones/ingham-liver",
    "/areas/heart",
    "/techniques/thumb-walking",
    "/compare",
    "/compare/heart",
    "/body",
    "/massage",
    "/massage/six-step",
    "/cautions",
    "/evidence",
    "/about",
    "/handout",
    "/study",
    "/traditions/rwo-shr",
    "/sources/accufoot",
    "/areas",
    "/systems",
    "/techniques",
    "/sources",
    "/embed/plantar-both",
    "/zones/ingham-lyver",
)
# What scripts put into a page.
DATA = (
    "names.json",
    "complaints.json",
    "zones/ingham-liver.json",
    "zones/rwo-shr-heart.json",
    "techniques/thumb-walking.json",
)


@pytest.fixture(scope="module", params=OTHERS)
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def net(catalog, lang):
    return EnglishNet(catalog, lang)


def test_no_page_has_english_left(ask, lang, net):
    left = {}
    for path in PAGES:
        answer = ask(f"/{lang}{path}", headers=HTML)
        assert answer.status == (404 if "lyver" in path else 200), path
        seen = words_of_page(answer.text)
        assert len(seen) > 20, path
        if caught := net.caught(seen):
            left[path] = caught
    assert left == {}


def test_nothing_that_scripts_show_is_english(ask, lang, net):
    left = {}
    for name in DATA:
        answer = ask(f"/explorer/{lang}/{name}")
        assert answer.status == 200, name
        if caught := net.caught(words_of_data(answer.text)):
            left[name] = caught[:5]
    assert left == {}


def test_what_is_searched_for_is_answered_in_the_language(ask, lang, net):
    for query in ("headache", "thumb%20walking", "Ingham"):
        items = ask(f"/api/v1/search?q={query}&lang={lang}").json["items"]
        said = [Seen(item["label"], "label", "") for item in items]
        said += [
            Seen(text, name, "")
            for item in items
            for name, text in (item["card"] or {}).items()
            if name != "topic"
        ]
        assert said
        assert net.caught(said) == []


PLANTED = {
    "<p>Only on the right foot.</p>": True,
    "<p>Whatever nobody marked for the translation</p>": True,
    '<button aria-label="Show more or less">×</button>': True,
    "<svg><title>Sole of the right foot</title></svg>": True,
    '<img alt="Liver">': True,
    '<meta name="description" content="Where foot charts place it">': True,
    '<p lang="en">Only on the right foot.</p>': False,
    "<p>Solemap, CC BY 4.0. https://feet.example/the-foot</p>": False,
    "<script>const the = 'Liver'</script>": False,
}


def test_planted_english_is_caught_and_a_name_is_not(net):
    for planted, is_caught in PLANTED.items():
        seen = words_of_page(f"<main>{planted}</main>")
        assert bool(net.caught(seen)) is is_caught, planted
