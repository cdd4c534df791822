"""What leaves the program: pages on paper, letters as drafts, and what was given out to whom."""

from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from facilitator.commands.responses import SaveResponse
from facilitator.domain.ids import uid_of
from tests.publish.readback import judge
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import (
    MEETING,
    PAGES,
    Opener,
    ask_for_letter,
    attached,
    do,
    fill,
    held_up,
    is_answered,
    letter_in,
    notes,
    opener,
    save,
    shown,
    space,
)
from ui.workspace import Workspace

__all__ = ["notes", "opener", "space"]

LIST = "What was given out"
NAME = "2026-11-05-peoples-forum-notes"


def a_printer(path: Path, *, dots: int = 72) -> QPrinter:
    """Return a printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setResolution(dots)
    return printer


def print_to(driver: Driver, answers: Answers, printer: QPrinter) -> None:
    answers.printers.append(printer)
    driver.press("Ctrl+P")


def write_letter(driver: Driver, answers: Answers, path: Path) -> EmailMessage:
    answers.files.append(path)
    ask_for_letter(driver)
    driver.press("Return")
    driver.hears(f"Saved as {path.name}: a draft, to nobody yet. Nothing was sent.")
    return letter_in(path)


@pytest.mark.usefixtures("notes")
def test_every_page_goes_to_the_printer_in_its_own_size(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf")
    print_to(driver, answers, a_printer(tmp_path / "paper.pdf"))
    driver.hears("went to the printer")

    with pikepdf.open(tmp_path / "paper.pdf") as paper, pikepdf.open(tmp_path / "notes.pdf") as shown:
        assert len(paper.pages) == len(shown.pages)
        assert driver.announced() == f"{len(paper.pages)} pages went to the printer."
        boxes = [[round(float(side)) for side in page.mediabox] for page in (paper.pages[0], shown.pages[0])]
        assert abs(boxes[0][2] - boxes[1][2]) <= 1
        assert abs(boxes[0][3] - boxes[1][3]) <= 1
        assert all("/XObject" in page.Resources for page in paper.pages)


@pytest.mark.usefixtures("notes")
def test_only_the_pages_that_were_chosen_are_printed(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "paper.pdf")
    printer.setFromTo(2, 2)
    print_to(driver, answers, printer)
    driver.hears("1 page went to the printer.")

    with pikepdf.open(tmp_path / "paper.pdf") as paper:
        assert len(paper.pages) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("notes")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    print_to(driver, answers, a_printer(tmp_path / "nowhere" / "paper.pdf"))
    driver.hears("The printer does not take the pages.")
    assert driver.find("Make the pages again").isVisible()


@pytest.mark.usefixtures("notes")
def test_printing_can_be_stopped(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    print_to(driver, answers, a_printer(tmp_path / "paper.pdf"))
    assert driver.sees("The pages go to the printer")
    driver.press("Escape")
    driver.hears("Stopped. What the printer already has may still come out.")
    assert not driver.sees("The pages go to the printer")


def test_pages_that_are_not_there_yet_are_made_before_they_are_printed(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    with held_up(notes):
        driver.press("F5")
        print_to(driver, answers, a_printer(tmp_path / "paper.pdf"))
    driver.hears("went to the printer")
    assert (tmp_path / "paper.pdf").exists()


def test_a_letter_has_the_chosen_edition_attached_and_is_to_nobody(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path, opener: Opener
) -> None:
    message = write_letter(driver, answers, tmp_path / "letter.eml")
    (part,) = message.iter_attachments()
    (tmp_path / "attached.pdf").write_bytes(part.get_payload(decode=True))  # type: ignore[arg-type]
    driver.press("Ctrl+Shift+O")

    assert answers.suggested[-1].name == f"{NAME}.eml"
    assert attached(message) == [f"{NAME}.pdf"]
    assert (message["X-Unsent"], message["To"]) == ("1", None)
    assert judge(tmp_path / "attached.pdf") == []
    assert opener.opened == [tmp_path / "letter.eml"]
    assert notes.meeting == MEETING


@pytest.mark.usefixtures("notes")
def test_a_letter_takes_the_forms_along_that_stand_in_the_line(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    driver.press("F9")
    fill(driver, "In which forms", "standard, large, web, plain text and Word")
    message = write_letter(driver, answers, tmp_path / "letter.eml")

    assert attached(message) == [
        *(f"{NAME}.pdf", f"{NAME}-large-print-18.pdf", f"{NAME}.html", f"{NAME}.txt", f"{NAME}.docx"),
    ]


@pytest.mark.usefixtures("notes")
def test_how_it_was_given_out_stays_for_the_next_entry(driver: Driver) -> None:
    driver.press("F9")
    driver.type("The library")
    driver.focus("How")
    driver.press("End")
    how = shown(driver, "How")
    driver.press("Return")
    driver.hears("Saved.")
    assert (how, shown(driver, "How"), shown(driver, "To whom")) == ("Newsletter", "Newsletter", "")


@pytest.mark.usefixtures("notes")
def test_a_letter_of_no_document_is_not_written_and_escape_goes_back(driver: Driver, answers: Answers) -> None:
    ask_for_letter(driver)
    driver.press("Space")
    driver.press("Return")
    assert driver.sees("Tick at least one file")
    driver.press("Escape")
    is_answered(driver)
    assert "Save the letter" not in answers.asked


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(("forms", "told"), [("papyrus", "“papyrus” is no form"), ("Braille", "what is made here")])
def test_a_letter_of_nothing_is_refused(driver: Driver, answers: Answers, forms: str, told: str) -> None:
    driver.press("F9")
    fill(driver, "In which forms", forms)
    driver.press("Ctrl+L")

    driver.hears(told)
    assert "Save the letter" not in answers.asked


@pytest.mark.usefixtures("notes")
def test_an_internal_edition_is_in_no_letter(driver: Driver, answers: Answers) -> None:
    driver.focus("Edition")
    driver.press("Down")
    driver.hears("The notes are ready")
    driver.press("Ctrl+L")

    driver.hears("A letter takes along published editions only.")
    assert "Save the letter" not in answers.asked


def test_a_letter_that_is_stopped_leaves_nothing_behind(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    answers.files.append(tmp_path / "letter.eml")
    ask_for_letter(driver)
    with held_up(notes):
        driver.press("Return")
        is_answered(driver)
        assert driver.sees("The letter is being made")
        driver.press("Escape")
    driver.hears("Stopped")

    assert not (tmp_path / "letter.eml").exists()
    assert not driver.sees("The letter is being made")


@pytest.mark.usefixtures("notes")
def test_what_was_given_out_is_recorded_in_one_line(driver: Driver) -> None:
    driver.press("F9")
    assert driver.sees("Nothing yet.")
    driver.type("Everyone who came")
    fill(driver, "How many", "62")
    fill(driver, "In which forms", "standard, large")
    driver.press("Return")
    driver.hears("Saved.")

    what = ["5 November 2026", "Notes of the meeting", "At the forum", "Everyone who came (62)"]
    assert driver.rows(LIST) == [[*what, "standard and large print"]]
    assert shown(driver, "To whom") == ""
    assert driver.focus("To whom").hasFocus()


@pytest.mark.usefixtures("notes")
def test_a_letter_that_was_saved_is_recorded_with_one_key_and_a_name(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    write_letter(driver, answers, tmp_path / "letter.eml")
    driver.press("F9")
    driver.type("The mailing list")
    driver.press("Return")
    driver.hears("Saved.")

    assert driver.rows(LIST) == [["5 November 2026", "Notes of the meeting", "E-mail", "The mailing list", "standard"]]


@pytest.mark.usefixtures("notes")
def test_pages_that_were_printed_are_proposed_as_handed_out(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    print_to(driver, answers, a_printer(tmp_path / "paper.pdf"))
    driver.hears("went to the printer")
    driver.press("F9")

    assert (shown(driver, "How"), shown(driver, "In which forms")) == ("At the forum", "standard")


@pytest.mark.usefixtures("notes")
def test_an_entry_is_put_right_and_withdrawn(driver: Driver) -> None:
    driver.press("F9")
    driver.type("Everyone")
    driver.press("Return")
    driver.hears("Saved.")
    driver.focus(LIST)
    driver.press("Return")
    fill(driver, "To whom", "Everyone who came")
    driver.press("Return")
    driver.wait(lambda: driver.rows(LIST)[0][3] == "Everyone who came")
    assert len(driver.rows(LIST)) == 1

    driver.focus(LIST)
    driver.press("Del")
    driver.hears("withdrawn")
    assert driver.sees("Nothing yet.")
    driver.press("Ctrl+Z")
    driver.wait(lambda: not driver.sees("Nothing yet."))
    assert len(driver.rows(LIST)) == 1


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("When", "some day", "is not a date"),
        ("How many", "many", "Give the number of people as a number"),
        ("In which forms", "papyrus", "“papyrus” is no form"),
        ("To whom", "", "Give to whom it went first"),
    ],
)
def test_what_cannot_be_kept_is_told_and_stays_in_the_line(driver: Driver, field: str, typed: str, told: str) -> None:
    driver.press("F9")
    driver.type("Everyone")
    fill(driver, field, typed)
    if not typed:
        driver.press("Del")
    driver.press("Return")

    driver.hears(told)
    driver.wait(lambda: shown(driver, field) == typed)


def test_an_answer_is_given_out_by_itself(driver: Driver, notes: Workspace) -> None:
    do(driver, notes, SaveResponse(uid_of("test", "answer"), MEETING, "The signs are too small"))
    driver.press("F9")
    what = driver.focus("What")
    for _ in range(20):
        driver.press("Down")
    assert shown(driver, "What") == "YS-2026/11-1: The signs are too small"
    assert what.hasFocus()
    fill(driver, "To whom", "Whoever asked")
    driver.press("Return")
    driver.hears("Saved.")

    assert driver.rows(LIST)[0][1] == "Answer YS-2026/11-1"


def test_what_is_half_typed_waits_for_its_meeting(driver: Driver, notes: Workspace) -> None:
    driver.press("F9")
    driver.type("Every")
    driver.press("Ctrl+8")
    notes.choose_meeting(None)
    driver.press("Ctrl+7")
    assert driver.sees("No meeting is chosen")
    notes.choose_meeting(MEETING, "November")
    driver.wait(lambda: not notes.working)

    assert shown(driver, "To whom") == "Every"


@pytest.mark.usefixtures("notes")
def test_recording_does_not_make_the_pages_stale(driver: Driver) -> None:
    driver.press("F9")
    driver.type("Everyone")
    driver.press("Return")
    driver.hears("Saved.")
    assert not driver.sees("The record has changed")
    driver.press("F6")
    assert driver.find(PAGES).hasFocus()


def test_the_letter_holds_what_would_be_saved(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    write_letter(driver, answers, tmp_path / "letter.eml")
    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf in")
    (part,) = letter_in(tmp_path / "letter.eml").iter_attachments()

    assert part.get_payload(decode=True) == (tmp_path / "notes.pdf").read_bytes()
    assert notes.meeting == MEETING
