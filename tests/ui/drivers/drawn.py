"""What is really drawn: the texts that reach the painter, whatever the widgets say of themselves."""

from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def drawn(widget: QWidget) -> list[str]:
    """Return the runs of text that a widget and all in it hand to the painter."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    tree = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314 - Qt wrote it just now
    return ["".join(node.itertext()) for node in tree.iter() if node.tag.endswith("}text")]


def accessible(widget: QWidget) -> list[str]:
    """Return every text by which a screen reader knows a widget and all that is in it."""
    QAccessible.setActive(True)
    return _texts(QAccessible.queryAccessibleInterface(widget))


def _texts(one: QAccessibleInterface) -> list[str]:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    own = [str(one.text(kind)) for kind in kinds]
    return own + [text for place in range(one.childCount()) for text in _texts(one.child(place))]
