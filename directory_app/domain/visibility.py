"""To whom a contact point may be handed on: the default, and what a level lets through."""

from typing import Final

from directory_app.domain.contact_points import AnyContactPoint, Phone, Place, Visibility
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind

_OPENNESS: Final = {Visibility.PUBLIC: 0, Visibility.PARTNERS: 1, Visibility.INTERNAL: 2}


def is_within(visibility: Visibility, level: Visibility) -> bool:
    """Tell whether a value of this visibility may go to somebody who may see up to ``level``."""
    return _OPENNESS[visibility] <= _OPENNESS[level]


def default_visibility(entry_kind: RecordKind, contact_point: AnyContactPoint) -> Visibility:
    """Return the visibility a new contact point of an entry starts with.

    What organisations and posts print about themselves is public. A person's contact points at
    work are for partners; mobiles, private and other points stay inside the office.
    """
    if entry_kind is not RecordKind.PERSON:
        return Visibility.PUBLIC
    is_mobile = isinstance(contact_point, Phone) and contact_point.kind is PhoneKind.MOBILE
    if contact_point.place is not Place.WORK or is_mobile:
        return Visibility.INTERNAL
    return Visibility.PARTNERS
