"""The screen of people who may stand in the library twice."""

from ui.panels.twice.panel import TwicePanel

__all__ = ["TwicePanel"]
