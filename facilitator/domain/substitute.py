"""Putting a word right in what was kept: `s/old/new/`, and `s/old/new/g` for every line of the meeting."""

import re
from dataclasses import dataclass

_PART = r"((?:\\.|[^/\\\n]|\\(?!.))"
_TYPED = re.compile(rf"s/{_PART}+)/{_PART}*)/(g?)", re.IGNORECASE)
_BEGINS = re.compile(r"(?:\A|[.!?…][\"”’')]*\s+|\n)[\"“‘'(]*\Z")
"""Where a sentence begins: at the head of a text or a line, or behind the end of another sentence."""
_ESCAPED = re.compile(r"\\([/\\])")


@dataclass(frozen=True, slots=True)
class Substitution:
    """The words to look for, what stands in their place, and whether in every line or the newest that has them.

    With `capital` what stands in their place gets one where words that had one begin a sentence.
    """

    old: str
    new: str
    everywhere: bool
    capital: bool = False

    def apply(self, text: str) -> str:
        """Return the text put right, unchanged where it has no such words: the first place, or with `g` every one.

        A whole word counts before a part of one, and the spelling as typed before the same in other letters.
        """
        for pattern in self._patterns():
            if pattern.search(text):
                return pattern.sub(self._new, text, count=0 if self.everywhere else 1)
        return text

    def _new(self, found: re.Match[str]) -> str:
        begins = self.capital and found[0][:1].isupper() and _BEGINS.search(found.string, 0, found.start())
        return self.new[:1].upper() + self.new[1:] if begins else self.new

    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        part = re.escape(self.old)
        word = rf"(?<!\w){part}(?!\w)"
        return tuple(re.compile(each, flags) for flags in (0, re.IGNORECASE) for each in (word, part))


def read_substitution(text: str) -> Substitution | None:
    r"""Return what `s/old/new/` says; in it, `\/` is a stroke and `\\` a backslash."""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    old, new = (_ESCAPED.sub(r"\1", part) for part in (found[1], found[2]))
    return Substitution(old, new, everywhere=bool(found[3]))
