"""What a line begins with, in its natural order: `%`, the table, then who and which kind, until the words begin."""

from dataclasses import dataclass, replace

from facilitator.domain.kinds import Kind
from facilitator.domain.line.context import Context
from facilitator.domain.line.literal import read_literal
from facilitator.domain.line.parts import Speaker
from facilitator.domain.line.signs import read_kind, read_sensitive, read_table
from facilitator.domain.line.speakers import read_speaker


@dataclass(frozen=True, slots=True)
class Head:
    """What has been read so far, and the body that is left; a literal body is not read any further."""

    body: str
    kind: Kind | None = None
    speaker: Speaker | None = None
    table: int | None = None
    sensitive: bool = False
    literal: bool = False


def read_head(text: str, context: Context) -> Head:
    """Return what a text begins with. Each part counts once; kind words win over people of that name."""
    head, further = Head(text), _further(Head(text), context)
    while further is not None:
        head, further = further, _further(further, context)
    return head


def _further(head: Head, context: Context) -> Head | None:
    if head.literal:
        return None
    return _literal(head) or _sensitive(head) or _table(head) or _kind(head) or _speaker(head, context)


def _literal(head: Head) -> Head | None:
    body = read_literal(head.body)
    return None if body is None else replace(head, body=body, literal=True)


def _sensitive(head: Head) -> Head | None:
    body = None if head.sensitive else read_sensitive(head.body)
    return None if body is None else replace(head, body=body, sensitive=True)


def _table(head: Head) -> Head | None:
    """Read the table only before the rest: in `! t4` it is what was said."""
    if head.table is not None or head.kind is not None or head.speaker is not None:
        return None
    found = read_table(head.body)
    return None if found is None else replace(head, table=found[0], body=found[1])


def _kind(head: Head) -> Head | None:
    found = read_kind(head.body) if head.kind is None else None
    return None if found is None else replace(head, kind=found[0], body=found[1])


def _speaker(head: Head, context: Context) -> Head | None:
    found = read_speaker(head.body, context) if head.speaker is None else None
    return None if found is None else replace(head, speaker=found[0], body=found[1])
