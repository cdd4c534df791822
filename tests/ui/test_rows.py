"""The one table model says no more than what is different, and the table keeps its place."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from ui.rows import Column, RowsModel
from ui.widgets.table import RowsView


@dataclass(frozen=True, slots=True)
class Fruit:
    id: bytes
    name: str
    price: int = 0


COLUMNS: tuple[Column[Fruit], ...] = (
    Column("Fruit", lambda row: row.name, lambda row: f"{row.name} at {row.price} pence"),
    Column("Price", lambda row: str(row.price), width=8),
)
APPLE, PEAR, PLUM = Fruit(b"a", "Apple", 30), Fruit(b"p", "Pear", 40), Fruit(b"l", "Plum", 20)


@pytest.fixture
def model(qapp: object) -> RowsModel[Fruit]:
    assert qapp is not None
    return RowsModel(COLUMNS)


def shown(model: RowsModel[Fruit]) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_cells_show_what_the_columns_read(model: RowsModel[Fruit]) -> None:
    model.show((APPLE, PEAR))

    assert shown(model) == ["Apple", "Pear"]
    assert model.index(1, 1).data() == "40"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Price"


def test_the_first_cell_says_the_whole_row(model: RowsModel[Fruit]) -> None:
    model.show((APPLE,))

    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Apple at 30 pence"


def test_a_changed_row_is_told_alone(model: RowsModel[Fruit]) -> None:
    model.show((APPLE, PEAR, PLUM))
    changed, reset = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.show((APPLE, replace(PEAR, price=45), PLUM))

    assert (changed.count(), reset.count()) == (1, 0)
    assert [changed.at(0)[0].row(), changed.at(0)[1].row()] == [1, 1]


def test_one_more_row_is_inserted_and_the_rest_stays(model: RowsModel[Fruit]) -> None:
    model.show((APPLE, PLUM))
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    model.show((APPLE, PEAR, PLUM))

    assert (inserted.count(), reset.count()) == (1, 0)
    assert shown(model) == ["Apple", "Pear", "Plum"]


def test_a_row_put_in_is_told_alone_and_found_by_its_id(model: RowsModel[Fruit]) -> None:
    model.show((APPLE, PLUM))
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    model.insert(1, PEAR)

    assert (inserted.count(), reset.count()) == (1, 0)
    assert shown(model) == ["Apple", "Pear", "Plum"]
    assert [model.place_of(fruit.id) for fruit in (APPLE, PEAR, PLUM)] == [0, 1, 2]


@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 2)), max_size=8, unique_by=lambda one: one[0])))
def test_whatever_is_shown_after_whatever_the_model_keeps_the_rules_of_models(
    qapp: object, steps: list[list[tuple[int, int]]]
) -> None:
    assert qapp is not None
    model = RowsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        model.show([Fruit(bytes([number]), str(number), price) for number, price in step])
        assert shown(model) == [str(number) for number, _ in step]
        assert [model.index(row, 1).data() for row in range(model.rowCount())] == [str(price) for _, price in step]
        assert all(model.place_of(bytes([number])) == place for place, (number, _) in enumerate(step))
    tester.deleteLater()


def test_the_current_row_is_kept_by_id_when_all_is_shown_anew(model: RowsModel[Fruit], qtbot: QtBot) -> None:
    table = RowsView("Fruits", model)
    qtbot.addWidget(table)
    model.show((APPLE, PEAR, PLUM))
    table.go_to(PLUM.id)
    model.show((PLUM, PEAR, APPLE))

    assert table.current_id() == PLUM.id
    assert table.currentIndex().row() == 0


def test_when_the_current_row_is_gone_the_one_in_its_place_is_current(model: RowsModel[Fruit], qtbot: QtBot) -> None:
    table = RowsView("Fruits", model)
    qtbot.addWidget(table)
    model.show((APPLE, PEAR, PLUM))
    table.go_to(PEAR.id)
    model.show((PLUM, APPLE))

    assert table.current_id() == APPLE.id


def test_a_cell_outside_the_table_shows_nothing(model: RowsModel[Fruit]) -> None:
    assert model.data(QModelIndex()) is None
    assert model.row(0) is None
    assert model.id_at(-1) is None
    assert model.place_of(None) is None


def test_rows_have_one_height_and_no_column_is_measured_by_its_contents(model: RowsModel[Fruit], qtbot: QtBot) -> None:
    table = RowsView("Fruits", model)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    model.show((APPLE, replace(PEAR, name="Pear " * 60)))

    assert table.rowHeight(0) == table.rowHeight(1)
    assert table.columnWidth(0) + table.columnWidth(1) <= 600


def test_a_row_is_found_by_its_id_and_no_other_in_its_place(model: RowsModel[Fruit]) -> None:
    model.show((APPLE, PEAR))

    assert model.find(b"p") == PEAR
    assert model.find(b"l") is None
    assert model.find(None) is None


def test_home_and_end_go_to_the_first_and_the_last_row(model: RowsModel[Fruit], qtbot: QtBot) -> None:
    view = RowsView("Fruits", model)
    qtbot.addWidget(view)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() is None

    model.show((APPLE, PEAR, PLUM))
    for key, row in ((Qt.Key.Key_End, PLUM), (Qt.Key.Key_Home, APPLE)):
        QTest.keyClick(view, key)
        assert view.current_id() == row.id
