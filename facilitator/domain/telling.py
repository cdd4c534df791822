"""Which words of a text tell what it is about: folded, without endings and without those that every text has."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from facilitator.domain.names import fold

_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_WORD = re.compile(rf"(?:[^\W_]|['’](?=[^\W_])|[{_SIGNS}])+")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_ENDINGS = (("sses", "ss"), ("ies", "y"), ("ing", ""), ("ed", ""), ("ly", ""), ("s", ""))
_NO_PLURAL = ("ss", "us", "is")
_LEAST = 3


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EMPTY = _set(
    "a about above after again against ain all also although always am among an and any anyone anything are as at "
    "away back be because been before being below between both but by can cannot come could did do does doing done "
    "down during each either else enough ever every everyone everything few for from further gave get gets give go "
    "goes going gone got had has have having he hence her here hers herself him himself his how however i if in "
    "indeed instead into is it its itself just keep kind know let like lot lots made make many may maybe me might "
    "mine more most much must my myself need neither never no nobody none nor not nothing now of off often on once "
    "one only onto or other others ought our ours ourselves out over own per perhaps please put quite rather really "
    "right said same saw say says see seem seemed seems several shall she should since so some someone something "
    "sometimes still such take than thank thanks that the their theirs them themselves then there therefore these "
    "they thing things think this those though through thus to together too toward towards under until up upon us use "
    "used very want was way we well were what whatever when whenever where whether which while who whoever whole whom "
    "whose why will with within without would yes yet you your yours yourself yourselves dont doesnt didnt isnt arent "
    "wasnt werent havent hasnt hadnt wont wouldnt couldnt shouldnt cant im ive id ill youre youve youd youll hes shes "
    "thats theres weve wed theyre theyve theyd lets whats"
)
"""Words that every text has, whatever it is about; without apostrophes."""


def telling(text: str) -> tuple[str, ...]:
    """Return the words that tell something, in order, as they are compared; pairs of signs where no spaces are."""
    return tuple(word for _, _, word in _telling(text))


def matching(text: str, others: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where words of a text stand that another has too: the first letter, and the one after the last."""
    shared = {word for other in others for word in telling(other)}
    places = [(start, end) for start, end, word in _telling(text) if word in shared]
    return tuple(_joined(places))


def _telling(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _WORD.finditer(text):
        spelt = found[0]
        if _UNSPACED.search(spelt):
            yield from _in_pairs(found.start(), spelt)
        elif word := _compared(spelt):
            yield found.start(), found.end(), word


def _in_pairs(start: int, spelt: str) -> Iterator[tuple[int, int, str]]:
    for at in range(max(len(spelt) - 1, 1)):
        yield start + at, start + at + len(spelt[at : at + 2]), spelt[at : at + 2]


@lru_cache(maxsize=1 << 15)
def _compared(spelt: str) -> str:
    """Return a word as it is compared, or nothing where it tells nothing."""
    word = fold(re.sub("['’]s$|['’]", "", spelt)).replace(" ", "")
    return "" if len(word) < 2 or word in _EMPTY else _without_ending(word)  # noqa: PLR2004 - one letter tells nothing


def _without_ending(word: str) -> str:
    for ending, instead in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _LEAST and not (ending == "s" and word.endswith(_NO_PLURAL)):
            return _without_e(rest + instead)
    return _without_e(word)


def _without_e(word: str) -> str:
    """Return a word without what stands or falls with its endings: `planned` and `plan`, `caring` and `care`."""
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return word[:-1] if len(word) > _LEAST and word.endswith("e") else word


def _joined(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield places, those that overlap as one."""
    began, until = 0, 0
    for start, end in places:
        if start >= until and until:
            yield began, until
        began, until = (start, end) if start >= until else (began, end)
    if until:
        yield began, until
