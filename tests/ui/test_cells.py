"""A cell shows the beginning of a text in as many lines as there are, and says when there is more."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from tests.ui.test_rows import APPLE, COLUMNS, Fruit
from ui.rows import Column, RowsModel, Tone
from ui.widgets.cells import Marked, broken, laid_out
from ui.widgets.table import RowsView

WIDTH = 300

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_short_text_is_one_line() -> None:
    assert broken("the bus is late", QFont(), WIDTH, 2) == ("the bus is late",)


def test_a_long_text_is_cut_at_a_word_and_at_last_with_three_dots() -> None:
    text = "the bus is late and it is cold " * 200
    first, last = broken(text, QFont(), WIDTH, 2)

    assert text.startswith(f"{first} {last.removesuffix('…').rstrip()}")
    assert last.endswith("…")


def test_a_line_end_in_a_text_ends_its_line() -> None:
    assert broken("one\ntwo", QFont(), WIDTH, 2) == ("one", "two")
    assert broken("one\ntwo\nthree", QFont(), WIDTH, 2) == ("one", "two three")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=60), st.integers(1, 3))
def test_no_line_is_wider_than_the_cell_and_there_are_no_more_than_fit(text: str, most: int) -> None:
    lines = broken(text, QFont(), WIDTH, most)

    assert len(lines) <= most
    assert QFontMetrics(QFont()).horizontalAdvance(lines[-1]) <= WIDTH


def test_a_pill_and_a_chosen_row_are_drawn_in_their_colours(qtbot: QtBot) -> None:
    model = RowsModel((*COLUMNS, Column("State", lambda _row: "now", width=6, tone=lambda _row: Tone.BAD)))
    table = RowsView("Fruits", model, lines=2)
    qtbot.addWidget(table)
    table.resize(600, 200)
    model.show((APPLE,))
    plain = table.viewport().grab().toImage()
    table.go_to(APPLE.id)

    assert table.viewport().grab().toImage() != plain


def test_marked_letters_look_different_and_the_rest_stays_as_it_is(qtbot: QtBot) -> None:
    marks: list[tuple[int, int]] = []
    model = RowsModel((Column[Fruit]("Fruit", lambda row: row.name, marks=lambda _row: marks),))
    table = RowsView("Fruits", model)
    qtbot.addWidget(table)
    table.resize(200, 200)
    for name in ("Apple", "🍎 apple", "تفاحة", "Apple " * 40):
        marks[:] = []
        model.show((replace(APPLE, name=name),))
        plain = table.viewport().grab().toImage()
        marks[:] = [(0, 2)]
        assert table.viewport().grab().toImage() != plain
        table.go_to(APPLE.id)
        chosen = table.viewport().grab().toImage()
        marks[:] = []
        assert table.viewport().grab().toImage() != chosen


@pytest.mark.parametrize("text", ["Apple", "🍎 apple", "تفاحة", "Apple " * 40, "W" * 60])
def test_a_line_with_marked_letters_is_as_wide_as_its_cell_at_most(text: str) -> None:
    words = Marked(text, ((0, len(text)),), 0, Qt.AlignmentFlag.AlignLeft)
    layout = laid_out(words, QFont(), WIDTH)

    assert layout.lineAt(0).naturalTextWidth() <= WIDTH
    assert layout.text() == text or layout.text().endswith("…")
    assert layout.formats()[0].format.fontUnderline()
