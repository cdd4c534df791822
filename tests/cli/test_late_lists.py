"""A newer booking list on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli import main
from tests.cli.test_command_line import Shell

HEAD = "Name,E-mail,Ticket type,Badge\n"
FIRST = HEAD + "Ada Moss,ada@example.org,Carer,1\nUma Rao,uma@example.org,Citizen,2\nBob Tan,bob@example.org,,\n"
SECOND = HEAD + "Ada Moss,ada@example.org,Carer,1\nUma Rao,uma@example.org,Citizen,12\nEve Orr,eve@example.org,,\n"


@pytest.fixture
def booked(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Have a meeting for which the first list is booked."""
    monkeypatch.delenv("FACILITATOR_PASSPHRASE", raising=False)
    shell = Shell(capsys, tmp_path)
    plan = {"title": "Forum", "date": "2026-12-03", "attendees": [], "agenda": [{"title": "Welcome"}]}
    for name, text in (("plan.json", json.dumps(plan)), ("first.csv", FIRST), ("second.csv", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    shell.run("meeting", "import", shell.library, tmp_path / "plan.json")
    shell.run("people", "import", shell.library, tmp_path / "first.csv", "--meeting", "2026/12")
    return shell


def told(shell: Shell, tmp_path: Path, *more: str) -> dict[str, Any]:
    answer = shell.json("people", "import", shell.library, tmp_path / "second.csv", "--meeting", "2026/12", *more)
    assert isinstance(answer, dict)
    return answer


def test_a_preview_lists_who_is_new_changed_and_gone(booked: Shell, tmp_path: Path) -> None:
    answer = told(booked, tmp_path, "--preview")

    assert (answer["new"], answer["changed"], answer["as_before"], len(answer["gone"])) == (1, 1, 1, 1)
    assert [row["standing"] for row in answer["rows"]] == ["as before", "changed", "new"]
    (change,) = answer["rows"][1]["changes"]
    assert change == {"what": "badge", "old": "2", "new": "12", "field": "badge", "filled": False}
    assert (answer["gone"][0]["name"], answer["gone"][0]["then"]) == ("Bob Tan", "stays booked")
    assert answer["taken"] is False


def test_without_a_word_the_gone_stay_booked_and_ours_is_kept(booked: Shell, tmp_path: Path) -> None:
    told(booked, tmp_path)
    answer = told(booked, tmp_path, "--preview")

    assert [row["standing"] for row in answer["rows"]] == ["as before", "changed", "as before"]
    assert len(answer["gone"]) == 1


def test_the_gone_get_apologies_and_new_values_are_taken_where_that_is_said(booked: Shell, tmp_path: Path) -> None:
    done = told(booked, tmp_path, "--gone", "apologies", "--changed", "take")
    assert (done["gone"][0]["then"], done["rows"][1]["new_values"]) == ("apologies", "taken")
    answer = told(booked, tmp_path, "--preview")

    assert [row["standing"] for row in answer["rows"]] == ["as before"] * 3
    assert answer["gone"] == []


def test_the_same_is_said_in_words(booked: Shell, tmp_path: Path) -> None:
    said = booked.run(
        "people", "import", booked.library, tmp_path / "second.csv", "--meeting", "2026/12", "--preview"
    ).splitlines()

    assert "3  changed  Uma Rao  badge: 2 → 12  ours kept" in said
    assert any(line.startswith("not on this list  Bob Tan  booked by a list on ") for line in said)
    assert "1 new, 1 changed, 1 not on this list; 1 as before." in said


def test_without_a_meeting_there_is_nobody_to_be_gone(booked: Shell, tmp_path: Path) -> None:
    words = ["people", "import", str(booked.library), str(tmp_path / "second.csv")]
    assert main([*words, "--gone", "apologies"]) == 1
    assert main([*words, "--changed", "take"]) == 1
