"""`meeting list`, `meeting import`, `meeting export` and `minutes`."""

from argparse import Namespace
from datetime import datetime

from facilitator.cli.access import opened, reading
from facilitator.cli.output import Output
from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.exchange.interchange import dump_meeting, read_meeting
from facilitator.exchange.interchange.giving import document_of
from facilitator.exchange.interchange.taking import take_in
from facilitator.publish.files import refuse_target, write_whole
from facilitator.queries.meetings import MeetingRow, meeting_named, meetings
from facilitator.storage.store import Reader


def list_meetings(given: Namespace, out: Output) -> None:
    """Print the meetings, the oldest first, each with the number and the reference by which it can be named."""
    with opened(given) as store, reading(store) as reader:
        rows = meetings(reader)[::-1]
    listed = [_summary(number, row) for number, row in enumerate(rows, 1)]
    sentences = [f"{row['number']}  {row['reference']}  {row['date']}  {row['title']}" for row in listed]
    out.answer(listed, *(sentences or ["There are no meetings in this library yet."]))


def import_meeting(given: Namespace, out: Output) -> None:
    """Take a meeting in; taking it in again changes nothing."""
    document = read_meeting(given.file)
    with opened(given, make=True) as store:
        changes = store.do(take_in(document))
        with reading(store) as reader:
            rows = meetings(reader)[::-1]
    number, row = next((n, row) for n, row in enumerate(rows, 1) if row.id == document.meeting.uid)
    answer = _summary(number, row) | {
        "people": len(document.people),
        "points": len(document.points),
        "decisions": len(document.decisions),
        "actions": len(document.actions),
        "changed": len(changes.rows),
    }
    out.answer(answer, f"{row.title} is meeting {number}, reference {row.ref}: {len(changes.rows)} rows were written.")


def export_meeting(given: Namespace, out: Output) -> None:
    """Write a meeting to a file that another library can take in."""
    refuse_target(given.output)
    with opened(given) as store, reading(store) as reader:
        data = dump_meeting(document_of(reader, named(reader, given.meeting).id))
    write_whole(given.output, data)
    out.answer({"file": str(given.output), "bytes": len(data)}, f"Written to {given.output}.")


def print_minutes(given: Namespace, out: Output) -> None:
    """Write the minutes of a meeting."""
    from facilitator.publish.minutes import write_minutes

    wanted = _wanted(given)
    refuse_target(given.output)
    with opened(given) as store, reading(store) as reader:
        row = named(reader, given.meeting)
        made_at = datetime.now().astimezone()
        write_minutes(reader, row.id, given.output, wanted, made_at=made_at)
    out.answer(
        {"file": str(given.output), "meeting": row.ref, "edition": given.edition, "internal": given.internal},
        f"The minutes of {row.title} are in {given.output}.",
    )


def _wanted(given: Namespace) -> Wanted:
    """Return what is asked for: one word names a sheet by itself, or the form of the notes."""
    sheet = given.edition in set(Content)
    form = Format.STANDARD if sheet else Format(given.edition)
    if given.size and form is not Format.LARGE_PRINT:
        raise Refused(f"--size is for --edition {Format.LARGE_PRINT} only. Leave it out.")
    if given.dark and form in {Format.TEXT, Format.WORD}:
        raise Refused("--dark is for a PDF or a web page only. Leave it out.")
    return Wanted(
        content=Content(given.edition) if sheet else Content.NOTES,
        edition=Edition.INTERNAL if given.internal else Edition.PUBLISHED,
        format=form,
        size=given.size or LARGE_SIZES[0],
        dark=given.dark,
    )


def _summary(number: int, row: MeetingRow) -> dict[str, object]:
    return {
        "number": number,
        "reference": row.ref,
        "date": row.date,
        "title": row.title,
        "group": row.group_name,
        "status": row.status,
        "booked": row.booked,
        "came": row.came,
    }


def named(reader: Reader, name: str) -> MeetingRow:
    """Return the meeting of a reference or a number; refuse where there is none."""
    row = meeting_named(reader, name)
    if row is None:
        raise Refused(
            f"There is no meeting “{name}” in this library. `facilitator meeting list` shows those there are."
        )
    return row
