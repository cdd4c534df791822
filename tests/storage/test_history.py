"""The history of a row says who did what, on which laptop, when, and what stood there before."""

from facilitator.storage.history import Edit, history
from facilitator.storage.journal import changes_among, changes_of
from facilitator.storage.store import Store
from tests.storage.libraries import Desk, Forget, Put, Withdraw, merge_into, point, reading


def told(store: Store, uid: bytes) -> list[tuple[str, str, str, object, object]]:
    with reading(store) as reader:
        return [(edit.who, edit.label, edit.field, edit.before, edit.after) for edit in history(reader, uid)]


def test_every_edit_is_told_in_order(store: Store) -> None:
    uid = point(store, "first")
    store.do(Put("point", uid, {"text": "second", "deleted": 0}, "Edit a line"))
    store.who = "Bee"
    store.do(Withdraw("point", uid))
    assert told(store, uid) == [
        ("desk", "Keep a point", "text", None, "first"),
        ("desk", "Edit a line", "text", "first", "second"),
        ("Bee", "Withdraw", "deleted", 0, 1),
    ]


def test_each_side_of_a_clash_has_its_own_before(store: Store, other: Store) -> None:
    uid = point(store, "first")
    merge_into(other, store)
    other.do(Put("point", uid, {"text": "there"}))
    store.do(Put("point", uid, {"text": "here"}))
    merge_into(store, other)
    assert {(who, before, after) for who, _, _, before, after in told(store, uid)[1:]} == {
        ("desk", "first", "here"),
        ("other", "first", "there"),
    }


def test_an_edit_knows_its_time_and_its_laptop(store: Store, desk: Desk) -> None:
    uid = point(store)
    with reading(store) as reader:
        (edit,) = history(reader, uid)
    assert isinstance(edit, Edit)
    assert (edit.laptop, abs(edit.at - desk.clock.ms) < 100) == ("desk", True)


def test_what_was_forgotten_is_in_no_history(store: Store) -> None:
    uid = point(store, "secret", table_no=2)
    store.do(Forget(uid))
    assert told(store, uid) == [
        ("desk", "Keep a point", "table_no", None, 2),
        ("desk", "Forget", "deleted", 0, 1),
    ]


def test_changes_are_found_by_their_stamps_however_many_are_asked_for(store: Store) -> None:
    uids = [point(store, f"number {number}") for number in range(3)]
    with reading(store) as reader:
        every = {change.stamp: (uid, "point") for uid in uids for change in changes_of(reader.connection, uid)}
        asked = [number.to_bytes(16, "big") for number in range(1200)]
        assert changes_among(reader.connection, [*every, *asked]) == every
        assert changes_among(reader.connection, []) == {}
