"""Pictures of every state of the room's screen, at the sizes of an old and a new projector."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize

from facilitator.domain.kinds import Kind
from facilitator.domain.on_screen import GROUND_RULES, Showing
from facilitator.queries.on_screen import (
    OptionShown,
    PointShown,
    QueueShown,
    ReadBackShown,
    VoteShown,
    WelcomeShown,
)
from ui.projector import Board
from ui.projector.seen import Seen

SIZES = (QSize(1024, 768), QSize(1920, 1080))
_FORUM = WelcomeShown(
    "Aldermoor People’s Forum",
    "People’s Forum, November 2026",
    "Getting about: buses, pavements and getting to appointments",
    "2026-11-05",
    "12:30",
    "15:30",
    GROUND_RULES,
)
_SAID = (
    (Kind.SAID, "The 46 is often twenty minutes late, and nothing at the stop says so", "table 4"),
    (Kind.CONCERN, "The ramp of the 46 is never lowered at the station, so people wait for the one after", "a carer"),
    (Kind.IDEA, "A bench halfway up Tanyard Lane", ""),
    (Kind.QUESTION, "Who decides where a bus shelter goes?", "Efua Mensah"),
    (Kind.QUOTE, "I plan my week around one bus", "table 2"),
    (Kind.SAID, "بس کبھی وقت پر نہیں آتی", "table 7"),
    (Kind.SAID, "ਬੱਸ ਸਮੇਂ ਸਿਰ ਨਹੀਂ · বাস দেরি করে · 公交车晚点 · አውቶቡስ", ""),
)
_POINTS = tuple(PointShown(bytes([place]), kind, text, who, "") for place, (kind, text, who) in enumerate(_SAID))
_OPTIONS = (
    ("A ramp check on every 46", 41),
    ("Real-time signs at the ten busiest stops", 27),
    ("A bench halfway up Tanyard Lane", 41),
    ("Drivers wait until people sit", 8),
)
_ASKED, _QUESTION = "Which should be done first?", "What would make the biggest difference to getting around Aldermoor?"
_QUEUE = QueueShown("Efua", ("a carer", "someone at table 4", "Joan", "a citizen", "a participant", "Emre"))
_READ = (
    ReadBackShown(b"1", Kind.DECISION, "The forum asks for a ramp check on every 46", "", "", "", "agreed"),
    ReadBackShown(b"2", Kind.ACTION, "Ask the depot for the ramp reports", "a council officer", "2026-11-30", "", ""),
    ReadBackShown(b"3", Kind.ACTION, "Bring the plan of the forty stops", "Moorline Buses", "", "next forum", ""),
)


def _vote(*, closed: bool) -> VoteShown:
    options = tuple(OptionShown(text, number if closed else None) for text, number in _OPTIONS)
    return VoteShown(_ASKED, "dots", 3, "counted", "closed" if closed else "", options)


STATES = {
    "welcome": Seen(Showing.WELCOME, _FORUM),
    "welcome-rules": Seen(Showing.WELCOME, _FORUM, turned=1),
    "now": Seen(Showing.NOW, _FORUM, "What gets in the way?", _QUESTION, "12 minutes left", _POINTS, _QUEUE),
    "now-question": Seen(Showing.NOW, _FORUM, "Table talk", _QUESTION, "25 minutes left", queue=QueueShown()),
    "now-over": Seen(Showing.NOW, _FORUM, "What gets in the way?", "", "3 minutes over", _POINTS[:5]),
    "queue": Seen(Showing.QUEUE, _FORUM, queue=_QUEUE),
    "queue-closed": Seen(Showing.QUEUE, _FORUM, queue=QueueShown("", (), closed=True)),
    "vote": Seen(Showing.VOTE, _FORUM, vote=_vote(closed=False)),
    "vote-result": Seen(Showing.VOTE, _FORUM, vote=_vote(closed=True)),
    "read-back": Seen(Showing.READ_BACK, _FORUM, entries=_READ),
    "break": Seen(Showing.BREAK, _FORUM, "Tea and talk", aside="2:15pm"),
    "blank": Seen(Showing.BLANK, _FORUM),
}


def room_pictures(out: Path) -> Iterator[Path]:
    """Write a picture of each state at each size; yield where."""
    out.mkdir(parents=True, exist_ok=True)
    board = Board()
    for size in SIZES:
        board.resize(size)
        for name, seen in STATES.items():
            board.show_seen(seen)
            path = out / f"{name}-{size.width()}x{size.height()}.png"
            board.grab().save(str(path))
            yield path
    board.deleteLater()
    QCoreApplication.sendPostedEvents(board, QEvent.Type.DeferredDelete)
