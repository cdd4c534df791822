"""Names as sheets that lie open show them: the first name and the first letter of the family name (R-D10)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.names import TITLES, fold, is_sign, read_name


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody on a sheet; what tells two of one short name apart is shown only then."""

    name: str
    given: str
    family: str
    badge: str = ""
    organisation: str = ""

    @property
    def key(self) -> str:
        """What the sheets are sorted by: the folded family name, or the whole name."""
        return fold(self._parts()[1] or self.name)

    @property
    def first(self) -> str:
        """The first name, without a title; the whole name where that is all there is."""
        words = [word for word in self._parts()[0].split() if fold(word.rstrip(".")) not in TITLES]
        return words[0] if words else self.name

    @property
    def short(self) -> str:
        """The first name with the first letter of the family name."""
        return self.beginning(1)

    @property
    def longest(self) -> int:
        """How many letters the family name has."""
        return len(_letters(self._parts()[1]))

    def beginning(self, number: int) -> str:
        """Return the first name with so many letters of the family name."""
        letters = _letters(self._parts()[1])
        cut = "".join(letters[:number]).strip()
        told = cut[:1].upper() + cut[1:] + ("." if number < len(letters) else "")
        return f"{self.first} {told}" if cut and self.first != self.name else self.first

    def _parts(self) -> tuple[str, str]:
        return (self.given, self.family) if self.given or self.family else _read(self.name)


def short_names(signers: Sequence[Signer]) -> tuple[str, ...]:
    """Return each short name; those who share one get a badge number, an organisation or more letters behind it."""
    alike: dict[str, list[Signer]] = defaultdict(list)
    shorts = [signer.short for signer in signers]
    for short, signer in zip(shorts, signers, strict=True):
        alike[fold(short)].append(signer)
    groups = (alike[fold(short)] for short in shorts)
    return tuple(
        short if len(group) == 1 else _told_apart(signer, [other for other in group if other is not signer])
        for short, signer, group in zip(shorts, signers, groups, strict=True)
    )


def first_names(signers: Sequence[Signer]) -> tuple[str, ...]:
    """Return each first name; those who share one are told apart as on the sheets."""
    shared = Counter(fold(signer.first) for signer in signers)
    told = short_names(signers)
    return tuple(
        signer.first if shared[fold(signer.first)] == 1 else longer
        for signer, longer in zip(signers, told, strict=True)
    )


@lru_cache(maxsize=1000)
def _read(name: str) -> tuple[str, str]:
    read = read_name(name)
    return read.given, read.family


def _told_apart(signer: Signer, others: Sequence[Signer]) -> str:
    if signer.badge:
        return f"{signer.short} (badge {signer.badge})"
    if signer.organisation and all(fold(other.organisation) != fold(signer.organisation) for other in others):
        return f"{signer.short} ({signer.organisation})"
    return next(
        (longer for longer in map(signer.beginning, range(2, signer.longest + 1)) if _apart(longer, others)),
        signer.beginning(signer.longest),
    )


def _apart(beginning: str, others: Sequence[Signer]) -> bool:
    start = fold(beginning.removesuffix("."))
    return not any(fold(other.beginning(other.longest)).startswith(start) for other in others)


def _letters(text: str) -> list[str]:
    """Return the letters of a name, each with the signs that belong to it."""
    found: list[str] = []
    for char in text:
        if found and is_sign(char):
            found[-1] += char
        else:
            found.append(char)
    return found
