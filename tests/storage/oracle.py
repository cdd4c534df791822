"""What the libraries ought to hold, worked out from explicit sets of what each writer had seen; nothing is folded."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.storage.journal import default

Shown = Mapping[tuple[str, bytes], Mapping[str, object]]
"""The rows of a library by entity and uid, each with its fields."""


@dataclass(frozen=True)
class Forced:
    """What a step writes to a row even where the row holds it already."""

    row: bytes
    fields: Mapping[str, object] = field(default_factory=dict)
    forgets: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Write:
    """One step's write to one row: what it set, what it forgot, and the writes to the row that were known then."""

    number: int
    entity: str
    row: bytes
    fields: Mapping[str, object]
    forgets: frozenset[str]
    seen: frozenset[int]
    former: frozenset[str] = frozenset()


@dataclass
class Oracle:
    """All writes ever made, and which of them each library knows."""

    writes: list[Write] = field(default_factory=list)
    known: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def note(self, library: str, entity: str, fields: Mapping[str, object], forced: Forced) -> None:
        seen = frozenset(write.number for write in self.of(library, forced.row))
        write = Write(len(self.writes), entity, forced.row, fields, forced.forgets, seen, forced.former)
        self.writes.append(write)
        self.known[library].add(write.number)

    def note_step(self, library: str, before: Shown, after: Shown, forced: "Forced | None") -> bool:
        """Note what a step did, read off the rows before and after it; return whether it did anything."""
        did = False
        for (entity, row), now in after.items():
            mine = forced if forced and forced.row == row else Forced(row)
            was = before.get((entity, row)) or {name: default(entity, name) for name in now}
            gone = self.forgotten(library, row) | mine.forgets
            altered = {name: value for name, value in now.items() if name not in gone and value != was[name]}
            if (entity, row) not in before or altered or mine.fields or mine.forgets:
                self.note(library, entity, {**mine.fields, **altered}, mine)
                did = True
        return did

    def of(self, library: str, row: bytes) -> list[Write]:
        return [self.writes[n] for n in sorted(self.known[library]) if self.writes[n].row == row]

    def rows(self, library: str) -> dict[tuple[str, bytes], list[Write]]:
        found: dict[tuple[str, bytes], list[Write]] = defaultdict(list)
        for number in sorted(self.known[library]):
            write = self.writes[number]
            found[write.entity, write.row].append(write)
        return found

    def forgotten(self, library: str, row: bytes) -> set[str]:
        return {name for write in self.of(library, row) for name in write.forgets}

    def clashes(self, library: str) -> set[tuple[bytes, str]]:
        return {(row, n) for (entity, row), writes in self.rows(library).items() for n in clashing(entity, writes)}

    def words(self, library: str) -> tuple[set[str], set[str]]:
        """Return the words that a library must hold in its journal, and those that it must hold nowhere."""
        kept: set[str] = set()
        gone: set[str] = set()
        for writes in self.rows(library).values():
            forgotten = {name for write in writes for name in write.forgets}
            for write in writes:
                for name, value in write.fields.items():
                    if name == "text":
                        (gone if name in forgotten or _replaced(write, name, writes) else kept).add(str(value))
        return kept, gone - kept


def _replaced(write: Write, name: str, writes: list[Write]) -> bool:
    """Return whether a write was forgotten by one that left its own: one it did not know, unless neither knew."""
    for other in writes:
        if name in other.former and other is not write and other.number not in write.seen:
            apart = write.number not in other.seen
            if not (apart and name in write.former):
                return True
    return False


def clashing(entity: str, writes: list[Write]) -> set[str]:
    """Return the fields of a row that clash: writes of different values, none of them seen by a later write."""
    forgotten = {name for write in writes for name in write.forgets}
    writes = [replace(w, fields={n: v for n, v in w.fields.items() if not _replaced(w, n, writes)}) for w in writes]
    names = {name for write in writes for name in write.fields} - forgotten - {"deleted"}
    never = {"arrived_at"} if entity == "attendance" else set()
    found = {name for name in names - never if len(_counting(entity, name, writes)) > 1}
    gone = any(write.forgets and write.fields.get("deleted") for write in writes)
    return found | ({"deleted"} if not gone and _torn(writes, forgotten) else set())


def _counting(entity: str, name: str, writes: list[Write]) -> set[object]:
    """Return the values that stand; of the states of an attendance only those of who came, if there are any."""
    values = {write.fields[name] for write in _standing(writes, name)}
    came = values & {"present", "left"} if (entity, name) == ("attendance", "status") else set()
    return came or values


def _standing(writes: list[Write], name: str) -> list[Write]:
    setting = [write for write in writes if name in write.fields]
    return [write for write in setting if not any(write.number in later.seen for later in setting)]


def _torn(writes: list[Write], forgotten: set[str]) -> bool:
    """Withdrawn by one, while another brought it back or edited it, neither knowing of the other."""
    standing = _standing(writes, "deleted")
    withdrawn = [write for write in standing if write.fields["deleted"]]
    edits = [write for write in writes if set(write.fields) - {"deleted"} - forgotten - write.former]
    apart = any(all(e.number not in w.seen and w.number not in e.seen and w != e for w in withdrawn) for e in edits)
    return bool(withdrawn) and (len(withdrawn) < len(standing) or apart)
