"""The columns of our own table of entries."""

from enum import StrEnum


class TableColumn(StrEnum):
    """The columns, or groups of columns, that can be chosen for our own table."""

    NAME = "name"
    NAME_PARTS = "name_parts"
    OTHER_NAMES = "other_names"
    KIND = "kind"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    TITLE = "title"
    ROLE = "role"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    ADDRESS = "address"
    ADDRESS_PARTS = "address_parts"
    COUNTRY = "country"
    LINK = "link"
    LANGUAGES = "languages"
    TAGS = "tags"
    BIRTHDAY = "birthday"
    NOTE = "note"
    MEMBERS = "members"
    KEPT = "kept"
    SORT_AS = "sort_as"
    CHANGED = "changed"
    UID = "uid"
