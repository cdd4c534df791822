"""Forms that know what is saved and what is only typed, and lose neither."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.refused import Refused
from facilitator.storage.work import Command, Work
from ui.keeping import NEW, Keeping, Values
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace


class TwoFields(Sheet):
    def __init__(self) -> None:
        super().__init__()
        self.line("title", "Title")
        self.choice("kind", "Kind", [("a", "Apple"), ("b", "Bread")])
        self.area("words", "Words")

    def type(self, key: str, text: str) -> None:
        field = self.field(key)
        assert isinstance(field, QLineEdit)
        field.setText(text)


SAVED = {"title": "One", "kind": "b", "words": "some\nlines"}


@pytest.fixture
def sheet(qtbot: QtBot) -> TwoFields:
    made = TwoFields()
    qtbot.addWidget(made)
    made.open("row", SAVED)
    return made


def test_a_sheet_shows_what_is_saved_and_nothing_is_touched(sheet: TwoFields) -> None:
    assert sheet.values() == SAVED
    assert sheet.touched() == {}


def test_what_was_half_typed_about_a_row_is_there_again_when_it_is_opened(sheet: TwoFields) -> None:
    sheet.type("title", "One and a h")
    sheet.open("other", SAVED | {"title": "Two"})
    assert sheet.values()["title"] == "Two"

    sheet.open("row", SAVED)
    assert sheet.touched() == {"title": "One and a h"}


def test_news_from_the_library_spare_the_field_that_is_being_typed_in(sheet: TwoFields) -> None:
    sheet.type("title", "Mine")
    sheet.open("row", {"title": "Theirs", "kind": "a", "words": "other"})

    assert sheet.values() == {"title": "Mine", "kind": "a", "words": "other"}


def test_what_was_typed_since_it_was_sent_is_not_taken_for_saved(sheet: TwoFields) -> None:
    sheet.type("title", "Sent")
    sent = sheet.values()
    sheet.type("title", "Sent, and more")
    sheet.settle("row", sent)

    assert sheet.touched() == {"title": "Sent, and more"}


def test_words_that_come_back_wait_until_the_field_is_free(sheet: TwoFields) -> None:
    sheet.type("title", "Next one")
    sheet.give_back("row", {"title": "Refused"})
    assert sheet.values()["title"] == "Next one"

    sheet.clear_typing()
    assert sheet.touched() == {"title": "Refused"}


def test_drafts_bring_half_typed_words_back_in_another_sheet(sheet: TwoFields, qtbot: QtBot) -> None:
    sheet.type("title", "متن <b> \u202e")
    later = TwoFields()
    qtbot.addWidget(later)
    later.bring_back(sheet.draft())
    later.open("row", SAVED)

    assert later.touched() == {"title": "متن <b> \u202e"}
    assert sheet.draft()


def test_no_draft_where_nothing_is_half_typed(sheet: TwoFields) -> None:
    assert sheet.draft() == ""


@dataclass(frozen=True, slots=True)
class Never:
    label: str = "Never"

    def apply(self, _work: Work) -> None:
        raise Refused("Not today.")


def test_a_refused_new_row_comes_back_into_its_sheet(sheet: TwoFields, workspace: Workspace, qtbot: QtBot) -> None:
    keeping = Keeping(workspace, sheet, lambda _values: Never())
    keeping.keep_in_a_row()
    sheet.open(f"{NEW} row", dict.fromkeys(SAVED, ""))
    sheet.type("title", "Third")
    keeping.keep()
    assert sheet.values()["title"] == ""

    qtbot.waitUntil(lambda: not workspace.pending)
    assert sheet.values()["title"] == "Third"


def test_what_is_typed_while_a_row_is_on_its_way_is_saved_after_it(
    sheet: TwoFields, workspace: Workspace, qtbot: QtBot
) -> None:
    sent: list[str] = []

    def make(values: Values) -> Command:
        sent.append(values["title"])
        return SaveMeeting(b"m" * 16, values["title"], "2026-11-05")

    keeping = Keeping(workspace, sheet, make)
    for title in ("First", "First and second"):
        sheet.type("title", title)
        keeping.keep()
    qtbot.waitUntil(lambda: len(sent) == 2 and not workspace.pending)

    assert sent == ["First", "First and second"]
    assert sheet.touched() == {}
