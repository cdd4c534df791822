"""The keys of the pages: nearer, further, turned, and read as text."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from ui.panel import Panel
from ui.panels.publish.reading import Reading

_AS_TEXT, _AS_PAGES = "Read as text", "See the pages"


class Moves(QObject):
    """Moves through the pages on a screen."""

    def __init__(self, panel: Panel, reading: Reading) -> None:
        """Put the keys on the screen, and buttons under the pages."""
        super().__init__(reading)
        self._reading, preview = reading, reading.preview
        closer = panel.act("Closer", "Ctrl++", partial(preview.zoom, 1))
        closer.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        away = panel.act("Further away", "Ctrl+-", partial(preview.zoom, -1))
        self._moves = (
            closer,
            away,
            panel.act("The whole width", "Ctrl+0", partial(preview.zoom, 0)),
            panel.act("The next page", "Ctrl+PgDown", lambda: preview.go_to(preview.page + 1)),
            panel.act("The page before", "Ctrl+PgUp", lambda: preview.go_to(preview.page - 1)),
        )
        self._turning = panel.act(_AS_TEXT, "Ctrl+T", self._turn)
        reading.add_buttons(closer, away, self._turning)

    def _turn(self) -> None:
        self._reading.turn()
        as_text = self._reading.as_text()
        self._turning.setText(_AS_PAGES if as_text else _AS_TEXT)
        for move in self._moves:
            move.setEnabled(not as_text)
