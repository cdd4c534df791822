"""Papers at the keyboard: chosen, looked at, saved, each of them good."""

from pathlib import Path

import pytest

from facilitator.commands.agenda import SetTables
from facilitator.commands.attendance import Book, CheckIn
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.ids import uid_of
from facilitator.storage.work import Command
from tests.publish.readback import judge, read_back
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.paper import PaperPanel
from ui.workspace import Workspace

MEETING, GROUP = uid_of("test", "meeting"), uid_of("test", "group")
NAMES = ("Amina Yusuf", "Bea Abbot", "Cy Okafor", "Ọlá Şahin")
PAGES = "Pages of the papers"


@pytest.fixture
def space(program: Program, driver: Driver) -> Workspace:
    """Have a meeting with people booked, one of them here."""
    workspace = program.workspace
    assert workspace is not None
    people = [uid_of("test", name) for name in NAMES]
    commands: list[Command] = [
        SaveGroup(GROUP, "People’s Forum"),
        SaveMeeting(MEETING, "November", "2026-11-05", GROUP),
    ]
    commands += [SavePerson(person, name, capacity="citizen") for person, name in zip(people, NAMES, strict=True)]
    commands += [Book(MEETING, person) for person in people]
    commands += [CheckIn(MEETING, people[0], "2026-11-05T12:31:00"), SetTables(MEETING, 2)]
    workspace.do(Together("Fill", tuple(commands)))
    driver.wait(lambda: not workspace.pending)
    return workspace


@pytest.fixture
def papers(driver: Driver, space: Workspace) -> Workspace:
    """Stand before the papers of the meeting."""
    space.choose_meeting(MEETING, "November")
    driver.press(PaperPanel.shortcut)
    driver.hears("The papers are ready")
    return space


def choose(driver: Driver, name: str, steps: int = 1) -> None:
    driver.focus(name)
    for _ in range(steps):
        driver.press("Down")


def shown(driver: Driver, words: str) -> None:
    driver.wait(lambda: words in driver.find(PAGES).accessibleDescription())


def test_without_a_meeting_it_says_what_to_do_first(driver: Driver) -> None:
    driver.press(PaperPanel.shortcut)
    assert driver.sees("No meeting is chosen")


@pytest.mark.usefixtures("papers")
def test_sign_in_sheets_are_there_at_once(driver: Driver) -> None:
    shown(driver, "Sign-in sheets: People’s Forum")
    assert driver.sees("to tick and sign")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A to O", "2026-11-05-peoples-forum-sign-in.pdf"),
        ("Table 1", "2026-11-05-peoples-forum-tables.pdf"),
        ("Amina", "2026-11-05-peoples-forum-badges-internal.pdf"),
        ("1 person is in the building", "2026-11-05-peoples-forum-evacuation-internal.pdf"),
    ],
)
@pytest.mark.usefixtures("papers")
def test_every_paper_is_chosen_seen_and_saved_by_keys(
    driver: Driver, answers: Answers, tmp_path: Path, words: str, name: str
) -> None:
    choose(driver, "Paper", ("A to O", "Table 1", "Amina").index(words) if words[0] != "1" else 3)
    shown(driver, words)
    answers.files.append(tmp_path / name)
    driver.press("Ctrl+S")
    driver.hears(f"Saved as {name}")

    assert answers.suggested[-1].name == name
    assert judge(tmp_path / name) == []
    assert any(words in text for _, text in read_back(tmp_path / name).entries)


@pytest.mark.usefixtures("papers")
def test_the_sheets_of_one_desk_are_made_alone_and_named_by_its_letters(
    driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    choose(driver, "Which sheets", 2)
    shown(driver, "S to Y")
    answers.files.append(tmp_path / "one.pdf")
    driver.press("Ctrl+S")
    driver.hears("Saved as")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-sign-in-s-y.pdf"


@pytest.mark.usefixtures("papers")
def test_more_desks_make_more_sheets(driver: Driver) -> None:
    choose(driver, "How many desks", 2)
    driver.focus("Which sheets")
    driver.wait(lambda: "O to S" in driver.find(PAGES).accessibleDescription() or driver.sees("Page 1 of 4"))
    driver.press("Down")
    shown(driver, "A")


@pytest.mark.usefixtures("papers")
def test_large_badges_are_one_key_away(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    choose(driver, "Paper", 2)
    shown(driver, "Badges")
    choose(driver, "Layout")
    driver.hears("The papers are ready")
    answers.files.append(tmp_path / "large.pdf")
    driver.press("Ctrl+S")
    driver.hears("Saved as")

    assert answers.suggested[-1].name == "2026-11-05-peoples-forum-badges-large-internal.pdf"


def test_the_record_may_change_and_the_papers_say_so(driver: Driver, papers: Workspace) -> None:
    papers.do(CheckIn(MEETING, uid_of("test", NAMES[1]), "2026-11-05T12:40:00"))
    driver.hears("The record has changed")
    driver.press("F5")
    driver.hears("The papers are ready")
