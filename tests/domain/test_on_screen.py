"""What the room's screen shows when, and in which words."""

import pytest

from facilitator.domain.agenda import ItemKind
from facilitator.domain.on_screen import (
    GROUND_RULES,
    Happening,
    Showing,
    back_told,
    by_itself,
    called,
    first_name,
    ground_rules,
)

BEGAN, COUNTED, CLOSED, AFTER = (f"2026-11-05T13:{minute}:00" for minute in (10, 20, 25, 30))


@pytest.mark.parametrize(
    ("happening", "shown"),
    [
        (Happening(), Showing.WELCOME),
        (Happening(kind=ItemKind.WELCOME), Showing.WELCOME),
        (Happening(kind=ItemKind.DISCUSSION, since=BEGAN), Showing.NOW),
        (Happening(kind=ItemKind.BREAK, since=BEGAN, counted=COUNTED), Showing.BREAK),
        (Happening(kind=ItemKind.DISCUSSION, since=AFTER, counted=COUNTED), Showing.VOTE),
        (Happening(kind=ItemKind.DISCUSSION, since=BEGAN, counted=COUNTED, closed=CLOSED), Showing.VOTE),
        (Happening(kind=ItemKind.DISCUSSION, since=AFTER, counted=COUNTED, closed=CLOSED), Showing.NOW),
        (Happening(kind=ItemKind.CLOSE, entries=True), Showing.READ_BACK),
        (Happening(kind=ItemKind.CLOSE), Showing.NOW),
        (Happening(over=True, entries=True), Showing.READ_BACK),
        (Happening(over=True), Showing.WELCOME),
    ],
)
def test_the_screen_follows_what_happens(happening: Happening, shown: Showing) -> None:
    assert by_itself(happening) is shown


def test_every_state_has_words() -> None:
    assert all(showing.label for showing in Showing)


def test_a_meetings_own_rules_go_before_its_groups_and_those_of_the_program() -> None:
    assert ground_rules(" Be kind \n\n Be brief", "Listen") == ("Be kind", "Be brief")
    assert ground_rules("  ", "Listen") == ("Listen",)
    assert ground_rules("", "") == GROUND_RULES


def test_a_break_says_when_it_is_over() -> None:
    assert back_told("2026-11-05T14:15:00", BEGAN, 10) == "2:15pm"
    assert back_told("14:15", BEGAN, 10) == "2:15pm"
    assert back_told("", BEGAN, 10) == "1:20pm"
    assert back_told("", BEGAN, 0) == ""
    assert back_told("", "", 10) == ""


@pytest.mark.parametrize(
    ("given", "name", "first"),
    [("Ann Marie", "Ann Marie Lee", "Ann Marie"), ("", "Amina Okafor", "Amina"), ("", "Cher", "Cher"), ("", "", "")],
)
def test_a_first_name_is_what_is_called_across_a_room(given: str, name: str, first: str) -> None:
    assert first_name(given, name) == first


def test_who_did_not_agree_is_called_by_capacity_or_by_table() -> None:
    came = {"carer": 3, "provider": 2}

    assert called("Amina", "carer", 4, came) == "Amina"
    assert called("", "carer", 4, came) == "a carer"
    assert called("", "provider", 4, came) == "someone at table 4"
    assert called("", "provider", 0, came) == "a participant"
    assert called("", "", 0, came) == "a participant"
