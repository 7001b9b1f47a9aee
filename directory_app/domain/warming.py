"""Make the libraries behind the values load their data before somebody waits for it."""

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.contact_points import PostalAddress
from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold
from directory_app.domain.locales import country_from_text, country_name, language_name
from directory_app.domain.phones import format_phone, make_phone


def use_once() -> None:
    """Use each library once; the first use loads its tables, a tenth of a second in all."""
    fold("ё")
    parse_email("office@example.org")
    format_phone(make_phone("0312 26 10 00", "KG"))
    envelope_lines(PostalAddress(street="1 Example Street", locality="Bishkek", country="KG"))
    country_name("KG")
    country_from_text("Kyrgyzstan")
    language_name("ky")
