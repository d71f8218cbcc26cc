import json

import pytest

from solemap.data.errors import UnknownRecord
from solemap.data.schemas import schema_of_type, type_names


def test_every_record_type_has_a_schema():
    assert set(type_names()) >= {
        "area",
        "body-system",
        "claim",
        "outline",
        "source",
        "technique",
        "tradition",
        "zone",
    }
    for name in type_names():
        schema = schema_of_type(name)
        assert schema["$schema"].startswith("https://json-schema.org/")
        assert schema["type"] == "object"
        assert schema["additionalProperties"] is False
        json.dumps(schema)


def test_a_zone_schema_knows_the_four_shapes():
    assert {"Patch", "Outline", "Spot", "Trail"} <= set(schema_of_type("zone")["$defs"])


def test_an_unknown_type_names_the_nearest():
    with pytest.raises(UnknownRecord) as caught:
        schema_of_type("zonne")
    assert caught.value.nearest[0] == "zone"
