"""The sounds of the door: a few notes for each answer, so that the person at the desk need not look up."""

import math
from array import array
from collections.abc import Callable, Generator, Iterator
from enum import Enum
from functools import cache, partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.lane import Lane

RATE = 44_100
"""Samples a second, of one channel and 16 bits."""
_LOUD, _FADE = 9_000, 0.012
Notes = tuple[tuple[float, float], ...]


class Sound(Enum):
    """What a sound tells, as notes of (hertz, seconds): rising is good news, level is none, low asks."""

    IN = ((659.3, 0.07), (987.8, 0.14))
    AGAIN = ((493.9, 0.09), (0.0, 0.05), (493.9, 0.09), (0.0, 0.05), (493.9, 0.09))
    LOOK = ((880.0, 0.08), (587.3, 0.08), (880.0, 0.14))
    NOBODY = ((329.6, 0.2),)
    NO = ((277.2, 0.12), (207.7, 0.22))


class Player(Protocol):
    """Plays samples at once, in place of what is still heard."""

    def play(self, samples: bytes) -> None:
        """Play samples, or raise where there is nothing to play them on."""

    def close(self) -> None:
        """Let the device go."""


class Sounds(QObject):
    """Plays sounds on a thread of its own, where they are wanted; a computer that cannot beeps instead."""

    def __init__(self, wanted: Callable[[], bool], player: Callable[[], Player]) -> None:
        """Open nothing yet; `player` opens the device when the first sound is wanted."""
        super().__init__()
        self._wanted, self._open = wanted, player
        self._player: Player | None = None
        self._lane: Lane | None = None

    def play(self, sound: Sound) -> None:
        """Have a sound heard; returns at once."""
        if not self._wanted():
            return
        if self._lane is None:
            self._lane = Lane("sounds", self)
        self._lane.run(partial(self._sound, sound), lambda _: None, lambda _: QApplication.beep())

    def close(self) -> None:
        """Let the device go."""
        if self._lane is not None:
            self._lane.run(self._close, lambda _: None, lambda _: None)
            self._lane.close()
            self._lane = None

    def _sound(self, sound: Sound) -> None:
        if self._player is None:
            self._player = self._open()
        self._player.play(samples(sound))

    def _close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None


class Device:
    """The loudspeaker of this computer."""

    def __init__(self) -> None:
        """Open it; raise where there is none."""
        from miniaudio import PlaybackDevice, SampleFormat  # noqa: PLC0415 - it looks for devices when imported first

        self._device = PlaybackDevice(SampleFormat.SIGNED16, 1, RATE, buffersize_msec=40, app_name="Facilitator")

    def play(self, samples: bytes) -> None:
        """Play samples in place of what is still heard."""
        self._device.stop()
        parts = in_parts(samples)
        next(parts)
        self._device.start(parts)

    def close(self) -> None:
        """Let the device go."""
        self._device.close()


@cache
def samples(sound: Sound) -> bytes:
    """Return the samples of a sound, each note faded in and out so that none clicks."""
    return array("h", (sample for note in sound.value for sample in _note(*note))).tobytes()


def in_parts(whole: bytes) -> Generator[bytes, int, None]:
    """Yield samples in parts of as many frames as are sent; the first thing yielded is empty."""
    at, frames = 0, (yield b"")
    while at < len(whole):
        part = whole[at : at + 2 * frames]
        at += len(part)
        frames = yield part


def _note(hertz: float, seconds: float) -> Iterator[int]:
    many = round(RATE * seconds)
    fade = RATE * _FADE
    for at in range(many):
        swell = min(1.0, at / fade, (many - at) / fade)
        yield round(_LOUD * swell * math.sin(2 * math.pi * hertz * at / RATE))
