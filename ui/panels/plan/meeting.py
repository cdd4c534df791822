"""The form of a meeting: what it is called, when and where, and who holds it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.together import Together
from facilitator.domain.attribution import Attribution
from facilitator.domain.levels import Level
from facilitator.domain.names import fold
from facilitator.domain.next_day import next_day
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_clock, typed_day
from facilitator.domain.wording import day_in_words, listed, short_day_in_words, span_in_words, time_in_words
from facilitator.queries.groups import GroupRow
from facilitator.queries.meetings import MeetingRow
from facilitator.storage.work import Command
from ui.panels.plan.resources import HINT as RESOURCES_HINT
from ui.widgets.sheet import Sheet, complete, tell_words
from ui.widgets.words import Words

Values = Mapping[str, str]
_NAMING = (("", "As the group decided"), *((mode.value, mode.label) for mode in Attribution))
_PLAIN = (
    *("title", "subject", "venue", "facilitator", "note_taker", "hosts", "purpose"),
    *("attribution", "co_lead", "level_intended", "ground_rules"),
    *("brought_by", "can_change", "cannot_change", "groups_note", "will_change"),
)
LEVELS = ("", "not said"), *((level.value, level.said) for level in Level)


class MeetingSheet(Sheet):
    """What is said of a meeting as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = self.line("group", "Group", "A name that is not known yet makes a new group.")
        self.line("title", "Title", example="for example People’s Forum, November 2026")
        self.line("subject", "Subject", example="What it is about")
        self.line("date", "Date")
        self.lines_beside(("starts", "Starts", 1), ("ends", "Ends", 1))
        self.line("venue", "Venue")
        facilitator, note_taker = self.lines_beside(("facilitator", "Facilitator", 1), ("note_taker", "Note-taker", 1))
        self.line("hosts", "Hosts", example="Who invites people to it")
        self.area("purpose", "Purpose")
        self.line("brought_by", "Brought by", example="Who brought the subject")
        self.area("can_change", "What can change")
        self.area("cannot_change", "What cannot change")
        self.choice("attribution", "How people are named", _NAMING)
        co_lead = self.line("co_lead", "Citizen co-lead", "Who leads it with the team, as they agreed to be named.")
        self.choice("level_intended", "Level intended", LEVELS)
        self.area("ground_rules", "Ground rules", lines=4, hint="One a line. Empty: those of the group.")
        self.area("resources", "Resources", lines=4, hint=RESOURCES_HINT)
        self.area("groups_note", "Groups", lines=3, hint="Set up, reported back, looking for people. One a line.")
        self.area("will_change", "What we will change", hint="After the meeting. It stands in the minutes.")
        self._groups = complete(group)
        self._names = (complete(facilitator), complete(note_taker), complete(co_lead))

    def know(self, groups: tuple[GroupRow, ...], names: list[str]) -> None:
        """Complete the names of these groups and people."""
        tell_words(self._groups, [group.name for group in groups])
        for model in self._names:
            tell_words(model, names)


class NextSheet(Sheet):
    """The one thing that is asked about the next meeting: its date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line("date", "Date of the next meeting", "As 5 Nov 2026 or 5/11/2026. Enter makes it.")
        self._why = Words("", "muted", wrap=True)
        self._rows.addWidget(self._why)

    def tell_why(self, words: str) -> None:
        """Say why another day than the usual one is proposed, or nothing."""
        self._why.setText(words)
        self._why.setVisible(bool(words))


def meeting_values(row: MeetingRow, resources: str) -> dict[str, str]:
    """Return what the form shows of a meeting."""
    values = {field: str(getattr(row, field)) for field in _PLAIN}
    times = {"starts": time_in_words(row.starts), "ends": time_in_words(row.ends)}
    return values | times | {"group": row.group_name, "date": short_day_in_words(row.date), "resources": resources}


def new_meeting_values(last: MeetingRow | None) -> dict[str, str]:
    """Return what the form of a new meeting begins with: the group and the place of the last one."""
    empty = dict.fromkeys((*_PLAIN, "starts", "ends", "group", "date", "resources"), "")
    if last is None:
        return empty
    return empty | {"group": last.group_name, "venue": last.venue, "hosts": last.hosts}


def next_date(row: MeetingRow) -> tuple[str, str]:
    """Return the date of the next meeting that is proposed, and why it is later than usual; both empty without one."""
    try:
        proposed = next_day(date.fromisoformat(row.date))
    except (ValueError, OverflowError):
        return "", ""
    missed = [short_day_in_words(day.isoformat()) for day in proposed.missed]
    holiday = "a bank holiday" if len(missed) == 1 else "bank holidays"
    why = f"{listed(missed)} {'is' if len(missed) == 1 else 'are'} {holiday}: this is the next {proposed.day:%A} after."
    return short_day_in_words(proposed.day.isoformat()), why if missed else ""


def saving_meeting(
    meeting: bytes, values: Values, groups: tuple[GroupRow, ...], fresh_group: bytes, today: date
) -> Command:
    """Return the command for what was typed; a group that is not known is made with it, under the id given."""
    plain = {field: values[field] for field in _PLAIN}
    if not values["title"].strip():
        raise Refused("Give the meeting a title first.")
    day = typed_day(values["date"], today)
    if not day:
        raise Refused("Give the date first. Write it as 5 Nov 2026, 5/11/2026 or 2026-11-05.")
    times = {field: typed_clock(values[field]) for field in ("starts", "ends")}
    named = values["group"].strip()
    known = next((group.id for group in groups if fold(group.name) == fold(named)), None) if named else None
    group = known or (fresh_group if named else None)
    saving = SaveMeeting(meeting, date=day, group=group, **plain, **times)
    return Together(saving.label, (SaveGroup(fresh_group, named), saving)) if group and not known else saving


def status_words(row: MeetingRow) -> str:
    """Return the state of a meeting as words after its date."""
    return {"planned": "planned", "live": "open now", "closed": "closed"}.get(row.status, row.status)


def details(row: MeetingRow) -> str:
    """Return what stands under the title of the screen."""
    parts = (day_in_words(row.date), span_in_words(row.starts, row.ends), status_words(row))
    return " · ".join(part for part in parts if part)
