"""Draft, checked, published: versions with their files, what changed, corrections, approval, undo and merging."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from facilitator.commands.actions import KeepAction, Owner, UpdateAction
from facilitator.commands.attendance import CheckIn
from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.groups import SaveGroup
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import (
    ApproveMinutes,
    BackToDraft,
    FileToPublish,
    MarkChecked,
    RecordCorrection,
    SettleCorrection,
    TakeApprovalBack,
    WithdrawCorrection,
)
from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.publishing import FileState
from facilitator.domain.refused import Refused
from facilitator.queries.approving import approved_version
from facilitator.queries.meetings import meeting
from facilitator.queries.publishing import (
    changed_since,
    corrections,
    file_bytes,
    looked_after,
    recognised,
    standing,
    versions,
)
from facilitator.storage.sql import run
from tests.held import GROUP, MEETING, NOON, Held, held
from tests.publishing import version_of
from tests.storage.libraries import Put

POINT, AT = b"p" * 16, "2026-11-06T10:00:00"
LARGE = Wanted(format=Format.LARGE_PRINT, size=20)
FILES = (
    FileToPublish("notes.pdf", Wanted(), b"standard"),
    FileToPublish("notes-large-print-20.pdf", LARGE, b"large"),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(KeepPoint(POINT, MEETING, None, "The bus stops at six.", NOON))
        yield opened


def publish(library: Held, what_changed: str = "", files: tuple[FileToPublish, ...] = FILES, at: str = AT) -> bytes:
    """Have the notes checked and published; return the id of the version."""
    version = library.store.new_id()
    library.do(MarkChecked(library.store.new_id(), MEETING, at))
    library.do(version_of(library, version, at, what_changed, files))
    return version


def words(library: Held) -> str:
    return library.ask(standing, MEETING).words


def names(library: Held) -> list[str]:
    return [row.version for row in library.ask(versions, MEETING)]


def test_notes_go_from_draft_to_checked_to_published(library: Held) -> None:
    assert words(library) == "Draft for checking"
    library.do(MarkChecked(b"c" * 16, MEETING, AT))
    assert words(library) == "Draft: checked, not yet published"
    library.do(version_of(library, b"v" * 16, AT, "", FILES))
    assert words(library) == "Published, version 1, 6 November 2026"
    library.do(BackToDraft(MEETING))
    assert words(library) == "Draft for checking"
    assert names(library) == ["1"], "what was published stays"
    with pytest.raises(Refused, match="a draft already"):
        library.do(BackToDraft(MEETING))


def test_a_version_says_when_who_and_which_files(library: Held) -> None:
    publish(library)
    (row,) = library.ask(versions, MEETING)
    assert (row.version, row.printed, row.at, row.by, row.what_changed) == ("1", "1", AT, "Test", "")
    assert [(file.name, file.format, file.size, file.length) for file in row.files] == [
        ("notes.pdf", "standard", 0, 8),
        ("notes-large-print-20.pdf", "large-print", 20, 5),
    ]
    assert [library.ask(file_bytes, file.sha256) for file in row.files] == [b"standard", b"large"]


def test_what_nobody_has_checked_is_not_published(library: Held) -> None:
    with pytest.raises(Refused, match="checked first"):
        library.do(version_of(library, b"v" * 16, AT, "", FILES))
    library.do(MarkChecked(b"c" * 16, MEETING, AT), EditEntry(POINT, "The bus stops at five."))
    assert words(library) == "Draft: changed since it was checked"
    with pytest.raises(Refused, match="checked again"):
        library.do(version_of(library, b"v" * 16, AT, "", FILES))
    assert names(library) == []


def test_notes_are_checked_as_they_are_whatever_a_clock_said_before(library: Held) -> None:
    library.do(MarkChecked(b"c" * 16, MEETING, "2027-11-06T10:00:00"), EditEntry(POINT, "The bus stops at five."))
    library.do(MarkChecked(b"d" * 16, MEETING, AT))
    assert words(library) == "Draft: checked, not yet published"


@pytest.mark.parametrize("status", ["checked", "published"])
def test_notes_that_only_a_file_calls_so_are_a_draft(library: Held, status: str) -> None:
    library.do(TakeIn((NewRow("meeting", MEETING, {"minutes_status": status}),)))
    assert words(library) == "Draft for checking"
    with pytest.raises(Refused, match="checked first"):
        library.do(version_of(library, b"v" * 16, AT, "", FILES))


def test_what_stands_in_the_way_is_put_right_before_anything_is_published(library: Held) -> None:
    library.do(KeepPoint(b"q" * 16, MEETING, None, "Who pays?", NOON, "challenge"))
    with pytest.raises(Refused, match=r"cannot be published yet\. .*Who pays"):
        publish(library)
    assert names(library) == []
    library.do(WithdrawEntry(b"q" * 16))
    publish(library)
    assert names(library) == ["1"]


def test_no_name_goes_out_in_what_changed_or_in_a_correction(library: Held) -> None:
    person = library.person("Amina Xassan", capacity="citizen")
    library.do(CheckIn(MEETING, person, NOON))
    publish(library)
    library.do(EditEntry(POINT, "The bus stops at five."))
    with pytest.raises(Refused, match="Amina Xassan"):
        publish(library, "Amina Xassan said five.")
    library.do(
        RecordCorrection(b"1" * 16, MEETING, "six", "Amina Xassan said five.", "", AT),
        SettleCorrection(b"1" * 16, "made", at=AT),
    )
    with pytest.raises(Refused, match="Amina Xassan"):
        publish(library, "The time was wrong.")
    library.do(RecordCorrection(b"1" * 16, MEETING, "six", "Amina Xassan said five.", "", AT, internal=True))
    publish(library, "The time was wrong.")
    assert names(library) == ["1", "2"]


def test_an_internal_edition_is_never_published(library: Held) -> None:
    inside = FileToPublish("notes-internal.pdf", Wanted(edition=Edition.INTERNAL), b"names")
    with pytest.raises(Refused, match="stays with the team"):
        publish(library, files=(*FILES, inside))
    assert names(library) == []


def test_a_change_after_publishing_makes_a_draft_again_and_leaves_the_files(library: Held) -> None:
    publish(library)
    library.do(EditEntry(POINT, "The bus stops at five."))
    assert words(library) == "Draft: changed since version 1 was published"
    assert [row.label for row in library.ask(changed_since, MEETING)] == ["Edit a line"]
    assert [row.state for row in library.ask(looked_after, MEETING)] == [FileState.SAME, FileState.SAME]
    with pytest.raises(Refused, match="what changed since version 1"):
        publish(library)


def test_a_second_version_says_what_changed(library: Held) -> None:
    publish(library)
    library.do(EditEntry(POINT, "The bus stops at five."))
    publish(library, " The time of the bus was wrong. ")
    assert [(row.version, row.what_changed) for row in library.ask(versions, MEETING)] == [
        ("1", ""),
        ("2", "The time of the bus was wrong."),
    ]
    assert library.ask(standing, MEETING).what_changed == "The time of the bus was wrong."
    assert words(library) == "Published, version 2, 6 November 2026"
    assert library.ask(changed_since, MEETING) == ()


def test_published_as_it_is_nothing_is_published_or_checked_again(library: Held) -> None:
    publish(library)
    with pytest.raises(Refused, match="Nothing has changed"):
        library.do(version_of(library, b"v" * 16, AT, "Again.", FILES))
    with pytest.raises(Refused, match="published as they are"):
        library.do(MarkChecked(b"c" * 16, MEETING, AT))


def test_what_is_put_back_is_no_change(library: Held) -> None:
    publish(library)
    library.do(EditEntry(POINT, "The bus stops at five."))
    library.store.undo()
    assert words(library) == "Published, version 1, 6 November 2026"
    new = library.store.new_id()
    library.do(KeepPoint(new, MEETING, None, "Another.", NOON), WithdrawEntry(new))
    assert words(library) == "Published, version 1, 6 November 2026"
    library.do(ForgetEntry(POINT))
    assert words(library) == "Draft: changed since version 1 was published"


def test_what_goes_on_after_a_meeting_is_no_change_of_its_notes(library: Held) -> None:
    action = b"a" * 16
    library.do(KeepAction(action, MEETING, None, "Ring the depot.", NOON, (Owner("Moorline Buses"),), "2026-11-30"))
    publish(library)
    library.do(
        UpdateAction(library.store.new_id(), action, "2026-11-20", "Rang them.", "done"),
        SaveMeeting(MEETING, "November", "2026-11-05", note_taker="Wanda"),
        SaveMeeting(b"n" * 16, "December", "2026-12-03", GROUP),
    )
    assert words(library) == "Published, version 1, 6 November 2026"


def test_the_name_of_the_group_is_told_by_its_notes(library: Held) -> None:
    publish(library)
    library.do(SaveGroup(GROUP, "People’s Forum"))
    assert words(library) == "Draft: changed since version 1 was published"


def test_a_line_that_was_moved_to_another_meeting_is_a_change(library: Held) -> None:
    publish(library)
    library.do(SaveMeeting(b"n" * 16, "December", "2026-12-03", GROUP), Put("point", POINT, {"meeting": b"n" * 16}))
    assert words(library) == "Draft: changed since version 1 was published"
    assert [row.label for row in library.ask(changed_since, MEETING)] == ["Put"]


@pytest.mark.parametrize("known", ["no base64", "bm90IGNvbXByZXNzZWQ="])
def test_where_what_was_published_cannot_be_told_everything_counts_as_changed(library: Held, known: str) -> None:
    version = publish(library)
    library.do(Put("publication", version, {"known": known}))
    assert words(library) == "Draft: changed since version 1 was published"


def test_publishing_can_be_undone_and_its_number_is_not_given_again(library: Held) -> None:
    publish(library)
    library.store.undo()
    assert (words(library), names(library)) == ("Draft: checked, not yet published", [])
    found = library.ask(recognised, b"standard")
    assert [(row.version, row.withdrawn) for row in found] == [("1", True)]
    library.store.redo()
    assert (words(library), names(library)) == ("Published, version 1, 6 November 2026", ["1"])
    library.store.undo()
    library.do(version_of(library, b"v" * 16, AT, "", FILES))
    assert names(library) == ["2"]


def test_files_that_were_made_from_another_record_or_for_another_version_are_not_published(library: Held) -> None:
    library.do(MarkChecked(b"c" * 16, MEETING, AT))
    made = version_of(library, b"v" * 16, AT, "", FILES)
    for wrong in (replace(made, version="2"), replace(made, version=""), replace(made, known="")):
        with pytest.raises(Refused, match="changed while the documents were made"):
            library.do(wrong)
    library.do(made)
    assert names(library) == ["1"]


def test_a_file_from_outside_is_recognised_or_not(library: Held) -> None:
    publish(library)
    (found,) = library.ask(recognised, b"large")
    assert (found.meeting, found.version, found.withdrawn, found.file.size) == (MEETING, "1", False, 20)
    assert library.ask(recognised, b"large, but not quite") == ()


def test_files_that_are_not_here_or_were_spoilt_are_told(library: Held) -> None:
    publish(library)

    def spoil(connection: Connection) -> None:
        for verb in ("update", "delete"):
            run(connection, f"DROP TRIGGER kept_file_{verb}")
        run(connection, "UPDATE kept_file SET data=x'00' WHERE data=CAST('standard' AS BLOB)")
        run(connection, "DELETE FROM kept_file WHERE data=CAST('large' AS BLOB)")

    library.store.write(spoil)
    assert [row.state for row in library.ask(looked_after, MEETING)] == [FileState.DAMAGED, FileState.MISSING]


def test_a_correction_is_open_until_it_is_made_or_not_made_with_a_reason(library: Held) -> None:
    first, second = b"1" * 16, b"2" * 16
    library.do(
        RecordCorrection(first, MEETING, "The bus stops at six.", "It stops at five.", "Ann", "2026-11-07T09:00:00"),
        RecordCorrection(second, MEETING, "", "Say who paid.", "Bob", "2026-11-07T09:05:00", internal=True),
    )
    assert [(row.state, row.raised_by, row.visibility) for row in library.ask(corrections, MEETING)] == [
        ("open", "Ann", "public"),
        ("open", "Bob", "internal"),
    ]
    with pytest.raises(Refused, match="Say why"):
        library.do(SettleCorrection(second, "not_made"))
    library.do(
        SettleCorrection(first, "made", settled_in=MEETING, at=AT),
        SettleCorrection(second, "not_made", "Nobody knows.", at=AT),
    )
    made, left = library.ask(corrections, MEETING)
    assert (made.state, made.settled_in, made.settled_at) == ("made", MEETING, AT)
    assert (left.state, left.reason) == ("not_made", "Nobody knows.")
    library.do(SettleCorrection(second, "open"))
    assert [(row.state, row.reason, row.settled_at) for row in library.ask(corrections, MEETING)][1] == ("open", "", "")
    library.do(WithdrawCorrection(second))
    assert len(library.ask(corrections, MEETING)) == 1
    with pytest.raises(Refused, match="what the notes should say"):
        library.do(RecordCorrection(second, MEETING, "Something", " "))


def test_a_correction_changes_the_notes_once_it_is_settled(library: Held) -> None:
    publish(library)
    library.do(RecordCorrection(b"1" * 16, MEETING, "six", "five", "Ann", AT))
    assert words(library) == "Published, version 1, 6 November 2026"
    library.do(SettleCorrection(b"1" * 16, "made", at=AT))
    assert words(library) == "Draft: changed since version 1 was published"
    assert [row.label for row in library.ask(changed_since, MEETING)] == [
        "Write down a correction",
        "Settle a correction",
    ]


def test_the_last_notes_are_approved_at_a_later_meeting_as_they_were_published(library: Held) -> None:
    later, on = b"d" * 16, "2026-12-03T13:00:00"
    library.do(SaveMeeting(later, "December", "2026-12-03", GROUP))
    with pytest.raises(Refused, match="nothing to approve"):
        library.do(ApproveMinutes(MEETING, later, on))
    publish(library)
    for wrong in ((later, MEETING), (later, later)):
        with pytest.raises(Refused):
            library.do(ApproveMinutes(*wrong, on))
    with pytest.raises(Refused, match="not before it"):
        library.do(ApproveMinutes(MEETING, later, AT))
    library.do(ApproveMinutes(MEETING, later, on))
    assert approval(library) == (later, on, "1")
    library.do(TakeApprovalBack(MEETING))
    assert approval(library) == (None, "", "")


def test_a_record_that_was_changed_since_is_approved_by_who_knows_which_version_counts(library: Held) -> None:
    later, on = b"d" * 16, "2026-12-03T13:00:00"
    publish(library)
    library.do(SaveMeeting(later, "December", "2026-12-03", GROUP), EditEntry(POINT, "The bus stops at five."))
    with pytest.raises(Refused, match="What is approved is version 1"):
        library.do(ApproveMinutes(MEETING, later, on))
    library.do(ApproveMinutes(MEETING, later, on, as_published=True))
    publish(library, "The time was wrong.", at="2026-12-04T09:00:00")
    assert approval(library) == (later, on, "1"), "a later version was not there to be approved"
    library.store.undo()
    assert words(library) == "Draft: checked, to follow version 1"


def approval(library: Held) -> tuple[bytes | None, str, str]:
    """Return where and when the notes were approved, and which version."""
    row = library.ask(meeting, MEETING)
    assert row is not None
    return row.approved_in, row.approved_at, library.ask(approved_version, row)
