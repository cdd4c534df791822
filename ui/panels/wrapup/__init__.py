"""The wrap-up: reading back, what is missing, the evaluation, the levels. No rules and no queries' wording here."""

from ui.panels.wrapup.panel import WrapupPanel

__all__ = ["WrapupPanel"]
