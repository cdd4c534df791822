"""The floor: the running order with its clock, and the queue of those who want to speak."""

from ui.panels.floor.panel import FloorPanel

__all__ = ["FloorPanel"]
