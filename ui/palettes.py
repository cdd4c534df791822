"""The colours: light, dark and high contrast, each with one accent; text has 7:1 on everything it stands on."""

from dataclasses import dataclass

from ui.rows import Tone


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours, each `#rrggbb`. `…_back` is what stands behind words of that colour."""

    page: str
    side: str
    raised: str
    field: str
    text: str
    muted: str
    hair: str
    border: str
    accent: str
    on_accent: str
    chosen: str
    on_chosen: str
    accent_back: str
    good: str
    good_back: str
    care: str
    care_back: str
    bad: str
    bad_back: str

    def words(self, tone: Tone) -> str:
        """Return the colour of words in a tone."""
        return {
            Tone.PLAIN: self.text,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.CARE: self.care,
            Tone.BAD: self.bad,
        }[tone]

    def behind(self, tone: Tone) -> str:
        """Return the colour behind words in a tone."""
        return {
            Tone.PLAIN: self.raised,
            Tone.ACCENT: self.accent_back,
            Tone.GOOD: self.good_back,
            Tone.CARE: self.care_back,
            Tone.BAD: self.bad_back,
        }[tone]


LIGHT = Colours(
    page="#ffffff",
    side="#f5f6f7",
    raised="#eef0f2",
    field="#ffffff",
    text="#15191f",
    muted="#454c58",
    hair="#e1e4e8",
    border="#7b8491",
    accent="#0b5161",
    on_accent="#ffffff",
    chosen="#d6eaee",
    on_chosen="#0a2f38",
    accent_back="#e2f1f4",
    good="#0a5230",
    good_back="#e0f3e7",
    care="#653c00",
    care_back="#fdf0d5",
    bad="#85111d",
    bad_back="#fce5e6",
)
DARK = Colours(
    page="#15181d",
    side="#1a1e24",
    raised="#252a32",
    field="#1d2128",
    text="#eceff3",
    muted="#bcc3ce",
    hair="#2d333c",
    border="#7f8998",
    accent="#86d5e2",
    on_accent="#062a31",
    chosen="#1d4650",
    on_chosen="#f2fbfd",
    accent_back="#17363e",
    good="#97e3b4",
    good_back="#15362a",
    care="#f6d28d",
    care_back="#3b2c0d",
    bad="#ffbcbc",
    bad_back="#471d21",
)
CONTRAST = Colours(
    page="#000000",
    side="#000000",
    raised="#000000",
    field="#000000",
    text="#ffffff",
    muted="#ffffff",
    hair="#ffffff",
    border="#ffffff",
    accent="#ffe94d",
    on_accent="#000000",
    chosen="#ffe94d",
    on_chosen="#000000",
    accent_back="#000000",
    good="#7dffb0",
    good_back="#000000",
    care="#ffe94d",
    care_back="#000000",
    bad="#ffb3b3",
    bad_back="#000000",
)
ALL = (LIGHT, DARK, CONTRAST)
