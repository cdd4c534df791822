"""The lines that were begun in the cells of a meeting and not entered: each cell has its own."""

from collections.abc import Iterable

from ui.panels.tables.words import Place
from ui.workspace import Workspace


class Drafts:
    """Keeps unfinished lines by cell, over a change of cell, of screen, and a crash."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.meeting: bytes | None = None

    def of(self, place: Place) -> str:
        """Return the line that was begun in a cell."""
        return self._workspace.kept_drafts.get(self._key(place), "")

    def save(self, place: Place | None, text: str) -> None:
        """Keep the line that was begun in a cell; an empty one lets it go."""
        if place is not None and self.of(place) != text:
            self._workspace.save_draft(self._key(place), text)

    def begun(self, places: Iterable[Place]) -> frozenset[Place]:
        """Return those of some cells in which a line was begun."""
        return frozenset(place for place in places if self.of(place))

    def _key(self, place: Place) -> str:
        table, item, question = place
        return f"table {(self.meeting or b'').hex()} {(item or b'').hex()} {question} {table}"
