"""What the desk asks about somebody on the list: table, badge, capacity, access, companion, consents."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from facilitator.commands.consents import RecordConsent
from facilitator.commands.desk import GiveBadge, SayMet
from facilitator.domain.access import Met
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.refused import Refused
from facilitator.domain.views import Private, may_see
from facilitator.domain.wording import short_day_in_words
from facilitator.queries.consents import ConsentRow, consents
from facilitator.storage.work import Command
from ui.panels.door import deeds
from ui.panels.door.asking import CAPACITIES, CAPACITY_KEYS
from ui.panels.door.doing import Telling
from ui.panels.door.question import Question
from ui.panels.door.reply import Reply, stands
from ui.panels.door.row import DoorRow, Sort, met_words
from ui.panels.door.seats import places_in_words, suggested_table
from ui.panels.door.walk_ins import WHICH_KEY
from ui.rows import Tone
from ui.sounds import Sound

if TYPE_CHECKING:
    from ui.panels.door.desk import Desk

_MET = dict(zip("1230", (Met.YES, Met.PARTLY, Met.NO, ""), strict=True))
_ANSWERS = dict(zip("123", Answer, strict=True))
_PURPOSES = dict(zip("123456", Purpose, strict=True))


def ask_table(desk: "Desk") -> None:
    """Ask for the table of who is chosen; the best one stands in the box already."""
    if row := _on_list(desk):
        text = str((row.here and row.here.table_no) or suggested_table(row, desk.crowd) or "")
        make = partial(_seating, desk)
        _ask_text(desk, row, f"Which table for {row.name}?", text, make, hint=places_in_words(desk.crowd))


def ask_badge(desk: "Desk") -> None:
    """Ask for the badge of who is chosen; the next free number stands in the box already."""
    if row := _on_list(desk):
        text = (row.here and row.here.badge) or desk.crowd.next_badge()
        _ask_text(desk, row, f"Which badge for {row.name}?", text, _badge)


def ask_capacity(desk: "Desk") -> None:
    """Ask as what who is chosen is here."""
    if row := _on_list(desk):

        def answer(key: str) -> None:
            desk.stop()
            _apply(desk, row, lambda row, _meeting: deeds.as_what(row, CAPACITY_KEYS[key]))

        desk.ask(Question(f"{row.name}: as what?", answer, WHICH_KEY, options=CAPACITIES))


def ask_met(desk: "Desk") -> None:
    """Ask whether what who is chosen needs was there."""
    if not may_see(desk.workspace.view, Private.ACCESS):
        desk.doing.refuse("", "This laptop is not set up to see access needs.")
        return
    if row := _on_list(desk):
        options = [(key, met.label.capitalize() if isinstance(met, Met) else "Not said") for key, met in _MET.items()]

        def answer(key: str) -> None:
            desk.stop()
            note = row.here.access_note if row.here else ""
            _apply(desk, row, lambda row, _: SayMet(deeds.listed(row).id, _MET[key], note), _met_now)

        todo = f"What to do: {row.todo.rstrip('.')}" if row.todo else "No access needs are known"
        desk.ask(
            Question(
                f"Was what {row.name} needs there?", answer, hint=f"{todo}. Press 1, 2, 3 or 0.", options=tuple(options)
            )
        )


def ask_companion(desk: "Desk") -> None:
    """Ask who comes with who is chosen."""
    host, meeting = desk.chosen(), desk.workspace.meeting
    if host is None or meeting is None or host.sort is not Sort.PERSON:
        desk.doing.refuse("", "Choose the person whom somebody comes with.")
        return

    def bring(other: DoorRow | None) -> None:
        desk.stop()
        _apply(desk, host, lambda row, meeting: deeds.bringing(desk.workspace, meeting, row, other), _together_now)

    hint = "A name, then Enter; or Enter alone for a supporter who gives no name."
    words = f"Who comes with {host.name}?"
    desk.ask(Question(words, lambda _: bring(None), hint=hint, text="", finds=True, meant=bring))


def ask_consents(desk: "Desk") -> None:
    """Ask what who is chosen agrees to, one purpose at a time, until Escape."""
    row = desk.chosen()
    if row is None or row.sort is not Sort.PERSON:
        desk.doing.refuse("", "Choose a person who has a name.")
        return
    held = desk.workspace.read(consents, row.id)
    options = [(key, _consent_words(one)) for key, one in zip(_PURPOSES, held, strict=True)]
    asked = dict(zip(_PURPOSES, held, strict=True))
    question = f"{row.name}: what do they agree to?"
    desk.ask(
        Question(
            question,
            lambda key: _ask_consent(desk, row, asked[key]),
            "Press a digit; Escape when done.",
            options=tuple(options),
        )
    )


def _ask_consent(desk: "Desk", row: DoorRow, consent: ConsentRow) -> None:
    wording = desk.crowd.wording(consent.purpose)

    def answer(key: str) -> None:
        given, space = _ANSWERS[key], desk.workspace
        command = RecordConsent(row.id, consent.purpose, given, wording, space.at(), space.who)
        told = Reply(f"{row.name}, {consent.purpose.label}: {given.label}", Tone.GOOD, Sound.IN)
        desk.doing.note(command, told, partial(ask_consents, desk))

    options = tuple((key, given.label.capitalize()) for key, given in _ANSWERS.items())
    hint = f"{consent.purpose.label}. Read it out, then press a digit."
    desk.ask(Question(f"“{wording}”", answer, hint=hint, options=options))


def _consent_words(row: ConsentRow) -> str:
    if not row.answer:
        return f"{row.purpose.label}: not asked"
    when = short_day_in_words(row.given_at[:10])
    return f"{row.purpose.label}: {Answer(row.answer).label}, {when}"


def _seating(desk: "Desk", row: DoorRow, typed: str) -> Command:
    return deeds.seating(row, typed, desk.crowd.tables)


def _badge(row: DoorRow, typed: str) -> Command:
    return GiveBadge(deeds.listed(row).id, typed)


def _ask_text(  # noqa: PLR0913 - what is asked, of whom, and what the answer makes
    desk: "Desk", row: DoorRow, words: str, text: str, make: Callable[[DoorRow, str], Command], *, hint: str = ""
) -> None:
    """Ask for words in the box; an answer that is refused can be typed again."""

    def answer(typed: str) -> None:
        try:
            command = make(row, typed)
        except Refused as no:
            desk.doing.refuse(row.name, str(no))
            return
        desk.stop()
        _apply(desk, row, lambda _row, _meeting: command)

    desk.ask(Question(words, answer, hint=hint, text=text))


def _apply(desk: "Desk", row: DoorRow, make: Callable[[DoorRow, bytes], Command], tell: Telling = stands) -> None:
    if (meeting := desk.workspace.meeting) is not None:
        desk.apply(row, meeting, make, tell)


def _on_list(desk: "Desk") -> DoorRow | None:
    row = desk.chosen()
    if row is None or row.here is None:
        desk.doing.refuse(row.name if row else "", "Let somebody in first, or book them.")
        return None
    return row


def _met_now(_before: DoorRow, now: DoorRow) -> Reply:
    return Reply(f"{now.name}: {met_words(now) or 'nobody has said whether needs were met'}", Tone.ACCENT, Sound.IN)


def _together_now(_before: DoorRow, now: DoorRow) -> Reply:
    return Reply(f"{now.name} brings {' and '.join(now.stands.brings)}", Tone.GOOD, Sound.IN)
