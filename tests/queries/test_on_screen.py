"""The whitelist of the room's screen: what it gives, and what it never reads."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.clashes import SettleClash
from facilitator.commands.counting import Count, count_id
from facilitator.commands.gathering import GatherPoint
from facilitator.commands.points import KeepPoint
from facilitator.commands.votes import AddOption, BeginCounting, CloseVote, SaveVote
from facilitator.domain.ids import uid_of
from facilitator.domain.on_screen import GROUND_RULES
from facilitator.queries import on_screen
from facilitator.storage.models import (
    AgendaItem,
    Attendance,
    Consent,
    Meeting,
    Point,
    Turn,
    Vote,
    VoteCount,
    VoteOption,
)
from tests.desks import desks, exchange, take_in
from tests.held import MEETING as NOVEMBER
from tests.held import NOON, Held, held
from tests.private_forum import (
    ACTION,
    DAY,
    DECIDED,
    ITEM,
    LAST,
    LONE,
    MEETING,
    SECRETS,
    SENSITIVE,
    SILENT,
    TELLS,
    VOTE,
    Put,
    private_forum,
    put,
)

ALLOWED = {
    "Action": {"uid", "meeting", "deleted", "sensitive", "position", "text", "due", "due_words", "read_back"},
    "AgendaItem": {
        *("uid", "kind", "title", "question", "minutes", "extra", "spent", "started_at", "resumed_at", "ended_at"),
        *("back_at", "interrupts", "meeting", "deleted", "position"),
    },
    "Attendance": {"person", "meeting", "deleted", "capacity", "table_no"},
    "Consent": {"uid", "person", "purpose", "deleted", "answer"},
    "Decision": {"uid", "meeting", "deleted", "sensitive", "position", "text", "read_back"},
    "Group": {"uid", "name", "ground_rules"},
    "Meeting": {"uid", "group", "title", "subject", "date", "starts", "ends", "ground_rules", "deleted"},
    "Person": {"uid", "given", "name", "capacity"},
    "Point": {
        *("uid", "rid", "meeting", "item", "kind", "text", "said_at", "position", "deleted", "sensitive", "mark"),
        *("gathered_in", "whose"),
    },
    "Turn": {"uid", "person", "meeting", "capacity", "table_no"},
    "Vote": {
        *("uid", "meeting", "deleted", "position", "question", "method", "dots_each", "counted_from", "closed_at"),
        "by_table",
    },
    "VoteCount": {"uid", "vote", "option", "table_no", "round", "number", "deleted"},
    "VoteOption": {"uid", "vote", "text", "position", "point", "deleted"},
}
"""Every column that the whitelist may touch. A name more is a name that the whole room could read."""
NOW = uid_of("forum", "now")


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as library:
        library.do(*private_forum())
        yield library


def columns(source: str) -> set[tuple[str, str]]:
    tree = ast.parse(source)
    named = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name))
    return {
        (node.value.id, node.attr) for node in named if isinstance(node.value, ast.Name) and node.value.id in ALLOWED
    }


def strangers(source: str) -> set[tuple[str, str]]:
    return {(model, name) for model, name in columns(source) if name not in ALLOWED[model]}


def words(row: object) -> Iterator[str]:
    """Yield every text in rows."""
    if isinstance(row, str):
        yield row
    elif isinstance(row, tuple):
        yield from (word for each in row for word in words(each))
    elif is_dataclass(row) and not isinstance(row, type):
        yield from (word for field in fields(row) for word in words(getattr(row, field.name)))
    else:
        yield str(row)


def everything(forum: Held) -> str:
    rows = (
        forum.ask(on_screen.welcome, MEETING),
        forum.ask(on_screen.programme, MEETING),
        forum.ask(on_screen.points, MEETING, ITEM, 100),
        forum.ask(on_screen.queue, MEETING, ITEM),
        forum.ask(on_screen.vote, MEETING),
        forum.ask(on_screen.read_back, MEETING),
    )
    return "\n".join(word for row in rows for word in words(row))


def test_the_whitelist_touches_no_other_column() -> None:
    folder = Path(on_screen.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in folder.glob("*.py")]

    assert set().union(*map(strangers, sources)) == set()
    assert set().union(*map(columns, sources))


@pytest.mark.parametrize("column", ["Person.email", "Point.speaker", "Turn.label", "Turn.about", "Action.outcome"])
def test_a_column_more_is_noticed(column: str) -> None:
    assert strangers(f"select({column})")


def test_the_whitelist_reads_nothing_private(forum: Held) -> None:
    told = everything(forum)

    assert [secret for secret in SECRETS if secret in told] == []


def test_points_come_newest_last_and_only_as_many_as_asked_for(forum: Held) -> None:
    assert [row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 2)] == ["said by somebody", "said by Amina"]


def test_a_speaker_is_told_as_the_forum_decided_and_as_was_agreed_to(forum: Held) -> None:
    told = {row.text: row.who for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}

    assert told == {"kept-by-the-room": "a carer", "said by somebody": "a participant", "said by Amina": "A.O."}


def test_under_the_chatham_house_rule_not_even_a_table_is_told(forum: Held) -> None:
    forum.do(Put((put(Meeting, MEETING, attribution="chatham_house"), put(Point, LAST, table_no=4))))

    assert {row.who for row in forum.ask(on_screen.points, MEETING, ITEM, 9)} == {""}


def test_what_is_kept_after_the_screen_was_held_is_not_read(forum: Held) -> None:
    upto = forum.ask(on_screen.newest_kept)
    forum.do(Put((put(Point, "late", meeting=MEETING, item=ITEM, kind="said", text="late", position="x"),)))

    assert "late" not in {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9, upto)}
    assert "late" in {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}


def test_a_point_whose_leader_is_withdrawn_stands_for_itself_again(forum: Held) -> None:
    forum.do(Put((put(Point, LAST, deleted=1),)))

    assert "under-another" in {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}


@pytest.mark.parametrize("hides", [{"sensitive": 1}, {"kind": "note"}])
def test_a_point_whose_leader_may_not_be_seen_stands_by_itself(forum: Held, hides: dict[str, object]) -> None:
    forum.do(Put((put(Point, LAST, **hides),)))

    told = {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}
    assert "under-another" in told
    assert "said by Amina" not in told


def test_a_name_for_what_may_not_be_seen_is_not_shown(forum: Held) -> None:
    name, said = b"1" * 16, b"2" * 16
    place = {"meeting": MEETING, "item": ITEM, "kind": "said"}
    named = put(Point, name, text="a telling name", position="x", whose="team", **place)
    forum.do(Put((named, put(Point, said, text="told", position="y", gathered_in=name, **place))))
    assert "a telling name" in {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}

    forum.do(Put((put(Point, said, sensitive=1),)))
    assert "a telling name" not in {row.text for row in forum.ask(on_screen.points, MEETING, ITEM, 9)}


def test_the_queue_calls_by_first_name_only_who_agreed(forum: Held) -> None:
    queue = forum.ask(on_screen.queue, MEETING, ITEM)

    assert queue.speaking == "Amina"
    assert sorted(queue.waiting) == ["a carer", "a participant", "someone at table 7"]
    assert not queue.closed


def test_a_consent_taken_back_counts_at_once(forum: Held) -> None:
    forum.do(Put((put(Consent, uid_of("consent", TELLS, "show_name"), answer="withdrawn"),)))

    assert forum.ask(on_screen.queue, MEETING, ITEM).speaking == "a carer"


def test_a_carer_is_only_told_where_three_came(forum: Held) -> None:
    forum.do(Put((put(Turn, "turn 0", person=SILENT, table_no=2),)))
    assert forum.ask(on_screen.queue, MEETING, ITEM).speaking == "a carer"

    forum.do(Put((put(Attendance, "third", status="booked"),)))
    assert forum.ask(on_screen.queue, MEETING, ITEM).speaking == "someone at table 2"


def test_nobody_waits_and_the_list_may_be_closed(forum: Held) -> None:
    forum.do(Put((put(AgendaItem, NOW, meeting=MEETING, queue_closed=1),)))

    queue = forum.ask(on_screen.queue, MEETING, NOW)
    assert (queue.waiting, queue.closed) == ((), True)


def test_a_call_taken_back_after_another_laptop_ended_the_turn_has_them_wait_again(forum: Held) -> None:
    """Undo puts back only what nobody changed since: the end stays, and the call goes."""
    forum.do(Put((put(Turn, "called back", meeting=MEETING, item=ITEM, person=TELLS, ended_at=f"{DAY}13:05:00"),)))
    assert "Amina" in forum.ask(on_screen.queue, MEETING, ITEM).waiting


def test_numbers_of_a_vote_are_read_once_it_is_closed(forum: Held) -> None:
    forum.do(Put((put(Vote, VOTE, counted_from=f"{DAY}13:00:00"),)))
    counting = forum.ask(on_screen.vote, MEETING)
    assert counting is not None
    assert [option.number for option in counting.options] == [None]

    forum.do(Put((put(Vote, VOTE, closed_at=f"{DAY}13:10:00"),)))
    closed = forum.ask(on_screen.vote, MEETING)
    assert closed is not None
    assert [option.number for option in closed.options] == [4711]


def test_a_recount_stands_for_the_count(forum: Held) -> None:
    option = uid_of("forum", "option")
    recount = (
        (table, put(VoteCount, f"re {table}", vote=VOTE, option=option, table_no=table, round=2)) for table in (1, 2)
    )
    forum.do(Put((put(Vote, VOTE, by_table=1, counted_from="x", closed_at="y"), *(row for _, row in recount))))
    forum.do(Put((put(VoteCount, "re 1", number=3), put(VoteCount, "re 2", number=4))))

    closed = forum.ask(on_screen.vote, MEETING)
    assert closed is not None
    assert [option.number for option in closed.options] == [7]


def test_a_recount_of_one_option_leaves_the_others_their_numbers(forum: Held) -> None:
    other = put(VoteOption, "other", vote=VOTE, text="option-two", position="c")
    first, again = (
        put(VoteCount, f"other {round_}", vote=VOTE, option=other[1], round=round_, number=number)
        for round_, number in ((1, 5), (2, 6))
    )
    forum.do(Put((put(Vote, VOTE, counted_from="x", closed_at="y"), other, first, again)))

    closed = forum.ask(on_screen.vote, MEETING)
    assert closed is not None
    assert [option.number for option in closed.options] == [4711, 6]


def test_numbers_on_which_two_laptops_disagree_are_shown_once_they_are_settled(tmp_path: Path) -> None:
    options = b"1" * 16, b"2" * 16
    with desks(tmp_path) as (one, other):
        one.do(SaveVote(VOTE, NOVEMBER, "What first?"), *(AddOption(uid, VOTE, uid.decode()) for uid in options))
        one.do(BeginCounting(VOTE, NOON), Count(options[1], 0, 3))
        exchange(one, other)
        one.do(Count(options[0], 0, 4), CloseVote(VOTE, NOON))
        other.do(Count(options[0], 0, 6))
        exchange(one, other)
        for laptop in (one, other):
            held = laptop.ask(on_screen.vote, NOVEMBER)
            assert held is not None
            assert (held.settled, [option.number for option in held.options]) == (False, [None, None])

        other.do(SettleClash("vote_count", count_id(options[0], 0, 1), "number", 6))
        exchange(one, other)
        for laptop in (one, other):
            shown = laptop.ask(on_screen.vote, NOVEMBER)
            assert shown is not None
            assert (shown.settled, [option.number for option in shown.options]) == (True, [6, 3])


def test_an_option_whose_point_turns_out_sensitive_is_kept_back(forum: Held) -> None:
    option = put(VoteOption, "from a point", vote=VOTE, text="whispered-story", position="c", point=SENSITIVE)
    forum.do(Put((put(Vote, VOTE, counted_from="x"), option)))

    vote = forum.ask(on_screen.vote, MEETING)
    assert vote is not None
    assert [option.text for option in vote.options] == ["option-one", "Option 2, kept back"]


def test_points_that_two_laptops_gathered_in_each_other_stay_on_the_screen(tmp_path: Path) -> None:
    one, two, three = b"1" * 16, b"2" * 16, b"3" * 16
    item = SaveItem(ITEM, NOVEMBER, "Buses")
    with desks(tmp_path) as (here, there):
        here.do(item, *(KeepPoint(uid, NOVEMBER, ITEM, uid.decode(), NOON) for uid in (one, two, three)))
        take_in(there, here)
        here.do(GatherPoint(one, two))
        there.do(GatherPoint(two, one), GatherPoint(three, two))
        exchange(here, there)

        for desk in (here, there):
            assert [row.id for row in desk.ask(on_screen.points, NOVEMBER, ITEM, 100)] == [one]


def test_an_option_made_of_a_note_is_numbered_and_not_worded(forum: Held) -> None:
    forum.do(Put((put(Point, "whence", meeting=MEETING, text="noted in trust", kind="note"),)))
    forum.do(Put((put(VoteOption, "option", point=uid_of("forum", "whence")),)))

    shown = forum.ask(on_screen.vote, MEETING)
    assert shown is not None
    assert [option.text for option in shown.options] == ["Option 1, kept back"]


def test_there_may_be_no_vote(tmp_path: Path) -> None:
    with held(tmp_path) as library:
        assert library.ask(on_screen.vote, MEETING) is None


def test_decisions_and_actions_are_read_back_with_owners_as_the_minutes_have_them(forum: Held) -> None:
    rows = {row.id: row for row in forum.ask(on_screen.read_back, MEETING)}

    assert set(rows) == {DECIDED, ACTION}
    assert (rows[DECIDED].text, rows[DECIDED].said) == ("settled-by-all", "agreed")
    assert rows[ACTION].owners == "a carer and a participant"


def test_under_the_chatham_house_rule_no_owner_is_told_as_what_they_are(forum: Held) -> None:
    forum.do(Put((put(Meeting, MEETING, attribution="chatham_house"),)))

    owners = {row.owners for row in forum.ask(on_screen.read_back, MEETING) if row.id == ACTION}
    assert owners == {"a participant"}


def test_where_the_meeting_is_comes_with_what_is_over(forum: Held) -> None:
    now = forum.ask(on_screen.programme, MEETING)
    assert now.now is not None
    assert (now.now.title, now.now.question, now.now.since, now.over) == (
        "Journeys",
        "asked-of-all",
        f"{DAY}12:40:00",
        False,
    )

    forum.do(Put((put(AgendaItem, ITEM, ended_at=f"{DAY}13:00:00"),)))
    assert forum.ask(on_screen.programme, MEETING) == on_screen.ProgrammeShown(None, over=True)


def test_the_programme_is_over_though_an_item_was_passed_over(
    forum: Held,
) -> None:
    skipped, last = (put(AgendaItem, name, meeting=MEETING, position=name) for name in ("b", "c"))
    forum.do(Put((skipped, last, put(AgendaItem, ITEM, ended_at=f"{DAY}13:00:00"))))
    assert not forum.ask(on_screen.programme, MEETING).over

    forum.do(Put((put(AgendaItem, "c", started_at=f"{DAY}13:00:00", ended_at=f"{DAY}13:30:00"),)))
    assert forum.ask(on_screen.programme, MEETING).over


def test_the_rules_are_those_of_the_meeting_or_the_usual_ones(forum: Held) -> None:
    assert forum.ask(on_screen.welcome, MEETING).rules == ("rule-of-ours",)
    forum.do(Put((put(Meeting, MEETING, ground_rules=""),)))
    assert forum.ask(on_screen.welcome, MEETING).rules == GROUND_RULES
    assert forum.ask(on_screen.welcome, b"?" * 16) == on_screen.WelcomeShown()


def test_what_two_laptops_disagree_about_is_not_shown(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        usual = put(Point, LAST, meeting=MEETING, item=ITEM, kind="said", text="in-dispute", position="a")
        one.do(Put((usual, put(Consent, uid_of("consent", LONE, "show_name"), person=LONE, purpose="show_name"))))
        take_in(other, one)
        one.do(Put((put(Point, LAST, deleted=1), put(Consent, uid_of("consent", LONE, "show_name"), answer="no"))))
        other.do(
            Put(
                (put(Point, LAST, text="in-dispute!"), put(Consent, uid_of("consent", LONE, "show_name"), answer="yes"))
            )
        )
        other.do(Put((put(Turn, "turn", meeting=MEETING, item=ITEM, person=LONE, table_no=3),)))
        take_in(one, other)

        assert one.ask(on_screen.points, MEETING, ITEM, 9) == ()
        assert "Ulrica" not in one.ask(on_screen.queue, MEETING, ITEM).waiting
