"""The room's screen as whoever works it sees it."""

from ui.panels.screen.panel import ScreenPanel

__all__ = ["ScreenPanel"]
