"""What somebody wants put right in the notes: whether the notes say it by now, and how it is settled."""

import re
from collections.abc import Callable, Iterable

from facilitator.domain.wording import as_compared, one_line


def still_said(said: str, instead: str, texts: Iterable[str]) -> bool:
    """Return whether texts still have the words that were to go; what the new words repeat may stay."""
    return bool(said.strip()) and as_compared(said) not in as_compared(instead) and _stands(said, texts, as_compared)


def unlike_the_notes(said: str, instead: str, texts: Iterable[str]) -> str:
    """Return in a sentence why texts are not as a correction wants them; nothing where they are."""
    told = tuple(texts)
    if still_said(said, instead, told):
        return f"The notes still say “{one_line(said)}”: the old words stand."
    only_signs = as_compared(said) == as_compared(instead)
    if not _stands(instead, told, one_line if only_signs else as_compared):
        return f"Nowhere do the notes say “{one_line(instead)}”, word for word."
    return ""


def _stands(words: str, texts: Iterable[str], fold: Callable[[str], str]) -> bool:
    told = "\n".join(map(fold, texts))
    return re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", told) is not None
