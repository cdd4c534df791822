"""What people made of a meeting: counts of all piles together, and comments tied to nobody."""

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.evaluation import Cell, Comment
from facilitator.queries.reading import fetch
from facilitator.storage.models import EvaluationComment, EvaluationCount
from facilitator.storage.store import Reader

_ORDER = {comment.value: place for place, comment in enumerate(Comment)}


@dataclass(frozen=True, slots=True)
class CommentRow:
    """What somebody wrote on a form."""

    id: bytes
    question: str
    text: str
    visibility: str


def counted(reader: Reader, meeting: bytes) -> tuple[Cell, ...]:
    """Return how many forms have which answer, by capacity."""
    asked = (EvaluationCount.question, EvaluationCount.answer, EvaluationCount.capacity)
    query = (
        select(*asked, func.sum(EvaluationCount.number))
        .where(EvaluationCount.meeting == meeting, EvaluationCount.deleted == 0, EvaluationCount.number > 0)
        .group_by(*asked)
        .order_by(*asked)
    )
    return tuple(Cell(*row) for row in fetch(reader, query))


def comments(reader: Reader, meeting: bytes, *, only_public: bool = False) -> tuple[CommentRow, ...]:
    """Return the comments by heading, those of one heading as they were typed."""
    query = (
        select(EvaluationComment.uid, EvaluationComment.question, EvaluationComment.text, EvaluationComment.visibility)
        .where(EvaluationComment.meeting == meeting, EvaluationComment.deleted == 0)
        .order_by(EvaluationComment.uid)
    )
    if only_public:
        query = query.where(EvaluationComment.visibility == "public")
    rows = (CommentRow(*row) for row in fetch(reader, query))
    return tuple(sorted(rows, key=lambda row: _ORDER.get(row.question, len(_ORDER))))
