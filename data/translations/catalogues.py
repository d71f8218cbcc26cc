"""Catalogues of one language as files: read, brought up to date, written the same way every time.

A committed file has no date, no place in the code and no host, so that it changes only where a
sentence does. What the sources no longer say is kept below, marked obsolete, until it is dropped.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog as Messages
from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po

from solemap.data.wording import INTERFACE, RECORDS, TRANSLATIONS_FOLDER, plural_rule

DOMAINS = (INTERFACE, RECORDS)


@dataclass(frozen=True, order=True)
class Source:
    """A sentence that is said somewhere: its context, its English, its plural, where it is from."""

    context: str
    english: str
    plural: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.english


def catalogue_path(lang: str, domain: str, folder: Path | None = None) -> Path:
    return (folder or TRANSLATIONS_FOLDER) / lang / f"{domain}.po"


def read_catalogue(path: Path, lang: str) -> Messages:
    if not path.exists():
        return Messages(locale=lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def brought_up_to_date(old: Messages, sources: Iterable[Source], lang: str) -> Messages:
    """The same translations under the sentences of today; new ones empty, others obsolete."""
    fresh = Messages(locale=lang)
    said = {_key(message): message for message in (*_messages(old), *old.obsolete.values())}
    current = set()
    for source in sources:
        known = said.get(source.key)
        current.add(source.key)
        fresh.add(
            (source.english, source.plural) if source.plural else source.english,
            _string_of(known, source, lang),
            context=source.context or None,
            auto_comments=[source.note] if source.note else [],
            user_comments=known.user_comments if known else [],
            flags=[flag for flag in (known.flags if known else ()) if flag == "fuzzy"],
        )
    for key, message in said.items():
        if key not in current and any(forms_of(message)):
            fresh.obsolete[key[1], key[0]] = message
    return fresh


def catalogue_text(messages: Messages, lang: str) -> str:
    """The file's text: a header that says the same on every machine and every day."""
    count, expression = plural_rule(lang)
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: Solemap\\n"\n'
        f'"Language: {lang}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: nplurals={count}; plural={expression};\\n"\n\n'
    )
    body = io.BytesIO()
    write_po(body, messages, width=0, no_location=True, omit_header=True)
    return header + body.getvalue().decode().strip() + "\n"


def missing(messages: Messages) -> Iterator[Message]:
    """What has no translation yet, or an unsure one."""
    for message in _messages(messages):
        if message.fuzzy or not all(forms_of(message)):
            yield message


def forms_of(message: Message) -> tuple[str, ...]:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return tuple(text if isinstance(text, str) else "" for text in strings)


def english_of(message: Message) -> tuple[str, ...]:
    """The sentence; with a plural, one for one and one for many."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def filled(messages: Messages, given: Messages) -> int:
    """Takes translations over, where the sentence is known; how many."""
    known = {_key(message): message for message in _messages(messages)}
    count = 0
    for message in _messages(given):
        own = known.get(_key(message))
        if own is not None and all(forms_of(message)):
            own.string = message.string
            own.flags = set(message.flags) & {"fuzzy"}
            count += 1
    return count


def _messages(messages: Messages) -> Iterator[Message]:
    return (message for message in messages if message.id)


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", english_of(message)[0]


def _string_of(known: Message | None, source: Source, lang: str) -> str | tuple[str, ...]:
    forms = forms_of(known) if known else ()
    if not source.plural:
        return forms[0] if forms else ""
    count, _ = plural_rule(lang)
    return forms if len(forms) == count else ("",) * count
