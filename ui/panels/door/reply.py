"""What the desk answers: words, a colour, a sound, and what to do for somebody."""

from dataclasses import dataclass

from facilitator.domain.attendance import Status
from facilitator.domain.wording import moment_in_words
from ui.panels.door.row import DoorRow, places, shared_badge, told, tone, unexpected
from ui.rows import Tone
from ui.sounds import Sound


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `more` is a sentence of its own, and one that is no more than on its way makes no sound."""

    words: str
    tone: Tone = Tone.PLAIN
    sound: Sound | None = None
    more: str = ""

    @property
    def spoken(self) -> str:
        """The whole answer as it is said aloud."""
        return ". ".join(filter(None, (self.words, self.more)))


READY = Reply("Ready: type a name")


def on_its_way(name: str) -> Reply:
    """Say that something is being written."""
    return Reply(f"{name} …", Tone.ACCENT)


def refusal(name: str, sentence: str, sound: Sound = Sound.NO) -> Reply:
    """Say that nothing was done, and why."""
    return Reply(f"{name}: {sentence}" if name else sentence, Tone.CARE, sound)


def gone(name: str) -> Reply:
    """Say that somebody is on no list of this meeting."""
    return Reply(f"{name} is not on the list")


def saved_before(name: str) -> Reply:
    """Say that something is on the disk whose meeting is no longer the one at the door."""
    return Reply(f"{name}: saved for the meeting chosen before")


def stands(_before: DoorRow, now: DoorRow) -> Reply:
    """Say how somebody stands now."""
    return Reply(told(now), tone(now), Sound.IN if now.status == Status.PRESENT else Sound.NOBODY)


def came_in(before: DoorRow, now: DoorRow) -> Reply:
    """Say that somebody is in, and what is out of the ordinary about it."""
    odd = " · ".join(filter(None, (unexpected(before), shared_badge(now))))
    names = " and ".join((now.name, *now.stands.brings))
    verb = "are in" if now.stands.brings else "is in"
    words = " · ".join(filter(None, (f"{names} {verb}", odd, *places(now))))
    more = (
        f"What to do: {now.todo}" if now.todo else "",
        "First time here" if now.stands.first else "",
    )
    return Reply(words, Tone.CARE if odd else Tone.GOOD, Sound.LOOK if odd else Sound.IN, ". ".join(filter(None, more)))


def came_back(before: DoorRow, now: DoorRow) -> Reply:
    """Say that somebody is in again, and how long they were away."""
    if now.here is None:
        return stands(before, now)
    away = f"away {moment_in_words(now.here.left_at)} to {moment_in_words(now.here.back_at)}"
    return Reply(" · ".join((f"{now.name} is in again", away, *places(now))), Tone.GOOD, Sound.IN)


def first_time_now(_before: DoorRow, now: DoorRow) -> Reply:
    """Say whether somebody is here for the first time."""
    return Reply(f"{now.name}: {'first time here' if now.stands.first else 'not the first time'}", Tone.ACCENT)
