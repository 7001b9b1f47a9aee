"""Find the measuring scripts in `tests/benchmarks`."""

import ast
from collections.abc import Sequence
from pathlib import Path

from devtools.project import DevError

# Makes data for the others and measures nothing; `dev.py sample` runs it.
SAMPLE = "sample"


def find_scripts(folder: Path) -> list[str]:
    """Return the names, without suffix, of the scripts in `folder` that measure something."""
    return sorted(
        path.stem for path in folder.glob("*.py") if path.stem != SAMPLE and _has_main(path)
    )


def select_scripts(folder: Path, names: Sequence[str]) -> list[str]:
    """Return the scripts to run: the named ones, or all when none is named.

    Raises:
        DevError: If a name is not a script, or there are none at all.
    """
    known = find_scripts(folder)
    for name in names:
        if name not in known:
            listed = ", ".join(known) or "none"
            raise DevError(f"There is no benchmark {name!r}; there are: {listed}")
    if not known:
        raise DevError("There are no benchmarks in tests/benchmarks.")
    return list(names) or known


def _has_main(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in tree.body)
