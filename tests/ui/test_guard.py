"""PySide6 6.12 loses references to None on Python 3.11 and aborts after some thousand calls: hence the pin."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

CALLS = 1_000
NOISE = 100


def test_a_thousand_calls_into_qt_lose_no_reference_to_none(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - NOISE


def test_a_thousand_setters_lose_no_reference_to_none(qapp: QApplication) -> None:
    assert qapp is not None
    label = QLabel()
    before = sys.getrefcount(None)
    for count in range(CALLS):
        label.setText(str(count))
    assert sys.getrefcount(None) > before - NOISE
