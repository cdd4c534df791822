"""Undo and redo put back what a step set, where nobody has changed it since, and survive a restart."""

from collections.abc import Mapping

import pytest

from facilitator.domain.refused import Refused
from facilitator.storage.models import Attendance, Point
from facilitator.storage.sql import run
from facilitator.storage.store import Store
from tests.storage.libraries import (
    Desk,
    Forget,
    Put,
    Settle,
    Withdraw,
    clashes,
    merge_into,
    point,
    tables,
    value,
)

LEFT = "was changed since by someone else, and was left as it is."


def put(store: Store, uid: bytes, fields: Mapping[str, object], label: str = "Edit") -> None:
    store.do(Put("point", uid, fields, label))


def seen(store: Store, uid: bytes) -> tuple[object, object]:
    return value(store, Point, uid, "text"), value(store, Point, uid, "deleted")


def test_nothing_done_is_nothing_to_undo_or_redo(store: Store) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        store.undo()
    with pytest.raises(Refused, match="nothing to redo"):
        store.redo()
    assert (store.undo_label, store.redo_label) == (None, None)


def test_steps_go_back_and_forth_in_order(store: Store) -> None:
    uid = point(store, "first")
    put(store, uid, {"text": "second"})
    assert store.undo().label == "Edit"
    assert seen(store, uid) == ("first", 0)
    assert store.undo().note == ""
    assert seen(store, uid) == ("first", 1)
    assert (store.undo_label, store.redo_label) == (None, "Keep a point")
    store.redo()
    assert seen(store, uid) == ("first", 0)
    store.redo()
    assert seen(store, uid) == ("second", 0)
    assert (store.undo_label, store.redo_label) == ("Edit", None)
    store.undo()
    assert seen(store, uid) == ("first", 0)


def test_what_follows_from_a_merge_is_passed_by_and_stays(desk: Desk) -> None:
    store = desk.create()
    uid = point(store, "first")
    put(store, uid, {"text": "second"})
    store.undo()
    store.follow(Put("point", uid, {"table_no": 4}, "Follow"))
    store.close()
    store = desk.open()
    assert (store.undo_label, store.redo_label) == ("Keep a point", "Edit")
    store.redo()

    assert seen(store, uid) == ("second", 0)
    assert value(store, Point, uid, "table_no") == 4


def test_undo_and_redo_survive_a_restart(desk: Desk) -> None:
    store = desk.create()
    uid = point(store, "first")
    put(store, uid, {"text": "second"})
    store.undo()
    store.close()
    store = desk.open()
    assert (store.undo_label, store.redo_label) == ("Keep a point", "Edit")
    store.redo()
    assert seen(store, uid) == ("second", 0)
    store.close()
    store = desk.open()
    store.undo()
    store.undo()
    assert seen(store, uid) == ("first", 1)
    store.close()


def test_new_work_clears_what_could_be_redone(store: Store) -> None:
    uid = point(store)
    put(store, uid, {"text": "second"})
    store.undo()
    put(store, uid, {"table_no": 4})
    assert store.redo_label is None


def test_a_step_that_changes_nothing_is_no_step(store: Store) -> None:
    uid = point(store, "first")
    put(store, uid, {"text": "second"})
    store.undo()
    before = tables(store)
    changes = store.do(Put("point", uid, {"text": "first"}, "Say it again"))
    assert changes.rows == frozenset()
    assert (store.undo_label, store.redo_label) == ("Keep a point", "Edit")
    assert tables(store) == before


def test_a_refused_step_leaves_all_as_it_was(store: Store) -> None:
    point(store)
    before = tables(store)
    with pytest.raises(Refused, match="no longer in the library"):
        store.do(Withdraw("point", store.new_id()))
    assert tables(store) == before
    assert store.undo_label == "Keep a point"


def test_what_somebody_else_changed_since_is_left_and_said(store: Store, other: Store) -> None:
    uid = point(store, "first", table_no=1)
    merge_into(other, store)
    put(store, uid, {"text": "second", "table_no": 2})
    merge_into(other, store)
    put(other, uid, {"text": "theirs"})
    merge_into(store, other)
    assert store.undo().note == f"Part of it {LEFT}"
    assert value(store, Point, uid, "text") == "theirs"
    assert value(store, Point, uid, "table_no") == 1
    assert store.undo().note == f"It {LEFT}"
    assert value(store, Point, uid, "deleted") == 0


def test_what_somebody_else_set_at_the_same_time_is_left_and_stays_listed(store: Store, other: Store) -> None:
    uid = point(store, "first")
    merge_into(other, store)
    put(other, uid, {"text": "theirs"})
    put(store, uid, {"text": "mine"})
    merge_into(store, other)
    assert store.undo().note == f"It {LEFT}"
    assert clashes(store) == {(uid, "text")}
    assert store.undo().note == f"It {LEFT}"
    assert value(store, Point, uid, "deleted") == 0


def test_undo_takes_back_ones_own_steps_only(store: Store, other: Store) -> None:
    mine = point(store, "mine")
    theirs = point(other, "theirs")
    merge_into(store, other)
    store.undo()
    assert seen(store, mine) == ("mine", 1)
    assert seen(store, theirs) == ("theirs", 0)
    assert store.undo_label is None


def test_steps_of_a_copied_file_that_come_back_by_merging_are_not_ones_own(desk: Desk, other_desk: Desk) -> None:
    store = desk.create()
    uid = point(store, "first")
    store.close()
    other_desk.path.write_bytes(desk.path.read_bytes())
    store, copy = desk.open(), other_desk.open()
    put(store, uid, {"text": "second"}, "Edit here")
    store.undo()
    merge_into(copy, store)
    copy.close()
    copy = other_desk.open()
    assert (copy.undo_label, copy.redo_label) == ("Keep a point", None)
    copy.close()
    store.close()


def test_one_of_two_births_is_not_undone(store: Store, other: Store) -> None:
    uid = b"a" * 16
    for desk, time in ((store, "18:06"), (other, "18:04")):
        desk.do(Put("attendance", uid, {"arrived_at": time}, "Check in"))
    merge_into(store, other)
    assert value(store, Attendance, uid, "arrived_at") == "18:04"
    assert store.undo().note == f"It {LEFT}"
    assert value(store, Attendance, uid, "deleted") == 0


def test_withdrawing_is_undone(store: Store) -> None:
    uid = point(store, "first")
    store.do(Withdraw("point", uid))
    store.undo()
    assert seen(store, uid) == ("first", 0)


def test_forgetting_cannot_be_undone_not_even_after_a_restart(desk: Desk) -> None:
    store = desk.create()
    uid = point(store, "first")
    put(store, uid, {"text": "secret", "table_no": 3})
    store.do(Forget(uid))
    for _ in range(2):
        assert store.undo_label == "Edit"
        store.close()
        store = desk.open()
    assert store.undo().note == f"It {LEFT}"
    assert seen(store, uid) == ("", 1)
    store.close()


def test_settling_is_undone_to_what_was_shown(store: Store, other: Store) -> None:
    uid = point(store, "first")
    merge_into(other, store)
    put(other, uid, {"text": "theirs"})
    put(store, uid, {"text": "mine"})
    merge_into(store, other)
    store.do(Settle("point", uid, {"text": "theirs"}))
    store.undo()
    assert (value(store, Point, uid, "text"), clashes(store)) == ("mine", set())


def test_what_a_newer_program_set_is_left(store: Store) -> None:
    uid = point(store, "first")
    put(store, uid, {"text": "second"})
    newer = "UPDATE change SET fields=json_set(fields, '$.mood', 'glad') WHERE json_extract(fields, '$.text')='second'"
    unknown = "INSERT INTO change SELECT x'00', stamp, step, 'mood', '{}', x'' FROM change WHERE instr(fields, 'glad')"
    store.write(lambda connection: run(connection, newer))
    store.write(lambda connection: run(connection, unknown))
    assert store.undo().note == f"Part of it {LEFT}"
    assert seen(store, uid) == ("first", 0)
    assert store.undo().note == f"It {LEFT}"


def test_a_reference_to_another_row_is_put_back(store: Store) -> None:
    uid = point(store, "first", speaker=b"p" * 16)
    put(store, uid, {"speaker": None})
    store.undo()
    assert value(store, Point, uid, "speaker") == b"p" * 16


def test_a_step_of_a_kind_that_only_a_newer_program_knows_is_passed_over(desk: Desk) -> None:
    store = desk.create()
    uid = point(store, "first")
    newer = "INSERT INTO step SELECT NULL, x'00', writer, who, 'Erase', at, 'erase', NULL, 1 FROM step"
    store.write(lambda connection: run(connection, newer))
    store.close()
    store = desk.open()
    assert store.undo_label == "Keep a point"
    assert store.undo().entities == {"point"}
    assert seen(store, uid) == ("first", 1)
    store.close()
