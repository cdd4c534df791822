"""What the program remembers about this computer, not about any library: looks, recent libraries, who types."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from facilitator.domain.views import View

RECENT = 8
SCHEMES = ("system", "light", "dark", "contrast")
PERCENTS = (100, 115, 130, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of the person at this computer. `percent` is the size of text, `view` what the computer is for."""

    scheme: str = "system"
    percent: int = 100
    who: str = ""
    recent: tuple[str, ...] = ()
    view: str = View.TEAM.value
    sounds: bool = True

    def with_recent(self, path: Path) -> "Settings":
        """Return these settings with a library as the one opened last."""
        spelt = str(path)
        return replace(self, recent=(spelt, *(one for one in self.recent if one != spelt))[:RECENT])


class SettingsFile:
    """The settings and the file they are kept in; a file that cannot be read or written loses nobody's work."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = _read(path)

    def change(self, settings: Settings) -> None:
        """Keep other settings."""
        self.now = settings
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8", newline="\n")
        except OSError:
            return


def _read(path: Path) -> Settings:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _settings(held) if isinstance(held, dict) else Settings()


def _settings(held: dict[str, object]) -> Settings:
    """Return what makes sense of the settings that a file holds."""
    usual = Settings()
    scheme, percent, who, recent, view, sounds = (held.get(field.name) for field in fields(Settings))
    return Settings(
        scheme if isinstance(scheme, str) and scheme in SCHEMES else usual.scheme,
        percent if isinstance(percent, int) and percent in PERCENTS else usual.percent,
        who if isinstance(who, str) else usual.who,
        tuple(str(one) for one in recent) if isinstance(recent, list) else usual.recent,
        view if isinstance(view, str) and view in set(View) else usual.view,
        sounds if isinstance(sounds, bool) else usual.sounds,
    )
