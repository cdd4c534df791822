"""A vote in words: the result with ties as ties, how it was held, and what cannot be or is not there yet (R-C11)."""

from collections.abc import Sequence
from itertools import groupby

from facilitator.domain.motions import motion_told, too_many_for_a_motion
from facilitator.domain.votes import (
    COUNT,
    RECOUNT,
    Ballot,
    Method,
    Option,
    Total,
    all_counted,
    cells,
    disputed,
    dots_there,
    ordinal,
    ranked,
    settled,
    standing,
    table_counted,
    totals,
)
from facilitator.domain.wording import listed, number_of

UNSETTLED = "The result is not settled: two laptops have it differently."
SAME_AGAIN = "What was counted again came to the same."
_NAMED = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def progress(ballot: Ballot) -> str:
    """Return how far the counting is: `14 of 96 dots counted, 82 left`."""
    counted, there = all_counted(ballot), dots_there(ballot)
    if not there:
        return f"{ballot.method.told(counted)} counted"
    left = f", {there - counted} left" if counted <= there else f", {counted - there} too many"
    return f"{counted} of {ballot.method.told(there)} counted{left}"


def sentence(ballot: Ballot) -> str:
    """Return the result in one sentence, ties as ties; where laptops disagree, that it is not settled."""
    if not settled(ballot):
        return UNSETTLED
    if told := motion_told(ballot):
        return told
    groups = [tuple(held) for _, held in groupby(ranked(_placed(ballot)), key=lambda total: total.number)]
    if not groups:
        return f"No {ballot.method} were counted."
    first = _first(ballot, groups[0])
    return f"{first}{_next(groups[1]) if len(groups) > 1 else ''}."


def result_lines(ballot: Ballot) -> tuple[str, ...]:
    """Return the result line by line: the places, then what a recount found; else what is to be settled."""
    if not settled(ballot):
        return doubts(ballot)
    places = (f"{one.place_words}: {one.option.text}, {one.number}" for one in ranked(totals(ballot)))
    return *places, *counted_twice(ballot)


def given(ballot: Ballot) -> str:
    """Return how the vote was held: `40 people could vote, with 2 dots each; 76 of 80 dots were placed.`."""
    people = number_of(ballot.voters, "person", "people")
    if ballot.method is Method.HANDS:
        return f"By hands; {people} could vote." if ballot.voters else "By hands."
    each = f"{ballot.method.told(ballot.dots_each)} each"
    if not ballot.voters:
        return f"With {each}; {ballot.method.told(all_counted(ballot))} were placed."
    placed = f"{all_counted(ballot)} of {ballot.method.told(dots_there(ballot))} were placed"
    return f"{people} could vote, with {each}; {placed}."


def impossible(ballot: Ballot) -> tuple[str, ...]:
    """Return a sentence for each total that cannot be."""
    found = (*_too_many_dots(ballot), *_too_many_hands(ballot))
    return found or tuple(filter(None, (too_many_for_a_motion(ballot),)))


def doubts(ballot: Ballot) -> tuple[str, ...]:
    """Return a sentence for everything about which two laptops disagree."""
    options = {option.id: option for option in ballot.options}
    said = ["Two laptops disagree about what is voted on."] if ballot.torn else []
    for one in disputed(ballot):
        held = " and as ".join("nothing" if number is None else str(number) for number in one.numbers)
        said.append(f"{_where(options[one.option], one.table)} was counted as {held} on two laptops.")
    return tuple(said)


def recounted(ballot: Ballot) -> tuple[str, ...]:
    """Return a sentence for each count that the recount did not find again."""
    options = {option.id: option for option in ballot.options}
    return tuple(
        f"{_where(options[option], table)} was counted as {rounds[COUNT]}, then as {rounds[RECOUNT]}. "
        f"The recount is what counts."
        for (option, table), rounds in sorted(cells(ballot).items(), key=lambda cell: _order(ballot, *cell[0]))
        if rounds.keys() >= {COUNT, RECOUNT} and rounds[COUNT] != rounds[RECOUNT]
    )


def counted_twice(ballot: Ballot) -> tuple[str, ...]:
    """Return what a recount found, also where that is the same."""
    twice = any(rounds.keys() >= {COUNT, RECOUNT} for rounds in cells(ballot).values())
    return recounted(ballot) or ((SAME_AGAIN,) if twice else ())


def missing(ballot: Ballot, tables: Sequence[int] = ()) -> tuple[str, ...]:
    """Return a sentence for the options and one for the tables for which nothing is counted, not even nought."""
    held = cells(ballot)
    options = [option for option in ballot.options if option.id not in {one for one, _ in held}]
    empty = [table for table in tables if table not in {at for _, at in held}]
    said = [f"Nothing is counted yet for {some(options)}."] if options else []
    if empty and len(empty) < len(tables):
        word = "Table" if len(empty) == 1 else "Tables"
        said.append(f"{word} {listed([str(table) for table in empty])}: nothing is counted yet.")
    return tuple(said)


def some(options: Sequence[Option]) -> str:
    """Return the options by name, or how many they are."""
    if len(options) <= _NAMED:
        return listed([option.words for option in options])
    number = _NUMBERS[len(options)] if len(options) < len(_NUMBERS) else str(len(options))
    return f"{number} options"


def _placed(ballot: Ballot) -> tuple[Total, ...]:
    return tuple(total for total in totals(ballot) if total.place)


def _first(ballot: Ballot, held: Sequence[Total]) -> str:
    number, counted = held[0].number, all_counted(ballot)
    if len(held) > 1:
        each = f"{ballot.method.told(number)} each"
        return f"{_joint(held)} tied for first with {each}" + (f", of {counted}" if _told_of(ballot) else "")
    of = f"{number} of {ballot.method.told(counted)}" if _told_of(ballot) else ballot.method.told(number)
    return f"{held[0].option.words} came first with {of}"


def _told_of(ballot: Ballot) -> bool:
    """Return whether the whole is told: one person raises a hand for several options, so that hands have no whole."""
    return ballot.method is Method.DOTS


def _next(held: Sequence[Total]) -> str:
    if len(held) > 1:
        return f"; {_joint(held)} tied for {ordinal(held[0].place)} with {held[0].number} each"
    return f", ahead of {held[0].option.words} with {held[0].number}"


def _joint(held: Sequence[Total]) -> str:
    return some([total.option for total in held])


def _too_many_dots(ballot: Ballot) -> list[str]:
    if ballot.method is not Method.DOTS:
        return []
    said = [_more("", all_counted(ballot), ballot.voters, ballot)]
    said += [
        _more(f"Table {table}: ", table_counted(ballot, table), people, ballot)
        for table, people in sorted(ballot.at_tables.items())
    ]
    return [text for text in said if text]


def _more(where: str, counted: int, people: int, ballot: Ballot) -> str:
    """Return that more dots are counted than people can have placed, or nothing."""
    there = people * ballot.dots_each
    if not there or counted <= there:
        return ""
    who = number_of(people, "person", "people")
    each = ballot.method.told(ballot.dots_each)
    return f"{where}{ballot.method.told(counted)} are more than {who} with {each} each can place ({there})."


def _too_many_hands(ballot: Ballot) -> list[str]:
    if ballot.method is not Method.HANDS:
        return []
    said = [
        f"{total.option.words}: {total.number} hands are more than the {ballot.voters} who may vote."
        for total in totals(ballot)
        if ballot.voters and total.number > ballot.voters
    ]
    options = {option.id: option for option in ballot.options}
    for (option, table), rounds in sorted(cells(ballot).items(), key=lambda cell: _order(ballot, *cell[0])):
        people, number = ballot.at_tables.get(table, 0), standing(rounds)
        if people and number > people:
            said.append(f"{_where(options[option], table)}: {number} hands are more than the {people} who are there.")
    return said


def _where(option: Option, table: int) -> str:
    return f"{option.words} at table {table}" if table else option.words


def _order(ballot: Ballot, option: bytes, table: int) -> tuple[int, int]:
    return [each.id for each in ballot.options].index(option), table
