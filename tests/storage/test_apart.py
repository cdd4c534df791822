"""What was written by somebody who did not know that words were forgotten is found, and nothing else."""

import sqlite3

from facilitator.commands.together import Together
from facilitator.storage.apart import (
    born_in,
    clear_words_taken_out,
    forgotten_fields,
    forgotten_rows,
    is_forgotten,
    is_marked,
    steps_apart,
    texts_ever_held,
    texts_left_apart,
    words_taken_out,
)
from facilitator.storage.folding import redraw
from facilitator.storage.store import Store
from tests.storage.libraries import Desk, Forget, ForgetFields, ForgetFormer, Put, merge_into, point, reading


def test_a_step_is_apart_where_neither_knew_of_the_other(store: Store, other: Store) -> None:
    uid = point(store)
    merge_into(other, store)
    half = other.new_id()
    halves = Together("Split", (Put("point", uid, {"text": "the bus"}), Put("point", half, {"text": "at six"})))
    split = other.do(halves).step
    store.do(ForgetFormer("point", uid, {"text": "the"}))
    merge_into(store, other)
    knowing = store.do(Put("point", uid, {"text": "a tram"})).step
    with reading(store) as reader:
        apart = steps_apart(reader.connection, uid, "text")
        assert split in apart
        assert knowing not in apart
        assert born_in(reader.connection, half) == split
        assert steps_apart(reader.connection, half, "text") == frozenset()
        assert steps_apart(reader.connection, uid, "meaning") == frozenset()


def test_what_each_left_that_forgot_something_else_is_found_until_one_settles_it(store: Store, other: Store) -> None:
    uid = point(store)
    merge_into(other, store)
    store.do(ForgetFormer("point", uid, {"text": "the bus"}))
    other.do(ForgetFormer("point", uid, {"text": "the bus stops"}))
    merge_into(store, other)
    with reading(store) as reader:
        assert set(texts_left_apart(reader.connection, uid, "text")) == {"the bus", "the bus stops"}
    store.do(ForgetFormer("point", uid, {"text": "the bus"}))
    with reading(store) as reader:
        assert texts_left_apart(reader.connection, uid, "text") == ()


def test_an_ordinary_clash_after_a_forgetting_is_left_to_people(store: Store, other: Store) -> None:
    uid = point(store)
    store.do(ForgetFormer("point", uid, {"text": "the bus"}))
    merge_into(other, store)
    store.do(Put("point", uid, {"text": "the bus here"}))
    other.do(Put("point", uid, {"text": "the bus there"}))
    merge_into(store, other)
    with reading(store) as reader:
        assert texts_left_apart(reader.connection, uid, "text") == ()


def test_rows_that_are_forgotten_are_told_from_those_of_which_a_part_is(store: Store) -> None:
    whole, part, none = point(store), point(store), point(store)
    store.do(Forget(whole))
    store.do(ForgetFields("point", part, ("speaker_label",)))
    with reading(store) as reader:
        ask = reader.connection
        assert forgotten_rows(ask, ("point", "decision")) == sorted([(whole, "point"), (part, "point")])
        assert forgotten_rows(ask, ("action",)) == []
        assert [is_forgotten(ask, row) for row in (whole, part, none)] == [True, False, False]
        assert [set(forgotten_fields(ask, row)) for row in (whole, part, none)] == [{"text"}, {"speaker_label"}, set()]
        assert [is_marked(ask, row) for row in (whole, part, none)] == [True, True, False]


def test_what_a_merge_takes_out_is_noted_until_it_was_looked_for(store: Store, other: Store) -> None:
    uid = point(store, "the bus", meaning="a coach")
    merge_into(other, store)
    store.do(Forget(uid))
    for into, of in ((other, store), (store, other)):
        of_old = [(uid, "point", {("text", "the bus")})]
        with reading(into) as reader:
            assert words_taken_out(reader.connection) == []
        merge_into(into, of)
        with reading(into) as reader:
            assert words_taken_out(reader.connection) == (of_old if into is other else [])
        into.write(clear_words_taken_out)
        with reading(into) as reader:
            assert words_taken_out(reader.connection) == []


def test_a_file_that_still_has_forgotten_words_tells_what_to_look_for(store: Store, other: Store) -> None:
    uid = point(store, "the bus")
    merge_into(other, store)
    store.do(Forget(uid))
    merge_into(store, other)
    with reading(store) as reader:
        assert words_taken_out(reader.connection) == [(uid, "point", {("text", "the bus")})]


def test_what_to_look_for_outlives_that_the_tables_are_drawn_anew(desk: Desk, other: Store) -> None:
    store = desk.create()
    uid = point(store, "the bus")
    merge_into(other, store)
    other.do(Forget(uid))
    merge_into(store, other)
    store.write(redraw)
    store.close()
    earlier = sqlite3.connect(desk.path)
    earlier.execute("DROP TABLE clash")
    earlier.commit()
    earlier.close()
    store = desk.open()
    with reading(store) as reader:
        assert words_taken_out(reader.connection) == [(uid, "point", {("text", "the bus")})]
    store.close()


def test_all_texts_that_a_field_has_held_are_found(store: Store) -> None:
    uid = point(store, "the bus", meaning="a coach", table_no=4)
    store.do(Put("point", uid, {"text": "the tram"}))
    store.do(Put("theme", store.new_id(), {"name": "Buses"}))
    with reading(store) as reader:
        held = list(texts_ever_held(reader.connection, {"point": ("text", "table_no"), "decision": ("text",)}))
    assert held == [("point", uid, "text", "the bus"), ("point", uid, "text", "the tram")]
