"""The notes at the keyboard: chosen, looked through, read as text, saved whole or not at all."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from tests.publish.readback import judge, read_back
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver, text_of
from tests.ui.publishing import GROUP, MEETING, NAME, PAGES, Opener, decided, do, held_up, notes, opener, save, space
from ui.app import Program
from ui.panels.publish import PublishPanel
from ui.workspace import Workspace

__all__ = ["notes", "opener", "space"]


BEGINS = {"-yellow-on-black.pdf": b"%PDF-1.7", ".html": b"<!DOCTYPE html>", ".txt": b"Notes of ", ".docx": b"PK"}


def choose_internal(driver: Driver) -> None:
    driver.focus("Edition")
    driver.press("Down")


def words_of(path: Path) -> str:
    assert judge(path) == []
    return "\n".join(text for _, text in read_back(path).entries)


def test_without_a_meeting_it_says_what_to_do_first(driver: Driver) -> None:
    driver.press("Ctrl+7")
    assert driver.sees("No meeting is chosen")


@pytest.mark.usefixtures("notes")
def test_the_pages_are_there_when_the_screen_is_shown(driver: Driver) -> None:
    driver.focus("Closer")
    pages = driver.focus(PAGES)

    assert driver.sees("made at 12:40")
    assert driver.sees("Page 1 of ")
    assert pages.accessibleDescription().startswith("Page 1 of ")
    assert "Notes of People’s Forum" in pages.accessibleDescription()


@pytest.mark.usefixtures("notes")
def test_the_pages_are_turned_and_seen_from_nearer_by_keys(driver: Driver) -> None:
    pages = driver.focus(PAGES)
    driver.press("Ctrl+PgDown")
    assert driver.sees("Page 2 of ")
    driver.press("Ctrl++")
    driver.press("Ctrl++")
    assert driver.sees("Page 2 of ")
    assert pages.accessibleDescription().startswith("Page 2 of ")
    driver.press("Home")
    assert driver.sees("Page 1 of ")
    driver.press("End")
    assert not driver.sees("Page 1 of ")
    driver.press("Ctrl+0")
    driver.press("Ctrl+-")
    driver.press("Ctrl+PgUp")
    driver.press("Ctrl+PgUp")
    driver.press("Ctrl+PgUp")
    driver.press("Ctrl+PgUp")
    assert driver.sees("Page 1 of ")
    for _ in range(30):
        driver.press("PgDown")
    assert not driver.sees("Page 1 of ")


@pytest.mark.usefixtures("notes")
def test_the_words_can_be_read_with_the_cursor(driver: Driver) -> None:
    driver.press("Ctrl+T")
    text = driver.find("The notes as text")

    assert isinstance(text, QPlainTextEdit)
    assert text.hasFocus()
    assert text.toPlainText().startswith("Page 1\n\nNotes of People’s Forum")
    assert "The survey goes out" in text.toPlainText()
    assert text.textCursor().position() == 0
    driver.focus("See the pages")
    driver.press("Return")
    assert driver.focus(PAGES).hasFocus()


@pytest.mark.usefixtures("notes")
def test_the_words_begin_at_the_page_one_is_on(driver: Driver) -> None:
    driver.press("Ctrl+PgDown")
    driver.press("Ctrl+T")
    text = driver.find("The notes as text")

    assert isinstance(text, QPlainTextEdit)
    assert text.textCursor().block().text() == "Page 2"
    assert not driver.find("Closer").isEnabled()


@pytest.mark.usefixtures("notes")
def test_the_notes_are_saved_under_the_name_that_is_proposed(
    driver: Driver, answers: Answers, tmp_path: Path, opener: Opener
) -> None:
    path = tmp_path / "notes.pdf"
    save(driver, answers, path)
    driver.hears(f"Saved as notes.pdf in {tmp_path}")
    driver.press("Ctrl+Shift+O")
    driver.press("Ctrl+Shift+E")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-notes.pdf"
    assert "The survey goes out" in words_of(path)
    assert NAME not in words_of(path)
    assert opener.opened == [path, tmp_path]
    assert list(tmp_path.glob("*.pdf")) == [path]


@pytest.mark.usefixtures("notes")
def test_the_internal_edition_has_the_names_and_says_so_in_its_own(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    choose_internal(driver)
    save(driver, answers, tmp_path / "inside.pdf")
    driver.hears("Saved as inside.pdf")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-notes-internal.pdf"
    assert NAME in words_of(tmp_path / "inside.pdf")


@pytest.mark.usefixtures("notes")
def test_large_print_is_large(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    save(driver, answers, tmp_path / "standard.pdf")
    driver.hears("Saved as standard.pdf")
    driver.focus("Form")
    driver.press("Down")
    driver.hears("The notes are ready")
    save(driver, answers, tmp_path / "large.pdf")
    driver.hears("Saved as large.pdf")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-notes-large-print-18.pdf"
    assert set(words_of(tmp_path / "standard.pdf").split()) <= set(words_of(tmp_path / "large.pdf").split())
    with pikepdf.open(tmp_path / "large.pdf") as large, pikepdf.open(tmp_path / "standard.pdf") as standard:
        assert len(large.pages) > len(standard.pages)


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(("downs", "suffix"), [(4, "-yellow-on-black.pdf"), (8, ".html"), (10, ".txt"), (11, ".docx")])
def test_another_form_is_looked_at_as_pages_and_saved_as_itself(
    driver: Driver, answers: Answers, tmp_path: Path, downs: int, suffix: str
) -> None:
    name = f"2026-11-05-peoples-forum-notes{suffix}"
    driver.focus("Form")
    for _ in range(downs):
        driver.press("Down")
    driver.hears("The notes are ready")
    save(driver, answers, tmp_path / name)
    driver.hears(f"Saved as {name}")

    assert answers.suggested[-1].name == name
    assert (tmp_path / name).read_bytes().startswith(BEGINS[suffix])


@pytest.mark.usefixtures("notes")
def test_what_is_handed_out_by_itself_is_a_document_too(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    driver.focus("Document")
    driver.press("Down")
    driver.hears("The notes are ready")
    save(driver, answers, tmp_path / "sheet.pdf")
    driver.hears("Saved as sheet.pdf")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-you-said-we-did.pdf"
    assert words_of(tmp_path / "sheet.pdf").startswith("You said, we did")


def test_pages_that_the_record_has_left_behind_say_so_and_are_made_again(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    do(driver, notes, decided(uid_of("test", "later"), "The depot is rung"))
    driver.hears("The record has changed")
    assert driver.sees("The record has changed since these pages were made")
    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf")

    assert "The depot is rung" in words_of(tmp_path / "notes.pdf")
    assert not driver.sees("The record has changed")

    do(driver, notes, decided(uid_of("test", "last"), "The ramp is mended"))
    assert driver.sees("The record has changed since these pages were made")
    driver.press("F5")
    driver.wait(lambda: driver.sees("made at 12:40"))
    driver.press("Ctrl+T")
    assert "The ramp is mended" in driver.read("The notes as text")


def test_what_does_not_stand_in_the_notes_leaves_them_as_they_are(driver: Driver, notes: Workspace) -> None:
    notes.save_draft("line", "unfinished")
    assert not driver.sees("The record has changed")


def test_making_can_be_stopped(driver: Driver, notes: Workspace) -> None:
    with held_up(notes):
        driver.press("F5")
        assert driver.sees("The pages are being made")
        driver.press("Escape")
    driver.hears("Stopped")

    assert not notes.working
    assert not driver.find("Pages of the notes").accessibleDescription().startswith("No pages")
    driver.press("F5")
    driver.hears("The notes are ready")


def test_another_choice_never_ends_under_the_name_of_the_one_before(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    with held_up(notes):
        driver.press("F5")
        save(driver, answers, tmp_path / "published.pdf")
        choose_internal(driver)
        assert driver.announced() == "Not saved or printed: another edition was chosen before the pages were there."
    driver.hears("The notes are ready")

    assert not (tmp_path / "published.pdf").exists()


@pytest.mark.usefixtures("notes")
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    save(driver, answers, tmp_path / "nowhere" / "notes.pdf")
    driver.hears("notes.pdf could not be written to")
    assert driver.sees("Choose another place")

    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf")


@pytest.mark.usefixtures("notes")
def test_a_file_that_is_gone_is_told(driver: Driver, answers: Answers, tmp_path: Path, opener: Opener) -> None:
    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf")
    (tmp_path / "notes.pdf").unlink()
    driver.press("Ctrl+Shift+O")

    driver.hears("The file is no longer where it was saved")
    assert not opener.opened


def test_another_meeting_has_notes_of_its_own(driver: Driver, notes: Workspace) -> None:
    other = uid_of("test", "other")
    do(driver, notes, SaveMeeting(other, "December", "2026-12-03", GROUP))
    notes.choose_meeting(other, "December")
    driver.wait(lambda: not notes.working)
    driver.press("Ctrl+T")

    assert "3 December 2026" in driver.read("The notes as text")


def test_closing_the_window_gives_up_what_is_being_made(program: Program, driver: Driver, notes: Workspace) -> None:
    with held_up(notes):
        driver.press("F5")
    program.window.close()

    assert not notes.working


def test_every_control_has_a_name(program: Program, driver: Driver, notes: Workspace) -> None:
    assert notes.meeting == MEETING
    panel = program.window.current()
    assert isinstance(panel, PublishPanel)
    first = driver.focus("Edition")
    names = []
    driver.press("Tab")
    while (focused := panel.window().focusWidget()) is not first:
        driver.press("Tab")
        names.append(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))
    assert all(names)
    assert {"Save as…", PAGES, "Closer", "Further away", "Make the pages again", "Read as text"} <= set(names)


@pytest.mark.usefixtures("notes")
def test_looking_further_down_on_arrival_chooses_nothing(driver: Driver) -> None:
    assert driver.find(PAGES).hasFocus()
    driver.press("PgDown")
    for choice in ("Document", "Edition", "Form"):
        chosen = text_of(driver.focus(choice))
        driver.press("PgDown")
        driver.press("PgUp")
        assert text_of(driver.focus(choice)) == chosen
    assert text_of(driver.focus("Document")) == "Notes of the meeting"


@pytest.mark.usefixtures("notes")
def test_the_document_is_named_and_what_is_no_pdf_says_that_its_pages_are_only_its_words(driver: Driver) -> None:
    driver.focus("Document")
    driver.press("Down")
    driver.hears("“You said, we did” is ready: 1 page.")
    assert driver.find("Pages of “You said, we did”").isVisible()
    assert not driver.sees("These pages have the same words")
    driver.focus("Form")
    for _ in range(8):
        driver.press("Down")
    driver.hears("“You said, we did” is ready: 1 page, with the words only.")
    assert driver.sees("These pages have the same words as the web page, not its looks.")
    assert driver.sees("Ctrl+S saves the web page, and then Ctrl+Shift+O opens it.")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a home without a folder of documents."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return tmp_path


def test_without_a_folder_of_documents_one_that_is_there_is_proposed(
    home: Path, driver: Driver, notes: Workspace, answers: Answers
) -> None:
    save(driver, answers, home / "notes.pdf")
    driver.hears("Saved as notes.pdf")
    assert answers.suggested[0].parent == home
    assert notes.meeting == MEETING


@pytest.mark.usefixtures("notes")
def test_what_went_wrong_is_gone_from_the_screen_once_something_goes_well(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    save(driver, answers, tmp_path / "nowhere" / "notes.pdf")
    driver.hears("no such folder")
    assert driver.sees("no such folder")
    save(driver, answers, tmp_path / "notes.pdf")
    driver.hears("Saved as notes.pdf")
    assert not driver.sees("no such folder")
    assert driver.sees("made at 12:40")
