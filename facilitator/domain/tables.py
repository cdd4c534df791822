"""What came of a question at a table, in words: entered, empty, or no sheet (R-C12)."""

from enum import StrEnum

from facilitator.domain.wording import number_of

NO_SHEET = "no_sheet"
"""How a sheet is marked that will not come."""


class CellState(StrEnum):
    """What is known of a question at a table."""

    ENTERED = "entered"
    EMPTY = "empty"
    NO_SHEET = "no sheet"


def cell_state(points: int, marked: str) -> CellState:
    """Return the state of a cell; points that are there win over a mark that says there is no sheet."""
    if points:
        return CellState.ENTERED
    return CellState.NO_SHEET if marked == NO_SHEET else CellState.EMPTY


def cell_in_words(points: int, marked: str, photo: str = "") -> str:
    """Return `3 points`, `empty` or `no sheet`, with the number of the photo, and whether the mark says otherwise."""
    state = cell_state(points, marked)
    told = number_of(points, "point") if points else state.value
    against = "though marked “no sheet”" if points and marked == NO_SHEET else ""
    return ", ".join(filter(None, (told, against, f"photo {photo}" if photo else "")))
