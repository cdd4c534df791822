"""The resources of a meeting in its form, one a line."""

from collections.abc import Callable

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.resources import SaveResource, WithdrawResource
from facilitator.commands.together import Together
from facilitator.domain.resources import Resource, edits, typed, written
from facilitator.queries.resources import ResourceRow
from facilitator.storage.work import Command

HINT = "One a line: what it is | its link, or where it is | a note. They stand at the end of the minutes."


def lines(rows: tuple[ResourceRow, ...]) -> str:
    """Return what the form shows of the resources."""
    return "\n".join(written(_as_typed(row)) for row in rows)


def with_resources(
    saving: Command, meeting: bytes, held: tuple[ResourceRow, ...], text: str, new_id: Callable[[], bytes]
) -> Command:
    """Return the command that saves what was typed of the resources together with the meeting."""
    done = edits([(row.id, _as_typed(row)) for row in held], typed(text))
    changed = (*done.changed, *((new_id(), each) for each in done.added))
    steps: tuple[Command, ...] = (
        *(SaveResource(uid, meeting, *each) for uid, each in changed),
        *(WithdrawResource(uid) for uid in done.withdrawn),
    )
    return Together(SaveMeeting.label, (saving, *steps)) if steps else saving


def _as_typed(row: ResourceRow) -> Resource:
    return Resource(row.title, row.place, row.note)
