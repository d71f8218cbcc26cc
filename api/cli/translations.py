"""`solemap translations …`: what is to be said in other languages, and what is wrong with it."""

import argparse
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from solemap.data.catalog import Catalog, load_catalog
from solemap.data.wording import ENGLISH, INTERFACE


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser(
        "translations", help="extract sentences, list what is missing or stale, check"
    )
    parser.set_defaults(run=lambda _: parser.print_help() or 2)
    tasks = parser.add_subparsers(metavar="TASK")
    for name, run, about in (
        ("extract", _extract, "bring the catalogues up to what templates, code and records say"),
        ("missing", _missing, "print what has no translation, as a catalogue to fill in"),
        ("stale", _stale, "print translations of what nothing says any more"),
        ("check", _check, "report missing names and sentences, and what breaks a rule"),
    ):
        task = tasks.add_parser(name, help=about)
        task.add_argument("languages", nargs="*", metavar="LANG", help="all without any")
        task.set_defaults(run=run)
        if name == "missing":
            task.add_argument("--most", type=int, default=10_000, help="at most so many")
    merge = tasks.add_parser("merge", help="take translations over from a filled-in catalogue")
    merge.add_argument("language", metavar="LANG")
    merge.add_argument("files", nargs="+", type=Path, metavar="FILE")
    merge.set_defaults(run=_merge)


def _extract(given: argparse.Namespace) -> int:
    from solemap.data.translations.catalogues import (
        brought_up_to_date,
        catalogue_path,
        catalogue_text,
        read_catalogue,
    )

    catalog = load_catalog()
    sources = _sources(catalog)
    for lang in _languages(catalog, given.languages):
        for domain, said in sources.items():
            path = catalogue_path(lang, domain)
            messages = brought_up_to_date(read_catalogue(path, lang), said, lang)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(catalogue_text(messages, lang), encoding="utf-8")
    return 0


def _missing(given: argparse.Namespace) -> int:
    from babel.messages.catalog import Catalog as Messages

    from solemap.data.translations.catalogues import catalogue_text, missing

    for lang in _languages(load_catalog(), given.languages):
        found = Messages(locale=lang)
        wanted = (message for messages in _catalogues(lang) for message in missing(messages))
        for message in islice(wanted, given.most):
            found.add(
                message.id,
                message.string,
                context=message.context,
                auto_comments=message.auto_comments,
                flags=message.flags,
            )
        print(catalogue_text(found, lang), end="")
    return 0


def _stale(given: argparse.Namespace) -> int:
    stale = 0
    for lang in _languages(load_catalog(), given.languages):
        for messages in _catalogues(lang):
            for message in messages.obsolete.values():
                print(f"{lang}: {message.id!r}")
                stale += 1
    return int(stale > 0)


def _merge(given: argparse.Namespace) -> int:
    from solemap.data.translations.catalogues import (
        DOMAINS,
        catalogue_path,
        catalogue_text,
        filled,
        read_catalogue,
    )

    lang = given.language
    taken = 0
    for domain in DOMAINS:
        path = catalogue_path(lang, domain)
        messages = read_catalogue(path, lang)
        taken += sum(filled(messages, read_catalogue(file, lang)) for file in given.files)
        path.write_text(catalogue_text(messages, lang), encoding="utf-8")
    print(f"{lang}: {taken} taken over")
    return 0


def _check(given: argparse.Namespace) -> int:
    from solemap.data.rules.translations import catalogue_faults, unnamed
    from solemap.data.translations.catalogues import missing

    catalog = load_catalog()
    wrong = 0
    for lang in _languages(catalog, given.languages):
        without = tuple(unnamed(catalog, lang))
        open_ = sum(1 for messages in _catalogues(lang) for _ in missing(messages))
        faults = [
            fault for messages in _catalogues(lang) for fault in catalogue_faults(lang, messages)
        ]
        for name in without:
            print(f"{lang}: no label for {name}")
        for fault in faults:
            print(fault)
        print(f"{lang}: {len(without)} names and {open_} sentences missing, {len(faults)} faults")
        wrong += len(without) + open_ + len(faults)
    return int(wrong > 0)


def _catalogues(lang: str) -> Iterable[Any]:
    from solemap.data.translations.catalogues import DOMAINS, catalogue_path, read_catalogue

    return [read_catalogue(catalogue_path(lang, domain), lang) for domain in DOMAINS]


def _sources(catalog: Catalog) -> dict[str, tuple[Any, ...]]:
    # Loaded here: no other command needs the extractors.
    from solemap.api.interface_sources import interface_sources
    from solemap.data.translations.record_sources import record_sources
    from solemap.data.wording import RECORDS

    return {INTERFACE: interface_sources(), RECORDS: tuple(record_sources(catalog))}


def _languages(catalog: Catalog, given: list[str]) -> list[str]:
    known = [lang for lang in catalog.locales if lang != ENGLISH]
    for lang in given:
        if lang not in known:
            print(f"solemap: no language {lang!r}; there are {', '.join(known)}", file=sys.stderr)
    return [lang for lang in known if not given or lang in given]
