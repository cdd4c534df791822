"""The team's abbreviations: written in Settings, written out in the Room."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.abbreviations import abbreviations
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.workspace import Workspace

MEETING = uid_of("test", "meeting")


@pytest.fixture
def open_library(program: Program, driver: Driver) -> Workspace:
    """Open a library with one meeting."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveMeeting(MEETING, "Forum", "2026-11-05"))
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING)
    return workspace


def _write(driver: Driver, text: str) -> None:
    driver.press("Ctrl+,")
    driver.focus("Abbreviations")
    driver.press("Ctrl+A")
    driver.type(text)
    driver.press("Ctrl+S")


def test_an_abbreviation_is_written_out_as_it_is_typed(driver: Driver, open_library: Workspace) -> None:
    _write(driver, "asc = adult social care")
    driver.wait(lambda: open_library.read(abbreviations) == {"asc": "adult social care"})
    driver.press("Ctrl+4")
    driver.type("asc is short")

    assert driver.read("The line") == "adult social care is short"


def test_a_line_taken_away_takes_the_abbreviation_away(driver: Driver, open_library: Workspace) -> None:
    _write(driver, "asc = adult social care")
    driver.wait(lambda: bool(open_library.read(abbreviations)))
    _write(driver, "gp = doctor")

    driver.wait(lambda: open_library.read(abbreviations) == {"gp": "doctor"})


def test_a_line_that_is_none_is_refused_with_how_to_write_it(driver: Driver, open_library: Workspace) -> None:
    _write(driver, "asc adult social care")

    driver.wait(lambda: "Write it as in" in driver.announced())
    assert open_library.read(abbreviations) == {}
    assert text_of(driver.focus("Abbreviations")) == "asc adult social care"
