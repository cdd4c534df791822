"""What is said, settled and promised."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from facilitator.storage.row import STRICT, Row, a_number, a_ref, a_text


class Theme(Row):
    """What several points are about; its uid comes from its folded name."""

    __tablename__ = "theme"
    name: Mapped[str] = a_text()


class Point(Row):
    """Something said or written. `speaker_label` is how the notes call a speaker whom nobody known fits.

    `question_no` counts the questions of its item from 1, 0 where that is not known. `whose` says whose words these
    are, `shown_as` how whoever said it is named, where not as the meeting does; `mark` that a bit was missed here, or
    is to be asked again. `meaning` is what is understood where `text` is as written. One that was `gathered_in`
    another stays as it was, and is told under the other; one that was `split_from` another was part of its words.
    `raised_before` is the point of an earlier meeting that said the same. `goes_to` says to whom it is put, or where it
    is taken up.
    """

    __tablename__ = "point"
    __table_args__ = (Index("point_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    kind: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    speaker: Mapped[bytes | None] = a_ref()
    speaker_capacity: Mapped[str] = a_text()
    speaker_label: Mapped[str] = a_text()
    table_no: Mapped[int] = a_number()
    sensitive: Mapped[int] = a_number()
    said_at: Mapped[str] = a_text()
    question_no: Mapped[int] = a_number()
    whose: Mapped[str] = a_text()
    shown_as: Mapped[str] = a_text()
    mark: Mapped[str] = a_text()
    meaning: Mapped[str] = a_text()
    gathered_in: Mapped[bytes | None] = a_ref()
    split_from: Mapped[bytes | None] = a_ref()
    raised_before: Mapped[bytes | None] = a_ref()
    goes_to: Mapped[str] = a_text()


class PointTheme(Row):
    """The tie of a point to a theme; its uid comes from both."""

    __tablename__ = "point_theme"
    point: Mapped[bytes | None] = a_ref()
    theme: Mapped[bytes | None] = a_ref()


class UnlikePoints(Row):
    """Two points that look alike and are not about the same; its uid comes from both."""

    __tablename__ = "unlike_points"
    point: Mapped[bytes | None] = a_ref()
    other_point: Mapped[bytes | None] = a_ref()


class Decision(Row):
    """What the meeting settled; `read_back` is what the room said when it was read out."""

    __tablename__ = "decision"
    __table_args__ = (Index("decision_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    sensitive: Mapped[int] = a_number()
    said_at: Mapped[str] = a_text()
    read_back: Mapped[str] = a_text()
    read_back_note: Mapped[str] = a_text()


class Abbreviation(Row):
    """A short form that expands as it is typed; its uid comes from the folded short form."""

    __tablename__ = "abbreviation"
    short: Mapped[str] = a_text()
    words: Mapped[str] = a_text()
