"""Actions: what will be done, by whom and by when. Each line, and what it must mean on Thursday 5 November 2026."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.line.room import ROOM, reading

SAM = "Sam Adeyemi"
TEAM = "Council transport team"

OWNERS: dict[str, tuple[str, list[str]]] = {
    "action: ring the depot": ("ring the depot", []),
    "Action: ring the depot @Sam": ("ring the depot", [SAM]),
    "ACTION: @Sam ring the depot": ("ring the depot", [SAM]),
    "actions: ring the depot, @Sam": ("ring the depot", [SAM]),
    "@Sam ring the depot": ("ring the depot", [SAM]),
    "＠Sam ring the depot": ("ring the depot", [SAM]),
    "@Sam: ring the depot": ("ring the depot", [SAM]),
    "@Sam - ring the depot": ("ring the depot", [SAM]),
    "@SAM ring the depot": ("ring the depot", [SAM]),
    "@SA ring the depot": ("ring the depot", [SAM]),
    "@5 ring the depot": ("ring the depot", [SAM]),
    "@Sam Adeyemi ring the depot": ("ring the depot", [SAM]),
    "action: ring @Sam the depot": ("ring the depot", [SAM]),
    "action: ring the depot (@Sam)": ("ring the depot", [SAM]),
    "action: ring the depot @Sam.": ("ring the depot.", [SAM]),
    "action: ring @Sam, then write": ("ring, then write", [SAM]),
    "action: ring\n@Sam the depot": ("ring\nthe depot", [SAM]),
    "action: ring the depot by @Sam": ("ring the depot", [SAM]),
    "action: ask @Sam to ring": ("ask Sam to ring", [SAM]),
    "action: find out whom to ask @Sam": ("find out whom to ask", [SAM]),
    "action: meet with @Sam": ("meet with Sam", [SAM]),
    "action: meet with @Sam and @Ann": ("meet with Sam and Ann", [SAM, "Ann Lee"]),
    "@Sam @Ann ring the depot": ("ring the depot", [SAM, "Ann Lee"]),
    "@Sam, @Ann and @Amina ring": ("ring", [SAM, "Ann Lee", "Amina Okafor"]),
    "@Sam & @Ann: ring": ("ring", [SAM, "Ann Lee"]),
    "@Sam @Sam ring": ("ring", [SAM]),
    "action: @Sam ring, @Ann write": ("ring, write", [SAM, "Ann Lee"]),
    "@陳大文 打電話": ("打電話", ["陳大文"]),
    "@نور اتصل": ("اتصل", ["نور الحسن"]),
    '@"Council transport team" ring': ("ring", [TEAM]),
    "@“Council transport team” ring": ("ring", [TEAM]),
    "@Council transport team ring": ("ring", [TEAM]),
    "@council Transport Team ring": ("ring", [TEAM]),
    "@chair open the hall": ("open the hall", ["Chair"]),
    "@Access ring": ("ring", ["Access Group"]),
    "@Access Group ring": ("ring", ["Access Group"]),
    '@"St. John\'s Hall" open': ("open", ["St. John's Hall"]),
    "@St. John's Hall open": ("open", ["St. John's Hall"]),
    '@"Forum & Friends" open': ("open", ["Forum & Friends"]),
    "@Sam email sam@example.org": ("email sam@example.org", [SAM]),
    "action: write to sam\\@example.org": ("write to sam@example.org", []),
    "action: use the \\@ sign": ("use the @ sign", []),
    "action: meet @ the hall": ("meet @ the hall", []),
    '@Sam ring "the depot"': ('ring "the depot"', [SAM]),
    'action: @"" ring': ('@"" ring', []),
    "@Sam": ("", [SAM]),
    "action:": ("", []),
}

UNKNOWN = {
    "@Bob ring": ("Bob", "Nobody here fits ‘Bob’"),
    '@"Bob Stone" ring': ("Bob Stone", "Nobody here fits ‘Bob Stone’"),
    "@Daniel ring": ("Daniel", "2 people fit ‘Daniel’"),
    "@Jo Hill ring": ("Jo", "2 people fit ‘Jo’"),
    "@Council ring": ("Council", "Nobody here fits ‘Council’"),
    "@home ring": ("home", "Nobody here fits ‘home’"),
}

DUE: dict[str, tuple[str, str]] = {
    "by 2026-11-30": ("2026-11-30", "2026-11-30"),
    "by 30 Nov": ("2026-11-30", "30 Nov"),
    "by 30th Nov": ("2026-11-30", "30th Nov"),
    "by the 30th of November": ("2026-11-30", "the 30th of November"),
    "by 30 November 2026": ("2026-11-30", "30 November 2026"),
    "by 30 NOVEMBER": ("2026-11-30", "30 NOVEMBER"),
    "by 30 nov.": ("2026-11-30", "30 nov."),
    "by Nov 30": ("2026-11-30", "Nov 30"),
    "by November 30th, 2026": ("2026-11-30", "November 30th, 2026"),
    "by 30-Nov-2026": ("2026-11-30", "30-Nov-2026"),
    "by Monday 30 November": ("2026-11-30", "Monday 30 November"),
    "by 30/11": ("2026-11-30", "30/11"),
    "by 30/11/26": ("2026-11-30", "30/11/26"),
    "by 30/11/2026": ("2026-11-30", "30/11/2026"),
    "by 30.11.2026": ("2026-11-30", "30.11.2026"),
    "by 3/12": ("2026-12-03", "3/12"),
    "by 2 Mar": ("2027-03-02", "2 Mar"),
    "by 4 November": ("2027-11-04", "4 November"),
    "by 5 November": ("2026-11-05", "5 November"),
    "by Friday": ("2026-11-06", "Friday"),
    "by fri": ("2026-11-06", "fri"),
    "by Thursday": ("2026-11-12", "Thursday"),
    "by Monday": ("2026-11-09", "Monday"),
    "by this Friday": ("2026-11-06", "this Friday"),
    "by next Friday": ("2026-11-13", "next Friday"),
    "by next Monday": ("2026-11-09", "next Monday"),
    "by Friday week": ("2026-11-13", "Friday week"),
    "by Tues": ("2026-11-10", "Tues"),
    "by today": ("2026-11-05", "today"),
    "by tonight": ("2026-11-05", "tonight"),
    "by tomorrow": ("2026-11-06", "tomorrow"),
    "by the day after tomorrow": ("2026-11-07", "the day after tomorrow"),
    "by next week": ("2026-11-13", "next week"),
    "by end of next week": ("2026-11-13", "end of next week"),
    "by the end of the week": ("2026-11-06", "the end of the week"),
    "by end of November": ("2026-11-30", "end of November"),
    "by the end of February": ("2027-02-28", "the end of February"),
    "by end of Feb 2028": ("2028-02-29", "end of Feb 2028"),
    "by end of the month": ("2026-11-30", "end of the month"),
    "by end of next month": ("2026-12-31", "end of next month"),
    "by end of year": ("2026-12-31", "end of year"),
    "in two weeks": ("2026-11-19", "in two weeks"),
    "in 3 days": ("2026-11-08", "in 3 days"),
    "in a month": ("2026-12-05", "in a month"),
    "in a fortnight": ("2026-11-19", "in a fortnight"),
    "in two months' time": ("", ""),
    "within a week": ("2026-11-12", "within a week"),
    "in twelve weeks time": ("2027-01-28", "in twelve weeks time"),
    "Friday": ("2026-11-06", "Friday"),
    "tomorrow": ("2026-11-06", "tomorrow"),
    "30 Nov": ("2026-11-30", "30 Nov"),
    "30/11": ("2026-11-30", "30/11"),
    "30/11/26": ("2026-11-30", "30/11/26"),
    "on Friday": ("2026-11-06", "Friday"),
    "before 30 Nov": ("2026-11-30", "30 Nov"),
    "no later than 30 Nov": ("2026-11-30", "30 Nov"),
    "due 30 Nov": ("2026-11-30", "30 Nov"),
    "due: 30 Nov": ("2026-11-30", "30 Nov"),
    "due by 30 Nov": ("2026-11-30", "30 Nov"),
    "by Friday 5pm": ("2026-11-06", "Friday 5pm"),
    "by tomorrow morning": ("2026-11-06", "tomorrow morning"),
    "by next forum": ("2026-12-03", "next forum"),
    "by the next forum": ("2026-12-03", "the next forum"),
    "next meeting": ("2026-12-03", "next meeting"),
}

NOT_DUE = (
    "walk by the river",
    "stand by",
    "stop by 30",
    "by 31 Feb",
    "by 45/13",
    "by 2026-13-01",
    "by 0 Nov",
    "in 0 stages",
    "go by bus 30",
    "keep the line open 24/7",
    "cut it by half or 1/2",
    "write up the news of today",
    "open from Monday",
    "keep it up until Friday",
    "before Friday comes",
    "on Friday mornings",
    "by Fridays",
    "Friday prayers",
    "in two weeks we meet",
    "by 10:30",
    "by today's chair",
    "call it 30 Nov-ember",
)

NEXT_FORUM = replace(ROOM, next_forum=date(2026, 12, 3))


@pytest.mark.parametrize(("typed", "expected"), OWNERS.items())
def test_owners_are_taken_out_of_an_action(typed: str, expected: tuple[str, list[str]]) -> None:
    found = reading(typed)
    assert (found["kind"], found.get("text", ""), found.get("owners", [])) == ("action", *expected)
    assert "notices" not in found


@pytest.mark.parametrize(("typed", "expected"), UNKNOWN.items())
def test_an_owner_whom_nobody_fits_is_kept_by_name_and_said(typed: str, expected: tuple[str, str]) -> None:
    found = reading(typed)
    assert (found["owners"], found["notices"]) == ([expected[0]], [expected[1]])


@pytest.mark.parametrize(("words", "expected"), [case for case in DUE.items() if case[1][0]])
def test_a_date_says_when_an_action_is_due(words: str, expected: tuple[str, str]) -> None:
    for typed in (f"action: ring the depot {words}", f"action: ring the depot @Sam {words}"):
        found = reading(typed, NEXT_FORUM)
        assert (found["text"], found.get("due")) == ("ring the depot", expected[0])


@pytest.mark.parametrize("words", NOT_DUE)
def test_words_that_are_no_date_stay_in_the_action(words: str) -> None:
    assert reading(f"action: {words}") == {"kind": "action", "text": words}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("@Sam by Friday ring the depot", "ring the depot"),
        ("@Sam by Friday: ring the depot", "ring the depot"),
        ("@Sam by Friday, ring the depot", "ring the depot"),
        ("action: by Friday ring the depot @Sam", "ring the depot"),
        ("action: ring by Friday if you can @Sam", "ring if you can"),
        ("action: ring the depot (by Friday) @Sam", "ring the depot"),
        ("action: ring the depot by Friday @Sam", "ring the depot"),
        ("action: ring the depot @Sam by Friday.", "ring the depot."),
        ("action: ring the depot by Friday, @Sam", "ring the depot"),
        ("action: walk by the river @Sam by Friday", "walk by the river"),
        ("action: read the draft by 4 Nov and ring by Friday @Sam", "read the draft by 4 Nov and ring"),
        ("action: ring the #depot @Sam by Friday", "ring the depot"),
        ("action: ring @Sam by Friday #depot", "ring depot"),
        ("action: ring @Sam Friday #depot", "ring depot"),
    ],
)
def test_owner_and_date_may_stand_anywhere(typed: str, text: str) -> None:
    found = reading(typed)
    assert (found["text"], found["owners"], found["due"]) == (text, [SAM], "2026-11-06")


def test_next_forum_is_kept_in_words_until_its_day_is_known() -> None:
    expected = {"kind": "action", "text": "ring", "owners": [SAM], "due_words": "next forum"}
    assert reading("@Sam ring by next forum") == expected


def test_a_day_gone_by_is_pointed_out() -> None:
    found = reading("@Sam ring by 1 Nov 2026")
    assert (found["due"], found["notices"]) == ("2026-11-01", ["That day has gone by"])


@pytest.mark.parametrize(
    ("today", "words", "expected"),
    [
        (date(2026, 11, 6), "Friday", "2026-11-13"),
        (date(2026, 11, 8), "next Friday", "2026-11-13"),
        (date(2026, 11, 7), "end of the week", "2026-11-07"),
        (date(2026, 12, 5), "30 Nov", "2027-11-30"),
        (date(2027, 3, 1), "29 Feb", "2028-02-29"),
        (date(2026, 1, 31), "in a month", "2026-02-28"),
        (date(2026, 12, 31), "tomorrow", "2027-01-01"),
        (date(2026, 12, 5), "end of November", "2027-11-30"),
        (date(2026, 12, 31), "end of next month", "2027-01-31"),
    ],
)
def test_dates_are_counted_from_the_day_of_the_meeting(today: date, words: str, expected: str) -> None:
    assert reading(f"action: ring by {words}", replace(ROOM, today=today)).get("due") == expected


@pytest.mark.parametrize("words", ["tomorrow", "in 999 months", "next Friday", "end of next month", "1 Jan"])
def test_no_day_is_beyond_the_calendar(words: str) -> None:
    found = reading(f"action: ring by {words}", replace(ROOM, today=date.max))
    assert found["text"] == f"ring by {words}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("action: \\ring @Sam by Friday #1", {"text": "ring @Sam by Friday #1"}),
        ("action: @Sam \\ask @Ann by Friday", {"text": "ask @Ann by Friday", "owners": [SAM]}),
        (
            "@Sam by 2026-11-30 \\walk by Friday #street",
            {"text": "walk by Friday #street", "owners": [SAM], "due": "2026-11-30"},
        ),
        ("@Sam clear C:\\temp by Friday", {"text": "clear C:\\temp", "owners": [SAM], "due": "2026-11-06"}),
        ("@Sam see \\\\server", {"text": "see \\\\server", "owners": [SAM]}),
    ],
)
def test_an_action_after_a_backslash_is_what_was_said(typed: str, expected: dict[str, object]) -> None:
    assert reading(typed) == {"kind": "action"} | expected
