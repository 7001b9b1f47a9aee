"""Compares a card with what an import and a lossless export made of it.

It reads content lines by itself, so that a fault of our codec cannot hide itself, and asks one
question: is everything the first card says in the second one? Each difference that is allowed
stands here with its reason; there are no others.
"""

import base64
import quopri
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

_WORDS_OF_2_1 = {"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"}
_PLACES_OF_2_1 = {"INLINE", "URL", "CONTENT-ID", "CID"}

_STRUCTURED = {"N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP", "X-ANDROID-CUSTOM"}
_TEXTS = {"FN", "N", "ORG", "TITLE", "ROLE", "NOTE", "ADR", "TEL", "EMAIL", "URL", "UID"}
_LISTS = {"NICKNAME", "CATEGORIES"}
_DATES = {"BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "DEATHDATE"}
_DATES |= {"X-ABDATE", "X-MS-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNI"}

_WRITTEN_ANEW = {"BEGIN", "END", "VERSION", "PRODID", "REV", "PROFILE"}
"""The version is translated, the product and the time are those of the export, and PROFILE can
only say VCARD (RFC 2426 section 2.1.2)."""

_ADDED = {"KIND", "ORG"}
"""What an export may add where the card has none: phones show the ORG of an organisation. FN (which
4.0 wants, RFC 6350 section 6.2.1), UID and the label of an address, made of its parts, too."""

_AS_WINDOWS = {"SHIFT_JIS": ("shift_jis", "cp932"), "ISO-8859-1": ("cp1252", "iso-8859-1")}
"""What writers on Windows mean by the name of a standard."""

_MISREAD = "\ufffd"
"""Stands for bytes of a charset that the card does not name."""

_OUR_OWN = "X-PDIR-"
"""Our properties and parameters only add to what others read."""

_SAME_NAME = {
    "X-ADDRESSBOOKSERVER-KIND": "KIND",  # Apple's 3.0 form of KIND
    "X-ADDRESSBOOKSERVER-MEMBER": "MEMBER",
    "X-PDIR-UID": "UID",  # a second UID, of which RFC 6350 section 6.7.6 allows none
}

_DEFAULT_TYPES = {
    "EMAIL": {"INTERNET"},  # the default of RFC 2426 section 3.3.2; 4.0 has no such value
}
_DEFAULT_VALUES = {"TEXT", "URI", "URL", "BINARY", "INLINE", "DATE", "DATE-TIME"} | {
    "DATE-AND-OR-TIME",
    "UTC-OFFSET",
    "LANGUAGE-TAG",
    "CONTENT-ID",
}
"""VALUE only says how the value is written, which the value shows itself; but see ``_words``."""


@dataclass(frozen=True)
class Property:
    """One property in the one form that all ways of writing it have in common."""

    name: str
    value: object
    params: frozenset[tuple[str, str]] = frozenset()
    label: str = ""
    group: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return it as a message shows it."""
        said = "".join(f";{name}={value}" for name, value in sorted(self.params))
        return f"{self.name}{said}{f' [{self.label}]' if self.label else ''}:{self.value!s:.200}"


def missing_in(original: Iterable[str], exported: Iterable[str]) -> list[str]:
    """Return what the first card says and the second does not, and what the second invents.

    Args:
        original: the unfolded lines of a card, as ``cards_of`` gives them.
        exported: those of the card that should say the same.
    """
    first, second = _canonical(original), _canonical(exported)
    names = {one.name for one in first if one.name != "ORG" or _says_something(one.value)}
    lost = [one for one in first if not _is_in(one, second)]
    invented = [one for one in second if not _is_in(one, first) and not _may_be_added(one, names)]
    broken = [] if lost else _broken_groups(first, second)
    return [
        *(f"lost {one}" for one in lost),
        *(f"added {one}" for one in invented),
        *(f"torn apart {one}" for one in broken),
    ]


def cards_of(raw: bytes) -> list[list[str]]:
    """Return the unfolded lines of each card in ``raw``; those of nested cards are one value."""
    cards: list[list[str]] = []
    depth = 0
    before = ""
    for line in _unfolded(_text(raw)):
        mark = line.strip().upper().replace(" ", "")
        if depth and re.fullmatch(r"([\w-]+\.)?AGENT:BEGIN:VCARD", mark):
            cards[-1].append(cards[-1].pop() + "\\n" + _nested(line) if depth > 1 else line)
            depth += 1
        elif (
            mark == "BEGIN:VCARD" and depth and re.fullmatch(r"([\w-]+\.)?AGENT(;[^:]*)?:", before)
        ):
            cards[-1][-1] += ("\\n" if depth > 1 else "") + _nested(line)
            depth += 1
        elif depth > 1:
            depth -= mark == "END:VCARD"
            cards[-1][-1] += "\\n" + _nested(line)
        elif mark == "BEGIN:VCARD":
            cards.append([])
            depth = 1
        elif mark == "END:VCARD":
            depth = 0
        elif depth:
            cards[-1].append(line)
        before = line.strip().upper()
    return cards


def _nested(line: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", line)


def _text(raw: bytes) -> str:
    """Decode a file; bytes that are not UTF-8 stay as surrogates until their line is known."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding)
    if raw[1:2] == b"\0":
        return raw.decode("utf-16-le")
    if raw[:1] == b"\0":
        return raw.decode("utf-16-be")
    return raw.decode("utf-8-sig", "surrogateescape").replace("\ufeff", "")


def _unfolded(text: str) -> Iterator[str]:
    """Join folded lines, soft breaks of quoted-printable and base64 that is not indented."""
    current: str | None = None
    for line in re.split("\r\n|\n|\r", text):
        head = (current or "").partition(":")[0].upper()
        if current is not None and "QUOTED-PRINTABLE" in head and current.endswith("="):
            if line.upper().startswith("END:VCARD"):
                yield current
                current = line
            else:
                current = current[:-1] + line
        elif current is not None and line[:1] in {" ", "\t"} and line.strip():
            current += line[1:]
        elif current is not None and _is_base64(head) and re.fullmatch(r"[\w+/=]+", line):
            current += line
        elif line.strip():
            if current is not None:
                yield current
            current = line.lstrip()
    if current is not None:
        yield current


def _is_base64(head: str) -> bool:
    return "BASE64" in head or "ENCODING=B" in head


def _canonical(lines: Iterable[str]) -> list[Property]:
    parsed = [one for one in map(_parsed, lines) if one is not None]
    labels = {one[2].lower(): _clean(one[3]) for one in parsed if one[0] == "X-ABLABEL" and one[2]}
    users = {one[2].lower() for one in parsed if one[0] != "X-ABLABEL"}
    found: list[Property] = []
    for name, params, group, value in parsed:
        if name in _WRITTEN_ANEW or (name == "X-ABLABEL" and group.lower() in users):
            continue
        label = labels.get(group.lower(), "") if group else ""
        found += _properties(name, params, group.lower(), value, label)
    return [one for one in found if one.name]


Parsed = tuple[str, list[tuple[str, str]], str, str]


def _parsed(line: str) -> Parsed | None:
    """Split a line; a colon in quotes ends no head (RFC 6350 section 3.3)."""
    found = re.match(r'((?:"[^"]*"|[^":])*):', line) or re.match(r"([^:]*):", line)
    if found is None:
        return None
    head = found[1].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    head = re.sub(  # a label of a Samsung phone, as a type; it may name a messenger, too
        r"(^|;)X-CUSTOM\(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,(.*?)\)",
        lambda label: f"{label[1] or 'X-CUSTOM;'}TYPE=X-{quopri.decodestring(label[2]).decode()}",
        head,
    )
    raw = line[found.end() :]
    first, *written = re.findall(r'(?:"[^"]*"|[^";]|")+', head) or [""]
    group, _, name = first.strip().rpartition(".")
    if name.upper().startswith("X-"):
        name = name.replace(" ", "-")  # a blank makes it no name (RFC 6350 section 3.3)
    if not re.fullmatch(r"[A-Za-z0-9_/-]+", name):
        return None
    params: list[tuple[str, str]] = []
    for one in written:
        key, equals, text = one.partition("=")
        key = key.strip().upper()
        if not equals:
            key, text = _bare(key), one.strip()
        params += ((key, value) for value in _param_values(key, text))
    charset = next((value for key, value in params if key == "CHARSET"), "")
    encodings = {value.upper() for key, value in params if key == "ENCODING"}
    if "QUOTED-PRINTABLE" in encodings:
        raw = quopri.decodestring(raw.encode("utf-8", "surrogateescape")).decode(
            "utf-8", "surrogateescape"
        )
    text = raw.encode("utf-8", "surrogateescape")
    return name.upper(), params, group, _decoded(text, charset)


def _bare(word: str) -> str:
    if word in _WORDS_OF_2_1:
        return "ENCODING"
    return "VALUE" if word in _PLACES_OF_2_1 else "TYPE"


def _param_values(key: str, text: str) -> list[str]:
    """Return the values of a parameter, quotes and RFC 6868 carets undone."""
    parts = (
        text.replace('"', "").split(",")
        if key == "TYPE"
        else re.findall(r'(?:"[^"]*"|[^,])+', text)
    )
    carets = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
    plain = (part.strip().replace('"', "") for part in parts)
    return [re.sub(r"\^[n'^]", lambda found: carets[found[0]], one) for one in plain if one]


def _decoded(raw: bytes, charset: str) -> str:
    names = ["utf-8", *_AS_WINDOWS.get(charset.upper(), (charset,))]
    if b"\x1b" in raw and charset.upper().startswith("ISO-2022-"):
        names.reverse()  # ASCII stands for other letters there
    for name in names:
        try:
            if name:
                return raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    # Nobody knows the charset: only what is ASCII can be compared.
    return raw.decode("ascii", "replace")


def _properties(
    name: str, params: list[tuple[str, str]], group: str, value: str, label: str
) -> list[Property]:
    """Return the properties that a line stands for: lists are one for each item."""
    name = _SAME_NAME.get(name, name)
    own_label = next((text for key, text in params if key == f"{_OUR_OWN}LABEL"), "")
    said = _said(name, params)
    made: list[Property] = []
    kept: set[tuple[str, str]] = set()
    for key, text in said:
        if key == "SORT-AS":
            # SORT-STRING of 3.0 is the SORT-AS of N in 4.0 (RFC 6350 appendix A.1).
            owner = "NAME" if name in {"N", "FN"} else name
            made.append(Property("SORT-AS", (owner, text)))
        elif key == "LABEL" and name == "ADR":
            # The LABEL of 3.0 is a parameter of ADR in 4.0 (RFC 6350 section 6.3.1).
            made.append(Property("LABEL", _label(text), _places(said)))
        elif not (key.startswith(_OUR_OWN) or (name == "ADR" and key == "CC")):
            kept.add((key, text))
    if name == "SORT-STRING":
        return [Property("SORT-AS", ("NAME", one)) for one in _split(value, ",") if one]
    if name == "LABEL":
        return [Property("LABEL", _label(_clean(value)), _places(said))]
    words = ("VALUE", "TEXT") in {(key, text.upper()) for key, text in params}
    for one in _split(value, ",") if name in _LISTS else [None]:
        text = value if one is None else one
        content = one if one is not None else _value(name, text, params, words=words)
        if one == "":
            continue  # an empty item of a list names nothing
        shown = frozenset(kept) if not isinstance(content, _Binary) else _without_form(kept)
        made.append(Property(name, content, shown, label or own_label, group))
    return made


def _said(name: str, params: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return what parameters say, whatever their case, order and version."""
    types = {value.upper() for key, value in params if key == "TYPE"}
    said = {("TYPE", value) for value in types - _DEFAULT_TYPES.get(name, set())}
    if name == "TEL" and types <= {"WORK", "HOME", "PREF", "VOICE"}:
        said.discard(("TYPE", "VOICE"))  # the default (RFC 2426 3.3.1, RFC 6350 6.4.1)
    for key, value in params:
        if key in {"TYPE", "CHARSET", "ENCODING"}:
            continue
        if key == "VALUE" and value.upper() in _DEFAULT_VALUES:
            continue
        if key == "PREF" and value == "1":
            said.add(("TYPE", "PREF"))  # RFC 6350 section 5.3 replaces TYPE=PREF by PREF=1
        elif key == "X-APPLE-OMIT-YEAR":
            continue  # it belongs to the date
        else:
            said.add((key, value.lower() if key in {"LANGUAGE", "VALUE"} else value))
    return said


def _places(said: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Return what the type of a label says of its address."""
    return frozenset(one for one in said if one[0] == "TYPE" and one[1] in {"WORK", "HOME"})


def _without_form(params: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset(one for one in params if one[0] not in {"TYPE", "MEDIATYPE"})


@dataclass(frozen=True)
class _Binary:
    """Bytes, however they are written; their type is told by themselves."""

    data: bytes


def _value(name: str, value: str, params: list[tuple[str, str]], *, words: bool) -> object:
    encodings = {text.upper() for key, text in params if key == "ENCODING"}
    uri = re.match(r"data:[^,]*;base64\\?,", value.replace("\\;", ";"), re.IGNORECASE)
    if encodings & {"B", "BASE64"} or uri:
        text = value.replace("\\;", ";")[uri.end() if uri else 0 :]
        if name not in _TEXTS:
            return _Binary(_bytes(text))
        value = _bytes(text).decode("utf-8", "replace")
    if name in _STRUCTURED:
        return _components(value)
    return _text_value(name, _clean(value), params, words=words)


def _text_value(name: str, text: str, params: list[tuple[str, str]], *, words: bool) -> object:
    if name in _DATES and not words:
        return _date(text, params)
    if name == "URL" or name.endswith("SOCIALPROFILE"):
        # Percent-encoding of reserved signs (RFC 3986 section 2.2), for readers that cut there.
        return text.replace("%2C", ",").replace("%3B", ";").replace("%2c", ",")
    return _FORMS.get(name, str)(text)


def _uid(text: str) -> str:
    """Return a UID: a UUID is plain text in 3.0 and a URN in 4.0 (RFC 9562: in any case)."""
    return re.sub("^urn:uuid:", "", text, flags=re.IGNORECASE).lower()


def _email(text: str) -> str:
    """Return an address with its domain in small letters: its case says nothing (RFC 5321 2.4)."""
    local, at, domain = text.rpartition("@")
    return f"{local}{at}{domain.lower()}"


def _bytes(text: str) -> bytes:
    clean = re.sub(r"[^A-Za-z0-9+/]", "", text)
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return base64.b64decode(clean + "=" * (-len(clean) % 4))


def _components(value: str) -> object:
    """Return components, each a list; trailing empty ones say nothing, and ``N:a`` is ``N:a;;``."""
    parts = [tuple(_split(part, ",")) for part in _raw_split(value, ";")]
    while parts and not any(part.strip() for part in parts[-1]):
        parts.pop()
    return tuple(parts)


def _phone(text: str) -> object:
    """Return a number; a ``tel:`` URI is only another way of writing it (RFC 3966).

    Desktop programs show such a URI literally, so it is written as text, the extension too.
    """
    if text[:4].lower() != "tel:":
        return text
    return unquote(text[4:]).replace(";ext=", " ext. ")


def _point(text: str) -> object:
    """Return latitude and longitude of ``lat;long`` (3.0) or ``geo:lat,long`` (RFC 5870)."""
    found = re.fullmatch(r"(?:geo:)?\s*([-+\d.]+)\s*[;,]\s*([-+\d.]+)", text, re.IGNORECASE)
    return (float(found[1]), float(found[2])) if found else text


def _date(text: str, params: list[tuple[str, str]]) -> object:
    """Return a date without its punctuation (ISO 8601 basic and extended form are the same)."""
    omitted = next((value for key, value in params if key == "X-APPLE-OMIT-YEAR"), "1604")
    day, mark, time = text.partition("T")
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", day)
    if found and found[1] == omitted:
        day = f"--{found[2]}{found[3]}"  # Apple's year that stands for none
    elif found:
        day = "".join(found.groups())
    elif re.fullmatch(r"--\d\d-\d\d", day):
        day = day[:4] + day[5:]
    return day + mark + time.replace(":", "")


def _agent(text: str) -> object:
    """Return a nested card as what it says, whatever the version it is written in."""
    if not text.upper().startswith("BEGIN:VCARD"):
        return text
    return frozenset(_canonical(text.split("\n")))


def _label(text: str) -> str:
    return text.strip()


_FORMS: dict[str, Callable[[str], object]] = {
    "TEL": _phone,
    "GEO": _point,
    "UID": _uid,
    "MEMBER": _uid,
    "RELATED": _uid,
    "KIND": str.lower,
    "X-ABSHOWAS": str.lower,
    "EMAIL": _email,
    "AGENT": _agent,
}
"""How the values of properties are compared that can be written in several forms."""


def _raw_split(value: str, separator: str) -> list[str]:
    parts = [""]
    for token in re.findall(r"\\.|.|\\", value, re.DOTALL):
        if token == separator:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _split(value: str, separator: str) -> list[str]:
    return [_clean(part) for part in _raw_split(value, separator)]


def _clean(value: str) -> str:
    """Undo escapes; line ends of every kind are one, and controls cannot stand in a card."""
    text = re.sub(
        r"\\(.)",
        lambda found: {"n": "\n", "N": "\n"}.get(
            found[1], found[1] if found[1] in "\\,;:" else found[0]
        ),
        value,
        flags=re.DOTALL,
    )
    text = re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return re.sub(r"[\x00-\x08\x0e-\x1f\x7f]", "", text)


def _is_in(one: Property, others: Sequence[Property]) -> bool:
    if one in others:
        return True
    if one.name in {"FN", "N", "UID"} and not _says_something(one.value):
        # 4.0 wants an FN that says something, 3.0 an N whatever it says, and nobody an empty UID.
        return True
    if one.name == "KIND" and one.value == "individual":
        return True  # the default (RFC 6350 section 6.1.4)
    doubtful = any(_MISREAD in str(other.value) for other in (one, *others))
    return doubtful and any(
        other.name == one.name and _in_ascii(other.value) == _in_ascii(one.value)
        for other in others
    )


def _says_something(value: object) -> bool:
    return bool(re.search(r"[^\W_]", str(value)))


def _in_ascii(value: object) -> str:
    return re.sub(r"([^\x00-\x7f]|\?)+", "", str(value))


def _may_be_added(one: Property, names: set[str]) -> bool:
    if one.name.startswith(_OUR_OWN) or one.name in {"FN", "UID", "LABEL"}:
        return True
    if one.name == "NICKNAME":
        return "X-ANDROID-CUSTOM" in names  # Android's row of a nickname is understood too
    if one.name == "N":
        return one.value == () or "N" not in names
    if one.name == "ADR":
        # 4.0 has no LABEL without an ADR (RFC 6350 appendix A.1).
        return "LABEL" in names and "ADR" not in names
    return one.name in _ADDED and one.name not in names


def _broken_groups(first: list[Property], second: list[Property]) -> Iterator[str]:
    """Yield the properties that one group held together and that are apart now.

    The names of groups may differ (RFC 6350 section 3.3: a group has no meaning but to be one).
    """
    groups: dict[str, list[Property]] = {}
    for one in first:
        if one.group and one in second:
            groups.setdefault(one.group, []).append(one)
    for members in groups.values():
        places = [{other.group for other in second if other == one} for one in members]
        if len(members) > 1 and not set.intersection(*places):
            yield ", ".join(map(str, members))
