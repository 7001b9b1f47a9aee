"""Names as they are shown, sorted and abbreviated; the one door to everything about names."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from directory_app.domain.entries import Name
from directory_app.domain.kinds import NameKind
from directory_app.domain.person_names import (
    PersonName,
    is_generation,
    leads_with_family,
    split_person_name,
    without_particles,
)
from directory_app.domain.scripts import UNSPACED_SCRIPTS, guess_script
from directory_app.domain.sorting import sort_key

__all__ = [
    "PersonName",
    "display_name",
    "family_sort_key",
    "full_name_text",
    "guess_script",
    "initials",
    "name_sort_key",
    "name_text",
    "names_in_scripts",
    "parts_text",
    "sort_key",
    "split_person_name",
    "with_honorific",
]

_GIVEN_NAME_COUNTRY = "IS"
"""Icelanders are filed by given name: the last name is a patronymic (IFLA, Names of Persons)."""

_PARTICLE_SORTED_COUNTRIES = frozenset({"AU", "BE", "CA", "GB", "IE", "IT", "NZ", "US", "ZA"})
"""Where a family name is filed under its particle (IFLA, Names of Persons, 4th edition 1996)."""

_SMALL_WORDS = frozenset(
    (
        *("the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "by", "with"),
        *("der", "die", "das", "und", "für", "im", "am", "zu"),
        *("de", "la", "le", "les", "l", "du", "des", "et", "en"),
        *("el", "los", "las", "y", "del", "di", "della", "un"),
        *("и", "в", "во", "на", "по", "при", "о", "об", "с", "для"),
    )
)
"""Words that give no initial."""

_ACRONYM_LENGTH = 8
"""The longest single word in capitals that is read as an acronym."""


def name_text(name: Name) -> str:
    """Return ``name`` as it is shown: its text, or the parts in the order of its language.

    The honorific is left out. Empty if the name holds nothing but that.
    """
    text = name.text.strip()
    if text:
        return text
    return parts_text(name, name.language, name.script)


def parts_text(parts: PersonName | Name, language: str, script: str) -> str:
    """Return the parts of a name in the order of its language, without the honorific.

    Args:
        parts: the parts.
        language: BCP 47 tag, or empty.
        script: ISO 15924 code, or empty.
    """
    core = (parts.given, parts.additional, parts.family)
    joint = " "
    if leads_with_family(language, script):
        core = (parts.family, parts.given, parts.additional)
        joint = "" if script in UNSPACED_SCRIPTS else " "
    whole = joint.join(filter(None, map(str.strip, core)))
    suffix = parts.suffix.strip()
    if not suffix:
        return whole
    if not whole:
        return suffix
    # A generation follows after a blank, a degree after a comma (CLDR person names, en).
    return f"{whole} {suffix}" if is_generation(suffix) else f"{whole}, {suffix}"


def full_name_text(name: Name) -> str:
    """Return ``name`` with its honorific in front, as on an envelope."""
    return with_honorific(name_text(name), name.honorific)


def with_honorific(text: str, honorific: str) -> str:
    """Return ``text`` with ``honorific`` in front unless it stands there."""
    honorific = honorific.strip()
    if not honorific or text == honorific or text.startswith(f"{honorific} "):
        return text
    return f"{honorific} {text}".strip()


def display_name(names: Sequence[Name]) -> str:
    """Return the name an entry is shown by: its first one that says anything, or empty."""
    for name in names:
        if text := name_text(name):
            return text
    return ""


def names_in_scripts(names: Sequence[Name], on: date | None = None) -> tuple[Name, ...]:
    """Return the other current names in other scripts than the one shown, for the card's header.

    Args:
        names: the entry's names; the first is the one shown.
        on: the day they must hold on; None takes those without an end.

    Returns:
        Official and short names, in stored order, each text once.
    """
    shown = display_name(names)
    script = guess_script(shown)
    found: dict[str, Name] = {}
    for name in names:
        text = name_text(name)
        if not text or name.kind in {NameKind.FORMER, NameKind.ACRONYM}:
            continue
        is_current = name.validity.end is None if on is None else name.validity.includes(on)
        if is_current and _script_of(name) not in {"", script}:
            found.setdefault(text, name)
    return tuple(found.values())


def initials(names: Sequence[Name], *, organisation: bool) -> str:
    """Return one or two capital letters for the avatar.

    A person gets the first letters of given and family name (the other way round in languages
    that lead with the family name). An organisation gets the first two letters of its acronym,
    else the first letters of its first two words that are no article, preposition or "and". Empty
    when no name holds a letter or digit.
    """
    if organisation:
        return _organisation_initials(names)
    text = display_name(names)
    if not text:
        return ""
    if guess_script(text) in UNSPACED_SCRIPTS:
        return _first_letter(text)
    name = next(name for name in names if name_text(name))
    parts = _parts_of(name, "")
    letters = [_first_letter(parts.given), _first_letter(without_particles(parts.family))]
    if leads_with_family(name.language, name.script):
        letters.reverse()
    return "".join(letters) or _first_letter(text)


def name_sort_key(names: Sequence[Name]) -> str:
    """Return the key that sorts an entry by its name as it is shown."""
    return sort_key(display_name(names))


def family_sort_key(names: Sequence[Name], country: str = "") -> str:
    """Return the key that sorts a person by family name, then by given and additional name.

    The parts are those stored, else those ``split_person_name`` guesses. Particles in small
    letters ("von", "van der") do not count except in English-speaking countries, Belgium and
    Italy; Icelanders sort by given name (IFLA, Names of Persons).

    Args:
        names: the person's names; the first is used.
        country: ISO 3166-1 alpha-2 code of the country the person works in, or empty.
    """
    name = next((name for name in names if name_text(name)), None)
    if name is None:
        return ""
    parts = _parts_of(name, country)
    family = parts.family
    if country not in _PARTICLE_SORTED_COUNTRIES:
        family = without_particles(family)
    order = [family, parts.given, parts.additional]
    if country == _GIVEN_NAME_COUNTRY:
        order = [parts.given, parts.additional, family]
    return sort_key(" ".join(order)) or sort_key(name_text(name))


def _parts_of(name: Name, country: str) -> PersonName:
    """Return the stored parts of ``name``, or those guessed from its text."""
    if name.given or name.family:
        return PersonName(name.honorific, name.given, name.additional, name.family, name.suffix)
    return split_person_name(name_text(name), country, name.language)


def _organisation_initials(names: Sequence[Name]) -> str:
    """Return the first two letters of the acronym, or those of the first two telling words."""
    acronyms = [name_text(name) for name in names if name.kind is NameKind.ACRONYM]
    text = next((acronym for acronym in acronyms if acronym), display_name(names))
    words = [word for word in re.split(r"[\W_]+", unicodedata.normalize("NFC", text)) if word]
    telling = [word for word in words if word.lower() not in _SMALL_WORDS] or words
    if len(telling) == 1 and telling[0].isupper() and len(telling[0]) <= _ACRONYM_LENGTH:
        return telling[0][:2]
    return "".join(_first_letter(word) for word in telling[:2])


def _first_letter(text: str) -> str:
    """Return the first letter or digit of ``text`` as a capital, or empty."""
    for character in unicodedata.normalize("NFC", text):
        if character.isalnum():
            # Georgian is written without capitals; few typefaces hold those Unicode has for it.
            return character.upper()[0] if guess_script(character) != "Geor" else character
    return ""


def _script_of(name: Name) -> str:
    """Return the script stored with ``name``, or the one its text is written in."""
    return name.script or guess_script(name_text(name))
