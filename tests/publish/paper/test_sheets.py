"""What each paper says, and what it keeps to itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import AdmitUnnamed, BringAlong, MarkAbsent, WithdrawAttendance
from facilitator.commands.desk import GiveBadge, SetCapacity
from facilitator.commands.people import SavePerson
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.publish.outline import Cards
from facilitator.publish.paper.kinds import Paper, PaperKind
from tests.publish.paper.crowd import DAY, Crowd, crowd, texts

SIGN_IN, TABLES, EVACUATION = (Paper(kind) for kind in (PaperKind.SIGN_IN, PaperKind.TABLES, PaperKind.EVACUATION))
NAMES = ("Amina Yusuf", "Bea Lindqvist", "Ann Lee", "Cy Okafor", "Ann Lim", "Zoë Abbot")
HELP = "Take the ramp at the east door"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Crowd]:
    with crowd(tmp_path, NAMES) as made:
        yield made


def test_sign_in_sheets_show_first_names_and_one_letter_only(forum: Crowd) -> None:
    said = " ".join(text for _, text in forum.printed(SIGN_IN).entries)

    assert "Amina Y." in said
    assert not [family for family in ("Yusuf", "Lindqvist", "Okafor", "Abbot") if family in said]


def test_each_range_of_letters_begins_a_page_with_its_heading(forum: Crowd) -> None:
    read = forum.printed(SIGN_IN)

    assert texts(read, "H2") == ["A to L", "O to Y"]
    assert next(page for page in read.pages if "O to Y" in page)[0] == "O to Y"


def test_one_desk_may_be_printed_alone_with_the_same_numbers(forum: Crowd) -> None:
    whole, alone = (texts(forum.printed(Paper(PaperKind.SIGN_IN, 2, desk)), "TH") for desk in (None, 1))
    assert alone == whole[whole.index("No.", 1) :]


def test_a_desk_for_which_no_letters_are_left_is_told_so(forum: Crowd) -> None:
    assert "no letters" in " ".join(texts(forum.printed(Paper(PaperKind.SIGN_IN, 6, 5)), "P"))


def test_two_of_one_short_name_are_told_apart_by_badge(forum: Crowd) -> None:
    forum.do(GiveBadge(forum.place(2), "12"), GiveBadge(forum.place(4), "40"))
    assert {"Ann L. (badge 12)", "Ann L. (badge 40)"} <= set(texts(forum.printed(SIGN_IN), "TD"))


def test_apologies_leave_the_sheet_and_change_no_number(forum: Crowd) -> None:
    before = numbered(forum)
    forum.do(MarkAbsent(forum.place(1), "apologies"))

    assert numbered(forum) == {name: number for name, number in before.items() if name != "Bea L."}


def test_who_is_off_the_list_is_on_no_paper(forum: Crowd) -> None:
    forum.do(WithdrawAttendance(forum.place(0)))
    for kind in PaperKind:
        assert "Amina" not in " ".join(text for _, text in forum.printed(Paper(kind)).entries)


def numbered(forum: Crowd) -> dict[str, str]:
    entries = forum.printed(SIGN_IN).entries
    rows = [(text, entries[at + 1][1]) for at, (role, text) in enumerate(entries) if role == "TH" and text.isdigit()]
    return {name: number for number, name in rows if name != "Name"}


def test_a_sheet_has_rows_for_people_who_are_not_listed_and_a_box_for_its_destruction(forum: Crowd) -> None:
    read = forum.printed(Paper(PaperKind.SIGN_IN, 1))

    assert texts(read, "TD").count("Name") == 8
    assert any("entered and destroyed on" in text for text in texts(read, "P"))
    assert any("Nobody outside the team" in text for text in texts(read, "P"))


def test_a_table_sheet_has_its_name_its_people_and_the_question(forum: Crowd) -> None:
    read = forum.printed(TABLES)

    assert texts(read, "H2") == [f"Table {number}" for number in range(1, 5)]
    assert len(read.pages) == 4
    assert {"Getting about"} <= set(texts(read, "P"))
    assert "Sitting here: Bea" in " ".join(texts(read, "P"))
    assert texts(read, "H3") == ["What helps you get about?"] * 4


def test_a_table_sheet_numbers_the_questions_of_discussions_each_on_its_own(forum: Crowd) -> None:
    forum.do(
        SaveItem(b"2" * 16, forum.meeting, "Round 2", 20, "workshop", question="Who pays?\n\nWho decides?"),
        SaveItem(b"3" * 16, forum.meeting, "Welcome", 20, "welcome", question="Who is here?"),
    )

    assert texts(forum.printed(TABLES), "H3")[:3] == [
        "Question 1: What helps you get about?",
        "Question 2: Who pays?",
        "Question 3: Who decides?",
    ]


def test_a_table_with_nobody_says_so(tmp_path: Path) -> None:
    with crowd(tmp_path, ()) as made:
        assert "Sitting here: nobody yet" in " ".join(texts(made.printed(TABLES), "P"))


def test_a_badge_tells_an_officer_and_no_carer(forum: Crowd) -> None:
    forum.do(SetCapacity(forum.place(0), "council_officer"), SetCapacity(forum.place(1), "carer"))
    forum.do(GiveBadge(forum.place(1), "7"), SavePerson(forum.people[2], "Ann Lee", organisation="Age Well"))
    said = texts(forum.printed(Paper(PaperKind.BADGES)), "P")

    assert {"Council officer", "Table 1 · Badge 7", "Age Well"} <= set(said)
    assert "carer" not in " ".join(said).casefold()


def test_badges_stand_eight_or_four_to_a_page(forum: Crowd) -> None:
    sizes = [forum.outline(Paper(PaperKind.BADGES, large=large)).blocks for large in (False, True)]
    assert [(block.across, block.down) for (block,) in sizes if isinstance(block, Cards)] == [(2, 4), (2, 2)]


def test_the_evacuation_list_counts_everybody_in_the_building(forum: Crowd) -> None:
    forum.do(AdmitUnnamed(forum.store.new_id(), forum.meeting, "interpreter", f"{DAY}T12:40:00"))
    forum.do(SetCapacity(forum.place(2), "supporter"))
    read = forum.printed(EVACUATION)
    said = " ".join(texts(read, "P"))

    assert "4 people are in the building." in said
    assert "1 supporter and 1 interpreter." in said
    assert "Gave no name: 1 person." in said
    assert "Printed at 2:05pm on Thursday 5 November 2026." in said
    assert sorted(texts(read, "LBody")) == [
        "Amina Yusuf",
        "Ann Lee (supporter)",
        "Ann Lim",
        "No name given (interpreter)",
    ]


def test_who_needs_help_stands_first_with_what_to_do(forum: Crowd) -> None:
    forum.do(SavePerson(forum.people[0], "Amina Yusuf", leaving_help=HELP))
    forum.do(BringAlong(forum.place(0), forum.people[4]), SavePerson(forum.people[2], "Ann Lee", access="Hearing loop"))
    read = forum.printed(EVACUATION)

    assert texts(read, "TD")[:3] == ["No table", f"{HELP} Came with Ann Lim.", "Out"]
    assert "Amina Yusuf (needs help)" in texts(read, "LBody")
    assert "Ann Lee (ask)" in texts(read, "LBody")
    assert "Hearing loop" not in " ".join(text for _, text in read.entries)


def test_every_page_of_the_evacuation_list_says_that_it_is_internal(forum: Crowd) -> None:
    read = forum.printed(EVACUATION)
    assert all(any("INTERNAL: contains personal information" in text for text in page) for page in read.artifacts)


@pytest.mark.parametrize("view", [View.SCRIBE, View.FACILITATOR])
def test_a_view_without_access_needs_gets_no_evacuation_list_and_is_told_who_does(tmp_path: Path, view: View) -> None:
    with (
        crowd(tmp_path, NAMES, view) as made,
        pytest.raises(Refused, match="is for door or access lead or team"),
    ):
        made.outline(EVACUATION)


@pytest.mark.parametrize("view", [View.SCRIBE, View.FACILITATOR])
def test_other_papers_are_made_in_every_view_and_hold_no_needs(tmp_path: Path, view: View) -> None:
    with crowd(tmp_path, NAMES, view) as made:
        made.do(SavePerson(made.people[0], "Amina Yusuf", access="Xneed", leaving_help="Xhelp"))
        for kind in (PaperKind.SIGN_IN, PaperKind.TABLES, PaperKind.BADGES):
            said = " ".join(text for _, text in made.printed(Paper(kind)).entries)
            assert "Xneed" not in said
            assert "Xhelp" not in said


def test_forty_people_and_their_numbers_fit_on_one_page(tmp_path: Path) -> None:
    with crowd(tmp_path, [f"Ann{number} Lee" for number in range(80)]) as made:
        made.do(*(SavePerson(made.people[number], f"Ann{number} Lee", leaving_help=HELP) for number in (0, 20)))
        read = made.printed(EVACUATION)

        assert len(texts(read, "LBody")) == 40
        assert len(read.pages) == 1
