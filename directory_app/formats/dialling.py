"""A phone number as text for formats that have no field beside it for the printed form."""

from directory_app.domain.contact_points import Phone


def dialled_text(phone: Phone) -> str:
    """Return a number as it can be dialled from anywhere, or as printed where that is not known.

    ``parse_phone`` reads the same number and extension from it.
    """
    is_complete = phone.printed.startswith("+") and phone.printed.endswith(phone.extension)
    if phone.e164 is None or is_complete:
        return phone.printed
    return f"{phone.e164} ext. {phone.extension}" if phone.extension else phone.e164
