"""What every row of a library is: its id from birth, the heads of its history, and whether it was withdrawn."""

from typing import Any, ClassVar

from sqlalchemy import Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

STRICT = {"sqlite_strict": True}


class Base(DeclarativeBase):
    """The tables of the library, without its journal."""

    metadata = MetaData()
    type_annotation_map: ClassVar = {bytes: LargeBinary(), str: Text(), int: Integer()}


def a_text() -> Mapped[str]:
    """Return a column of text, empty at first."""
    return mapped_column(default="", server_default="")


def a_number() -> Mapped[int]:
    """Return a column for a whole number, 0 at first."""
    return mapped_column(default=0, server_default="0")


def a_ref() -> Mapped[bytes | None]:
    """Return the column for the uid of another row, which may not have arrived yet."""
    return mapped_column(default=None, index=True)


class Row(Base):
    """What every journalled row has: its id from birth, the heads of its history, and whether it was withdrawn."""

    __abstract__ = True
    __table_args__: Any = STRICT

    rid: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[bytes] = mapped_column(unique=True)
    rev: Mapped[bytes] = mapped_column(default=b"")
    deleted: Mapped[int] = a_number()
