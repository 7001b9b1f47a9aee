"""The manual page, made of what the command line says about itself."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from shipping.linux.command_tree import Command, Parameter, command_tree
from shipping.product import COMMAND, NAME, Product

_HEAD: Final = r"""
.SH NAME
{command} \- directory of partners, their posts and how to reach them
.SH SYNOPSIS
.B {command}
.RI [ OPTION "]... [" COMMAND " [" ARGUMENT ]...]
.SH DESCRIPTION
Without a command the window opens. It keeps organisations, posts and people, and how to reach them,
in one file on this computer.
"""

_TAIL: Final = r"""
.SH ENVIRONMENT
.TP
.B DIRECTORY_APP_PASSPHRASE
The passphrase of an encrypted directory, for scripts; without it a command asks for it.
.SH FILES
.TP
.I ~/.local/share/partner\-directory/directory.pdir
The directory that is used when none is named.
.TP
.I ~/.config/partner\-directory/
Settings and the state of the window.
.PP
The variables
.B XDG_DATA_HOME
and
.B XDG_CONFIG_HOME
move them. Removing the package leaves them where they are.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Could not; one line says why.
.TP
.B 2
Wrong usage.
"""


def manual_page(product: Product) -> str:
    """Return the manual page of section 1 in the language of man(7)."""
    day = datetime.fromtimestamp(product.epoch, UTC).date().isoformat()
    title = f'.TH {COMMAND.upper()} 1 "{day}" "{NAME} {product.version}" "User Commands"'
    tree = command_tree()
    lines = [
        title,
        _HEAD.strip().format(command=_plain(COMMAND)),
        ".SH OPTIONS",
        *_options(tree),
        ".SH COMMANDS",
        *(line for command in tree.commands for line in _command(command)),
        _TAIL.strip(),
    ]
    return "\n".join([*lines, ""])


def _command(command: Command) -> Iterator[str]:
    arguments = (rf"\fI{_plain(each.value)}\fP" for each in command.arguments)
    yield f".SS {' '.join([_plain(command.name), *arguments])}"
    yield _plain(command.help)
    yield from _options(command)


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        yield ".TP"
        yield _usage(option)
        yield _plain(option.help)


def _usage(option: Parameter) -> str:
    names = ", ".join(rf"\fB{_plain(name)}\fP" for name in option.names)
    return rf"{names} \fI{_plain(option.value)}\fP" if option.value else names


def _plain(text: str) -> str:
    """Return text that roff prints as it is, hyphens that can be typed included."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
