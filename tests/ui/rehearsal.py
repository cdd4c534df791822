"""The hands of a volunteer who rehearses: for each arrival the keys that serve them."""

from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.rehearsal import RehearsalPanel

BOX, RESULTS = "Who is here?", "How it went"
Keys = tuple[str, ...]
"""Words to type; keys to press stand in angle brackets, and `<to:…>` is Tab until that control."""

SERVED: dict[str, Keys] = {
    "A few letters, then Enter": ("sio", "<Return>"),
    "Any part of a name": ("rah", "<Return>"),
    "Short forms of names": ("dan pr", "<Return>"),
    "A name that is misspelt on the list": ("catherine hughes", "<Return>"),
    "Names in any order, without accents": ("hoa", "<Return>"),
    "Finding by organisation": ("northf", "<Return>"),
    "Somebody who is in already": ("kofi", "<Return>"),
    "Booked for another meeting": ("priya", "<Return>"),
    "A booking that was withdrawn": ("weaver", "<Return>"),
    "Somebody new": ("zofia kowalska", "<Return>", "2"),
    "Somebody who gives no name": ("+1 c", "<Return>"),
    "Names that are nearly the same": ("maria", "<Return>"),
    "Taking something back": ("<F9>", "mario", "<Return>"),
    "Somebody who goes": ("rah", "<F6>"),
    "Two people of one name": ("smith age", "<Return>"),
    "A badge": ("grace", "<Return>", "<F2>", "<Return>"),
    "A table": ("sio", "<F8>", "<Return>"),
    "Somebody who comes back": ("rah", "<F7>"),
    "Apologies": ("lena", "<F4>"),
    "Two who come together": ("amina", "<Return>"),
    "Whether what somebody needs is there": ("walter", "<Return>", "<F11>", "1"),
    "A consent": ("dan pr", "<Shift+F11>", "1", "1", "<Escape>", "<Escape>"),
    "Somebody new, from an organisation": (
        "yusuf demir",
        "<Ctrl+Return>",
        "<to:Organisation>",
        "bright futures",
        "<Return>",
        "3",
    ),
    "A supporter who gives no name": ("harold", "<Return>", "<F10>", "<Return>"),
    "As what somebody is here": ("ruth", "<Return>", "<F3>", "7"),
}
"""What the tips say, as keys."""


class Volunteer:
    """Somebody at the desk of a rehearsal."""

    def __init__(self, driver: Driver, program: Program) -> None:
        self.driver, self.program = driver, program

    @property
    def panel(self) -> RehearsalPanel:
        panel = self.program.window.current()
        assert isinstance(panel, RehearsalPanel)
        return panel

    def begin(self) -> None:
        """Press the key once all is saved, and wait for the first arrival."""
        workspace = self.program.workspace
        assert workspace is not None
        self.driver.wait(lambda: not (workspace.pending or workspace.working))
        self.driver.press("Ctrl+R")
        self.driver.hears("1 of ")

    def keys(self, *keys: str) -> None:
        """Type and press, each once what was before it is done."""
        for key in keys:
            if key.startswith("<to:"):
                self.driver.focus(key[4:-1])
            elif key.startswith("<"):
                self.driver.press(key[1:-1])
            else:
                self.driver.type(key)
            self.rest()

    def rest(self) -> None:
        """Wait until the practice library is at rest."""
        space = self.panel.workspace
        self.driver.wait(lambda: space.pending == 0)

    def serve(self) -> None:
        """Serve whoever is at the door, as the tip says, and hear that it was well done."""
        arrival = self.panel.arrival
        assert arrival is not None
        self.keys(*SERVED[arrival.teaches])
        self.driver.hears("Well done!")

    def go_on(self) -> None:
        """Go on without waiting: with Enter, or where words stand in the box with the key for it."""
        self.driver.press("Return" if not self.driver.read(BOX) else "Ctrl+J")

    def skip_to(self, teaches: str) -> None:
        """Skip until an arrival of that sort is at the door."""
        for _ in SERVED:
            arrival = self.panel.arrival
            if arrival is None or arrival.teaches == teaches:
                return
            self.driver.press("Ctrl+J")
