"""The files of the packages as they lie below `/usr`: program, menu entry, icons, manual."""

import gzip
import os
from pathlib import Path
from typing import Final

from shipping.icons import Icon, Icons
from shipping.job import Job
from shipping.linux.command_tree import command_tree
from shipping.linux.completion import bash_completion, fish_completion, zsh_completion
from shipping.linux.copyrights import debian_copyright
from shipping.linux.freeze import Frozen, copy_frozen
from shipping.linux.manual import manual_page
from shipping.linux.texts import file_icon, filled
from shipping.product import COMMAND

ZSH_OF_DEBIAN: Final = Path("zsh", "vendor-completions")
ZSH_OF_OTHERS: Final = Path("zsh", "site-functions")


def make_tree(job: Job, frozen: Frozen, icons: Icons) -> Path:
    """Make the tree that all packages for Linux are packed from.

    Returns:
        Its root, which holds nothing but ``usr``.

    Raises:
        DevError: a tool is missing or failed.
    """
    root = job.work / "root"
    usr = root / "usr"
    copy_frozen(frozen, usr / "lib" / COMMAND)
    (usr / "bin").mkdir()
    # The start program finds its folder by the file that is run, links followed.
    (usr / "bin" / COMMAND).symlink_to(Path("..", "lib", COMMAND, COMMAND))
    _add_desktop(job, usr / "share", icons)
    _add_texts(job, usr / "share", frozen)
    settle(root, job.product.epoch)
    return root


def _add_desktop(job: Job, share: Path, icons: Icons) -> None:
    app_id = job.product.app_id
    for template, target in (
        (f"{COMMAND}.desktop.in", share / "applications" / f"{app_id}.desktop"),
        (f"{COMMAND}.metainfo.xml.in", share / "metainfo" / f"{app_id}.metainfo.xml"),
        ("mime.xml.in", share / "mime" / "packages" / f"{app_id}.xml"),
    ):
        write_text(target, filled(job, template))
    theme = share / "icons" / "hicolor"
    _add_icon(icons.program, theme, Path("apps", app_id))
    _add_icon(icons.directory_file, theme, Path("mimetypes", file_icon(job.product)))


def _add_icon(icon: Icon, theme: Path, name: Path) -> None:
    drawn = {f"{side}x{side}": (path, ".png") for side, path in icon.pngs.items()}
    for folder, (source, suffix) in {**drawn, "scalable": (icon.svg, ".svg")}.items():
        target = theme / folder / f"{name}{suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())


def _add_texts(job: Job, share: Path, frozen: Frozen) -> None:
    tree = command_tree()
    write_gzip(share / "man" / "man1" / f"{COMMAND}.1.gz", manual_page(job.product))
    write_text(share / "bash-completion" / "completions" / COMMAND, bash_completion(tree))
    write_text(share / ZSH_OF_OTHERS / f"_{COMMAND}", zsh_completion(tree))
    write_text(share / "fish" / "vendor_completions.d" / f"{COMMAND}.fish", fish_completion(tree))
    write_text(share / "doc" / COMMAND / "copyright", debian_copyright(job, frozen))


def write_text(path: Path, text: str) -> None:
    """Write a text file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_gzip(path: Path, text: str) -> None:
    """Write a packed text file, without name and time, as Debian's policy has it (12.3)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def settle(root: Path, epoch: int) -> None:
    """Give all files below `root` one time and the modes of installed files.

    Only the program itself may be run; libraries are loaded and need no more than to be read.

    Args:
        root: what is settled.
        epoch: the time, in seconds since 1970.
    """
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.name == COMMAND and path.parent.name == COMMAND
            is_run = path.is_dir() or (is_program and "lib" in path.parts)
            path.chmod(0o755 if is_run else 0o644)
    # Backwards: a folder's time changes with what is in it.
    for path in sorted([root, *root.rglob("*")], reverse=True):
        os.utime(path, (epoch, epoch), follow_symlinks=False)
