"""What stands on the screen after little was painted is what a new list shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.rows import Column, RowsModel
from ui.widgets.table import RowsView


@dataclass(frozen=True, slots=True)
class Line:
    id: bytes
    words: str


COLUMNS: tuple[Column[Line], ...] = (Column("Words", lambda row: row.words), Column("Who", lambda row: row.words[:1]))
ROWS = st.lists(st.integers(0, 40), unique=True, max_size=30)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("show"), ROWS),
        st.tuples(st.just("add"), st.integers(41, 99)),
        st.tuples(st.just("insert"), st.integers(100, 150)),
        st.tuples(st.just("say"), st.integers(0, 40)),
        st.tuples(st.just("stand"), st.integers(0, 40)),
        st.tuples(st.just("scroll"), st.integers(0, 600)),
        st.tuples(st.just("paint"), st.just(0)),
    ),
    min_size=1,
    max_size=12,
)


class Painted(QObject):
    """Adds up how many pixels of a widget were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        if isinstance(event, QPaintEvent):
            whole = event.region().boundingRect()
            self.pixels += whole.width() * whole.height()
        return super().eventFilter(watched, event)


def paint() -> None:
    """Lay out what waits for it, then paint it, then what that asks for."""
    for _ in range(12):
        QApplication.processEvents()


@contextmanager
def shown() -> Iterator[RowsView]:
    """Show an empty list in a window."""
    window = QWidget()
    rows = QVBoxLayout(window)
    made = RowsView("Lines", RowsModel(COLUMNS))
    rows.addWidget(made)
    window.resize(320, 240)
    window.show()
    paint()
    yield made
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def view(qapp: QApplication) -> Iterator[RowsView]:
    assert qapp is not None
    with shown() as made:
        yield made


def line(number: int, words: str = "said") -> Line:
    return Line(bytes([number]), f"{number} {words}")


def on_screen(view: RowsView) -> QImage:
    window, inside = view.window(), view.viewport()
    whole = view.screen().grabWindow(window.winId()).toImage()
    return whole.copy(QRect(inside.mapTo(window, QPoint(0, 0)), inside.size()))


def take(view: RowsView, does: str, what: object) -> None:
    rows = view.rows
    if does == "show" and isinstance(what, list):
        rows.show([line(number) for number in what])
    elif does in {"add", "insert"} and isinstance(what, int) and rows.place_of(bytes([what])) is None:
        rows.insert(rows.rowCount() if does == "add" else rows.rowCount() // 2, line(what))
    elif does == "say" and isinstance(what, int) and what < rows.rowCount():
        rows.replace(what, Line(rows.id_at(what) or b"", "other words"))
    elif does == "stand" and isinstance(what, int):
        view.go_to(rows.id_at(what))
    elif does == "scroll" and isinstance(what, int):
        view.verticalScrollBar().setValue(what)
    elif does == "paint":
        paint()


@pytest.mark.usefixtures("qapp")
@given(steps=STEPS)
@example(steps=[("insert", 100), ("add", 41)])
@example(steps=[("add", 41), ("show", [9, 8])])
@example(steps=[("add", 41), ("show", [0, 41])])
@example(steps=[("add", number) for number in range(41, 50)])
@settings(deadline=None, max_examples=200)
def test_the_list_on_the_screen_is_the_list_whatever_was_done_to_it(steps: list[tuple[str, object]]) -> None:
    with shown() as view:
        view.rows.show([line(number) for number in range(3)])
        paint()
        for does, what in steps:
            take(view, does, what)
        paint()
        with shown() as fresh:
            fresh.rows.show(view.rows.rows())
            paint()
            fresh.setCurrentIndex(fresh.rows.index(view.currentIndex().row(), 0))
            fresh.verticalScrollBar().setValue(view.verticalScrollBar().value())
            paint()

            assert on_screen(view) == on_screen(fresh)


def test_one_more_line_at_the_end_has_two_rows_painted_and_no_more(view: RowsView) -> None:
    view.rows.show([line(number) for number in range(29)])
    paint()
    view.rows.insert(29, line(29))
    view.go_to(bytes([29]))
    paint()
    painted = Painted()
    view.viewport().installEventFilter(painted)
    view.rows.insert(30, line(30))
    view.go_to(bytes([30]))
    paint()

    assert 0 < painted.pixels <= 2 * view.rowHeight(0) * view.viewport().width()


def test_scrolling_a_row_paints_that_row_and_no_more(view: RowsView) -> None:
    view.rows.show([line(number) for number in range(30)])
    paint()
    painted = Painted()
    view.viewport().installEventFilter(painted)
    view.verticalScrollBar().setValue(view.rowHeight(0))
    paint()

    assert 0 < painted.pixels <= view.rowHeight(0) * view.viewport().width()


def test_a_line_that_says_something_else_because_another_came_under_it_is_painted_anew(qapp: object) -> None:
    assert qapp is not None
    with shown() as view, shown() as fresh:
        view.rows.show([Line(b"a", "the only one waiting")])
        paint()
        for table in (view, fresh):
            table.rows.show([Line(b"a", "asked first"), Line(b"b", "the last one waiting")])
        paint()
        assert on_screen(view) == on_screen(fresh)
