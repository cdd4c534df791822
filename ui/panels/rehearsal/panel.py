"""The screen of the rehearsal: the real desk, and beside it a practice crowd."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.rehearsal import Arrival, Outcome, Verdict
from ui.panel import KeyHelp, Panel
from ui.panels.door import DoorPanel
from ui.panels.rehearsal.course import Course
from ui.panels.rehearsal.guide import Guide
from ui.panels.rehearsal.hall import hall
from ui.panels.rehearsal.keys import KeyCount
from ui.panels.rehearsal.over import Over
from ui.panels.rehearsal.stage import BANNER, Stage
from ui.rows import Tone
from ui.sounds import Sound
from ui.workspace import Workspace

_ONLY_REAL = "That is not part of the rehearsal. It works at the real door."
_HOW = "Let in whoever speaks: part of a name, then Enter. Ctrl+T shows a tip."
_TOO_MUCH = "Not quite: {} is not the one at the door. F9 takes that back, one step at a time."
_TAKEN_BACK = "Taken back. Once more:"
_TOO_LITTLE = "Not quite: {} was served before and is so no longer. Ctrl+Y does again what was undone."
_WELL_DONE = "Well done!"


@dataclass(frozen=True, slots=True)
class Pace:
    """Milliseconds until a tip shows by itself, and from one arrival that was served to the next."""

    tip: int = 20_000
    on: int = 2_000


class RehearsalPanel(Panel):
    """Has the crowd come one by one. `left` asks to leave, `again` to begin anew with another order."""

    name = "rehearsal"
    title = "Rehearsal"
    shows = DoorPanel.shows | {"consent"}
    left = Signal()
    again = Signal()

    def __init__(
        self,
        workspace: Workspace,
        arrivals: Sequence[Arrival],
        sound: Callable[[Sound], None],
        pace: Pace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Rehearse in a practice library; the crowd comes once the screen is shown."""
        super().__init__(parent)
        pace = pace or Pace()
        self._course = Course(arrivals, partial(hall, workspace), workspace.now.time)
        self._door = DoorPanel(workspace, sound)
        self._box, self._sound = self._door.first_focus(), sound
        self.workspace = workspace
        self._begun = self._refused = False
        self._shown = Verdict(Outcome.NOT_YET)
        self._hinting, self._going = (QTimer(self, singleShot=True, interval=ms) for ms in (pace.tip, pace.on))
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._act()
        self._keys = KeyCount(self._door)
        self._lay_out()
        self._connect(workspace)

    @property
    def arrival(self) -> Arrival | None:
        """Who is at the door, or None once nobody comes any more."""
        return self._course.arrival

    def refresh(self) -> None:
        """Show the desk anew, and see whether whoever is at the door was served."""
        self._door.refresh()
        if not self._begun:
            self._begun = True
            self._come()
        self._looking.start()

    def first_focus(self) -> QWidget:
        """Return the box of the desk, or the list of how it went."""
        return self._box if self._course.arrival else self._over.view

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put the keys of the desk behind those of the rehearsal."""
        own, desk = super().keys(), self._door.keys()
        return (*own, *(key for key in desk if key not in own))

    def stop(self) -> None:
        """Let no timer go on."""
        for timer in (self._hinting, self._going, self._looking):
            timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for larger words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._begun:
            self._guide.fit()

    def _act(self) -> None:
        begin = self._door.rehearse
        begin.setText("Begin again")
        acts = (
            self.act("Show the tip", "Ctrl+T", self._tip),
            self.act("Say it again", "Ctrl+L", self._say_again),
            self.act("Skip", "Ctrl+J", self._next),
        )
        leave = self.act("Leave", "Shift+Escape", self.left.emit)
        self._guide, self._over = Guide((*acts, leave)), Over((begin, leave))
        self._stage = Stage(self._guide, self._door, self._over)
        self._only_while_they_come = acts
        self.addAction(begin)

    def _connect(self, workspace: Workspace) -> None:
        self._door.said.connect(self._heard)
        self._door.go.connect(lambda _name: self.say(_ONLY_REAL, Tone.CARE))
        self._door.rehearsing.connect(self.again)
        self._box.entered.connect(self._entered)
        self._hinting.timeout.connect(self._tip)
        self._going.timeout.connect(self._next)
        self._looking.timeout.connect(self._look)
        workspace.closing.connect(self.stop)

    def _come(self) -> None:
        """Have the next one come, or end where nobody comes any more."""
        course = self._course
        course.begin()
        self._shown = Verdict(Outcome.NOT_YET)
        self._keys.taken()
        self._going.stop()
        if (arrival := course.arrival) is None:
            self._end()
            return
        self._guide.show_arrival(course.place + 1, len(course.arrivals), arrival.says)
        if not course.place:
            self._guide.show_verdict(_HOW, Tone.PLAIN)
        self._hinting.start()
        if self.isVisible():
            self._box.setFocus()
        self.say(" ".join((*(() if course.place else (BANNER, _HOW)), self._spoken())), Tone.ACCENT)

    def _say_again(self) -> None:
        if self._course.arrival is not None:
            self.say(self._spoken(), Tone.ACCENT)

    def _spoken(self) -> str:
        course = self._course
        return f"{course.place + 1} of {len(course.arrivals)}: “{course.arrival.says if course.arrival else ''}”"

    def _heard(self, said: str, tone: int) -> None:
        self.said.emit(said, tone)
        self._course.hear(said)
        self._refused |= tone == Tone.CARE
        self._looking.start()

    def _look(self) -> None:
        """See how far it is, and say so where that is news; what the desk is not yet told of can wait."""
        if self.workspace.pending:
            return
        verdict, refused = self._course.verdict(), self._refused
        self._refused = False
        if self._course.served and verdict.outcome is not Outcome.DONE:
            return
        before, self._shown = self._shown, verdict
        if verdict != before:
            self._tell(verdict, before)
        if verdict.wrong or (refused and verdict.outcome is not Outcome.DONE):
            self._tip_after(self._course.last_heard if verdict == before else _in_words(verdict)[0])

    def _tell(self, verdict: Verdict, before: Verdict) -> None:
        words, tone = _in_words(verdict)
        if before.wrong and not words:
            words = _TAKEN_BACK
        self._guide.show_verdict(words, tone)
        if words:
            self.say(f"{words} {self._course.last_heard}" if verdict.outcome is Outcome.DONE else words, tone)
        if verdict.outcome is Outcome.DONE:
            self._hinting.stop()
            self._guide.show_tip("")
            self._going.start()
        elif verdict.wrong:
            self._sound(Sound.LOOK)

    def _tip(self) -> None:
        """Show the tip and have it spoken."""
        if (arrival := self._course.arrival) is not None and not self._course.served:
            self._course.helped = True
            self._hinting.stop()
            self._guide.show_tip(arrival.tip)
            self.say(f"Tip: {arrival.tip}", Tone.ACCENT)

    def _tip_after(self, words: str) -> None:
        """Show the tip by itself, once, and have it spoken after what was said."""
        if (arrival := self._course.arrival) is not None and not self._course.helped:
            self._tip()
            self.say(f"{words} Tip: {arrival.tip}", Tone.CARE)

    def _entered(self) -> None:
        """Go on with Enter in an empty box, which means nothing to the desk."""
        if self._course.served and not self._box.text().strip():
            self._next()

    def _next(self) -> None:
        """Go on; whoever was not served is skipped."""
        self._course.end(self._keys.taken())
        self._come()

    def _end(self) -> None:
        self.stop()
        for action in self._only_while_they_come:
            action.setEnabled(False)
        words = self._over.show_results(self._course.results)
        self._stage.show_end()
        self._over.view.setFocus()
        self.say(words, Tone.GOOD)

    def _lay_out(self) -> None:
        self.heading.hide()
        self.body.addWidget(self._stage)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)


def _in_words(verdict: Verdict) -> tuple[str, Tone]:
    if verdict.wrong:
        words = _TOO_MUCH if verdict.outcome is Outcome.TOO_MUCH else _TOO_LITTLE
        return words.format(verdict.name), Tone.CARE
    if verdict.outcome is Outcome.BEGUN:
        return f"Good so far. Still to do: {verdict.missing}.", Tone.ACCENT
    return (_WELL_DONE, Tone.GOOD) if verdict.outcome is Outcome.DONE else ("", Tone.PLAIN)
