"""A line that is being typed comes back after a crash, and is no part of the record."""

from facilitator.storage.store import Store
from tests.storage.libraries import Desk, merge_into, point, tables


def test_a_draft_comes_back(desk: Desk) -> None:
    store = desk.create()
    before = tables(store)
    store.save_draft("line", "the bus st")
    store.save_draft("line", "the bus stops")
    store.save_draft("door", "am")
    assert tables(store) == before
    assert store.undo_label is None
    store.close()
    store = desk.open()
    assert store.drafts() == {"line": "the bus stops", "door": "am"}
    store.save_draft("line", "")
    assert store.drafts() == {"door": "am"}
    store.close()


def test_a_draft_is_not_merged(store: Store, other: Store) -> None:
    store.save_draft("line", "the bus st")
    point(store)
    merge_into(other, store)
    assert other.drafts() == {}
