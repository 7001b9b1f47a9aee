"""Checks of whole entries: problems with codes and data."""

import pytest

from directory_app.domain.checking import EntryItem, check, check_item
from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Entry, Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import new_entry_uid
from directory_app.domain.phones import make_phone
from directory_app.domain.problems import ProblemCode

_BODY = new_entry_uid()


def test_a_complete_person_has_no_problem() -> None:
    person = Person(
        uid=new_entry_uid(),
        names=(Name(text="Mira Sample"),),
        country="KG",
        emails=(Email(address="o'brien+x@example.org"),),
        phones=(make_phone("0312 26 10 00", "KG"), make_phone("102", "KG")),
        addresses=(PostalAddress(street="1 A", locality="Bishkek", country="KG"),),
        links=(Link(url="https://example.org"),),
        tenures=(Tenure(organisation=_BODY), Tenure(title="Adviser")),
    )

    assert check(person) == []


@pytest.mark.parametrize("names", [(), (Name(),), (Name(text="  ", honorific="Dr."),)])
def test_an_entry_needs_a_name(names: tuple[Name, ...]) -> None:
    (problem,) = check(Post(uid=new_entry_uid(), names=names))

    assert (problem.code, problem.field) == (ProblemCode.NO_NAME, "names")


def test_every_problem_of_an_entry_is_found_in_the_order_of_its_fields() -> None:
    entry = Organisation(
        uid=new_entry_uid(),
        names=(Name(text="Example Agency"),),
        country="XX",
        represents="QQ",
        emails=(Email(address="nobody"),),
        phones=(Phone(printed="66-12-34"),),
        addresses=(PostalAddress(street="1 A"),),
        links=(Link(url="javascript:alert(1)"),),
        warnings=("two numbers differ",),
    )

    assert [(problem.code, problem.field) for problem in check(entry)] == [
        (ProblemCode.COUNTRY_UNKNOWN, "country"),
        (ProblemCode.COUNTRY_UNKNOWN, "represents"),
        (ProblemCode.EMAIL_SYNTAX, "emails"),
        (ProblemCode.PHONE_NOT_A_NUMBER, "phones"),
        (ProblemCode.ADDRESS_NO_COUNTRY, "country"),
        (ProblemCode.LINK_SCHEME, "links"),
        (ProblemCode.SOURCE_WARNING, "warnings"),
    ]


def test_a_delegation_represents_the_european_union() -> None:
    names = (Name(text="Delegation"),)

    assert check(Organisation(uid=new_entry_uid(), names=names, represents="EU")) == []


@pytest.mark.parametrize(
    "item",
    [
        Name(text="x", validity=Validity(PartialDate(2018), PartialDate(2017))),
        Tenure(title="x", validity=Validity(PartialDate(2018), PartialDate(2017, 12))),
        ParentLink(
            organisation=_BODY, validity=Validity(PartialDate(2017, 2), PartialDate(2017, 1))
        ),
    ],
)
def test_a_period_must_not_end_before_it_begins(item: EntryItem) -> None:
    (problem,) = check_item(item)

    assert (problem.code, problem.item) == (ProblemCode.VALIDITY_REVERSED, item.uid)


def test_a_period_inside_one_year_is_not_reversed() -> None:
    validity = Validity(PartialDate(2017, 9), PartialDate(2017))

    assert check_item(Name(text="x", validity=validity)) == []


def test_a_tenure_must_say_something() -> None:
    (problem,) = check_item(Tenure(title=" "))

    assert problem.code is ProblemCode.TENURE_EMPTY


def test_the_country_of_the_entry_tells_what_a_local_number_is() -> None:
    phone = Phone(printed="66-12-34")

    (problem,) = check_item(phone, "KG")

    assert (problem.code, problem.item) == (ProblemCode.PHONE_NO_AREA_CODE, phone.uid)


def test_a_number_completed_by_hand_is_judged_by_its_international_form() -> None:
    assert check_item(Phone(printed="66-12-34", e164="+996312661234"), "KG") == []

    (problem,) = check_item(Phone(printed="66-12-34", e164="+996112661234"), "KG")
    assert (problem.code, problem.value) == (ProblemCode.PHONE_NOT_IN_PLAN, "66-12-34")


@pytest.mark.parametrize("kind", [Person, Organisation, Post])
def test_every_kind_of_entry_can_be_checked(kind: type[Entry]) -> None:
    assert check(kind(uid=new_entry_uid(), names=(Name(text="x"),))) == []
