"""The program's own icons: line drawings that take the colour of the words they stand beside."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent.parent / "resources" / "icons"


def icon_path(name: str) -> Path:
    """Return the file of an icon."""
    return FOLDER / f"{name}.svg"


def paint_icon(painter: QPainter, name: str, where: QRectF, colour: QColor) -> None:
    """Draw an icon in a colour."""
    QSvgRenderer(QByteArray(_drawing(name, colour.name()))).render(painter, where)


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> bytes:
    return icon_path(name).read_bytes().replace(b"currentColor", colour.encode("ascii"))
