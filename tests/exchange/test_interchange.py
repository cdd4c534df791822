"""The interchange format: what it writes, reads back, and says of itself."""

import json
from dataclasses import fields
from enum import StrEnum
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import assume, given, settings
from jsonschema import Draft202012Validator

from facilitator.commands.evaluation import VISIBILITIES
from facilitator.domain.agenda import ItemKind
from facilitator.domain.attendance import Status
from facilitator.domain.attribution import Attribution, ShownAs, Whose
from facilitator.domain.capacities import Capacity
from facilitator.domain.groups import GroupKind, MeetingStatus
from facilitator.domain.kinds import POINT_KINDS
from facilitator.domain.levels import Level
from facilitator.domain.marks import Mark
from facilitator.domain.progress import Progress
from facilitator.domain.read_back import Said
from facilitator.domain.tables import NO_SHEET
from facilitator.domain.votes import Method
from facilitator.exchange.interchange import document as doc
from facilitator.exchange.interchange import dump_meeting, in_the_room, parse_meeting, published
from facilitator.exchange.interchange.codec import name_in_file
from tests.examples import examples
from tests.exchange.interchange_documents import documents, ids_once

MEETING = doc.Meeting(uid=b"m" * 16, title="Forum", status="planned", minutes_status="draft")


def schema(name: str) -> dict[str, Any]:
    text = files("resources").joinpath("schemas", name).read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)
    return held


@pytest.mark.parametrize("name", ["meeting.schema.json", "simple.schema.json"])
def test_a_schema_is_a_json_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@settings(max_examples=examples(40, 1_000))
@given(documents())
def test_what_was_written_is_read_back_the_same_and_written_again_to_the_byte(document: doc.MeetingDocument) -> None:
    assume(ids_once(document))
    written = dump_meeting(document)
    again = parse_meeting(written)
    assert again == document
    assert dump_meeting(again) == written


@settings(max_examples=examples(15, 300))
@given(documents())
def test_what_is_written_has_the_shape_that_the_schema_tells_others(document: doc.MeetingDocument) -> None:
    written = json.loads(dump_meeting(document))
    Draft202012Validator(schema("meeting.schema.json")).validate(written)
    assert list(written)[:2] == ["format", "version"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (doc.Group, "group"),
        (doc.Meeting, "meeting"),
        (doc.EarlierMeeting, "earlier_meeting"),
        (doc.Organisation, "organization"),
        (doc.Person, "person"),
        (doc.Membership, "membership"),
        (doc.AgendaItem, "agenda_item"),
        (doc.Table, "table"),
        (doc.Attendance, "attendance"),
        (doc.Theme, "theme"),
        (doc.Point, "point"),
        (doc.Decision, "decision"),
        (doc.Owner, "owner"),
        (doc.Update, "update"),
        (doc.Action, "action"),
        (doc.Response, "response"),
        (in_the_room.Sheet, "sheet"),
        (in_the_room.Turn, "turn"),
        (in_the_room.Vote, "vote"),
        (in_the_room.VoteOption, "vote_option"),
        (in_the_room.VoteCount, "vote_count"),
        (in_the_room.Answer, "answer"),
        (in_the_room.Comment, "comment"),
        (in_the_room.Resource, "resource"),
        (published.PublishedFile, "published_file"),
        (published.Version, "version"),
        (published.Correction, "correction"),
    ],
)
def test_the_schema_has_every_field_and_no_other(kind: type, name: str) -> None:
    assert [name_in_file(spec) for spec in fields(kind)] == list(
        schema("meeting.schema.json")["$defs"][name]["properties"]
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (GroupKind, ("group", "properties", "classification")),
        (ItemKind, ("agenda_item", "properties", "classification")),
        (MeetingStatus, ("meeting", "properties", "status")),
        (Status, ("attendance", "properties", "status")),
        (Capacity, ("capacity",)),
        (Progress, ("status",)),
        (POINT_KINDS, ("point", "properties", "type")),
        (Whose, ("point", "properties", "whose")),
        (ShownAs, ("point", "properties", "shown_as")),
        (Mark, ("point", "properties", "mark")),
        (Attribution, ("group", "properties", "attribution")),
        (Attribution, ("meeting", "properties", "attribution")),
        (Level, ("meeting", "properties", "level_achieved")),
        (Level, ("agenda_item", "properties", "level_intended")),
        ([said for said in Said if said], ("decision", "properties", "read_back")),
        ([said for said in Said if said], ("action", "properties", "read_back")),
        (VISIBILITIES[::-1], ("comment", "properties", "visibility")),
        (Method, ("vote", "properties", "method")),
        ([NO_SHEET], ("sheet", "properties", "state")),
    ],
)
def test_the_schema_knows_the_words_of_the_program(words: type[StrEnum], place: tuple[str, ...]) -> None:
    held: Any = schema("meeting.schema.json")["$defs"]
    for step in place:
        held = held[step]
    assert held["enum"] == [str(word) for word in words]


def test_a_meeting_with_nothing_in_it_yet_can_be_written_and_read() -> None:
    document = doc.MeetingDocument(meeting=MEETING)
    assert parse_meeting(dump_meeting(document)) == document


def test_a_file_has_no_carriage_returns_and_ends_with_a_line() -> None:
    written = dump_meeting(doc.MeetingDocument(meeting=MEETING))
    assert b"\r" not in written
    assert written.endswith(b"}\n")


def test_words_of_every_script_stand_in_the_file_as_they_are() -> None:
    text = "ਸੰਧੂ فاطمة 陳 ሰላም <b>bold</b> =cmd() 👏"
    point = doc.Point(uid=b"p" * 16, kind="said", text=text)
    written = dump_meeting(doc.MeetingDocument(meeting=MEETING, points=(point,)))
    assert text in written.decode("utf-8")
    assert parse_meeting(written).points[0].text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_saved_again_by_a_text_editor_can_still_be_read(encoding: str) -> None:
    document = doc.MeetingDocument(meeting=MEETING)
    words = dump_meeting(document).decode("utf-8").replace("\n", "\r\n")
    assert parse_meeting(words.encode(encoding)) == document


def test_line_ends_inside_a_text_are_read_as_line_feeds() -> None:
    point = doc.Point(uid=b"p" * 16, kind="said", text="one\ntwo")
    written = dump_meeting(doc.MeetingDocument(meeting=MEETING, points=(point,)))
    assert parse_meeting(written.replace(b"\\n", b"\\r\\n")).points[0].text == "one\ntwo"
