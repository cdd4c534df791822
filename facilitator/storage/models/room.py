"""What happens in the room besides words: the queue, votes, and what people made of the day."""

from sqlalchemy.orm import Mapped

from facilitator.storage.row import Row, a_number, a_ref, a_text


class Turn(Row):
    """A place in the queue, and the turn that came of it. Times are local, to the second.

    `label` is how the notes call somebody whom nobody known fits, `about` what they want to say. `react` is 1 where it
    answers the speaker before, `ahead` the place a person gave it by hand. Once the meeting is closed nothing is left
    of who it was but the capacity and whether it was that person's first turn (R-C9).
    """

    __tablename__ = "turn"
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    person: Mapped[bytes | None] = a_ref()
    label: Mapped[str] = a_text()
    capacity: Mapped[str] = a_text()
    table_no: Mapped[int] = a_number()
    about: Mapped[str] = a_text()
    joined_at: Mapped[str] = a_text()
    called_at: Mapped[str] = a_text()
    ended_at: Mapped[str] = a_text()
    react: Mapped[int] = a_number()
    ahead: Mapped[str] = a_text()
    first: Mapped[int] = a_number()


class Vote(Row):
    """A vote on options: by `dots` or by `hands`. `voters` is how many may vote, 0 where that is not known.

    Its options are frozen at `counted_from`, when counting begins; the room sees what came of it from `closed_at` on
    (R-C11).
    """

    __tablename__ = "vote"
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    question: Mapped[str] = a_text()
    method: Mapped[str] = a_text()
    dots_each: Mapped[int] = a_number()
    voters: Mapped[int] = a_number()
    by_table: Mapped[int] = a_number()
    counted_from: Mapped[str] = a_text()
    closed_at: Mapped[str] = a_text()


class VoteOption(Row):
    """What can be voted for; `point` is where it came from."""

    __tablename__ = "vote_option"
    vote: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    point: Mapped[bytes | None] = a_ref()


class VoteCount(Row):
    """How many for an option; its uid comes from option, table and `round`: 1 the count, 2 the recount."""

    __tablename__ = "vote_count"
    vote: Mapped[bytes | None] = a_ref()
    option: Mapped[bytes | None] = a_ref()
    table_no: Mapped[int] = a_number()
    round: Mapped[int] = a_number()
    number: Mapped[int] = a_number()


class EvaluationCount(Row):
    """How many forms of a pile have an answer to a question; its uid comes from all but the number.

    A `pile` is what one person counts at one go: two laptops count two piles. The question `forms` counts the forms.
    """

    __tablename__ = "evaluation_count"
    meeting: Mapped[bytes | None] = a_ref()
    pile: Mapped[bytes | None] = a_ref()
    question: Mapped[str] = a_text()
    answer: Mapped[int] = a_number()
    capacity: Mapped[str] = a_text()
    number: Mapped[int] = a_number()


class EvaluationComment(Row):
    """What somebody wrote on a form, tied to nobody; `visibility` is `public` or `internal`."""

    __tablename__ = "evaluation_comment"
    meeting: Mapped[bytes | None] = a_ref()
    question: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    capacity: Mapped[str] = a_text()
    visibility: Mapped[str] = a_text()
