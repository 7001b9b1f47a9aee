"""The commands of `packaging/dev.py`."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import wheel
from devtools.benchmarks import SAMPLE, select_scripts
from devtools.display import NO_DISPLAY, has_display, opens_window
from devtools.environment import ensure_environment, ensure_interpreter
from devtools.processes import become, run_openly, run_quietly
from devtools.project import DevError, Project, this_project
from devtools.system_libraries import ensure_system_libraries
from devtools.translations import collect_texts, compile_translations


def make_ready(project: Project) -> None:
    """Make or complete everything that a window needs: packages, libraries, translations.

    Raises:
        DevError: If something cannot be made.
    """
    ensure_environment(project)
    ensure_system_libraries()
    compile_translations(project)


def setup(project: Project, arguments: Sequence[str]) -> int:
    """Make everything ready."""
    _no_arguments("setup", arguments)
    make_ready(project)
    print(f"Ready: {project.python.relative_to(project.root)}")
    return 0


def run(project: Project, arguments: Sequence[str]) -> int:
    """Start the program, in the folder of the caller, so that file names mean what they say."""
    if opens_window(arguments):
        if not has_display(os.environ):
            raise DevError(NO_DISPLAY)
        make_ready(project)
    else:
        ensure_environment(project)
    become(
        [project.python, "-m", "directory_app", *arguments], cwd=Path.cwd(), env=dict(os.environ)
    )


def test(project: Project, arguments: Sequence[str]) -> int:
    """Run the tests without a screen: all of them on every processor, or those asked for in one."""
    make_ready(project)
    become(
        [project.python, "-m", "pytest", *(arguments or ["-n", "auto"])],
        cwd=project.root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )


def check(project: Project, arguments: Sequence[str]) -> int:
    """Run every static check, also after one has failed, and name those that did."""
    _no_arguments("check", arguments)
    ensure_environment(project)
    failed = []
    for name, command in _checks(project).items():
        print(f"== {name}", flush=True)
        if run_openly(command, cwd=project.root):
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _checks(project: Project) -> dict[str, list[str | Path]]:
    """Return the commands of the static checks by name."""
    python = project.python
    # import-linter has no `-m` form; its own function takes the arguments from sys.argv.
    contracts = "from importlinter.cli import lint_imports_command as run; run()"
    workflows = sorted((project.root / ".github" / "workflows").glob("*.yml"))
    schema = ("--builtin-schema", "vendor.github-workflows")
    return {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy --strict": [python, "-m", "mypy", "--strict"],
        "import contracts": [python, "-c", contracts],
        "form of workflows": [python, "-m", "check_jsonschema", *schema, *workflows],
        "safety of workflows": [
            *(python.with_name("zizmor"), "--offline", "--quiet", "--persona", "pedantic"),
            *workflows,
        ],
    }


def bench(project: Project, arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all; what follows `--` goes to each of them."""
    split = arguments.index("--") if "--" in arguments else len(arguments)
    names, passed_on = arguments[:split], arguments[split + 1 :]
    scripts = select_scripts(project.benchmarks, names)
    make_ready(project)
    failed = []
    for name in scripts:
        print(f"== {name}", flush=True)
        if _run_benchmark(project, name, passed_on):
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def sample(project: Project, arguments: Sequence[str]) -> int:
    """Make a large directory for trying and measuring."""
    ensure_environment(project)
    return _run_benchmark(project, SAMPLE, arguments)


def lock(project: Project, arguments: Sequence[str]) -> int:
    """Resolve the newest allowed versions and write both lock files."""
    _no_arguments("lock", arguments)
    ensure_interpreter(project)
    run_quietly(
        [
            *(project.python, "-m", "pip", "install", "--disable-pip-version-check"),
            "packaging>=25",
        ],
        task="Installing the lock's own tool",
    )
    # The lock needs `packaging` (markers, names), which only the environment has.
    env = os.environ | {"PYTHONPATH": str(project.root / "packaging")}
    return run_openly([project.python, "-m", "devtools.locking"], cwd=project.root, env=env)


def translate(project: Project, arguments: Sequence[str]) -> int:
    """Bring new texts of the window into the translation files, for translators to fill in."""
    _no_arguments("translate", arguments)
    make_ready(project)
    return collect_texts(project)


def smoke(project: Project, arguments: Sequence[str]) -> int:
    """Build the wheel, install it into an empty environment and let it check itself."""
    _no_arguments("smoke", arguments)
    make_ready(project)
    return wheel.smoke_test(project)


def package(project: Project, arguments: Sequence[str]) -> int:
    """Build packages for users: `linux` or `windows`."""
    make_ready(project)
    become(
        [project.python, "-m", "shipping", *arguments],
        cwd=project.root,
        env=os.environ | {"PYTHONPATH": str(project.root / "packaging")},
    )


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what to type after its name, what it does, and the function that does it."""

    usage: str
    summary: str
    function: Callable[[Project, Sequence[str]], int]


COMMANDS = {
    "setup": Command("", "make .venv and install what is missing", setup),
    "run": Command("[-- ARGS]", "start the program", run),
    "test": Command("[-- ARGS]", "run the tests (ARGS for pytest)", test),
    "check": Command("", "style, types and import contracts", check),
    "bench": Command("[NAME ...] [-- ARGS]", "measure (tests/benchmarks)", bench),
    "sample": Command("--entries N --out FILE", "make a large directory", sample),
    "translate": Command("", "collect the texts for translators", translate),
    "lock": Command("", "renew the lock files", lock),
    "package": Command("linux|windows [--help]", "build packages for users into dist/", package),
    "smoke": Command("", "install the built wheel elsewhere and check it", smoke),
}


def usage() -> str:
    """Return the text that lists the commands."""
    lines = ["usage: python3 packaging/dev.py COMMAND", ""]
    for name, command in COMMANDS.items():
        call = f"{name} {command.usage}".strip()
        lines.append(f"  {call:<32}{command.summary}")
    return "\n".join(lines)


def main(arguments: Sequence[str], project: Project | None = None) -> int:
    """Run one command.

    Args:
        arguments: The name of the command and what follows it.
        project: The checkout to work on; the one of this file when not given.

    Returns:
        The exit code: 0 done, 1 could not, 2 wrong usage, or that of the program started.
    """
    if arguments and arguments[0] in {"-h", "--help"}:
        print(usage())
        return 0
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(usage(), file=sys.stderr)
        return 2
    rest = list(arguments[1:])
    if rest[:1] == ["--"] and command.function is not bench:
        rest = rest[1:]
    try:
        return command.function(project or this_project(), rest)
    except DevError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _no_arguments(name: str, arguments: Sequence[str]) -> None:
    if arguments:
        raise DevError(f"`{name}` takes no arguments, but there is {arguments[0]!r}.")


def _run_benchmark(project: Project, name: str, arguments: Sequence[str]) -> int:
    # The editable install makes `tests` importable from the caller's folder, where FILE is meant.
    return run_openly(
        [project.python, "-m", f"tests.benchmarks.{name}", *arguments], cwd=Path.cwd()
    )
