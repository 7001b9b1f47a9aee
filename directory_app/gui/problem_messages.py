"""Sentences for every problem of a value: why it is marked, and what a good one looks like."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.problems import Problem, ProblemCode

_CONTEXT = "ProblemMessages"


@dataclass(frozen=True, slots=True)
class _Source:
    """An untranslated mark of a few words and its sentence, with places for ``{detail}``.

    ``without_detail`` is the sentence where the problem says nothing more; it defaults to ``text``.
    All are texts; PySide6's stubs call what QT_TRANSLATE_NOOP returns an object.
    """

    label: object
    text: object
    without_detail: object = ""


MESSAGES = {
    ProblemCode.NO_NAME: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "no name"),
        QT_TRANSLATE_NOOP("ProblemMessages", "There is no name; without one it cannot be saved."),
    ),
    ProblemCode.EMAIL_SYNTAX: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "not an e-mail address"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages",
            "This does not look like an e-mail address; one looks like name@example.org.",
        ),
    ),
    ProblemCode.EMAIL_DOMAIN: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "no such mail domain"),
        QT_TRANSLATE_NOOP("ProblemMessages", "No mail can be sent to “{detail}”."),
        QT_TRANSLATE_NOOP("ProblemMessages", "No mail can be sent to what stands after the @."),
    ),
    ProblemCode.PHONE_NOT_A_NUMBER: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "not a phone number"),
        QT_TRANSLATE_NOOP("ProblemMessages", "This cannot be read as a phone number."),
    ),
    ProblemCode.PHONE_NO_AREA_CODE: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "no area code"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages",
            "The area code is missing; the number can be dialled only within its town.",
        ),
    ),
    ProblemCode.PHONE_NO_COUNTRY: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "country not known"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages",
            "The country of this number is not known; begin it with + and the country code.",
        ),
    ),
    ProblemCode.PHONE_TOO_SHORT: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "too short"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The number has too few digits for its country."),
    ),
    ProblemCode.PHONE_TOO_LONG: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "too long"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The number has too many digits for its country."),
    ),
    ProblemCode.PHONE_NOT_IN_PLAN: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "not in service range"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages",
            "Today's numbering plan of the country has no such number; it may be an old one.",
        ),
    ),
    ProblemCode.ADDRESS_FIELD_MISSING: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "incomplete"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages", "Post to this country needs one thing more: {detail}."
        ),
        QT_TRANSLATE_NOOP("ProblemMessages", "A part that post to this country needs is missing."),
    ),
    ProblemCode.ADDRESS_POSTAL_CODE: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "postal code unusual"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages", "Postal codes of this country look different: {detail}, for example."
        ),
        QT_TRANSLATE_NOOP("ProblemMessages", "Postal codes of this country look different."),
    ),
    ProblemCode.ADDRESS_NO_COUNTRY: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "no country"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The country of this address is missing."),
    ),
    ProblemCode.ADDRESS_REGION: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "region not known"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The country has no region of this name."),
    ),
    ProblemCode.LINK_SCHEME: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "will not be opened"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages",
            "Links that begin with “{detail}:” are not opened; one begins with https://.",
        ),
        QT_TRANSLATE_NOOP(
            "ProblemMessages", "This sort of link is not opened; one begins with https://."
        ),
    ),
    ProblemCode.LINK_SYNTAX: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "not a link"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages", "This is not a link; one looks like https://example.org."
        ),
    ),
    ProblemCode.VALIDITY_REVERSED: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "ends before it begins"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The last day lies before the first one."),
    ),
    ProblemCode.TENURE_EMPTY: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "nothing said"),
        QT_TRANSLATE_NOOP(
            "ProblemMessages", "Neither an organisation nor a post is given for this position."
        ),
    ),
    ProblemCode.COUNTRY_UNKNOWN: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "country not known"),
        QT_TRANSLATE_NOOP("ProblemMessages", "There is no country with the code “{detail}”."),
        QT_TRANSLATE_NOOP("ProblemMessages", "This country is not known."),
    ),
    ProblemCode.SOURCE_WARNING: _Source(
        QT_TRANSLATE_NOOP("ProblemMessages", "to verify"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The source says: {detail}"),
        QT_TRANSLATE_NOOP("ProblemMessages", "The source itself is not sure of this."),
    ),
}

_ADDRESS_PARTS = {
    "street": QT_TRANSLATE_NOOP("ProblemMessages", "street and house"),
    "dependent_locality": QT_TRANSLATE_NOOP("ProblemMessages", "district"),
    "locality": QT_TRANSLATE_NOOP("ProblemMessages", "town"),
    "region": QT_TRANSLATE_NOOP("ProblemMessages", "region"),
    "postal_code": QT_TRANSLATE_NOOP("ProblemMessages", "postal code"),
}


def problem_label(problem: Problem) -> str:
    """Return a few words to stand beside the value, translated."""
    return QCoreApplication.translate(_CONTEXT, str(MESSAGES[problem.code].label))


def problem_text(problem: Problem) -> str:
    """Return a sentence that says why the value is marked, translated plain text."""
    source = MESSAGES[problem.code]
    text = source.text if problem.detail or not source.without_detail else source.without_detail
    return QCoreApplication.translate(_CONTEXT, str(text)).format_map({"detail": _detail(problem)})


def _detail(problem: Problem) -> str:
    """Return the problem's detail as the user knows it: a part of an address by its word."""
    if problem.code is ProblemCode.ADDRESS_FIELD_MISSING and problem.detail in _ADDRESS_PARTS:
        return QCoreApplication.translate(_CONTEXT, str(_ADDRESS_PARTS[problem.detail]))
    return problem.detail
