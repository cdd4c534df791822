from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.attendance import AdmitUnnamed
from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.publishing import MinutesStatus, Standing
from facilitator.domain.refused import Refused
from facilitator.publish.minutes import minutes, outline_of, write_minutes
from facilitator.publish.outline import plain
from facilitator.publish.progress import Cancelled, Watch
from facilitator.publish.text import plain_text
from facilitator.publish.web import web_page
from facilitator.publish.without_tables import without_tables
from facilitator.publish.word import word_document
from facilitator.queries.record.rows import CountRow
from tests.journeys.structure import printed, section
from tests.publish.forum import DAY, MADE_AT, PEOPLE, PRIVATE, Forum, opened_forum, stuff
from tests.publish.readback import assert_good

SECTIONS = [
    "At a glance",
    "You said, we did – since last time",
    "Who was in the room",
    "What we came to talk about",
    "Presentations",
    "What people told us",
    "What mattered most",
    "Decisions, recommendations and challenges",
    "Actions",
    "Still to answer",
    "Groups",
    "How the meeting went",
    "Next meeting",
    "About these notes",
    "Resources",
    "Words we used",
]


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as forum:
        yield forum


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    """One forum for all that only read it."""
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def texts(forum: Forum, title: str, edition: Edition = Edition.PUBLISHED) -> list[str]:
    return [text for _, text in section(plain(forum.outline(edition)), "H2", title)]


def test_the_sections_stand_in_their_order(forum: Forum) -> None:
    assert [text for role, text in plain(forum.outline()) if role == "H2"] == SECTIONS


def test_an_empty_section_says_so_in_a_sentence(bare: Forum) -> None:
    entries = plain(bare.outline())
    assert [text for role, text in entries if role == "H2"] == SECTIONS
    for title in SECTIONS:
        assert [text for role, text in section(entries, "H2", title) if role in {"P", "LBody"}], title
    for said in ("No points were written down.", "No decisions were made.", "No actions were agreed."):
        assert ("P", said) in entries
    assert ("P", "Nobody was checked in at this meeting.") in entries
    assert ("P", "Nothing was left to answer.") in entries


def test_the_title_block_says_what_when_where_and_who(forum: Forum) -> None:
    entries = plain(forum.outline())
    assert entries[:2] == [("H1", "Notes of People’s Forum: Getting about"), ("P", "Draft for checking")]
    opening = [text for _, text in entries[: entries.index(("H2", "At a glance"))]]
    assert "When: Thursday 5 November 2026, 12:30pm to 3:30pm" in opening
    assert {"Where: Central Hall", "Hosts: The council", "Led by: Grace Lead"} <= set(opening)


def test_other_formats_are_offered_in_large_letters_with_the_contact(forum: Forum) -> None:
    offers = [block for block in forum.outline().blocks if getattr(block, "look", "") == "lead"]
    assert len(offers) == 1
    assert "large print" in str(offers[0])
    assert "01632 960900" in str(offers[0])


def test_people_are_counted_and_small_counts_are_hidden(forum: Forum) -> None:
    told = texts(forum, "Who was in the room")
    assert told[0] == "6 people took part: 6 citizens."
    assert told[1] == "Also there, and not counted among them: fewer than 5 interpreters."
    assert told[-2] == "Fewer than 5 people sent apologies. Names are not published."
    assert told[-1] == "Some of those who came needed support to take part."
    assert "Also there, and not counted among them: 1 interpreter." in texts(
        forum, "Who was in the room", Edition.INTERNAL
    )


def test_few_of_a_capacity_are_told_with_others_in_one_sum(tmp_path: Path) -> None:
    with opened_forum(tmp_path) as crowd:
        for number, capacity in ((6, "citizen"), (12, "carer"), (1, "councillor"), (2, "provider")):
            for _ in range(number):
                crowd.store.do(AdmitUnnamed(crowd.store.new_id(), crowd.meeting, capacity, f"{DAY}T12:40:00"))
        told = texts(crowd, "Who was in the room")
        assert told[0].endswith(": 12 carers, and 9 citizens, providers and councillors together.")
        assert "fewer" not in told[0]
        assert "1 councillor" in texts(crowd, "Who was in the room", Edition.INTERNAL)[0]


def test_points_stand_by_item_and_theme_each_once(forum: Forum) -> None:
    assert section(plain(forum.outline()), "H2", "What people told us") == [
        ("H3", "Item 3: The discussion"),
        ("P", "The question: What helps?"),
        ("H4", "Buses"),
        ("Lbl", "•"),
        ("LBody", "Concern: The 17 is late. (also about Time; table 4)"),
        ("Lbl", "•"),
        ("LBody", "Quote: “Wait till we sit down.”"),
        ("H4", "Other points"),
        ("Lbl", "•"),
        ("LBody", "A plain thing.\nOn two lines."),
        ("H3", "Said outside the programme"),
        ("Lbl", "•"),
        ("LBody", "Said in the corridor."),
    ]


def test_a_presentation_names_who_gave_it_with_points_and_questions_in_order(forum: Forum) -> None:
    told = texts(forum, "Presentations")
    assert told[:2] == ["Item 2: The presentation", "Presented by: Helen Speaker, Transport"]
    assert told[2:] == ["•", "New buses come in May.", "•", "Question: Who pays?"]


def test_decisions_recommendations_and_challenges_have_a_section(forum: Forum) -> None:
    told = texts(forum, SECTIONS[7])
    assert told[:4] == ["There were no proposed standards.", "Decisions", "1.", "We meet every month."]
    assert {"Mend the kerbs. (item 3)", "Why did nobody answer? (item 3)"} <= set(told)


def test_what_waits_for_an_answer_is_listed_with_what_was_parked(forum: Forum) -> None:
    told = [text for text in texts(forum, "Still to answer") if text != "•"]
    assert told == [
        "Questions and challenges",
        "It is not settled yet who will answer these.",
        "Question: Who pays? (item 2)",
        "Challenge: Why did nobody answer? (item 3)",
        "Parked for later",
        "It is not settled yet where these will be taken up.",
        "Parking at the hall. (item 3)",
    ]


def test_an_action_says_who_as_what_they_are_and_by_when(forum: Forum) -> None:
    assert texts(forum, "Actions")[-1].split("\n") == [
        "2026/11-1: Ring the depot.",
        "Who: A citizen and Moorline Buses",
        "By when: 30 November 2026",
        "Status: Not started yet",
    ]
    assert "\nWho: Amina Xassan and Moorline Buses\n" in texts(forum, "Actions", Edition.INTERNAL)[-1]


def test_answers_say_what_was_done_or_why_not_and_what_is_late(forum: Forum) -> None:
    told = texts(forum, SECTIONS[1])
    assert {"There is no bench – Done", "Reference: YS-2026/10-1"} <= set(told)
    assert {"You said: There is no bench.", "We did: A bench was put there."} <= set(told)
    assert {"Decided by: Parks, on Tuesday 20 October 2026", "Actions for this: 2026/11-1"} <= set(told)
    assert {"The lift is too small – We cannot do this", "Why not: The shaft is narrow."} <= set(told)
    assert {"Toilets are shut – Not started yet", "There is no answer to this yet."} <= set(told)
    (earlier,) = (text.split("\n") for text in told if text.startswith("2026/10-1"))
    assert earlier[:3] == ["2026/10-1: Count the benches.", "Who: No owner yet", "By when: 20 October 2026"]
    assert earlier[3] == "How far it is: We are doing this, and overdue. 15 October 2026: Half are counted."


def test_the_next_meeting_is_named(forum: Forum) -> None:
    assert texts(forum, "Next meeting")[:2] == ["When: Thursday 3 December 2026", "Where: Old Library"]


def test_nothing_private_is_read_for_a_published_record(forum: Forum) -> None:
    record = str(forum.record())
    assert [word for word in PRIVATE if word in record] == []


def test_nothing_private_is_in_the_published_pdf(forum: Forum, tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    write_minutes(forum.reader, forum.meeting, path, Wanted(), made_at=MADE_AT)
    read = assert_good(path, forum.outline())
    said = f"{read.entries} {read.artifacts} {read.bookmarks}"
    assert [word for word in PRIVATE if word in said] == []
    assert [word for word in PRIVATE if word.encode() in path.read_bytes()] == []


def test_the_internal_edition_names_people_but_no_needs_contacts_or_sensitive_lines(
    forum: Forum, tmp_path: Path
) -> None:
    path = tmp_path / "internal.pdf"
    write_minutes(forum.reader, forum.meeting, path, Wanted(edition=Edition.INTERNAL), made_at=MADE_AT)
    read = assert_good(path, forum.outline(Edition.INTERNAL))
    said = str(read.entries)
    assert all(name in said for name in PEOPLE)
    inside = {"xmail@example.org", "07700 900123", "Xramp", "Xsensitive", "Xwithdrawn"}
    assert [word for word in inside if word in said] == []
    assert all("INTERNAL: contains personal information" in " ".join(page) for page in read.artifacts)
    assert "3 lines marked as sensitive are in no edition." in said
    assert ("LBody", "Concern – Amina Xassan, table 4, 1:10pm\nThe 17 is late.") in read.entries
    assert ("LBody", "Quote – Xlabel the neighbour, 1:10pm\nWait till we sit down.") in read.entries


def test_a_reader_finds_in_the_internal_pdf_what_the_meeting_held(forum: Forum, tmp_path: Path) -> None:
    path = tmp_path / "internal.pdf"
    write_minutes(forum.reader, forum.meeting, path, Wanted(edition=Edition.INTERNAL), made_at=MADE_AT)
    found = printed(path)
    assert found.counts == {"attendees": 7, "points": 10, "decisions": 1, "actions": 1}
    assert set(PEOPLE) < set(found.attendees)
    assert found.points[2] == "A plain thing.\nOn two lines."
    assert found.decisions == ("We meet every month.",)
    assert found.actions == ("Ring the depot.",)


def test_hostile_words_are_printed_as_typed(bare: Forum, tmp_path: Path) -> None:
    typed = ["<b>bold</b>", "<img src=x>", "a & b &amp; c", "=cmd()", "\u202eright to left", "x" * 440, "long " * 1400]
    for text in typed:
        bare.say(text)
    path = tmp_path / "notes.pdf"
    write_minutes(bare.reader, bare.meeting, path, Wanted(edition=Edition.INTERNAL), made_at=MADE_AT)
    assert_good(path, bare.outline(Edition.INTERNAL))
    assert printed(path).points == tuple(text.strip() for text in typed)


@pytest.mark.parametrize("form", Format)
def test_every_form_is_the_edition_that_was_asked_for(forum: Forum, tmp_path: Path, form: Format) -> None:
    path = tmp_path / f"notes{form.suffix}"
    write_minutes(forum.reader, forum.meeting, path, Wanted(format=form), made_at=MADE_AT)

    data, document = path.read_bytes(), forum.outline()
    if form is Format.WEB:
        assert data == web_page(document)
    elif form is Format.TEXT:
        assert data == plain_text(document)
    elif form is Format.WORD:
        assert data == word_document(document)
    else:
        assert_good(path, without_tables(document) if form is Format.LARGE_PRINT else document)


def test_a_file_whose_name_says_another_form_is_refused(forum: Forum, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"should end in \.html"):
        write_minutes(forum.reader, forum.meeting, tmp_path / "notes.pdf", Wanted(format=Format.WEB), made_at=MADE_AT)
    assert not list(tmp_path.glob("notes.*"))


def test_a_meeting_that_is_not_there_is_refused(bare: Forum, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not in the library"):
        write_minutes(bare.reader, b"?" * 16, tmp_path / "notes.pdf", Wanted(), made_at=MADE_AT)


def test_stopping_is_taken_at_once(forum: Forum) -> None:
    with pytest.raises(Cancelled):
        minutes(forum.reader, forum.meeting, Wanted(), made_at=MADE_AT, watch=Watch(None, lambda: True))


def test_the_same_record_gives_the_same_notes_until_something_is_said(bare: Forum) -> None:
    before = bare.outline()
    assert bare.outline() == before
    bare.say("One more thing.")
    assert "One more thing." in texts(bare, "What people told us")


@pytest.mark.parametrize(
    ("status", "words", "correctable"),
    [
        ("draft", "Draft for checking", True),
        ("checked", "Draft: checked, not yet published", True),
        ("published", "", False),
    ],
)
def test_the_notes_say_how_far_they_are(forum: Forum, status: str, words: str, *, correctable: bool) -> None:
    record = forum.record()
    outline = outline_of(replace(record, standing=Standing(MinutesStatus(status))), MADE_AT)
    assert outline.status_word == words
    assert (("P", "Published") in plain(outline)) is (status == "published")
    assert ("by Friday 20 November 2026" in str(plain(outline))) is correctable


def test_newcomers_are_told_once_the_group_has_met_before(forum: Forum) -> None:
    inside = forum.record(Edition.INTERNAL)
    assert inside.newcomers is None
    for number, words in {0: "None of them", 3: "3 of them", 6: "6 of them"}.items():
        said = str(plain(outline_of(replace(inside, newcomers=number), MADE_AT)))
        assert f"{words} came for the first time." in said


def test_newcomers_are_published_where_they_and_the_others_are_five_or_more(forum: Forum) -> None:
    record = replace(forum.record(), counts=(CountRow("citizen", "present", 40),), not_back=20)
    told = {
        number: "came for the first time" in str(plain(outline_of(replace(record, newcomers=number), MADE_AT)))
        for number in (0, 4, 5, 35, 36)
    }
    assert told == {0: False, 4: False, 5: True, 35: True, 36: False}
