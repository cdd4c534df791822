"""What booking lists say that people agreed to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.consents import RecordConsent
from facilitator.domain.consents import Answer, Purpose
from facilitator.exchange.registrations import read_registrations
from facilitator.exchange.registrations.comparing import meeting_list
from facilitator.exchange.registrations.deciding import NOBODY, Decided, decide
from facilitator.exchange.registrations.taking import beside_known, take_bookings
from facilitator.queries.consents import ConsentRow, consents
from facilitator.queries.people import people
from tests.held import MEETING, NOON, Held, held

HEAD = "Name,E-mail,May we take photographs of you?,Newsletter,Consent\n"
PHOTO = "May we take photographs of you?"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def take(library: Held, text: str, *, renewed: bool = False) -> Decided | None:
    seen = library.ask(lambda reader: beside_known(read_registrations(text), reader))
    decided = decide(seen, library.ask(meeting_list, MEETING))
    if decided is not None and renewed:
        decided = decided.renew_all()
    command = take_bookings(seen, library.store.new_id, MEETING, NOBODY, decided)
    library.do(replace(command, source="list.csv", at=NOON))
    return decided


def told(library: Held, purpose: Purpose = Purpose.PHOTO) -> ConsentRow:
    (person,) = library.ask(people)
    return next(row for row in library.ask(consents, person.id) if row.purpose is purpose)


def row(photo: str, newsletter: str = "", consent: str = "") -> str:
    return f"{HEAD}Ada Moss,ada@example.org,{photo},{newsletter},{consent}\n"


@pytest.mark.parametrize(
    ("heading", "purpose"),
    [
        ("Photo consent", Purpose.PHOTO),
        ("PHOTOS OK?", Purpose.PHOTO),
        ("I am happy for photographs/film to be taken at the event", Purpose.PHOTO),
        ("Do you agree to be photographed or filmed?*", Purpose.PHOTO),
        ("Newsletter (Y/N)", Purpose.MAILING),
        ("Mailing list", Purpose.MAILING),
        ("Can we contact you about future forums?", Purpose.MAILING),
        ("Happy to be contacted", Purpose.MAILING),
        ("Opt-in", Purpose.MAILING),
        ("Would you like to receive updates by e-mail?", Purpose.MAILING),
        ("May we keep your access needs for next time?", Purpose.ACCESS),
        ("Are you happy for your name to be in the published notes?", Purpose.PUBLISH_NAME),
        ("OK to show your name on the screen", Purpose.SHOW_NAME),
        ("Can we quote you?", Purpose.QUOTE),
    ],
)
def test_a_heading_says_to_what_people_agree(heading: str, purpose: Purpose) -> None:
    (booking,) = read_registrations(f'Name,"{heading}"\nAda Moss,Yes please\n').bookings
    assert [(each.purpose, each.answer, each.wording) for each in booking.consents] == [(purpose, Answer.YES, heading)]


@pytest.mark.parametrize("heading", ["Consent", "GDPR", "I agree", "Privacy policy", "Data protection consent"])
def test_a_consent_that_does_not_say_to_what_is_left_out_and_that_is_said(heading: str) -> None:
    read = read_registrations(f"Name,{heading}\nAda Moss,Yes\n")
    assert read.bookings[0].consents == ()
    assert dict(read.columns)[heading] == "left out: a consent, but it does not say to what"


@pytest.mark.parametrize(
    "heading", ["Photo", "Emergency contact", "Contact name", "Photo ID number", "Date of consent", "Recording Consent"]
)
def test_what_only_sounds_like_a_consent_is_none(heading: str) -> None:
    (booking,) = read_registrations(f"Name,{heading}\nAda Moss,https://example.org/ada.jpg\n").bookings
    assert booking.consents == ()


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("yes", Answer.YES),
        ("Y", Answer.YES),
        ("✓", Answer.YES),
        ("I agree to be photographed", Answer.YES),
        ("TRUE", Answer.YES),
        ("No, thank you", Answer.NO),
        ("I do not agree", Answer.NO),
        ("I'd rather not", Answer.NO),
        ("Don’t", Answer.NO),
        ("perhaps", None),
        ("ask me on the day", None),
        ("", None),
    ],
)
def test_a_cell_is_a_yes_a_no_or_nothing(cell: str, answer: Answer | None) -> None:
    (booking,) = read_registrations(f'Name,Photo consent\nAda Moss,"{cell}"\n').bookings
    assert [each.answer for each in booking.consents] == ([answer] if answer else [])


def test_what_the_list_says_is_kept_with_its_heading_its_file_and_the_time(library: Held) -> None:
    take(library, row("Yes", "No", "Yes"))

    assert told(library) == ConsentRow(Purpose.PHOTO, "yes", PHOTO, NOON, "list.csv", "booking list")
    assert told(library, Purpose.MAILING).answer == "no"
    library.store.undo()
    assert library.ask(people) == ()


def test_an_answer_given_in_person_is_never_replaced(library: Held) -> None:
    take(library, row("Yes"))
    (person,) = library.ask(people)
    library.do(RecordConsent(person.id, Purpose.PHOTO, Answer.WITHDRAWN, PHOTO, NOON, "Sam"))
    decided = take(library, row("Yes"), renewed=True)

    assert told(library).answer == "withdrawn"
    assert decided is not None
    assert decided.compared.beside[2].changes == ()


def test_a_no_of_a_newer_list_counts_at_once_and_a_yes_only_where_somebody_says_so(library: Held) -> None:
    take(library, row("Yes"))
    decided = take(library, row("No"))
    assert decided is not None
    assert decided.compared.beside[2].words == "photographs: agreed → said no"
    assert (told(library).answer, decided.compared.beside[2].asks) == ("no", False)

    decided = take(library, row("Yes"))
    assert decided is not None
    assert (told(library).answer, decided.compared.beside[2].asks) == ("no", True)
    take(library, row("Yes"), renewed=True)
    assert told(library).answer == "yes"


def test_the_same_answer_again_is_no_news(library: Held) -> None:
    take(library, row("Yes", "No"))
    decided = take(library, row("Yes", "No"))

    assert decided is not None
    assert decided.compared.beside[2].changes == ()
