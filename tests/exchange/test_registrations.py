"""Booking lists read as people, whatever program wrote them."""

import datetime as dt

import pytest

from facilitator.domain.capacities import Capacity
from facilitator.exchange.nicknames import shipped_nicknames
from facilitator.exchange.registrations import Booking, Verdict, preview, read_registrations
from tests.exchange.booking_files import (
    EVENTBRITE,
    FORM,
    FRENCH,
    OUTLOOK,
    TEAMS,
    TWO_PEOPLE,
    VCARDS,
    ZOOM,
    workbook,
)


def people(source: bytes | str) -> list[Booking]:
    shown = preview(read_registrations(source), (), shipped_nicknames())
    return [row.booking for row in shown.people if row.booking]


def named(source: bytes | str) -> list[str]:
    return [booking.name for booking in people(source)]


@pytest.mark.parametrize("kind", TWO_PEOPLE)
def test_two_people_are_read_from(kind: str) -> None:
    assert len(people(TWO_PEOPLE[kind].encode())) == 2, named(TWO_PEOPLE[kind])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_separator_line_ends_and_encoding_are_found(separator: str, ending: str, encoding: str) -> None:
    rows = [["Name", "Organisation", "E-mail"], ["Zoë Müller", "Café “Süd”", "z@x.org"], ["Seán Ó Néill", "", ""]]
    text = ending.join(separator.join(row) for row in rows) + ending
    assert named(text.encode(encoding)) == ["Zoë Müller", "Seán Ó Néill"]


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("cp1250", ["Łukasz Wiśniewski", "Grażyna Błaszczyk", "Jędrzej Żak"]),
        ("cp1251", ["Фёдор Иванов", "Анна Петрова"]),
        ("cp1256", ["كمال السيد", "فاطمة الزهراء"]),
        ("gb18030", ["王小明", "陈美玲", "张伟", "李秀英", "刘洋"]),
        ("cp932", ["山田太郎", "鈴木一郎"]),
    ],
)
def test_alphabets_other_than_western_are_told_by_likelihood(encoding: str, names: list[str]) -> None:
    text = "Name;E-mail\r\n" + "".join(f"{name};a{at}@x.org\r\n" for at, name in enumerate(names))
    assert named(text.encode(encoding)) == names


@pytest.mark.parametrize(
    "text", ["Ada Moss <a@x.org>; Uma Rao <u@x.org>\nBob Roy", "Ada Moss, Uma Rao, Bob Roy, Cat Poe"]
)
def test_people_on_one_line_have_numbers_of_their_own(text: str) -> None:
    numbers = [each.row_number for each in read_registrations(text).bookings]
    assert numbers == list(range(1, len(numbers) + 1))


def test_teams_sections_name_each_person_once() -> None:
    assert named(TEAMS.encode("utf-16")) == ["Ada Moss", "Uma Rao", "Bob Roy"]
    assert [each.email for each in people(TEAMS)] == ["ada.moss@x.org", "uma@x.org", ""]
    reasons = {each.reason for each in read_registrations(TEAMS).not_people}
    assert reasons == {"above the headings", "blank", "the title of a part", "headings"}


def test_zoom_gives_the_name_shown_and_the_original_one() -> None:
    first, second = people(ZOOM)
    assert (first.name, first.known_as, second.name, second.known_as) == ("Ada", "Ada Moss", "Uma Rao", "")


def test_a_place_given_up_is_told_and_a_guest_without_a_name_is_nobody() -> None:
    ada, uma = people(EVENTBRITE)
    assert (ada.cancelled, ada.capacity, ada.organisation) == (False, Capacity.CITIZEN, "Mind")
    assert (uma.cancelled, uma.capacity) == (True, Capacity.CARER)


def said(booking: Booking) -> str:
    """Return what a row answers to the one thing it is asked to agree to."""
    (consent,) = booking.consents
    return str(consent.answer)


def test_a_form_gives_capacity_consent_and_what_to_do() -> None:
    ada, uma = people(FORM)
    assert (ada.capacity, said(ada), ada.access, ada.organisation) == (Capacity.CARER, "yes", "", "Mind")
    assert (uma.capacity, said(uma), uma.access) == (Capacity.CITIZEN, "no", "Loop")


def test_contacts_give_phone_and_middle_name() -> None:
    ada = people(OUTLOOK)[0]
    assert (ada.name, ada.phone, ada.email) == ("Ada B. Moss", "07700 900123", "ada@x.org")
    assert people(FRENCH)[1].name == "Jean-Pierre de la Tour"
    card = people(VCARDS)[0]
    assert (card.name, card.organisation, card.email, card.phone) == ("Ada Moss", "Mind, Leeds", "ada@x.org", "+44770")


def test_an_organisation_that_is_a_capacity_is_one() -> None:
    text = (
        "Name,Organisation,Ticket\nAda Moss,Carer,Professional\nUma Rao,NHS trust,Professional\nBob Roy,Carers’ Hub,\n"
    )
    found = [(each.organisation, each.capacity) for each in people(text)]
    assert found == [("", Capacity.CARER), ("NHS trust", Capacity.PARTNER_OFFICER), ("Carers’ Hub", None)]


def test_the_columns_found_are_told() -> None:
    read = read_registrations("Name;Shoe size;E-mail\nAda Moss;39;ada@x.org\n")
    assert read.form == "text with semicolons"
    assert read.columns == (("Name", "name"), ("Shoe size", ""), ("E-mail", "e-mail"))
    assert read.bookings[0].raw == (("Name", "Ada Moss"), ("Shoe size", "39"), ("E-mail", "ada@x.org"))


def test_what_people_typed_stays_as_typed() -> None:
    text = 'Name,Organisation\n=cmd(),<b>Mind</b> & co\n"Al ""Ace"" Moss","""Mind"""\n'
    first, second = people(text)
    assert (first.name, first.organisation) == ("=cmd()", "<b>Mind</b> & co")
    assert (second.name, second.organisation) == ('Al "Ace" Moss', "Mind")


def test_a_spreadsheet_is_read_from_the_sheet_that_names_people() -> None:
    opened = dt.datetime(2024, 5, 1, 9)  # noqa: DTZ001 - spreadsheets know no time zones
    headings: list[list[object]] = [["Bookings"], [], ["First name", "Surname", "Badge", "When"]]
    rows: list[list[object]] = [["Ada", "Moss", 7.0, opened], ["Uma", "Rao", 8.5, None], [None], ["Total", 2]]
    data = workbook([*headings, *rows], others=["Notes"])
    read = read_registrations(data)
    assert [(each.name, each.badge) for each in read.bookings] == [("Ada Moss", "7"), ("Uma Rao", "8.5")]
    assert (read.form, read.bookings[0].raw[-1][1]) == ("spreadsheet", "2024-05-01 09:00")
    assert [each.reason for each in read.not_people] == [
        "above the headings",
        "blank",
        "a total or a remark on the list",
    ]


def test_a_spreadsheet_of_bare_names_is_read_as_lines() -> None:
    assert named(workbook([["Moss, Ada"], ["Rao, Uma"]])) == ["Ada Moss", "Uma Rao"]


def test_a_formula_is_never_worked_out() -> None:
    assert named(workbook([["Name"], ['=HYPERLINK("http://x")'], ["Ada Moss"]])) == ["Ada Moss"]


def test_rows_of_one_person_count_once_and_keep_what_any_of_them_says() -> None:
    rows = "Ada Moss,a@x.org,,cancelled\nAda Moss,A@x.org,yes,\nAda Moss,a@x.org,no,\n"
    text = "Name,E-mail,May we contact you,Status\n" + rows
    shown = preview(read_registrations(text), (), shipped_nicknames())
    assert [row.verdict for row in shown.rows] == [Verdict.NEW, Verdict.REPEAT, Verdict.REPEAT]
    kept = shown.people[0].booking
    assert kept is not None
    assert (kept.cancelled, said(kept)) == (False, "no")
