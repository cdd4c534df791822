"""The journal: every flush writes what it changes, one change for a row and step."""

import json
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import LargeBinary, event, inspect
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session, UOWTransaction

from facilitator.domain import clock
from facilitator.domain.history import Change
from facilitator.storage.models import MODELS
from facilitator.storage.row import Row
from facilitator.storage.sql import rows, run

_MOST = (1 << 63) - 1
_AT_ONCE = 500
_OWN = frozenset({"rid", "uid", "rev"})
FIELDS: dict[str, tuple[str, ...]] = {
    entity: tuple(column.key for column in model.__table__.columns if column.key not in _OWN)
    for entity, model in MODELS.items()
}
REFS: dict[str, frozenset[str]] = {
    entity: frozenset(c.key for c in model.__table__.columns if isinstance(c.type, LargeBinary)) - _OWN
    for entity, model in MODELS.items()
}
_DEFAULTS: dict[str, dict[str, object]] = {
    entity: {c.key: c.default.arg if c.default is not None else None for c in model.__table__.columns}
    for entity, model in MODELS.items()
}


def default(entity: str, field: str) -> object:
    """Return what a field holds before anyone sets it."""
    return _DEFAULTS[entity][field]


def encoded(value: object) -> object:
    """Return a field's value as JSON holds it: ids as hexadecimal."""
    return value.hex() if isinstance(value, bytes) else value


def decoded(entity: str, field: str, value: object) -> object:
    """Return a field's value as its column holds it; what does not fit the column becomes its default."""
    empty = default(entity, field)
    if field in REFS[entity]:
        return _identity(value)
    fits = type(value) is type(empty) and not (isinstance(value, int) and abs(value) > _MOST)
    return value if fits else empty


def _identity(value: object) -> bytes | None:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else None
    except ValueError:
        return None


def dumps(fields: Mapping[str, object]) -> str:
    """Return fields as JSON that is the same wherever it is written."""
    return json.dumps(dict(fields), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def json_fields(text: str) -> dict[str, object]:
    """Return the fields of a change as the journal holds them."""
    fields = json.loads(text)
    return fields if isinstance(fields, dict) else {}


def stamps(heads: bytes) -> tuple[bytes, ...]:
    """Return the stamps that stand one after another in `rev` or `prev`."""
    return tuple(heads[at : at + clock.SIZE] for at in range(0, len(heads), clock.SIZE))


def changes_of(connection: Connection, row: bytes) -> list[Change]:
    """Return all changes to a row, in the order of their stamps."""
    found = rows(connection, "SELECT stamp, prev, fields FROM change WHERE row=? ORDER BY stamp", (row,))
    return [Change(stamp, stamps(prev), json_fields(fields)) for stamp, prev, fields in found]


def changes_among(connection: Connection, which: Collection[bytes]) -> dict[bytes, tuple[bytes, str]]:
    """Return, by stamp, the row and the entity of the changes with these stamps."""
    wanted, found = sorted(which), dict[bytes, tuple[bytes, str]]()
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        asked = f"SELECT stamp, row, entity FROM change WHERE stamp IN ({marks})"
        found |= {stamp: (row, entity) for stamp, row, entity in rows(connection, asked, some)}
    return found


class Recorder:
    """Writes the changes of one step; `touched` maps each row to its entity, `last` is the writer's last stamp."""

    def __init__(self, step: bytes, writer: bytes, last: bytes, now_ms: int) -> None:
        """Begin a step of `writer`, whose last stamp was `last`."""
        self.last = last
        self.touched: dict[bytes, str] = {}
        self._step, self._writer, self._now = step, writer, now_ms
        self._made: dict[bytes, tuple[bytes, bytes, dict[str, object]]] = {}

    def record(self, connection: Connection, row: Row, fields: dict[str, object]) -> None:
        """Write the change of a row; a second flush of the step replaces the first, with a later stamp."""
        first, prev, before = self._made.get(row.uid, (b"", row.rev or b"", {}))
        self.last = clock.next_stamp(self._now, self.last, self._writer)
        stamp = clock.lifted(self.last, (*stamps(prev), *stamps(first)))
        together = before | fields
        if first:
            run(connection, "DELETE FROM change WHERE row=? AND stamp=?", (row.uid, first))
        run(
            connection,
            "INSERT INTO change(row, stamp, step, entity, fields, prev) VALUES(?,?,?,?,?,?)",
            (row.uid, stamp, self._step, row.__tablename__, dumps(together), prev),
        )
        self._made[row.uid] = (stamp, prev, together)
        self.touched[row.uid] = row.__tablename__
        row.rev = stamp


def _before_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    recorder: Recorder = session.info["recorder"]
    forced: Mapping[bytes, Mapping[str, object]] = session.info["forced"]
    connection = session.connection()
    for row in _in_order(session.new):
        recorder.record(connection, row, {**_set_at_birth(row), **forced.get(row.uid, {})})
    for row in _in_order(session.dirty):
        if fields := {**forced.get(row.uid, {}), **_altered(row)}:
            recorder.record(connection, row, fields)


def _in_order(rows: Iterable[object]) -> list[Row]:
    return sorted((row for row in rows if isinstance(row, Row)), key=lambda row: row.uid)


def _set_at_birth(row: Row) -> dict[str, object]:
    entity = row.__tablename__
    held = {name: row.__dict__[name] for name in FIELDS[entity] if row.__dict__.get(name) is not None}
    return {name: encoded(value) for name, value in held.items() if value != default(entity, name)}


def _altered(row: Row) -> dict[str, object]:
    attrs = inspect(row).attrs
    changed = (name for name in FIELDS[row.__tablename__] if attrs[name].history.has_changes())
    return {name: encoded(getattr(row, name)) for name in changed}


def listen(session: Session, recorder: Recorder, forced: Mapping[bytes, Mapping[str, object]]) -> None:
    """Make a session write its changes through `recorder`, with the fields `forced` for a row even where unaltered."""
    session.info["recorder"] = recorder
    session.info["forced"] = forced
    event.listen(session, "before_flush", _before_flush)
