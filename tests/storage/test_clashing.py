"""Who settles a clash is told every value, and who set it."""

from facilitator.storage.clashing import claimed
from facilitator.storage.store import Store
from tests.storage.libraries import Put, Withdraw, merge_into, point, reading


def values(store: Store, uid: bytes, field: str) -> list[tuple[object, str]]:
    with reading(store) as reader:
        return [(claim.value, claim.who) for claim in claimed(reader, uid, field)]


def test_both_values_are_told_the_shown_one_last(store: Store, other: Store) -> None:
    uid = point(store, "first")
    merge_into(other, store)
    other.do(Put("point", uid, {"text": "there"}))
    store.do(Put("point", uid, {"text": "here"}))
    merge_into(store, other)
    assert values(store, uid, "text") == [("there", "other"), ("here", "desk")]


def test_withdrawn_here_and_edited_there_is_told(store: Store, other: Store) -> None:
    uid = point(store, "first")
    merge_into(other, store)
    other.do(Put("point", uid, {"text": "there"}))
    store.do(Withdraw("point", uid))
    merge_into(store, other)
    assert values(store, uid, "deleted") == [(1, "desk"), (0, "")]


def test_withdrawn_here_and_brought_back_there_is_told_with_the_visible_one_last(store: Store, other: Store) -> None:
    uid = point(store, "first")
    store.do(Withdraw("point", uid))
    merge_into(other, store)
    for _ in range(50):
        other.new_id()  # its clock is ahead
    store.do(Put("point", uid, {"deleted": 0}))
    other.do(Put("point", uid, {"deleted": 0}))
    other.do(Withdraw("point", uid))
    merge_into(store, other)
    assert values(store, uid, "deleted") == [(1, "other"), (0, "desk")]
