"""The editions of a record: who it is for."""

from enum import StrEnum


class Edition(StrEnum):
    """Who a document is for; an internal one holds names, and stays with the team (R-D1, R-D4)."""

    PUBLISHED = "published"
    INTERNAL = "internal"
