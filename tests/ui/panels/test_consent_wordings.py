"""The questions for consents: written in Settings, read out at the Door."""

import pytest

from facilitator.domain.consents import Purpose
from facilitator.queries.consents import consent_wordings
from tests.ui.door import fill
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.door import DoorPanel
from ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.fixture
def door(program: Program, driver: Driver) -> Workspace:
    return fill(driver, program)


def write(driver: Driver, line: str) -> None:
    driver.press("Ctrl+,")
    driver.focus("Questions for consents")
    driver.press("Ctrl+A")
    driver.press("Backspace")
    driver.type(line)
    driver.press("Ctrl+Alt+S")


def test_the_team_s_own_question_is_read_out_and_the_others_stay_the_program_s(door: Workspace, driver: Driver) -> None:
    write(driver, "photographs = Photos for the newsletter?")
    driver.wait(lambda: door.read(consent_wordings)[Purpose.PHOTO] == "Photos for the newsletter?")
    assert door.read(consent_wordings)[Purpose.QUOTE] == Purpose.QUOTE.wording
    driver.press(DoorPanel.shortcut)
    driver.type("am")
    driver.press("Shift+F11")
    driver.type("1")
    driver.hears("Photos for the newsletter?")
    driver.press("Escape")
    write(driver, "")

    driver.wait(lambda: door.read(consent_wordings)[Purpose.PHOTO] == Purpose.PHOTO.wording)


def test_a_line_for_no_purpose_is_refused_and_stays_in_the_box(door: Workspace, driver: Driver) -> None:
    write(driver, "Dancing = May we dance?")

    driver.hears("Begin the line with one of: Photographs")
    assert door.read(consent_wordings)[Purpose.PHOTO] == Purpose.PHOTO.wording
