"""The stylesheet: what the colours and the text size come to on each kind of widget."""

from dataclasses import asdict
from string import Template

from ui.palettes import Colours

BASE = 15
"""The size of body text in pixels, at 100 %."""

_LINE = 1.36  # the height of a line of Noto Sans, in sizes of its text

SIZES = {"figure": 44, "title": 26, "heading": 18, "body": BASE, "small": 13, "line": 19, "says": 24, "big": 36}
"""Sizes of text in pixels, at 100 %; nothing is smaller."""

_SHEET = Template("""
* { outline: none; }
QWidget { color: $text; font-size: ${body}px; }
QMainWindow, QDialog, QWidget[look="page"] { background: $page; }
QDialog { border: 1px solid $border; }
QWidget[look="side"] { background: $side; border: none; }
QFrame[look="line"] { background: $hair; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="card"] { background: $side; border: 1px solid $hair; border-radius: 10px; }
QFrame[look="card"]:focus { border: 2px solid $accent; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[look="big"] { font-size: ${big}px; font-weight: 600; }
QLabel[look="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[look="label"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: ${small}px; }
QLabel[look="caps"] { color: $muted; font-size: ${small}px; font-weight: 700; }
QLabel[tone="1"] { color: $accent; } QLabel[tone="2"] { color: $good; }
QLabel[tone="3"] { color: $care; } QLabel[tone="4"] { color: $bad; }
QLabel[look="says"] { font-size: ${says}px; font-weight: 700; padding: 10px 12px; border-radius: 8px;
  background: $accent_back; border: 1px solid $accent; color: $accent; }
QLabel[look="banner"] { background: $care_back; color: $care; font-weight: 700; padding: 8px 20px;
  border-bottom: 2px solid $care; }
QLabel[look="pill"] { background: $raised; border: 1px solid $hair; border-radius: ${round}px; padding: 2px 10px; }
QLabel[look="figure"] { font-size: ${figure}px; font-weight: 700; }
QLabel[look="answer"] { font-size: ${title}px; font-weight: 700; padding: 8px 14px; border-radius: 8px;
  background: $side; border: 1px solid $hair; }
QLabel[look="answer"][tone="1"] { background: $accent_back; border-color: $accent; }
QLabel[look="answer"][tone="2"] { background: $good_back; border-color: $good; }
QLabel[look="answer"][tone="3"] { background: $care_back; border-color: $care; }
QLabel[look="answer"][tone="4"] { background: $bad_back; border-color: $bad; }
QLabel[look="pill"][tone="1"] { background: $accent_back; border-color: $accent; }
QLabel[look="pill"][tone="2"] { background: $good_back; border-color: $good; }
QLabel[look="pill"][tone="3"] { background: $care_back; border-color: $care; }
QLabel[look="pill"][tone="4"] { background: $bad_back; border-color: $bad; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
  background: $field; border: 1px solid $border; border-radius: 6px; padding: 6px 10px; min-height: ${row}px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus {
  border: 2px solid $accent; padding: 5px 9px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $side; }
QLineEdit[look="line"] { font-size: ${line}px; padding: 9px 14px; border-radius: 8px; }
QLineEdit[look="line"]:focus { padding: 8px 13px; }
QPlainTextEdit[look="line"] { font-size: ${line}px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $field; border: 1px solid $border; padding: 4px;
  selection-background-color: $chosen; selection-color: $on_chosen; }
QCheckBox, QRadioButton { spacing: 8px; padding: 4px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QPushButton { background: $field; border: 1px solid $border; border-radius: 6px; padding: 6px 14px; font-weight: 600; }
QPushButton:hover { background: $raised; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 2px solid $accent; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton:disabled, QPushButton[look="primary"]:disabled { color: $muted;
  background: $side; border: 1px dashed $border; }
QTableView { background: $page; border: 2px solid $hair; border-radius: 6px; gridline-color: transparent;
  selection-background-color: $chosen; selection-color: $on_chosen; }
QTableView:focus { border-color: $accent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; font-size: ${small}px; font-weight: 600;
  border: none; border-bottom: 1px solid $hair; padding: 6px 8px; }
QTableCornerButton::section { background: transparent; border: none; border-bottom: 1px solid $hair; }
QListView, QTreeView { background: $page; border: 2px solid $hair; border-radius: 6px; padding: 2px;
  selection-background-color: $chosen; selection-color: $on_chosen; }
QListView:focus, QTreeView:focus { border-color: $accent; }
QListView::item { padding: 8px; }
QListView::item:selected { background: $chosen; color: $on_chosen; }
QScrollArea { background: transparent; border: none; }
QScrollArea[look="reading"] { border: 2px solid transparent; border-radius: 6px; }
QScrollArea[look="reading"]:focus { border-color: $accent; }
QAbstractScrollArea[look="preview"] { background: $raised; border: 2px solid $hair; border-radius: 6px; }
QAbstractScrollArea[look="preview"]:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget[look="bare"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $border; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  border: none;
  width: 0; height: 0; }
QProgressBar { background: $raised; border: 1px solid $border; border-radius: 6px; text-align: center;
  min-height: 20px; }
QProgressBar::chunk { background: $accent_back; border-radius: 5px; }
QProgressBar[look="thin"] { border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar[look="thin"]::chunk { background: $accent; border-radius: 4px; }
QMenuBar { background: $side; border-bottom: 1px solid $hair; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $chosen; color: $on_chosen; }
QMenu { background: $field; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $on_chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QToolTip { background: $field; color: $text; border: 1px solid $border; padding: 4px; }
""")


def stylesheet(colours: Colours, percent: int, arrow: str) -> str:
    """Return the stylesheet for a set of colours and a text size in per cent; `arrow` is the path of an icon."""
    sizes = {name: scaled(size, percent) for name, size in SIZES.items()}
    lengths = {"round": _half_a_pill(sizes["body"]), "row": scaled(22, percent)}
    return _SHEET.substitute(asdict(colours) | sizes | lengths | {"arrow": arrow})


def _half_a_pill(body: int) -> int:
    """Return the radius of a pill round a line; where it is more than half the height, Qt draws square corners."""
    return int(body * _LINE + 2 * 3) // 2


def scaled(pixels: int, percent: int) -> int:
    """Return a length at a text size in per cent."""
    return round(pixels * percent / 100)
