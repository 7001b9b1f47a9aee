"""The command line: parses the arguments and turns every outcome into an exit code."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from directory_app import __version__
from directory_app.cli import exchange, exporting, reading
from directory_app.cli.messages import sentence_of
from directory_app.cli.output import print_note
from directory_app.cli.session import KEY_VARIABLE, NoPassphraseError, Session
from directory_app.domain.errors import DirectoryError

DONE: Final = 0
COULD_NOT: Final = 1
USAGE: Final = 2

app = typer.Typer(
    name="directory-app",
    help="A directory of partners: organisations, posts, people and how to reach them.\n\n"
    "Without a command the window opens; directories and files of contacts that are named in place "
    "of one are opened in it.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
exchange.register(app)
exporting.register(app)
reading.register(app)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 could not, 2 wrong usage.

    Args:
        arguments: the command line without the program's name.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # JSON is UTF-8 (RFC 8259 section 8.1), whatever the locale of a pipe is.
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(args=list(arguments), prog_name="directory-app")
    except SystemExit as finished:
        return finished.code if isinstance(finished.code, int) else COULD_NOT
    except DirectoryError as error:
        print_note(sentence_of(error))
    except NoPassphraseError:
        print_note(f"A passphrase is needed: set {KEY_VARIABLE} or use a terminal.")
    except BrokenPipeError:
        # Whoever read the output has had enough; Python must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return COULD_NOT


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"directory-app {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Option(help="Directory file to work on.", metavar="PATH")
    ] = None,
    data_dir: Annotated[
        Path | None,
        typer.Option(help="Folder that holds everything of the program.", metavar="DIR"),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    context.obj = Session(
        None if directory is None else directory.expanduser(),
        None if data_dir is None else data_dir.expanduser(),
    )
