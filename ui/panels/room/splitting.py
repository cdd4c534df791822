"""The question where a point is to be split in two."""

from facilitator.commands.splitting import SplitPoint
from facilitator.domain.refused import Refused
from facilitator.queries.entries import EntryRow
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask


def split(row: EntryRow, new_id: bytes) -> Ask:
    """Ask where the second point begins; where the words have the sign already, it is typed twice."""
    if row.entity != "point":
        raise Refused("Only a point can be split in two.")
    sign = "||" if "|" in row.text else "|"

    def answer(typed: str) -> Command:
        first, found, second = typed.partition(sign)
        if not found or sign in second:
            raise Refused(f"Type one {sign} where the second point begins, then Enter.")
        return SplitPoint(row.id, first, second, new_id)

    return Ask(f"Split where? Type {sign} between the two", row.text, answer)
