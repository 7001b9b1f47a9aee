"""What can be typed after `directory-app`, read from the command line's own definition."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import typer

from directory_app.cli.app import app


@dataclass(frozen=True, slots=True)
class Parameter:
    """An option or an argument.

    Attributes:
        names: of an option, with its hyphens; none for an argument.
        value: how its value is named; empty for an option that takes none.
        choices: the values there are, if they are few.
        is_path: whether the value is a file or a folder.
        help: one sentence.
    """

    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    is_path: bool
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or all of the program.

    Attributes:
        name: what is typed.
        help: what it does.
        options: the options in their order.
        arguments: the arguments in their order.
        commands: the commands that may follow.
    """

    name: str
    help: str
    options: tuple[Parameter, ...]
    arguments: tuple[Parameter, ...]
    commands: tuple["Command", ...] = ()


def command_tree() -> Command:
    """Return the program with its commands."""
    # Typer does not publish the types of the commands that it makes.
    root: Any = typer.main.get_command(app)
    commands = tuple(_command(name, each) for name, each in root.commands.items())
    whole = _command(root.name, root)
    return Command(whole.name, whole.help, whole.options, whole.arguments, commands)


def _command(name: str, command: Any) -> Command:
    shown = [each for each in command.params if not getattr(each, "hidden", False)]
    by_kind: dict[str, list[Parameter]] = {"option": [], "argument": []}
    for each in shown:
        by_kind[each.param_type_name].append(_parameter(each))
    return Command(
        name, _one_line(command.help), tuple(by_kind["option"]), tuple(by_kind["argument"])
    )


def _parameter(parameter: Any) -> Parameter:
    annotation = parameter.type_descriptor.annotation
    kinds = [kind for kind in (annotation, *get_args(annotation)) if isinstance(kind, type)]
    enums = (kind for kind in kinds if issubclass(kind, Enum))
    choices = tuple(str(member.value) for member in next(enums, ()))
    is_option = parameter.param_type_name == "option"
    value = str(parameter.metavar or "|".join(choices) or parameter.name.upper())
    return Parameter(
        names=(*parameter.opts, *parameter.secondary_opts) if is_option else (),
        value="" if getattr(parameter, "is_flag", False) else value,
        choices=choices,
        is_path=Path in kinds,
        help=_one_line(parameter.help),
    )


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
