"""The screen on which a team draws together what several tables said."""

from ui.panels.together.panel import TogetherPanel

__all__ = ["TogetherPanel"]
