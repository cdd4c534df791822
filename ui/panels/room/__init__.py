"""The room: the note-taker's line, and what was captured with it."""

from ui.panels.room.panel import RoomPanel

__all__ = ["RoomPanel"]
