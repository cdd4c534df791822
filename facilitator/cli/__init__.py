"""The same commands without a window. No Qt here."""

from facilitator.cli.main import main

__all__ = ["main"]
