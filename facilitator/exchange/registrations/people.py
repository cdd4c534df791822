"""A row under a heading becomes a booking, or is said to be no person."""

import re

from facilitator.domain.capacities import Capacity
from facilitator.domain.names import ReadName, fold, join_name, read_name, set_aside, tidy
from facilitator.exchange.registrations.bookings import Booking, NotAPerson, no_person
from facilitator.exchange.registrations.capacities import capacity_at, capacity_of, is_capacity
from facilitator.exchange.registrations.companions import brings, capacity_of_companions
from facilitator.exchange.registrations.consenting import Consented, answer_of, both, purpose_of
from facilitator.exchange.registrations.headings import Column, Heading, plain
from facilitator.exchange.registrations.separated import Row

_TOTAL = re.compile(
    r"(grand |sub ?)?(total|totals|totaux|sum|summe|somme|gesamt|count|suma|totale)\b[\s:=]*"
    r"(of )?(attendees|participants|people|bookings|registrations|tickets|rows|places|places sold)?[\s:=]*[\d.,]*"
)
_SUMMARY = re.compile(
    r"(number|no|nombre|anzahl) (of|de|der) \w+.*|\d+ (people|attendees|participants|rows|registrations|bookings)\b.*|"
    r"(exported|generated|printed|report) (on|by|from|at|generated)\b.*|end of (list|report|file).*|page \d+.*"
)
_UNSAID = {"info requested", "information requested", "n/a", "na", "-", "--", "?", "unknown", "anonymous", "tbc", "tba"}
_NONE = {
    "",
    "no",
    "none",
    "n/a",
    "na",
    "nil",
    "-",
    "--",
    "nothing",
    "non",
    "aucun",
    "aucune",
    "not applicable",
    "no thank you",
}
_CANCELLED = re.compile(
    r"(not attending|cancel\w*|declined?|no|not? (coming|going)|refunded|deleted|transferred|withdrawn|annul\w*|"
    r"decline\w*|rejected|apologies|absent|excuse\w*|abgesagt)\b"
)
_COMING = re.compile(r"(attending|confirmed|accepted|coming|going|yes|registered|approved|booked|oui|ja)\b")
_NUMBERED = re.compile(r"^\d{1,5}\s*[_.):]\s*(?=[^\W\d])")


class Reader:
    """Reads the rows under one heading; `part` tells the sections of one file apart."""

    def __init__(self, titles: tuple[str, ...], heading: Heading, part: int) -> None:
        self._titles = titles
        self._heading = heading
        self._part = part

    def read(self, row: Row) -> Booking | NotAPerson:
        """Return what a row says of a person, or why it is none."""
        if row.is_blank:
            return no_person(row.number, "blank", ())
        if is_total(row.cells):
            return no_person(row.number, "a total or a remark on the list", row.cells)
        email = self._address(row.cells)
        named = self._name(row.cells, email)
        if not any(char.isalpha() for char in named.name) or {fold(named.name), fold(named.given)} & _UNSAID:
            return no_person(row.number, "no name", row.cells)
        return self._booking(row, named, email)

    def _booking(self, row: Row, named: ReadName, email: str) -> Booking:
        organisation, capacity = self._place(row.cells)
        answer = fold(self._said(Column.ANSWER, row.cells))
        companions, unnamed = brings(self._beside(Column.COMPANIONS, row.cells))
        return Booking(
            row_number=row.number,
            name=named.name,
            given=named.given,
            family=named.family,
            known_as=self._said(Column.ALSO, row.cells) or named.aside,
            organisation=organisation,
            email=email,
            phone=self._said(Column.PHONE, row.cells),
            capacity=capacity,
            access=self._access(row.cells),
            consents=self._consents(row.cells),
            badge=self._said(Column.BADGE, row.cells),
            cancelled=bool(_CANCELLED.match(answer)),
            coming=bool(_COMING.match(answer)),
            companions=companions,
            companions_as=capacity_of_companions(self._beside(Column.COMPANIONS, row.cells)),
            brings=unnamed,
            guest_of=self._said(Column.HOST, row.cells),
            part=self._part,
            written=self._written(row.cells) or named.name,
            raw=tuple(pair for pair in zip(self._titles, row.cells, strict=False) if pair[1]),
        )

    def _cells(self, column: Column, cells: tuple[str, ...]) -> list[str]:
        return [cells[at] for at in self._heading.get(column, ()) if at < len(cells) and cells[at]]

    def _said(self, column: Column, cells: tuple[str, ...]) -> str:
        return next(iter(self._cells(column, cells)), "")

    def _address(self, cells: tuple[str, ...]) -> str:
        return next((cell.removeprefix("mailto:") for cell in self._cells(Column.EMAIL, cells) if "@" in cell), "")

    def _name(self, cells: tuple[str, ...], email: str) -> ReadName:
        given = " ".join(filter(None, (self._said(Column.GIVEN, cells), self._said(Column.MIDDLE, cells))))
        family = self._said(Column.FAMILY, cells)
        if given and family:
            return join_name(given, family)
        whole = given or family or self._said(Column.NAME, cells)
        return read_name(_NUMBERED.sub("", whole) if whole else name_of_address(email), email)

    def _consents(self, cells: tuple[str, ...]) -> tuple[Consented, ...]:
        """Return what is agreed to under the headings that say to what; where two columns disagree, the no counts."""
        said: tuple[Consented, ...] = ()
        for at in self._heading.get(Column.CONSENT, ()):
            purpose, answer = purpose_of(plain(self._titles[at])), answer_of(cells[at]) if at < len(cells) else None
            if purpose and answer:
                said = both(said, (Consented(purpose, answer, tidy(self._titles[at])),))
        return said

    def _beside(self, column: Column, cells: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return the cells of a column that says something, each with the words of its heading."""
        places = (at for at in self._heading.get(column, ()) if at < len(cells) and cells[at])
        return [(plain(self._titles[at]), cells[at]) for at in places]

    def _written(self, cells: tuple[str, ...]) -> str:
        """Return the name letter for letter, given name first, so that only spacing and order are levelled."""
        columns = (Column.GIVEN, Column.MIDDLE, Column.FAMILY)
        apart = [self._said(column, cells) for column in columns]
        whole = " ".join(filter(None, apart)) or self._said(Column.NAME, cells)
        bare, _ = set_aside(whole)
        family, comma, given = bare.partition(",")
        return " ".join((given + " " + family if comma else bare).split())

    def _place(self, cells: tuple[str, ...]) -> tuple[str, Capacity | None]:
        organisation = self._said(Column.ORGANISATION, cells)
        if is_capacity(organisation):
            return "", capacity_at(organisation)
        named = (capacity_of(cell) for cell in self._cells(Column.CAPACITY, cells))
        return organisation, next(filter(None, named), None) or capacity_at(organisation)

    def _access(self, cells: tuple[str, ...]) -> str:
        needs = [cell for cell in self._cells(Column.ACCESS, cells) if fold(cell) not in _NONE]
        return "; ".join(dict.fromkeys(needs))


def is_total(cells: tuple[str, ...]) -> bool:
    """Return whether a row counts or remarks on the others: its first word says so, and it names nobody's address."""
    said = [fold(cell) for cell in cells if cell]
    if not said or any("@" in cell for cell in said):
        return False
    return any(pattern.fullmatch(said[0]) for pattern in (_TOTAL, _SUMMARY))


def name_of_address(email: str) -> str:
    """Return a name from an e-mail address, for a row that gives nothing else (`ann.lee@…` is Ann Lee)."""
    words = re.split(r"[._\-+\d]+", email.partition("@")[0])
    return " ".join(word.capitalize() for word in words if word)
