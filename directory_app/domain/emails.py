"""E-mail addresses: normalised and checked by their form (the only importer of email_validator)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from directory_app.domain.problems import Problem, ProblemCode

_DISPLAY_NAME_FORM = re.compile(r"[^<>]*<([^<>]+)>\s*")
"""``Name <local@domain>``, the name-addr of RFC 5322 section 3.4."""

_PLAIN_FORM = re.compile(
    r"([a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@([a-z0-9.-]+)",
    re.ASCII | re.IGNORECASE,
)
"""Local parts that are their own normal form (the dot-atom of RFC 5322 section 3.2.3).

A few names without dot (RFC 2142: ``Info``, ``Postmaster``) get small letters: these are looked at
by the library.
"""

_LONGEST_PLAIN = 200
"""No address of so many characters is too long (RFC 5321 section 4.5.3.1: 254)."""

_SCHEME = "mailto:"


@dataclass(frozen=True, slots=True)
class ParsedEmail:
    """What a typed e-mail address was understood as.

    Attributes:
        address: the address in normal form, or the text without blanks around it if suspicious.
        problem: what is suspicious about it, or None.
    """

    address: str
    problem: Problem | None


def parse_email(text: str) -> ParsedEmail:
    """Read an e-mail address: bare, after ``mailto:`` or as ``Name <address>``.

    The normal form has a small-letter domain in Unicode (an ``xn--`` domain is shown readable) and
    a local part in Unicode NFC whose case is kept (RFC 5321 section 2.4: case may matter there).
    Apostrophes, plus signs and non-ASCII local parts (RFC 6531) are fine. Whether anybody receives
    mail there is not asked. Domains reserved for special use (RFC 6761: ``.test``, ``.invalid``)
    are kept with a problem.
    """
    plain = _PLAIN_FORM.fullmatch(text) if len(text) <= _LONGEST_PLAIN else None
    if plain is not None and not (plain[1].isalpha() and plain[1] != plain[1].lower()):
        domain = _normal_domain(plain[2])
        if domain:
            return ParsedEmail(f"{plain[1]}@{domain}", None)
    address = _bare_address(text)
    # Imported late: validators must not load before the first rows are shown.
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(address, check_deliverability=False, allow_quoted_local=True)
    except EmailNotValidError:
        return ParsedEmail(address, _problem_of(address, text))
    return ParsedEmail(found.normalized, None)


def mailto_uri(address: str) -> str:
    """Return the ``mailto:`` URI of ``address`` (RFC 6068 section 2).

    Signs with a meaning in URIs are percent-encoded, and so is non-ASCII text, as UTF-8.
    """
    local, at, domain = address.strip().rpartition("@")
    return f"{_SCHEME}{quote(local, safe=_SAFE_IN_LOCAL_PART)}{at}{quote(domain, safe='')}"


@lru_cache(maxsize=2048)
def _normal_domain(domain: str) -> str:
    """Return the normal form of a domain, or an empty string if it is suspicious."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(f"a@{domain}", check_deliverability=False).domain
    except EmailNotValidError:
        return ""


def _bare_address(text: str) -> str:
    """Return the address in ``text`` without blanks, scheme and display name around it."""
    address = unicodedata.normalize("NFC", text).strip()
    display_form = _DISPLAY_NAME_FORM.fullmatch(address)
    if display_form is not None:
        address = display_form[1].strip()
    if address[: len(_SCHEME)].lower() == _SCHEME:
        address = address[len(_SCHEME) :].partition("?")[0].strip()
    return address


def _problem_of(address: str, text: str) -> Problem:
    """Tell whether the domain alone is at fault, or the form of the address."""
    from email_validator import EmailNotValidError, validate_email

    local, _at, domain = address.rpartition("@")
    syntax = Problem(ProblemCode.EMAIL_SYNTAX, field="emails", value=text)
    if not local or not domain or "@" in local:
        return syntax
    try:
        # The library tells its reasons in sentences only; a good domain instead shows the culprit.
        validate_email(f"{local}@example.org", check_deliverability=False, allow_quoted_local=True)
    except EmailNotValidError:
        return syntax
    return Problem(ProblemCode.EMAIL_DOMAIN, field="emails", value=text, detail=domain)


_SAFE_IN_LOCAL_PART = "!$'*+"
