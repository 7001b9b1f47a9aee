"""Put a line that was read back in the place of the value it was read into."""

from collections.abc import Sequence

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import usual_type
from directory_app.formats.vcard.lines import ContentLine, format_line, parse_line
from directory_app.formats.vcard.values import in_one_line

_OF_THE_FILE = frozenset({"CHARSET", "ENCODING"})
_FOR_4_ALONE = frozenset({"PREF", "ALTID", "LABEL", "SORT-AS"})
"""Parameters of 4.0 that have another form in 3.0, or none."""

_PLACES = frozenset({"WORK", "HOME", "PREF"})

Params = dict[str, tuple[str, ...]]


def merged_line(
    ours: str,
    base: str,
    theirs: ContentLine,
    version: VCardVersion,
    *,
    group: str,
    has_value: bool = True,
) -> str:
    """Return the line of a value with all that its original says and the value does not.

    It is a three-way merge: what the user changed (where ``ours`` differs from ``base``) is as it
    is now, all else as it was read.

    Args:
        ours: the line of the value as it is now.
        base: the line that would be written for the value as it was read.
        theirs: the line it was read from.
        version: version of all of them.
        group: the group to write.
        has_value: False if ``ours`` always has the better value.
    """
    now, before = parse_line(ours), parse_line(base)
    if now is None or before is None:  # no line that we write is one that cannot be read
        return ours
    same_value = has_value and now.value == before.value
    value = in_one_line(theirs.value) if same_value else now.value
    spelling = theirs.spelling if now.name == before.name else now.spelling
    params = _params(dict(now.params), dict(before.params), _translated(theirs, version), version)
    if not same_value:
        params.pop("VALUE", None)
    return format_line(spelling, value, params, group)


def translated_line(
    line: ContentLine, version: VCardVersion, group: str, further: Params | None = None
) -> str:
    """Return a line that was read as ``version`` has it.

    Args:
        line: the line.
        version: version to write.
        group: the group to write.
        further: parameters to add where the line has none of the name.
    """
    params = (further or {}) | _translated(line, version)
    return format_line(line.spelling, in_one_line(line.value), params, group)


def _translated(theirs: ContentLine, version: VCardVersion) -> Params:
    params = {name: values for name, values in theirs.params.items() if name not in _OF_THE_FILE}
    if "TYPE" in params:
        params["TYPE"] = tuple(map(usual_type, params["TYPE"]))
    if version is VCardVersion.V3:
        params = {name: values for name, values in params.items() if name not in _FOR_4_ALONE}
    return params


def _params(now: Params, before: Params, theirs: Params, version: VCardVersion) -> Params:
    types = _types(now.pop("TYPE", ()), before.pop("TYPE", ()), theirs.pop("TYPE", ()), version)
    merged = {
        name: theirs.get(name, values) if before.get(name) == values else values
        for name, values in now.items()
    }
    merged |= {
        name: values for name, values in theirs.items() if name not in now and name not in before
    }
    return {"TYPE": types} | merged


def _types(
    now: Sequence[str], before: Sequence[str], theirs: Sequence[str], version: VCardVersion
) -> tuple[str, ...]:
    """Merge TYPE values.

    VOICE, the default of a number, stays where nothing else is said or readers of 3.0 need it.
    """
    needed = {"PREF"}
    if version is VCardVersion.V3 or _PLACES.issuperset(theirs):
        needed.add("VOICE")
    kept = (value for value in now if value in needed or value in theirs or value not in before)
    further = (value for value in theirs if value not in before)
    return tuple(dict.fromkeys((*kept, *further)))
