"""The layers of the house, held by the contracts of `pyproject.toml`."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
FORBIDDEN = {
    "facilitator/domain/names.py": "import facilitator.storage, sqlalchemy",
    "facilitator/cli/__init__.py": "import PySide6.QtCore",
    "facilitator/exchange/__init__.py": "import reportlab, sqlite3, sqlalchemy",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", LINT],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
    )


def contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return found


def test_every_layer_imports_only_what_lies_under_it() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_no_contract_has_exceptions() -> None:
    assert not [contract["name"] for contract in contracts() if "ignore_imports" in contract]


def test_the_contracts_notice_what_breaks_them(tmp_path: Path) -> None:
    for room in ("facilitator", "ui"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, line in FORBIDDEN.items():
        with (tmp_path / name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"\n{line}\n")
    done = lint(tmp_path)
    assert re.search(rf"Contracts: 0 kept, {len(contracts())} broken", done.stdout), done.stdout
