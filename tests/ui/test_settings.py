"""The settings of this computer are kept, and a file that makes no sense loses nobody's work."""

import json
from pathlib import Path

import pytest

from ui.settings import RECENT, Settings, SettingsFile


def test_settings_are_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    SettingsFile(file).change(Settings("dark", 150, "Ọlá", ("a.forum",), "access lead"))

    assert SettingsFile(file).now == Settings("dark", 150, "Ọlá", ("a.forum",), "access lead")


@pytest.mark.parametrize(
    "held", ["", "[]", "null", "{", '{"percent": "large"}', '{"recent": 7}', '{"scheme": "pink"}', '{"view": "spy"}']
)
def test_a_file_that_makes_no_sense_gives_the_usual_settings(tmp_path: Path, held: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(held, encoding="utf-8")

    assert SettingsFile(file).now == Settings()


def test_what_a_newer_program_kept_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"percent": 130, "moon": "full"}), encoding="utf-8")

    assert SettingsFile(file).now == Settings(percent=130)


def test_the_library_opened_last_is_the_first_and_stands_there_once() -> None:
    settings = Settings()
    for number in (*range(RECENT + 2), 3):
        settings = settings.with_recent(Path(f"{number}.forum"))

    assert len(settings.recent) == RECENT
    assert settings.recent[0] == "3.forum"
    assert len(set(settings.recent)) == RECENT


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = SettingsFile(tmp_path / "file" / "settings.json")
    settings.change(Settings(percent=200))

    assert settings.now.percent == 200
