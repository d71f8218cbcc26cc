"""`chart(…)` in a notebook: executed by the real client, the chart is in it, with its links."""

import nbformat
import pytest
from lxml import etree
from nbclient import NotebookClient
from pydantic import ValidationError

from solemap.charts import chart
from solemap.data.errors import UnknownRecord

CELL = """
from solemap.charts import chart
chart("plantar", foot="right", highlight=["liver"], base_url="https://feet.example")
"""


@pytest.mark.filterwarnings("ignore")
def test_a_notebook_that_is_run_holds_the_chart_with_live_links() -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    [output] = notebook.cells[0].outputs
    data = output["data"]
    figure = etree.fromstring(data["text/html"].encode())
    lit = [link for link in figure.iter("{*}a") if "is-highlighted" in link.get("class")]
    assert [link.get("href") for link in lit] == ["https://feet.example/zones/ingham-liver"]
    assert data["image/svg+xml"].startswith("<svg")


def test_an_object_says_what_it_shows_and_saves_itself(tmp_path) -> None:
    drawn = chart("medial", foot="left", layers="zones", width=400)
    assert "medial" in repr(drawn)
    assert "<svg" not in repr(drawn)
    assert drawn.save(tmp_path / "chart.svg").read_text(encoding="utf-8") == drawn.svg
    assert drawn.save(tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")


def test_the_name_stays_the_function_whatever_is_imported() -> None:
    import solemap.charts
    import solemap.charts.chart

    assert solemap.charts.chart is chart


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"foot": "third"}, ValidationError),
        ({"colour": "red"}, ValidationError),
        ({"highlight": "heart,nothing"}, UnknownRecord),
    ],
)
def test_what_is_asked_wrongly_is_told(options, error) -> None:
    with pytest.raises(error):
        chart("plantar", **options)
