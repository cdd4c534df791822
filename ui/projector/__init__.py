"""The room's screen: what everybody sees, large. Of `facilitator` it imports `domain` and `queries.on_screen` only."""

from ui.projector.board import Board
from ui.projector.projector import Projector

__all__ = ["Board", "Projector"]
