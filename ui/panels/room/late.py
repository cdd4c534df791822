"""What stands over the line once a meeting is closed: that it is, and under which item late notes go."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.agenda import with_number
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.running import stands_at
from facilitator.domain.wording import one_line
from facilitator.queries.agenda import ItemRow
from facilitator.queries.meetings import meeting as meeting_row
from ui.rows import Tone
from ui.widgets.words import Words
from ui.workspace import Workspace

_CLOSED = "This meeting is closed. What you write is added to its record"


@dataclass(frozen=True, slots=True)
class WriteUnder:
    """Have what is written at a closed meeting from now on stand under an item; its clock stands still."""

    item: ItemRow


class LateNotes(Words):
    """Says that the meeting is closed, in one place; hidden while it is not."""

    def __init__(self) -> None:
        super().__init__("", "label", wrap=True)
        self.set_tone(Tone.CARE)
        self.status = ""
        self._meeting: bytes | None = None
        self._item: bytes | None = None
        self.hide()

    def read(self, workspace: Workspace, meeting: bytes) -> None:
        """Read whether the meeting is closed; late notes of another one go under the item that it ended with."""
        row = workspace.read(meeting_row, meeting)
        self.status = row.status if row is not None else ""
        if meeting != self._meeting:
            self._meeting, self._item = meeting, None

    def write_under(self, item: ItemRow, items: Sequence[ItemRow]) -> str:
        """Have late notes stand under another item; return that in words."""
        self._item = item.id
        self.show_under(items)
        return f"What you write goes under {with_number(item.number, one_line(item.title), ' ')}."

    def item(self, items: Sequence[ItemRow]) -> bytes | None:
        """Return the item that late notes go under, or None while the meeting is not closed."""
        under = self._under(items)
        return under.id if under is not None else None

    def _under(self, items: Sequence[ItemRow]) -> ItemRow | None:
        if self.status != MeetingStatus.CLOSED:
            return None
        return next((item for item in items if item.id == self._item), None) or stands_at(items)

    def show_under(self, items: Sequence[ItemRow]) -> None:
        """Say under which item late notes go, or nothing while the meeting is not closed."""
        if self.status != MeetingStatus.CLOSED:
            self.hide()
            return
        under = self._under(items)
        where = (
            f", under {with_number(under.number, one_line(under.title), ' ')}. /item 3 goes under another."
            if under
            else "."
        )
        self.setText(f"{_CLOSED}{where}")
        self.show()
