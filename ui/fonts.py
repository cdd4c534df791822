"""The fonts that screen and paper share: the two faces of every screen first, the other scripts after it is painted."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FOLDER = Path(__file__).parent.parent / "resources" / "fonts"
FIRST = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
FAMILIES = (
    "Noto Sans",
    "Noto Naskh Arabic",
    "Noto Sans Gurmukhi",
    "Noto Sans Bengali",
    "Noto Sans Devanagari",
    "Noto Sans Gujarati",
    "Noto Sans Tamil",
    "Noto Sans Hebrew",
    "Noto Sans Ethiopic",
    "Droid Sans Fallback",
    "Noto Emoji",
)


def load_first() -> None:
    """Load what the first screen is painted with."""
    for name in FIRST:
        _load(FOLDER / name)


def load_scripts() -> None:
    """Load the faces of the other scripts."""
    for path in sorted(FOLDER.glob("*.ttf")):
        if path.name not in FIRST:
            _load(path)


def _load(path: Path) -> None:
    if path.is_file():
        QFontDatabase.addApplicationFont(str(path))
