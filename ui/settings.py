"""What the program remembers about this computer, not about any library: looks, recent libraries, who types."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

RECENT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of the person at this computer. `percent` is the size of text."""

    scheme: str = "system"
    percent: int = 100
    who: str = ""
    recent: tuple[str, ...] = ()

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
        return _settings(held)
    except (OSError, ValueError, TypeError):
        return Settings()


def _settings(held: dict[str, object]) -> Settings:
    usual = Settings()
    known = {field.name: held[field.name] for field in fields(Settings) if field.name in held}
    recent = known.pop("recent", ())
    fitting = {name: value for name, value in known.items() if type(value) is type(getattr(usual, name))}
    paths = tuple(str(one) for one in recent) if isinstance(recent, list) else ()
    return replace(usual, recent=paths, **fitting)  # type: ignore[arg-type]
