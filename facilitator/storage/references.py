"""Finding a row by any spelling of its reference: the one it shows, the one it claims, and those it once had."""

from facilitator.domain.references import family
from facilitator.storage.naming import CLAIMS
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader


def find_reference(reader: Reader, entity: str, spelling: str) -> tuple[bytes, ...]:
    """Return the uids of the rows that a reference may mean, likeliest first; case does not matter.

    First the row that shows it, then those that claim it and those that once did; last, as letters may have moved on
    since it was printed, those that differ from it in their letters only.
    """
    wanted = spelling.strip().lower()
    shown = rows(reader.connection, "SELECT row, lower(claim), lower(shown) FROM reference WHERE entity=?", (entity,))
    once = (
        "SELECT DISTINCT row FROM change"
        f" WHERE entity=? AND lower(json_extract(fields, '$.{CLAIMS[entity]}'))=? ORDER BY stamp"
    )
    found = [
        *(row for row, _, reference in shown if reference == wanted),
        *(row for row, claim, _ in shown if claim == wanted),
        *(row for (row,) in rows(reader.connection, once, (entity, wanted))),
        *(row for row, claim, _ in shown if wanted.startswith(claim) and family(claim) == family(wanted)),
    ]
    return tuple(dict.fromkeys(found))
