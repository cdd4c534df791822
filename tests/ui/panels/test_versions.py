"""From draft to published at the keyboard: checked, published, looked after, saved again, corrected, approved."""

from email import message_from_bytes, policy
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection
from facilitator.domain.ids import uid_of
from facilitator.queries.publishing import standing, versions
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import AT, GROUP, MEETING, do, is_asked, notes, now_goes_on, publish, space
from ui.workspace import Workspace

__all__ = ["notes", "now_goes_on", "space"]

FILES = "Published files"


def test_notes_are_checked_then_published_and_their_files_saved_again(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    driver.press("F8")
    assert driver.sees("Draft for checking.")
    publish(driver)

    assert driver.sees("Published, version 1, 5 November 2026.")
    (version,) = notes.read(versions, MEETING)
    assert [row[1] for row in driver.rows(FILES)] == [file.name for file in version.files]
    driver.focus(FILES)
    answers.files.append(tmp_path / "again.pdf")
    driver.press("Return")
    driver.hears("Saved as again.pdf")
    assert len((tmp_path / "again.pdf").read_bytes()) == version.files[0].length
    assert answers.suggested[-1].name == version.files[0].name

    driver.press("F11")
    driver.hears(f"All {len(version.files)} files are as they were published.")
    assert {row[3] for row in driver.rows(FILES)} == {"as it was published"}


def test_what_is_published_goes_out_as_it_was_kept(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    publish(driver)
    (version,) = notes.read(versions, MEETING)
    answers.files.append(tmp_path / "letter.eml")
    driver.press("Ctrl+L")
    is_asked(driver, "A letter with these documents")
    driver.press("Return")
    driver.hears("Saved as letter.eml: a draft, to nobody yet.")
    parts = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=policy.default).iter_attachments()
    sent = {part.get_filename(): part.get_payload(decode=True) for part in parts}
    driver.press("F9")
    driver.type("Everyone")
    driver.press("Return")
    driver.hears("Saved.")

    usual = [file for file in version.files if file.format != "text"]
    assert list(sent) == [file.name for file in usual]
    for file, data in zip(usual, sent.values(), strict=True):
        assert isinstance(data, bytes)
        assert sha256(data).hexdigest() == file.sha256
    assert driver.rows("What was given out")[0][1] == "Notes of the meeting, version 1"


def test_what_the_record_does_not_say_any_more_goes_along_only_where_it_is_asked_for(
    driver: Driver, notes: Workspace, answers: Answers, tmp_path: Path
) -> None:
    publish(driver)
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since version 1 was published."))
    answers.files.append(tmp_path / "letter.eml")
    driver.press("Ctrl+L")
    is_asked(driver, "A letter with these documents")
    files = driver.focus("Documents that go along")
    assert isinstance(files, QListWidget)
    told = [files.item(at).text() for at in range(files.count())]
    driver.press("Return")
    driver.hears("Saved as letter.eml: a draft, to nobody yet.")
    message = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=policy.default)
    parts = {part.get_filename() or "": part for part in message.iter_attachments()}
    page = next(part for name, part in parts.items() if name.endswith(".html")).get_content()

    assert sum("as published in version 1; a draft again since" in row for row in told) == 6
    assert message["Subject"].startswith("Draft: ")
    assert not [name for name in parts if "-v1." in name]
    assert "Old Library" in page


@pytest.mark.usefixtures("notes")
def test_what_nobody_has_checked_is_not_published(driver: Driver) -> None:
    driver.press("F8")
    driver.press("F10")
    driver.hears("Mark these notes as checked first")
    driver.press("F11")
    driver.hears("Nothing is published yet.")


def test_what_stands_in_the_way_is_told_when_publishing(driver: Driver, notes: Workspace) -> None:
    question = KeepPoint(uid_of("test", "question"), MEETING, None, "Who mends the kerb?", AT, kind="question")
    do(driver, notes, question)
    driver.press("F8")
    driver.wait(lambda: driver.sees("stands in the way"))
    driver.press("Ctrl+M")
    driver.hears("Marked as checked. 1 thing stands in the way of publishing. F7 shows what.")
    assert driver.sees("1 thing stands in the way of publishing. F7 shows what.")
    driver.press("F10")
    driver.hears("These notes cannot be published yet.")

    assert notes.read(versions, MEETING) == ()


def test_a_later_version_says_what_changed(driver: Driver, notes: Workspace) -> None:
    publish(driver)
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since version 1 was published."))
    driver.focus("What changed")
    driver.type("The venue is put right.")
    publish(driver)

    assert notes.read(standing, MEETING).version == "2"
    assert driver.rows(FILES)[0][2] == "The venue is put right."


def test_what_changed_stays_as_it_was_typed_while_something_stands_in_the_way(driver: Driver, notes: Workspace) -> None:
    publish(driver)
    do(driver, notes, KeepPoint(uid_of("test", "question"), MEETING, None, "Who mends the kerb?", AT, kind="question"))
    driver.press("Ctrl+M")
    driver.hears("Marked as checked.")
    driver.focus("What changed")
    driver.press("Ctrl+A")
    driver.type("A question was added.")
    driver.press("F10")
    driver.hears("These notes cannot be published yet.")
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since it was checked."))
    driver.press("F7")
    driver.press("F8")

    assert driver.focus("What changed").property("text") == "A question was added."


def test_versions_are_counted_of_the_meeting_that_is_shown_and_what_changed_waits_for_its_own(
    driver: Driver, notes: Workspace
) -> None:
    other = uid_of("test", "other")
    do(driver, notes, SaveMeeting(other, "October", "2026-10-01", GROUP))
    publish(driver)
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: badge(driver) == "Versions (1)")
    driver.focus("What changed")
    driver.type("The venue is put right.")
    notes.choose_meeting(other, "October")
    driver.wait(lambda: badge(driver) == "Versions")
    notes.choose_meeting(MEETING, "November")
    driver.wait(lambda: badge(driver) == "Versions (1)")

    assert driver.focus("What changed").property("text") == "The venue is put right."


def badge(driver: Driver) -> str:
    """Return what stands on the button of the versions."""
    return next(act.text() for act in driver.window.findChildren(QAction) if act.text().startswith("Versions"))


def test_what_was_checked_by_mistake_goes_back_to_a_draft(driver: Driver, notes: Workspace) -> None:
    driver.press("F8")
    driver.press("Ctrl+M")
    driver.hears("Marked as checked.")
    assert driver.sees("Draft: checked, not yet published. No version is published yet.")
    driver.focus("Back to draft")
    driver.press("Return")
    driver.hears("The notes are a draft again. What was published stays as it is.")
    assert driver.sees("Draft for checking. No version is published yet.")
    driver.press("Ctrl+Z")
    driver.hears("Undone")

    assert notes.read(standing, MEETING).checked


def test_one_comes_to_the_published_files_whatever_there_is(driver: Driver, notes: Workspace) -> None:
    for _ in range(2):
        driver.press("F8")
        assert driver.focused_name() == FILES
        do(driver, notes, RecordCorrection(uid_of("test", "correction"), MEETING, "Sixty", "Seventy", at=AT))
        driver.press("F6")
    publish(driver)
    driver.press("F6")
    driver.press("F8")

    assert driver.focused_name() == FILES
