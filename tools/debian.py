"""What the system must bring: libraries for Qt, programs that judge documents; and how Debian and Ubuntu bring them."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# What each package must make loadable. The last five draw a window on X11; the others serve offscreen too.
PACKAGES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
# The judges of web pages, which only tests need: any program of those named will do.
JUDGES = {"chromium": ("chromium", "chromium-browser", "google-chrome"), "default-jre-headless": ("java",)}
UPDATE = ("apt-get", "-qq", "update")
INSTALL = ("apt-get", "-qq", "-o=Dpkg::Use-Pty=0", "install", "-y", "--no-install-recommends")


class Unready(Exception):
    """Set-up cannot go on; the text says why, and what to do."""


def bring_packages(*, judges: bool = False) -> None:
    """Install what is missing, if that is allowed; if not, raise Unready with the one command that will."""
    packages = missing_packages(judges=judges)
    if not packages:
        return
    prefix = _administrator()
    if prefix is None or not shutil.which("apt-get"):
        raise Unready(_how_to(packages))
    print("Installing the system packages that are missing:", *packages, flush=True)
    _install(prefix, packages)
    if left := missing_packages(judges=judges):
        raise Unready(f"These system packages are installed and still not there: {' '.join(left)}.")


def missing_packages(*, judges: bool = False) -> tuple[str, ...]:
    """Return the packages whose library or program is not there, on Linux; on other systems Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return ()
    found = [name for name, library in PACKAGES.items() if not _loads(library)]
    if importlib.util.find_spec("ensurepip") is None:
        found.append("python3-venv")
    if judges:
        found += [name for name, programs in JUDGES.items() if not any(map(shutil.which, programs))]
    return tuple(found)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _administrator() -> tuple[str, ...] | None:
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], check=False, capture_output=True).returncode == 0:
        return sudo
    return None


def _install(prefix: tuple[str, ...], packages: tuple[str, ...]) -> None:
    quiet = (*prefix, "env", "DEBIAN_FRONTEND=noninteractive")
    for command in (UPDATE, (*INSTALL, *packages)):
        if subprocess.call([*quiet, *command], stdout=subprocess.DEVNULL) != 0:
            raise Unready(f"'{' '.join(command)}' failed; what it said stands above.")


def _how_to(packages: tuple[str, ...]) -> str:
    if not shutil.which("apt-get"):
        libraries = ", ".join(PACKAGES.get(name, name) for name in packages)
        return f"These are missing: {libraries}. Install them with your system's package manager."
    command = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    become = "sudo sh -c" if shutil.which("sudo") else "su -c"
    return f"Some system packages are missing. This command installs them:\n\n  {become} '{command}'\n"
