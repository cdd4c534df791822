"""The colours of the room's screen: dark on light, since halls are light; every pair of them has 7:1 and more."""

PAGE, SIDE, ACCENT, SOFT, NIGHT = "#fbfaf6", "#ebe9e1", "#0b4654", "#dcebee", "#0c1217"
"""What words stand on."""

INK, QUIET, DEEP, ON_ACCENT, ON_NIGHT = "#12181f", "#39434e", "#0b4654", "#ffffff", "#b9c4cd"
GOOD, CARE, BAD = "#0a4a2b", "#573300", "#79101b"
"""What words are written in; what they mean stands in the words."""

HAIR = "#c9c5b8"
