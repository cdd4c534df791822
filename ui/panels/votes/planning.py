"""What the form of a vote shows, and the commands for what was typed in it."""

from collections.abc import Callable, Mapping, Sequence

from facilitator.commands.votes import AddOption, SaveVote, WithdrawOption
from facilitator.domain.typed import typed_number
from facilitator.domain.votes import MOST, Method, Option, proposed_dots
from facilitator.queries.votes import VoteRow
from facilitator.storage.work import Command

METHODS = ((Method.DOTS.value, "Dots on each option"), (Method.HANDS.value, "Hands"))
PLACES = (("0", "The whole room at once"), ("1", "Table by table"))


def values_of(row: VoteRow | None, voters: int) -> dict[str, str]:
    """Return what the form shows of a vote, or of a new one with how many may vote as it is proposed."""
    if row is None:
        return {"question": "", "options": "", "method": "dots", "dots": "", "voters": str(voters or ""), "place": "0"}
    return {
        "question": row.question,
        "options": "\n".join(" ".join(option.text.split()) for option in row.options),
        "method": row.method,
        "dots": str(row.dots_each),
        "voters": str(row.voters or ""),
        "place": str(row.by_table),
    }


def lines_of(text: str) -> list[str]:
    """Return the options that stand one on a line, each once."""
    return list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.splitlines()))))


def saving(  # noqa: PLR0913, PLR0917 - a vote, what it was, what was typed, and where options may come from
    vote: bytes,
    meeting: bytes,
    row: VoteRow | None,
    values: Mapping[str, str],
    found: Sequence[Option],
    new_id: Callable[[], bytes],
    running: bytes | None,
) -> tuple[Command, ...]:
    """Return the commands for what was typed; options that stand where they stood are left alone."""
    lines, held = lines_of(values["options"]), list(row.options) if row else []
    dots = typed_number(values["dots"], "dots", 100) or proposed_dots(len(lines))
    voters = typed_number(values["voters"], "people who may vote", MOST)
    by_table, item = values["place"] == "1", row.item if row else running
    save = SaveVote(vote, meeting, values["question"], item, values["method"], dots, voters, by_table)
    shown = [" ".join(option.text.split()) for option in held]
    same = next((at for at, (one, other) in enumerate(zip(lines, shown, strict=False)) if one != other), None)
    same = min(len(lines), len(shown)) if same is None else same
    points = {option.text: option.id for option in found} | {option.text: option.point for option in held}
    gone = tuple(WithdrawOption(option.id) for option in held[same:])
    return (save, *gone, *(AddOption(new_id(), vote, line, points.get(line)) for line in lines[same:]))
