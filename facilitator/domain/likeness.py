"""How alike points are, by their words alone: what they have in common, weighed by how rare it is at the meeting.

It stands in `domain/` as a function of texts and nothing else. scikit-learn takes a second to import, so that
is done inside, and only a long job may call it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.telling import telling

FLOOR = 0.04
"""Pairs less alike than this are not told."""
_WORDS, _PIECES, _THEMES = 2 / 3, 1 / 3, 0.12
_LENGTHS = (3, 4)
_SHORT = 10
_COMMON, _MANY = 0.4, 20
_BLOCK = 500


@dataclass(frozen=True, slots=True)
class Worded:
    """A point as far as its words go."""

    id: bytes
    text: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points, `one` the lesser id, and how alike they are: above 0, the same long words and themes beyond 1."""

    one: bytes
    other: bytes
    score: float


def likenesses(said: Sequence[Worded], floor: float = FLOOR) -> tuple[Pair, ...]:
    """Return the pairs that are alike at all, the likest first; the order of the points does not matter.

    Words (without endings) and pieces of words are each weighed by TF-IDF and compared by their angle. A short point is
    sure of less than a long one, so likeness is scaled by n / (n + 10) of its n words. A shared theme adds a little.
    """
    points = sorted(said, key=lambda each: each.id)
    words = [telling(each.text) for each in points]
    if not any(words):
        return ()
    found = (
        Pair(points[one].id, points[other].id, score)
        for one, other, score in _scores(_table(words, [each.themes for each in points]), floor)
    )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other)))


def _table(words: list[tuple[str, ...]], themes: list[tuple[str, ...]]) -> Any:  # noqa: ANN401 - SciPy has no types
    """Return a row for each point; two rows multiplied give how alike they are."""
    from scipy.sparse import diags, hstack  # noqa: PLC0415 - takes a second
    from sklearn.preprocessing import normalize  # noqa: PLC0415

    lengths = [len(set(each)) for each in words]
    sure = diags([(length / (length + _SHORT)) ** 0.5 for length in lengths])
    pieces = [tuple(piece for word in dict.fromkeys(each) for piece in _pieces(word)) for each in words]
    said = hstack([_weighed(words) * _WORDS**0.5, _weighed(pieces) * _PIECES**0.5])
    parts = [sure @ said]
    if any(themes):
        parts.append(normalize(_counted(themes)) * _THEMES**0.5)
    return hstack(parts).tocsr()


def _weighed(texts: list[tuple[str, ...]]) -> Any:  # noqa: ANN401
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - takes a second

    most = _COMMON if len(texts) >= _MANY else 1.0
    try:
        return TfidfVectorizer(analyzer=tuple, sublinear_tf=True, max_df=most).fit_transform(texts)
    except ValueError:  # all say the same words, and nothing else
        return TfidfVectorizer(analyzer=tuple, sublinear_tf=True).fit_transform(texts)


def _counted(themes: list[tuple[str, ...]]) -> Any:  # noqa: ANN401
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - takes a second

    return CountVectorizer(analyzer=tuple, binary=True, dtype=float).fit_transform(themes)


def _pieces(word: str) -> Iterator[str]:
    whole = f" {word} "
    for length in _LENGTHS:
        for at in range(len(whole) + 1 - length):
            yield whole[at : at + length]


def _scores(table: Any, floor: float) -> Iterator[tuple[int, int, float]]:  # noqa: ANN401
    """Yield pairs of rows with their product, a block of rows at a time, so that thousands fit into memory."""
    from scipy.sparse import triu  # noqa: PLC0415 - takes a second

    across = table.T.tocsc()
    for start in range(0, table.shape[0], _BLOCK):
        block = triu(table[start : start + _BLOCK] @ across, k=start + 1).tocoo()
        alike = block.data >= floor
        columns = (part[alike].tolist() for part in (block.row, block.col, block.data))
        for one, other, score in zip(*columns, strict=True):
            yield start + one, other, score
