"""The language that the letters of a passage show, so that a screen reader changes its voice (R-A10)."""

import re
from collections.abc import Iterator
from itertools import groupby

from facilitator.publish import scripts

_BY_FONT = {
    scripts.HEBREW: "he",
    scripts.DEVANAGARI: "hi",
    scripts.BENGALI: "bn",
    scripts.GURMUKHI: "pa",
    scripts.GUJARATI: "gu",
    scripts.TAMIL: "ta",
    scripts.ETHIOPIC: "am",
    scripts.TELUGU: "te",
    scripts.MALAYALAM: "ml",
    scripts.THAI: "th",
    scripts.GEORGIAN: "ka",
    scripts.ARMENIAN: "hy",
}
_ARABIC_LETTERS = (
    ("ckb", re.compile("[\u06ce\u06c6\u06d5\u06b5\u0695\u06a4]")),
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06c2\u06c3]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")),
)
_EASTERN = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7ff]")),
    ("zh", re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
)


_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur", "yi"})


def language_of(font_name: str, passage: str) -> str | None:
    """Return the BCP 47 tag that these letters suggest within the whole passage, or None for Latin and signs."""
    if font_name == scripts.ARABIC:
        return next((tag for tag, letters in _ARABIC_LETTERS if letters.search(passage)), "ar")
    if font_name == scripts.CHINESE:
        return next((tag for tag, letters in _EASTERN if letters.search(passage)), None)
    return _BY_FONT.get(font_name)


def foreign(tag: str | None, document: str) -> str | None:
    """Return the tag unless it is the language that the document is in anyway."""
    if tag is None or tag.partition("-")[0].casefold() == document.partition("-")[0].casefold():
        return None
    return tag


def right_to_left(text: str, document: str) -> bool:
    """Return whether the first letters of a text run from right to left, in a document of this language."""
    letter = next((character for character in text if character.isalpha()), "")
    tag = foreign(language_of(scripts.likely(letter), letter), document) if letter else None
    return tag is not None and runs_right_to_left(tag)


def runs_right_to_left(tag: str) -> bool:
    """Return whether a language is written from right to left."""
    return tag.partition("-")[0].casefold() in _RIGHT_TO_LEFT


def passages(text: str, own: str | None, document: str) -> Iterator[tuple[str, str | None]]:
    """Yield the passages of a text, each with its language where that is not the document's.

    `own` is the language that the text is said to be in. Signs and spaces go with the letters before them.
    """
    if text.isascii() or own is not None:
        yield text, foreign(own, document)
        return
    tag: str | None = None
    tags: list[str | None] = []
    for character in text:
        if character.isalpha():
            tag = foreign(language_of(scripts.likely(character), text), document)
        tags.append(tag)
    place = 0
    for lang, group in groupby(tags):
        length = len(list(group))
        yield text[place : place + length], lang
        place += length
