"""The fixed columns of Outlook's, Google's and Thunderbird's tables of contacts.

Sources: the CSV files that Outlook for Windows ("Export to a file"), outlook.com, Google Contacts
(before and after its change of 2024) and Thunderbird write.
"""

from collections.abc import Mapping
from typing import Final

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.header_words import header_key
from directory_app.formats.tables.model import KEEP_COLUMN, ColumnField, ColumnTarget

F = ColumnField

_PLACES: Final = {"Business": Place.WORK, "Home": Place.HOME, "Other": Place.OTHER}


def _phone(place: Place, kind: PhoneKind = PhoneKind.VOICE, number: int = 1) -> ColumnTarget:
    return ColumnTarget(F.PHONE, place, kind, number)


def _outlook_addresses() -> dict[str, ColumnTarget]:
    """Return the columns of Outlook's three addresses."""
    parts = {
        "Street": F.STREET,
        "Street 2": F.STREET,
        "Street 3": F.STREET,
        "City": F.LOCALITY,
        "State": F.REGION,
        "Postal Code": F.POSTAL_CODE,
        "Country/Region": F.COUNTRY,
    }
    return {
        f"{word} {part}": ColumnTarget(field, place)
        for word, place in _PLACES.items()
        for part, field in parts.items()
    }


OUTLOOK: Final[Mapping[str, ColumnTarget]] = {
    "Title": ColumnTarget(F.HONORIFIC),
    "First Name": ColumnTarget(F.GIVEN),
    "Middle Name": ColumnTarget(F.ADDITIONAL),
    "Last Name": ColumnTarget(F.FAMILY),
    "Suffix": ColumnTarget(F.SUFFIX),
    "Company": ColumnTarget(F.ORGANISATION),
    "Department": ColumnTarget(F.DEPARTMENT),
    "Job Title": ColumnTarget(F.TITLE),
    **_outlook_addresses(),
    "Assistant's Phone": KEEP_COLUMN,
    "Business Fax": _phone(Place.WORK, PhoneKind.FAX),
    "Business Phone": _phone(Place.WORK),
    "Business Phone 2": _phone(Place.WORK, number=2),
    "Callback": KEEP_COLUMN,
    "Car Phone": KEEP_COLUMN,
    "Company Main Phone": _phone(Place.WORK, number=3),
    "Home Fax": _phone(Place.HOME, PhoneKind.FAX),
    "Home Phone": _phone(Place.HOME),
    "Home Phone 2": _phone(Place.HOME, number=2),
    "ISDN": KEEP_COLUMN,
    "Mobile Phone": _phone(Place.WORK, PhoneKind.MOBILE),
    "Other Fax": _phone(Place.OTHER, PhoneKind.FAX),
    "Other Phone": _phone(Place.OTHER),
    "Pager": KEEP_COLUMN,
    "Primary Phone": KEEP_COLUMN,
    "Radio Phone": KEEP_COLUMN,
    "TTY/TDD Phone": KEEP_COLUMN,
    "Telex": KEEP_COLUMN,
    "Account": KEEP_COLUMN,
    "Anniversary": ColumnTarget(F.ANNIVERSARY),
    "Assistant's Name": KEEP_COLUMN,
    "Billing Information": KEEP_COLUMN,
    "Birthday": ColumnTarget(F.BIRTHDAY),
    "Business Address PO Box": ColumnTarget(F.PO_BOX),
    "Categories": ColumnTarget(F.TAGS),
    "Children": KEEP_COLUMN,
    "Directory Server": KEEP_COLUMN,
    "E-mail Address": ColumnTarget(F.EMAIL),
    "E-mail Type": ColumnTarget(F.EMAIL_TYPE),
    "E-mail Display Name": KEEP_COLUMN,
    "E-mail 2 Address": ColumnTarget(F.EMAIL, number=2),
    "E-mail 2 Type": ColumnTarget(F.EMAIL_TYPE, number=2),
    "E-mail 2 Display Name": KEEP_COLUMN,
    "E-mail 3 Address": ColumnTarget(F.EMAIL, number=3),
    "E-mail 3 Type": ColumnTarget(F.EMAIL_TYPE, number=3),
    "E-mail 3 Display Name": KEEP_COLUMN,
    "Gender": KEEP_COLUMN,
    "Government ID Number": KEEP_COLUMN,
    "Hobby": KEEP_COLUMN,
    "Home Address PO Box": ColumnTarget(F.PO_BOX, Place.HOME),
    "Initials": KEEP_COLUMN,
    "Internet Free Busy": KEEP_COLUMN,
    "Keywords": KEEP_COLUMN,
    "Language": ColumnTarget(F.LANGUAGES),
    "Location": KEEP_COLUMN,
    "Manager's Name": KEEP_COLUMN,
    "Mileage": KEEP_COLUMN,
    "Notes": ColumnTarget(F.NOTE),
    "Office Location": KEEP_COLUMN,
    "Organizational ID Number": KEEP_COLUMN,
    "Other Address PO Box": ColumnTarget(F.PO_BOX, Place.OTHER),
    "Priority": KEEP_COLUMN,
    "Private": KEEP_COLUMN,
    "Profession": ColumnTarget(F.ROLE),
    "Referred By": KEEP_COLUMN,
    "Sensitivity": KEEP_COLUMN,
    "Spouse": KEEP_COLUMN,
    "User 1": KEEP_COLUMN,
    "User 2": KEEP_COLUMN,
    "User 3": KEEP_COLUMN,
    "User 4": KEEP_COLUMN,
    "Web Page": ColumnTarget(F.LINK),
}
"""The columns of Outlook for Windows in their order."""

_OUTLOOK_ONLINE: Final[Mapping[str, ColumnTarget]] = {
    "Nickname": ColumnTarget(F.SHORT_NAME),
    "Given Yomi": KEEP_COLUMN,
    "Given Name Yomi": KEEP_COLUMN,
    "Surname Yomi": KEEP_COLUMN,
    "Family Name Yomi": KEEP_COLUMN,
    "Company Yomi": KEEP_COLUMN,
    "Home Street Address": ColumnTarget(F.STREET, Place.HOME),
    "Business Street Address": ColumnTarget(F.STREET),
    "Other Street Address": ColumnTarget(F.STREET, Place.OTHER),
    "Personal Web Page": ColumnTarget(F.LINK, Place.HOME),
    "Business Country": ColumnTarget(F.COUNTRY),
    "Home Country": ColumnTarget(F.COUNTRY, Place.HOME),
    "Other Country": ColumnTarget(F.COUNTRY, Place.OTHER),
    "Organizational ID": KEEP_COLUMN,
    "Schools": KEEP_COLUMN,
}
"""What outlook.com has beside the columns of Outlook for Windows."""

_GOOGLE_POINTS: Final = {
    "E-mail": (F.EMAIL, F.EMAIL_TYPE),
    "Phone": (F.PHONE, F.PHONE_TYPE),
    "Website": (F.LINK, F.LINK_TYPE),
}
_GOOGLE_ADDRESS: Final = {
    "Formatted": F.ADDRESS,
    "Street": F.STREET,
    "City": F.LOCALITY,
    "PO Box": F.PO_BOX,
    "Region": F.REGION,
    "Postal Code": F.POSTAL_CODE,
    "Country": F.COUNTRY,
    "Extended Address": F.STREET,
}
_MOST_NUMBERED: Final = 9


def _google_numbered(most: int) -> dict[str, ColumnTarget]:
    """Return the numbered columns of Google Contacts, old and new, up to number ``most``."""
    columns: dict[str, ColumnTarget] = {}
    for head, (value, kind) in _GOOGLE_POINTS.items():
        for number in range(1, most + 1):
            columns[f"{head} {number} - Label"] = ColumnTarget(kind, number=number)
            columns[f"{head} {number} - Value"] = ColumnTarget(value, number=number)
    for number in range(1, most + 1):
        columns[f"Address {number} - Label"] = ColumnTarget(F.ADDRESS_TYPE, number=number)
        for part, field in _GOOGLE_ADDRESS.items():
            columns[f"Address {number} - {part}"] = ColumnTarget(field, number=number)
    return columns


_GOOGLE_HEAD: Final[Mapping[str, ColumnTarget]] = {
    "First Name": ColumnTarget(F.GIVEN),
    "Middle Name": ColumnTarget(F.ADDITIONAL),
    "Last Name": ColumnTarget(F.FAMILY),
    "Phonetic First Name": KEEP_COLUMN,
    "Phonetic Middle Name": KEEP_COLUMN,
    "Phonetic Last Name": KEEP_COLUMN,
    "Name Prefix": ColumnTarget(F.HONORIFIC),
    "Name Suffix": ColumnTarget(F.SUFFIX),
    "Nickname": ColumnTarget(F.SHORT_NAME),
    "File As": ColumnTarget(F.SORT_AS),
    "Organization Name": ColumnTarget(F.ORGANISATION),
    "Organization Title": ColumnTarget(F.TITLE),
    "Organization Department": ColumnTarget(F.DEPARTMENT),
    "Birthday": ColumnTarget(F.BIRTHDAY),
    "Notes": ColumnTarget(F.NOTE),
    "Photo": KEEP_COLUMN,
    "Labels": ColumnTarget(F.TAGS),
}

GOOGLE: Final[Mapping[str, ColumnTarget]] = {**_GOOGLE_HEAD, **_google_numbered(4)}
"""The columns of Google Contacts since 2024 in their order, with four values of each kind."""

_GOOGLE_BEFORE_2024: Final[Mapping[str, ColumnTarget]] = {
    "Name": ColumnTarget(F.FULL_NAME),
    "Given Name": ColumnTarget(F.GIVEN),
    "Additional Name": ColumnTarget(F.ADDITIONAL),
    "Family Name": ColumnTarget(F.FAMILY),
    "Yomi Name": KEEP_COLUMN,
    "Given Name Yomi": KEEP_COLUMN,
    "Additional Name Yomi": KEEP_COLUMN,
    "Family Name Yomi": KEEP_COLUMN,
    "Short Name": ColumnTarget(F.SHORT_NAME),
    "Maiden Name": KEEP_COLUMN,
    "Occupation": ColumnTarget(F.ROLE),
    "Subject": KEEP_COLUMN,
    "Group Membership": ColumnTarget(F.TAGS),
    "Organization 1 - Name": ColumnTarget(F.ORGANISATION),
    "Organization 1 - Title": ColumnTarget(F.TITLE),
    "Organization 1 - Department": ColumnTarget(F.DEPARTMENT),
    "Organization 1 - Type": KEEP_COLUMN,
    "Organization 1 - Yomi Name": KEEP_COLUMN,
    "Organization 1 - Symbol": KEEP_COLUMN,
    "Organization 1 - Location": KEEP_COLUMN,
    "Organization 1 - Job Description": KEEP_COLUMN,
    **{
        header.replace("Label", "Type"): target
        for header, target in _google_numbered(_MOST_NUMBERED).items()
    },
}

_THUNDERBIRD: Final[Mapping[str, ColumnTarget]] = {
    "Display Name": ColumnTarget(F.FULL_NAME),
    "Primary Email": ColumnTarget(F.EMAIL),
    "Secondary Email": ColumnTarget(F.EMAIL, number=2),
    "Screen Name": KEEP_COLUMN,
    "Pager Number": KEEP_COLUMN,
    **{
        f"{word} {part}": ColumnTarget(field, place)
        for word, place in {"Home": Place.HOME, "Work": Place.WORK}.items()
        for part, field in {
            "Address": F.STREET,
            "Address 2": F.STREET,
            "City": F.LOCALITY,
            "State": F.REGION,
            "ZipCode": F.POSTAL_CODE,
            "Country": F.COUNTRY,
        }.items()
    },
    # Thunderbird calls them so in its files, though its window shows "Work" and "Home".
    "Web Page 1": ColumnTarget(F.LINK),
    "Web Page 2": ColumnTarget(F.LINK, Place.HOME),
    "Birth Year": KEEP_COLUMN,
    "Birth Month": KEEP_COLUMN,
    "Birth Day": KEEP_COLUMN,
}


def _by_key(columns: Mapping[str, ColumnTarget]) -> dict[str, ColumnTarget]:
    return {header_key(header): target for header, target in columns.items()}


PROGRAM_HEADERS: Final[Mapping[str, ColumnTarget]] = {
    **_by_key(_google_numbered(_MOST_NUMBERED)),
    **_by_key(_THUNDERBIRD),
    **_by_key(_GOOGLE_BEFORE_2024),
    **_by_key(_OUTLOOK_ONLINE),
    **_by_key(_GOOGLE_HEAD),
    **{key: target for key, target in _by_key(OUTLOOK).items() if key != "title"},
}
"""The target of every column of these programs, by its key.

Outlook's "Title" is missing: elsewhere it is a job title, so the neighbours of the column decide.
"""
