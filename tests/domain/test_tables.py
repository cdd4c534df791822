"""What came of a question at a table, in words."""

import pytest

from facilitator.domain.tables import NO_SHEET, CellState, cell_in_words, cell_state


@pytest.mark.parametrize(
    ("points", "marked", "state"),
    [
        (0, "", CellState.EMPTY),
        (0, NO_SHEET, CellState.NO_SHEET),
        (2, "", CellState.ENTERED),
        (2, NO_SHEET, CellState.ENTERED),
    ],
)
def test_points_win_over_no_sheet(points: int, marked: str, state: CellState) -> None:
    assert cell_state(points, marked) is state


@pytest.mark.parametrize(
    ("points", "marked", "photo", "words"),
    [
        (0, "", "", "empty"),
        (0, "", "12", "empty, photo 12"),
        (0, NO_SHEET, "", "no sheet"),
        (1, "", "", "1 point"),
        (3, "", "7", "3 points, photo 7"),
        (3, NO_SHEET, "", "3 points, though marked “no sheet”"),
    ],
)
def test_a_cell_is_told_in_words(points: int, marked: str, photo: str, words: str) -> None:
    assert cell_in_words(points, marked, photo) == words
