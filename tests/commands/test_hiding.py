"""Which lines leave the room's screen when a command is asked for."""

import pytest

from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.hiding import put_back, taken_off
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.together import Together
from facilitator.storage.work import Command

LINE, OTHER = b"l" * 16, b"o" * 16


@pytest.mark.parametrize("command", [MarkSensitive(LINE), ForgetEntry(LINE), WithdrawEntry(LINE)])
def test_what_nobody_may_see_any_more_is_taken_off(command: Command) -> None:
    assert list(taken_off(command)) == [LINE]
    assert list(put_back(command)) == []


def test_several_things_done_as_one_take_off_what_each_does() -> None:
    both = Together("Two", (WithdrawEntry(LINE), EditEntry(OTHER, "words"), MarkSensitive(OTHER)))

    assert list(taken_off(both)) == [LINE, OTHER]


def test_what_is_sensitive_no_more_may_come_back() -> None:
    assert list(taken_off(MarkSensitive(LINE, sensitive=False))) == []
    assert list(put_back(MarkSensitive(LINE, sensitive=False))) == [LINE]
