"""Completion of the command line in bash, zsh and fish, made of what the command line defines.

The words are in the files: no TAB waits for the program to start.
"""

import re
from collections.abc import Iterator

from shipping.linux.command_tree import Command, Parameter

_BASH = """\
# bash completion for {program}

_{function}() {{
    local current=$2 previous=$3 command= word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in
{commands}) command=$word; break ;;
        esac
    done
    COMPREPLY=()
    case $command,$previous in
{values}
    esac
    case $command in
{words}
    esac
}}
complete -o default -F _{function} {program}
"""

_ZSH = """\
#compdef {program}

local context state line
typeset -A opt_args

_arguments -C \\
{options}
    '1:command or file:->command' \\
    '*::argument:->argument'

case $state in
    command)
        local -a commands=(
{commands}
        )
        _describe command commands
        _files
        ;;
    argument)
        case $line[1] in
{arguments}
        esac
        ;;
esac
"""


def bash_completion(tree: Command) -> str:
    """Return the file for bash; where nothing is known, file names are completed."""
    all_of_it = (tree, *tree.commands)
    return _BASH.format(
        program=tree.name,
        function=_identifier(tree.name),
        commands=f"            {'|'.join(each.name for each in tree.commands)}",
        values="\n".join(line for each in all_of_it for line in _bash_values(each, tree)),
        words="\n".join(_bash_words(each, tree) for each in all_of_it if each.options),
    )


def _bash_values(command: Command, tree: Command) -> Iterator[str]:
    """Yield what may follow an option that takes a value."""
    name = "" if command is tree else command.name
    for option in command.options:
        if option.value:
            pattern = "|".join(f"{name},{each}" for each in option.names)
            words = f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$current")); '
            yield f"        {pattern}) {words if option.choices else ''}return ;;"


def _bash_words(command: Command, tree: Command) -> str:
    """Return the options of a command, and what else may be typed in place of them."""
    name = '""' if command is tree else command.name
    options = [each for option in command.options for each in option.names]
    words = " ".join([*options, *(each.name for each in command.commands)])
    condition = "" if command is tree else "[[ $current == -* ]] && "
    return f'        {name}) {condition}COMPREPLY=($(compgen -W "{words}" -- "$current")) ;;'


def zsh_completion(tree: Command) -> str:
    """Return the file for zsh, to be called `_directory-app`."""
    return _ZSH.format(
        program=tree.name,
        options="\n".join(f"    {each} \\" for each in _zsh_options(tree)),
        commands="\n".join(
            f"            {_quoted(f'{each.name}:{each.help}')}" for each in tree.commands
        ),
        arguments="\n".join(_zsh_command(each) for each in tree.commands),
    )


def _zsh_command(command: Command) -> str:
    words = [*_zsh_options(command), *(_zsh_argument(each) for each in command.arguments)]
    action = f"_arguments {' '.join(words)}" if words else ":"
    return f"            {command.name}) {action} ;;"


def _zsh_options(command: Command) -> Iterator[str]:
    for option in command.options:
        explanation = re.sub(r"([\[\]:])", r"\\\1", option.help)
        for name in option.names:
            value = f":value:{_zsh_values(option)}" if option.value else ""
            yield _quoted(f"{name}[{explanation}]{value}")


def _zsh_argument(argument: Parameter) -> str:
    name = re.sub(r"\W+", " ", argument.value.lower()).strip()
    return _quoted(f"*:{name}:{_zsh_values(argument)}")


def _zsh_values(parameter: Parameter) -> str:
    if parameter.choices:
        return f"({' '.join(parameter.choices)})"
    return "_files" if parameter.is_path else " "


def fish_completion(tree: Command) -> str:
    """Return the file for fish."""
    names = " ".join(each.name for each in tree.commands)
    lines = [f"# fish completion for {tree.name}"]
    first = f"not __fish_seen_subcommand_from {names}"
    lines += [
        f"complete -c {tree.name} -n {_quoted(first)} -f -a {each.name} -d {_quoted(each.help)}"
        for each in tree.commands
    ]
    lines += _fish_options(tree, tree.name, first)
    for each in tree.commands:
        lines += _fish_options(each, tree.name, f"__fish_seen_subcommand_from {each.name}")
    return "\n".join([*lines, ""])


def _fish_options(command: Command, program: str, condition: str) -> Iterator[str]:
    for option in command.options:
        names = " ".join(
            f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
        )
        value = ""
        if option.choices:
            value = f" -x -a {_quoted(' '.join(option.choices))}"
        elif option.value:
            value = " -r" if option.is_path else " -x"
        yield (
            f"complete -c {program} -n {_quoted(condition)} {names}{value} "
            f"-d {_quoted(option.help)}"
        )


def _identifier(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _quoted(text: str) -> str:
    """Return text in single quotes, for any of the shells."""
    return "'" + text.replace("'", "’") + "'"
