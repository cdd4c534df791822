"""All of the Publish screen is in sight on the smallest laptop, whatever was done with the notes."""

from pathlib import Path

from facilitator.commands.circulation import RecordCirculation
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection
from facilitator.domain.circulation import Channel, Form
from facilitator.domain.ids import uid_of
from facilitator.storage.work import Command
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.letters import set_letters
from tests.ui.drivers.pages import fits
from tests.ui.publishing import AT, MEETING, do, held_up, notes, now_goes_on, publish, save, space
from ui.app import Program
from ui.widgets.table import RowsView
from ui.workspace import Workspace

__all__ = ["notes", "now_goes_on", "space"]

LONG = "among them a carer who had come from the other side of the town"


def given(number: int) -> Command:
    forms, to = (Form.STANDARD, Form.LARGE_PRINT), f"Everyone who came, {LONG}"
    return RecordCirculation(uid_of("test", "given", number), MEETING, AT[:10], Channel.EMAIL, to, 34, forms)


def test_the_pages_and_all_that_is_done_with_them_are_in_sight_after_a_save(
    program: Program, driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    program.window.resize(1280, 720)
    save(driver, answers, tmp_path / "2026-11-05-aldermoor-peoples-forum-notes.pdf")
    driver.hears("Saved as")
    driver.wait(lambda: fits(program))
    do(driver, notes, KeepPoint(uid_of("test", "point"), MEETING, None, "One more thing", AT))
    driver.hears("The record has changed since these pages were made")

    driver.wait(lambda: fits(program))


def test_versions_and_what_was_given_out_are_in_sight_after_publishing(
    program: Program, driver: Driver, notes: Workspace
) -> None:
    program.window.resize(1280, 720)
    publish(driver)
    driver.wait(lambda: fits(program))
    wrong = (RecordCorrection(uid_of("test", "wrong", n), MEETING, "Sixty", f"Seventy, {LONG}", at=AT) for n in (1, 2))
    do(driver, notes, *wrong, KeepPoint(uid_of("test", "why"), MEETING, None, "Who pays?", AT, kind="question"))
    driver.wait(lambda: driver.sees("1 thing stands in the way of publishing."))
    driver.wait(lambda: fits(program))
    driver.focus("Corrections")
    driver.press("Return")
    driver.wait(lambda: fits(program))
    driver.press("F9")
    do(driver, notes, given(1), given(2))

    driver.wait(lambda: fits(program))


def test_how_far_the_files_are_is_shown_over_a_part_that_has_no_room_for_the_choices(
    program: Program, driver: Driver, notes: Workspace
) -> None:
    program.window.resize(1280, 720)
    driver.press("F8")
    assert not driver.sees("Document")
    with held_up(notes):
        driver.press("F11")
        driver.wait(lambda: driver.sees("The files are being read…"))
        assert driver.find("How far the pages are").isVisible()
    driver.hears("Nothing is published yet.")
    driver.wait(lambda: not driver.sees("The files are being read…"))
    driver.press("F6")

    assert driver.sees("Document")
    assert driver.find("Make the pages again").isVisible()


def test_in_large_text_a_row_has_room_for_more_lines(program: Program, driver: Driver, notes: Workspace) -> None:
    program.window.resize(1366, 768)
    do(driver, notes, RecordCorrection(uid_of("test", "wrong"), MEETING, "Sixty", f"Seventy, {LONG}", at=AT))
    driver.press("F8")
    rows = driver.focus("Corrections")
    assert isinstance(rows, RowsView)
    assert rows.rowHeight(0) < 3 * rows.fontMetrics().lineSpacing()
    set_letters(driver, "200 %")
    driver.press("Ctrl+7")

    driver.wait(lambda: rows.rowHeight(0) > 4 * rows.fontMetrics().lineSpacing())
