"""Who must leave the building when it is cleared, and in which order they are called."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold

_NO_TABLE = 1 << 31
_CAPACITIES = {capacity.value: place for place, capacity in enumerate(Capacity)}


class Attending(Protocol):
    """Somebody on the list of a meeting; an unnamed one has an empty name."""

    @property
    def id(self) -> bytes:
        """The id of their attendance."""

    @property
    def name(self) -> str:
        """How they are called."""

    @property
    def family(self) -> str:
        """Their family name, where it is known."""

    @property
    def capacity(self) -> str:
        """As what they are here."""

    @property
    def status(self) -> str:
        """How their attendance stands."""

    @property
    def table_no(self) -> int:
        """Their table, 0 for none."""

    @property
    def access(self) -> str:
        """What to do for them, empty for nothing."""

    @property
    def leaving_help(self) -> str:
        """What helps them to leave, empty for nothing."""


A = TypeVar("A", bound=Attending)


def in_the_building(attending: Iterable[A]) -> tuple[A, ...]:
    """Return who is in the building now: came and has not left, as whatever they came and with a name or without."""
    return tuple(each for each in attending if each.status == Status.PRESENT)


def evacuation_list(attending: Iterable[A], *, by_table: bool = False) -> tuple[A, ...]:
    """Return who is in the building as they are called: those who need help to leave, then those with other needs.

    The others by name or table by table, those without a table last; at the end of each who has no name, by capacity.
    """
    return tuple(sorted(in_the_building(attending), key=lambda each: _place(each, by_table=by_table)))


def _place(each: Attending, *, by_table: bool) -> tuple[object, ...]:
    need = 0 if each.leaving_help else 1 if each.access else 2
    table = (each.table_no or _NO_TABLE) if by_table and not each.leaving_help and not each.access else 0
    capacity = _CAPACITIES.get(each.capacity, len(Capacity)) if not each.name else 0
    called = fold(each.family or each.name), fold(each.name)
    return (need, table, not each.name, capacity, *called, each.id)
