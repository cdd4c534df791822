"""The sounds of the door: one for each answer, on a thread of their own, and none where none are wanted."""

from array import array
from collections.abc import Generator
from contextlib import suppress
from inspect import GEN_CLOSED, getgeneratorstate
from itertools import pairwise

import pytest
from miniaudio import Backend, MiniaudioError, PlaybackDevice
from pytestqt.qtbot import QtBot

from ui.sounds import RATE, Sound, Sounds, in_parts, samples


class Speaker:
    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.closed = False

    def play(self, samples: bytes) -> None:
        self.heard.append(samples)

    def close(self) -> None:
        self.closed = True


def taken(parts: Generator[bytes, int, None], frames: int) -> list[bytes]:
    """Return the parts that a device takes of so many frames each."""
    heard = []
    with suppress(StopIteration):
        while True:
            heard.append(parts.send(frames))
    return heard


def no_speaker() -> Speaker:
    raise MiniaudioError("failed to init device")


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_short_soft_and_does_not_click(sound: Sound) -> None:
    values = array("h", samples(sound))
    assert 0.1 <= len(values) / RATE <= 0.5
    assert 4_000 < max(values) < 12_000
    assert values[0] == 0
    assert max(abs(one - other) for one, other in pairwise(values)) < 2_500


def test_no_sound_is_like_another() -> None:
    assert len({samples(sound) for sound in Sound}) == len(Sound)


@pytest.mark.parametrize("frames", [1, 7, 512, 100_000])
def test_a_sound_is_handed_over_whole_in_parts_of_any_size(frames: int) -> None:
    parts = in_parts(samples(Sound.IN))
    assert next(parts) == b""
    heard = taken(parts, frames)
    assert all(0 < len(part) <= 2 * frames for part in heard)
    assert b"".join(heard) == samples(Sound.IN)


def test_a_real_device_takes_it(qtbot: QtBot) -> None:
    """The backend without a loudspeaker asks for frames as a real one does."""
    device = PlaybackDevice(nchannels=1, sample_rate=RATE, backends=[Backend.NULL], buffersize_msec=20)
    parts = in_parts(samples(Sound.AGAIN))
    next(parts)
    device.start(parts)
    qtbot.waitUntil(lambda: getgeneratorstate(parts) == GEN_CLOSED)
    device.close()


def test_the_device_is_opened_for_the_first_sound_and_let_go_at_the_end(qtbot: QtBot) -> None:
    opened: list[Speaker] = []

    def speaker() -> Speaker:
        opened.append(Speaker())
        return opened[-1]

    sounds = Sounds(lambda: True, speaker)
    assert not opened
    for sound in (Sound.IN, Sound.LOOK):
        sounds.play(sound)
    qtbot.waitUntil(lambda: bool(opened) and len(opened[0].heard) == 2)
    sounds.close()

    assert opened[0].heard == [samples(Sound.IN), samples(Sound.LOOK)]
    assert len(opened) == 1
    assert opened[0].closed


def test_where_no_sounds_are_wanted_none_are_played() -> None:
    sounds = Sounds(lambda: False, no_speaker)
    sounds.play(Sound.IN)
    sounds.close()


def test_a_computer_without_a_loudspeaker_loses_nothing(qtbot: QtBot) -> None:
    assert qtbot is not None
    sounds = Sounds(lambda: True, no_speaker)
    sounds.play(Sound.IN)
    sounds.play(Sound.IN)
    sounds.close()
