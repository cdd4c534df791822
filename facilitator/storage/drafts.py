"""The line being typed, kept outside the journal so that a crash brings it back."""

from sqlalchemy.engine import Connection

from facilitator.storage.sql import rows, run


def save(connection: Connection, key: str, body: str, now_ms: int) -> None:
    """Keep what stands in a box; an empty body lets the draft go."""
    if not body:
        run(connection, "DELETE FROM draft WHERE key=?", (key,))
        return
    run(
        connection,
        "INSERT INTO draft(key, body, at) VALUES(?,?,?)"
        " ON CONFLICT(key) DO UPDATE SET body=excluded.body, at=excluded.at",
        (key, body, now_ms),
    )


def read(connection: Connection) -> dict[str, str]:
    """Return the drafts by key."""
    return dict(rows(connection, "SELECT key, body FROM draft"))
