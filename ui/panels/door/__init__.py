"""The door: one box, in which two letters and Enter let somebody in."""

from ui.panels.door.panel import DoorPanel

__all__ = ["DoorPanel"]
