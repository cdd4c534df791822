"""Forms: a label above each field, its buddy, so that a screen reader says the one for the other."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.words import Words


class Form(QWidget):
    """Fields under one another, in reading order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    def add(self, label: str, field: QWidget, hint: str = "") -> None:
        """Put a field under its label, with a hint below it."""
        self._rows.addWidget(labelled(label, field, hint))

    def add_words(self, words: Words) -> None:
        """Put words under what is there already."""
        self._rows.addWidget(words)

    def add_beside(self, *fields: tuple[str, QWidget]) -> None:
        """Put short fields beside one another, each under its label."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for label, field in fields:
            row.addWidget(labelled(label, field), field.sizePolicy().horizontalStretch())
        self._rows.addLayout(row)


def labelled(label: str, field: QWidget, hint: str = "") -> QWidget:
    """Return a field under its label, with a hint below it."""
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    words = Words(label, "label")
    words.setBuddy(field)
    field.setAccessibleName(label)
    rows.addWidget(words)
    rows.addWidget(field)
    if hint:
        field.setAccessibleDescription(hint)
        rows.addWidget(Words(hint, "small", wrap=True))
    return whole


def typed_in(field: QWidget) -> str:
    """Return what stands in a field, whichever kind it is."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.currentText() if isinstance(field, QComboBox) else ""
