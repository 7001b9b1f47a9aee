"""The archive, unpacked by somebody whose folders have Cyrillic names."""

import shutil
from pathlib import Path

from tests.installers.windows.program import Program


def test_it_works_from_any_folder_and_keeps_its_data_there(
    unpacked: Path, installed: Program
) -> None:
    folder = installed.machine.drive / "Документы Айбека" / "С флешки"
    shutil.copytree(unpacked, folder)
    portable = Program(installed.machine, folder)

    checked = portable.run("self-check")
    made = portable.run("demo")

    assert (checked.code, made.code) == (0, 0), checked.output + made.output
    assert (folder / "data" / "directory.pdir").is_file()
