"""What a meeting file holds of the room besides words: sheets, turns, votes, the evaluation, what lay there to read."""

from dataclasses import dataclass

from facilitator.exchange.interchange.spelling import called


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came of a question at a table: nothing to say, no sheet, or the number of a picture of it."""

    item: bytes | None = called("agenda_item_id", None)
    question_no: int = called("question", 0)
    table_no: int = called("table", 0)
    state: str = ""
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A place in the queue and the turn that came of it; of a closed meeting it names nobody (R-C9)."""

    uid: bytes = called("id", b"")
    item: bytes | None = called("agenda_item_id", None)
    person: bytes | None = called("person_id", None)
    label: str = ""
    capacity: str = ""
    table_no: int = called("table", 0)
    joined_at: str = ""
    called_at: str = ""
    ended_at: str = ""
    react: bool = False
    ahead: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class VoteOption:
    """What can be voted for, and the point that it came from."""

    uid: bytes = called("id", b"")
    position: str = called("order")
    text: str = ""
    point: bytes | None = called("point_id", None)


@dataclass(frozen=True, slots=True)
class VoteCount:
    """How many for an option at a table (0 is the whole room); `round` is 1 for the count, 2 for the recount."""

    option: bytes | None = called("option_id", None)
    table_no: int = called("table", 0)
    round: int = 1
    number: int = called("value", 0)


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote (Open Civic Data and Popolo: VoteEvent); `end_date` is there once it is closed."""

    uid: bytes = called("id", b"")
    item: bytes | None = called("agenda_item_id", None)
    position: str = called("order")
    question: str = called("motion_text")
    method: str = "dots"
    dots_each: int = 1
    voters: int = 0
    by_table: bool = False
    counted_from: str = called("start_date")
    closed_at: str = called("end_date")
    options: tuple[VoteOption, ...] = ()
    counts: tuple[VoteCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """How many forms of a pile have an answer to a question of the evaluation."""

    pile: bytes | None = called("pile_id", None)
    question: str = ""
    answer: int = 0
    capacity: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote on a form of the evaluation."""

    uid: bytes = called("id", b"")
    question: str = ""
    text: str = ""
    capacity: str = ""
    visibility: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """Something to read or to look at (Open Civic Data: document); `place` is its link, or where it is."""

    uid: bytes = called("id", b"")
    position: str = called("order")
    title: str = called("name")
    place: str = ""
    note: str = ""
