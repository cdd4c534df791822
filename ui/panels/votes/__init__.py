"""The screen on which a vote is planned, counted and closed."""

from ui.panels.votes.panel import VotesPanel

__all__ = ["VotesPanel"]
