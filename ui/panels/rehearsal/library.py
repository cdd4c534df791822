"""The practice library: made-up people in a folder of its own, which goes when the rehearsal is over."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from facilitator.commands.agenda import SetTables
from facilitator.commands.attendance import Book, BringAlong, CheckIn, WithdrawAttendance, attendance_id
from facilitator.commands.desk import GiveBadge
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.ids import uid_of
from facilitator.domain.rehearsal import GUESTS, Coming, Guest
from facilitator.storage.errors import explained
from facilitator.storage.library import create_library
from facilitator.storage.store import Store
from facilitator.storage.work import Command

FOLDER = "facilitator-rehearsal-"
"""How the name of the folder begins."""
MEETING = uid_of("rehearsal", "meeting")
"""The meeting that people come to."""
_GROUP, _BEFORE, _NEXT = (uid_of("rehearsal", each) for each in ("group", "before", "next"))
_MONTH = timedelta(days=30)
_TABLES, _SEATS = 5, 8
_OPENED = "12:0{}:00"


@dataclass(frozen=True, slots=True)
class Practice:
    """An open practice library."""

    store: Store
    folder: Path

    def remove(self) -> None:
        """Take the folder away; the library must be closed by then."""
        shutil.rmtree(self.folder, ignore_errors=True)


def practice(who: str, today: date) -> Practice:
    """Make a practice library with a meeting today; raise `StorageError` where there is no room for one.

    Its passphrase is known to nobody, so what a crash leaves behind opens for nobody.
    """
    with explained():
        folder = Path(tempfile.mkdtemp(prefix=FOLDER))
    try:
        store = create_library(folder / "practice.forum", secrets.token_hex(), who)
        try:
            store.do(Together("Make a practice crowd", tuple(_commands(today))))
        except BaseException:
            store.close()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Practice(store, folder)


def _commands(today: date) -> Iterator[Command]:
    yield SaveGroup(_GROUP, "Practice forum")
    meetings = ((_BEFORE, "Last month", -_MONTH), (MEETING, "Practice meeting", 0 * _MONTH), (_NEXT, "Forum", _MONTH))
    for meeting, title, later in meetings:
        yield SaveMeeting(meeting, title, (today + later).isoformat(), _GROUP)
    yield SetTables(MEETING, _TABLES, _SEATS)
    for guest in GUESTS:
        yield SavePerson(guest.id, guest.name, organisation=guest.place, capacity=guest.capacity, access=guest.needs)
        if guest.before:
            yield CheckIn(_BEFORE, guest.id, f"{(today - _MONTH).isoformat()}T{_OPENED.format(0)}")
        yield from _booking(guest, today)


def _booking(guest: Guest, today: date) -> Iterator[Command]:
    here = attendance_id(MEETING, guest.id)
    yield Book(_NEXT if guest.coming is Coming.NEXT_MONTH else MEETING, guest.id)
    if guest.coming is Coming.CANCELLED:
        yield WithdrawAttendance(here)
    if guest.coming is Coming.IN:
        yield CheckIn(MEETING, guest.id, f"{today.isoformat()}T{_OPENED.format(guest.badge)}")
        yield GiveBadge(here, guest.badge)
    if guest.brought_by:
        host = next(each for each in GUESTS if each.name == guest.brought_by)
        yield BringAlong(here, host.id)
