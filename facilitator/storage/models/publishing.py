"""What was checked and published of the notes of a meeting, and what was put right in them."""

from sqlalchemy.orm import Mapped, mapped_column

from facilitator.storage.row import Row, a_number, a_ref, a_text


class Checking(Row):
    """The notes of a meeting were checked `at` a time; `known` holds what its record was then."""

    __tablename__ = "checking"
    meeting: Mapped[bytes | None] = a_ref()
    at: Mapped[str] = a_text()
    known: Mapped[str] = a_text()


class Publication(Row):
    """A published version of the notes of a meeting; `known` holds what its record was then.

    `ref` claims the number of the version, behind the id of the meeting and a hyphen, for life.
    """

    __tablename__ = "publication"
    meeting: Mapped[bytes | None] = a_ref()
    ref: Mapped[str] = a_text()
    at: Mapped[str] = a_text()
    what_changed: Mapped[str] = a_text()
    known: Mapped[str] = a_text()


class PublishedFile(Row):
    """A file of a published version; its uid comes from the version and the name.

    `sha256` says which bytes it had, in hexadecimal; they stand in `kept_file`. `size` is that of large print, points.
    """

    __tablename__ = "published_file"
    publication: Mapped[bytes | None] = a_ref()
    name: Mapped[str] = a_text()
    content: Mapped[str] = a_text()
    format: Mapped[str] = a_text()
    size: Mapped[int] = a_number()
    dark: Mapped[int] = a_number()
    sha256: Mapped[str] = a_text()
    length: Mapped[int] = a_number()


class Correction(Row):
    """Something that somebody wants put right in the notes of a meeting: what they said, and what they should say.

    `raised_by` stays with the team. `visibility` is `public` or `internal`: what is put right in private is not told in
    a published edition. It is open, made, or not made for a `reason`; settled at the meeting `settled_in`, if at one.
    """

    __tablename__ = "correction"
    meeting: Mapped[bytes | None] = a_ref()
    said: Mapped[str] = a_text()
    instead: Mapped[str] = a_text()
    raised_by: Mapped[str] = a_text()
    raised_at: Mapped[str] = a_text()
    visibility: Mapped[str] = a_text()
    state: Mapped[str] = mapped_column(default="open", server_default="open")
    reason: Mapped[str] = a_text()
    settled_in: Mapped[bytes | None] = a_ref()
    settled_at: Mapped[str] = a_text()


class Overruling(Row):
    """A problem of the gate that may stand, for a `reason`; its uid comes from meeting, check, row and words.

    `about` is the row that it was found in, `state` a digest of what stood there: once that is another, it counts no
    more.
    """

    __tablename__ = "overruling"
    meeting: Mapped[bytes | None] = a_ref()
    about: Mapped[bytes | None] = a_ref()
    problem: Mapped[str] = a_text()
    state: Mapped[str] = a_text()
    reason: Mapped[str] = a_text()
