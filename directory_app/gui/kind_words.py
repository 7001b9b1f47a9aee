"""What kinds of entry and of organisation are called, one of them and many of them."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.views import EntrySummary

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_ONE: Final[dict[OrganisationKind, object]] = {
    OrganisationKind.EU_DELEGATION: QT_TRANSLATE_NOOP("KindOfOne", "EU delegation"),
    OrganisationKind.EU_INSTITUTION: QT_TRANSLATE_NOOP("KindOfOne", "EU institution"),
    OrganisationKind.EU_MISSION: QT_TRANSLATE_NOOP("KindOfOne", "EU mission"),
    OrganisationKind.MINISTRY: QT_TRANSLATE_NOOP("KindOfOne", "Ministry"),
    OrganisationKind.DEPARTMENT: QT_TRANSLATE_NOOP("KindOfOne", "Department"),
    OrganisationKind.AGENCY: QT_TRANSLATE_NOOP("KindOfOne", "Agency"),
    OrganisationKind.PROSECUTOR: QT_TRANSLATE_NOOP("KindOfOne", "Prosecutor's office"),
    OrganisationKind.PARLIAMENT: QT_TRANSLATE_NOOP("KindOfOne", "Parliament"),
    OrganisationKind.LOCAL_AUTHORITY: QT_TRANSLATE_NOOP("KindOfOne", "Local authority"),
    OrganisationKind.EMBASSY: QT_TRANSLATE_NOOP("KindOfOne", "Embassy"),
    OrganisationKind.INTERNATIONAL_ORGANISATION: QT_TRANSLATE_NOOP(
        "KindOfOne", "International organisation"
    ),
    OrganisationKind.CONTRACTOR: QT_TRANSLATE_NOOP("KindOfOne", "Contractor"),
    OrganisationKind.UNIVERSITY: QT_TRANSLATE_NOOP("KindOfOne", "University"),
    OrganisationKind.NGO: QT_TRANSLATE_NOOP("KindOfOne", "Non-governmental organisation"),
    OrganisationKind.MEDIA: QT_TRANSLATE_NOOP("KindOfOne", "Media"),
    OrganisationKind.DONOR: QT_TRANSLATE_NOOP("KindOfOne", "Donor"),
    OrganisationKind.OTHER: QT_TRANSLATE_NOOP("KindOfOne", "Organisation"),
}
_MANY: Final[dict[OrganisationKind, object]] = {
    OrganisationKind.EU_DELEGATION: QT_TRANSLATE_NOOP("KindOfMany", "EU delegations"),
    OrganisationKind.EU_INSTITUTION: QT_TRANSLATE_NOOP("KindOfMany", "EU institutions"),
    OrganisationKind.EU_MISSION: QT_TRANSLATE_NOOP("KindOfMany", "EU missions"),
    OrganisationKind.MINISTRY: QT_TRANSLATE_NOOP("KindOfMany", "Ministries"),
    OrganisationKind.DEPARTMENT: QT_TRANSLATE_NOOP("KindOfMany", "Departments"),
    OrganisationKind.AGENCY: QT_TRANSLATE_NOOP("KindOfMany", "Agencies"),
    OrganisationKind.PROSECUTOR: QT_TRANSLATE_NOOP("KindOfMany", "Prosecutors' offices"),
    OrganisationKind.PARLIAMENT: QT_TRANSLATE_NOOP("KindOfMany", "Parliaments"),
    OrganisationKind.LOCAL_AUTHORITY: QT_TRANSLATE_NOOP("KindOfMany", "Local authorities"),
    OrganisationKind.EMBASSY: QT_TRANSLATE_NOOP("KindOfMany", "Embassies"),
    OrganisationKind.INTERNATIONAL_ORGANISATION: QT_TRANSLATE_NOOP(
        "KindOfMany", "International organisations"
    ),
    OrganisationKind.CONTRACTOR: QT_TRANSLATE_NOOP("KindOfMany", "Contractors"),
    OrganisationKind.UNIVERSITY: QT_TRANSLATE_NOOP("KindOfMany", "Universities"),
    OrganisationKind.NGO: QT_TRANSLATE_NOOP("KindOfMany", "NGOs"),
    OrganisationKind.MEDIA: QT_TRANSLATE_NOOP("KindOfMany", "Media"),
    OrganisationKind.DONOR: QT_TRANSLATE_NOOP("KindOfMany", "Donors"),
    OrganisationKind.OTHER: QT_TRANSLATE_NOOP("KindOfMany", "Other organisations"),
}


def kind_of_one(kind: OrganisationKind) -> str:
    """Return what one organisation of ``kind`` is called: "Ministry"."""
    return QCoreApplication.translate("KindOfOne", str(_ONE[kind]))


def kind_of_many(kind: OrganisationKind) -> str:
    """Return what the organisations of ``kind`` are called together: "Ministries"."""
    return QCoreApplication.translate("KindOfMany", str(_MANY[kind]))


def kind_of_summary(summary: EntrySummary) -> str:
    """Return what an entry is: "Person", "Post", or the kind of organisation."""
    if summary.organisation_kind is not None:
        return kind_of_one(summary.organisation_kind)
    if summary.kind is RecordKind.POST:
        return QCoreApplication.translate("KindOfOne", "Post")
    return QCoreApplication.translate("KindOfOne", "Person")
