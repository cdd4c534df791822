"""Publish: the notes of the meeting as pages, before they go out. What the pages say is settled below the window."""

from ui.panels.publish.panel import PublishPanel

__all__ = ["PublishPanel"]
