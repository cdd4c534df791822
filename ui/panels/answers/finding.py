"""A list whose rows are found by the words in them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from facilitator.domain.names import fold
from ui.rows import RowsModel

R = TypeVar("R")


class Found(Generic[R]):
    """Shows in a model those of its rows that have every word looked for."""

    def __init__(self, model: RowsModel[R], words_of: Callable[[R], str]) -> None:
        self.model = model
        self._words_of = words_of
        self._rows: list[tuple[str, R]] = []
        self._wanted: list[str] = []

    def hold(self, rows: Sequence[R]) -> None:
        """Take these rows, and show those that fit."""
        self._rows = [(fold(self._words_of(row)), row) for row in rows]
        self._show()

    def look_for(self, typed: str) -> None:
        """Show the rows that have all these words, or beginnings or ends of them."""
        self._wanted = fold(typed).split()
        self._show()

    def _show(self) -> None:
        self.model.show([row for words, row in self._rows if all(word in words for word in self._wanted)])
