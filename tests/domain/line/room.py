"""The room that lines are read in here: who has come, who else can own an action, and the day."""

from datetime import date

from facilitator.domain.capacities import Capacity
from facilitator.domain.line import Context, Present, people_here, read_line, to_json

THURSDAY = date(2026, 11, 5)


def person(number: int, name: str, capacity: Capacity | None = None) -> Present:
    return Present(bytes([number]), name, str(number), capacity)


PRESENT = (
    person(1, "Amina Okafor", Capacity.CITIZEN),
    person(2, "Daniel Price", Capacity.CARER),
    person(3, "Daniel Whitmore", Capacity.COUNCIL_OFFICER),
    person(4, "Danielle Frost", Capacity.CITIZEN),
    person(5, "Sam Adeyemi", Capacity.COUNCIL_OFFICER),
    person(6, "Ann Lee", Capacity.CITIZEN),
    person(7, "Anneke de Vries", Capacity.PROVIDER),
    person(8, "Mary-Ann O’Brien", Capacity.CITIZEN),
    person(9, "Zoë Łukasik", Capacity.CITIZEN),
    person(10, "陳大文", Capacity.CITIZEN),
    person(11, "نور الحسن", Capacity.CITIZEN),
    person(12, "Олена Коваль", Capacity.CARER),
    person(13, "Nguyễn Thị Hoa", Capacity.CITIZEN),
    person(14, "June Turner", Capacity.CITIZEN),
    person(15, "Alan Parker", Capacity.CITIZEN),
    person(16, "Chris Provider", Capacity.CITIZEN),
    person(17, "Jo Hill", Capacity.CITIZEN),
    person(18, "Jo Hill", Capacity.CARER),
    person(19, "Priya", Capacity.CITIZEN),
    person(20, "Priya Nair", Capacity.CITIZEN),
)
OTHERS = (
    "Council transport team",
    "Council housing team",
    "Chair",
    "Access Group",
    "St. John's Hall",
    "Forum & Friends",
)
ROOM = Context(
    today=THURSDAY,
    here=people_here(PRESENT, OTHERS),
    themes=("transport", "Adult social care", "access"),
    tables=(1, 2, 3, 4, 12),
    abbreviations={"asc": "adult social care", "gp": "GP surgery"},
)


def reading(typed: str, room: Context = ROOM) -> dict[str, object]:
    """Return how a line is read, without what is nothing; a kind is named only where it is not `said`."""
    written = to_json(read_line(typed, room))
    return {key: value for key, value in written.items() if value and (key, value) != ("kind", "said")}
