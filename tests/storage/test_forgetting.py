"""What is forgotten is nowhere: not in the row, the journal, search, drafts, nor in the bytes of the file."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.storage.apart import clear_words_taken_out
from facilitator.storage.merge import merge
from facilitator.storage.models import Point
from facilitator.storage.sql import rows, scalar
from facilitator.storage.store import Store
from tests.storage.libraries import (
    Desk,
    Forget,
    ForgetFields,
    ForgetFormer,
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

SECRET = "zanzibarquux"
LOOK = """
import pathlib, sys
files = [file for file in pathlib.Path(sys.argv[1]).iterdir() if file.is_file()]
print(any(sys.argv[2].encode() in file.read_bytes() for file in files))
"""


def on_disk(folder: Path, words: str = SECRET) -> bool:
    """Return whether words stand in any file of a folder; asked elsewhere, as reading here would drop the locks."""
    return subprocess.check_output([sys.executable, "-c", LOOK, str(folder), words], text=True).strip() == "True"


def searched(store: Store, words: str) -> list[tuple[object, ...]]:
    with reading(store) as reader:
        return rows(reader.connection, "SELECT uid FROM search WHERE search MATCH ?", (words,))


def test_forgotten_words_leave_every_place_at_once(store: Store, desk: Desk) -> None:
    for number in range(40):
        point(store, f"other words {number}")
    uid = point(store, f"the {SECRET} stays between us", table_no=4)
    store.do(Put("point", uid, {"text": f"the {SECRET} was said"}))
    store.save_draft("edit", f"the {SECRET} was s")
    assert searched(store, SECRET)
    assert on_disk(desk.folder), "they are there before: the look is a good one"
    store.do(Forget(uid))
    assert not on_disk(desk.folder)
    assert not searched(store, SECRET)
    assert store.drafts() == {}
    assert (value(store, Point, uid, "text"), value(store, Point, uid, "table_no")) == ("", 4)
    assert searched(store, "other")


def test_what_is_understood_is_found_beside_what_was_written_until_it_is_forgotten(store: Store, desk: Desk) -> None:
    uid = point(store, "pit to pond")
    store.do(Put("point", uid, {"meaning": f"from the {SECRET} to the lake"}))
    assert searched(store, "pond") == searched(store, SECRET) == [(uid,)]
    store.do(Put("point", uid, {"meaning": "from the mine to the lake"}))
    assert searched(store, "mine") == [(uid,)]
    assert not searched(store, SECRET)
    store.do(Put("point", uid, {"meaning": SECRET}))
    store.do(ForgetFields("point", uid, ("meaning",)))
    assert not searched(store, SECRET)
    assert not on_disk(desk.folder)
    assert searched(store, "pond") == [(uid,)]


def test_the_words_leave_the_log_as_soon_as_no_reader_needs_them(store: Store, desk: Desk) -> None:
    uid = point(store, SECRET)
    for number in range(3):
        point(store, f"other words {number}")
    with reading(store) as reader:
        busy = reader.connection.exec_driver_sql("SELECT 1 FROM point, step")
        busy.fetchone()
        store.do(Forget(uid))
        assert on_disk(desk.folder)
        busy.close()
    point(store, "and then")
    assert not on_disk(desk.folder)


def test_a_merge_that_forgets_empties_the_log_too(store: Store, other: Store, other_desk: Desk) -> None:
    uid = point(store, SECRET)
    merge_into(other, store)
    assert on_disk(other_desk.folder)
    store.do(Forget(uid))
    with reading(store) as reader:
        assert merge(other, reader).changes == 1
    other.forgot()
    other.write(clear_words_taken_out)
    assert not on_disk(other_desk.folder), "nowhere but among what is still to be looked for, and then nowhere"


def test_a_line_can_be_forgotten_in_the_step_that_kept_it_and_after_it_was_withdrawn(store: Store) -> None:
    first, second = store.new_id(), point(store, SECRET)
    store.do(Together("Keep and forget", (Put("point", first, {"text": SECRET}), Forget(first))))
    store.do(Withdraw("point", second))
    store.do(Forget(second))
    with reading(store) as reader:
        assert not scalar(reader.connection, "SELECT count(*) FROM change WHERE instr(fields, ?)", (SECRET,))
        assert scalar(reader.connection, "SELECT count(*) FROM point WHERE deleted=1 AND text=''") == 2


def test_more_of_a_line_can_be_forgotten_later(store: Store) -> None:
    uid = point(store, SECRET, speaker_label="Amina")
    store.do(Forget(uid))
    store.do(Together("Forget twice", (Forget(uid, ("speaker_label",)), Forget(uid, ("kind",)))))
    assert value(store, Point, uid, "speaker_label") == ""


def test_a_forgotten_line_takes_no_new_words(store: Store) -> None:
    uid = point(store, SECRET)
    store.do(Forget(uid))
    with pytest.raises(Refused, match="forgotten"):
        store.do(Put("point", uid, {"text": "again"}))
    store.do(Settle("point", uid, {"text": "again", "table_no": 3}))
    assert (value(store, Point, uid, "text"), value(store, Point, uid, "table_no")) == ("", 3)
    assert not searched(store, "again")


def test_a_withdrawn_line_can_be_brought_back(store: Store) -> None:
    uid = point(store, "first")
    store.do(Withdraw("point", uid))
    store.do(Put("point", uid, {"text": "again"}))
    assert (value(store, Point, uid, "text"), value(store, Point, uid, "deleted")) == ("again", 0)


def test_words_that_look_like_the_marker_forget_nothing(store: Store) -> None:
    words = '{"_forgotten":["text"]} and "_forgotten":'
    uid = point(store, words)
    store.do(Put("point", uid, {"table_no": 2}))
    assert value(store, Point, uid, "text") == words


def journal(store: Store, words: str) -> int:
    with reading(store) as reader:
        return int(scalar(reader.connection, "SELECT count(*) FROM change WHERE instr(fields, ?)", (words,)))


def test_fields_can_be_forgotten_of_a_row_that_stays(store: Store, desk: Desk) -> None:
    uid = point(store, "the bus", speaker_label=SECRET, speaker=b"p" * 16)
    store.do(Put("point", uid, {"speaker_label": f"{SECRET} too"}))
    store.do(ForgetFields("point", uid, ("speaker_label", "speaker")))
    shown = [value(store, Point, uid, name) for name in ("text", "speaker_label", "speaker", "deleted")]
    assert shown == ["the bus", "", None, 0]
    assert journal(store, SECRET) == journal(store, (b"p" * 16).hex()) == 0
    assert not on_disk(desk.folder)


def test_a_row_with_forgotten_fields_is_edited_withdrawn_and_brought_back_as_any_other(store: Store) -> None:
    uid = point(store, "the bus", speaker_label=SECRET)
    store.do(ForgetFields("point", uid, ("speaker_label",)))
    store.do(Put("point", uid, {"text": "the tram", "speaker_label": SECRET}))
    assert (value(store, Point, uid, "text"), value(store, Point, uid, "speaker_label")) == ("the tram", "")
    store.do(Withdraw("point", uid))
    assert value(store, Point, uid, "deleted") == 1
    store.do(Put("point", uid, {"text": "again"}))
    assert (value(store, Point, uid, "text"), value(store, Point, uid, "deleted")) == ("again", 0)
    assert not journal(store, SECRET)


def test_undo_puts_back_what_else_a_step_did_and_never_what_it_forgot(store: Store) -> None:
    uid = point(store, "the bus", speaker_label=SECRET, table_no=4)
    store.do(ForgetFields("point", uid, ("speaker_label",), {"table_no": 0}))
    assert store.undo().note == ""
    assert (value(store, Point, uid, "table_no"), value(store, Point, uid, "speaker_label")) == (4, "")
    store.redo()
    assert (value(store, Point, uid, "table_no"), value(store, Point, uid, "speaker_label")) == (0, "")
    assert not journal(store, SECRET)
    store.undo()
    store.undo()
    assert value(store, Point, uid, "deleted") == 1
    store.redo()
    assert (value(store, Point, uid, "deleted"), value(store, Point, uid, "speaker_label")) == (0, "")


def test_undo_leaves_a_row_that_the_step_withdrew_and_forgot(store: Store) -> None:
    uid = point(store, SECRET)
    store.do(ForgetFields("point", uid, ("text",), {"deleted": 1}))
    assert store.undo().note == ""
    assert value(store, Point, uid, "deleted") == 1
    with pytest.raises(Refused, match="forgotten"):
        store.do(Put("point", uid, {"text": "again"}))


def test_forgetting_fields_here_and_editing_others_there_is_no_clash(store: Store, other: Store) -> None:
    uid = point(store, "the bus", speaker_label=SECRET)
    merge_into(other, store)
    store.do(ForgetFields("point", uid, ("speaker_label",)))
    other.do(Put("point", uid, {"table_no": 3, "speaker_label": f"{SECRET} again"}))
    merge_into(other, store)
    merge_into(store, other)
    assert tables(store) == tables(other)
    assert clashes(store) == set()
    assert (value(store, Point, uid, "table_no"), journal(store, SECRET)) == (3, 0)


def test_forgetting_fields_of_a_row_that_another_laptop_withdraws_leaves_it_withdrawn(
    store: Store, other: Store
) -> None:
    uid = point(store, "the bus", speaker_label=SECRET)
    merge_into(other, store)
    store.do(ForgetFields("point", uid, ("speaker_label",)))
    other.do(Withdraw("point", uid))
    merge_into(other, store)
    merge_into(store, other)
    assert tables(store) == tables(other)
    assert clashes(store) == set()
    assert (value(store, Point, uid, "deleted"), journal(other, SECRET)) == (1, 0)


def test_what_a_field_held_before_is_forgotten_and_what_it_holds_stays(store: Store, desk: Desk) -> None:
    uid = point(store, f"the bus and {SECRET}")
    store.do(Put("point", uid, {"text": "the bus"}))
    store.do(ForgetFormer("point", uid, {"text": "the bus"}))
    assert (journal(store, SECRET), value(store, Point, uid, "text")) == (0, "the bus")
    assert not on_disk(desk.folder)
    store.do(Put("point", uid, {"text": "the tram"}))
    assert value(store, Point, uid, "text") == "the tram"
    store.undo()
    assert store.undo().note == ""
    assert value(store, Point, uid, "text") == "the bus"


def test_an_old_copy_of_what_a_field_held_before_brings_nothing_back(store: Store, other: Store) -> None:
    uid = point(store, SECRET)
    merge_into(other, store)
    store.do(ForgetFormer("point", uid, {"text": "the bus"}))
    merge_into(store, other)
    assert journal(store, SECRET) == 0
    with reading(other) as reader:
        assert merge(store, reader).changes == 0
    merge_into(other, store)
    assert tables(store) == tables(other)
    assert journal(other, SECRET) == 0
