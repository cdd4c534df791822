"""Finding a row by any spelling of its reference: the one it shows, the one it claims, and those it once had."""

from facilitator.storage.naming import CLAIMS
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader


def find_reference(reader: Reader, entity: str, spelling: str) -> tuple[bytes, ...]:
    """Return the uids of the rows that a reference may mean, the one that shows it first; case does not matter."""
    once = f"lower(json_extract(fields, '$.{CLAIMS[entity]}'))"
    wanted = (entity, spelling.strip())
    found = [
        *rows(reader.connection, "SELECT row FROM reference WHERE entity=? AND lower(shown)=lower(?)", wanted),
        *rows(
            reader.connection,
            "SELECT row FROM reference WHERE entity=? AND lower(claim)=lower(?) ORDER BY stamp",
            wanted,
        ),
        *rows(reader.connection, f"SELECT row FROM change WHERE entity=? AND {once}=lower(?) ORDER BY stamp", wanted),
    ]
    return tuple(dict.fromkeys(row for (row,) in found))
