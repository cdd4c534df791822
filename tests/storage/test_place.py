"""A library does not lie on a stick or a network drive."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from facilitator.storage.place import Mount, mounted, unsafe_place, wrong_with

ROOT = Mount("/", "ext4", frozenset({"rw"}))
MOUNTS = (
    ROOT,
    Mount("/srv", "ext4", frozenset({"rw"})),
    Mount("/media/ann/STICK", "vfat", frozenset({"rw"})),
    Mount("/Volumes/STICK", "msdos", frozenset({"rw", "local"})),
    Mount("/mnt/team", "cifs", frozenset({"rw"})),
    Mount("/srv/ann/cloud", "fuse.rclone", frozenset({"rw"})),
    Mount("C:\\", "ntfs", frozenset({"rw", "fixed"})),
    Mount("D:\\", "fat32", frozenset({"rw", "removable"})),
    Mount("Z:\\", "ntfs", frozenset({"rw", "remote"})),
)


@pytest.mark.parametrize(
    ("folder", "wrong"),
    [
        (PurePosixPath("/srv/ann/Documents"), None),
        (PurePosixPath("/var"), None),
        (PurePosixPath("/media/ann/STICK/forum"), "a stick"),
        (PurePosixPath("/Volumes/STICK"), "a stick"),
        (PurePosixPath("/mnt/team/forum"), "a network drive"),
        (PurePosixPath("/srv/ann/cloud"), "a network drive"),
        (PureWindowsPath("C:\\Users\\Ann"), None),
        (PureWindowsPath("D:\\forum"), "a stick"),
        (PureWindowsPath("Z:\\forum"), "a network drive"),
        (PureWindowsPath("\\\\server\\team"), "a network drive"),
    ],
)
def test_the_nearest_file_system_says_what_is_wrong(folder: PurePath, wrong: str | None) -> None:
    assert wrong_with(folder, MOUNTS) == wrong


def test_the_root_of_the_system_is_taken_as_it_is() -> None:
    assert wrong_with(PurePosixPath("/home"), [Mount("/", "9p", frozenset())]) is None


def test_this_computer_can_be_asked(tmp_path: Path) -> None:
    assert unsafe_place(tmp_path / "new.forum", mounted()) in {None, "a stick", "a network drive"}
