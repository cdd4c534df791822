"""Writes docs/library-format.md from the tables themselves: `python -m tools.library_format`."""

from pathlib import Path

from sqlalchemy import LargeBinary

from facilitator.storage.drawing import SEARCHED
from facilitator.storage.models import MODELS
from facilitator.storage.naming import CLAIMS
from facilitator.storage.row import Row
from facilitator.storage.schema import VERSION

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "library-format.md"

_BEGINNING = """\
# The library file

A library, `*.forum`, is one SQLite database in WAL mode with `application_id` 0x4652554D (“FRUM”) and a `user_version`
that counts the changes of format: this page describes version {version}. A library made **without a passphrase** opens
with any SQLite from 3.37 on, for example `sqlite3 team.forum "SELECT text FROM point WHERE deleted = 0"`. One made
**with a passphrase** is encrypted by SQLCipher 4 with its own defaults (AES-256, HMAC-SHA512, PBKDF2-HMAC-SHA512 with
256,000 rounds; the salt is the first 16 bytes of the file; the passphrase is UTF-8 in Unicode NFC):
`PRAGMA key = 'the passphrase'` opens it. Close Facilitator first, read a copy where you can, and do not write:
what another program writes past the journal is stopped by triggers, or put back when the library is next opened.

Beside it lie `*.forum.lock` while it is open (another window cannot open it then), `-wal` and `-shm` (SQLite's own; the
newest lines may stand in `-wal` only, so they belong to the file), and the folder `… backups` with whole copies.

## The journal

Everything a person does is a **step**; a step makes **changes**, one for each row it touches. State is a pure function
of the set of changes, and merging two libraries is the union of their sets. These four tables, and the files kept with
them, are all that counts; every other table is drawn from them and can be drawn anew.

### `writer`
A library as it was opened once: each opening is a writer of its own.
- `id` BLOB – 8 random bytes, the end of every stamp of this writer
- `who` TEXT – the name or role that was given on opening
- `laptop` TEXT – the name of the computer

### `step`
One thing a person did: the unit of undo and of history.
- `n` INTEGER – the order in which steps came into this file
- `id` BLOB – UUIDv7 of 16 bytes
- `writer` BLOB – `writer.id`
- `who` TEXT – who did it
- `label` TEXT – what was done, without the words and names that were typed
- `at` INTEGER – milliseconds since 1970, by that laptop's clock
- `verb` TEXT – `do`, `undo`, `redo`; `forget`, which withdraws for good and cannot be undone; or `follow`, what follows
  from a merge
- `target` BLOB – the `step.id` that an undo or redo puts back, else NULL
- `here` INTEGER – 1 where it was done in this file, 0 where a merge brought it: only one's own steps can be undone

### `change`
What a step did to one row. Changes and fields of a newer program are kept and handed on.
- `row` BLOB – the `uid` of the row
- `stamp` BLOB – 16 bytes: 48-bit milliseconds, 16-bit counter, 64-bit writer; their order is the order of changes
- `step` BLOB – `step.id`
- `entity` TEXT – the table of the row
- `fields` TEXT – JSON of the fields that were set; ids as hexadecimal. `_forgotten` lists fields whose words are gone
  for good: no change of the row holds them any more, and no older copy brings them back; with `deleted` in the same
  change the row is withdrawn for good, without it the row stays
- `prev` BLOB – the stamps, one after another, of the newest changes of the row that the writer had seen

Two writes of one field of a row, neither having seen the other (by `prev`, transitively) and with different values, are
a **clash**: the one with the later stamp is shown. Withdrawn by one and edited by another: the row stays visible. Of
`attendance.arrived_at`, of `spent` and the times of `agenda_item`, and of the times of `turn` and `vote` when something
began or ended, the earlier or lesser value is shown, without a clash; only where an item was left by one and taken up
again by another is `ended_at` one. A change that has seen both sides settles it.

### `draft`
Lines that are being typed, kept outside the journal so that a crash brings them back.
- `key` TEXT – which box
- `body` TEXT – what stood in it
- `at` INTEGER – when, in milliseconds since 1970

### `kept_file`
The bytes of published files, outside the journal. They are never changed; merging brings over those that are
missing, and those that are no longer what their SHA-256 says.
- `sha256` TEXT – the SHA-256 of the bytes, in hexadecimal: `published_file.sha256`
- `data` BLOB – the bytes

## Lists

### `clash`
The clashes that a person has yet to settle.
- `row` BLOB – the `uid` of the row
- `field` TEXT – the field; `deleted` for withdrawn here and edited there
- `entity` TEXT – the table of the row

### `reference`
The reference that each row shows. The earlier of two equal claims keeps it, the next shows a letter behind it.
- `row` BLOB – the `uid` of the row
- `entity` TEXT – its table ({claims})
- `claim` TEXT – the reference the row was given
- `stamp` BLOB – when it was given
- `shown` TEXT – the reference it shows

### `search`
FTS5 full text (diacritics folded) of {searched}.
- `words` – what is searched
- `entity` – the table of the row
- `uid` – its id

### `folding`
Empty; it holds a row while tables are being drawn, which lets the guards pass.
- `n` INTEGER – nothing

### `taken_out`
What a merge took out of rows as forgotten, until it was looked where else somebody wrote it; empty between merges.
It stays when the other tables are drawn anew.
- `row` BLOB – the `uid` of the row
- `entity` TEXT – its table
- `field` TEXT – the field that held it
- `words` TEXT – what it held

## Rows

Every row has these columns. Nothing is ever deleted; ids that are made of what a row is are UUIDv5, all others UUIDv7.
- `rid` INTEGER – a number of this file's own, never exchanged
- `uid` BLOB – the id of the row, the same everywhere; rows refer to each other by it, and what they refer to may not
  have arrived yet
- `rev` BLOB – the stamps, one after another, of its newest changes
- `deleted` INTEGER – 1 where the row is withdrawn

Texts are plain text, dates ISO dates (`2026-11-05`), times local ISO times to the second; an empty text is none.
"""


def described() -> str:
    """Return the whole document."""
    claims = ", ".join(f"`{entity}.{field}`" for entity, field in CLAIMS.items())
    searched = ", ".join(f"`{entity}.{column}`" for entity, columns in SEARCHED.items() for column in columns)
    beginning = _BEGINNING.format(version=VERSION, claims=claims, searched=searched)
    return "\n".join([beginning, *(_table(model) for model in MODELS.values())])


def _table(model: type[Row]) -> str:
    words = " ".join((model.__doc__ or "").split())
    own = [column for column in model.__table__.columns if column.key not in {"rid", "uid", "rev", "deleted"}]
    lines = [f"- `{c.key}` {'BLOB – a `uid`, or NULL' if isinstance(c.type, LargeBinary) else c.type}" for c in own]
    standing = ", ".join(f"`{name}`" for name in ("rid", "uid", "rev", "deleted"))
    return "\n".join([f"### `{model.__tablename__}`", words, *lines, f"- and {standing}", ""])


def main() -> None:
    """Write the document."""
    DOCUMENT.write_text(described(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
