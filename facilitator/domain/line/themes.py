"""Themes in a text: `#transport` anywhere, and the backslash that keeps a sign as it is."""

import re

from facilitator.domain.names import fold

_WORD = r"[^\s#＃@＠.,;:!?…()\[\]{}<>/\\|\"“”„«»。，、；：！？（）「」『』؟،؛।]+"
_SIGNS = re.compile(rf"\\([#＃@＠:：])|(?<![\w#＃&/])[#＃](?=[^\W\d_])({_WORD})")


def theme_key(word: str) -> str:
    """Return a theme for comparing: folded, `bus-passes` and `Bus passes` being one."""
    return fold(re.sub(r"[-‐‑_]", " ", word))


def read_themes(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without the signs that name themes, and the themes in order, each once, as first spelled."""
    themes: dict[str, str] = {}

    def plain(found: re.Match[str]) -> str:
        if found[1]:
            return found[1]
        word = found[2].rstrip("'’-_&")
        themes.setdefault(theme_key(word), word)
        return found[2]

    return _SIGNS.sub(plain, text), tuple(themes.values())
