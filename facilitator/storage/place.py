"""Where a library may lie: not on a stick and not on a network drive, where an acknowledged line could be lost."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

import psutil

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ncpfs", "ceph", "afs"}
    | {"fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs", "fuse.cifs"}
)
_STICK_FOLDERS = ("/media/", "/run/media/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system and where it hangs in the tree of folders; `options` are those of the mount."""

    folder: str
    kind: str
    options: frozenset[str]


def mounted() -> tuple[Mount, ...]:
    """Return the file systems of this computer."""
    found = psutil.disk_partitions(all=True)
    return tuple(Mount(part.mountpoint, part.fstype.casefold(), frozenset(part.opts.split(","))) for part in found)


def unsafe_place(path: Path, mounts: Iterable[Mount]) -> str | None:
    """Return what is wrong with the place of a file, `a stick` or `a network drive`, or None."""
    return wrong_with(Path(os.path.realpath(path)).parent, mounts)  # `resolve` fails on links that go round


def wrong_with(folder: PurePath, mounts: Iterable[Mount]) -> str | None:
    """Return what is wrong with a folder among these mounts; the root of the system is taken as it is."""
    if folder.drive.startswith("\\\\"):
        return "a network drive"
    holding = [mount for mount in mounts if mount.folder != "/" and folder.is_relative_to(mount.folder)]
    mount = max(holding, key=lambda one: len(one.folder), default=None)
    if mount is None:
        return None
    if mount.kind in _NETWORK or "remote" in mount.options:
        return "a network drive"
    if "removable" in mount.options or f"{mount.folder}/".startswith(_STICK_FOLDERS):
        return "a stick"
    return None
