"""What somebody wants put right in the notes: whether the notes say it by now, and how it is settled."""

import re
from collections.abc import Iterable

from facilitator.domain.wording import one_line


def still_said(said: str, instead: str, texts: Iterable[str]) -> bool:
    """Return whether texts still have the words that were to go; what the new words repeat may stay."""
    return bool(said.strip()) and _bare(said) not in _bare(instead) and _stands(said, texts)


def unlike_the_notes(said: str, instead: str, texts: Iterable[str]) -> str:
    """Return in a sentence why texts are not as a correction wants them; nothing where they are."""
    told = tuple(texts)
    if still_said(said, instead, told):
        return f"The notes still say “{one_line(said)}”: the old words stand."
    if not _stands(instead, told):
        return f"Nowhere do the notes say “{one_line(instead)}”, word for word."
    return ""


def _stands(words: str, texts: Iterable[str]) -> bool:
    told = "\n".join(map(one_line, texts)).casefold()
    return re.search(rf"(?<!\w){re.escape(_bare(words))}(?!\w)", told) is not None


def _bare(words: str) -> str:
    return one_line(words).rstrip(".").casefold()
