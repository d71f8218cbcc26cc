"""No label, sentence or translation speaks the language of cure and diagnosis.

Solemap says what charts say, not what the body does. What denies a claim may name it; a deliberate
quotation stands in `QUOTATIONS`, word for word, with the reason why it stays.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from solemap.data.errors import Fault
from solemap.data.models.claim import ClaimSet
from solemap.data.models.complaint import Complaint
from solemap.data.models.evidence import EvidenceTopic, Study
from solemap.data.models.names import Names
from solemap.data.models.record import Record
from solemap.data.models.routine import Routine
from solemap.data.models.source import Source
from solemap.data.notice import EVIDENCE_LINE
from solemap.data.record_set import RecordSet
from solemap.data.rules.claim_words import ALONE, ELSEWHERE, ELSEWHERE_UNSPACED, WITH_OBJECT
from solemap.data.rules.claim_words_elsewhere import CLAIMING
from solemap.data.rules.prose import prose
from solemap.data.wording import ENGLISH

RULE = "claims-language"

QUOTATIONS: Mapping[str, str] = {
    EVIDENCE_LINE: "denies the claim that it names",
}
# Addresses are other people's, shapes are numbers; the rest are ids, checked where the record that
# owns them stands.
NOT_PROSE = frozenset(
    {
        "address",
        "addresses",
        "source",
        "sources",
        "area",
        "areas",
        "tradition",
        "school",
        "line",
        "lines",
        "techniques",
        "supporting",
        "limiting",
        "identifiers",
        "placements",
        "nodes",
        "rim",
    }
)

# What is quoted on purpose, by the record that quotes it: a work's own name, a document's words,
# what must not be said. A source is known by its id, whatever that promises; a complaint by what
# people type.
QUOTING: Mapping[type[Record], frozenset[str]] = {
    Complaint: frozenset({"words"}),
    Names: frozenset({"words"}),
    Source: frozenset({"id"}),
    Study: frozenset({"title", "journal"}),
    EvidenceTopic: frozenset({"never_say"}),
    Routine: frozenset({"quote", "text"}),
}

_WORDS = "|".join([*ALONE, *WITH_OBJECT, *ELSEWHERE.values()])
# Over text in lower case: four times as fast as a pattern that ignores case.
_CLAIM = re.compile(rf"\b(?:{_WORDS})\b|{ELSEWHERE_UNSPACED}", re.VERBOSE)
_SENTENCE_END = re.compile(r"[.;:!?–—]\s")
_DENIAL = re.compile(
    r"\b(?:not|never|cannot|nor|neither|nothing|nobody|\w+n't)\b(?!\s+(?:only|just|merely))",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"\b(?:no|without)\b(?!\s+(?:longer|doubt|wonder|matter|more))", re.IGNORECASE
)
_REFERRAL = re.compile(
    r"\b(?:ask|see|tell|call|consult|talk\s+to)\s+(?:a|your|the)\s+"
    r"(?:doctor|clinician|physician|midwife|pharmacist|nurse|foot-care\s+team|care\s+team)\b",
    re.IGNORECASE,
)
_WAITING = re.compile(r"\b(?:until|till|once)\b[^,]*$", re.IGNORECASE)
# Where a new statement begins, an earlier `not` no longer reaches.
_TURN = re.compile(
    r"\b(?:but|yet|while|because|so)\b"
    r"|,\s+(?:this|it|they|these|that|we|you|reflexology|massag\w+|press\w*)\b",
    re.IGNORECASE,
)


# Where a statement of any of the ten languages ends.
_STATEMENT_END = re.compile(r"(?<=[.!?;:])\s|[。！？；।؟؛\n]| [–—] ")
# Written without a space between words, so that a word begins anywhere.
_UNSPACED = frozenset({"ja", "zh"})


def check(records: RecordSet) -> Iterator[Fault]:
    expected = "what charts say, in words that promise and diagnose nothing"
    # Many cards answer in the same words: each text is read once.
    read: dict[tuple[str, str], tuple[str, ...]] = {}
    for entry in records.entries:
        if isinstance(entry.record, ClaimSet):
            continue
        skipped = NOT_PROSE | QUOTING.get(type(entry.record), frozenset())
        lang = entry.record.id if isinstance(entry.record, Names) else ENGLISH
        for pointer, text in prose(entry.record, skipped):
            if (lang, text) not in read:
                read[lang, text] = claims_in(text, lang)
            for claim in read[lang, text]:
                yield entry.fault(pointer, claim, expected, RULE)


@lru_cache(maxsize=8192)
def claims_in(text: str, lang: str = ENGLISH) -> tuple[str, ...]:
    """The words of a text that claim to cure, to act on an organ or to diagnose.

    The plainest words of every language are known in each text, the others in those of `lang`.
    """
    for quotation in QUOTATIONS:
        text = text.replace(quotation, "")
    lowered = text.lower()
    # One letter grows when it is lowered, and then no place in the text is the same.
    spelled = text if len(text) == len(lowered) else lowered
    own = tuple(
        spelled[found.start() : found.end()]
        for found in _CLAIM.finditer(lowered)
        if not _is_innocent(lowered, found) and not _is_denied(lowered[: found.start()], lang)
    )
    return own or tuple(_claims_elsewhere(lowered, lang))


def _is_denied(before: str, lang: str) -> bool:
    """Whether the statement that a text ends with denies what follows, in another language."""
    return lang in CLAIMING and bool(_patterns(lang)[1].search(_STATEMENT_END.split(before)[-1]))


def _claims_elsewhere(text: str, lang: str) -> Iterator[str]:
    """The first claim of each statement that denies nothing."""
    if lang not in CLAIMING:
        return
    claim, denial = _patterns(lang)
    for statement in _STATEMENT_END.split(text):
        found = claim.search(statement)
        if found and not denial.search(statement):
            yield found.group()


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What claims in a language, and what denies a claim."""
    words = CLAIMING[lang]
    is_spaced = lang not in _UNSPACED
    between = rf"[^,،、，]{{0,{words.reach}}}?"
    if is_spaced:
        between = rf"(?:[^\w,،]{between})?(?<!\w)"
    alone, acts, things, denial = (
        rf"(?<!\w)(?:{pattern})(?!\w)" if is_spaced else f"(?:{pattern})"
        for pattern in (words.alone, words.acts, words.things, words.denial)
    )
    claim = f"{alone}|{acts}{between}{things}|{things}{between}{acts}"
    return re.compile(claim), re.compile(denial)


def _is_innocent(text: str, found: re.Match[str]) -> bool:
    """Whether the statement denies the claim, sends to a doctor, or waits for a wound to heal."""
    sentence = _SENTENCE_END.split(text[: found.start()])[-1]
    statement = _TURN.split(sentence)[-1]
    clause = statement.rpartition(",")[2]
    is_waiting = found.group().lower().startswith("heal") and _WAITING.search(statement)
    is_denied = _DENIAL.search(statement) or _NO_SUCH.search(clause)
    return bool(is_waiting or is_denied or _REFERRAL.search(statement))
