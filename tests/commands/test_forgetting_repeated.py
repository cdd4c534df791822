"""Words of a forgotten line that somebody wrote again about the record are forgotten there too, on every laptop.

Of every text that people write it is said here how it is reached, so that a new column cannot be left out.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from facilitator.commands.entries import EditEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.forgetting_apart import ForgetElsewhere
from facilitator.commands.forgetting_words import REPEATING, WORDS
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.tables import SetMeaning
from facilitator.storage.library import create_library
from facilitator.storage.models import (
    MODELS,
    Abbreviation,
    Action,
    ActionOwner,
    ActionUpdate,
    AgendaItem,
    Attendance,
    Circulation,
    Consent,
    ConsentWording,
    Correction,
    DiscussionTable,
    EvaluationComment,
    Group,
    Meeting,
    Membership,
    NameForms,
    Organisation,
    Overruling,
    Person,
    Publication,
    Resource,
    Response,
    TableSheet,
    Theme,
    Turn,
    Vote,
)
from facilitator.storage.row import Row
from facilitator.storage.verify import verified
from tests import stuffed
from tests.desks import take_in
from tests.held import GROUP, MEETING, NOON, Held, held
from tests.private_forum import Put, put
from tests.storage.test_forgetting import on_disk

LINE, OTHER, AFTER, ABOUT = (bytes([48 + number]) * 16 for number in range(4))
SECRET = "zanzibarquux"
SAID = f"the bus is {SECRET}"
WITH_AN_ACTION = {ActionOwner: ("label",), ActionUpdate: ("text",)}
"""What goes because it hangs on an action that is forgotten."""
STAYS: dict[type[Row], str] = {
    Group: "name contact purpose ground_rules",
    Organisation: "name",
    Person: "name given family email phone access leaving_help",
    Membership: "role",
    Attendance: "label badge access_note",
    Consent: "purpose wording method taken_by",
    ConsentWording: "purpose text",
    NameForms: "names",
    Abbreviation: "short words",
    DiscussionTable: "name",
    TableSheet: "photo",
    Theme: "name",
    Meeting: "title subject purpose venue facilitator note_taker hosts co_lead brought_by can_change cannot_change"
    " ground_rules",
    AgendaItem: "title presenters question",
    Turn: "label about",
    Vote: "question",
    EvaluationComment: "text",
    Resource: "title place",
    Circulation: "document channel forms version",
    Overruling: "problem",
}
"""What is no repetition of a line: who people are and what things are called, plans, and what somebody else wrote.

Turns are forgotten by themselves once a meeting is closed.
"""
PLACES = [(model, name) for model, names in REPEATING.items() for name in names]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveMeeting(AFTER, "December", "2026-12-03", GROUP), KeepPoint(LINE, MEETING, None, SAID, NOON))
        yield opened


def text_in(library: Held, model: type[Row], name: str, uid: bytes = ABOUT) -> str:
    query = select(model.__table__.columns[name]).where(model.uid == uid)
    return str(library.ask(lambda reader: reader.connection.execute(query).scalar_one()))


def written(model: type[Row], name: str, text: str, meeting: bytes = MEETING) -> Put:
    """Return what writes a text into a column of a row of a meeting, or of the meeting itself."""
    if model is Meeting:
        return Put((put(Meeting, meeting, **{name: text}),))
    return Put((put(model, ABOUT, meeting=meeting, **{name: text}),))


def where(model: type[Row], meeting: bytes = MEETING) -> bytes:
    return meeting if model is Meeting else ABOUT


def test_of_every_text_that_people_write_it_is_said_how_forgetting_reaches_it() -> None:
    unsaid = []
    for model in MODELS.values():
        for name in (*stuffed.columns(model, stuffed.PUBLIC), *stuffed.columns(model, stuffed.PRIVATE)):
            reached = name in {*WORDS.get(model, ()), *REPEATING.get(model, ()), *WITH_AN_ACTION.get(model, ())}
            if reached == (name in stuffed.columns(model, STAYS)):
                unsaid.append(f"{model.__name__}.{name}")
    assert unsaid == []


@pytest.mark.parametrize(("model", "name"), PLACES)
@pytest.mark.parametrize("text", [SAID, f"We took out: The bus  is {SECRET}."])
def test_what_repeats_a_line_is_forgotten_wherever_it_is_written(
    library: Held, tmp_path: Path, model: type[Row], name: str, text: str
) -> None:
    library.do(written(model, name, text), ForgetEntry(LINE))
    assert text_in(library, model, name, where(model)) == ""
    assert not on_disk(tmp_path, SECRET)
    assert library.ask(verified)


@pytest.mark.parametrize(
    ("meeting", "text", "left"),
    [(MEETING, "The bus.", ""), (MEETING, "About the bus", "About the bus"), (AFTER, "The bus.", "The bus.")],
)
def test_few_words_are_known_again_only_at_their_own_meeting_and_where_they_are_all_of_it(
    library: Held, meeting: bytes, text: str, left: str
) -> None:
    library.do(KeepPoint(OTHER, MEETING, None, "the bus", NOON))
    library.do(written(Correction, "instead", text, meeting), ForgetEntry(OTHER))
    assert text_in(library, Correction, "instead") == left


LAKE = "Some more benches by the lake. Cost 40,000."


@pytest.mark.parametrize(
    ("line", "text", "goes"),
    [
        ("More benches", LAKE, False),
        ("More benches by the lake", LAKE, False),
        ("Internationalisation unhelpful", f"Internationalisation unhelpful. {LAKE}", False),
        ("Ore benches by the lake and more", f"More benches by the lake and more. {LAKE}", False),
        ("More benches by the lake, Cost 40,00", "More benches by the lake, Cost 40,000", False),
        ("More benches by the lake (now)", f"She said: more benches by the lake (now), please. {LAKE}", True),
        ("More benches by the lake now.", f"“MORE benches by the  lake now”. {LAKE}", True),
    ],
)
def test_only_whole_sentences_are_known_again_at_other_meetings(
    library: Held, line: str, text: str, *, goes: bool
) -> None:
    library.do(KeepPoint(OTHER, MEETING, None, line, NOON), written(AgendaItem, "outcome", text, AFTER))
    library.do(ForgetEntry(OTHER))
    assert text_in(library, AgendaItem, "outcome") == ("" if goes else text)


def test_a_line_is_known_again_with_other_quotes(library: Held) -> None:
    library.do(KeepPoint(OTHER, MEETING, None, "Amina’s bus was late?", NOON))
    library.do(written(Correction, "instead", "Amina's bus was late…"), ForgetEntry(OTHER))
    assert text_in(library, Correction, "instead") == ""


def test_at_its_own_meeting_a_line_is_known_by_whole_words(library: Held) -> None:
    library.do(KeepPoint(OTHER, MEETING, None, "more benches", NOON))
    library.do(written(Correction, "instead", "Nevermore benches"), written(Meeting, "level_note", LAKE))
    library.do(ForgetEntry(OTHER))
    assert text_in(library, Correction, "instead") == "Nevermore benches"
    assert text_in(library, Meeting, "level_note", MEETING) == ""


@pytest.mark.parametrize("name", ["did", "reason", "next_step"])
@pytest.mark.parametrize(("meeting", "left"), [(AFTER, "We will look into this very soon"), (MEETING, "")])
def test_what_answers_say_every_month_is_known_again_at_their_own_meeting_alone(
    library: Held, name: str, meeting: bytes, left: str
) -> None:
    stock = "We will look into this very soon"
    library.do(Put((put(Response, OTHER, meeting=MEETING, said=SAID, **{name: stock}),)), LinkResponse(OTHER, (LINE,)))
    library.do(written(Meeting, "will_change", stock, meeting), ForgetEntry(LINE))
    assert text_in(library, Meeting, "will_change", meeting) == left


def test_what_came_of_an_action_is_known_again_at_its_own_meeting_alone(library: Held) -> None:
    stock = "Done, and everybody was told about it"
    library.do(Put((put(Action, OTHER, meeting=MEETING, text=SAID, outcome=stock),)))
    library.do(written(Meeting, "will_change", stock), written(Meeting, "will_change", stock, AFTER))
    library.do(ForgetEntry(OTHER))
    assert text_in(library, Meeting, "will_change", MEETING) == ""
    assert text_in(library, Meeting, "will_change", AFTER) == stock


def test_many_words_are_known_again_at_every_meeting(library: Held, tmp_path: Path) -> None:
    long = f"{SAID} again"
    library.do(KeepPoint(OTHER, MEETING, None, long, NOON))
    library.do(written(Publication, "what_changed", f"Told again: {long}", AFTER))
    library.do(ForgetEntry(LINE), ForgetEntry(OTHER))
    assert not on_disk(tmp_path, SECRET)


def test_what_was_written_anew_since_stays_and_what_it_said_before_goes(library: Held, tmp_path: Path) -> None:
    for text in (SAID, "the bus is late"):
        library.do(written(Correction, "instead", text))
    library.do(ForgetEntry(LINE))
    assert text_in(library, Correction, "instead") == "the bus is late"
    assert not on_disk(tmp_path, SECRET)


def test_an_entry_of_what_was_given_out_stays_without_the_words(library: Held) -> None:
    fields = {"to_whom": "All who came", "note": SAID, "people": 40}
    library.do(Put((put(Circulation, ABOUT, meeting=MEETING, **fields),)), ForgetEntry(LINE))
    assert text_in(library, Circulation, "to_whom") == "All who came"
    assert text_in(library, Circulation, "deleted") == "0"


@pytest.mark.parametrize("told", ["said before", "understood", "answered"])
def test_whatever_a_line_has_said_is_looked_for(library: Held, tmp_path: Path, told: str) -> None:
    words = f"long live {SECRET}"
    if told == "said before":
        library.do(EditEntry(LINE, words), EditEntry(LINE, SAID))
    elif told == "understood":
        library.do(SetMeaning(LINE, words))
    else:
        library.do(SaveResponse(OTHER, MEETING, SAID, did=words), LinkResponse(OTHER, (LINE,)))
    library.do(written(Publication, "what_changed", f"Told: {words}"), ForgetEntry(LINE))
    assert text_in(library, Publication, "what_changed") == ""
    assert not on_disk(tmp_path, SECRET)


@pytest.mark.parametrize(("model", "name"), PLACES)
def test_what_another_laptop_wrote_that_did_not_know_is_forgotten_after_a_merge(
    library: Held, tmp_path: Path, model: type[Row], name: str
) -> None:
    (tmp_path / "there").mkdir()
    there = Held(create_library(tmp_path / "there" / "other.forum", who="Kit"))
    try:
        take_in(there, library)
        library.do(ForgetEntry(LINE))
        there.do(written(model, name, f"Put right: {SAID}."))
        for into, of in ((library, there), (there, library)):
            take_in(into, of)
        assert not on_disk(tmp_path, SECRET)
        assert not on_disk(tmp_path / "there", SECRET)
        for each in (library, there):
            assert text_in(each, model, name, where(model)) == ""
            assert each.ask(verified)
            assert each.do(ForgetElsewhere()).rows == frozenset(), "doing it again changes nothing"
    finally:
        there.store.close()
