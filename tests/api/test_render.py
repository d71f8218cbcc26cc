"""`solemap render`: a chart in a file, or a plain word on what was wrong."""

import struct
from pathlib import Path

import pytest
from lxml import etree

from solemap.api.cli.main import main
from solemap.charts.png import render_png


def test_an_svg_file_holds_the_chart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new" / "liver.svg"
    assert main(["render", str(target), "--foot", "right", "--highlight", "liver"]) == 0
    root = etree.parse(target).getroot()
    lit = root.xpath("//*[contains(@class, 'is-highlighted')]/@data-zone")
    assert lit == ["ingham-liver"]
    assert str(target) in capsys.readouterr().out


def test_a_png_file_has_the_width_that_was_asked(tmp_path: Path) -> None:
    target = tmp_path / "sole.png"
    assert main(["render", str(target), "--width", "640"]) == 0
    data = target.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", data[16:20])[0] == 640


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chart.gif"], "ends in .svg or .png"),
        (["chart.svg", "--layers", "zones,bnoes"], "--layers"),
        (["chart.svg", "--highlight", "splean"], "spleen"),
        (["chart.svg", "--width", "5"], "--width"),
    ],
)
def test_a_wrong_word_is_named_and_nothing_is_written(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["render", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_same_chart_gives_the_same_pixels() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    assert render_png(svg, 90) == render_png(svg, 90)
