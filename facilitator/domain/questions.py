"""What the tables are asked: an agenda item has no question, one, or several, a line each, counted from 1."""

from facilitator.domain.agenda import ItemKind

AT_TABLES = frozenset({ItemKind.DISCUSSION, ItemKind.WORKSHOP})
"""The kinds of item that the tables talk about among themselves."""

NOT_SORTED = 0
"""The number of a question that is not known."""


def questions(text: str) -> tuple[str, ...]:
    """Return the questions of an item, one for each line that has words."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def asks_tables(kind: str, text: str) -> bool:
    """Return whether an item of a kind, with these questions, asks the tables something."""
    return kind in AT_TABLES and bool(questions(text))


def answers(question_no: int, asked: int) -> int:
    """Return which of the `asked` questions of an item a point speaks to, `NOT_SORTED` where that is not known.

    Where there is only one thing to talk about, every point is about that.
    """
    if asked <= 1:
        return 1
    return question_no if 1 <= question_no <= asked else NOT_SORTED
