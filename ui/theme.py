"""How the program looks: colours by choice or as the system has them, and text from 100 to 200 %."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.icons import icon_path
from ui.palettes import ALL, CONTRAST, DARK, LIGHT, Colours
from ui.stylesheet import BASE, scaled, stylesheet


class Scheme(StrEnum):
    """The choice of colours, as the settings spell it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def apply(app: QApplication, scheme: Scheme, percent: int) -> None:
    """Give the whole program a look; `percent` is the size of text."""
    colours = colours_for(scheme)
    arrow = icon_path("chevron-dark" if colours is LIGHT else "chevron-light")
    sheet = stylesheet(colours, percent, arrow.as_posix())
    if app.styleSheet() == sheet:
        return
    app.setStyle("Fusion")
    app.setFont(_font(percent))
    app.setPalette(_palette(colours))
    app.setStyleSheet(sheet)


def colours_for(scheme: Scheme) -> Colours:
    """Return the colours of a choice; `system` asks the system for its contrast and whether it is dark."""
    chosen = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}
    return chosen.get(scheme) or _system()


def colours() -> Colours:
    """Return the colours in use, for widgets that paint themselves."""
    page = QGuiApplication.palette().color(QPalette.ColorRole.Window).name()
    return next((one for one in ALL if one.page == page), LIGHT)


def _font(percent: int) -> QFont:
    font = QFont()
    font.setFamilies(list(fonts.FAMILIES))
    font.setPixelSize(scaled(BASE, percent))
    return font


def _system() -> Colours:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window,), colours.page),
        ((role.Base,), colours.field),
        ((role.AlternateBase, role.Button, role.ToolTipBase), colours.side),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight,), colours.chosen),
        ((role.HighlightedText,), colours.on_chosen),
        ((role.Accent, role.Link), colours.accent),
        ((role.BrightText,), colours.on_accent),
        ((role.Mid, role.Dark), colours.border),
        ((role.Light, role.Midlight), colours.hair),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.muted))
    return palette
