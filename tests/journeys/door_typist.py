"""Somebody at a door desk: types a name letter by letter until the right one is chosen, then Enter."""

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.arrivals import Arrival, Human
from tests.ui.door import BOX, LIST
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

CITIZEN = "1"
"""The digit of the capacity that everyone new is given here."""
NAME, STATE, BADGE = 0, 1, 4
LOOKS_DOWN = 4
"""So many rows a person reads before typing on."""


@dataclass
class DoorTypist:
    """Lets people in at one desk; `desk` is its window."""

    driver: Driver
    program: Program
    answers: Answers

    @property
    def space(self) -> Workspace:
        """The library of this desk."""
        assert self.program.workspace is not None
        return self.program.workspace

    def turn_to(self) -> None:
        """Sit down at this desk's window."""
        self.program.window.activateWindow()
        self.driver.wait(self.program.window.isActiveWindow)

    def let_in(self, arrival: Arrival) -> int:
        """Let somebody in; return how many keys it took."""
        self.turn_to()
        self.driver.focus(BOX)
        before = self.driver.pressed
        if arrival.human.booked:
            self._let_in_known(arrival.human, arrival.typed)
        else:
            self._let_in_new(arrival.human)
        self.driver.wait(lambda: not self.space.pending)
        return self.driver.pressed - before

    def _let_in_known(self, human: Human, typed: str) -> None:
        if self._found(human, typed):
            self._enter(human)
            return
        self.driver.press("Escape")  # who cannot be found is asked how they are spelt
        assert self._found(human, human.name), f"{human.name} is not found by their own name"
        self._enter(human)

    def _found(self, human: Human, typed: str) -> bool:
        """Type until the right one is first; at the end look down the list, and choose them there."""
        for letter in typed.lower():
            self.driver.type(letter)
            if self._place(human) == 0:
                return True
        place = self._place(human)
        if place is None or place > LOOKS_DOWN:
            return False
        for _ in range(place):
            self.driver.press("Down")
        return True

    def _place(self, human: Human) -> int | None:
        rows = self.driver.rows(LIST)
        fits = (at for at, row in enumerate(rows) if row[NAME] == human.name and row[BADGE] == human.badge)
        return next(fits, None)

    def _enter(self, human: Human) -> None:
        self.driver.press("Return")
        self.driver.hears(f"{human.name} is in")

    def _let_in_new(self, human: Human) -> None:
        """Type the whole name, see that nobody in the list is them, and make somebody new."""
        self.driver.type(human.name)
        rows = self.driver.rows(LIST)
        only_new = len(rows) == 1 and rows[0][STATE] == "walk-in"
        self.driver.press("Return" if only_new else "Ctrl+Return")
        self.driver.hears("is new. As what?")
        self.driver.type(CITIZEN)
        self.driver.hears("is in")

    def close(self) -> None:
        """Close the library that is open."""
        self.turn_to()
        self.driver.press("Ctrl+W")
        self.driver.wait(lambda: self.program.workspace is None)

    def open(self, path: Path) -> None:
        """Open a library and go to the door of the meeting that is on."""
        self.turn_to()
        self.program.open(path)
        self.driver.wait(lambda: self.program.workspace is not None and self.driver.sees("Typing:"))
        self.driver.press("Ctrl+3")

    def merge(self, path: Path) -> None:
        """Take in all that another library knows."""
        self.turn_to()
        self.answers.files.append(path)
        library = self.program.window.menuBar().actions()[0].menu()
        next(each for each in library.actions() if each.text() == "Merge another library…").trigger()  # type: ignore[attr-defined]
        self.driver.hears(" new.")
        self.driver.wait(lambda: not self.space.pending)

    def say_who_is_one(self, names: set[str]) -> int:
        """Join those let in as new at two desks who are one, and say of the others that they are not; count them."""
        driver, said = self.driver, 0
        for key in ("Ctrl+9", "F12"):
            driver.press(key)
        driver.wait(lambda: not self.space.working and not self.space.pending)
        driver.focus("Pairs")
        driver.press("Home")
        while _are_new_at_two_desks(first := driver.rows("Pairs")[0]):
            driver.press("F3" if set(first[:2]) <= names else "F6")
            driver.wait(lambda: driver.rows("Pairs")[0] != first)
            said += 1
        driver.press("Ctrl+3")
        return said


def _are_new_at_two_desks(pair: list[str]) -> bool:
    return pair[2].startswith("Let in as new at two desks") and pair[3] == "look alike"
