"""Said before: points of earlier meetings that say alike what is being typed, with the answers that were given.

Only meetings of the same group are asked: what one body hears in confidence is not shown at another. Notes, what is
sensitive, and what two laptops set apart about that are not selected, nor who said it. It is asked at a pause of
typing, so it looks at few rows: the index is asked for texts with two of the rarest words, never for all that has one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.attribution import Whose
from facilitator.domain.before import (
    Answered,
    answer_in_words,
    asked_words,
    rarest_pairs,
    shared,
    state_in_words,
    weights,
)
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.storage.sql import first, rows
from facilitator.storage.store import Reader

_MOST_LOOKED_AT = 40
_FEW = 200
_COUNTED = f"SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT {_FEW})"  # noqa: S608 - a number of ours
TELLABLE = (
    f"p.deleted=0 AND p.sensitive=0 AND p.kind<>'{Kind.NOTE}' AND p.mark<>'{Mark.MISSED}'"  # noqa: S608 - words of ours
    f" AND p.whose<>'{Whose.TEAM}'"
    " AND NOT EXISTS(SELECT 1 FROM clash c WHERE c.row=p.uid AND c.field IN ('deleted', 'sensitive'))"
    ' AND m.uid<>here.uid AND m.deleted=0 AND m."group" IS here."group"'
    " AND (m.date, m.starts)<(here.date, here.starts)"
)
"""That a point `p` of a meeting `m` may be told of at another, `here`."""
_ROW = "SELECT p.uid, p.text, p.meaning, p.gathered_in, m.title, m.date FROM"
_OF = "JOIN meeting m ON m.uid=p.meeting JOIN meeting here ON here.uid=?"
_FOUND = (
    f"{_ROW} search s JOIN point p ON p.uid=s.uid {_OF}"
    f" WHERE s.search MATCH ? AND s.entity='point' AND {TELLABLE} ORDER BY s.rowid DESC LIMIT ?"
)
_TIED = f"{_ROW} point p {_OF} WHERE p.uid=? AND {TELLABLE}"
_ANSWER = (
    "SELECT r.status, r.decided_on, r.did, r.reason, r.next_step FROM response_link l"
    " JOIN response r ON r.uid=l.response JOIN point p ON p.uid=l.point"
    " WHERE l.point IN (?, ?) AND l.deleted=0 AND r.deleted=0 AND p.deleted=0 AND p.sensitive=0"
    " AND NOT EXISTS(SELECT 1 FROM clash c WHERE c.row=p.uid AND c.field='sensitive')"
    " ORDER BY r.decided_on DESC, r.rid DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class BeforeRow:
    """A point of an earlier meeting; `text` is how it is understood, where somebody wrote that.

    `state` says how far its answer is, `answer` repeats it: nothing where nobody promised one. To one that is `tied`
    the line is tied already.
    """

    id: bytes
    text: str
    meeting_title: str
    meeting_date: str
    state: str
    answer: str
    tied: bool = False


_Found = tuple[bytes, str, str, bytes | None, str, str]


def said_before(
    reader: Reader, meeting: bytes, text: str, limit: int = 3, tied: bytes | None = None
) -> tuple[BeforeRow, ...]:
    """Return points of earlier meetings that share the rare words of a text, the likest first; before all the tied."""
    held = rows(reader.connection, _TIED, (meeting, tied)) if tied else []
    ahead = tuple(replace(_row(reader, tuple(row)), tied=True) for row in held)
    alike = tuple(row for row in _alike(reader, meeting, text, limit) if row.id != tied)
    return (*ahead, *alike)[:limit]


def _alike(reader: Reader, meeting: bytes, text: str, limit: int) -> tuple[BeforeRow, ...]:
    words = asked_words(text)
    if not words:
        return ()
    every = first(reader.connection, "SELECT max(rid) FROM point") or (0,)
    weighed = weights({word: _number(reader, word) for word in words}, every[0] or 0)
    pairs = rarest_pairs(weighed)
    found = _found(reader, meeting, pairs) if pairs else []
    alike = ((shared(weighed, f"{row[1]} {row[2]}"), row[5], row) for row in found)
    ranked = sorted(alike, key=lambda each: each[:2], reverse=True)
    return tuple(_row(reader, row) for part, _, row in ranked[:limit] if part)


def _number(reader: Reader, word: str) -> int:
    counted = first(reader.connection, _COUNTED, (_match(word),))
    return int(counted[0]) if counted else 0


def _found(reader: Reader, meeting: bytes, pairs: Iterable[tuple[str, str]]) -> list[_Found]:
    asked = " OR ".join(f"({_match(one)} AND {_match(other)})" for one, other in pairs)
    return [tuple(row) for row in rows(reader.connection, _FOUND, (meeting, asked, _MOST_LOOKED_AT))]


def _match(word: str) -> str:
    """Return a word as the index is asked for it: any word that begins so, whatever signs of its own it has."""
    begins = word.removesuffix("y").replace('"', "")
    return f'"{begins}"*'


def _row(reader: Reader, row: _Found) -> BeforeRow:
    uid, text, meaning, gathered_in, title, date = row
    given = answer_to(reader, uid, gathered_in)
    answer = answer_in_words(given.status, given.decided_on, (given.did, given.reason, given.next_step))
    return BeforeRow(uid, meaning or text, title, date, state_in_words(given.status), answer)


def answer_to(reader: Reader, point: bytes, gathered_in: bytes | None) -> Answered:
    """Return the newest answer to a point, or to what it was gathered in."""
    found = first(reader.connection, _ANSWER, (point, gathered_in))
    return Answered(*found) if found else Answered()
