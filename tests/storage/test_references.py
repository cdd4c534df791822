"""Two libraries that number actions apart never show one reference for two of them, and every spelling is found."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from facilitator.domain.references import next_number
from facilitator.storage.models import Action
from facilitator.storage.references import find_reference
from facilitator.storage.sql import rows
from facilitator.storage.store import Store
from facilitator.storage.verify import verified
from facilitator.storage.work import Work
from tests.storage.libraries import Desk, Put, merge_into, reading, tables


@dataclass(frozen=True)
class NumberAction:
    """Add an action with the next number of a meeting, or with a reference that the paper says."""

    id: bytes
    code: str
    ref: str = ""
    label: str = "Keep an action"

    def apply(self, work: Work) -> None:
        taken = work.session.scalars(select(Action.ref))
        work.add(Action(uid=self.id, ref=self.ref or f"{self.code}-{next_number(taken, self.code)}"))


def named(store: Store) -> dict[bytes, str]:
    with reading(store) as reader:
        return dict(rows(reader.connection, "SELECT row, shown FROM reference"))


def number(store: Store, code: str = "2026/11", ref: str = "") -> bytes:
    uid = store.new_id()
    store.do(NumberAction(uid, code, ref))
    return uid


Numbering = st.lists(
    st.tuples(
        st.sampled_from(["number", "merge"]),
        st.integers(0, 2),
        st.integers(0, 2),
        st.sampled_from(["", "2026/11-1b", "2026/11-2"]),
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(Numbering)
def test_no_reference_is_ever_shown_for_two_actions(what: list[tuple[str, int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stores = [Desk(Path(folder) / name, name).create() for name in ("one", "two", "three")]
        claimed: dict[bytes, str] = {}
        for verb, at, of, ref in what:
            if verb == "number":
                uid = number(stores[at], "2026/1", ref)
                claimed[uid] = named(stores[at])[uid]
            else:
                merge_into(stores[at], stores[of])
            shown = named(stores[at])
            assert len(set(shown.values())) == len(shown)
        for at, of in ((0, 1), (0, 2), (1, 0), (2, 0)):
            merge_into(stores[at], stores[of])
        assert tables(stores[0])["reference"] == tables(stores[1])["reference"] == tables(stores[2])["reference"]
        with reading(stores[0]) as reader:
            assert verified(reader)
            for uid, reference in named(stores[0]).items():
                assert find_reference(reader, "action", reference)[0] == uid
                assert uid in find_reference(reader, "action", claimed[uid].upper())
        for store in stores:
            store.close()


def test_the_earlier_keeps_its_reference_and_both_spellings_find_the_later(store: Store, other: Store) -> None:
    early, late = number(store), number(other)
    merge_into(store, other)
    merge_into(other, store)
    assert named(store) == named(other)
    first, second = sorted((early, late), key=lambda uid: named(store)[uid])
    assert [named(store)[uid] for uid in (first, second)] == ["2026/11-1", "2026/11-1b"]
    with reading(other) as reader:
        assert find_reference(reader, "action", " 2026/11-1 ") == (first, second)
        assert find_reference(reader, "action", "2026/11-1B") == (second, first), "letters may have moved on"
        assert find_reference(reader, "action", "2026/11-9") == ()


def test_a_reference_that_was_changed_is_still_found(store: Store) -> None:
    uid = number(store)
    store.do(Put("action", uid, {"ref": "AP106"}))
    assert named(store) == {uid: "AP106"}
    with reading(store) as reader:
        assert find_reference(reader, "action", "2026/11-1") == find_reference(reader, "action", "ap106") == (uid,)
    store.do(Put("action", uid, {"ref": ""}))
    assert named(store) == {}


def test_one_that_lets_go_of_a_disputed_reference_leaves_it_to_the_next(store: Store, other: Store) -> None:
    number(store)
    number(other)
    merge_into(store, other)
    first = min(named(store), key=lambda uid: named(store)[uid])
    store.do(Put("action", first, {"ref": "2026/11-7"}))
    assert sorted(named(store).values()) == ["2026/11-1", "2026/11-7"]


@pytest.mark.parametrize("entity", ["meeting", "response"])
def test_meetings_and_responses_have_references_too(store: Store, entity: str) -> None:
    uids = [store.new_id() for _ in range(2)]
    for uid in uids:
        store.do(Put(entity, uid, {"code" if entity == "meeting" else "ref": "2026/11"}))
    assert [named(store)[uid] for uid in uids] == ["2026/11", "2026/11b"]
