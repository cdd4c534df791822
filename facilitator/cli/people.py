"""`people import`: a booking list into a library, or a look at what would happen."""

from argparse import Namespace
from dataclasses import replace
from datetime import datetime

from facilitator.cli.access import opened, reading
from facilitator.cli.late import beside_value, compared_lines, compared_value
from facilitator.cli.output import Output
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations import Preview, PreviewRow, read_registrations
from facilitator.exchange.registrations.comparing import meeting_list
from facilitator.exchange.registrations.deciding import Decided, decide
from facilitator.exchange.registrations.taking import beside_known, counts, in_words, take_bookings
from facilitator.queries.meetings import meeting_named
from facilitator.storage.store import Reader


def import_people(given: Namespace, out: Output) -> None:
    """Take in a booking list, or say what would happen; the file is read whole before a library is touched."""
    if not given.meeting and (given.gone != "stay" or given.changed != "keep"):
        raise Refused("--gone and --changed need --meeting: they are about those who are booked for it.")
    read = read_registrations(given.file)
    if not given.library.exists() and (given.preview or given.meeting):
        if given.meeting:
            raise Refused(f"There is no library {given.library.name}, so it has no meeting “{given.meeting}”.")
        _answer(out, beside_known(read, None), None, taken=False)
        return
    with opened(given, make=True) as store:
        with reading(store) as reader:
            meeting = _meeting(reader, given.meeting)
            seen = beside_known(read, reader)
            decided = _decided(given, seen, reader, meeting)
        if not given.preview:
            command = take_bookings(seen, store.new_id, meeting, decided=decided)
            at = datetime.now().astimezone().replace(tzinfo=None)
            store.do(replace(command, source=given.file.name, at=at.isoformat(timespec="seconds")))
    _answer(out, seen, decided, taken=not given.preview)


def _meeting(reader: Reader, name: str | None) -> bytes | None:
    if name is None:
        return None
    row = meeting_named(reader, name)
    if row is None:
        raise Refused(
            f"There is no meeting “{name}” in this library. `facilitator meeting list` shows those there are."
        )
    return row.id


def _decided(given: Namespace, seen: Preview, reader: Reader, meeting: bytes | None) -> Decided | None:
    decided = decide(seen, meeting_list(reader, meeting) if meeting else None)
    if decided and given.changed == "take":
        decided = decided.renew_all()
    return decided.excuse_all() if decided and given.gone == "apologies" else decided


def _answer(out: Output, seen: Preview, decided: Decided | None, *, taken: bool) -> None:
    rows = [_row(row) | beside_value(row, decided) for row in seen.rows]
    lines = [f"{row['row']}  {row['verdict']}  {row['text']}  {row['reason']}".rstrip() for row in rows]
    last = "They were taken in." if taken else "Nothing was changed."
    told = counts(seen) | compared_value(decided) | {"taken": taken, "form": seen.form, "rows": rows}
    sentence = in_words(seen, decided.compared if decided else None)
    out.answer(told, *lines, *compared_lines(seen, decided), sentence, last)


def _row(row: PreviewRow) -> dict[str, object]:
    return {
        "row": row.row_number,
        "verdict": str(row.verdict),
        "text": row.text,
        "reason": row.reason,
        "like": [like.name for like in row.like],
        "comes_with": row.booking.comes_with if row.booking else "",
        "brings": [each.label for each in row.booking.brings] if row.booking else [],
        "host_row": row.booking.host_row if row.booking else None,
    }
