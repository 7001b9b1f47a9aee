"""Problems of values: what is suspicious or missing, as codes with data (never as sentences)."""

from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.identifiers import ItemUid


class ProblemCode(StrEnum):
    """What is wrong with a value; the window has a sentence for each."""

    NO_NAME = "no_name"
    EMAIL_SYNTAX = "email_syntax"
    EMAIL_DOMAIN = "email_domain"
    PHONE_NOT_A_NUMBER = "phone_not_a_number"
    PHONE_NO_AREA_CODE = "phone_no_area_code"
    PHONE_NO_COUNTRY = "phone_no_country"
    PHONE_TOO_SHORT = "phone_too_short"
    PHONE_TOO_LONG = "phone_too_long"
    PHONE_NOT_IN_PLAN = "phone_not_in_plan"
    ADDRESS_FIELD_MISSING = "address_field_missing"
    ADDRESS_POSTAL_CODE = "address_postal_code"
    ADDRESS_NO_COUNTRY = "address_no_country"
    ADDRESS_REGION = "address_region"
    LINK_SCHEME = "link_scheme"
    LINK_SYNTAX = "link_syntax"
    VALIDITY_REVERSED = "validity_reversed"
    TENURE_EMPTY = "tenure_empty"
    COUNTRY_UNKNOWN = "country_unknown"
    SOURCE_WARNING = "source_warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one value.

    Attributes:
        code: which problem.
        field: name of the dataclass field it is in (``emails``, ``postal_code``), or empty.
        item: UID of the item it is in, or None for the whole record.
        value: the offending text as typed.
        detail: data for the sentence: a missing field's name, an example postal code, a region.
    """

    code: ProblemCode
    field: str = ""
    item: ItemUid | None = None
    value: str = ""
    detail: str = ""
