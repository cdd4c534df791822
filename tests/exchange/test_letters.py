"""A letter is a draft to nobody, its attachments whole, and nothing that was typed becomes a header."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.exchange.letters import Attached, letter
from tests.examples import examples

AT = datetime(2026, 11, 5, 13, 0, tzinfo=UTC)
HEADERS = ["Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
INJECTED = st.builds("{}{}Bcc: a@b.example{}X: y".format, TYPED, st.sampled_from(["\n", "\r\n", "\r"]), TYPED)


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_letter_is_a_draft_to_nobody() -> None:
    message = read(letter("Notes of the People’s Forum", "Hello,\n\nhere they are.\n", [], AT))

    assert (message["Subject"], message["X-Unsent"]) == ("Notes of the People’s Forum", "1")
    assert [message[name] for name in ("To", "Cc", "Bcc", "From")] == [None] * 4
    assert message.get_content().splitlines() == ["Hello,", "", "here they are."]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("notes.pdf", "application/pdf"),
        ("notes.html", "text/html"),
        ("notes.txt", "text/plain"),
        ("notes.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("notes", "application/octet-stream"),
    ],
)
def test_a_document_goes_along_byte_by_byte_under_its_name(name: str, kind: str) -> None:
    data = "Ọlá\r\nŞahin\n\0\x1a".encode() + bytes(range(256))
    (part,) = read(letter("Notes", "Hello\n", [Attached(name, data)], AT)).iter_attachments()

    assert (part.get_filename(), part.get_content_type()) == (name, kind)
    assert part.get_payload(decode=True) == data
    assert part.get_content_charset() == ("utf-8" if kind.startswith("text/") else None)


@given(TYPED | INJECTED, TYPED | INJECTED, TYPED | INJECTED)
@settings(max_examples=examples(200, 2_000))
def test_what_people_typed_is_never_a_header(subject: str, body: str, name: str) -> None:
    data = letter(subject, body, [Attached(name, b"x")], AT)
    message = read(data)
    body_part, attached = message.iter_parts()

    assert message.keys() == HEADERS
    assert "Bcc" not in {*body_part.keys(), *attached.keys()}
    assert attached.get_payload(decode=True) == b"x"
    assert data.isascii()
