"""What is left of words of which two people, not knowing of each other, each took something away."""

from collections.abc import Sequence
from itertools import takewhile


def left_by_all(texts: Sequence[str]) -> str:
    """Return what everybody left: the text that all others contain, else the words with which all begin, perhaps none.

    Parts are taken off at the end, so that what all begin with is what nobody took away.
    """
    shortest = min(texts, key=lambda text: (len(text), text))
    if all(shortest in text for text in texts):
        return shortest
    words = zip(*(text.split() for text in texts), strict=False)
    return " ".join(each[0] for each in takewhile(lambda each: len(set(each)) == 1, words))
