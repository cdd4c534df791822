"""What the form of a vote shows, and the commands for what was typed in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from facilitator.commands.points import KeepDecision
from facilitator.commands.votes import AddOption, EditOption, MoveOption, SaveVote, WithdrawOption
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_number
from facilitator.domain.vote_options import lines_of, rewritten
from facilitator.domain.vote_words import sentence
from facilitator.domain.votes import MOST, Method, Option, proposed_dots, settled
from facilitator.domain.wording import one_line
from facilitator.queries.votes import OptionRow, VoteRow
from facilitator.storage.work import Command
from ui.widgets.sheet import Sheet

_METHODS = ((Method.DOTS.value, "Dots on each option"), (Method.HANDS.value, "Hands"))
_PLACES = (("0", "The whole room at once"), ("1", "Table by table"))


def vote_sheet() -> Sheet:
    """Return the form of a vote."""
    sheet = Sheet()
    sheet.line("question", "Question")
    sheet.area("options", "Options, one on a line", 6)
    sheet.choice("method", "How people vote", _METHODS)
    sheet.lines_beside(("dots", "Dots each (empty: a quarter)", 1), ("voters", "People who may vote", 1))
    sheet.choice("place", "Counted", _PLACES)
    return sheet


def values_of(row: VoteRow | None, voters: int) -> dict[str, str]:
    """Return what the form shows of a vote, or of a new one with how many may vote as it is proposed."""
    if row is None:
        return {"question": "", "options": "", "method": "dots", "dots": "", "voters": str(voters or ""), "place": "0"}
    return {
        "question": row.question,
        "options": "\n".join(one_line(option.text) for option in row.options),
        "method": row.method,
        "dots": str(row.dots_each),
        "voters": str(row.voters or ""),
        "place": str(row.by_table),
    }


def saving(  # noqa: PLR0913, PLR0917 - a vote, what it was, what was typed, and where options may come from
    vote: bytes,
    meeting: bytes,
    row: VoteRow | None,
    values: Mapping[str, str],
    found: Sequence[Option],
    new_id: Callable[[], bytes],
    running: bytes | None,
) -> tuple[Command, ...]:
    """Return the commands for what was typed."""
    lines = lines_of(values["options"])
    dots = typed_number(values["dots"], "dots", 100) or proposed_dots(len(lines))
    voters = typed_number(values["voters"], "people who may vote", MOST)
    by_table, item = values["place"] == "1", row.item if row else running
    save = SaveVote(vote, meeting, values["question"], item, values["method"], dots, voters, by_table)
    points = {one_line(option.text): option.id for option in found}
    return save, *_options(vote, lines, row.options if row else (), points, new_id)


def deciding(meeting: bytes, row: VoteRow, new: bytes, at: str) -> KeepDecision:
    """Return the command that keeps a result as a decision, or refuse one that is not settled."""
    told = sentence(row.told.ballot)
    if not settled(row.ballot):
        raise Refused(f"{told} F3 leads to what is to be settled.")
    return KeepDecision(new, meeting, row.item, f"{row.question} {told}", at)


def setting_voters(meeting: bytes, row: VoteRow, typed: str) -> SaveVote:
    """Return the command that puts right how many may vote; all else stays as it is."""
    voters = typed_number(typed, "people who may vote", MOST)
    by_table = bool(row.by_table)
    return SaveVote(row.id, meeting, row.question, row.item, row.method, row.dots_each, voters, by_table)


def _options(
    vote: bytes,
    lines: Sequence[str],
    held: Sequence[OptionRow],
    points: Mapping[str, bytes],
    new_id: Callable[[], bytes],
) -> Iterator[Command]:
    """Yield what makes the options those lines, in their order; one that says it in other words stays the one it is."""
    known = {one_line(option.text): option.id for option in held}
    edited = rewritten([*known], [line for line in lines if line not in points])
    now = {old: new for new, old in edited.items()} | {words: words for words in known if words in lines}
    yield from (WithdrawOption(option) for words, option in known.items() if words not in now)
    yield from (EditOption(known[old], new) for new, old in edited.items())
    stands, ids = [now[words] for words in known if words in now], {now[words]: known[words] for words in now}
    before: bytes | None = None
    for at, words in enumerate(lines):
        option = ids.get(words)
        if option is None:
            option = new_id()
            yield AddOption(option, vote, words, points.get(words))
        elif stands[: at + 1] != list(lines[: at + 1]):
            yield MoveOption(option, before, None)
        before = option
