"""Kinds that lists look at; apart, since no record is needed for the first rows of a list."""

from enum import StrEnum


class NameKind(StrEnum):
    """What a name is to its bearer."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"


class OrganisationKind(StrEnum):
    """The kinds of body a directory of international programmes meets (design section 2)."""

    EU_DELEGATION = "eu_delegation"
    EU_INSTITUTION = "eu_institution"
    EU_MISSION = "eu_mission"
    MINISTRY = "ministry"
    DEPARTMENT = "department"
    AGENCY = "agency"
    PROSECUTOR = "prosecutor"
    PARLIAMENT = "parliament"
    LOCAL_AUTHORITY = "local_authority"
    EMBASSY = "embassy"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    CONTRACTOR = "contractor"
    UNIVERSITY = "university"
    NGO = "ngo"
    MEDIA = "media"
    DONOR = "donor"
    OTHER = "other"


class PhoneKind(StrEnum):
    """What answers at a number (design section 2)."""

    VOICE = "voice"
    MOBILE = "mobile"
    FAX = "fax"
    VOICE_FAX = "voice_fax"


class RoleKind(StrEnum):
    """What an organisation is in a phase; "consortium partner" is a role, never a kind of body."""

    LEAD_PARTNER = "lead_partner"
    PARTNER = "partner"
    ASSOCIATED_PARTNER = "associated_partner"
    PARTICIPANT = "participant"
    SECRETARIAT = "secretariat"
    DONOR = "donor"
    BENEFICIARY = "beneficiary"


CONSORTIUM_ROLES = frozenset({RoleKind.LEAD_PARTNER, RoleKind.PARTNER, RoleKind.ASSOCIATED_PARTNER})
"""The roles that make an organisation a consortium partner."""
