"""Light descriptions of the tables that lists, counts, search and cards read.

The mapped classes pull in the ORM, which costs more than the first list itself; these name the
same tables and columns for SQLAlchemy Core. A test compares them with the real metadata.
"""

from typing import Any, Final

from sqlalchemy import Boolean, Date, DateTime, Integer, String, TableClause, column, table

_TYPES: Final[dict[str, Any]] = {
    "id": Integer(),
    "position": Integer(),
    "version": Integer(),
    "count": Integer(),
    "to_verify": Boolean(),
    "preferred": Boolean(),
    "taken_back": Boolean(),
    "verified_on": Date(),
    "changed_at": DateTime(),
    "created_at": DateTime(),
    "binned_at": DateTime(),
    "at": DateTime(),
}
"""Types by column name; ``…_id`` is a number too, and everything else is text."""


def _table(name: str, columns: str) -> TableClause:
    return table(name, *(column(each, _type_of(each)) for each in columns.split()))


def _type_of(name: str) -> Any:
    if name in _TYPES:
        return _TYPES[name]
    return Integer() if name.endswith("_id") else String()


_RECORD = "id uid version created_at changed_at binned_at note"
_ITEM = "id uid position valid_from valid_to note"
_NAME = "text kind language script honorific given additional family suffix"
_CONTACT_POINT = "label place preferred visibility verified_on tenure"

ENTRY: Final = _table(
    "entry",
    f"{_RECORD} kind country to_verify verified_on display_name sort_name sort_family initials"
    " employer_id",
)
PERSON: Final = _table("person", "entry_id")
ORGANISATION: Final = _table("organisation", "entry_id kind represents")
POST: Final = _table("post", "entry_id organisation_id programme_id")
TENURE: Final = _table("tenure", f"{_ITEM} entry_id post_id organisation_id title as_of")
PARENT_LINK: Final = _table("parent_link", f"{_ITEM} entry_id organisation_id")
ENTRY_NAME: Final = _table("entry_name", f"{_ITEM} entry_id {_NAME}")
EMAIL: Final = _table("email", f"{_ITEM} entry_id {_CONTACT_POINT} address")
PHONE: Final = _table("phone", f"{_ITEM} entry_id {_CONTACT_POINT} printed e164 extension kind")
POSTAL_ADDRESS: Final = _table(
    "postal_address",
    f"{_ITEM} entry_id {_CONTACT_POINT} care_of street po_box dependent_locality locality region"
    " postal_code country language",
)
ENTRY_LINK: Final = _table("entry_link", f"{_ITEM} entry_id {_CONTACT_POINT} url kind")
ENTRY_TAG: Final = _table("entry_tag", "id entry_id tag_id position")

PROGRAMME: Final = _table("programme", _RECORD)
PROGRAMME_NAME: Final = _table("programme_name", f"{_ITEM} programme_id {_NAME}")
PHASE: Final = _table(
    "phase",
    f"{_RECORD} programme_id number title planned_start planned_end actual_start actual_end",
)
ROLE: Final = _table("role", f"{_ITEM} phase_id organisation_id kind component")
EVENT: Final = _table("event", f"{_RECORD} title kind start end place programme_id phase_id")
PARTICIPATION: Final = _table("participation", f"{_ITEM} event_id entry_id role")
CONTACT_LIST: Final = _table("contact_list", f"{_RECORD} name rule")
MEMBERSHIP: Final = _table("membership", f"{_ITEM} list_id entry_id")
SAVED_SEARCH: Final = _table("saved_search", f"{_RECORD} name query")
TAG: Final = _table("tag", f"{_RECORD} name colour")
SOURCE: Final = _table("source", f"{_RECORD} title kind location as_of")
CITATION: Final = _table("citation", "id record_uid part source_id position")

ACTION: Final = _table("action", "id kind at user_name subject count takes_back taken_back")
CHANGE: Final = _table("change", "id action_id record_kind record_uid record_name created after")

TABLES: Final = (
    ENTRY, PERSON, ORGANISATION, POST, TENURE, PARENT_LINK, ENTRY_NAME, EMAIL, PHONE,
    POSTAL_ADDRESS, ENTRY_LINK, ENTRY_TAG, PROGRAMME, PROGRAMME_NAME, PHASE, ROLE, EVENT,
    PARTICIPATION, CONTACT_LIST, MEMBERSHIP, SAVED_SEARCH, TAG, SOURCE, CITATION, ACTION, CHANGE,
)  # fmt: skip
"""Every table described here."""
