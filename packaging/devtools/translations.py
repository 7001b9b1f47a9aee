"""Collect the texts of the window for translators, and compile translations into what Qt loads."""

from pathlib import Path

from devtools.processes import run_openly, run_quietly
from devtools.project import Project

_SOURCE_LANGUAGE = "_en"


def stale_translations(folder: Path) -> list[Path]:
    """Return the `.ts` files in `folder` that have no compiled file of the same age or younger."""
    return sorted(path for path in folder.glob("*.ts") if _is_stale(path))


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def compile_translations(project: Project) -> None:
    """Compile the translations that changed.

    Raises:
        DevError: If Qt's compiler cannot read one.
    """
    for source in stale_translations(project.translations):
        run_quietly(
            [_tool(project, "pyside6-lrelease"), source, "-qm", source.with_suffix(".qm")],
            task=f"Compiling {source.name}",
        )


def collect_texts(project: Project) -> int:
    """Bring the texts in the code into every `.ts` file and return the tool's exit code.

    The English file has the texts with a number only: the others are English already.
    """
    for file in sorted(project.translations.glob("*.ts")):
        # Line numbers would change every file with every edit of the code.
        options = ["-extensions", "py", "-locations", "none", "-no-obsolete"]
        if file.stem.endswith(_SOURCE_LANGUAGE):
            options.append("-pluralonly")
        sources = project.root / "directory_app" / "gui"
        tool = _tool(project, "pyside6-lupdate")
        code = run_openly([tool, *options, sources, "-ts", file], cwd=project.root)
        if code:
            return code
    return 0


def _tool(project: Project, name: str) -> Path:
    return project.python.with_name(name)
