"""Which decision or action is being read back to the room, for all screens that show it."""

from PySide6.QtCore import QObject, Signal


class ReadOut(QObject):
    """The id of the one that is read out, or None; `turned` says that it is another."""

    turned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entry: bytes | None = None

    def show(self, entry: bytes | None) -> None:
        """Read out another, or none."""
        if entry != self.entry:
            self.entry = entry
            self.turned.emit()
