"""A picture where the machine has no font for a script: numbers, and a key to them."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from solemap.api.cli import render
from solemap.api.cli.main import main
from solemap.charts.chart import ChartOptions, Layer, name_key, render_chart
from solemap.charts.fonts import font_files, missing_characters
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View

# Cypro-Minoan, a script that nobody can read and hardly a font has.
UNDECIPHERED = "\U00012f90\U00012f91"
BONES = (Layer.BONES, Layer.LABELS)


def texts(svg: str) -> list[str]:
    root = etree.fromstring(svg.encode())
    return [
        " ".join(node.itertext()).strip()
        for node in root.iter("{http://www.w3.org/2000/svg}text")
        if "label" in (node.get("class") or "").split()
    ]


@pytest.fixture
def unwritable(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped catalog with the liver called by a name that no font here has."""
    liver = catalog.area("liver").model_copy(update={"label": {"en": UNDECIPHERED}})
    changed = replace(catalog, areas={**catalog.areas, "liver": liver})
    monkeypatch.setattr(render, "load_catalog", lambda: changed)


def test_latin_letters_and_digits_are_found_and_nonsense_is_not() -> None:
    assert font_files()
    assert missing_characters("Liver 0123456789") == ""
    assert missing_characters(f"Liver {UNDECIPHERED} liver") == UNDECIPHERED


def test_without_fonts_everything_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("solemap.charts.fonts.font_files", lambda: ())
    assert missing_characters("ba b") == "ab"


def test_a_broken_font_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"\0\1\0\0 no font")
    several = tmp_path / "broken.ttc"
    several.write_bytes(b"ttcf")
    monkeypatch.setattr("solemap.charts.fonts.font_files", lambda: (broken, several))
    assert missing_characters("a") == "a"


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("layers", [(Layer.ZONES, Layer.LABELS), BONES], ids=str)
def test_every_number_is_in_the_key_and_every_key_on_the_chart(
    catalog: Catalog, foot_map: FootMap, view: View, layers: tuple[Layer, ...]
) -> None:
    options = ChartOptions(view=view, layers=layers, is_numbered=True)
    svg = render_chart(catalog, foot_map, options)
    key = name_key(catalog, foot_map, options)
    assert {line.split()[0] for line in key} == set(texts(svg))
    description = etree.fromstring(svg.encode()).findtext("{http://www.w3.org/2000/svg}desc")
    assert all(line in description for line in key)


def test_the_command_writes_numbers_and_says_so(
    unwritable: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(tmp_path / "sole.png"), "--width", "300"]) == 0
    said = capsys.readouterr()
    assert "no font on this machine has 2 of the characters" in said.err
    assert any(line.endswith(f" {UNDECIPHERED}") for line in said.out.splitlines())


def test_an_svg_keeps_its_names_for_the_readers_fonts(
    unwritable: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sole.svg"
    assert main(["render", str(target)]) == 0
    assert UNDECIPHERED in texts(target.read_text(encoding="utf-8"))
    assert capsys.readouterr().err == ""


def test_english_has_its_names_in_a_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(tmp_path / "sole.png"), "--width", "300"]) == 0
    assert capsys.readouterr().err == ""
