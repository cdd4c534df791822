"""A published version: what its files say is true, and what was put right stands in these notes and in the next."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from facilitator.commands.publishing import (
    ApproveMinutes,
    MarkChecked,
    PublishMinutes,
    RecordCorrection,
    SettleCorrection,
)
from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted
from facilitator.domain.publishing import MinutesStatus, Standing
from facilitator.domain.refused import Refused
from facilitator.publish.minutes import minutes, outline_of
from facilitator.publish.minutes.put_right import CORRECTIONS, LAST
from facilitator.publish.outline import plain
from facilitator.publish.published import NextVersion, publication
from facilitator.queries.publishing import proposal, standing, versions
from facilitator.queries.record import Record
from facilitator.queries.record.rows import LastNotes, PutRight, PutRightRow
from facilitator.storage.sql import run
from tests.publish.forum import MADE_AT, Forum, opened_forum
from tests.publish.readback import read_back

AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
TEXT = (Wanted(format=Format.TEXT),)


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def publish(forum: Forum, what_changed: str = "", wanted: tuple[Wanted, ...] = TEXT) -> PublishMinutes:
    """Have the notes checked and published; return the command that did it."""
    forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    new = NextVersion(forum.store.new_id(), forum.meeting, AT, what_changed, wanted)
    command = publication(forum.reader, new)
    forum.store.do(command)
    return command


def text_of(command: PublishMinutes) -> str:
    return " ".join(command.files[0].data.decode().split())


def told(record: Record, heading: str, edition: Content = Content.NOTES) -> list[str]:
    """Return what stands under a heading of level 3, up to the next heading."""
    entries = plain(outline_of(record, MADE_AT, edition))
    start = entries.index(("H3", heading)) + 1
    end = next((n for n in range(start, len(entries)) if entries[n][0].startswith("H")), len(entries))
    return [text for role, text in entries[start:end] if role != "Lbl"]


def test_the_files_of_a_version_say_that_they_are_it(forum: Forum) -> None:
    said = text_of(publish(forum))
    assert "Published, version 1, 6 November 2026" in said
    assert "raft" not in said
    assert "What changed" not in said


def test_a_later_version_says_what_changed_and_the_earlier_stays_as_it_was(forum: Forum) -> None:
    first = publish(forum)
    forum.say("One more thing.")
    assert proposal(forum.reader, forum.meeting) == ""
    second = publish(forum, "A point was missing.")
    assert "What changed in version 2: A point was missing." in text_of(second)
    assert [file.name for command in (first, second) for file in command.files] == [
        "2026-11-05-peoples-forum-notes-v1.txt",
        "2026-11-05-peoples-forum-notes-v2.txt",
    ]
    assert [len(row.files) for row in versions(forum.reader, forum.meeting)] == [1, 1]
    assert "One more thing." not in text_of(first)


def test_what_is_made_again_of_a_record_that_changed_is_a_draft(forum: Forum) -> None:
    publish(forum)
    again = minutes(forum.reader, forum.meeting, TEXT[0], made_at=AT).decode()
    assert "Published, version 1, 6 November 2026" in again
    forum.say("One more thing.")
    again = minutes(forum.reader, forum.meeting, TEXT[0], made_at=AT).decode()
    assert "Published," not in again
    assert "Draft: changed since version 1 was published" in again
    assert again.endswith("\r\nDRAFT\r\n")


def test_what_was_published_is_given_again_as_it_was_kept_while_the_record_is_the_same(forum: Forum) -> None:
    (file,) = publish(forum).files
    later = datetime(2026, 12, 6, 10, 0, tzinfo=UTC)
    assert minutes(forum.reader, forum.meeting, TEXT[0], made_at=later) == file.data
    web = minutes(forum.reader, forum.meeting, Wanted(format=Format.WEB), made_at=later).decode()
    assert "This copy was made on 6 December 2026: answers, actions and what is ahead are told" in web
    assert "This copy" not in minutes(forum.reader, forum.meeting, Wanted(format=Format.WEB), made_at=AT).decode()


def test_a_published_file_that_is_damaged_is_made_again(forum: Forum) -> None:
    (file,) = publish(forum).files
    forum.store.write(lambda connection: run(connection, "DROP TRIGGER kept_file_update"))
    forum.store.write(lambda connection: run(connection, "UPDATE kept_file SET data=x'00'"))
    assert minutes(forum.reader, forum.meeting, TEXT[0], made_at=AT) == file.data


def test_a_version_is_not_published_where_the_record_was_changed_while_its_files_were_made(forum: Forum) -> None:
    forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    command = publication(forum.reader, NextVersion(forum.store.new_id(), forum.meeting, AT, wanted=TEXT))
    forum.say("Said meanwhile.")
    with pytest.raises(Refused, match="checked again"):
        forum.store.do(command)
    forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    with pytest.raises(Refused, match="while the documents were made"):
        forum.store.do(command)
    assert versions(forum.reader, forum.meeting) == ()


def test_what_is_not_ready_is_refused_before_anything_is_made(forum: Forum) -> None:
    with pytest.raises(Refused, match="checked first"):
        publication(forum.reader, NextVersion(forum.store.new_id(), forum.meeting, AT))
    easy = (Wanted(content=Content.EASY_READ),)
    with pytest.raises(Refused, match="learning disability"):
        publish(forum, wanted=easy)


@pytest.mark.parametrize("state", [MinutesStatus.DRAFT, MinutesStatus.CHECKED])
@pytest.mark.parametrize("form", Format)
def test_every_page_of_a_draft_says_that_it_is_one(forum: Forum, form: Format, state: MinutesStatus) -> None:
    if state is MinutesStatus.CHECKED:
        forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    data = minutes(forum.reader, forum.meeting, Wanted(format=form, size=LARGE_SIZES[-1]), made_at=AT)
    words = standing(forum.reader, forum.meeting).words
    if form.suffix == ".pdf":
        assert_marked(data)
    elif form is Format.TEXT:
        lines = data.decode().splitlines()
        assert (lines[2], lines[-1]) == (words, "DRAFT")
    elif form is Format.WEB:
        assert f'<p class="status">{words}</p>' in data.decode()
        assert re.search(r'<p class="mark" aria-hidden="true">[^<]* · DRAFT</p>', data.decode())


def assert_marked(data: bytes) -> None:
    """Make sure that the foot of each page says DRAFT."""
    feet = [page[-1] for page in read_back(BytesIO(data)).artifacts]
    assert len(feet) > 1
    assert all(" · DRAFT" in foot for foot in feet)


def test_a_sheet_is_no_version_and_says_from_which_notes_it_was_made(forum: Forum) -> None:
    record = replace(forum.record(), standing=Standing(MinutesStatus.PUBLISHED, "2", "2026-11-06", "A date."))
    for content in (Content.ANSWERS, Content.ACTIONS):
        said = [text for _, text in plain(outline_of(record, MADE_AT, content))]
        notes = "The notes of this meeting are published: version 2, 6 November 2026."
        assert said[1] == f"Made on 6 November 2026. {notes}"


def test_none_is_said_in_a_sentence(forum: Forum) -> None:
    record = forum.record()
    assert "No corrections have been made to these notes." in [text for _, text in plain(outline_of(record, MADE_AT))]
    assert told(record, LAST) == ["The notes of the meeting of 1 October 2026 have not been approved yet."]
    assert told(replace(record, last_notes=None), LAST) == ["There were no earlier notes to approve."]


def test_corrections_stand_in_these_notes_and_in_those_that_approve_them(forum: Forum) -> None:
    do, made, left, inside, open_ = forum.store.do, *(forum.store.new_id() for _ in range(4))
    do(MarkChecked(forum.store.new_id(), forum.last, AT.isoformat()))
    do(publication(forum.reader, NextVersion(forum.store.new_id(), forum.last, AT, "", TEXT)))
    for number, (id_, said, instead, private) in enumerate(
        (
            (made, "Sixty came.", "Seventy came.", False),
            (left, "", "Say who paid.", False),
            (inside, "Gwen Xabsent", "Gwen Absent", True),
            (open_, "", "Not looked at yet.", False),
        )
    ):
        at = f"2026-11-04T13:0{number}:00"
        do(RecordCorrection(id_, forum.last, said, instead, "Fay Xcarer", at, internal=private))
    do(SettleCorrection(made, "made", at="2026-11-05T13:00:00"))
    do(SettleCorrection(left, "not_made", "Nobody knows.", at="2026-11-05T13:01:00"))
    do(SettleCorrection(inside, "made", at="2026-11-05T13:02:00"))
    do(ApproveMinutes(forum.last, forum.meeting, AT.isoformat(), as_published=True))
    lines = [
        "The notes said “Sixty came”, and now say “Seventy came.”",
        "Asked for and not changed: “Say who paid.” Why: Nobody knows.",
        "1 correction to what is not told here.",
    ]
    record = forum.record()
    approved = "The notes of the meeting of 1 October 2026 were approved at this meeting, with these corrections:"
    assert told(record, LAST) == [approved, *lines]
    assert "Xcarer" not in str(record)
    assert "Xabsent" not in str(record)
    assert told(replace(forum, meeting=forum.last).record(), CORRECTIONS) == lines
    assert told(forum.record(Edition.INTERNAL), LAST)[-1] == "The notes said “Gwen Xabsent”, and now say “Gwen Absent”."


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (LastNotes("2026-10-01", True, True, PutRight()), "were approved at this meeting, without corrections."),
        (LastNotes("2026-10-01", True, False, PutRight()), "were approved at another meeting, without corrections."),
        (
            LastNotes("2026-10-01", False, False, PutRight((PutRightRow(b"1", "", "A date.", True, ""),))),
            "have not been approved yet. This was put right:",
        ),
    ],
)
def test_approval_is_told_in_a_sentence(forum: Forum, last: LastNotes, words: str) -> None:
    said = told(replace(forum.record(), last_notes=last), LAST)
    assert said[0] == f"The notes of the meeting of 1 October 2026 {words}"
    assert said[1:] == ["Added or changed: “A date.”" for _ in last.put_right.rows]


def test_what_was_put_right_is_proposed_as_what_changed(forum: Forum) -> None:
    publish(forum)
    id_ = forum.store.new_id()
    forum.store.do(RecordCorrection(id_, forum.meeting, "six", "The bus stops at five", "Ann", AT.isoformat()))
    forum.store.do(SettleCorrection(id_, "made", at="2026-11-09T10:00:00"))
    assert proposal(forum.reader, forum.meeting) == "Put right: The bus stops at five."
