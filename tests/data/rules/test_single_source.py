import pytest

from solemap.data.rules import single_source

ONE = [{"source": "book-one", "read": "stated"}]
TWO = [*ONE, {"source": "book-two", "read": "drawn"}]
WEAK = [*ONE, {"source": "book-two", "read": "view-only"}]


@pytest.mark.parametrize(
    ("sources", "note", "is_right"),
    [
        (ONE, "The chart has a large oval.", True),
        (ONE, "One chart has a large oval, other charts a small one.", True),
        (TWO, "Most charts put it here.", True),
        (TWO, "All of it in the ball.", True),
        (ONE, "Most charts put it here.", False),
        (WEAK, "Two sources name it.", False),
        (ONE, "Sources agree on it.", False),
        (ONE, "A single source.", False),
        (TWO, "Only one chart shows it.", False),
    ],
)
def test_a_note_never_counts_sources_otherwise_than_the_list(
    faults_of, small_map, sources, note, is_right
):
    small_map["zones"][0] |= {"sources": sources, "note": note}
    faults = faults_of(single_source, small_map)
    assert (not faults) is is_right
    assert all(fault.pointer == "/note" for fault in faults)
