"""Merging is the union of what is known, whatever the order, and every clash is listed until someone settles it."""

from itertools import permutations
from pathlib import Path

import pytest

from facilitator.storage.merge import merge, merge_in_batches
from facilitator.storage.models import Attendance, Point
from facilitator.storage.sql import run, scalar
from facilitator.storage.store import Store
from facilitator.storage.verify import verified
from tests.storage.libraries import (
    Desk,
    Forget,
    Put,
    Settle,
    Withdraw,
    clashes,
    merge_into,
    point,
    reading,
    tables,
    value,
)


@pytest.fixture
def shared(store: Store, other: Store) -> bytes:
    """Return a point that both libraries know."""
    uid = point(store, "first", table_no=1)
    merge_into(other, store)
    return uid


def exchange(store: Store, other: Store) -> None:
    merge_into(store, other)
    merge_into(other, store)
    assert tables(store) == tables(other)


def test_a_merge_brings_what_is_new_once(store: Store, other: Store) -> None:
    point(store)
    with reading(store) as reader:
        assert merge(other, reader).changes == 1
        assert merge(other, reader).changes == 0
    assert tables(store) == tables(other)


def test_a_merge_tells_the_clashes_that_are_listed(store: Store, other: Store, shared: bytes) -> None:
    store.do(Put("point", shared, {"text": "here", "kind": "idea"}))
    other.do(Put("point", shared, {"text": "there", "table_no": 2}))
    with reading(store) as reader:
        assert merge(other, reader).clashes == 1
    exchange(store, other)
    assert clashes(store) == {(shared, "text")}
    assert (value(store, Point, shared, "kind"), value(store, Point, shared, "table_no")) == ("idea", 2)


def test_three_libraries_come_to_the_same_in_every_order(tmp_path: Path) -> None:
    held = []
    for turn, order in enumerate(permutations(range(3))):
        desks = [Desk(tmp_path / f"{turn}{name}", name) for name in ("one", "two", "three")]
        stores = [desk.create() for desk in desks]
        for number, store in enumerate(stores):
            store.do(Put("attendance", b"a" * 16, {"arrived_at": f"18:0{number}", "capacity": str(number % 2)}))
            point(store, f"said at {number}")
        for into in (*order, *order):
            merge_into(stores[into], *(store for store in stores if store is not stores[into]))
        assert tables(stores[0]) == tables(stores[1]) == tables(stores[2])
        held.append(tables(stores[0]))
        for store in stores:
            store.close()
    assert all(held[0][name] == one[name] for one in held for name in ("attendance", "clash"))


def test_one_change_settles_a_clash_everywhere(store: Store, other: Store, shared: bytes) -> None:
    store.do(Put("point", shared, {"text": "here"}))
    other.do(Put("point", shared, {"text": "there"}))
    exchange(store, other)
    chosen = str(value(store, Point, shared, "text"))
    changes = store.do(Settle("point", shared, {"text": chosen}))
    assert changes.rows == {("point", shared)}, "the value was shown already, and is chosen now"
    assert not clashes(store)
    exchange(store, other)
    assert not clashes(other)


def test_editing_another_field_settles_nothing(store: Store, other: Store, shared: bytes) -> None:
    store.do(Put("point", shared, {"text": "here"}))
    other.do(Put("point", shared, {"text": "there"}))
    exchange(store, other)
    store.do(Put("point", shared, {"table_no": 7}))
    assert clashes(store) == {(shared, "text")}


def test_withdrawn_here_and_edited_there_is_seen_and_listed_and_settled_once(
    store: Store, other: Store, shared: bytes
) -> None:
    store.do(Withdraw("point", shared))
    other.do(Put("point", shared, {"text": "there"}))
    exchange(store, other)
    assert (value(store, Point, shared, "deleted"), clashes(store)) == (0, {(shared, "deleted")})
    other.do(Settle("point", shared, {"deleted": 1}))
    exchange(store, other)
    assert (value(store, Point, shared, "deleted"), clashes(store)) == (1, set())


def test_two_desks_that_let_in_one_person_write_one_row_with_the_earlier_time(store: Store, other: Store) -> None:
    for desk, time in ((store, "18:06"), (other, "18:04")):
        desk.do(Put("attendance", b"a" * 16, {"arrived_at": time, "status": "present", "meeting": b"m" * 16}))
    exchange(store, other)
    assert value(store, Attendance, b"a" * 16, "arrived_at") == "18:04"
    assert not clashes(store)
    store.do(Put("attendance", b"a" * 16, {"arrived_at": "18:10"}))
    exchange(store, other)
    assert value(other, Attendance, b"a" * 16, "arrived_at") == "18:10"


def test_one_wrong_clock_drags_nobody_along(desk: Desk, other_desk: Desk) -> None:
    other_desk.clock.ms += 300 * 365 * 24 * 3600 * 1000
    store, other = desk.create(), other_desk.create()
    far = point(other)
    merge_into(store, other)
    store.do(Put("point", far, {"text": "put right"}))
    near = point(store)
    with reading(store) as reader:
        stamp = scalar(reader.connection, "SELECT stamp FROM change WHERE row=?", (near,))
    assert int.from_bytes(stamp[:6], "big") == pytest.approx(desk.clock.ms, abs=1000)
    exchange(store, other)
    assert value(other, Point, far, "text") == "put right"
    store.close()
    other.close()


def test_an_old_copy_does_not_bring_back_what_was_forgotten(store: Store, other: Store, shared: bytes) -> None:
    other.do(Put("point", shared, {"text": "first, with more"}))
    other.save_draft("line", "first, with m")
    store.do(Forget(shared))
    merge_into(store, other)
    merge_into(other, store)
    for one in (store, other):
        assert (value(one, Point, shared, "text"), value(one, Point, shared, "deleted")) == ("", 1)
        assert one.drafts() == {}
        with reading(one) as reader:
            assert not scalar(reader.connection, "SELECT count(*) FROM change WHERE instr(fields, 'first')")
            assert not scalar(reader.connection, "SELECT count(*) FROM search WHERE search MATCH 'first'")
            assert verified(reader)
    merge_into(store, other)
    assert tables(store) == tables(other)


def test_a_fuller_copy_of_a_change_completes_one_that_was_cut_down(store: Store, other: Store, shared: bytes) -> None:
    other.write(lambda connection: run(connection, "UPDATE change SET fields=json_remove(fields, '$.text')"))
    merge_into(other, store)
    merge_into(store, other)
    with reading(store) as here, reading(other) as there:
        held = "SELECT fields FROM change WHERE row=?"
        assert scalar(here.connection, held, (shared,)) == scalar(there.connection, held, (shared,))
    assert value(other, Point, shared, "text") == "first"


def test_what_a_newer_program_wrote_is_kept_and_handed_on(store: Store, other: Store, shared: bytes) -> None:
    newer = "INSERT INTO change VALUES(x'01', x'00000000000000000000000000000001', x'05', 'mood', '{\"glad\":1}', x'')"
    field = "UPDATE change SET fields=json_set(fields, '$.mood', 'glad')"
    for statement in (newer, field):
        store.write(lambda connection, statement=statement: run(connection, statement))  # type: ignore[misc]
    merge_into(other, store)
    other.do(Put("point", shared, {"text": "second"}))
    with reading(other) as reader:
        assert verified(reader)
        assert scalar(reader.connection, "SELECT fields FROM change WHERE entity='mood'") == '{"glad":1,"mood":"glad"}'
        assert scalar(reader.connection, "SELECT count(*) FROM change WHERE json_extract(fields, '$.mood')='glad'") == 2


def test_values_of_the_wrong_kind_become_what_the_field_begins_with(store: Store, other: Store, shared: bytes) -> None:
    odd = '{"text":5,"table_no":99999999999999999999,"speaker":"not hex","item":7,"position":null}'
    made = "INSERT INTO change SELECT row, ?, step, entity, ?, stamp FROM change WHERE row=?"
    store.write(lambda connection: run(connection, made, (b"\x7f" + b"\0" * 15, odd, shared)))
    merge_into(other, store)
    shown = [value(other, Point, shared, name) for name in ("text", "table_no", "speaker", "item", "position")]
    assert shown == ["", 0, None, None, ""]


def test_a_merge_can_be_taken_in_batches_with_typing_in_between(store: Store, other: Store) -> None:
    for number in range(130):
        point(store, f"number {number}")
    with reading(store) as reader:
        taken = []
        for batch in merge_in_batches(other, reader):
            taken.append(batch.new)
            point(other, "typed meanwhile")
    assert (sum(taken), len(taken)) == (130, 3)
    exchange(store, other)
