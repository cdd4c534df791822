"""A meeting into a library and out again."""

import json
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import select

from facilitator.commands.agenda import WithdrawItem
from facilitator.commands.counting import Count
from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import (
    FileToPublish,
    MarkChecked,
    PublishMinutes,
    RecordCorrection,
    SettleCorrection,
)
from facilitator.commands.raising import TieToEarlier
from facilitator.commands.splitting import SplitPoint
from facilitator.commands.votes import AddOption, BeginCounting, CloseVote, SaveVote
from facilitator.domain.editions import Wanted
from facilitator.domain.publishing import FileState, version_name
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.domain.votes import RECOUNT
from facilitator.exchange.interchange import dump_meeting, parse_meeting
from facilitator.exchange.interchange.giving import document_of
from facilitator.exchange.interchange.taking import take_in
from facilitator.queries.publishing import looked_after, next_claim, recognised, standing, versions
from facilitator.queries.raised_before import raised_before
from facilitator.queries.touched import known_now
from facilitator.queries.votes import votes
from facilitator.storage.kept import digest
from facilitator.storage.library import create_library
from facilitator.storage.models import Meeting
from facilitator.storage.store import Store
from tests.held import NOON
from tests.private_forum import Put, put

FORUM = files("resources").joinpath("samples", "forum.json").read_bytes()
REAL = Path(__file__).parents[2].parent / "shared" / "data" / "meetings"
NOTES = json.dumps(
    {
        "title": "Garden group",
        "attendees": [{"name": "Ann Lee", "organisation": "Green Fingers"}, {"name": "Sam"}],
        "agenda": [
            {"title": "Beds", "points": [{"speaker": "Bob", "text": "Dry."}, {"speaker": "Sam", "text": "Yes."}]}
        ],
    }
).encode()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(create_library(tmp_path / "team.forum")) as held:
        yield held


def written(store: Store, meeting: bytes, view: View = View.TEAM) -> bytes:
    with closing(store.reader(view)) as reader:
        return dump_meeting(document_of(reader, meeting))


def test_the_sample_forum_goes_in_and_comes_out_the_same_to_the_byte(store: Store) -> None:
    forum = parse_meeting(FORUM)
    store.do(take_in(forum))
    assert written(store, forum.meeting.uid) == FORUM


def test_taking_a_meeting_in_again_changes_nothing(store: Store) -> None:
    forum = parse_meeting(FORUM)
    assert store.do(take_in(forum)).rows
    assert not store.do(take_in(forum)).rows


def test_taking_notes_in_again_takes_nothing_away_that_was_added_since(store: Store) -> None:
    notes = parse_meeting(NOTES)
    store.do(take_in(notes))
    store.do(SavePerson(notes.people[0].uid, "Ann Lee", email="a@example.org", access="Ramp", capacity="carer"))
    store.do(MarkSensitive(notes.points[0].uid))
    assert not store.do(take_in(notes)).rows


@pytest.mark.parametrize("notes", [NOTES, FORUM])
def test_what_one_library_gives_another_takes_and_gives_again(store: Store, tmp_path: Path, notes: bytes) -> None:
    document = parse_meeting(notes)
    store.do(take_in(document))
    given = written(store, document.meeting.uid)
    with closing(create_library(tmp_path / "other.forum")) as other:
        other.do(take_in(parse_meeting(given)))
        assert written(other, document.meeting.uid) == given


def test_what_a_point_was_raised_before_comes_along_though_that_point_does_not(store: Store, tmp_path: Path) -> None:
    forum = parse_meeting(FORUM)
    point = forum.points[0].uid
    earlier, said = SaveMeeting(b"o" * 16, "September", "2026-09-03", forum.group.uid), "The bus stops at six"
    store.do(take_in(forum))
    for command in (earlier, KeepPoint(b"e" * 16, earlier.id, None, said, "2026-09-03T13:00:00")):
        store.do(command)
    store.do(TieToEarlier(point, b"e" * 16))
    given = written(store, forum.meeting.uid)
    assert parse_meeting(given).points[0].raised_before == b"e" * 16
    with closing(create_library(tmp_path / "other.forum")) as other:
        other.do(take_in(parse_meeting(given)))
        with closing(other.reader(View.TEAM)) as reader:
            assert raised_before(reader, forum.meeting.uid) == {}
        assert written(other, forum.meeting.uid) == given


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/data/meetings is not beside this clone")
def test_a_real_meeting_comes_out_with_every_word(store: Store) -> None:
    document = parse_meeting(REAL.joinpath("ethereum-acd-089.json").read_bytes())
    store.do(take_in(document))
    out = parse_meeting(written(store, document.meeting.uid))
    assert [point.text for point in out.points] == [point.text.strip() for point in document.points]
    assert [point.speaker_label for point in out.points] == [point.speaker_label for point in document.points]


def test_a_vote_goes_out_and_comes_in_with_its_options_and_its_counts(store: Store, tmp_path: Path) -> None:
    forum = parse_meeting(FORUM)
    vote, point = b"v" * 16, forum.points[0]
    options = (AddOption(b"1" * 16, vote, point.text, point.uid), AddOption(b"2" * 16, vote, "Later buses"))
    counts = Count(b"1" * 16, 2, 0), Count(b"2" * 16, 1, 4), Count(b"2" * 16, 1, 5, RECOUNT)
    for command in (
        take_in(forum),
        SaveVote(vote, forum.meeting.uid, "What first?", forum.items[1].uid, voters=40, by_table=True),
        *(*options, BeginCounting(vote, "2026-11-05T13:00:00"), *counts, CloseVote(vote, "2026-11-05T13:05:00")),
    ):
        store.do(command)
    given = written(store, forum.meeting.uid)
    with closing(create_library(tmp_path / "other.forum")) as other:
        other.do(take_in(parse_meeting(given)))
        assert written(other, forum.meeting.uid) == given
        assert not other.do(take_in(parse_meeting(given))).rows
        with closing(store.reader(View.TEAM)) as one, closing(other.reader(View.TEAM)) as two:
            assert votes(two, forum.meeting.uid) == votes(one, forum.meeting.uid)


def test_a_file_names_no_point_of_an_option_and_no_count_that_it_does_not_hold(store: Store) -> None:
    forum = parse_meeting(FORUM)
    vote, point = b"v" * 16, forum.points[0]
    store.do(take_in(forum))
    store.do(SaveVote(vote, forum.meeting.uid, "What first?"))
    store.do(AddOption(b"1" * 16, vote, "A bench", point.uid))
    store.do(AddOption(b"2" * 16, vote, "Later buses"))
    store.do(BeginCounting(vote, "2026-11-05T13:00:00"))
    store.do(Count(b"2" * 16, 0, 4))
    store.do(WithdrawEntry(point.uid))
    (out,) = parse_meeting(written(store, forum.meeting.uid)).votes
    assert [(option.text, option.point) for option in out.options] == [("A bench", None), ("Later buses", None)]
    assert [(count.option, count.number) for count in out.counts] == [(b"2" * 16, 4)]


def test_a_file_never_names_somebody_who_was_withdrawn(store: Store) -> None:
    forum = parse_meeting(FORUM)
    store.do(take_in(forum))
    helen = next(person for person in forum.people if person.name == "Helen Ashworth")
    store.do(WithdrawPerson(helen.uid))
    store.do(WithdrawItem(forum.items[2].uid))
    out = parse_meeting(written(store, forum.meeting.uid))
    assert helen.uid not in {person.uid for person in out.people}
    assert len(out.points) == len(forum.points)


def test_a_view_that_may_not_see_access_needs_writes_none(store: Store) -> None:
    forum = parse_meeting(FORUM)
    store.do(take_in(forum))
    assert any(person.access for person in forum.people)
    out = parse_meeting(written(store, forum.meeting.uid, View.SCRIBE))
    assert not any(person.access or person.email or person.phone for person in out.people)


def test_an_old_file_brings_no_forgotten_words_back_and_all_else(store: Store) -> None:
    forum = parse_meeting(FORUM)
    store.do(take_in(forum))
    gone, split = forum.points[:2]
    half = store.new_id()
    first, rest = split.text.split(maxsplit=1)
    store.do(SplitPoint(split.uid, first, rest, half))
    for line in (gone.uid, half):
        store.do(ForgetEntry(line))
    store.do(take_in(forum))

    out = written(store, forum.meeting.uid)
    points = {point.uid: point.text for point in parse_meeting(out).points}
    assert gone.uid not in points
    assert points[split.uid] == first
    assert len(points) == len(forum.points) - 1


def test_how_notes_were_published_goes_along_without_their_bytes_and_they_are_a_draft_there(
    tmp_path: Path, store: Store
) -> None:
    here, after, point = (bytes([65 + number]) * 16 for number in range(3))
    at = "2026-11-06T10:00:00"
    store.do(SaveMeeting(here, "November", "2026-11-05"))
    store.do(SaveMeeting(after, "December", "2026-12-03"))
    store.do(KeepPoint(point, here, None, "The bus stops at six.", NOON))
    store.do(RecordCorrection(b"c" * 16, here, "six", "five", "Ann Lee", at))
    store.do(SettleCorrection(b"c" * 16, "not_made", "It was six.", after, at))
    store.do(MarkChecked(b"d" * 16, here, at))
    with closing(store.reader(View.TEAM)) as reader:
        known, files = known_now(reader, here), (FileToPublish("notes.pdf", Wanted(), b"the bytes"),)
    store.do(PublishMinutes(b"v" * 16, here, at, "All of it", files, "1", known))
    given = written(store, here)
    assert b"the bytes" not in given
    assert f'"sha256": "{digest(b"the bytes")}"'.encode() in given
    with closing(create_library(tmp_path / "other.forum")) as other:
        other.do(take_in(parse_meeting(given)))
        assert written(other, here) == given
        assert not other.do(take_in(parse_meeting(given))).rows
        with closing(other.reader(View.TEAM)) as reader:
            assert standing(reader, here).words == "Draft for checking"
            assert [(row.version, row.what_changed) for row in versions(reader, here)] == [("1", "All of it")]
            assert [row.state for row in looked_after(reader, here)] == [FileState.MISSING]
            assert recognised(reader, b"the bytes") == (), "anybody can write a file that tells of a version"
            assert version_name(next_claim(reader, here)) == "2"
    assert not store.do(take_in(parse_meeting(given))).rows
    told = json.loads(given)
    told["versions"][0]["links"].append({"name": "forged.pdf", "sha256": digest(b"forged")})
    told["versions"].append({"id": "ab" * 16, "number": 9999, "date": "2020-01-01T00:00:00"})
    told["meeting"] |= {"approved_in_id": after.hex(), "approved_at": at}
    told["corrections"].append({"id": "cd" * 16, "instead": "x", "status": "not_made"})
    assert not store.do(take_in(parse_meeting(json.dumps(told).encode()))).rows, "no file speaks for what is known here"
    with closing(store.reader(View.TEAM)) as reader:
        assert standing(reader, here).published
        assert recognised(reader, b"forged") == ()


@pytest.mark.parametrize("name", ["", "..", "../notes.pdf", "/etc/notes.pdf", "C:notes.pdf", "a\\notes.pdf", "notes. "])
def test_a_published_file_has_the_name_of_a_file_alone(store: Store, name: str) -> None:
    here = b"h" * 16
    store.do(SaveMeeting(here, "November", "2026-11-05"))
    told = json.loads(written(store, here))
    told["versions"] = [{"id": "ab" * 16, "links": [{"name": name, "sha256": digest(b"")}]}]
    with pytest.raises(Refused, match="name"):
        parse_meeting(json.dumps(told).encode())


def test_approval_and_where_a_correction_was_settled_go_along(tmp_path: Path, store: Store) -> None:
    here, after = b"h" * 16, b"a" * 16
    store.do(SaveMeeting(here, "November", "2026-11-05"))
    approved = {"approved_in": after, "approved_at": "2026-12-03T12:00:00"}
    store.do(Put((put(Meeting, here, **approved),)))
    with closing(create_library(tmp_path / "other.forum")) as other:
        other.do(take_in(parse_meeting(written(store, here))))
        assert written(other, here) == written(store, here)
        with closing(other.reader(View.TEAM)) as reader:
            row = reader.connection.execute(select(Meeting.approved_in, Meeting.approved_at)).one()
    assert tuple(row) == tuple(approved.values())
