"""Cards of other projects come out of a directory as they came into it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.lists import ContactList
from directory_app.services.directory import Directory
from directory_app.services.importing import DuplicateChoice
from tests.support.card_comparison import cards_of, missing_in
from tests.support.export_requests import request_to

_CORPUS = Path(__file__).parents[3] / "shared" / "vcards"
_OURS = Path(__file__).parents[1] / "data" / "vcards"

_NOT_ONE_EACH = {"rfc.vcf", "rfc6350-vcard-4.0.txt.0.vcf"}
"""Two cards of one UID, which are one entry; a card begun in prose."""

_EVERY = 30
"""Of so many files one is imported here; test_originals.py reads them all without a directory."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of an empty directory; copying it is quicker than making one."""
    path = tmp_path_factory.mktemp("template") / "empty.pdir"
    Directory.create(path, user_name="tester").close()
    return path


def _exported(cards: Path, template: Path, folder: Path) -> bytes:
    """Return the lossless export of a new directory into which a file was imported."""
    path, out = folder / f"{cards.stem}.pdir", folder / "lossless.out"
    shutil.copy(template, path)
    directory = Directory.open(path, user_name="tester")
    plan = directory.importing.plan([cards])
    plan.choose_all(DuplicateChoice.ADD)
    directory.importing.carry_out(plan)
    plan.close()
    directory.exporting.export(None, request_to(out, overwrite=True))
    directory.close()
    return out.read_bytes()


def _lost(cards: Path, template: Path, folder: Path) -> Iterator[str]:
    exported = cards_of(_exported(cards, template, folder))
    for number, original in enumerate(cards_of(cards.read_bytes()), 1):
        if any(line.partition(":")[2].strip() for line in original if "REV:" not in line):
            best = min((missing_in(original, one) for one in exported), key=len)
            yield from (f"{cards.name} {number}: {one}" for one in best)


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
def test_files_of_other_projects_come_out_of_a_directory_whole(
    template: Path, tmp_path: Path
) -> None:
    paths = sorted(path for path in _CORPUS.rglob("*.vcf") if path.is_file())
    chosen = [path for path in paths if path.name not in _NOT_ONE_EACH][::_EVERY]

    assert [one for path in chosen for one in _lost(path, template, tmp_path)] == []


@pytest.mark.parametrize(
    "name", ["apple-labels", "grouped-jobs", "several-organisations", "group", "languages"]
)
def test_a_card_with_one_oddity_comes_out_of_a_directory_whole(
    name: str, template: Path, tmp_path: Path
) -> None:
    assert list(_lost(_OURS / f"{name}.vcf", template, tmp_path)) == []


def test_what_records_hold_in_other_words_comes_out_in_those_of_the_card(
    template: Path, tmp_path: Path
) -> None:
    cards = tmp_path / "cards.vcf"
    said = [
        "UID:a\nFN:Ann Example\nN:Example;Ann;;;\nORG:Agency of Tests;Unit\nCATEGORIES:Press",
        "UID:b\nFN:Ben Example\nN:Example;Ben;;;\nORG:AGENCY OF TESTS;unit\nROLE:Clerk\n"
        "CATEGORIES:press",
        "UID:c\nFN:Cleo Example\nN:Example;Cleo;;;\nORG:Agency of Tests\nTITLE:Head\nROLE:Rules",
        "UID:d\nFN:Dan Example\nN:Example;Dan;;;\nORG:Unit\nTITLE:Clerk",
        "FN:Unit\nKIND:org\nORG:Agency of Tests;Unit;Room\nTITLE:Main\nLANG:ky",
        "FN:Agency of tests\nKIND:location\nORG:Other",
    ]
    text = "".join(f"BEGIN:VCARD\nVERSION:3.0\n{one}\nEND:VCARD\n" for one in said)
    cards.write_text(text, encoding="utf-8")

    assert list(_lost(cards, template, tmp_path)) == []


def test_a_list_keeps_what_else_its_card_says_and_members_that_are_not_here(
    template: Path, tmp_path: Path
) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nUID:a\nFN:Ann Example\nN:Example;Ann;;;\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nUID:l\nKIND:group\nFN:Committee\nMEMBER:a\nMEMBER:stranger\n"
        "EMAIL:all@a.example\nX-COLOUR:blue\nEND:VCARD\n",
        encoding="utf-8",
    )

    assert list(_lost(cards, template, tmp_path)) == []


def test_a_stranger_who_comes_in_later_is_no_stranger_to_the_list(
    template: Path, tmp_path: Path
) -> None:
    shutil.copy(template, tmp_path / "office.pdir")
    directory = Directory.open(tmp_path / "office.pdir", user_name="tester")
    group = "UID:l\nKIND:group\nFN:Committee\nMEMBER:a"
    person = "UID:a\nFN:Ann Example\nN:Example;Ann;;;"
    for number, said in enumerate([[group], [person, group]]):
        path = tmp_path / f"{number}.vcf"
        text = "".join(f"BEGIN:VCARD\nVERSION:4.0\n{one}\nEND:VCARD\n" for one in said)
        path.write_text(text, encoding="utf-8")
        plan = directory.importing.plan([path])
        directory.importing.carry_out(plan)
        plan.close()

    (found,) = directory.lists.all()
    directory.close()
    assert isinstance(found, ContactList)
    assert [one.entry for one in found.memberships] == ["a"]
    assert found.kept_properties == ()
