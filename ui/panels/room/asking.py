"""What the box may ask instead of a line: one question at a time, answered by Enter, given up by Escape."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.commands.actions import Owner, SetDue, SetOwners
from facilitator.commands.attribution import SetWhose, ShowAs
from facilitator.commands.entries import EditEntry, MoveToItem, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import Reclassify
from facilitator.commands.points import SetPointTable, SetSpeaker, SetThemes
from facilitator.commands.together import Together
from facilitator.domain.agenda import with_number
from facilitator.domain.attribution import ShownAs, Whose
from facilitator.domain.capacities import CAPACITY_WORDS, Capacity
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.line import Context, Line, read_line
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_table
from facilitator.queries.agenda import ItemRow
from facilitator.queries.entries import EntryRow
from facilitator.storage.work import Command

_WHOSE = {each.value: each.value.capitalize() for each in Whose if each is not Whose.TEAM}
KINDS = (*POINT_KINDS, Kind.DECISION, Kind.ACTION)


@dataclass(frozen=True, slots=True)
class Ask:
    """A question in the box: its words, what stands there to begin with, and what the answer does.

    `answer` returns the command for what was typed, None where there is nothing to do, and raises `Refused`.
    Where `only` holds the words that answer, all others are the next line and no answer.
    """

    question: str
    start: str
    answer: Callable[[str], Command | None]
    offers: tuple[str, ...] = ()
    only: frozenset[str] | None = None

    def takes(self, typed: str) -> bool:
        """Return whether what was typed is an answer."""
        return self.only is None or typed.strip().casefold() in self.only


def edit(row: EntryRow) -> Ask:
    """Ask for other words."""
    return Ask("Edit the words", row.text, lambda typed: EditEntry(row.id, typed) if typed != row.text else None)


def kind(row: EntryRow) -> Ask:
    """Ask for another kind: the beginning of its word, or its sign, will do."""

    def answer(typed: str) -> Command:
        return Reclassify(row.id, _one_kind(typed))

    return Ask("Which kind?", "", answer, tuple(each.label for each in KINDS))


def speaker(row: EntryRow, context: Context) -> Ask:
    """Ask who said it: a name of someone present, a capacity, or nobody."""

    def answer(typed: str) -> Command:
        if not typed.strip():
            return SetSpeaker(row.id)
        read = read_line(f"{typed.strip()}: x", context)
        if read.speaker is None:
            raise Refused(next(iter(read.notices), f"Nobody here fits “{typed.strip()}”."))
        return SetSpeaker(row.id, read.speaker.person, (not read.speaker.person and read.speaker.capacity) or "")

    names = tuple(person.name for person in context.here.present)
    return Ask("Who said it? Nothing for nobody", row.speaker_name, answer, names)


def told_as(row: EntryRow) -> Ask:
    """Ask how whoever said it is told; the meeting decided what is the most."""
    start = ShownAs(row.shown_as).label if row.shown_as in set(ShownAs) else ""
    return Ask(
        "Told as name, initials, capacity, table or nobody? Nothing for what the meeting decided",
        start,
        lambda typed: ShowAs(row.id, _one_of(typed, tuple(ShownAs))),
        tuple(each.label for each in reversed(ShownAs)),
    )


def whose(row: EntryRow) -> Ask:
    """Ask whose words it is in."""
    start = _WHOSE.get(row.whose, "")
    return Ask(
        "Whose words? Own, summarised, or table where the table wrote them",
        start,
        lambda typed: SetWhose(row.id, _one_of(typed, tuple(map(Whose, _WHOSE)))),
        tuple(_WHOSE.values()),
    )


def table(row: EntryRow) -> Ask:
    """Ask which table it is from."""

    def answer(typed: str) -> Command:
        return SetPointTable(row.id, typed_table(typed))

    return Ask("Which table? 0 for the whole room", str(row.table_no or ""), answer)


def themes(row: EntryRow, context: Context) -> Ask:
    """Ask for the themes."""

    def answer(typed: str) -> Command:
        return SetThemes(row.id, tuple(word.lstrip("#") for word in typed.split() if word.strip("#")))

    start = " ".join(f"#{theme}" for theme in row.themes)
    return Ask("Which themes?", start, answer, tuple(f"#{theme}" for theme in context.themes))


def item(row: EntryRow, items: tuple[ItemRow, ...]) -> Ask:
    """Ask under which item it belongs."""

    def answer(typed: str) -> Command:
        return MoveToItem(row.id, one_item(typed, items).id)

    return Ask(
        "Under which item? Its number", "", answer, tuple(with_number(each.number, each.title, " ") for each in items)
    )


def owner(row: EntryRow, context: Context) -> Ask:
    """Ask who will do it and by when, as in a line: `@Sam by 30 Nov`."""

    def answer(typed: str) -> Command:
        read = read_line(f"action: x {typed.strip()}", context)
        owners = tuple(Owner(each.label, each.person) for each in read.owners)
        return Together(SetOwners.label, (SetOwners(row.id, owners), _due(row.id, read)))

    start = " ".join([*(f'@"{name}"' for name in row.owners), *_by(row)])
    return Ask("Who, by when? As in @Sam by 30 Nov", start, answer)


def withdraw(row: EntryRow) -> Ask:
    """Ask once before a line is withdrawn."""
    words = " ".join(row.text.split())[:60]
    question = f"Withdraw “{words}”? Enter withdraws, Escape keeps"
    return Ask(question, "", lambda _typed: WithdrawEntry(row.id), only=frozenset({""}))


def sensitive(row_id: bytes) -> Ask:
    """Ask whether a sensitive line's words are kept for the team or forgotten; the mark and the time stay."""

    def answer(typed: str) -> Command | None:
        return ForgetEntry(row_id) if typed.strip() else None

    question = "Off every edition. Enter keeps its words for the team; F, Enter forgets them"
    return Ask(question, "", answer, ("Forget",), frozenset({"", "f", "forget"}))


def capacity_of(name: str, let_in: Callable[[Capacity], Command]) -> Ask:
    """Ask as what somebody is here whom nobody knows."""

    def answer(typed: str) -> Command:
        found = [each for word, each in CAPACITY_WORDS.items() if word.startswith(fold(typed))] if typed.strip() else []
        if not found:
            raise Refused("Type citizen, carer, officer or another capacity, then Enter.")
        return let_in(found[0])

    return Ask(f"Nobody known is called {name}. As what are they here?", "", answer, tuple(c.label for c in Capacity))


def one_item(typed: str, items: tuple[ItemRow, ...]) -> ItemRow:
    """Return the item of a number or of the beginning of a title; refuse where there is none."""
    wanted = fold(typed)
    digits = wanted.split()[0] if wanted else ""
    for each in items:
        if (each.number and digits == str(each.number)) or (wanted and fold(each.title).startswith(wanted)):
            return each
    raise Refused(f"There is no item “{typed.strip()}” in the programme.")


def _one_kind(typed: str) -> Kind:
    wanted = fold(typed)
    for each in KINDS:
        if wanted and (typed.strip() == each.sign or any(fold(word).startswith(wanted) for word in _kind_words(each))):
            return each
    raise Refused(f"“{typed.strip()}” is not a kind. Type idea, concern, question, decision, action and so on.")


def _one_of(typed: str, choices: Collection[StrEnum]) -> str:
    """Return the choice whose word begins so, or none where nothing was typed."""
    wanted = fold(typed)
    if not wanted:
        return ""
    found = next((each.value for each in choices if each.value.startswith(wanted)), None)
    if found is None:
        raise Refused(f"Type {', '.join(each.value for each in choices)}, or nothing.")
    return found


def _kind_words(each: Kind) -> Iterator[str]:
    yield each.label
    yield from each.words


def _by(row: EntryRow) -> list[str]:
    return [f"by {date.fromisoformat(row.due).isoformat()}"] if row.due else [row.due_words] if row.due_words else []


def _due(action: bytes, read: Line) -> SetDue:
    return SetDue(action, read.due.isoformat() if read.due else "", "" if read.due else read.due_words)
