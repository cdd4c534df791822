"""Types a meeting into the real window key by key, prints its minutes, and says whether anything went missing.

`python -m tests.journeys.replay MEETING.json --out DIR` prints one JSON line; the exit code is 1 where anything is
not equal.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from typing import Any

from PySide6.QtWidgets import QApplication

from facilitator.publish.minutes import write_minutes
from tests.journeys.found import Found, read_library
from tests.journeys.notes import Notes, read_notes
from tests.journeys.structure import Printed, printed
from tests.journeys.typist import Typed, Typist
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui import fonts
from ui.app import Program
from ui.settings import SettingsFile
from ui.workspace import Now, Workspace

COUNTED = ("attendees", "points", "decisions", "actions")


def replay(meeting: Path, out: Path) -> dict[str, Any]:
    """Type a meeting and print its minutes into a folder; return what the JSON line says."""
    notes, stem = read_notes(meeting), out / meeting.stem
    library = stem.with_suffix(".forum")
    files = {name: out / f"{meeting.stem}-{name}.pdf" for name in ("published", "internal")}
    with tempfile.TemporaryDirectory() as own:
        program = _window(Path(own), notes)
        driver = Driver(program.window)
        program.create(library)
        driver.wait(lambda: driver.sees("Typing: Sam"))
        assert program.workspace is not None
        typed = Typist(driver, program.workspace, notes).play()
        for name, path in files.items():
            _export(driver, program.workspace, path, internal=name == "internal")
        program.window.close()
        driver.wait(lambda: not program.window.isVisible())
    told = compared(typed, read_library(library), printed(files["internal"]))
    paths = {name: str(path) for name, path in {"library": library, **files}.items()}
    return {**told, "keys": driver.pressed, "enter_ms": timed(typed.enter_ms), **paths}


def compared(typed: Typed, found: Found, page: Printed) -> dict[str, Any]:
    """Return how many of each were typed, and found in the library and in the internal edition, and what is missing."""
    told: dict[str, Any] = {}
    missing: dict[str, list[str]] = {}
    for name in COUNTED:
        every = {"typed": getattr(typed, name), "library": getattr(found, name), "pdf": getattr(page, name)}
        told[name] = {where: len(texts) for where, texts in every.items()}
        wanted = Counter(plain(text) for text in every["typed"])
        for where in ("library", "pdf"):
            there = Counter(plain(text) for text in every[where])
            if there != wanted:
                missing[f"{name} {where}"] = [*(wanted - there), *(there - wanted)]
    told["speakers"] = {"typed": typed.attributed, "library": found.attributed}
    told["owners"] = {"typed": typed.owned, "library": found.owned}
    return {**told, "repeated": typed.repeated, "missing": missing}


def plain(text: str) -> str:
    """Return a text without what a printed line cannot tell: how many spaces stand at a line's end, capitals of names."""
    return " ".join(text.split())


def timed(enter_ms: Sequence[float]) -> dict[str, float]:
    """Return milliseconds from Enter to saved-and-painted; `first` and `last` are those of the ends of the meeting."""
    tenth = max(len(enter_ms) // 10, 2)
    ends = {"p95_first": enter_ms[:tenth], "p95_last": enter_ms[-tenth:]}
    parts = quantiles(enter_ms, n=100)
    told = {"p50": parts[49], "p95": parts[94], "max": max(enter_ms)}
    return {name: round(ms, 2) for name, ms in (told | {end: quantiles(ms, n=20)[18] for end, ms in ends.items()}).items()}


def all_equal(told: dict[str, Any]) -> bool:
    """Return whether nothing is missing anywhere."""
    counts = [told[name] for name in (*COUNTED, "speakers", "owners")]
    return not told["missing"] and all(len(set(each.values())) == 1 for each in counts)


def _window(own: Path, notes: Notes) -> Program:
    now = Now(time=lambda: datetime.combine(notes.day, datetime.now().time()))  # noqa: DTZ005 - rows hold local times
    program = Program(SettingsFile(own / "settings.json"), Answers(), own, now)
    program.window.show()
    program.window.activateWindow()
    Driver(program.window).wait(program.window.isActiveWindow)
    return program


def _export(driver: Driver, workspace: Workspace, path: Path, *, internal: bool) -> None:
    meeting = workspace.meeting
    ended: list[str] = []
    assert meeting is not None

    def write(_job: object) -> None:
        reader = workspace.reader_for_job()
        write_minutes(reader, meeting, path, internal=internal, made_at=workspace.now.time())
        reader.close()

    workspace.run_job(write, lambda _done: ended.append(""), ended.append)
    driver.wait(lambda: bool(ended), 600)
    assert ended == [""], ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Replay the meeting that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.replay", description=__doc__)
    parser.add_argument("meeting", type=Path, help="the notes of a meeting, in the simple form")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the library and the PDFs")
    parser.add_argument("--keep", action="store_true", help="keep what an earlier replay left there, as .old")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    _clear(given.out, given.meeting.stem, keep=given.keep)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    fonts.load_first()
    fonts.load_scripts()
    told = replay(given.meeting, given.out.resolve())
    application.processEvents()
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201 - for whoever called it
    return 0 if all_equal(told) else 1


def _clear(out: Path, stem: str, *, keep: bool) -> None:
    for path in (*out.glob(f"{stem}.forum*"), *out.glob(f"{stem}-*.pdf")):
        if keep and path.suffix != ".old":
            shutil.move(path, path.with_name(f"{path.name}.old"))
        elif not keep:
            path.unlink()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
