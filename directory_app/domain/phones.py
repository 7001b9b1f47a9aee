"""Phone numbers: read, checked, formatted and dialled (the only importer of phonenumbers)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from directory_app.domain.contact_points import Phone
from directory_app.domain.filling import changed
from directory_app.domain.folding import fold_digits
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.problems import Problem, ProblemCode

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_EXTENSION = re.compile(
    r"[\s,;(]*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|кошумча|ички"
    r"|ext(?:ension|n)?|int(?:ern)?|poste|durchwahl|dw|iekš|x|х|\#)"
    r"\s*[.:=]?\s*(?P<digits>\d{1,8})\s*\)?\s*$",
    re.IGNORECASE,
)
"""An extension at the end of a number, in the languages a directory of this region meets."""

_PLAIN = re.compile(r"[ 0-9()+./-]*")
"""A number without a word or sign of an extension in it."""

_INTERNATIONAL_PREFIX = re.compile(r"^\W*(?:00|8\W*10)(?=\W*[1-9])")
"""``00`` (ITU-T E.164 recommends it) and ``8 10`` (still printed in the former Soviet Union)."""

_BETWEEN_NUMBERS = re.compile(r"[,;/]")
"""What stands between two numbers printed in one line: ``26-10-00, 26-10-01``."""

_MINIMUM_BARE_INTERNATIONAL = 11
"""Digits from which a number without ``+`` is tried as an international one."""

_LONGEST_CODE = 3
"""Digits of the longest calling codes."""

_NO_COUNTRY = "001"
"""What libphonenumber calls the region of numbers of no country (ITU-T E.164 annex B)."""


@dataclass(frozen=True, slots=True)
class ParsedPhone:
    """What a printed phone number was understood as.

    Attributes:
        printed: the text as it was given, untouched.
        e164: the number in E.164 form, or None where it could not be told.
        extension: digits to dial after the connection, or empty.
        kind: what the numbering plan says answers there; None where it does not tell.
        problem: what is suspicious about it, or None.
    """

    printed: str
    e164: str | None
    extension: str
    kind: PhoneKind | None
    problem: Problem | None


class _Reading(NamedTuple):
    """One way to understand a number, and whether it was written in international form."""

    number: "PhoneNumber"
    is_international: bool


def parse_phone(text: str, region: str = "") -> ParsedPhone:
    """Read a phone number as somebody printed it.

    Understood are national and international forms (``+``, ``00``, ``8 10``, and the bare country
    code), brackets and dashes, digits of any script, ``tel:`` URIs (RFC 3966) and extensions in
    several languages (``ext. 12``, ``доб. 12``, ``вн. 5``, ``x12``). A number outside today's
    numbering plan keeps its E.164 form only if it was written in international form and its
    length is possible: guessing a country code for it would invent a number.

    Args:
        text: the number as printed.
        region: ISO 3166-1 alpha-2 code of the country a national number is of, or empty.
    """
    parsed, number = _understood(text, region)
    return parsed if number is None else replace(parsed, kind=_kind_of(number))


def with_number(phone: Phone, text: str, region: str = "") -> Phone:
    """Return ``phone`` with the E.164 number and the extension that ``text`` is understood as.

    An extension that ``phone`` has already stays, and so does its kind.
    """
    parsed, _number = _understood(text, region)
    return changed(phone, e164=parsed.e164, extension=phone.extension or parsed.extension)


def make_phone(text: str, region: str = "", kind: PhoneKind | None = None) -> Phone:
    """Return the contact point for a printed number; ``kind`` overrules what the plan says.

    Label, place, visibility and the rest keep their defaults: set them with
    ``dataclasses.replace``.
    """
    parsed = parse_phone(text, region)
    return Phone(
        printed=parsed.printed,
        e164=parsed.e164,
        extension=parsed.extension,
        kind=kind or parsed.kind or PhoneKind.VOICE,
    )


def _understood(text: str, region: str) -> tuple[ParsedPhone, "PhoneNumber | None"]:
    """Return what ``text`` was understood as, and the number whose kind is to be told yet."""
    main, extension = _split_extension(text)
    if not fold_digits(main):
        return _unread(text, extension, ProblemCode.PHONE_NOT_A_NUMBER), None
    readings = list(_readings(main, region))
    if not readings:
        has_country = bool(region) or _has_plus(main)
        code = ProblemCode.PHONE_NOT_A_NUMBER if has_country else ProblemCode.PHONE_NO_COUNTRY
        return _unread(text, extension, code, region), None
    phonenumbers = _library()
    valid = (reading for reading in readings if phonenumbers.is_valid_number(reading.number))
    found = next(valid, None)
    best = found or readings[0]
    extension = extension or best.number.extension or ""
    problem = None
    if found is None:
        problem = _problem_of(best, text, region)
        if _is_short_number(best.number, region):
            return ParsedPhone(text, None, extension, PhoneKind.VOICE, None), None
        # Only a possible number is a number that today's plan may merely not know yet.
        is_possible = phonenumbers.is_possible_number(best.number)
        if not is_possible or not best.is_international:
            return ParsedPhone(text, None, extension, None, problem), None
    e164 = phonenumbers.format_number(best.number, phonenumbers.PhoneNumberFormat.E164)
    return ParsedPhone(text, e164, extension, None, problem), best.number


def format_phone(phone: Phone, home_region: str = "") -> str:
    """Return ``phone`` grouped as its country does: ``+996 312 261 000 ext. 12``.

    The notation is the international one of ITU-T E.123, or the national one when the number is of
    ``home_region``. A number without E.164 form is returned as printed.
    """
    if phone.e164 is None:
        return phone.printed
    number = _parse(phone.e164, None)
    if number is None:
        return phone.printed
    phonenumbers = _library()
    is_home = bool(home_region) and phonenumbers.region_code_for_number(number) == home_region
    style = phonenumbers.PhoneNumberFormat
    text: str = phonenumbers.format_number(
        number, style.NATIONAL if is_home else style.INTERNATIONAL
    )
    return f"{text} ext. {phone.extension}" if phone.extension else text


def phone_uri(phone: Phone, region: str = "") -> str:
    """Return the ``tel:`` URI that dials ``phone`` (RFC 3966), or empty if nothing can be dialled.

    A number without E.164 form is dialled by the digits of the first number printed; a local one
    gets the calling code of ``region`` as phone context where that is known (section 5.1.5).
    """
    if phone.e164 is not None:
        uri = f"tel:{phone.e164}"
    else:
        first = _BETWEEN_NUMBERS.split(_split_extension(phone.printed)[0].strip(), maxsplit=1)[0]
        digits = fold_digits(first)
        if not digits:
            return ""
        is_global = _has_plus(first)
        context = "" if is_global else region_calling_code(region)
        uri = f"tel:{'+' if is_global else ''}{digits}"
        uri += f";phone-context={context}" if context else ""
    extension = fold_digits(phone.extension)
    return f"{uri};ext={extension}" if extension else uri


def phone_country(phone: Phone) -> str:
    """Return the ISO 3166-1 alpha-2 code of the country a number belongs to, or empty."""
    if phone.e164 is None:
        return ""
    regions = _regions_of(phone.e164[: _LONGEST_CODE + 1])
    if len(regions) == 1:
        region: str | None = regions[0]
    else:
        number = _parse(phone.e164, None)
        region = None if number is None else _library().region_code_for_number(number)
    return "" if region is None or region == _NO_COUNTRY else region


@lru_cache(1024)
def _regions_of(start: str) -> Sequence[str]:
    """Return the countries that share a calling code; most have one of their own.

    Args:
        start: the first digits of an E.164 number, with its plus.
    """
    known: Mapping[int, Sequence[str]] = _library().COUNTRY_CODE_TO_REGION_CODE
    # No calling code begins another one (ITU-T E.164, section 6.2.1).
    codes = (start[1:end] for end in range(2, _LONGEST_CODE + 2))
    found = (known.get(int(code), ()) for code in codes if code.isdecimal())
    return next(filter(None, found), ())


def region_calling_code(region: str) -> str:
    """Return the calling code of a country with its plus (``+996``), or empty if there is none."""
    code = _library().country_code_for_region(region.upper()) if region else 0
    return f"+{code}" if code else ""


@cache
def _library() -> ModuleType:
    """Return phonenumbers."""
    # Imported late: the numbering plans must not load before the first rows are shown.
    import phonenumbers

    return phonenumbers


def _split_extension(text: str) -> tuple[str, str]:
    """Return the number proper in plain characters, and the extension's digits or empty."""
    if _PLAIN.fullmatch(text):
        return text.strip(), ""  # most are such
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain[:4].lower() == "tel:":
        plain = plain[4:]
    match = _EXTENSION.search(plain)
    if match is None or not fold_digits(plain[: match.start()]):
        return plain, ""
    return plain[: match.start()], fold_digits(match["digits"])


def _has_plus(number: str) -> bool:
    """Tell whether ``number`` is written with a plus, perhaps inside a bracket."""
    return number.lstrip(" (").startswith("+")


def _readings(main: str, region: str) -> Iterator[_Reading]:
    """Yield the ways to understand ``main``, the likeliest first."""
    starts_with_plus = _has_plus(main)
    number = _parse(main, region.upper() or None)
    if number is not None:
        yield _Reading(number, starts_with_plus)
    if starts_with_plus:
        return
    digits = fold_digits(main)
    prefix = _INTERNATIONAL_PREFIX.match(main)
    if prefix is not None:
        digits = fold_digits(main[prefix.end() :])
    elif len(digits) < _MINIMUM_BARE_INTERNATIONAL or digits.startswith("0"):
        return
    number = _parse(f"+{digits}", None)
    if number is not None and (prefix is not None or _library().is_valid_number(number)):
        yield _Reading(number, is_international=True)


def _parse(text: str, region: str | None) -> "PhoneNumber | None":
    """Return the number libphonenumber reads in ``text``, or None."""
    phonenumbers = _library()
    try:
        number: PhoneNumber = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    return number


def _problem_of(reading: _Reading, text: str, region: str) -> Problem:
    """Return what is suspicious about a number that could be read and is not valid."""
    phonenumbers = _library()
    length = phonenumbers.ValidationResult
    code = {
        length.TOO_SHORT: ProblemCode.PHONE_TOO_SHORT,
        length.TOO_LONG: ProblemCode.PHONE_TOO_LONG,
        length.IS_POSSIBLE_LOCAL_ONLY: ProblemCode.PHONE_NO_AREA_CODE,
    }.get(
        phonenumbers.is_possible_number_with_reason(reading.number),
        ProblemCode.PHONE_NOT_IN_PLAN,
    )
    return Problem(code, field="phones", value=text, detail=region)


def _is_short_number(number: "PhoneNumber", region: str) -> bool:
    """Tell whether ``number`` is a short one such as 102, dialled as it is in ``region``."""
    is_short: bool = _library().is_valid_short_number_for_region(number, region.upper())
    return is_short


def _kind_of(number: "PhoneNumber") -> PhoneKind | None:
    """Return what the numbering plan says about ``number``; None where both are possible."""
    phonenumbers = _library()
    types = phonenumbers.PhoneNumberType
    number_type = phonenumbers.number_type(number)
    if number_type in {types.MOBILE, types.PAGER}:
        return PhoneKind.MOBILE
    if number_type in {types.UNKNOWN, types.FIXED_LINE_OR_MOBILE}:
        return None
    return PhoneKind.VOICE


def _unread(text: str, extension: str, code: ProblemCode, region: str = "") -> ParsedPhone:
    """Return ``text`` kept as typed with a problem."""
    problem = Problem(code, field="phones", value=text, detail=region)
    return ParsedPhone(text, None, extension, None, problem)
