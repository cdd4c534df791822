"""Several libraries, anything done in them, merged in any order: they agree with each other and with an oracle."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.commands.actions import KeepAction
from facilitator.commands.attendance import CheckIn, MarkAbsent, WithdrawAttendance, attendance_id
from facilitator.commands.desk import Seat
from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint, SetPointTable, SetThemes
from facilitator.domain.refused import Refused
from facilitator.storage.apart import clear_words_taken_out
from facilitator.storage.merge import merge
from facilitator.storage.work import Command
from tests.storage.laptop import Laptop, Past
from tests.storage.libraries import Desk, ForgetFields, ForgetFormer, Put, Settle
from tests.storage.oracle import Forced, Oracle, Shown

MEETING, PEOPLE = b"M" * 16, tuple(bytes([65 + number]) * 16 for number in range(3))
AT = "2026-11-05T13:00:00"
BEGINNING: tuple[Command, ...] = (
    SaveMeeting(MEETING, "Forum", "2026-11-05"),
    *(SavePerson(id_, "Ann") for id_ in PEOPLE),
    *(KeepPoint(bytes([number]) * 16, MEETING, None, f"first words {number}", AT) for number in (1, 2)),
)
YEAR = 365 * 24 * 3600 * 1000
MOST = 4

QUICK = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - this law is not about the disk

laptops = st.integers(0, MOST - 1)
picks = st.integers(0, 1000)


@cache
def begun() -> bytes:
    """Return a library with a meeting and three people, as the bytes of its file."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), "team")
        store = desk.create()
        for step in BEGINNING:
            store.do(step)
        store.close()
        return desk.path.read_bytes()


class Laptops(RuleBasedStateMachine):
    """Three laptops or more that began with one library, and the oracle."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=QUICK))
        self.oracle = Oracle()
        self.laptops = [self._begun(name) for name in ("first", "second", "third")]
        self.altered = set(range(len(self.laptops)))
        self.said = 0

    def teardown(self) -> None:
        for laptop in self.laptops:
            laptop.close()
        shutil.rmtree(self.folder)

    def _begun(self, name: str) -> Laptop:
        """Return a laptop with a copy of the library that all began with."""
        desk = Desk(self.folder / name, name)
        desk.path.write_bytes(begun())
        laptop = Laptop(desk, [Past(step.label) for step in BEGINNING])
        if not self.oracle.writes:
            self.oracle.note_step(name, {}, laptop.shown(), None)
        self.oracle.known[name] = set(range(len(self.oracle.writes)))
        return laptop

    def _laptop(self, number: int) -> Laptop:
        at = number % len(self.laptops)
        self.altered.add(at)
        return self.laptops[at]

    def _row(self, laptop: Laptop, entity: str, pick: int) -> bytes | None:
        ids = sorted(uid for kind, uid in laptop.shown() if kind == entity)
        return ids[pick % len(ids)] if ids else None

    def _words(self) -> str:
        self.said += 1
        return f"word{self.said}end"

    def _do(self, laptop: Laptop, command: Command, forced: Forced | None = None) -> None:
        before = laptop.shown()
        with suppress(Refused):
            laptop.store.do(command)
            if self.oracle.note_step(laptop.name, before, laptop.shown(), forced):
                laptop.undone.clear()
                if not (forced and forced.forgets | forced.former):
                    laptop.done.append(Past(command.label, before))
                    return
                laptop.forget_past()
                if forced.former or not forced.fields:
                    laptop.done.append(Past(command.label))


class Libraries(Laptops):
    """What can be done in the libraries, and what holds after it."""

    @rule(at=laptops, table=st.integers(0, 3), themes=st.sets(st.sampled_from(["bus", "care"])))
    def keep_a_point(self, at: int, table: int, themes: set[str]) -> None:
        laptop = self._laptop(at)
        words = (laptop.store.new_id(), MEETING, None, self._words(), AT)
        self._do(laptop, KeepPoint(*words, table=table, themes=tuple(sorted(themes))))

    @rule(at=laptops)
    def keep_an_action(self, at: int) -> None:
        laptop = self._laptop(at)
        self._do(laptop, KeepAction(laptop.store.new_id(), MEETING, None, self._words(), AT))

    @rule(at=laptops, pick=picks, what=st.sampled_from(["text", "withdraw", "table", "themes", "back"]))
    def change_a_point(self, at: int, pick: int, what: str) -> None:
        laptop = self._laptop(at)
        uid = self._row(laptop, "point", pick)
        if uid and not self.oracle.forgotten(laptop.name, uid) & {what, f"{what}_no"}:
            commands: dict[str, Command] = {
                "text": EditEntry(uid, self._words()),
                "withdraw": WithdrawEntry(uid),
                "table": SetPointTable(uid, pick % 4),
                "themes": SetThemes(uid, ("bus",) * (pick % 2)),
                "back": Put("point", uid, {"deleted": 0}),
            }
            self._do(laptop, commands[what])

    @rule(at=laptops, pick=picks)
    def forget_a_point(self, at: int, pick: int) -> None:
        laptop = self._laptop(at)
        if uid := self._row(laptop, "point", pick):
            self._do(laptop, ForgetEntry(uid), Forced(uid, {"deleted": 1}, frozenset({"text"})))

    @rule(at=laptops, pick=picks, names=st.sets(st.sampled_from(["text", "table_no"]), min_size=1))
    def forget_in_part(self, at: int, pick: int, names: set[str]) -> None:
        laptop = self._laptop(at)
        if uid := self._row(laptop, "point", pick):
            command = ForgetFields("point", uid, tuple(sorted(names)), {"kind": "idea"})
            self._do(laptop, command, Forced(uid, forgets=frozenset(names)))

    @rule(at=laptops, pick=picks, anew=st.booleans())
    def forget_what_was_there_before(self, at: int, pick: int, anew: bool) -> None:  # noqa: FBT001 - drawn
        laptop = self._laptop(at)
        if uid := self._row(laptop, "point", pick):
            held = {} if anew else {"text": laptop.shown()["point", uid]["text"]}
            fields = held or {"text": self._words()}
            if "text" not in self.oracle.forgotten(laptop.name, uid):
                self._do(laptop, ForgetFormer("point", uid, fields), Forced(uid, fields, former=frozenset({"text"})))

    @rule(
        at=laptops,
        who=st.sampled_from(PEOPLE),
        minute=st.integers(0, 5),
        what=st.sampled_from(["in", "no", "seat", "off"]),
    )
    def attend(self, at: int, who: bytes, minute: int, what: str) -> None:
        uid = attendance_id(MEETING, who)
        commands: dict[str, Command] = {
            "in": CheckIn(MEETING, who, f"2026-11-05T18:0{minute}:00", "carer" if minute % 2 else "citizen"),
            "no": MarkAbsent(uid, "apologies"),
            "seat": Seat(uid, minute),
            "off": WithdrawAttendance(uid),
        }
        self._do(self._laptop(at), commands[what])

    @rule(at=laptops, who=st.sampled_from(PEOPLE), name=st.sampled_from(["Ann", "Bee", "Cy"]))
    def rename(self, at: int, who: bytes, name: str) -> None:
        self._do(self._laptop(at), SavePerson(who, name))

    @rule(at=laptops, pick=picks)
    def settle(self, at: int, pick: int) -> None:
        laptop = self._laptop(at)
        listed = sorted(laptop.clashes())
        if listed:
            row, name = listed[pick % len(listed)]
            entity, held = next((kind, fields) for (kind, uid), fields in laptop.shown().items() if uid == row)
            self._do(laptop, Settle(entity, row, {name: held[name]}), Forced(row, {name: held[name]}))
            assert (row, name) not in laptop.clashes()

    @rule(at=laptops)
    def undo(self, at: int) -> None:
        laptop = self._laptop(at)
        self._back(laptop, laptop.store.undo, laptop.done, laptop.undone)

    @rule(at=laptops)
    def redo(self, at: int) -> None:
        laptop = self._laptop(at)
        self._back(laptop, laptop.store.redo, laptop.undone, laptop.done)

    def _back(self, laptop: Laptop, go: Callable[[], object], taken: list[Past], given: list[Past]) -> None:
        if taken:
            now, past = laptop.shown(), taken.pop()
            go()
            self.oracle.note_step(laptop.name, now, laptop.shown(), None)
            given.append(Past(past.label, now if past.shown is not None else None))
            self._is_back(laptop, past.shown)

    def _is_back(self, laptop: Laptop, before: Shown | None) -> None:
        """After undo and redo with nothing in between: rows are as they were, and those that were not are withdrawn."""
        if before is not None:
            now = laptop.shown()
            assert {place: now[place] for place in before} == before
            assert all(fields["deleted"] for place, fields in now.items() if place not in before)

    @rule(into=laptops, of=laptops)
    def merge(self, into: int, of: int) -> None:
        target, source = self._laptop(into), self._laptop(of)
        new = self.oracle.known[source.name] - self.oracle.known[target.name]
        assert merge(target.store, source.reader).changes >= len(new)
        self.oracle.known[target.name] |= new
        if new:
            target.forget_past()
        assert merge(target.store, source.reader).changes == 0
        target.store.write(clear_words_taken_out)

    @rule(order=st.permutations(range(MOST)))
    def merge_all(self, order: list[int]) -> None:
        around = [at for at in order if at < len(self.laptops)]
        for of, into in (*pairwise(around), *pairwise(reversed(around))):
            self.merge(into, of)

    @rule(at=laptops)
    def copy_the_file(self, at: int) -> None:
        if len(self.laptops) < MOST:
            source = self._laptop(at)
            self.laptops.append(source.copied("clone", self.folder / "clone"))
            self.oracle.known["clone"] = set(self.oracle.known[source.name])
            self.altered.add(MOST - 1)

    @rule(at=laptops)
    def reopen(self, at: int) -> None:
        laptop = self._laptop(at)
        held = laptop.bytes_on_disk()
        assert not [words for words in self.oracle.words(laptop.name)[1] if words.encode() in held]

    @rule(at=laptops, years=st.integers(-60, 300))
    def set_the_clock(self, at: int, years: int) -> None:
        self._laptop(at).desk.clock.ms = 1_793_880_000_000 + years * YEAR

    @rule(at=laptops)
    def type_without_enter(self, at: int) -> None:
        self._laptop(at).store.save_draft("line", self._words())

    @invariant()
    def each_library_is_as_the_oracle_says(self) -> None:
        for laptop in (self.laptops[at] for at in sorted(self.altered)):
            assert laptop.verified()
            assert laptop.store.undo_label == (laptop.done[-1].label if laptop.done else None)
            assert laptop.store.redo_label == (laptop.undone[-1].label if laptop.undone else None)
            assert laptop.changes() == len(self.oracle.known[laptop.name])
            assert laptop.clashes() == self.oracle.clashes(laptop.name)
            references = laptop.references()
            assert len(set(references.values())) == len(references)
            kept, gone = self.oracle.words(laptop.name)
            journal, elsewhere = laptop.journal(), laptop.elsewhere()
            assert not [words for words in kept if f'"{words}"' not in journal]
            assert not [words for words in gone if words in journal or words in elsewhere]

    @invariant()
    def libraries_that_have_seen_the_same_hold_the_same(self) -> None:
        seen: dict[tuple[bytes, frozenset[int]], object] = {}
        for laptop in self.laptops if self.altered else ():
            shown, revisions, clashes = laptop.shown(), laptop.revisions(), laptop.clashes()
            for (entity, row), writes in self.oracle.rows(laptop.name).items():
                knows = frozenset(write.number for write in writes)
                held = (shown[entity, row], revisions[row], {name for uid, name in clashes if uid == row})
                assert seen.setdefault((row, knows), held) == held
        self.altered.clear()

    @invariant()
    def references_are_the_same_where_all_is_known(self) -> None:
        named: dict[frozenset[int], object] = {}
        for laptop in self.laptops:
            references = laptop.references()
            assert named.setdefault(frozenset(self.oracle.known[laptop.name]), references) == references


def _settings(most: int) -> settings:
    return settings(max_examples=most, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))


class InCi(Libraries):
    """What every change to the program is proved by."""


class AtNight(Libraries):
    """What the night proves."""


TestLibraries = pytest.mark.timeout(1800)(InCi.TestCase)
TestLibraries.settings = _settings(200)
TestLibrariesAtNight = pytest.mark.nightly(AtNight.TestCase)
TestLibrariesAtNight.settings = _settings(5_000)
