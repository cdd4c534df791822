"""Every document of a meeting in every form, judged: nothing may be wrong with any of them.

`python -m tests.journeys.every_edition MEETING.json|FOLDER … --out DIR` takes each meeting into a library of its own,
several at once, writes all its documents to DIR, and prints a line for each meeting when it is through: how many
documents there are of each kind, and what is wrong with them. PDFs must be PDF/UA-1 and PDF/A-2a, and say what the
outline says; web pages must please the W3C's checker and axe-core, and need no scrolling sideways at 320 pixels; every
form must say the same words. The exit code is 1 where anything is wrong.
"""

import argparse
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from playwright.sync_api import Page

from facilitator.domain.editions import Format, Wanted
from facilitator.domain.views import View
from facilitator.exchange.interchange import read_meeting
from facilitator.exchange.interchange.taking import take_in
from facilitator.publish.minutes import edition_of, outline_of
from facilitator.publish.names import file_name
from facilitator.publish.outline import Outline, plain
from facilitator.publish.without_tables import without_tables
from facilitator.queries.record import gather
from facilitator.storage.library import create_library
from facilitator.storage.store import Reader
from tests.publish.every_form import called, every_document, every_form
from tests.publish.readback import judge
from tests.publish.same_words import differences, read_pdf
from tests.publish.web.judges import COLOURS, STANDARDS, barriers, browser_page, faults

MADE_AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
_DARK = re.compile(r"\s*:root \{ color-scheme: dark;(?: --[a-z]+: #[0-9a-f]+;)+ \}")
"""What a page that is yellow on black says more than the same page that is not: colours, and nothing else."""


@dataclass
class Judged:
    """What was found about the documents of one meeting."""

    name: str
    documents: Counter[str] = field(default_factory=Counter)
    pages: dict[str, Path] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def line(self) -> str:
        """What is printed of it."""
        counts = "".join(f"{self.documents[suffix]:6}" for suffix in SUFFIXES)
        return f"{self.name:44}{counts}{len(self.wrong):8}{self.seconds:8.0f} s"


SUFFIXES = (".pdf", ".html", ".txt", ".docx")
HEADER = f"{'meeting':44}{''.join(f'{suffix:>6}' for suffix in SUFFIXES)}{'faults':>8}{'took':>8}"


def judge_all(
    files: Iterable[Path], folder: Path, documents: Sequence[Wanted] = (), *, at_once: int = 1
) -> Iterator[Judged]:
    """Yield what was found about each meeting once it is through, for all its documents or for those that are given."""
    wanted = tuple(documents or every_document())
    if at_once == 1:
        yield from (judge_meeting(path, folder, wanted) for path in files)
        return
    with ProcessPoolExecutor(at_once, mp_context=get_context("spawn")) as pool:
        for done in as_completed([pool.submit(judge_meeting, path, folder, wanted) for path in files]):
            yield done.result()


def judge_meeting(path: Path, folder: Path, documents: Iterable[Wanted]) -> Judged:
    """Return what was found about these documents of a meeting."""
    begun, found = monotonic(), Judged(path.stem)
    place = folder / path.stem
    place.mkdir(parents=True, exist_ok=True)
    with _taken_in(path) as (reader, meeting):
        for wanted in documents:
            _judge_document(reader, meeting, wanted, place, found)
    with browser_page() as browser:
        _judge_pages(browser, found)
    found.seconds = monotonic() - begun
    return found


@contextmanager
def _taken_in(path: Path) -> Iterator[tuple[Reader, bytes]]:
    document = read_meeting(path)
    with tempfile.TemporaryDirectory() as folder:
        store = create_library(Path(folder) / "judged.forum", who="Judge")
        store.do(take_in(document))
        reader = store.reader(View.TEAM)
        try:
            yield reader, document.meeting.uid
        finally:
            reader.close()
            store.close()


def _judge_document(reader: Reader, meeting: bytes, wanted: Wanted, folder: Path, found: Judged) -> None:
    """Write a document in all its forms, and judge each by itself and beside the standard PDF."""
    record = gather(reader, meeting, wanted.edition)
    outline = outline_of(record, MADE_AT, wanted.content)
    forms = {each: edition_of(outline, each) for each in every_form(wanted)}
    for each, data in forms.items():
        path = folder / file_name(record.meeting.date, record.meeting.group_name or record.meeting.title, each)
        assert not path.exists() or path.read_bytes() == data, f"two documents are called {path.name}"
        path.write_bytes(data)
        found.documents[path.suffix] += 1
        if path.suffix == ".pdf":
            found.wrong += (f"{called(each)}: {wrong}" for wrong in _judge_pdf(path, outline, each))
        if each.format is Format.WEB:
            found.pages[called(each)] = path
    (_, standard), *others = forms.items()
    found.wrong += differences(standard, ((called(each), each.format, data) for each, data in others))


def _judge_pdf(path: Path, outline: Outline, wanted: Wanted) -> list[str]:
    told = without_tables(outline) if wanted.format is Format.LARGE_PRINT else outline
    read = read_pdf(path.read_bytes())
    unlike = [] if read.entries == plain(told) else ["it says something else than the outline"]
    return [*judge(path), *read.faults, *unlike]


def _judge_pages(browser: Page, found: Judged) -> None:
    """Judge all web pages; of one that differs from another in its colours alone, axe-core judges the colours alone."""
    bad, judged = faults(*found.pages.values()), set[str]()
    for name, path in found.pages.items():
        page = path.read_text(encoding="utf-8")
        bare = _DARK.sub("", page)
        again = page != bare and bare in judged
        met = barriers(browser, path, asked=COLOURS if again else STANDARDS)
        judged.add(bare)
        found.wrong += (f"{name}: {wrong}" for wrong in (*bad.get(path.name, ()), *met))


def _files(given: Iterable[Path]) -> Iterator[Path]:
    for path in given:
        yield from sorted(path.glob("*.json")) if path.is_dir() else (path,)


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def main() -> int:
    """Judge the meetings that are given."""
    parser = argparse.ArgumentParser(description="Judge every document of meetings.")
    parser.add_argument("meetings", nargs="+", type=Path, metavar="MEETING.json|FOLDER")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1, metavar="N", help="meetings at a time")
    given = parser.parse_args()
    begun, total = monotonic(), Judged("all")
    _say(HEADER)
    for found in judge_all(_files(given.meetings), given.out, at_once=given.at_once):
        _say(found.line, *(f"    {wrong}" for wrong in found.wrong))
        total.documents += found.documents
        total.wrong += found.wrong
    total.seconds = monotonic() - begun
    _say(total.line)
    return 1 if total.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
