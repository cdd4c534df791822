"""Which documents and forms a version has, and what is known before it is published."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

import pytest

from facilitator.commands.publishing import MarkChecked, PublishMinutes, RecordCorrection
from facilitator.commands.responses import SaveResponse
from facilitator.domain.editions import USUAL, Content, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.publish.letters import Kept, minutes_letter
from facilitator.publish.minutes import minutes, name_of
from facilitator.publish.published import NextVersion, publication, readiness
from facilitator.queries.forms import PublishedForms, published_forms, usual_forms
from facilitator.queries.publishing import recognised, versions
from facilitator.storage.sql import run
from tests.publish.forum import Forum, opened_forum

AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
CHOSEN = (
    Wanted(format=Format.TEXT),
    Wanted(Content.ANSWERS, format=Format.TEXT),
    Wanted(Content.ACTIONS, format=Format.LARGE_PRINT, size=24),
)
SHEET = CHOSEN[1]


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def publish(forum: Forum, wanted: tuple[Wanted, ...] = CHOSEN) -> PublishMinutes:
    forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    command = publication(forum.reader, NextVersion(forum.store.new_id(), forum.meeting, AT, "Why.", wanted))
    forum.store.do(command)
    return command


def test_every_document_of_a_version_is_named_by_it_and_kept_as_it_was(forum: Forum) -> None:
    command = publish(forum)
    (version,) = versions(forum.reader, forum.meeting)
    assert [file.name for file in version.files] == [
        "2026-11-05-peoples-forum-notes-v1.txt",
        "2026-11-05-peoples-forum-you-said-we-did-v1.txt",
        "2026-11-05-peoples-forum-actions-large-print-24-v1.pdf",
    ]
    for file, made in zip(version.files, command.files, strict=True):
        assert file.sha256 == sha256(made.data).hexdigest()
        assert [found.version for found in recognised(forum.reader, made.data)] == ["1"]


def test_what_a_version_had_is_proposed_for_the_next_and_for_the_other_meetings_of_the_group(forum: Forum) -> None:
    assert usual_forms(forum.reader, forum.meeting) == USUAL
    publish(forum, CHOSEN[:2])
    assert usual_forms(forum.reader, forum.meeting) == CHOSEN[:2]
    assert usual_forms(forum.reader, forum.last) == CHOSEN[:2]
    assert usual_forms(forum.reader, b"x" * 16) == USUAL


def test_a_sheet_goes_on_after_it_was_published(forum: Forum) -> None:
    command, later = publish(forum), datetime(2026, 12, 6, 10, 0, tzinfo=UTC)
    notes, sheet = (minutes(forum.reader, forum.meeting, each, made_at=later) for each in CHOSEN[:2])
    assert notes == command.files[0].data
    assert "6 December 2026" in sheet.decode()
    assert name_of(forum.reader, forum.meeting, CHOSEN[0]).endswith("-notes-v1.txt")
    assert name_of(forum.reader, forum.meeting, SHEET).endswith("-you-said-we-did.txt")


def test_a_report_that_was_published_is_given_again_as_it_was_kept(forum: Forum) -> None:
    report = Wanted(Content.EVENT_REPORT, format=Format.TEXT)
    assert name_of(forum.reader, forum.meeting, report).endswith("-event-report.txt")
    (file,) = publish(forum, (report,)).files
    later = datetime(2026, 12, 6, 10, 0, tzinfo=UTC)
    assert minutes(forum.reader, forum.meeting, report, made_at=later) == file.data
    assert name_of(forum.reader, forum.meeting, report) == file.name
    assert name_of(forum.reader, b"x" * 16, report) == ""


def test_what_only_a_sheet_tells_stands_in_the_way_of_it_too(forum: Forum) -> None:
    answer = forum.store.new_id()
    forum.store.do(SaveResponse(answer, forum.meeting, "Ask at 07700 900123"))
    with pytest.raises(Refused, match="07700"):
        publish(forum, (Wanted(Content.ANSWERS),))


def test_it_is_known_beforehand_what_is_published_and_what_still_stands_open(forum: Forum) -> None:
    with pytest.raises(Refused, match="checked first"):
        readiness(forum.reader, forum.meeting, AT)
    publish(forum)
    forum.say("One more thing.")
    id_ = forum.store.new_id()
    forum.store.do(RecordCorrection(id_, forum.meeting, "six", "The bus stops at five", "Ann", AT.isoformat()))
    forum.store.do(MarkChecked(forum.store.new_id(), forum.meeting, AT.isoformat()))
    ready = readiness(forum.reader, forum.meeting, AT)
    assert (ready.version, ready.before.version, ready.corrections) == ("2", "1", 1)
    assert ready.usual == CHOSEN
    assert not any(problem.in_the_way for problem in ready.found)


def letter_of(forum: Forum, *wanted: Wanted | Kept) -> EmailMessage:
    message = message_from_bytes(minutes_letter(forum.reader, forum.meeting, wanted, made_at=AT), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_letter_takes_a_version_along_as_it_was_published_whatever_the_record_says_now(forum: Forum) -> None:
    command = publish(forum)
    row = command.id
    assert published_forms(forum.reader, forum.meeting) == PublishedForms(row, "1", still=True, forms=CHOSEN)
    assert published_forms(forum.reader, forum.last) == PublishedForms()
    forum.say("One more thing.")
    assert published_forms(forum.reader, forum.meeting) == PublishedForms(row, "1", still=False, forms=CHOSEN)
    kept = letter_of(forum, *(Kept(each, row) for each in CHOSEN))
    parts = {part.get_filename(): part.get_payload(decode=True) for part in kept.iter_attachments()}
    assert parts == {file.name: file.data for file in command.files}
    assert kept["Subject"].strip().startswith("Notes of ")
    assert "You said, we did: " in kept["Subject"]
    assert letter_of(forum, Kept(SHEET, row), SHEET)["Subject"].startswith("Draft: ")


def test_a_letter_takes_the_version_along_that_was_asked_about_though_another_came_meanwhile(forum: Forum) -> None:
    first = publish(forum)
    forum.say("One more thing.")
    publish(forum)
    (part,) = letter_of(forum, Kept(SHEET, first.id)).iter_attachments()
    assert part.get_filename() == first.files[1].name


def test_files_that_are_not_here_are_not_offered_as_they_were_published(forum: Forum) -> None:
    publish(forum)
    forum.store.write(lambda connection: run(connection, "DROP TRIGGER kept_file_delete"))
    forum.store.write(lambda connection: run(connection, "DELETE FROM kept_file"))
    assert published_forms(forum.reader, forum.meeting).forms == ()


def test_a_letter_is_refused_where_a_file_is_not_kept_as_it_was(forum: Forum) -> None:
    row = publish(forum).id
    with pytest.raises(Refused, match="does not have a file as it was published"):
        letter_of(forum, Kept(Wanted(format=Format.WEB), row))
    forum.store.write(lambda connection: run(connection, "DROP TRIGGER kept_file_update"))
    forum.store.write(lambda connection: run(connection, "UPDATE kept_file SET data=x'00'"))
    with pytest.raises(Refused, match=r"does not have 2026-11-05-peoples-forum-you-said-we-did-v1\.txt"):
        letter_of(forum, Kept(SHEET, row))
