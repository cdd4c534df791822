"""Where a library may lie: not on a stick and not on a network drive, where an acknowledged line could be lost."""

from pathlib import Path

import psutil

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p", "ncpfs"})
_STICK_FOLDERS = ("/media/", "/run/media/", "/Volumes/")


def unsafe_place(path: Path) -> str | None:
    """Return what is wrong with the place of a file, `a stick` or `a network drive`, or None."""
    if path.drive.startswith("\\\\"):
        return "a network drive"
    home = path.resolve().parent
    mounts = [part for part in psutil.disk_partitions(all=True) if _holds(part.mountpoint, home)]
    if not mounts:
        return None
    mount = max(mounts, key=lambda part: len(part.mountpoint))
    options = set(mount.opts.split(","))
    if mount.fstype.casefold() in _NETWORK or "remote" in options:
        return "a network drive"
    if "removable" in options or f"{mount.mountpoint}/".startswith(_STICK_FOLDERS):
        return "a stick"
    return None


def _holds(mountpoint: str, folder: Path) -> bool:
    return folder.is_relative_to(mountpoint)
