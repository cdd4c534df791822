"""A laptop of the state machine: its library, what is shown in it, and what its undo ought to do."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.domain.views import View
from facilitator.storage.backups import back_up
from facilitator.storage.journal import FIELDS
from facilitator.storage.sql import rows, scalar
from facilitator.storage.store import Reader, Store
from facilitator.storage.verify import verified
from tests.storage.libraries import Desk
from tests.storage.oracle import Shown

ENTITIES = ("person", "attendance", "point", "point_theme", "theme", "action", "action_owner", "meeting")
_SHOWN = {name: ", ".join(f'"{field}"' for field in FIELDS[name]) for name in ENTITIES}


@dataclass
class Past:
    """A step that can be undone or redone, and the rows that were shown before; None where a merge came between."""

    label: str
    shown: Shown | None = None


@dataclass
class Laptop:
    """A library, and what can be undone and redone in it."""

    desk: Desk
    store: Store = field(init=False)
    reader: Reader = field(init=False)
    done: list[Past] = field(default_factory=list)
    undone: list[Past] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.open()

    @property
    def name(self) -> str:
        return self.desk.name

    def open(self) -> None:
        self.store = self.desk.open()
        self.reader = self.store.reader(View.TEAM)

    def close(self) -> None:
        self.reader.close()
        self.store.close()

    def copied(self, name: str, folder: Path) -> "Laptop":
        """Return a second laptop with a copy of this library, taken while it is open."""
        other = Desk(folder, name)
        shutil.copyfile(back_up(self.store), other.path)
        return Laptop(other, _blurred(self.done), _blurred(self.undone))

    def forget_past(self) -> None:
        self.done, self.undone = _blurred(self.done), _blurred(self.undone)

    def shown(self) -> Shown:
        return {
            (entity, uid): dict(zip(FIELDS[entity], values, strict=True))
            for entity in ENTITIES
            for uid, *values in rows(self.reader.connection, f"SELECT uid, {_SHOWN[entity]} FROM {entity}")  # noqa: S608 - the names are the project's own
        }

    def revisions(self) -> dict[bytes, bytes]:
        found = (f"SELECT uid, rev FROM {entity}" for entity in ENTITIES)  # noqa: S608 - the names are the project's own
        return {uid: rev for statement in found for uid, rev in rows(self.reader.connection, statement)}

    def clashes(self) -> set[tuple[bytes, str]]:
        return {(row, name) for row, name in rows(self.reader.connection, "SELECT row, field FROM clash")}

    def references(self) -> dict[bytes, str]:
        return dict(rows(self.reader.connection, "SELECT row, shown FROM reference"))

    def changes(self) -> int:
        return int(scalar(self.reader.connection, "SELECT count(*) FROM change"))

    def journal(self) -> str:
        return "\n".join(fields for (fields,) in rows(self.reader.connection, "SELECT fields FROM change"))

    def elsewhere(self) -> str:
        """Return all words outside the journal: rows, search and drafts."""
        asked = (
            "SELECT text FROM point",
            "SELECT text FROM action",
            "SELECT words FROM search",
            "SELECT body FROM draft",
        )
        return "\n".join(words for statement in asked for (words,) in rows(self.reader.connection, statement))

    def verified(self) -> bool:
        return verified(self.reader)

    def bytes_on_disk(self) -> bytes:
        """Return the file and what lies beside it, read while it is closed (nobody may read an open one)."""
        self.close()
        beside = sorted(self.desk.folder.glob(f"{self.desk.path.name}*"))
        held = b"".join(file.read_bytes() for file in beside)
        self.open()
        return held


def _blurred(past: list[Past]) -> list[Past]:
    return [Past(step.label) for step in past]
