"""`people import`: a booking list into a library, or a look at what would happen."""

from argparse import Namespace

from facilitator.cli.access import opened, reading
from facilitator.cli.output import Output
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations import Preview, PreviewRow, read_registrations
from facilitator.exchange.registrations.taking import beside_known, counts, in_words, take_bookings
from facilitator.queries.meetings import meeting_named
from facilitator.storage.store import Reader


def import_people(given: Namespace, out: Output) -> None:
    """Take in a booking list, or say what would happen; the file is read whole before a library is touched."""
    read = read_registrations(given.file)
    if not given.library.exists() and (given.preview or given.meeting):
        if given.meeting:
            raise Refused(f"There is no library {given.library.name}, so it has no meeting “{given.meeting}”.")
        _answer(out, beside_known(read, None), taken=False)
        return
    with opened(given, make=True) as store:
        with reading(store) as reader:
            meeting = _meeting(reader, given.meeting)
            seen = beside_known(read, reader)
        if not given.preview:
            store.do(take_bookings(seen, store.new_id, meeting))
    _answer(out, seen, taken=not given.preview)


def _meeting(reader: Reader, name: str | None) -> bytes | None:
    if name is None:
        return None
    row = meeting_named(reader, name)
    if row is None:
        raise Refused(
            f"There is no meeting “{name}” in this library. `facilitator meeting list` shows those there are."
        )
    return row.id


def _answer(out: Output, seen: Preview, *, taken: bool) -> None:
    rows = [_row(row) for row in seen.rows]
    lines = [f"{row['row']}  {row['verdict']}  {row['text']}  {row['reason']}".rstrip() for row in rows]
    last = "They were taken in." if taken else "Nothing was changed."
    out.answer(counts(seen) | {"taken": taken, "form": seen.form, "rows": rows}, *lines, in_words(seen), last)


def _row(row: PreviewRow) -> dict[str, object]:
    return {
        "row": row.row_number,
        "verdict": str(row.verdict),
        "text": row.text,
        "reason": row.reason,
        "like": [like.name for like in row.like],
    }
