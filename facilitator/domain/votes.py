"""Votes: options, what was counted for them at each table, and the totals and places it comes to (R-C11)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.vote_options import bare
from facilitator.domain.wording import number_of, one_line

COUNT, RECOUNT = 1, 2
MOST = 100_000
_A_QUARTER = 4
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Method(StrEnum):
    """How people vote."""

    DOTS = "dots"
    HANDS = "hands"

    def told(self, number: int) -> str:
        """Return `1 dot` or `14 hands`."""
        return number_of(number, self.value.removesuffix("s"))


@dataclass(frozen=True, slots=True)
class Option:
    """What can be voted for."""

    id: bytes
    text: str

    @property
    def words(self) -> str:
        """The option in quotation marks, on one line."""
        return f"“{one_line(self.text)}”"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many were counted for an option at a table (0 is the whole room); `round` is the count or the recount."""

    option: bytes
    table: int
    round: int
    number: int


@dataclass(frozen=True, slots=True)
class Apart:
    """A cell that two laptops counted apart, with what each has: None where it took the number away."""

    option: bytes
    table: int
    round: int
    numbers: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote as it stands. `voters` is 0 where that is not known; `at_tables` says how many may vote at each table.

    `apart` are the cells that two laptops counted apart; `torn` is whether they disagree about what is voted on.
    """

    method: Method
    dots_each: int
    voters: int
    by_table: bool
    options: tuple[Option, ...]
    counts: tuple[Counted, ...]
    at_tables: Mapping[int, int]
    apart: tuple[Apart, ...] = ()
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """What an option came to: `place` counts from 1 and is 0 where nothing is counted for it.

    `first` is the count, `again` the recount where there is one; `number` is what counts.
    """

    option: Option
    number: int
    first: int
    again: int | None
    place: int
    tied: bool

    @property
    def place_words(self) -> str:
        """The place in words: `first`, `joint second`, `none`."""
        return f"joint {ordinal(self.place)}" if self.tied else ordinal(self.place) if self.place else "none"


def kept_back(number: int) -> str:
    """Return what stands for an option whose words are kept back: its number among the options, from 1 on."""
    return f"Option {number}, kept back"


def proposed_dots(options: int) -> int:
    """Return how many dots each person should have: about a quarter of the options, at least one (domain 4.1)."""
    return max(1, (options + _A_QUARTER // 2) // _A_QUARTER)


def ordinal(place: int) -> str:
    """Return `first` or `21st`."""
    if place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    teen = place % 100 // 10 == 1
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def cells(ballot: Ballot) -> dict[tuple[bytes, int], dict[int, int]]:
    """Return the rounds of each option at each table, leaving out what is not part of this way of counting."""
    found: dict[tuple[bytes, int], dict[int, int]] = {}
    known = {option.id for option in ballot.options}
    for row in ballot.counts:
        if row.option in known and (row.table > 0) is ballot.by_table:
            found.setdefault((row.option, row.table), {})[row.round] = row.number
    return found


def standing(rounds: Mapping[int, int]) -> int:
    """Return what counts of a cell: the recount, where there is one."""
    return rounds[max(rounds)]


def disputed(ballot: Ballot) -> tuple[Apart, ...]:
    """Return what was counted apart and counts: a count does not, once there is a recount."""
    held = cells(ballot)
    return tuple(one for one in ballot.apart if one.round == max(held.get((one.option, one.table), {0: 0})))


def settled(ballot: Ballot) -> bool:
    """Return whether every laptop has this result; where not, nobody may be told it as if it were sure."""
    return not ballot.torn and not disputed(ballot)


def totals(ballot: Ballot) -> tuple[Total, ...]:
    """Return what each option came to, in the order of the options."""
    held: dict[bytes, list[dict[int, int]]] = {}
    for (option, _table), rounds in cells(ballot).items():
        held.setdefault(option, []).append(rounds)
    numbers = {option.id: sum(map(standing, held.get(option.id, ()))) for option in ballot.options}
    return tuple(_total(option, held.get(option.id, []), numbers) for option in ballot.options)


def ranked(found: Iterable[Total]) -> tuple[Total, ...]:
    """Return totals with the most first; those that tie keep their order."""
    return tuple(sorted(found, key=lambda total: -total.number))


def all_counted(ballot: Ballot) -> int:
    """Return how many dots or hands count, of all options together."""
    return sum(map(standing, cells(ballot).values()))


def table_counted(ballot: Ballot, table: int) -> int:
    """Return how many dots or hands count at one table."""
    return sum(standing(rounds) for (_option, at), rounds in cells(ballot).items() if at == table)


def dots_there(ballot: Ballot) -> int:
    """Return how many dots can be placed at most; 0 where that is not known, or people vote by hands."""
    return ballot.voters * ballot.dots_each if ballot.method is Method.DOTS else 0


def alike(options: Sequence[Option]) -> tuple[tuple[Option, Option], ...]:
    """Return pairs of options that say the same but for case, spaces and signs: merge them before the vote."""
    first: dict[str, Option] = {}
    pairs = []
    for option in options:
        said = bare(option.text)
        if said in first:
            pairs.append((first[said], option))
        first.setdefault(said, option)
    return tuple(pairs)


def _total(option: Option, rounds: Sequence[Mapping[int, int]], numbers: Mapping[bytes, int]) -> Total:
    number = numbers[option.id]
    again = [held[RECOUNT] for held in rounds if RECOUNT in held]
    place = 1 + sum(other > number for other in numbers.values()) if number else 0
    tied = bool(number) and list(numbers.values()).count(number) > 1
    first = sum(held.get(COUNT, 0) for held in rounds)
    return Total(option, number, first, sum(again) if again else None, place, tied)
