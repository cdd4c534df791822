"""Text cut into what must not be parted, and those into stretches of one font."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.publish.pdf.fonts import Fonts, Typeface
from facilitator.publish.pdf.shaping import ignorable
from facilitator.publish.scripts import EMOJI

JOINER, EMOJI_LOOK, FIRST_SIGN = "\u200d", "\ufe0f", "\u2190"
HYPHEN = "\u00ad"  # seen only where a line ends at it
_TONE = re.compile("[\U0001f3fb-\U0001f3ff]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_SIMPLE = re.compile("[ -~\u00a0-\u02af\u1e00-\u1eff\u2010-\u2027]*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring characters that one typeface draws; None where no font has them."""

    text: str
    typeface: Typeface | None


def clusters(text: str) -> list[str]:
    """Cut text into what a reader sees as one sign: a letter with its marks, an emoji with its joiners."""
    if _SIMPLE.fullmatch(text):
        return list(text)
    found: list[str] = []
    for character in text:
        if found and _belongs(character, found[-1]):
            found[-1] += character
        else:
            found.append(character)
    return found


def stretches(text: str, fonts: Fonts, *, bold: bool) -> list[Stretch]:
    """Cut text where the font has to change; spaces and hidden characters stay with what stands before."""
    if _SIMPLE.fullmatch(text) and HYPHEN not in text and (sans := fonts.latin(text, bold=bold)):
        return [Stretch(text, sans)]
    found: list[Stretch] = []
    for cluster in clusters(text):
        for part, typeface in _drawn(cluster, fonts, bold=bold):
            last = found[-1] if found else None
            hidden = all(ignorable(character) for character in part)
            if last and (last.typeface is typeface or hidden or _spaces(part, last.typeface)):
                found[-1] = Stretch(last.text + part, last.typeface)
            else:
                found.append(Stretch(part, typeface))
    return found


def _belongs(character: str, cluster: str) -> bool:
    if unicodedata.category(character)[0] == "M" or ignorable(character) or _TONE.match(character):
        return True
    if _FLAG.match(character):
        return len(_FLAG.findall(cluster)) % 2 == 1
    return cluster[-1] == JOINER and character >= FIRST_SIGN


def _drawn(cluster: str, fonts: Fonts, *, bold: bool) -> Iterator[tuple[str, Typeface | None]]:
    """Yield the cluster with its typeface, or its characters singly if no one font has them all."""
    seen = "".join(character for character in cluster if not ignorable(character)) or " "
    seen = " " if seen in "\n\t\u2028\u2029\u0085" else seen
    whole = _emoji(cluster, seen, fonts, bold=bold) or fonts.choose(seen, bold=bold)
    if whole or len(cluster) == 1:
        yield cluster, whole
        return
    for character in cluster:
        yield character, fonts.choose(" " if ignorable(character) else character, bold=bold)


def _emoji(cluster: str, seen: str, fonts: Fonts, *, bold: bool) -> Typeface | None:
    if EMOJI_LOOK not in cluster and JOINER not in cluster and not _TONE.search(cluster):
        return None
    typeface = fonts.choose("\U0001f642", bold=bold)
    return typeface if typeface and typeface.name == EMOJI and typeface.holds(_TONE.sub("", seen)) else None


def _spaces(part: str, typeface: Typeface | None) -> bool:
    return part in " \u00a0" and typeface is not None and typeface.holds(part)
