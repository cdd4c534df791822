"""Meeting files that are wrong or hostile: one sentence, which says where."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.exchange.interchange import parse_meeting, read_meeting

A, B = "a" * 32, "b" * 32
VOTE = {"id": A, "motion_text": "Which?", "method": "dots"}


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        parse_meeting(data)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def meeting(**more: object) -> bytes:
    tree = {"format": "facilitator-meeting", "version": 1, "meeting": {"id": "c" * 32, "name": "Forum"}}
    return json.dumps(tree | more).encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"%PDF-1.7\n\xe2\xe3", "not text in UTF-8 from byte 10"),
        (b"PK\x03\x04", "not JSON: it stops making sense at line 1, column 1"),
        (b"name,capacity\nAnn,citizen\n", "not JSON"),
        (b"[]", "holds no meeting"),
        (b"17", "holds no meeting"),
        (b'{"people": []}', "holds no meeting"),
        (b'{"format": "x", "format": "y"}', "“format” stands twice"),
        (b'{"format": 1.5}', "“1.5” is no number"),
        (b'{"format": NaN}', "“NaN” is no number"),
        (b'{"agenda": ' + b"[" * 200_000, "nested too deeply"),
        (b'{"agenda": ' + b"9" * 10_000 + b"}", "a number is too long"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
    ],
)
def test_what_is_no_meeting_file_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    assert said in refusal(data)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"version": 2}, "newer version of Facilitator"),
        ({"version": "1"}, "“version” is none of the words"),
        ({"format": "other"}, "“format” is none of the words"),
        ({"meeting": []}, "“meeting” must be a group of named entries"),
        ({"points": {}}, "“points” must be a list"),
        ({"points": [{"id": A, "type": "said", "text": 5}]}, "“points”, row 1, “text” must be text"),
        ({"points": [{"id": A, "type": "said"}]}, "“points”, row 1 lacks “text”"),
        ({"points": [{"id": A, "type": "shouted", "text": "x"}]}, "“points”, row 1, “type” is none of the words"),
        ({"points": [{"id": A, "type": "said", "text": "a\0b"}]}, "“text” is not spelt as it must be"),
        ({"points": [{"id": A, "type": "said", "text": "a\ud800b"}]}, "“text” is not spelt as it must be"),
        ({"points": [{"id": A, "type": "said", "text": "x" * 100_001}]}, "“text” is beyond the limit of 100,000"),
        ({"points": [{"id": A[:31], "type": "said", "text": "x"}]}, "“id” is not spelt as it must be"),
        ({"points": [{"id": A, "type": "said", "text": "x", "table": -1}]}, "“table” is beyond the limit of 0"),
        ({"points": [{"id": A, "type": "said", "text": "x", "table": True}]}, "“table” must be a whole number"),
        ({"points": [{"id": A, "type": "said", "text": "x", "sensitive": 1}]}, "“sensitive” must be true or false"),
        ({"points": [{"id": A, "type": "said", "text": "x", "../x": 1}]}, "“../x” that this format does not have"),
        ({"actions": [{"id": A, "text": "x", "status": "done", "due": "2026-02-30"}]}, "“due” is not spelt"),
        ({"actions": [{"id": A, "text": "x", "status": "done", "date": "2026-11-05T25:00:00"}]}, "“date” is not spelt"),
        ({"actions": [{"id": A, "text": "x", "status": "done", "owners": [{}]}]}, "lacks “person_id” or “name”"),
        ({"attendance": [{"status": "present"}]}, "lacks “person_id” or “id”"),
    ],
)
def test_a_wrong_entry_is_named_with_its_place(more: dict[str, Any], said: str) -> None:
    assert said in refusal(meeting(**more))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"persons": [{"id": A, "name": "Ann"}, {"id": A, "name": "Bob"}]}, "stands in it twice"),
        ({"persons": [{"id": "c" * 32, "name": "Ann"}]}, "stands in it twice"),
        ({"tables": [{"number": 1}, {"number": 1}]}, "table “1” stands in it twice"),
        ({"persons": [{"id": A, "name": "Ann", "organization_id": B}]}, "not among the file's organizations"),
        ({"tables": [{"number": 1, "host_id": A}]}, "table 1 names “aaaa"),
        ({"memberships": [{"person_id": A}]}, "not among the file's persons"),
        ({"attendance": [{"status": "present", "person_id": A}]}, "not among the file's persons"),
        ({"points": [{"id": A, "type": "said", "text": "Hm", "creator_id": B}]}, "the point “Hm” names"),
        ({"points": [{"id": A, "type": "said", "text": "Hm", "theme_ids": [B]}]}, "not among the file's themes"),
        ({"decisions": [{"id": A, "text": "Yes", "agenda_item_id": B}]}, "not among the file's agenda"),
        ({"responses": [{"id": A, "said": "x", "status": "done", "event_id": B}]}, "the file's earlier_meetings"),
        ({"votes": [VOTE | {"agenda_item_id": B}]}, "the vote “Which?” names"),
        ({"votes": [VOTE | {"options": [{"id": B, "text": "Bench", "point_id": A}]}]}, "the option “Bench” names"),
        ({"votes": [VOTE | {"counts": [{"option_id": B, "round": 1}]}]}, "not among the file's options of that vote"),
        (
            {"votes": [VOTE | {"options": [{"id": B, "text": "Bench"}], "counts": [{"option_id": B, "round": 1}] * 2}]},
            "a count of the vote “Which?”",
        ),
        (
            {"actions": [{"id": A, "text": "x", "status": "done", "owners": [{"person_id": B}]}]},
            "not among the file's persons",
        ),
        (
            {
                "persons": [{"id": A, "name": "Ann"}],
                "attendance": [{"status": "present", "person_id": A}, {"status": "left", "person_id": A}],
            },
            "the attendance of “aaaa",
        ),
    ],
)
def test_rows_that_do_not_fit_together_are_refused(more: dict[str, Any], said: str) -> None:
    assert said in refusal(meeting(**more))


def test_a_response_may_name_points_and_actions_of_other_meetings() -> None:
    response = {"id": A, "said": "x", "status": "in_progress", "point_ids": [B], "action_ids": [B]}
    assert parse_meeting(meeting(responses=[response])).responses[0].points == (bytes.fromhex(B),)


def test_words_of_a_hostile_file_do_not_break_the_sentence() -> None:
    name = "<img src=x>\n\u202e" + "x" * 5_000
    sentence = refusal(meeting(**{name: 1}))
    assert len(sentence) < 250
    assert "\u202e" not in sentence


def test_a_file_of_200_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Refused, match="larger than 20 MB"):
        read_meeting(path)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(Refused, match="cannot be opened"):
            read_meeting(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names in folders on Windows")
def test_a_pipe_that_nobody_fills_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="cannot be opened"):
        read_meeting(pipe)


def read_or_refused(data: bytes) -> object:
    """Return the document or the sentence; anything else is a fault and comes through."""
    try:
        return parse_meeting(data)
    except Refused as refused:
        return str(refused)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)
ENTRIES = ["format", "version", "meeting", "agenda", "attendees", "title", "points", "persons", "responses"]


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_and_nothing_else(data: bytes) -> None:
    assert read_or_refused(data)


@given(st.dictionaries(st.sampled_from(ENTRIES), JSON))
def test_any_json_is_read_or_refused_and_nothing_else(tree: dict[str, Any]) -> None:
    for more in (tree, json.loads(meeting(**tree)), {"title": "x", "attendees": [], "agenda": []} | tree):
        assert read_or_refused(json.dumps(more).encode())
