"""Sets the size of text as a person does."""

from PySide6.QtWidgets import QComboBox

from tests.ui.drivers.driver import Driver


def set_letters(driver: Driver, percent: str) -> None:
    """Choose a size of text on the screen of the settings, as `150 %`."""
    driver.press("Ctrl+,")
    box = driver.focus("Size of text")
    assert isinstance(box, QComboBox)
    driver.press("Home")
    for _ in range(box.findText(percent)):
        driver.press("Down")
    assert box.currentText() == percent
