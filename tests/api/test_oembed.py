"""oEmbed 1.0 as its specification has it, and nothing that a foreign address could use."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import lxml.html
import pytest
from lxml import etree

from tests.api.conftest import BASE_URL

LIVER = f"{BASE_URL}/zones/ingham-liver"
PAGES = (
    "/",
    "/views/medial",
    "/views/plantar/rwo-shr",
    "/zones/ingham-liver",
    "/zones/rwo-shr-heart",
    "/areas/heart",
    "/techniques/ankle-loosening",
    "/traditions/rwo-shr",
    "/about",
    "/docs",
    "/embed/dorsal-left",
    "/embed/plantar-both/rwo-shr",
)


def oembed(ask, url, **more):
    query = "".join(f"&{name}={value}" for name, value in more.items())
    return ask(f"/oembed?url={quote(url, safe='')}{query}")


def frame_of(answer):
    [frame] = lxml.html.fragment_fromstring(answer["html"], create_parent="div").iter("iframe")
    return frame


def discovered(page):
    """The addresses that a page's head names, by media type."""
    head = page.text.partition("</head>")[0]
    assert len(head.encode()) < 150_000
    links = lxml.html.fromstring(head + "</head></html>").xpath("//head/link[@rel='alternate']")
    return {
        link.get("type"): link.get("href") for link in links if "oembed" in link.get("type", "")
    }


def local(address):
    assert address.startswith(f"{BASE_URL}/")
    return address.removeprefix(BASE_URL)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_leads_to_its_own_answer_in_both_formats(ask, path):
    links = discovered(ask(path))
    assert set(links) == {"application/json+oembed", "text/xml+oembed"}
    answer = ask(local(links["application/json+oembed"]))
    assert answer.headers["content-type"] == "application/json"
    said = answer.json
    assert said["version"] == "1.0"
    assert said["type"] == "rich"
    assert not re.search(r"[<>]", said["title"])
    in_xml = ask(local(links["text/xml+oembed"]))
    assert in_xml.headers["content-type"].startswith("text/xml")
    root = etree.fromstring(in_xml.body)
    assert root.tag == "oembed"
    assert {child.tag: child.text for child in root} == {
        name: str(value) for name, value in said.items()
    }
    assert oembed(ask, BASE_URL + path).json == said


def test_the_page_and_the_frame_show_the_same(ask):
    answer = oembed(ask, LIVER).json
    assert answer["title"] == "Liver: foot reflexology chart"
    frame = frame_of(answer)
    assert frame.get("src") == f"{BASE_URL}/embed/plantar-right?zone=ingham-liver"
    assert frame.get("title") == answer["title"]
    assert ask(local(frame.get("src"))).status == 200


def test_what_is_quoted_makes_sense_alone(ask):
    answer = oembed(ask, LIVER).json
    quoted = answer["html"].partition("</blockquote>")[0]
    text = lxml.html.fromstring(quoted).text_content()
    assert text.startswith("Liver: foot reflexology chart. The Western line")
    assert "right sole, zones 3 to 5" in text
    assert "Studies have not shown" in text
    assert "CC BY 4.0" in text
    assert f'<a href="{LIVER}">' in quoted
    assert "style=" not in answer["html"]


@pytest.mark.parametrize("limits", [{"maxwidth": 300}, {"maxheight": 250}, {"maxwidth": 90}])
def test_nothing_is_larger_than_the_asking_site_has_room_for(ask, limits):
    for answer in (
        oembed(ask, LIVER, **limits).json,
        ask(
            f"/oembed/zones/ingham-liver.json?{'&'.join(f'{k}={v}' for k, v in limits.items())}"
        ).json,
    ):
        for name, most in limits.items():
            side = name.removeprefix("max")
            assert answer[side] <= most
            assert answer.get(f"thumbnail_{side}", 0) <= most
        thumbnail = [name for name in answer if name.startswith("thumbnail")]
        assert len(thumbnail) in (0, 3)


def test_the_thumbnail_is_a_png_of_the_size_that_is_said(ask):
    answer = oembed(ask, LIVER, maxwidth=240).json
    picture = ask(local(answer["thumbnail_url"]))
    assert picture.headers["content-type"] == "image/png"
    width, height = (int.from_bytes(picture.body[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (answer["thumbnail_width"], answer["thumbnail_height"])


def test_a_deep_link_is_embedded_as_what_it_selects(ask):
    address = "/?zone=ingham-hip&foot=left&utm_source=x"
    for kind, link in discovered(ask(address)).items():
        assert urlsplit(link).path == "/oembed"
        assert parse_qs(urlsplit(link).query)["format"][0] in kind
    answer = ask(local(discovered(ask(address))["application/json+oembed"])).json
    assert answer["title"] == "Hip joint: foot reflexology chart"
    assert frame_of(answer).get("src") == f"{BASE_URL}/embed/lateral-left?zone=ingham-hip"
    assert discovered(ask("/?utm_source=x")) == discovered(ask("/"))


def test_a_deep_link_cannot_write_into_the_head(ask):
    page = ask("/?zone=%22%3E%3Cscript%3E1&foot=left%22%3E%3Cscript%3E")
    assert "<script>1" not in page.text
    assert b"%22%3E%3Cscript" not in page.body


def test_wordpress_adds_the_address_it_was_given(ask):
    added = f"url={quote(f'{BASE_URL}/?zone=ingham-liver', safe='')}&maxwidth=600&dnt=1"
    answer = ask(f"/oembed/index.json?{added}").json
    assert answer["title"] == "Liver: foot reflexology chart"


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/zones/ingham-liver",
        "https://feet.example.evil.example/",
        "https://feet.example@evil.example/zones/ingham-liver",
        "https://feet.example:444/zones/ingham-liver",
        "//feet.example/zones/ingham-liver",
        "javascript:alert(1)",
        "https://feet.example/zones/nothing",
        "https://feet.example/api/v1/zones",
        "http://[",
        "",
    ],
)
def test_an_address_that_is_no_page_of_ours_is_404(ask, url):
    answer = oembed(ask, url)
    assert answer.status == 404
    assert answer.json["code"] == "not-embedded"


@pytest.mark.parametrize("form", ["yaml", "JSON", ""])
def test_another_format_is_501(ask, form):
    answer = oembed(ask, LIVER, format=form)
    assert answer.status == 501
    assert answer.json["code"] == "format-not-offered"


def test_what_the_world_adds_is_ignored_and_the_host_header_too(ask):
    plain = oembed(ask, LIVER).json
    address = f"/oembed?url={quote(LIVER, safe='')}&dnt=1&utm_source=x&discover=true"
    assert ask(address).json == plain
    assert ask(address, headers=[("host", "evil.example")]).json == plain
    assert ask("/oembed/zones/nothing.json").status == 404
    assert ask("/oembed/zones/ingham-liver.yaml").status == 404


def test_a_site_below_a_path_knows_its_own_pages(catalog, foot_map, run, ask_app):
    from solemap.api.app import create_app
    from solemap.api.settings import Settings

    app = create_app(Settings(base_url_given="https://x.example/feet"), catalog, foot_map)

    def status(url):
        return run(ask_app(app, f"/oembed?url={quote(url, safe='')}")).status

    assert status("https://x.example/feet/zones/ingham-liver") == 200
    assert status("https://x.example/feet") == 200
    assert status("https://x.example/zones/ingham-liver") == 404
    assert status("https://x.example/feetzones/ingham-liver") == 404
    links = discovered(run(ask_app(app, "/zones/ingham-liver")))
    expected = "https://x.example/feet/oembed/zones/ingham-liver.json"
    assert links["application/json+oembed"] == expected
