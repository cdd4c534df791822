"""Several documents in one letter: each is recorded in turn, and to the people who had the one before."""

from pathlib import Path

import pytest

from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import ask_for_letter, attached, fill, letter_in, notes, shown, space

__all__ = ["notes", "space"]

LIST = "What was given out"
NAME = "2026-11-05-peoples-forum-notes"
SHEET = "You said, we did"
ANSWERS = "2026-11-05-peoples-forum-you-said-we-did.pdf"


def write_letter_of_two(driver: Driver, answers: Answers, path: Path) -> None:
    """Write a letter with the notes and “You said, we did”, and go where it is recorded."""
    answers.files.append(path)
    ask_for_letter(driver)
    driver.focus("Documents that go along")
    for _ in range(7):
        driver.press("Down")
    driver.press("Space")
    driver.press("Return")
    driver.hears("Saved as letter.eml")
    driver.press("F9")


@pytest.mark.usefixtures("notes")
def test_several_documents_go_along_and_each_is_recorded_in_turn(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    write_letter_of_two(driver, answers, tmp_path / "letter.eml")
    assert attached(letter_in(tmp_path / "letter.eml")) == [f"{NAME}.pdf", ANSWERS]
    driver.type("Everyone who came")
    fill(driver, "How many", "62")
    driver.press("Return")
    driver.hears("The next document of the letter stands in the line")
    assert (shown(driver, "What"), shown(driver, "To whom")) == ("You said, we did", "Everyone who came")
    driver.focus("To whom")
    driver.press("Return")
    driver.wait(lambda: len(driver.rows(LIST)) == 2)
    told = ["5 November 2026", "E-mail", "Everyone who came (62)", "standard"]
    assert sorted(driver.rows(LIST)) == [[told[0], what, *told[1:]] for what in ("Notes of the meeting", SHEET)]
    assert shown(driver, "To whom") == ""


@pytest.mark.usefixtures("notes")
def test_an_entry_put_right_in_between_gives_its_people_to_no_document_that_waits(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    driver.press("F9")
    driver.type("The librarian")
    driver.press("Return")
    driver.hears("Saved.")
    write_letter_of_two(driver, answers, tmp_path / "letter.eml")
    driver.focus(LIST)
    driver.press("Return")
    fill(driver, "How many", "1")
    driver.press("Return")
    driver.wait(lambda: driver.rows(LIST)[0][3] == "The librarian (1)")
    assert [shown(driver, name) for name in ("What", "How", "To whom")] == ["Notes of the meeting", "E-mail", ""]

    fill(driver, "To whom", "Everyone who came")
    driver.press("Return")
    driver.hears("The next document of the letter stands in the line")
    assert (shown(driver, "What"), shown(driver, "To whom")) == (SHEET, "Everyone who came")


@pytest.mark.usefixtures("notes")
def test_another_entry_typed_instead_of_the_proposed_one_lets_the_documents_that_wait_go(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    write_letter_of_two(driver, answers, tmp_path / "letter.eml")
    driver.type("The librarian")
    driver.focus("What")
    driver.press("Down")
    driver.press("Down")
    other = shown(driver, "What")
    driver.press("Ctrl+Return")
    driver.hears("Saved.")
    assert [row[1] for row in driver.rows(LIST)] == [other]
    assert shown(driver, "To whom") == ""
    fill(driver, "To whom", "Ann")
    driver.press("Return")
    driver.wait(lambda: len(driver.rows(LIST)) == 2)
    assert driver.announced() == "Saved."
    assert shown(driver, "To whom") == ""
