"""Said before: points of other meetings that say alike what is being typed, with the answers that were given.

Notes and what is sensitive are not selected. It is asked at a pause of typing, so it looks at few rows: the index is
asked for texts with two of the rarest words, never for all that has one of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.before import answer_in_words, asked_words, rarest_pairs, shared, weights
from facilitator.domain.kinds import Kind
from facilitator.storage.sql import first, rows
from facilitator.storage.store import Reader

_MOST_LOOKED_AT = 40
_FEW = 200
_COUNTED = f"SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT {_FEW})"  # noqa: S608 - a number of ours
_FOUND = (
    "SELECT p.uid, p.text, p.kind, m.title, m.date FROM search s JOIN point p ON p.uid=s.uid"
    " JOIN meeting m ON m.uid=p.meeting"
    " WHERE s.search MATCH ? AND s.entity='point' AND p.deleted=0 AND p.sensitive=0 AND p.kind<>? AND p.whose<>'team'"
    " AND p.meeting<>? AND m.deleted=0 ORDER BY s.rowid DESC LIMIT ?"
)
_ANSWER = (
    "SELECT r.status, r.decided_on, r.did, r.reason, r.next_step FROM response_link l"
    " JOIN response r ON r.uid=l.response WHERE l.point=? AND l.deleted=0 AND r.deleted=0"
    " ORDER BY r.decided_on DESC, r.rid DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class BeforeRow:
    """A point of another meeting, and in words how it was answered: nothing where nobody promised an answer."""

    id: bytes
    text: str
    meeting_title: str
    meeting_date: str
    answer: str


def said_before(reader: Reader, meeting: bytes, text: str, limit: int = 3) -> tuple[BeforeRow, ...]:
    """Return points of other meetings that share the rare words of a text, the likest first."""
    words = asked_words(text)
    if not words:
        return ()
    every = first(reader.connection, "SELECT max(rid) FROM point") or (0,)
    weighed = weights({word: _number(reader, word) for word in words}, every[0] or 0)
    pairs = rarest_pairs(weighed)
    found = _found(reader, meeting, pairs) if pairs else []
    ranked = sorted(((shared(weighed, row[1]), row[4], row) for row in found), key=lambda each: each[:2], reverse=True)
    return tuple(_row(reader, row) for part, _, row in ranked[:limit] if part)


def _number(reader: Reader, word: str) -> int:
    counted = first(reader.connection, _COUNTED, (_match(word),))
    return int(counted[0]) if counted else 0


def _found(reader: Reader, meeting: bytes, pairs: Iterable[tuple[str, str]]) -> list[tuple[bytes, str, str, str, str]]:
    asked = " OR ".join(f"({_match(one)} AND {_match(other)})" for one, other in pairs)
    return [tuple(row) for row in rows(reader.connection, _FOUND, (asked, Kind.NOTE, meeting, _MOST_LOOKED_AT))]


def _match(word: str) -> str:
    """Return a word as the index is asked for it: any word that begins so, whatever signs of its own it has."""
    begins = word.removesuffix("y").replace('"', "")
    return f'"{begins}"*'


def _row(reader: Reader, row: tuple[bytes, str, str, str, str]) -> BeforeRow:
    status, decided_on, *told = first(reader.connection, _ANSWER, (row[0],)) or ("", "")
    return BeforeRow(row[0], row[1], row[3], row[4], answer_in_words(status, decided_on, told))
