"""The rehearsal: a practice crowd at the real door desk, over a practice library of its own."""

from ui.panels.rehearsal.panel import RehearsalPanel

__all__ = ["RehearsalPanel"]
