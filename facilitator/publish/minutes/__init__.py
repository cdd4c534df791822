"""The notes of a meeting: its record becomes an outline, in the order of sections that every reader knows (R-N3).

No queries' rules and no drawing belong here: what may be said is settled by the record, how it looks by the edition.
"""

from facilitator.publish.minutes.outlining import outline_of
from facilitator.publish.minutes.writing import edition_of, file_of, minutes, minutes_shown, name_of, write_minutes

__all__ = ["edition_of", "file_of", "minutes", "minutes_shown", "name_of", "outline_of", "write_minutes"]
