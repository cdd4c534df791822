"""Eighty people arrive at two desks at once; the desks' libraries are merged; everyone is in once.

`python -m tests.journeys.crush [LIST] --json` types them by keys into two windows and prints what came of it and how
many keys an arrival took; the exit code is 1 where anybody is missing, in twice, or in at another time.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from facilitator.commands.attendance import Book
from facilitator.commands.desk import GiveBadge
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.attendance import Status
from facilitator.domain.names import fold
from facilitator.domain.views import View
from facilitator.exchange.registrations import read_registrations
from facilitator.exchange.registrations.taking import beside_known, take_bookings
from facilitator.queries.attendance import attendance
from facilitator.queries.desks import let_in_twice
from facilitator.queries.libraries import clashes
from facilitator.storage.library import create_library, open_library
from tests.journeys.arrivals import Arrival, crowd
from tests.journeys.door_typist import DoorTypist
from tests.journeys.replay import pass_on
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui import fonts
from ui.app import Program
from ui.settings import SettingsFile
from ui.workspace import Now

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "bookings.csv"
MEETING, TWIN = b"m" * 16, b"t" * 16
OPENS = datetime(2026, 11, 5, 18, 0)  # noqa: DTZ001 - rows hold local times
EVERY = timedelta(seconds=22)
WHO = ("Sam", "Kit")


@dataclass
class Clock:
    """The time in the hall."""

    now: datetime = OPENS

    def at(self) -> str:
        """Return the time as rows hold it."""
        return self.now.isoformat(timespec="seconds")


def crush(people: Path, folder: Path, seed: int = 1) -> dict[str, Any]:
    """Let a crowd in at two desks and merge them; return what the JSON line says."""
    clock, plan = Clock(), folder / "plan.forum"
    arrivals = crowd(_plan(people, plan), Random(seed))
    paths = [Path(shutil.copy(plan, folder / f"desk{number}.forum")) for number in (1, 2)]
    earliest: dict[int, str] = {}
    keys: list[tuple[Arrival, int]] = []
    with _desk(folder, 0, clock) as one, _desk(folder, 1, clock) as other:
        for desk, path in zip((one, other), paths, strict=True):
            desk.open(path)
        for arrival in arrivals:
            clock.now += EVERY
            earliest.setdefault(arrival.human.number, clock.at())
            keys.append((arrival, (one, other)[arrival.desk].let_in(arrival)))
        other.close()
        one.merge(paths[1])
        said = one.say_who_is_one({each.human.name for each in arrivals if each.again and not each.human.booked})
        one.close()
        other.open(paths[1])
        other.merge(paths[0])
    expected = Counter(_expected(arrival, earliest) for arrival in arrivals if not arrival.again)
    return {"arrivals": len(arrivals), "pairs": said} | _compared(expected, paths) | _counted(keys)


def all_in_once(told: dict[str, Any]) -> bool:
    """Return whether everyone is in once, at the earlier time, on both laptops, with nothing left to settle."""
    return not (told["missing"] or told["too_many"] or told["clashes"]) and told["alike"]


def _plan(people: Path, path: Path) -> list[tuple[str, str]]:
    """Plan a meeting for everyone on a list, with a namesake of the first; return names and badges."""
    store = create_library(path, who="Plan")
    reader = store.reader(View.TEAM)
    try:
        store.do(SaveMeeting(MEETING, "Forum", "2026-11-05"))
        seen = beside_known(read_registrations(people), reader)
        store.do(take_bookings(seen, store.new_id, MEETING))
        name = next(row.name for row in attendance(reader, MEETING) if row.person)
        store.do(Together("Book", (SavePerson(TWIN, name), Book(MEETING, TWIN))))
        rows = [row for row in attendance(reader, MEETING) if row.person]
        badges = [str(100 + number) for number in range(len(rows))]
        given = zip(rows, badges, strict=True)
        store.do(Together("Badges", tuple(GiveBadge(row.id, badge) for row, badge in given)))
        companions = {row.with_person for row in rows} | {row.person for row in rows if row.with_person}
        return [(row.name, badge) for row, badge in zip(rows, badges, strict=True) if row.person not in companions]
    finally:
        reader.close()
        store.close()


@contextmanager
def _desk(folder: Path, number: int, clock: Clock) -> Iterator[DoorTypist]:
    answers = Answers()
    answers.name = WHO[number]
    own = folder / f"laptop{number}"
    own.mkdir()
    program = Program(SettingsFile(own / "settings.json"), answers, own, Now(time=lambda: clock.now))
    driver = Driver(program.window)
    program.window.show()
    program.window.activateWindow()
    driver.wait(program.window.isActiveWindow)
    try:
        yield DoorTypist(driver, program, answers)
    finally:
        program.window.close()
        driver.wait(lambda: not program.window.isVisible())
        program.window.deleteLater()


def _expected(arrival: Arrival, earliest: dict[int, str]) -> tuple[str, str, str]:
    return fold(arrival.human.name), arrival.human.badge, earliest[arrival.human.number]


def _compared(expected: Counter[tuple[str, str, str]], paths: Sequence[Path]) -> dict[str, Any]:
    """Return who is missing or there too often in either library, by name, badge and time."""
    missing, too_many, left, twice, held = [], [], 0, [], []
    for path in paths:
        store = open_library(path)
        reader = store.reader(View.TEAM)
        rows = attendance(reader, MEETING)
        here = Counter((fold(row.name), row.badge, row.arrived_at) for row in rows if row.status == Status.PRESENT)
        missing += list((expected - here).elements())
        too_many += list((here - expected).elements())
        left += len(clashes(reader))
        twice.append(len(let_in_twice(reader, MEETING)))
        held.append(rows)
        reader.close()
        store.close()
    told = {"people": expected.total(), "at_two_desks": twice[0], "alike": held[0] == held[1]}
    return {**told, "missing": missing, "too_many": too_many, "clashes": left}


def _counted(keys: Sequence[tuple[Arrival, int]]) -> dict[str, float]:
    """Return how many keys an arrival took, of each sort."""
    counted = {
        "keys_mean": [number for _, number in keys],
        "keys_known": [number for one, number in keys if one.human.booked and not one.misspelt],
        "keys_misspelt": [number for one, number in keys if one.misspelt],
        "keys_walk_ins": [number for one, number in keys if not one.human.booked],
    }
    means: dict[str, float] = {name: round(mean(numbers), 2) for name, numbers in counted.items()}
    return means | {"keys_worst": max(number for _, number in keys)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Let the crowd of a list in."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.crush", description=__doc__)
    parser.add_argument(
        "people", type=Path, nargs="?", default=SAMPLE, help="a booking list; the sample where none is given"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one JSON line")
    given = parser.parse_args(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    fonts.load_first()
    fonts.load_scripts()
    before = qInstallMessageHandler(pass_on)
    with tempfile.TemporaryDirectory() as folder:
        told = crush(given.people, Path(folder), given.seed)
    application.processEvents()
    qInstallMessageHandler(before)
    lines = json.dumps(told, ensure_ascii=False) if given.json else "\n".join(f"{k}: {v}" for k, v in told.items())
    print(lines)  # noqa: T201 - for whoever called it
    return 0 if all_in_once(told) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
