"""Whatever the published notes read makes a checked record a draft when it changes, or it is said here why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.commands.abbreviations import SaveAbbreviation
from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.attendance import CheckIn
from facilitator.commands.consents import RecordConsent
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting, WithdrawMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.together import Together
from facilitator.commands.votes import AddOption, SaveVote
from facilitator.domain.consents import Purpose
from facilitator.domain.editions import Edition
from facilitator.domain.ids import uid_of
from facilitator.queries.told import AROUND, Part, names_told, rows_told
from facilitator.queries.touched import changed, known_now, steps_since
from facilitator.storage.journal import FIELDS
from facilitator.storage.library import create_library
from facilitator.storage.models import MODELS, Consent, Point
from facilitator.storage.store import Store
from facilitator.storage.work import Command, Work
from tests import stuffed
from tests.desks import take_in
from tests.held import GROUP, MEETING, NOON, Held, held
from tests.private_forum import Put, put
from tests.queries.test_published_columns import read_for
from tests.storage.libraries import reading

BOOKKEEPING = {"uid", "rid", "rev", "deleted"}
NO_CHANGE = {
    "goes on after the meeting, and the next notes tell it": (
        *("action.status", "action.outcome", "action_update.action", "action_update.given_on", "action_update.text"),
        *("response.did", "response.reason", "response.status", "response.decided_by", "response.decided_on"),
        *("response.passed_to", "response.next_step", "response.next_update_on"),
        *("meeting.approved_in", "meeting.approved_at"),
    ),
    "is how far the notes are": ("meeting.minutes_status", "publication.*"),
    "is read with a meeting and told of none, or of the next one alone": ("meeting.status", "meeting.note_taker"),
    "is told on screens, and counted by capacity in print": (
        *("turn.about", "turn.ahead", "turn.joined_at", "turn.label", "turn.person", "turn.react", "turn.table_no"),
        *("attendance.table_no", "table_.meeting"),
    ),
    "puts things in order, and is set once": ("correction.raised_at",),
    "says whose it is, and what: its id is made of that": ("consent.person", "consent.purpose"),
    "comes of changes of the row itself": ("clash.*", "reference.*"),
    "decides only whether words are a name": ("organisation.name",),
}
"""What is read for a published record and may change without making a draft of it, by the reason why."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = create_library(tmp_path / "stuffed.forum", who="Test")
    for command in stuffed.stuffed():
        opened.do(command)
    opened.do(Put((put(Consent, "agreed", person=stuffed.SAYING, purpose="publish_name", answer="yes"),)))
    yield opened
    opened.close()


@dataclass(frozen=True)
class Alter:
    """Give a field of a row another value."""

    entity: str
    part: Part
    row: bytes
    name: str
    label: str = "Alter"

    def apply(self, work: Work) -> None:
        row = work.get(MODELS[self.entity], self.row)
        setattr(row, self.name, another(self.part, getattr(row, self.name)))


def another(part: Part, held: object) -> object:
    """Return another value for a field."""
    if part is Part.CAME:
        return ""
    if part is Part.AGREED:
        return "no" if held == "yes" else "yes"
    if isinstance(held, int):
        return held + 1
    return uid_of("another") if held is None or isinstance(held, bytes) else f"{held} otherwise"


def entities(store: Store) -> dict[tuple[str, Part], bytes]:
    """Return a row of each entity in each part that it plays in the notes."""
    with reading(store) as reader:
        return {(entity, part): row for row, entity, part, _ in reversed(rows_told(reader, stuffed.HERE))}


def test_of_every_column_that_is_read_it_is_known_whether_its_change_makes_a_draft(store: Store) -> None:
    told = {f"{entity}.{name}" for entity, part in entities(store) for name in names_told(entity, part)}
    excused = {column for columns in NO_CHANGE.values() for column in columns}
    with reading(store) as reader:
        read = {column for column in read_for(reader, Edition.PUBLISHED) if column.split(".")[1] not in BOOKKEEPING}
    unsaid = {column for column in read - told if not {column, f"{column.split('.')[0]}.*"} & excused}
    assert unsaid == set()
    assert {column for column in excused if column in told} == set(), "excused, and told all the same"
    assert {column.split(".")[0] for column in read} >= {column.split(".")[0] for column in excused}


def test_every_part_that_a_row_can_play_is_looked_at(store: Store) -> None:
    assert {part for _, part in entities(store)} == set(Part)
    assert set(AROUND) == set(Part) - {Part.OWN}


def test_a_change_of_any_column_that_is_told_makes_a_draft_and_of_no_other(store: Store) -> None:
    with reading(store) as reader:
        known = known_now(reader, stuffed.HERE)
    wrong = []
    for (entity, part), uid in entities(store).items():
        if part is Part.SHORT or entity == "correction":
            continue  # whether these are told depends on more than themselves
        own = part is Part.OWN
        for name in FIELDS[entity] if own else names_told(entity, part):
            if name == "deleted":
                continue
            store.do(Alter(entity, part, uid, name))
            with reading(store) as reader:
                if changed(reader, stuffed.HERE, known) != (name in names_told(entity, part)):
                    wrong.append(f"{part}: {entity}.{name}")
            store.undo()
    assert wrong == []


SPEAKER, AFTER, WORDING = b"s" * 16, b"n" * 16, "May we print your name?"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    """Have a meeting of a group that names people, and somebody who spoke at it."""
    with held(tmp_path) as opened:
        opened.do(SaveGroup(GROUP, "Forum", attribution="open"), SavePerson(SPEAKER, "Ann Lee", capacity="carer"))
        opened.do(KeepPoint(b"p" * 16, MEETING, None, "The CQC was here.", NOON, speaker=SPEAKER))
        yield opened


def agree(answer: str, purpose: Purpose = Purpose.PUBLISH_NAME) -> RecordConsent:
    return RecordConsent(SPEAKER, purpose, answer, WORDING, NOON, "Kit")


def plan(**more: str) -> SaveMeeting:
    return SaveMeeting(AFTER, "December", more.pop("date", "2026-12-03"), GROUP, **more)


SAID_BESIDE: dict[str, Command] = {
    "who owns an action": KeepAction(b"a" * 16, MEETING, None, "Ring them", NOON, (Owner("the CCTV team"),)),
    "what could be voted for": Together(
        "Vote", (SaveVote(b"v" * 16, MEETING, "Which first?"), AddOption(b"o" * 16, b"v" * 16, "The CCTV"))
    ),
    "what the group is for": SaveGroup(GROUP, "Forum", purpose="To watch the CCTV", attribution="open"),
    "what a theme is called": KeepPoint(b"q" * 16, MEETING, None, "It is dark.", NOON, themes=("CCTV",)),
}
LATER: dict[str, Command] = {
    "the next meeting is planned": plan(),
    "a short form is explained": SaveAbbreviation("CQC", "Care Quality Commission"),
    "somebody agrees to be named": agree("yes"),
}
TAKEN_BACK: dict[str, tuple[Command, Command]] = {
    "the next meeting is moved": (plan(), plan(date="2026-12-10")),
    "the next meeting is elsewhere": (plan(venue="Hall"), plan(venue="Library")),
    "the next meeting is withdrawn": (plan(), WithdrawMeeting(AFTER)),
    "another meeting comes first": (plan(), SaveMeeting(b"o" * 16, "Extra", "2026-11-19", GROUP)),
    "a short form means something else": (
        SaveAbbreviation("CQC", "Care Quality Commission"),
        SaveAbbreviation("CQC", "Care Quality Council"),
    ),
    "somebody may be named no more": (agree("yes"), agree("no")),
    "somebody who is named is called otherwise": (agree("yes"), SavePerson(SPEAKER, "Anne Lee", capacity="carer")),
    "somebody came as something else": (agree("no"), SavePerson(SPEAKER, "Ann Lee", capacity="citizen")),
}
NOTHING: dict[str, Command] = {
    "somebody who is not named is called otherwise": SavePerson(SPEAKER, "Anne Lee", capacity="carer"),
    "the number of who speaks": SavePerson(SPEAKER, "Ann Lee", capacity="carer", phone="01632 960900"),
    "somebody says no who was not named": agree("no"),
    "somebody agrees to photographs": agree("yes", Purpose.PHOTO),
    "a short form that nobody used": SaveAbbreviation("DHSC", "Department of Health and Social Care"),
    "a meeting of another group": SaveMeeting(AFTER, "Elsewhere", "2026-12-03"),
    "a meeting before this one": SaveMeeting(AFTER, "October", "2026-10-01", GROUP),
}


def draft_after(library: Held, known: str, *commands: Command) -> tuple[bool, bool]:
    """Return whether these commands make a draft of what is checked, and of what is published."""
    library.do(*commands)
    checked, published = (library.ask(changed, MEETING, known, later=later) for later in (True, False))
    return checked, published


@pytest.mark.parametrize("case", LATER)
def test_what_comes_to_stand_around_a_meeting_is_read_before_it_is_published_and_no_draft_after(
    library: Held, case: str
) -> None:
    assert draft_after(library, library.ask(known_now, MEETING), LATER[case]) == (True, False)


@pytest.mark.parametrize("case", TAKEN_BACK)
def test_what_was_told_and_is_told_no_more_makes_a_draft_of_either(library: Held, case: str) -> None:
    before, after = TAKEN_BACK[case]
    library.do(before)
    known = library.ask(known_now, MEETING)
    assert draft_after(library, known, after) == (True, True)
    steps = [row.label for row in library.ask(steps_since, MEETING, known)]
    assert steps == ([] if case == "another meeting comes first" else [after.label])


@pytest.mark.parametrize("case", SAID_BESIDE)
def test_a_short_form_that_means_something_else_makes_a_draft_wherever_the_notes_use_it(
    library: Held, case: str
) -> None:
    library.do(SAID_BESIDE[case], SaveAbbreviation("CCTV", "closed-circuit television"))
    known = library.ask(known_now, MEETING)
    assert draft_after(library, known, SaveAbbreviation("CCTV", "cameras that watch the street")) == (True, True)


@pytest.mark.parametrize("case", NOTHING)
def test_what_the_notes_do_not_tell_makes_no_draft(library: Held, case: str) -> None:
    assert draft_after(library, library.ask(known_now, MEETING), NOTHING[case]) == (False, False)


@pytest.mark.parametrize("mode", ["capacity", "chatham_house"])
def test_where_nobody_is_named_what_they_agreed_to_is_nothing(library: Held, mode: str) -> None:
    library.do(SaveGroup(GROUP, "Forum", attribution=mode))
    assert draft_after(library, library.ask(known_now, MEETING), agree("yes"), agree("no")) == (False, False)


def test_whether_somebody_who_came_needs_something_is_counted_and_what_it_is_is_not(library: Held) -> None:
    library.do(CheckIn(MEETING, SPEAKER, NOON))
    known = library.ask(known_now, MEETING)
    assert draft_after(library, known, SavePerson(SPEAKER, "Ann Lee", capacity="carer", access="a loop")) == (
        True,
        True,
    )
    known = library.ask(known_now, MEETING)
    more = SavePerson(SPEAKER, "Ann Lee", capacity="carer", access="a loop and a lift")
    assert draft_after(library, known, more) == (False, False)


def test_an_answer_on_which_two_laptops_disagree_is_told_no_more(library: Held, tmp_path: Path) -> None:
    library.do(agree("no"))
    (tmp_path / "there").mkdir()
    there = Held(create_library(tmp_path / "there" / "other.forum", who="Kit"))
    take_in(there, library)
    library.do(agree("yes", Purpose.QUOTE), agree("yes"))
    known = library.ask(known_now, MEETING)
    there.do(RecordConsent(SPEAKER, Purpose.PUBLISH_NAME, "withdrawn", WORDING, NOON, "Kit"))
    take_in(library, there)
    there.store.close()
    assert library.ask(changed, MEETING, known, later=False)


def test_many_rows_that_left_a_meeting_are_all_told(library: Held) -> None:
    points = [bytes([100 + number]) * 16 for number in range(5)]
    library.do(Together("Keep", tuple(KeepPoint(point, MEETING, None, "A point", NOON) for point in points)))
    known = library.ask(known_now, MEETING)
    elsewhere = Put(tuple(put(Point, point, meeting=b"e" * 16) for point in points))
    assert draft_after(library, known, elsewhere) == (True, True)
