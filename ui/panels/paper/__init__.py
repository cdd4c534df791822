"""Paper: what a meeting needs printed, and what comes back on paper typed in. What the pages say is settled below."""

from ui.panels.paper.entering import PaperListPanel
from ui.panels.paper.panel import PaperPanel

__all__ = ["PaperListPanel", "PaperPanel"]
