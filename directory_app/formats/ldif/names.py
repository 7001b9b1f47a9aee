"""The attributes that address books write into LDIF, and what they hold.

Sources: RFC 4519 and RFC 2798 (inetOrgPerson), Thunderbird's schema mozillaAbPerson with its older
names ("xmozilla…"), and the names that Netscape and Evolution use.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind


class Field(StrEnum):
    """What an attribute holds."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    HONORIFIC = "honorific"
    SHORT_NAME = "short_name"
    ORGANISATION = "organisation"
    UNIT = "unit"
    TITLE = "title"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    STREET = "street"
    LOCALITY = "locality"
    REGION = "region"
    POSTAL_CODE = "postal_code"
    PO_BOX = "po_box"
    COUNTRY = "country"
    ADDRESS = "address"
    LANGUAGE = "language"
    NOTE = "note"
    TAG = "tag"
    MEMBER = "member"
    PHOTO = "photo"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    UUID = "uuid"
    UID = "uid"
    OWN_UID = "own_uid"
    KIND = "kind"
    KEPT = "kept"
    SILENT = "silent"


class Meaning(NamedTuple):
    """What an attribute holds, and of which place and kind it is."""

    field: Field
    place: Place = Place.WORK
    kind: PhoneKind = PhoneKind.VOICE
    label: str = ""


OWN_KIND: Final = "pdirKind"
OWN_KEPT: Final = "pdirKept"
OWN_UID: Final = "pdirUid"
"""Ours: the kind of an entry that is no person, content lines of cards that were kept, and a UID
that is no UUID."""

_HOME = Place.HOME

_PHONES: Final[Mapping[str, Meaning]] = {
    "telephonenumber": Meaning(Field.PHONE),
    "workphone": Meaning(Field.PHONE),
    "companyphone": Meaning(Field.PHONE, label="main"),
    "otherphone": Meaning(Field.PHONE, Place.OTHER),
    "homephone": Meaning(Field.PHONE, _HOME),
    "hometelephonenumber": Meaning(Field.PHONE, _HOME),
    "mobile": Meaning(Field.PHONE, kind=PhoneKind.MOBILE),
    "mobiletelephonenumber": Meaning(Field.PHONE, kind=PhoneKind.MOBILE),
    "cellphone": Meaning(Field.PHONE, kind=PhoneKind.MOBILE),
    "carphone": Meaning(Field.PHONE, kind=PhoneKind.MOBILE, label="car"),
    "facsimiletelephonenumber": Meaning(Field.PHONE, kind=PhoneKind.FAX),
    "fax": Meaning(Field.PHONE, kind=PhoneKind.FAX),
    "homefacsimiletelephonenumber": Meaning(Field.PHONE, _HOME, PhoneKind.FAX),
    "pager": Meaning(Field.PHONE, label="pager"),
    "pagerphone": Meaning(Field.PHONE, label="pager"),
}
_ADDRESSES: Final[Mapping[str, Meaning]] = {
    "street": Meaning(Field.STREET),
    "streetaddress": Meaning(Field.STREET),
    "mozillaworkstreet2": Meaning(Field.STREET),
    "workstreet2": Meaning(Field.STREET),
    "l": Meaning(Field.LOCALITY),
    "locality": Meaning(Field.LOCALITY),
    "localityname": Meaning(Field.LOCALITY),
    "st": Meaning(Field.REGION),
    "stateorprovincename": Meaning(Field.REGION),
    "region": Meaning(Field.REGION),
    "postalcode": Meaning(Field.POSTAL_CODE),
    "zip": Meaning(Field.POSTAL_CODE),
    "postofficebox": Meaning(Field.PO_BOX),
    "c": Meaning(Field.COUNTRY),
    "co": Meaning(Field.COUNTRY),
    "countryname": Meaning(Field.COUNTRY),
    "friendlycountryname": Meaning(Field.COUNTRY),
    "postaladdress": Meaning(Field.ADDRESS),
    "homepostaladdress": Meaning(Field.ADDRESS, _HOME),
    "mozillahomestreet": Meaning(Field.STREET, _HOME),
    "homestreet": Meaning(Field.STREET, _HOME),
    "mozillahomestreet2": Meaning(Field.STREET, _HOME),
    "mozillahomelocalityname": Meaning(Field.LOCALITY, _HOME),
    "homecity": Meaning(Field.LOCALITY, _HOME),
    "mozillahomestate": Meaning(Field.REGION, _HOME),
    "mozillahomepostalcode": Meaning(Field.POSTAL_CODE, _HOME),
    "mozillahomecountryname": Meaning(Field.COUNTRY, _HOME),
    "mozillahomepostofficebox": Meaning(Field.PO_BOX, _HOME),
}
_OTHERS: Final[Mapping[str, Meaning]] = {
    "cn": Meaning(Field.NAME),
    "commonname": Meaning(Field.NAME),
    "displayname": Meaning(Field.NAME),
    "givenname": Meaning(Field.GIVEN),
    "gn": Meaning(Field.GIVEN),
    "sn": Meaning(Field.FAMILY),
    "surname": Meaning(Field.FAMILY),
    "personaltitle": Meaning(Field.HONORIFIC),
    "mozillanickname": Meaning(Field.SHORT_NAME),
    "xmozillanickname": Meaning(Field.SHORT_NAME),
    "o": Meaning(Field.ORGANISATION),
    "organizationname": Meaning(Field.ORGANISATION),
    "company": Meaning(Field.ORGANISATION),
    "ou": Meaning(Field.UNIT),
    "orgunit": Meaning(Field.UNIT),
    "department": Meaning(Field.UNIT),
    "title": Meaning(Field.TITLE),
    "businessrole": Meaning(Field.ROLE),
    "mail": Meaning(Field.EMAIL),
    "email": Meaning(Field.EMAIL),
    "mozillasecondemail": Meaning(Field.EMAIL),
    "xmozillasecondemail": Meaning(Field.EMAIL),
    "homeemail": Meaning(Field.EMAIL, _HOME),
    "mozillaworkurl": Meaning(Field.LINK),
    "workurl": Meaning(Field.LINK),
    "labeleduri": Meaning(Field.LINK),
    "labeledurl": Meaning(Field.LINK),
    "url": Meaning(Field.LINK),
    "mozillahomeurl": Meaning(Field.LINK, _HOME),
    "homeurl": Meaning(Field.LINK, _HOME),
    "preferredlanguage": Meaning(Field.LANGUAGE),
    "description": Meaning(Field.NOTE),
    "notes": Meaning(Field.NOTE),
    "categories": Meaning(Field.TAG),
    "category": Meaning(Field.TAG),
    "member": Meaning(Field.MEMBER),
    "uniquemember": Meaning(Field.MEMBER),
    "jpegphoto": Meaning(Field.PHOTO),
    "birthyear": Meaning(Field.BIRTH_YEAR),
    "birthmonth": Meaning(Field.BIRTH_MONTH),
    "birthday": Meaning(Field.BIRTH_DAY),
    "entryuuid": Meaning(Field.UUID),
    "uid": Meaning(Field.UID),
    OWN_KIND.lower(): Meaning(Field.KIND),
    OWN_UID.lower(): Meaning(Field.OWN_UID),
    OWN_KEPT.lower(): Meaning(Field.KEPT),
    **dict.fromkeys(
        ("dn", "objectclass", "changetype", "control", "modifytimestamp", "createtimestamp"),
        Meaning(Field.SILENT),
    ),
}

MEANINGS: Final[Mapping[str, Meaning]] = {**_PHONES, **_ADDRESSES, **_OTHERS}
"""What each known attribute holds, by its name in small letters."""

LIST_CLASSES: Final = frozenset({"groupofnames", "groupofuniquenames", "mailgroup"})
BODY_CLASSES: Final = frozenset({"organization", "organizationalunit"})
PERSON_CLASSES: Final = frozenset(
    {"person", "organizationalperson", "inetorgperson", "mozillaabperson", "residentialperson",
     "newpilotperson", "evolutionperson", "mozillaorgperson", "posixaccount", "contact", "user"}
)  # fmt: skip
"""Values of objectClass in small letters."""
