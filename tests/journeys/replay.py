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

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.journeys.found import Found, read_library
from tests.journeys.notes import Notes, read_notes
from tests.journeys.structure import Printed, printed
from tests.journeys.typist import Typed, Typist
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui import fonts
from ui.app import Program
from ui.settings import SettingsFile
from ui.workspace import Now

PRINTING = 900.0  # seconds that an edition may take
NO_MANAGER = "propagateSizeHints"
COUNTED = ("attendees", "points", "decisions", "actions")


def replay(meeting: Path, out: Path) -> dict[str, Any]:
    """Type a meeting and print its minutes into a folder; return what the JSON line says."""
    notes, stem = read_notes(meeting), out / meeting.stem
    library = stem.with_suffix(".forum")
    files = {name: out / f"{meeting.stem}-{name}.pdf" for name in ("published", "internal")}
    with tempfile.TemporaryDirectory() as own:
        answers = Answers()
        program = _window(Path(own), notes, answers)
        driver = Driver(program.window)
        program.create(library)
        driver.wait(lambda: driver.sees("Typing: Sam"))
        assert program.workspace is not None
        typed = Typist(driver, program.workspace, notes).play()
        _export(driver, answers, **files)
        program.window.close()
        driver.wait(lambda: not program.window.isVisible())
    told = compared(typed, read_library(library), printed(files["internal"]))
    paths = {name: str(path) for name, path in {"library": library, **files}.items()}
    return {
        **told,
        "keys": driver.pressed,
        "enter_ms": timed(typed.enter_ms),
        "enter_cpu_ms": timed(typed.enter_cpu_ms),
        **paths,
    }


def compared(typed: Typed, found: Found, page: Printed) -> dict[str, Any]:
    """Return how many of each were typed, and found in the library and in the internal edition, and what is missing."""
    told: dict[str, Any] = {}
    missing: dict[str, list[str]] = {}
    for name in COUNTED:
        every = {"typed": getattr(typed, name), "library": getattr(found, name), "pdf": getattr(page, name)}
        told[name] = {where: len(texts) for where, texts in every.items()}
        alike = plain_name if name == "attendees" else plain
        wanted = Counter(alike(text) for text in every["typed"])
        for where in ("library", "pdf"):
            there = Counter(alike(text) for text in every[where])
            if there != wanted:
                missing[f"{name} {where}"] = [*(wanted - there), *(there - wanted)]
    told["speakers"] = {"typed": typed.attributed, "library": found.attributed}
    told["owners"] = {"typed": typed.owned, "library": found.owned}
    return {**told, "repeated": typed.repeated, "missing": missing}


def plain(text: str) -> str:
    """Return a text without what a printed line cannot tell: how many spaces and which line ends stand in it."""
    return " ".join(text.split())


def plain_name(text: str) -> str:
    """Return a name without its capitals: the door puts them to one that is typed in small letters throughout."""
    return plain(text).casefold()


def timed(enter_ms: Sequence[float]) -> dict[str, float]:
    """Return how long the Enters took, in milliseconds; `first` and `last` are the tenths at the meeting's ends."""
    tenth = max(len(enter_ms) // 10, 2)
    ends = {"p95_first": enter_ms[:tenth], "p95_last": enter_ms[-tenth:]}
    parts = quantiles(enter_ms, n=100)
    told = {"p50": parts[49], "p95": parts[94], "max": max(enter_ms)}
    told |= {end: quantiles(times, n=20)[18] for end, times in ends.items()}
    return {name: round(ms, 2) for name, ms in told.items()}


def all_equal(told: dict[str, Any]) -> bool:
    """Return whether nothing is missing anywhere."""
    counts = [told[name] for name in (*COUNTED, "speakers", "owners")]
    return not told["missing"] and all(len(set(each.values())) == 1 for each in counts)


def _window(own: Path, notes: Notes, answers: Answers) -> Program:
    now = Now(time=lambda: datetime.combine(notes.day, datetime.now().time()))  # noqa: DTZ005 - rows hold local times
    program = Program(SettingsFile(own / "settings.json"), answers, own, now)
    program.window.show()
    program.window.activateWindow()
    Driver(program.window).wait(program.window.isActiveWindow)
    return program


def _export(driver: Driver, answers: Answers, published: Path, internal: Path) -> None:
    """Save both editions by the keys of the Publish screen."""
    driver.press("Ctrl+7")
    _save(driver, answers, published)
    driver.focus("Edition")
    driver.press("Down")
    _save(driver, answers, internal)


def _save(driver: Driver, answers: Answers, path: Path) -> None:
    driver.wait(lambda: "The notes are ready" in driver.announced(), PRINTING)
    answers.files.append(path)
    driver.press("Ctrl+S")
    driver.hears(f"Saved as {path.name}")


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
    before = qInstallMessageHandler(pass_on)
    told = replay(given.meeting, given.out.resolve())
    application.processEvents()
    qInstallMessageHandler(before)
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201 - for whoever called it
    return 0 if all_equal(told) else 1


def pass_on(_kind: object, _where: object, words: str) -> None:
    """Print what Qt warns of, but not that an offscreen window has no manager to tell its size to."""
    if NO_MANAGER not in words:
        print(words, file=sys.stderr)  # noqa: T201 - for whoever called it


def _clear(out: Path, stem: str, *, keep: bool) -> None:
    for path in (*out.glob(f"{stem}.forum*"), *out.glob(f"{stem}-*.pdf")):
        if keep and path.suffix != ".old":
            shutil.move(path, path.with_name(f"{path.name}.old"))
        elif not keep:
            path.unlink()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
