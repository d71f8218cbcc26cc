"""The one reader of `data/records`: every file once, strictly, with what is wrong in it."""

from pathlib import Path
from typing import Final

from pydantic import ValidationError

from solemap.data.errors import Fault
from solemap.data.model_faults import RULE as SCHEMA_RULE
from solemap.data.model_faults import model_faults
from solemap.data.models.record import Record
from solemap.data.record_set import MODELS, Entry, Kind, RecordT, in_words
from solemap.data.strict_json import read_json

RECORDS_FOLDER: Final = Path(__file__).parent / "records"
RULE: Final = "files"


def read_records(folder: Path) -> tuple[tuple[Entry[Record], ...], tuple[Fault, ...]]:
    """Every record of `{folder}/{kind}/{id}.json`, and what is wrong with files or fields."""
    entries: list[Entry[Record]] = []
    faults: list[Fault] = []
    kinds = {kind.value: kind for kind in Kind}
    if not folder.is_dir():
        return (), (Fault(str(folder), "", "no folder", "a folder of records", RULE),)
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        kind = kinds.get(file.partition("/")[0])
        if path.is_dir() or path.name.startswith("."):
            continue
        if kind is None or path.suffix != ".json" or file.count("/") != 1:
            expected = f"{{kind}}/{{id}}.json, kind one of {', '.join(kinds)}"
            faults.append(Fault(file, "", "a file out of place", expected, RULE))
            continue
        record, wrong = read_record(path.read_bytes(), MODELS[kind], file)
        faults.extend(wrong)
        if record is not None:
            entries.append(Entry(record, file, name=path.stem))
    return tuple(entries), tuple(faults)


def read_record(
    raw: bytes, model: type[RecordT], file: str
) -> tuple[RecordT | None, tuple[Fault, ...]]:
    """One record of one file, or why not."""
    document, faults = read_json(raw, file)
    if faults:
        return None, faults
    if not isinstance(document, dict):
        return None, (Fault(file, "", in_words(document), "an object", SCHEMA_RULE),)
    try:
        return model.model_validate_json(raw, strict=True), ()
    except ValidationError as error:
        return None, tuple(model_faults(error, model, document, file))
