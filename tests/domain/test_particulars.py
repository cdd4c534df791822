"""What stays of the details of two who are joined, in words."""

from dataclasses import dataclass

from facilitator.domain.particulars import particulars_in_words


@dataclass
class Person:
    name: str = "Ann Lee"
    organisation: str = ""
    capacity: str = ""
    email: str = ""
    phone: str = ""
    access: str = ""
    leaving_help: str = ""


def test_what_is_missing_is_filled_in_what_differs_stays_and_notes_are_kept_of_both() -> None:
    kept = Person(email="a@example.org", phone="1", access="Ramp")
    gone = Person("Anne Lee", "Mind", email="b@example.org", phone="1", access="Loop", leaving_help="Arm")

    assert list(particulars_in_words(kept, gone)) == [
        ("Name", "Ann Lee stays, Anne Lee goes"),
        ("Filled in", "organisation"),
        ("Stays as it is", "e-mail"),
        ("Kept of both", "what to do for access"),
        ("Kept of both", "help to leave the building"),
    ]


def test_two_who_are_alike_in_everything_change_nothing() -> None:
    assert list(particulars_in_words(Person(email="a@example.org"), Person(email="a@example.org"))) == []
    assert list(particulars_in_words(Person(access="Ramp"), Person(access="Ramp"))) == []
