"""The package in a Debian that has nothing but its base: what it depends on is enough."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest

import directory_app
from devtools.project import this_project
from tests.installers.linux.screens import WITH_ENTRIES, Running
from tests.installers.linux.tools import PACKAGE, built, run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(600)]

RELEASE: Final = "bookworm"
_CACHE: Final = this_project().root / "build" / "minimal-debian"


class MinimalDebian:
    """A Debian in a folder.

    Attributes:
        root: the folder.
    """

    def __init__(self, root: Path) -> None:
        """Take the Debian in `root`."""
        self.root = root

    def command(self, *command: str | Path) -> list[str]:
        """Return what runs a command in it."""
        return ["chroot", str(self.root), *map(str, command)]

    def run(self, *command: str | Path) -> str:
        """Run a command that must succeed in it, and return what it printed."""
        env = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        return run(*self.command(*command), env=env)

    def apt_get(self, *arguments: str) -> str:
        """Run apt-get in it."""
        return self.run("apt-get", "--yes", "--no-install-recommends", *arguments)


@pytest.fixture(scope="module")
def base() -> Path:
    """Give a packed Debian; it is made once and kept from one run to the next."""
    archive = _CACHE / f"{RELEASE}.tar"
    if not archive.exists():
        folder = _CACHE / "new"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        run("debootstrap", "--variant=minbase", RELEASE, folder, *mirror())
        run("tar", "--create", "--file", archive.with_suffix(".part"), "--directory", folder, ".")
        shutil.rmtree(folder)
        archive.with_suffix(".part").rename(archive)
    return archive


def mirror() -> list[str]:
    """Return where this machine has its packages from, or nothing: debootstrap knows a place."""
    told = run("apt-get", "indextargets", "--format", "$(SITE)", f"Codename: {RELEASE}")
    return [site for site in told.split() if "security" not in site][:1]


@pytest.fixture
def debian(base: Path, tmp_path: Path) -> Iterator[MinimalDebian]:
    """Give a fresh Debian that sees this machine's screens."""
    root = tmp_path / "debian"
    root.mkdir()
    run("tar", "--extract", "--file", base, "--directory", root)
    downloads = _CACHE / "downloads"
    downloads.mkdir(exist_ok=True)
    shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
    with ExitStack() as mounts:
        for source, target in (
            ("/proc", "proc"),
            ("/dev", "dev"),
            ("/tmp/.X11-unix", "tmp/.X11-unix"),
            (downloads, "var/cache/apt/archives"),
        ):
            mounts.enter_context(mounted(Path(source), root / target))
        yield MinimalDebian(root)


@contextmanager
def mounted(source: Path, target: Path) -> Iterator[None]:
    """Show a folder in another place."""
    target.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["mount", "--bind", source, target], check=False, capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"not run: folders cannot be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        run("umount", target)


def test_what_the_package_depends_on_is_enough(debian: MinimalDebian, display: str) -> None:
    package = built("*.deb")
    shutil.copy(package, debian.root / "tmp")
    before = debian.run("dpkg-query", "--show")
    debian.run("apt-get", "update")

    debian.apt_get("install", f"/tmp/{package.name}")

    assert debian.run(PACKAGE, "--version") == f"directory-app {directory_app.__version__}\n"
    assert "FAILED" not in debian.run(PACKAGE, "self-check")
    assert unresolved_libraries(debian) == []
    debian.run(PACKAGE, "demo")
    env = {"HOME": "/root", "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "XDG_RUNTIME_DIR": "/tmp"}
    with Running(debian.command(f"/usr/bin/{PACKAGE}"), display, env=env) as program:
        program.window("Partner Directory")
        program.keep_screenshot("linux-minimal-debian", WITH_ENTRIES)

    debian.apt_get("purge", PACKAGE)
    debian.apt_get("autoremove", "--purge")

    assert debian.run("dpkg-query", "--show") == before
    assert left_behind(debian.root) == []
    assert (debian.root / "root/.local/share/partner-directory/directory.pdir").is_file()


def unresolved_libraries(debian: MinimalDebian) -> list[str]:
    """Return the lines of the loader about libraries that it does not find."""
    folder = f"/usr/lib/{PACKAGE}"
    told = debian.run("sh", "-c", f"find {folder} -name '*.so*' -type f -exec ldd {{}} + 2>&1")
    return [line.strip() for line in told.splitlines() if "not found" in line]


def left_behind(root: Path) -> list[Path]:
    """Return files outside the user's folders that bear our names."""
    names = ("directory-app", "partner_directory", "PartnerDirectory")
    found = []
    for folder, folders, files in os.walk(root):
        inside = Path(folder).relative_to(root)
        if inside.parts[:1] and inside.parts[0] in {"proc", "dev", "tmp", "root"}:
            folders.clear()
            continue
        found += [inside / name for name in (*folders, *files) if any(w in name for w in names)]
    return [path for path in found if "apt" not in path.parts]
