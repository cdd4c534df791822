"""A letter with the documents of a meeting: published ones only, called drafts as long as they are drafts."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.editions import Content, Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.publish.letters import minutes_letter
from facilitator.publish.minutes import minutes
from tests.publish.forum import MADE_AT, PRIVATE, Forum, opened_forum, stuff

ALL = tuple(Wanted(format=each) for each in Format)
NAME = "2026-11-05-peoples-forum"


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def letter_of(forum: Forum, *wanted: Wanted, meeting: bytes | None = None) -> EmailMessage:
    data = minutes_letter(forum.reader, meeting or forum.meeting, wanted, made_at=MADE_AT)
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body_of(message: EmailMessage) -> str:
    body = message.get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def test_a_letter_takes_every_form_along_as_it_would_be_saved(forum: Forum) -> None:
    parts = list(letter_of(forum, *ALL).iter_attachments())

    assert [part.get_filename() for part in parts] == [
        *(f"{NAME}-notes.pdf", f"{NAME}-notes-large-print-18.pdf", f"{NAME}-notes.html"),
        *(f"{NAME}-notes.txt", f"{NAME}-notes.docx"),
    ]
    for part, wanted in zip(parts, ALL, strict=True):
        saved = minutes(forum.reader, forum.meeting, wanted, made_at=MADE_AT)
        assert part.get_payload(decode=True) == saved


def test_its_words_say_what_it_is_and_whom_to_ask(forum: Forum) -> None:
    message = letter_of(forum, Wanted(content=Content.ANSWERS, format=Format.TEXT))
    body = body_of(message)

    title = "You said, we did: People’s Forum: Getting about, Thursday 5 November 2026"
    assert message["Subject"].strip() == f"Draft: {title}"
    assert f"with this letter come: {title}." in body
    assert f"- plain text: {NAME}-you-said-we-did.txt" in body
    assert "This is a draft." in body
    assert "Ask us: forum@council.example, 01632 960900" in body
    assert message["To"] is None


def test_without_anybody_to_ask_it_says_to_answer(tmp_path: Path) -> None:
    with opened_forum(tmp_path) as forum:
        alone, group = forum.store.new_id(), forum.store.new_id()
        forum.store.do(SaveGroup(group, "Board\r\nBcc: a@b.example"))
        forum.store.do(SaveMeeting(alone, "Board", "2026-11-19", group))
        message = letter_of(forum, Wanted(format=Format.TEXT), meeting=alone)

    assert "Answer this letter to ask us." in body_of(message)
    assert message["Subject"].strip().startswith("Draft: Notes of Board Bcc: a@b.example")
    assert message["Bcc"] is None


def test_an_internal_edition_goes_along_with_no_letter(forum: Forum) -> None:
    with pytest.raises(Refused, match="published editions only"):
        letter_of(forum, Wanted(), Wanted(edition=Edition.INTERNAL))


def test_nothing_private_stands_in_its_words(forum: Forum) -> None:
    message = letter_of(forum, Wanted(format=Format.TEXT))
    (file,) = message.iter_attachments()
    told = body_of(message) + str(message["Subject"]) + file.get_content()

    assert not [piece for piece in PRIVATE if piece in told]
