"""The access lead's list: who needs what, whether they are here, and whether it was there for them."""

from ui.panels.access.panel import AccessPanel

__all__ = ["AccessPanel"]
