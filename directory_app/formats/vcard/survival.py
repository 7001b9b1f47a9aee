"""Whether a line can be written again from the value it was read into.

Where it cannot (a parameter without a field, a part beyond those of the record, another wording),
the line itself is kept beside the value, and ``originals`` puts it back in the value's place.
"""

from collections.abc import Sequence

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.values import escape_parts, escape_text

_DEFAULT_TYPES = {"EMAIL": frozenset({"INTERNET"})}
"""TYPE values that say nothing: the default of RFC 2426 section 3.3.2."""

_VOICE = "VOICE"
_PLAIN_PHONE = frozenset({"WORK", "HOME", "PREF", _VOICE})
"""A number with no other types is a voice number anyway (RFC 2426 3.3.1, RFC 6350 6.4.1)."""

_DEFAULT_VALUES = frozenset({"TEXT", "URI", "URL"})
_OF_THE_FILE = frozenset({"CHARSET", "ENCODING", "TYPE", "PREF", "CC"})
"""Parameters that say how the line is written, or that are looked at apart."""

_HOW_IT_IS_WRITTEN = frozenset({"CHARSET", "ENCODING"})
OUR_OWN = "X-PDIR-"
"""How the names of our own properties and parameters begin."""

Said = tuple[frozenset[str], str, frozenset[tuple[str, tuple[str, ...]]]]


def text_survives(raw: str, text: str) -> bool:
    """Tell whether ``raw`` (with escapes) is what would be written for ``text``."""
    if raw == text or "\\" not in raw:  # what is written without an escape is the text itself
        return raw == text
    return raw in {escape_text(text, version) for version in VCardVersion}


def parts_survive(raw: str, parts: Sequence[str]) -> bool:
    """Tell whether ``raw`` is what would be written for the components ``parts``.

    Empty components at the end say nothing.
    """
    if "\\" not in raw and "," not in raw and raw.isprintable():
        return raw.rstrip(";") == ";".join(parts).rstrip(";")
    return _without_empty_end(raw) == _without_empty_end(escape_parts(parts))


def _without_empty_end(raw: str) -> str:
    """Return a structured value without empty components at its end; an escaped ``;`` is text."""
    end = len(raw.rstrip(";"))
    backslashes = end - len(raw[:end].rstrip("\\"))
    return raw[: end + 1] if backslashes % 2 else raw[:end]


def is_bare(head: Head) -> bool:
    """Tell whether a head has no group, and no parameters but how its line is written."""
    return not head.group and (not head.params or _HOW_IT_IS_WRITTEN.issuperset(head.params))


def heads_agree(read: Head, written: Head) -> bool:
    """Tell whether a head that was written says all that the head that was read said."""
    return _without_label(read) == _without_label(written)


def said_by(head: Head) -> Said:
    """Return the types, the rank and the other parameters, without what says nothing."""
    types = head.types - _DEFAULT_TYPES.get(head.name, frozenset())
    if head.name == "TEL" and types <= _PLAIN_PHONE:
        types -= {_VOICE}
    rank = head.param("PREF")
    if "PREF" in types or rank == "1":
        # Version 4.0 replaced TYPE=PREF by PREF=1 (RFC 6350 section 5.3); both are written.
        types, rank = types - {"PREF"}, "1"
    others = {
        name: values
        for name, values in head.params.items()
        if name not in _OF_THE_FILE
        and not name.startswith(OUR_OWN)
        and not (name == "VALUE" and values[0].upper() in _DEFAULT_VALUES)
    }
    return types, rank, frozenset(others.items())


def _without_label(head: Head) -> Said:
    """Return what a head says beside its LABEL, which is looked at apart."""
    types, rank, others = said_by(head)
    return types, rank, frozenset(one for one in others if one[0] != "LABEL")
