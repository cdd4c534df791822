"""The script of a character, told by the name of the font that most probably draws it."""

from bisect import bisect_right

SANS, BOLD = "NotoSans-Regular", "NotoSans-Bold"
ARABIC, HEBREW = "NotoNaskhArabic-Regular", "NotoSansHebrew-Regular"
DEVANAGARI, BENGALI = "NotoSansDevanagari-Regular", "NotoSansBengali-Regular"
GURMUKHI, GUJARATI = "NotoSansGurmukhi-Regular", "NotoSansGujarati-Regular"
TAMIL, ETHIOPIC = "NotoSansTamil-Regular", "NotoSansEthiopic-Regular"
TELUGU, MALAYALAM = "NotoSansTelugu-Regular", "NotoSansMalayalam-Regular"
THAI, GEORGIAN, ARMENIAN = "NotoSansThai-Regular", "NotoSansGeorgian-Regular", "NotoSansArmenian-Regular"
CHINESE, EMOJI = "DroidSansFallbackFull", "NotoEmoji-Regular"
MATHS, SYMBOLS = "NotoSansMath-Regular", "NotoSansSymbols2-Regular"

_STARTS = (
    (0x0000, SANS),
    (0x0530, ARMENIAN),
    (0x0590, HEBREW),
    (0x0600, ARABIC),
    (0x0900, DEVANAGARI),
    (0x0980, BENGALI),
    (0x0A00, GURMUKHI),
    (0x0A80, GUJARATI),
    (0x0B00, SANS),
    (0x0B80, TAMIL),
    (0x0C00, TELUGU),
    (0x0C80, SANS),
    (0x0D00, MALAYALAM),
    (0x0D80, SANS),
    (0x0E00, THAI),
    (0x0E80, SANS),
    (0x10A0, GEORGIAN),
    (0x1100, SANS),
    (0x1200, ETHIOPIC),
    (0x13A0, SANS),
    (0x1C90, GEORGIAN),
    (0x1CC0, SANS),
    (0x2190, MATHS),
    (0x2300, EMOJI),
    (0x2D00, GEORGIAN),
    (0x2D30, SANS),
    (0x2D80, ETHIOPIC),
    (0x2DE0, SANS),
    (0x2E80, CHINESE),
    (0xA000, SANS),
    (0xA8E0, DEVANAGARI),
    (0xA900, SANS),
    (0xAB00, ETHIOPIC),
    (0xAB30, SANS),
    (0xAC00, CHINESE),
    (0xD7B0, SANS),
    (0xF900, CHINESE),
    (0xFB00, SANS),
    (0xFB1D, HEBREW),
    (0xFB50, ARABIC),
    (0xFE00, SANS),
    (0xFE30, CHINESE),
    (0xFE70, ARABIC),
    (0xFF00, CHINESE),
    (0x10000, SANS),
    (0x1E7E0, ETHIOPIC),
    (0x1E800, SANS),
    (0x1EE00, MATHS),
    (0x1F000, EMOJI),
    (0x20000, CHINESE),
)
_EDGES = tuple(start for start, _ in _STARTS)


def likely(character: str) -> str:
    """Return the name of the font that most probably draws a character: it tells its script."""
    return _STARTS[bisect_right(_EDGES, ord(character)) - 1][1]
