"""The tables: what each said to every question, filled live or from flipcharts afterwards."""

from ui.panels.tables.panel import TablesPanel

__all__ = ["TablesPanel"]
