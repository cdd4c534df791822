"""What the three lists of this screen show: people, organisations, groups."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from facilitator.commands.groups import WithdrawGroup
from facilitator.commands.people import WithdrawOrganisation, WithdrawPerson
from facilitator.domain.capacities import Capacity
from facilitator.domain.groups import GroupKind
from facilitator.queries.groups import GroupRow, groups
from facilitator.queries.people import OrganisationRow, PersonRow, organisations, people
from facilitator.storage.store import Reader
from facilitator.storage.work import Command
from ui.panels.people.sheets import (
    GroupSheet,
    OrganisationSheet,
    PersonSheet,
    saving_group,
    saving_organisation,
    saving_person,
)
from ui.rows import RIGHT, Column
from ui.widgets.sheet import Sheet

R = TypeVar("R", bound="Listed")


class Listed(Protocol):
    """A row of any of the lists."""

    @property
    def id(self) -> bytes:
        """Its id."""

    @property
    def name(self) -> str:
        """How it is called."""


@dataclass(frozen=True)
class Kind(Generic[R]):
    """A list and its form. `one` and `all` are its words; `words` are what a search looks in."""

    one: str
    all: str
    columns: tuple[Column[R], ...]
    read: Callable[[Reader], tuple[R, ...]]
    words: Callable[[R], str]
    sheet: Sheet
    values_of: Callable[[R | None], dict[str, str]]
    save: Callable[[bytes, R | None, Mapping[str, str]], Command]
    withdraw: Callable[[bytes], Command]
    can_add: bool = True


AnyKind = Kind[Any]


def persons(sheet: PersonSheet) -> Kind[PersonRow]:
    """Return the list of people."""
    return Kind("person", "People", PEOPLE, people, _words_of, sheet, sheet.values_of, saving_person, WithdrawPerson)


def places(sheet: OrganisationSheet) -> Kind[OrganisationRow]:
    """Return the list of organisations."""
    return Kind(
        "organisation",
        "Organisations",
        PLACES,
        organisations,
        lambda row: row.name,
        sheet,
        sheet.values_of,
        saving_organisation,
        WithdrawOrganisation,
        can_add=False,
    )


def bodies(sheet: GroupSheet) -> Kind[GroupRow]:
    """Return the list of groups."""
    return Kind(
        "group", "Groups", GROUPS, groups, lambda row: row.name, sheet, sheet.values_of, saving_group, WithdrawGroup
    )


def _words_of(row: PersonRow) -> str:
    return " ".join((row.name, row.given, row.family, row.organisation, row.email, _as_what(row)))


def _as_what(row: PersonRow) -> str:
    return Capacity(row.capacity).label if row.capacity else ""


def _said(row: PersonRow) -> str:
    return ", ".join(filter(None, (row.name, row.organisation, _as_what(row))))


PEOPLE: tuple[Column[PersonRow], ...] = (
    Column("Name", lambda row: row.name, _said),
    Column("Organisation", lambda row: row.organisation, width=15),
    Column("Comes as", _as_what, width=13),
)
PLACES: tuple[Column[OrganisationRow], ...] = (
    Column("Organisation", lambda row: row.name, lambda row: f"{row.name}, people: {row.people}"),
    Column("People", lambda row: str(row.people or ""), width=8, align=RIGHT),
)
GROUPS: tuple[Column[GroupRow], ...] = (
    Column("Group", lambda row: row.name, lambda row: f"{row.name}, {GroupKind(row.kind).label}"),
    Column("Kind", lambda row: GroupKind(row.kind).label, width=28),
)
