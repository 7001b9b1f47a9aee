"""The twelve searches that today's programs fail at, in each way the same person may be stored."""

from collections.abc import Iterator
from itertools import islice

import pytest

from directory_app.domain.contact_points import Email, Phone, PostalAddress
from directory_app.domain.entries import Name, Organisation, Person, Post, Tenure
from directory_app.domain.kinds import OrganisationKind, PhoneKind
from directory_app.domain.records import Record
from tests.benchmarks.generator import sample_records
from tests.store.search.conftest import MakeDirectory
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory

THE_TWELVE = (
    *("ivanov", "иванов", "Aybek", "osh", "Ösh", "661234", "0312 661234", "00996 312"),
    *("coordinator kyrg", "border service", "third.box@mail", "brussels", "ivanof"),
)
FIRST = 5

STORAGES = ("both scripts", "Latin only", "Cyrillic only")

_NAMES = {
    "Latin": (
        Name(text="Ivanov Aibek", given="Aibek", family="Ivanov", language="en", script="Latn"),
        "National Coordinator for Kyrgyzstan",
        "State Border Service",
        ("Bishkek", "Osh"),
        "met in Brussels",
    ),
    "Cyrillic": (
        Name(
            text="Иванов Айбек Саидович",
            given="Айбек",
            additional="Саидович",
            family="Иванов",
            language="ru",
            script="Cyrl",
        ),
        "Национальный координатор по Кыргызстану",
        # Names are read in every script, but not translated.
        "Пограничная служба «Бордер Сервис»",
        ("Бишкек", "Ош"),
        "встречались в Брюсселе",
    ),
}


def stored(storage: str) -> Iterator[Record]:
    """Yield the person with post and organisation, written in one script or in both."""
    scripts = ["Cyrillic", "Latin"] if storage == "both scripts" else [storage.split(maxsplit=1)[0]]
    written = [_NAMES[script] for script in scripts]
    organisation = Organisation(
        uid=entry_uid("service"),
        names=tuple(Name(text=body) for _, _, body, _, _ in written),
        kind=OrganisationKind.AGENCY,
    )
    post = Post(
        uid=entry_uid("coordinator"),
        names=tuple(Name(text=title) for _, title, _, _, _ in written),
        organisation=organisation.uid,
    )
    yield organisation
    yield post
    yield Person(
        uid=entry_uid("ivanov"),
        names=tuple(name for name, *_ in written),
        tenures=(Tenure(post=post.uid),),
        phones=(
            Phone(printed="+996 312 66-12-34 ext. 12", e164="+996312661234", extension="12"),
            Phone(printed="+996 312 66 12 35", e164="+996312661235", kind=PhoneKind.FAX),
        ),
        emails=tuple(
            Email(address=f"{box}.box@mail.example") for box in ("first", "second", "third")
        ),
        addresses=tuple(
            PostalAddress(locality=city) for *_, cities, _ in written for city in cities
        ),
        note="; ".join(note for *_, note in written),
    )


@pytest.fixture(scope="module", params=STORAGES)
def among_others(
    request: pytest.FixtureRequest, make_directory: MakeDirectory
) -> SearchedDirectory:
    """Return a directory of the person and a few hundred others."""
    return make_directory(*islice(sample_records(300), 10_000), *stored(request.param))


@pytest.mark.parametrize("text", THE_TWELVE)
def test_the_person_is_among_the_first_five(among_others: SearchedDirectory, text: str) -> None:
    found = among_others.first(text, FIRST)[0]
    if len(found) < FIRST:
        found += among_others.uids(among_others.similar(text, FIRST - len(found)).ids)

    assert "ivanov" in found
