"""What `people import` says of a newer list: as lines, and as parts of its JSON value."""

from collections.abc import Iterator
from dataclasses import asdict

from facilitator.exchange.registrations import Preview, PreviewRow
from facilitator.exchange.registrations.comparing import Beside, Gone, Standing
from facilitator.exchange.registrations.deciding import Decided


def compared_value(decided: Decided | None) -> dict[str, object]:
    """Return the counts beside the list of the meeting, and who is not on the newer one."""
    if decided is None:
        return {"compared": False, "changed": 0, "as_before": 0, "not_booked": 0, "gone": []}
    told = decided.compared
    return {
        "compared": True,
        "changed": told.count(Standing.CHANGED),
        "as_before": told.count(Standing.AS_BEFORE),
        "not_booked": told.count(Standing.NOT_BOOKED),
        "gone": [_gone_value(gone, decided) for gone in told.gone],
    }


def beside_value(row: PreviewRow, decided: Decided | None) -> dict[str, object]:
    """Return how a row stands beside the list of the meeting, and what it says otherwise."""
    beside = decided.compared.beside.get(row.row_number) if decided and row.is_somebody else None
    if decided is None or beside is None:
        return {"standing": "", "changes": [], "new_values": ""}
    changes = [asdict(change) for change in beside.changes]
    return {"standing": str(beside.standing), "changes": changes, "new_values": _word(row, beside, decided)}


def compared_lines(seen: Preview, decided: Decided | None) -> Iterator[str]:
    """Return a line for each row that says something otherwise, and for each person not on the list."""
    if decided is None:
        return
    for row in seen.people:
        beside = decided.compared.beside.get(row.row_number)
        if beside and beside.changes:
            yield "  ".join(
                filter(None, (f"{row.row_number}  changed  {row.text}", beside.words, _word(row, beside, decided)))
            )
    for gone in decided.compared.gone:
        then = _gone_value(gone, decided)["then"]
        yield "  ".join(filter(None, (f"not on this list  {gone.name}", gone.organisation, gone.booked, str(then))))


def _word(row: PreviewRow, beside: Beside, decided: Decided) -> str:
    if not beside.asks:
        return ""
    return "taken" if row.row_number in decided.renewed else "ours kept"


def _gone_value(gone: Gone, decided: Decided) -> dict[str, object]:
    return {
        "name": gone.name,
        "organisation": gone.organisation,
        "booked": gone.booked,
        "like_row": gone.like_row,
        "then": "apologies" if gone.id in decided.excused else "stays booked",
    }
