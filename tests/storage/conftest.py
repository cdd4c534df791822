"""A desk with a library, open for one test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.storage.store import Store
from tests.storage.libraries import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.fixture
def other_desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "other", "other")


@pytest.fixture
def store(desk: Desk) -> Iterator[Store]:
    store = desk.create()
    yield store
    store.close()


@pytest.fixture
def other(other_desk: Desk) -> Iterator[Store]:
    store = other_desk.create()
    yield store
    store.close()
