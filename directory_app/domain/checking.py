"""Check entries: everything that is missing or suspicious, as problems that never block."""

from collections.abc import Iterator
from dataclasses import replace

from directory_app.domain.addresses import check_address
from directory_app.domain.contact_points import AnyContactPoint, Email, Link, Phone, PostalAddress
from directory_app.domain.dates import Validity
from directory_app.domain.emails import parse_email
from directory_app.domain.entries import (
    Entry,
    Name,
    Organisation,
    ParentLink,
    Person,
    Post,
    Tenure,
)
from directory_app.domain.items import Item
from directory_app.domain.links import parse_link
from directory_app.domain.locales import is_country
from directory_app.domain.names import name_text
from directory_app.domain.phones import parse_phone
from directory_app.domain.problems import Problem, ProblemCode

EntryItem = AnyContactPoint | Name | Tenure | ParentLink
"""Every sort of item an entry can hold."""

_EUROPEAN_UNION = "EU"


def check(entry: Entry) -> list[Problem]:
    """Return every problem of ``entry``, in the order of its fields.

    Problems mark, they never block saving; only ``NO_NAME`` stands for something the store
    refuses (it raises ``NamelessRecordError``).
    """
    problems: list[Problem] = []
    if not any(name_text(name) for name in entry.names):
        problems.append(Problem(ProblemCode.NO_NAME, field="names"))
    problems += _country_problems(entry)
    for item in _items_of(entry):
        problems += check_item(item, entry.country)
    problems += (
        Problem(ProblemCode.SOURCE_WARNING, field="warnings", value=warning)
        for warning in entry.warnings
    )
    return problems


def check_item(item: EntryItem, country: str = "") -> list[Problem]:
    """Return every problem of one item, such as a row of the editor.

    Args:
        item: the item.
        country: ISO 3166-1 alpha-2 code of its entry's country, which phone numbers are read by.

    Returns:
        Problems with the item's UID; ``field`` is the entry's field (``phones``), or for an address
        the part that is at fault (``postal_code``).
    """
    found = [*_value_problems(item, country), *_validity_problems(item)]
    return [replace(problem, item=item.uid) for problem in found]


def check_phone(phone: Phone, country: str = "") -> Problem | None:
    """Return the problem of a phone number, or None.

    A number with an E.164 form is judged by that: somebody may have completed what was printed
    without its area code.
    """
    text = phone.printed if phone.e164 is None else phone.e164
    problem = parse_phone(text, country if phone.e164 is None else "").problem
    return None if problem is None else replace(problem, value=phone.printed)


def _items_of(entry: Entry) -> Iterator[EntryItem]:
    """Yield the items of ``entry``, field by field."""
    yield from entry.names
    match entry:
        case Person():
            yield from entry.tenures
        case Organisation():
            yield from entry.parents
        case Post():
            pass
    yield from entry.emails
    yield from entry.phones
    yield from entry.addresses
    yield from entry.links


def _country_problems(entry: Entry) -> Iterator[Problem]:
    """Yield a problem for each country field that holds no country."""
    if entry.country and not is_country(entry.country):
        yield Problem(ProblemCode.COUNTRY_UNKNOWN, field="country", value=entry.country)
    if isinstance(entry, Organisation):
        represented = entry.represents
        if represented and represented != _EUROPEAN_UNION and not is_country(represented):
            yield Problem(ProblemCode.COUNTRY_UNKNOWN, field="represents", value=represented)


def _value_problems(item: EntryItem, country: str) -> Iterator[Problem]:
    """Yield the problems of what ``item`` holds."""
    match item:
        case Email():
            yield from _present(parse_email(item.address).problem)
        case Phone():
            yield from _present(check_phone(item, country))
        case Link():
            yield from _present(parse_link(item.url).problem)
        case PostalAddress():
            yield from check_address(item)
        case Tenure():
            if item.post is None and item.organisation is None and not item.title.strip():
                yield Problem(ProblemCode.TENURE_EMPTY, field="tenures")
        case Name() | ParentLink():
            pass


def _validity_problems(item: Item) -> Iterator[Problem]:
    """Yield a problem if the period of ``item`` ends before it begins."""
    if _is_reversed(item.validity):
        value = f"{item.validity.start}/{item.validity.end}"
        yield Problem(ProblemCode.VALIDITY_REVERSED, field="validity", value=value)


def _is_reversed(validity: Validity) -> bool:
    """Tell whether every day the period can begin on comes after every day it can end on."""
    if validity.start is None or validity.end is None:
        return False
    return validity.start.earliest() > validity.end.latest()


def _present(problem: Problem | None) -> tuple[Problem, ...]:
    """Return ``problem`` as a tuple of one or none."""
    return () if problem is None else (problem,)
