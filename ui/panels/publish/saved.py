"""The file that was saved last: opened, or shown in its folder, by what the system has for it."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from ui.panel import Panel
from ui.rows import Tone


class SavedFile(QObject):
    """Knows where it lies. `acts` open it and show its folder; they are offered once there is one."""

    def __init__(self, panel: Panel) -> None:
        """Offer the acts on a screen."""
        super().__init__(panel)
        self.folder = _documents()
        self._path: Path | None = None
        self._panel = panel
        self.acts = (
            panel.act("Open the file", "Ctrl+Shift+O", lambda: self._show(self._path)),
            panel.act("Show in folder", "Ctrl+Shift+E", lambda: self._show(self.folder)),
        )
        self.keep(None)

    def keep(self, path: Path | None) -> None:
        """Offer a file, or none."""
        self._path = path
        self.folder = path.parent if path else self.folder
        for act in self.acts:
            act.setVisible(path is not None)
            act.setEnabled(path is not None)

    def _show(self, path: Path | None) -> None:
        """Have the system show a file or a folder: as an address, so that no name is ever read as a command."""
        if path is None or not path.exists():
            self._panel.say("The file is no longer where it was saved.", Tone.CARE)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._panel.say(f"Nothing on this computer opens it. It is here: {path}", Tone.CARE)


def _documents() -> Path:
    """Return the folder of documents, or the next best that is there."""
    places = QStandardPaths.StandardLocation
    usual = (Path(QStandardPaths.writableLocation(each)) for each in (places.DocumentsLocation, places.HomeLocation))
    return next((folder for folder in usual if folder.is_dir()), Path.cwd())
