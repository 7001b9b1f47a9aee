import io
import json
import time
from pathlib import Path

import pytest

from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.ldif.reader import read_ldif
from tests.support.plain_cards import plain_card

_FOLDER = Path(__file__).parents[2] / "data" / "ldif"
_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"


def _read(text: str) -> list[ReadCard | CardProblem]:
    return list(read_ldif(io.BytesIO(text.encode())))


def _cards(text: str) -> list[ReadCard]:
    return [one for one in _read(text) if isinstance(one, ReadCard)]


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.ldif")), ids=lambda path: path.stem)
def test_file_is_understood_as_written_down_beside_it(path: Path) -> None:
    with path.open("rb") as file:
        understood = [
            {"at": f"{one.number} line {one.line}"} | plain_card(one)
            if isinstance(one, ReadCard)
            else f"{one.card} {one.line} {one.code} {one.detail}"
            for one in read_ldif(file)
        ]

    assert understood == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not _CORPUS.exists(), reason="the files of other projects are not here")
def test_files_of_other_projects_are_read_to_their_end() -> None:
    for path in sorted(_CORPUS.rglob("*.ldif")):
        with path.open("rb") as file:
            assert list(read_ldif(file)), path.name


def test_no_file_that_is_named_is_ever_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("very secret")

    (card,) = _cards(f"dn: cn=A\ncn: A\nobjectClass: person\ndescription:< {secret.as_uri()}\n")

    assert "very secret" not in repr(card)
    assert [one.code for one in card.problems] == [CardProblemCode.NOT_OPENED]


def test_the_same_name_in_the_tree_is_the_same_entry_each_time() -> None:
    first, again = (
        _cards(f"dn: {dn}\nobjectClass: person\ncn: A\n")[0]
        for dn in ("cn=A, dc=Office", "CN=a,dc=office")
    )

    assert first.uid == again.uid != ""


def test_members_may_stand_before_and_after_their_list() -> None:
    cards = _cards(
        "dn: cn=G\nobjectClass: groupOfUniqueNames\ncn: G\nuniqueMember: cn=A\n\n"
        "dn: cn=A\nobjectClass: person\ncn: A\nentryUUID: 11111111-0000-4000-8000-000000000001\n"
    )

    assert cards[-1].members == (cards[0].uid,) == ("11111111-0000-4000-8000-000000000001",)


@pytest.mark.parametrize(
    "text",
    [
        "dn: cn=A\ncn:: not base64 at all!\ncn: A\n",
        "dn: cn=A\ncn: A\n" + ": \n" * 1000,
        "dn: cn=A\ncn: A\n" + " x" * 100_000,
        "cn: A\n\n\n\n" * 2000,
        "cn: A\nbirthyear: x\nbirthmonth: 5\n",
        "\ufeffcn: A\r\nmail: a@b.example\r\n",
        "cn: A",
    ],
)
def test_odd_files_cost_no_card_and_no_time(text: str) -> None:
    begin = time.process_time()

    assert _cards(text)

    assert time.process_time() - begin < 2


def test_an_unknown_attribute_is_kept_with_its_options() -> None:
    (card,) = _cards("cn: A\nobjectClass: person\nshoeSize;lang-en: 42\nbirthmonth: 5\n")

    assert card.kept == (
        "X-PDIR-COLUMN;X-PDIR-HEADER=birthmonth:5",
        'X-PDIR-COLUMN;X-PDIR-HEADER="shoeSize;lang-en":42',
    )


def test_bytes_of_an_old_encoding_are_guessed_and_reported() -> None:
    (card,) = list(read_ldif(io.BytesIO("cn: Пример\n".encode("cp1251"))))

    assert isinstance(card, ReadCard)
    assert card.names[0].text == "Пример"
    assert [one.code for one in card.problems] == [CardProblemCode.UNDECODABLE_TEXT]


def test_a_year_of_thousands_of_digits_is_kept_as_it_is() -> None:
    """Python refuses to make a number of so many digits."""
    year = "9" * 5_000

    (card,) = _cards(f"dn: cn=A\ncn: A\nbirthyear: {year}\nbirthmonth: 5\nbirthday: 9\n")

    assert not any(line.startswith("BDAY") for line in card.kept)
    assert any(year in line for line in card.kept)
