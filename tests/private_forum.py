"""A forum with everything private there is in it, and what of it everybody may see."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.forgetting import ForgetEntry
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.ids import uid_of
from facilitator.storage.models import (
    Action,
    ActionOwner,
    ActionUpdate,
    AgendaItem,
    Attendance,
    Consent,
    Decision,
    EvaluationComment,
    EvaluationCount,
    Group,
    Meeting,
    Organisation,
    Person,
    Point,
    Response,
    TableSheet,
    Theme,
    Turn,
    Vote,
    VoteCount,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.work import Command, Work

MEETING, GROUP, ITEM, PAST, VOTE = (uid_of("forum", name) for name in ("meeting", "group", "item", "past", "vote"))
TELLS, SILENT, LONE = (uid_of("forum", name) for name in ("Amina", "Zebedee", "Ulrica"))
FORGOTTEN, LAST, DECIDED, ACTION = (uid_of("forum", name) for name in ("forgotten", "last", "decided", "action"))
SENSITIVE = uid_of("forum", "sensitive")
DAY = "2026-11-05T"

SECRETS = (
    *("Zebedee", "Quillfeather", "Ulrica", "Vandersteen", "Okafor-Shown", "zeb@secret.example", "07700 900123"),
    *(
        "loop-for-hearing",
        "evac-chair",
        "needs-a-lift-note",
        "badge-8819",
        "Hushed Organisation",
        "label-of-a-stranger",
    ),
    *("whispered-story", "withdrawn-remark", "forgotten-remark", "note-to-self", "missed-bit-mark", "under-another"),
    *("sensitive-decision", "sensitive-action", "withdrawn-decision", "settled-with-reserve", "action-news"),
    *("outcome-of-action", "internal-comment", "comment-of-the-pile", "wording-of-consent", "taken-by-Rhoda"),
    *("intends-to-say", "venue-door-code", "purpose-behind", "note-taker-Nell", "host-Hugo", "co-lead-Cora"),
    *("level-note-inside", "presenter-Priya", "contact-of-group", "photo-77", "theme-unspoken", "answer-drafted"),
    *("meaning-behind", "other-meeting-point", "vote-elsewhere", "4711", "half-typed-draft", "Typist-Tess"),
)
"""Words of which none may ever stand on the room's screen."""
SEEN = ("kept-by-the-room", "settled-by-all", "ring-the-depot", "asked-of-all", "option-one", "Amina", "rule-of-ours")
"""Words that stand there in one state or another: without them the list above would prove nothing."""


Spec = tuple[type[Row], bytes, dict[str, object]]


@dataclass(frozen=True)
class Put:
    """Put rows into the library as they are."""

    rows: tuple[Spec, ...]
    label: ClassVar[str] = "Put rows there"

    def apply(self, work: Work) -> None:
        """Write them."""
        for model, uid, fields in self.rows:
            row = work.find_or_add(model(uid=uid))
            for name, value in fields.items():
                setattr(row, name, value)


def put(model: type[Row], uid: bytes | str, **fields: object) -> Spec:
    """Return a row to put; a name becomes an id."""
    return model, uid if isinstance(uid, bytes) else uid_of("forum", uid), fields


def private_forum() -> tuple[Command, ...]:
    """Return what fills a library with it."""
    return Put((*_meeting(), *_people(), *_said(), *_settled(), *_votes(), *_evaluation())), ForgetEntry(FORGOTTEN)


def started(kind: str, **more: str) -> Put:
    """Return what has the meeting go on with the item as one of another kind."""
    return Put((put(AgendaItem, ITEM, kind=kind, **more),))


def _meeting() -> tuple[Spec, ...]:
    return (
        put(Group, GROUP, name="Forum", purpose="purpose-behind", contact="contact-of-group", attribution="open"),
        put(
            *(Meeting, MEETING),
            group=GROUP,
            code="2026/11",
            title="November",
            subject="Buses",
            date="2026-11-05",
            purpose="purpose-behind",
            venue="venue-door-code",
            note_taker="note-taker-Nell",
            facilitator="host-Hugo",
            hosts="host-Hugo",
            co_lead="co-lead-Cora",
            status="live",
            level_note="level-note-inside",
            ground_rules="rule-of-ours",
        ),
        put(Meeting, PAST, title="other-meeting-point", group=GROUP),
        put(
            *(AgendaItem, ITEM),
            meeting=MEETING,
            position="a",
            kind="discussion",
            title="Journeys",
            minutes=30,
            question="asked-of-all",
            presenters="presenter-Priya",
            started_at=f"{DAY}12:40:00",
            outcome="outcome-of-action",
        ),
        put(TableSheet, "sheet", meeting=MEETING, item=ITEM, table_no=4, photo="photo-77"),
    )


def _people() -> tuple[Spec, ...]:
    hidden = {"email": "zeb@secret.example", "phone": "07700 900123", "access": "loop-for-hearing"}
    place = uid_of("forum", "organisation")
    attending = {"meeting": MEETING, "status": "present", "badge": "badge-8819", "access_note": "needs-a-lift-note"}
    return (
        put(Organisation, place, name="Hushed Organisation"),
        put(
            Person, TELLS, name="Amina Okafor-Shown", given="Amina", family="Okafor-Shown", organisation=place, **hidden
        ),
        put(
            Person, SILENT, name="Zebedee Quillfeather", given="Zebedee", organisation=place, capacity="carer", **hidden
        ),
        put(Person, LONE, name="Ulrica Vandersteen", given="Ulrica", leaving_help="evac-chair", **hidden),
        *(put(Attendance, f"at {who!r}", person=who, capacity="carer", **attending) for who in (TELLS, SILENT)),
        put(Attendance, "third", label="label-of-a-stranger", capacity="carer", **attending),
        put(Attendance, "lone", person=LONE, capacity="provider", table_no=7, **attending),
        _consent(TELLS, Purpose.SHOW_NAME, Answer.YES),
        _consent(SILENT, Purpose.SHOW_NAME, Answer.NO),
        _consent(SILENT, Purpose.PUBLISH_NAME, Answer.YES),
        _consent(LONE, Purpose.SHOW_NAME, Answer.WITHDRAWN),
        _turn("turn 0", "12:50", person=TELLS, called_at=f"{DAY}12:51:00"),
        _turn("turn 1", "12:52", person=SILENT),
        _turn("turn 2", "12:53", person=LONE),
        _turn("turn 3", "12:54", label="label-of-a-stranger"),
    )


def _turn(name: str, at: str, **who: object) -> Spec:
    return put(Turn, name, meeting=MEETING, item=ITEM, about="intends-to-say", joined_at=f"{DAY}{at}:00", **who)


def _consent(person: bytes, purpose: str, answer: str) -> Spec:
    told = {"wording": "wording-of-consent", "taken_by": "taken-by-Rhoda", "method": "spoken"}
    return put(Consent, uid_of("consent", person, purpose), person=person, purpose=purpose, answer=answer, **told)


def _said() -> tuple[Spec, ...]:
    return (
        put(Theme, "theme", name="theme-unspoken"),
        _point("first", "a", "kept-by-the-room", speaker=SILENT, meaning="meaning-behind"),
        _point("of a stranger", "b", "said by somebody", speaker_label="label-of-a-stranger"),
        _point(SENSITIVE, "c", "whispered-story", sensitive=1),
        _point("withdrawn", "d", "withdrawn-remark", deleted=1),
        _point(FORGOTTEN, "e", "forgotten-remark"),
        _point("note", "f", "note-to-self", kind="note"),
        _point("mark", "g", "missed-bit-mark", mark="missed"),
        _point("follower", "h", "under-another", gathered_in=LAST),
        _point(LAST, "i", "said by Amina", speaker=TELLS, shown_as="initials"),
        put(Point, "past point", meeting=PAST, item=ITEM, kind="said", text="other-meeting-point", position="z"),
    )


def _point(uid: bytes | str, position: str, text: str, **more: object) -> Spec:
    usual = {"meeting": MEETING, "item": ITEM, "kind": "said", "said_at": f"{DAY}12:45:00"}
    return put(Point, uid, position=position, text=text, **{**usual, **more})


def _settled() -> tuple[Spec, ...]:
    here = {"meeting": MEETING, "item": ITEM, "position": "m"}
    return (
        put(
            Decision, DECIDED, text="settled-by-all", read_back="agreed", read_back_note="settled-with-reserve", **here
        ),
        put(Decision, "hidden", text="sensitive-decision", sensitive=1, **here),
        put(Decision, "gone", text="withdrawn-decision", deleted=1, **here),
        put(
            Action,
            ACTION,
            text="ring-the-depot",
            outcome="outcome-of-action",
            read_back_note="settled-with-reserve",
            **here,
        ),
        put(Action, "hidden action", text="sensitive-action", sensitive=1, **here),
        put(ActionOwner, "owner", action=ACTION, person=SILENT),
        put(ActionOwner, "named", action=ACTION, label="Ulrica"),
        put(ActionUpdate, "news", action=ACTION, text="action-news"),
        put(Response, "response", meeting=MEETING, said="answer-drafted", did="answer-drafted"),
    )


def _votes() -> tuple[Spec, ...]:
    option = uid_of("forum", "option")
    return (
        put(Vote, VOTE, meeting=MEETING, item=ITEM, question="vote-asked", method="dots", dots_each=3, position="a"),
        put(Vote, "elsewhere", meeting=PAST, question="vote-elsewhere", counted_from=f"{DAY}12:55:00"),
        put(VoteOption, option, vote=VOTE, text="option-one", position="a"),
        put(VoteOption, "withdrawn option", vote=VOTE, text="withdrawn-remark", position="b", deleted=1),
        put(VoteCount, "count", vote=VOTE, option=option, table_no=0, round=1, number=4711),
    )


def _evaluation() -> tuple[Spec, ...]:
    return (
        put(EvaluationCount, "pile", meeting=MEETING, question="forms", number=4711),
        put(EvaluationComment, "inside", meeting=MEETING, text="internal-comment", visibility="internal"),
        put(EvaluationComment, "outside", meeting=MEETING, text="comment-of-the-pile", visibility="public"),
    )
