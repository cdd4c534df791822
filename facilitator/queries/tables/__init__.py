"""The tables of a meeting: the grid of what was asked and what came of it, and the cells that are missing."""

from facilitator.queries.tables.grid import grid, missing_cells
from facilitator.queries.tables.rows import CellRow, ColumnRow, Grid, SeatedTable, TablePoint

__all__ = ["CellRow", "ColumnRow", "Grid", "SeatedTable", "TablePoint", "grid", "missing_cells"]
