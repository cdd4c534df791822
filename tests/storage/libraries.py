"""Libraries for the tests of storage: made in a folder, with a clock and a chance of their own, and tiny commands."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from facilitator.domain.views import View
from facilitator.storage.journal import FIELDS
from facilitator.storage.library import create_library, open_library
from facilitator.storage.merge import merge
from facilitator.storage.models import MODELS, Point
from facilitator.storage.place import Mount
from facilitator.storage.row import Row
from facilitator.storage.sql import rows, scalar
from facilitator.storage.store import Reader, Store, World
from facilitator.storage.work import Work

PASSPHRASE = "correct horse, battery"
TEXT = {"text": "the bus stops at six"}


@dataclass
class Ticking:
    """A clock that moves on by a millisecond whenever it is read, and can be set."""

    ms: int = 1_793_880_000_000

    def __call__(self) -> int:
        self.ms += 1
        return self.ms


@dataclass
class Desk:
    """A laptop: its clock, its chance, and the folder its libraries lie in."""

    folder: Path
    name: str = "desk"
    clock: Ticking = field(default_factory=Ticking)
    mounts: tuple[Mount, ...] = ()

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        self._random = Random(self.name)

    @property
    def world(self) -> World:
        return World(now_ms=self.clock, chance=self._random.randbytes, laptop=self.name, mounts=lambda: self.mounts)

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}.forum"

    def create(self, passphrase: str = "") -> Store:
        return create_library(self.path, passphrase, self.name, self.world)

    def open(self, passphrase: str = "") -> Store:
        return open_library(self.path, passphrase, self.name, self.world)


@dataclass(frozen=True)
class Put:
    """Set fields of a row, which is added where it is new."""

    entity: str
    id: bytes
    fields: Mapping[str, object]
    label: str = "Put"

    def apply(self, work: Work) -> None:
        row = work.find_or_add(MODELS[self.entity](uid=self.id))
        for name, value in self.fields.items():
            setattr(row, name, value)


@dataclass(frozen=True)
class Withdraw:
    entity: str
    id: bytes
    label: str = "Withdraw"

    def apply(self, work: Work) -> None:
        work.get(MODELS[self.entity], self.id).deleted = 1


@dataclass(frozen=True)
class Settle:
    """Settle fields of a row at values, whichever are shown."""

    entity: str
    id: bytes
    fields: Mapping[str, object]
    label: str = "Settle"

    def apply(self, work: Work) -> None:
        row = work.find(MODELS[self.entity], self.id)
        assert row is not None
        work.settle(row, **self.fields)


@dataclass(frozen=True)
class Forget:
    id: bytes
    fields: tuple[str, ...] = ("text",)
    label: str = "Forget"

    def apply(self, work: Work) -> None:
        row = work.find(Point, self.id)
        assert row is not None
        work.forget(row, *self.fields)


@dataclass(frozen=True)
class ForgetFields:
    """Forget fields of a row, which stays; and set others in the same step."""

    entity: str
    id: bytes
    names: tuple[str, ...] = ("text",)
    fields: Mapping[str, object] = field(default_factory=dict)
    label: str = "Forget in part"

    def apply(self, work: Work) -> None:
        row = work.get(MODELS[self.entity], self.id)
        for name, value in self.fields.items():
            setattr(row, name, value)
        work.forget_fields(row, *self.names)


@dataclass(frozen=True)
class ForgetFormer:
    """Set fields of a row and forget what they held before."""

    entity: str
    id: bytes
    fields: Mapping[str, object]
    label: str = "Forget what was there before"

    def apply(self, work: Work) -> None:
        work.forget_former(work.get(MODELS[self.entity], self.id), **self.fields)


def point(store: Store, text: str = TEXT["text"], **fields: object) -> bytes:
    """Put a point into a library and return its id."""
    uid = store.new_id()
    store.do(Put("point", uid, {"text": text, **fields}, label="Keep a point"))
    return uid


@contextmanager
def reading(store: Store) -> Iterator[Reader]:
    reader = store.reader(View.TEAM)
    try:
        yield reader
    finally:
        reader.close()


def value(store: Store, model: type[Row], uid: bytes, name: str) -> object:
    """Return what one field of one row shows."""
    with reading(store) as reader:
        return scalar(reader.connection, f'SELECT "{name}" FROM {model.__tablename__} WHERE uid=?', (uid,))  # noqa: S608 - the names are the project's own


def clashes(store: Store) -> set[tuple[bytes, str]]:
    with reading(store) as reader:
        return {(row, name) for row, name in rows(reader.connection, "SELECT row, field FROM clash")}


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a library shows, and its journal, without the numbers that are each file's own."""
    asked = {name: ", ".join(f'"{column}"' for column in ("uid", "rev", *FIELDS[name])) for name in MODELS}
    asked |= {"clash": "*", "reference": "*", "change": "row, stamp, entity, fields, prev"}
    with reading(store) as reader:
        return {name: sorted(rows(reader.connection, f"SELECT {what} FROM {name}")) for name, what in asked.items()}  # noqa: S608 - the names are the project's own


def merge_into(target: Store, *sources: Store) -> None:

    for source in sources:
        with reading(source) as reader:
            merge(target, reader)
