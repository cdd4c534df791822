"""What may be typed: kept as it is, or refused at entry where no document could hold it."""

import re
import unicodedata

from facilitator.domain.refused import Refused

LONGEST = 100_000
_BREAKS = frozenset("\n\t")
_NO_CHARACTERS = frozenset("\ufffe\uffff")
"""What no XML document can hold, a Word document and the properties of a PDF among them."""
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""What ends a line elsewhere: text from slides and word processors has them in place of LF."""


def kept(text: str) -> str:
    """Return text as it is kept: line ends as LF, no space at the ends; refuse what cannot be printed."""
    clean = _LINE_END.sub("\n", text).strip()
    if len(clean) > LONGEST:
        raise Refused(f"This is too long to keep in one piece: {len(clean)} characters, {LONGEST} at most.")
    for char in clean:
        if (unicodedata.category(char) in {"Cc", "Cs"} and char not in _BREAKS) or char in _NO_CHARACTERS:
            raise Refused(
                f"There is a character here that cannot be printed (U+{ord(char):04X}). Take it out, then try again."
            )
    return clean


def needed(text: str, thing: str) -> str:
    """Return text as it is kept, or raise `Refused` where there is none; `thing` is what is missing, as `a name`."""
    clean = kept(text)
    if not clean:
        raise Refused(f"Give {thing} first.")
    return clean
