"""The look: contrast, sizes of text, icons and fonts."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ui import fonts, theme
from ui.icons import FOLDER, paint_icon
from ui.palettes import ALL, CONTRAST, DARK, LIGHT, Colours
from ui.rows import Tone
from ui.settings import PERCENTS
from ui.stylesheet import SIZES, stylesheet
from ui.widgets.words import Words

TEXT, PART = 7.0, 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", ALL)
def test_text_stands_out_seven_to_one_from_everything_behind_it(colours: Colours) -> None:
    grounds = (colours.page, colours.side, colours.raised, colours.field)
    pairs = [(words, ground) for words in (colours.text, colours.muted) for ground in grounds]
    pairs += [(colours.words(tone), colours.behind(tone)) for tone in Tone]
    pairs += [(colours.words(tone), ground) for tone in Tone for ground in (colours.page, colours.side)]
    pairs += [(colours.on_accent, colours.accent), (colours.on_chosen, colours.chosen)]

    assert [pair for pair in pairs if contrast(*pair) < TEXT] == []


@pytest.mark.parametrize("colours", ALL)
def test_borders_and_the_focus_stand_out_three_to_one(colours: Colours) -> None:
    pairs = [(line, ground) for line in (colours.border, colours.accent) for ground in (colours.page, colours.field)]

    assert [pair for pair in pairs if contrast(*pair) < PART] == []


@pytest.mark.parametrize("percent", PERCENTS)
def test_every_size_of_text_grows_alike(percent: int) -> None:
    sheet = stylesheet(LIGHT, percent, "arrow.svg")

    assert all(f"font-size: {round(size * percent / 100)}px" in sheet for size in SIZES.values())


@pytest.mark.parametrize("percent", PERCENTS)
def test_a_pill_is_round_at_every_size_of_text(qapp: QApplication, percent: int) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, percent)
    pill = Words("Concern", "pill")
    pill.ensurePolished()
    pill.resize(pill.sizeHint())
    drawn = QImage(pill.size(), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(0)
    pill.render(drawn, renderFlags=QWidget.RenderFlag.DrawChildren)
    edge = [drawn.pixelColor(3, y).alpha() for y in range(drawn.height())]

    assert (edge[0], edge[-1]) == (0, 0)
    assert edge[drawn.height() // 2] == 255
    pill.deleteLater()


@pytest.mark.parametrize(("scheme", "colours"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_the_colours_chosen_are_in_use(qapp: QApplication, scheme: str, colours: Colours) -> None:
    theme.apply(qapp, theme.Scheme(scheme), 100)

    assert theme.colours() is colours


def test_as_the_system_has_it_is_one_of_ours(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.SYSTEM, 100)

    assert theme.colours() in ALL


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.svg")))
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 48, 48), QColor("#0b5161"))
    painter.end()

    drawn = {image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48)}
    assert drawn == {True, False}


def test_the_fonts_of_the_screen_are_there() -> None:
    assert all((fonts.FOLDER / name).is_file() for name in fonts.FIRST)
