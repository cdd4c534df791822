"""A meeting as a forum holds it: nine tables, a queue, a clock and a wrap-up, typed by the shortest keys there are.

`python -m tests.journeys.whole_day MEETING.json --out DIR [--seed 4]` prints one JSON line: what was typed and found,
and how many keys were not the words themselves. The exit code is 1 where anything is missing.
"""

import argparse
import json
import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import mean
from typing import Any

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from facilitator.domain.evaluation import QUESTIONS
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Context, complete, escape, people_here, read_line
from tests.journeys.notes import Notes, Part, Said, read_notes
from tests.journeys.replay import pass_on
from tests.journeys.typist import Typist
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui import fonts
from ui.app import Program
from ui.line_context import context_of
from ui.settings import SettingsFile
from ui.workspace import Now, Workspace

TABLES, QUEUED, DUE_DAYS = 9, 6, 40
LETTERS = 3
"""How many letters of a name are typed at most before Tab."""


@dataclass
class Clock:
    """The time of the meeting; it goes on by itself, item by item."""

    at: datetime

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=20)
        return self.at


@dataclass
class Day:
    """What was typed, and for each kind of line how many keys were not its words."""

    attributed: list[int] = field(default_factory=list)
    at_tables: list[int] = field(default_factory=list)
    plain: list[int] = field(default_factory=list)
    actions: list[int] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=lambda: {"point": [], "decision": [], "action": []})
    tables: list[int] = field(default_factory=list)
    turns: int = 0
    items: int = 0
    forms: list[tuple[int, ...]] = field(default_factory=list)


class DayTypist(Typist):
    """Types a meeting in the order in which a forum would hear it."""

    def __init__(self, driver: Driver, workspace: Workspace, notes: Notes, clock: Clock, seed: int) -> None:
        super().__init__(driver, workspace, notes)
        self._hand, self._space, self._day_notes, self._clock = driver, workspace, notes, clock
        self._chance, self.day = random.Random(seed), Day()

    def play_day(self) -> Day:
        """Plan, let everybody in, and go through the items."""
        self.plan()
        self._set_tables()
        self.let_in()
        self._hand.press("Ctrl+4")
        for part in self._day_notes.parts:
            self._hear(part)
        self._promise_all()
        self._read_back()
        self._evaluate()
        self._close()
        return self.day

    def _set_tables(self) -> None:
        self._hand.press("F4")
        self._hand.focus("Number of tables")
        self._hand.press("Ctrl+A")
        self._hand.type(str(TABLES))
        self._hand.press("Return")
        self._rest()

    def _hear(self, part: Part) -> None:
        """Hear an item: some of it in the whole room with the queue, the rest table by table."""
        self._line(f"/topic {' '.join(part.title.split())}")
        self.day.items += 1
        self._clock.at += timedelta(minutes=10)
        points = list(part.points)
        self._chance.shuffle(points)
        plenary, dealt = points[: len(points) // 3], points[len(points) // 3 :]
        self._queue(plenary)
        for point in plenary:
            self._say_point(point, 0)
        for table in range(1, TABLES + 1):
            self._table(table, dealt[table - 1 :: TABLES])
        if dealt:
            self._line("t0")
        for words in part.conclusions:
            self.day.texts["decision"].append(words)
            self._line(f"= {escape(words)}")

    def _table(self, table: int, points: Sequence[Said]) -> None:
        """Type what a table says, and its number before the first of them."""
        for place, point in enumerate(points):
            self._say_point(point, table, head=f"t{table} " if place == 0 else "")

    def _queue(self, points: Sequence[Said]) -> None:
        """Have the first few who are here ask to speak, and call them."""
        context = self._read_against()
        people = list(dict.fromkeys(each for point in points if (each := _speaker(point, context))))[:QUEUED]
        for name in people:
            self._line(f"q+ {name}")
        for _ in people:
            self._clock.at += timedelta(minutes=1)
            self._line("/ack")
        self.day.turns += len(people)

    def _say_point(self, point: Said, table: int, head: str = "") -> None:
        context = self._read_against()
        name = _speaker(point, context)
        text = point.text if name or not point.speaker else f"{point.speaker}: {point.text}"
        self._hand.type(head)
        before = self._hand.pressed - len(head)
        if name:
            self._name(head, name, ": ", context)
        self._words(text, context, said=bool(name))
        self._hand.press("Return")
        over = self._hand.pressed - before - len(text)
        (self.day.attributed if name else self.day.at_tables if table else self.day.plain).append(over)
        self.day.texts["point"].append(text)
        self.day.tables.append(table)
        self._rest()

    def _promise_all(self) -> None:
        """Type each action with an owner and a day: its own where somebody here is meant, else by chance."""
        for part in self._day_notes.parts:
            for action in part.actions:
                self._promise_one(action.text)

    def _promise_one(self, text: str) -> None:
        context = self._read_against()
        owner = self._chance.choice([person.name for person in context.here.present])
        day = context.today + timedelta(days=self._chance.randint(1, DUE_DAYS))
        before = self._hand.pressed
        self._name("", owner, " ", context, sign="@")
        self._by(day.strftime("%-d %b"), context)
        self._hand.type(" ")
        self._words(text, context, said=True, literal=True)
        self._hand.press("Return")
        self.day.actions.append(self._hand.pressed - before - len(text))
        self.day.texts["action"].append(text)
        self._rest()

    def _read_back(self) -> None:
        """Read every decision and action back, and have it agreed."""
        self._hand.press("Ctrl+6")
        for _ in (*self.day.texts["decision"], *self.day.texts["action"]):
            self._hand.press("A")
            self._rest()

    def _evaluate(self) -> None:
        """Count a form of everybody who is here in, a digit for each question."""
        self._hand.press("F7")
        for _ in self._read_against().here.present:
            form = tuple(self._chance.randint(0, len(question.answers)) for question in QUESTIONS)
            self._hand.type("".join(map(str, form)))
            self.day.forms.append(form)
            self._rest()

    def _close(self) -> None:
        """Close the meeting: from here on nothing says who spoke."""
        self._hand.press("Ctrl+E")
        self._hand.press("Return")
        self._rest()

    def _name(self, head: str, name: str, after: str, context: Context, sign: str = "") -> None:
        """Type the fewest letters after which Tab gives a name, and as many Tabs as it takes."""
        letters, tabs = _shortest(head, name, after, context, sign)
        self._hand.type(sign + letters)
        for _ in range(tabs):
            self._hand.press("Tab")

    def _by(self, day: str, context: Context) -> None:
        """Type `by` and a day, or as much of it as Tab needs."""
        held = self._box()
        for letters in range(1, len(day)):
            typed = f"{held}by {day[:letters]}"
            offers = [offer.insert for offer in complete(typed, len(typed), context)]
            if day in offers[:2]:
                self._hand.type(f"by {day[:letters]}")
                for _ in range(offers.index(day) + 1):
                    self._hand.press("Tab")
                return
        self._hand.type(f"by {day}")

    def _words(self, text: str, context: Context, *, said: bool, literal: bool = False) -> None:
        """Type the words, after a backslash where they would mean something else without."""
        held = self._box()
        read = read_line(held + text, context)
        kept = read.text == text and not read.themes and (read.kind is Kind.SAID or literal)
        sure = kept and read.command is None and bool(read.speaker) == (said and not literal)
        self._lines(text if sure else escape(text))

    def _lines(self, text: str) -> None:
        for place, line in enumerate(text.split("\n")):
            if place:
                self._hand.press("Shift+Return")
            self._hand.type(line)

    def _line(self, line: str) -> None:
        self._lines(line)
        self._hand.press("Return")
        self._rest()
        assert not self._box(), f"not taken: {line}: {self._hand.announced()}"

    def _box(self) -> str:
        box = self._hand.find("The line")
        assert isinstance(box, QPlainTextEdit)
        return box.toPlainText()

    def _read_against(self) -> Context:
        assert self._space.meeting is not None
        return context_of(self._space, self._space.meeting)

    def _rest(self) -> None:
        self._hand.wait(lambda: not self._space.pending)


def _speaker(point: Said, context: Context) -> str:
    """Return the full name of whoever said a point, where that is somebody here and nobody else."""
    read = read_line(f"{point.speaker}: \\x", context) if point.speaker else None
    found = read.speaker if read and read.kind is Kind.SAID and read.text == "x" else None
    return found.label if found and found.person else ""


def _shortest(head: str, name: str, after: str, context: Context, sign: str) -> tuple[str, int]:
    """Return the letters and how often Tab gives that name after them; all of it where Tab never does."""
    known = people_here(context.here.present)
    best = (name + after, 0)
    for part in dict.fromkeys((name, *name.split())):
        for letters in range(1, LETTERS + 1):
            typed = head + sign + part[:letters]
            offers = [offer.label.removesuffix(": ") for offer in complete(typed, len(typed), context)]
            if name in offers[:4] and len(known.whole.get(name.casefold(), (0,))) == 1:
                found = (part[:letters], offers.index(name) + 1)
                best = min(best, found, key=lambda each: len(each[0]) + each[1])
    return best


def whole_day(path: Path, out: Path, seed: int) -> dict[str, Any]:
    """Type a meeting into a library in a folder; return what the JSON line says."""
    notes, library = read_notes(path), out / f"{path.stem}-day.forum"
    clock = Clock(datetime.combine(notes.day, datetime.min.time().replace(hour=13)))
    with tempfile.TemporaryDirectory() as own:
        program = Program(SettingsFile(Path(own) / "settings.json"), Answers(), Path(own), Now(time=clock))
        program.window.show()
        program.window.activateWindow()
        driver = Driver(program.window)
        driver.wait(program.window.isActiveWindow)
        program.create(library)
        driver.wait(lambda: driver.sees("Typing: Sam"))
        assert program.workspace is not None
        typist = DayTypist(driver, program.workspace, notes, clock, seed)
        day = typist.play_day()
        program.window.close()
        driver.wait(lambda: not program.window.isVisible())
    found = {"missing": list(missing(day, library)), "library": str(library)}
    return told(day, driver.pressed) | found | {"over": {"attributed": day.attributed, "actions": day.actions}}


def told(day: Day, pressed: int) -> dict[str, Any]:
    """Return how many keys were not the words themselves, on average, of each kind of line."""
    kinds = {"attributed": day.attributed, "at_tables": day.at_tables, "plain": day.plain, "actions": day.actions}
    over = {name: {"lines": len(each), "mean": round(mean(each), 2) if each else None} for name, each in kinds.items()}
    return {"overhead": over, "turns": day.turns, "items": day.items, "forms": len(day.forms), "keys": pressed}


def missing(day: Day, library: Path) -> Iterator[str]:
    """Give what was typed and is not in the library as it was typed; Python's own SQLite reads it."""
    with closing(sqlite3.connect(library)) as file:
        for entity, texts in day.texts.items():
            query = f"SELECT text FROM {entity} WHERE deleted=0 ORDER BY position, uid"  # noqa: S608 - our own names
            found = [row[0] for row in file.execute(query)]
            if found != texts:
                yield f"{entity}: {len(texts)} typed, {len(found)} found, or in other words"
        tables = [row[0] for row in file.execute("SELECT table_no FROM point WHERE deleted=0 ORDER BY position, uid")]
        if tables != day.tables:
            yield "the tables of points"
        asked = {
            "turns": ("SELECT count(*) FROM turn WHERE deleted=0 AND called_at<>''", day.turns),
            "items": ("SELECT count(*) FROM agenda_item WHERE started_at<>''", day.items),
            "owners": ("SELECT count(DISTINCT action) FROM action_owner WHERE deleted=0", len(day.actions)),
            "dates": ("SELECT count(*) FROM action WHERE due<>''", len(day.actions)),
            "agreed": (
                "SELECT count(*) FROM (SELECT read_back FROM decision UNION ALL SELECT read_back FROM action)"  # noqa: ISC004
                " WHERE read_back='agreed'",
                len(day.texts["decision"]) + len(day.texts["action"]),
            ),
        }
        for place, question in enumerate(QUESTIONS):
            came_to = "SELECT coalesce(sum(number * answer), 0) FROM evaluation_count WHERE question='{}' AND deleted=0"
            asked[f"answers to {question.words}"] = (
                came_to.format(question.key),
                sum(form[place] for form in day.forms),
            )
        asked["who spoke, after the meeting was closed"] = (
            "SELECT count(*) FROM change WHERE entity='turn' AND json_extract(fields, '$.person') IS NOT NULL",
            0,
        )
        for what, (query, wanted) in asked.items():
            found_number = file.execute(query).fetchone()[0]
            if found_number != wanted:
                yield f"{what}: {wanted} done, {found_number} found"


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the meeting that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.whole_day", description=__doc__)
    parser.add_argument("meeting", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=4)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    for old in given.out.glob(f"{given.meeting.stem}-day.forum*"):
        old.unlink()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    fonts.load_first()
    fonts.load_scripts()
    qInstallMessageHandler(pass_on)
    found = whole_day(given.meeting, given.out.resolve(), given.seed)
    application.processEvents()
    qInstallMessageHandler(None)
    del found["over"]
    print(json.dumps(found, ensure_ascii=False))  # noqa: T201 - for whoever called it
    return 1 if found["missing"] else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
