from pathlib import Path

from shipping.windows.installer import definitions, file_lines, quoted
from shipping.windows.layout import Layout


def test_texts_reach_the_script_whole() -> None:
    assert quoted('a "b" for $5') == '"a $\\"b$\\" for $$5"'
    assert definitions({"NAME": "A B"}) == '!define NAME "A B"\n'


def test_every_file_is_unpacked_into_its_folder(tmp_path: Path) -> None:
    for name in ("b/c d.txt", "a.exe", "b/e/f.dll"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    assert file_lines(Layout(tmp_path)).splitlines() == [
        'SetOutPath "$INSTDIR"',
        f'File "{tmp_path}/a.exe"',
        r'SetOutPath "$INSTDIR\b"',
        f'File "{tmp_path}/b/c d.txt"',
        r'SetOutPath "$INSTDIR\b\e"',
        f'File "{tmp_path}/b/e/f.dll"',
    ]
