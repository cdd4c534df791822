"""The meeting at a glance: who is here, when they came, the tables, and who must leave when it is cleared."""

from ui.panels.glance.panel import GlancePanel

__all__ = ["GlancePanel"]
