"""Bytes become text: the encoding is found from marks, from what fits, and last by likelihood."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from facilitator.domain.refused import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = [
    *(f"cp{page}" for page in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 932, 949, 850, 874)),
    *("gb18030", "big5", "mac_roman", "iso8859_2", "koi8_r"),
]
_WESTERN = set("’‘“”–—…€£°«»·ªº•\xa0\xad©®™§´¨")
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 0x1A, 0x1B}
_SAMPLE = 60_000


def decode(data: bytes) -> str:
    """Return the text of a file and refuse, in one sentence, what is no text or in an encoding nobody can tell."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeError:
        raise Refused("Part of this file is damaged or not text: save the list again as “CSV UTF-8”.") from None
    if "\0" in text or _share_of_controls(text[:_SAMPLE]) > 0.01:  # noqa: PLR2004 - one sign in a hundred
        raise Refused("This file is not text: save the list as CSV or XLSX and bring that in.")
    return text.replace("\x1a", "")


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    fitting = (each for each in ("utf-8", "cp1252") if _fits(data, each))
    return _unmarked_wide(data) or next(fitting, "") or _likely(data)


def _unmarked_wide(data: bytes) -> str:
    """Return UTF-16 of either order where every other byte of most letters is nought."""
    sample = data[:4_000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 5
    if odd > enough and even * 4 < odd:
        return "utf-16-le"
    return "utf-16-be" if even > enough and odd * 4 < even else ""


def _fits(data: bytes, encoding: str) -> bool:
    """Return whether bytes can be text of this encoding; Western only where all beyond ASCII is what names have."""
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return False
    return encoding == "utf-8" or _is_western(text)


def _is_western(text: str) -> bool:
    """Return whether letters beyond ASCII stand singly in words, as no other alphabet read as Western has them."""
    runs = _BEYOND.findall(text)
    letters = [char for run in runs for char in run if char not in _WESTERN]
    doubled = sum(len(run) - 1 for run in runs if run[0].isalpha())
    return all(char.isalpha() for char in letters) and doubled * 3 <= len(letters)


def _likely(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_USUAL).best()
    encoding = best.encoding if best else ""
    if not best or not encoding or best.chaos > 0.2:  # noqa: PLR2004 - a fifth of it makes no sense
        raise Refused("Nobody can tell how the letters of this file are written: save the list as “CSV UTF-8”.")
    return encoding


def _share_of_controls(text: str) -> float:
    odd = sum(1 for char in text if ord(char) in _CONTROLS or unicodedata.category(char) == "Co" or char == "\ufffd")
    return odd / max(1, len(text))
