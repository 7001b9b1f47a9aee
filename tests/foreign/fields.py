"""The fields that are asked of every reader: where each is looked for, and what must be there.

The first 44 are those by which address book programs were compared before this program wrote a
card, so that the counts can be compared; the others are what else a card of ours may hold.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from urllib.parse import unquote

from tests.foreign.understanding import Point, Understanding
from tests.support.torture_directory import (
    AIZADA,
    COMMISSION,
    FOLDED,
    GROUP,
    JPEG,
    KEY,
    LONG_WORD,
    NASSIM,
    NOTE,
    PNG,
    POST,
    RIGHT_TO_LEFT,
)

Look = Callable[[Understanding], Iterable[str]]


class Outcome(IntEnum):
    """What became of a field, the better the higher.

    LOST: it is gone. KEPT: the program shows it nowhere, but writes it again. CHANGED: it is shown
    in another form or without its type. WHOLE: it is where it belongs, sign by sign.
    """

    LOST = 0
    KEPT = 1
    CHANGED = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One value of one card.

    Attributes:
        name: what it is called in tables.
        card: the UID of the card.
        value: what must be found.
        look: gives the values of the place where it belongs.
        elsewhere: gives those of places where it is of less use.
    """

    name: str
    card: str
    value: str
    look: Look
    elsewhere: Look = lambda _: ()

    def outcome(self, known: Understanding) -> Outcome:
        """Tell what became of the field in the card that a program has understood."""
        places = [text.strip() for text in self.look(known)]
        if self.value.strip() in places:
            return Outcome.WHOLE
        bare = _bare(self.value)
        if any(bare in _bare(text) for text in (*places, *self.elsewhere(known))):
            return Outcome.CHANGED
        return Outcome.KEPT if bare in _bare(known.raw) else Outcome.LOST


def _bare(text: str) -> str:
    """Return the letters and digits of a text as a card has it, whatever is escaped and folded."""
    unfolded = text.replace("\r\n ", "").replace("\n ", "")
    plain = unquote(unfolded.replace("\\n", " ").replace("\\N", " ").replace("^n", " "))
    return "".join(sign for sign in plain if sign.isalnum())


def _part(place: int) -> Look:
    return lambda known: (name[place] for name in known.names[:1])


def _unit(place: int, job: int = 0) -> Look:
    """Look for a part of the first ORG, or of a later one."""
    return lambda known: (one[place] for one in known.organisations[job : job + 1] if one[place:])


def _phone(*types: str, preferred: bool = False, label: str | None = None) -> Look:
    return lambda known: (
        phone.value for phone in known.phones if _is(phone, types, preferred, label)
    )


def _email(*types: str, preferred: bool = False, label: str | None = None) -> Look:
    return lambda known: (
        email.value for email in known.emails if _is(email, types, preferred, label)
    )


def _is(point: Point, types: Iterable[str], preferred: bool, label: str | None) -> bool:
    return (
        point.types >= set(types)
        and (point.preferred or not preferred)
        and label in {None, point.label}
    )


def _adr(part: int, *types: str) -> Look:
    return lambda known: (
        address.parts[part] for address in known.addresses if address.types >= set(types)
    )


def _phones(known: Understanding) -> Iterable[str]:
    return (phone.value for phone in known.phones)


def _emails(known: Understanding) -> Iterable[str]:
    return (email.value for email in known.emails)


def _labels(known: Understanding) -> Iterable[str]:
    return (address.value for address in known.addresses)


def _urls(known: Understanding) -> Iterable[str]:
    """Return links; what is percent-encoded in a link and what is not is the same."""
    return map(unquote, known.urls)


def _impps(known: Understanding) -> Iterable[str]:
    return (address.removeprefix("xmpp:") for address in known.impps)


def _extra(name: str) -> Look:
    """Look for a property by its name; KContacts leaves out the X- and says the name twice."""
    bare = name.removeprefix("X-")
    return lambda known: (
        text for key, texts in known.extras.items() if key.endswith(bare) for text in texts
    )


def _categories(known: Understanding) -> Iterable[str]:
    """Return categories; in 3.0 a slash stands for a comma, at which programs would cut."""
    return (category.replace(" / ", ", ") for category in known.categories)


def _uid(known: Understanding) -> Iterable[str]:
    return [known.uid.removeprefix("urn:uuid:")]


def _places(known: Understanding) -> Iterable[str]:
    return (";".join(f"{number:.2f}" for number in place) for place in known.places)


def _days(known: Understanding) -> Iterable[str]:
    """Return birthdays without hyphens, of which a day without a year has different numbers."""
    return (day.replace("-", "") for day in known.birthdays)


def _members(known: Understanding) -> Iterable[str]:
    return (member.removeprefix("urn:uuid:") for member in known.members)


COMPARED: Final = (
    Field("formatted name", AIZADA, "Др Айзада Образцова, к.ф.н.", lambda k: k.full_names[:1]),
    Field("family name", AIZADA, "Образцова", _part(0)),
    Field("given name", AIZADA, "Айзада", _part(1)),
    Field("further given name", AIZADA, "Мирлановна", _part(2)),
    Field("honorific", AIZADA, "Др", _part(3)),
    Field("suffix", AIZADA, "к.ф.н.", _part(4)),
    Field("short name", AIZADA, "Айза", lambda k: k.nicknames),
    Field("organisation", AIZADA, "Комиссия «Север»; А/О, Бишкек", _unit(0)),
    Field("its unit", AIZADA, "Отдел связи", _unit(1)),
    Field("the unit's unit", AIZADA, "Сектор 3", _unit(2)),
    Field("job title", AIZADA, "Начальник, и.о.", lambda k: k.titles[:1]),
    Field("role", AIZADA, "Пресс-секретарь", lambda k: k.roles[:1]),
    Field(
        "preferred phone at work",
        AIZADA,
        "+996 312 12-34-56",
        _phone("work", "voice", preferred=True),
        _phones,
    ),
    Field("fax at work", AIZADA, "+996 312 12-34-57", _phone("work", "fax"), _phones),
    Field("mobile", AIZADA, "+996 555 11 22 33", _phone("cell"), _phones),
    Field("phone at home", AIZADA, "+996 322 55-50-01", _phone("home", "voice"), _phones),
    Field("fax at home", AIZADA, "+996 322 55-50-02", _phone("home", "fax"), _phones),
    Field("pager", AIZADA, "+996 312 99-99-99", _phone("pager"), _phones),
    Field("main number", AIZADA, "+996 312 30-30-30", _phone("work", "main"), _phones),
    Field(
        "phone with a label",
        AIZADA,
        "+996 312 40-40-40",
        _phone(label="Телефон доверия"),
        _phones,
    ),
    Field(
        "preferred e-mail at work",
        AIZADA,
        "aizada@komissia.example",
        _email("work", preferred=True),
        _emails,
    ),
    Field("e-mail at home", AIZADA, "aizada.o@дом.example", _email("home"), _emails),
    Field("street", AIZADA, "улица Выдуманная, 12/а, кв. 3\n2-й этаж", _adr(2, "work")),
    Field("city", AIZADA, "Бишкек", _adr(3, "work")),
    Field("postal code", AIZADA, "720040", _adr(5, "work")),
    Field("country", AIZADA, "Kyrgyzstan", _adr(6, "work")),
    Field("post office box", AIZADA, "а/я 34", _adr(0, "work")),
    Field(
        "label for an envelope",
        AIZADA,
        "улица Выдуманная, 12/а, кв. 3\n2-й этаж\nа/я 34\n720040 БИШКЕК\nKYRGYZSTAN",
        _labels,
    ),
    Field("city at home", AIZADA, "Osh", _adr(3, "home")),
    Field("note", AIZADA, NOTE, lambda k: k.notes),
    Field("category", AIZADA, "Журналисты", lambda k: k.categories),
    Field("category with a comma", AIZADA, "VIP, первые", _categories),
    Field("link", AIZADA, "https://komissia.example/aizada?x=1;y=2,3", _urls),
    Field("second link", AIZADA, "https://blog.example/", _urls),
    Field("messenger", AIZADA, "aizada@jabber.example", _impps),
    Field(
        "social network",
        AIZADA,
        "https://www.facebook.com/invented.page",
        _extra("X-SOCIALPROFILE"),
    ),
    Field("birthday", AIZADA, "1971-05-09", lambda k: k.birthdays),
    Field("anniversary", AIZADA, "1999-08-21", lambda k: k.anniversaries),
    Field("photo (PNG)", AIZADA, PNG, lambda k: k.photos),
    Field("UID", AIZADA, AIZADA, _uid),
    Field(
        "unknown property", AIZADA, "Доверительно; не звонить", _extra("X-DIRECTORY-REMARK")
    ),
    Field("assistant", AIZADA, "Пётр Примеров", lambda k: k.assistants),
    Field("language", AIZADA, "ky", lambda k: k.languages),
    Field("position", AIZADA, "42.87;74.59", _places),
)  # fmt: skip
"""The fields of the comparison."""

FURTHER: Final = (
    Field("name in another script", NASSIM, "Nassim al-Mithal", lambda k: k.full_names),
    Field("second organisation", AIZADA, "Bureau of Invented Affairs", _unit(0, 1)),
    Field("second job title", AIZADA, "Member", lambda k: k.titles[1:]),
    Field("region", AIZADA, "Osh oblast", _adr(4, "home")),
    Field("name from right to left", NASSIM, "نسيم المثال", lambda k: k.full_names[:1]),
    Field("title of emoji", NASSIM, f"{FOLDED}; acting", lambda k: k.titles[:1]),
    Field("extension", NASSIM, "ext. 89", lambda k: (number[-7:] for number in _phones(k))),
    Field(
        "label with punctuation",
        NASSIM,
        "54-28-18",
        _phone("home", label="Приёмная, 2-й этаж; «вход»"),
        _phones,
    ),
    Field("short number", NASSIM, "112", _phones),
    Field("phone and fax", NASSIM, "+996 312 61 11 11", _phone("work", "voice", "fax"), _phones),
    Field(
        "e-mail with a label",
        NASSIM,
        "nassim.1@bureau.example",
        _email("home", label="evenings, weekends"),
        _emails,
    ),
    Field("fourth e-mail", NASSIM, "nassim.3@bureau.example", _email("work"), _emails),
    Field("name line of an address", NASSIM, "c/o Bureau; Reception", _adr(1)),
    Field("street and district", NASSIM, "2 \\ Backslash Lane\nInvented Quarter", _adr(2)),
    Field(
        "its label for an envelope",
        NASSIM,
        "c/o Bureau; Reception\n2 \\ Backslash Lane\nInvented Quarter\n720000 BISHKEK\nЧүй\n"
        "KYRGYZSTAN",
        _labels,
    ),
    Field("link in other letters", NASSIM, "https://xn--d1acufc.example/a(b)'c?d=,&e=ф", _urls),
    Field(
        "note of everything",
        NASSIM,
        f"{RIGHT_TO_LEFT}\n{FOLDED}\n\n{LONG_WORD}",
        lambda k: k.notes,
    ),
    Field("second language", NASSIM, "en", lambda k: k.languages),
    Field("birthday without a year", NASSIM, "0509", _days),
    Field("anniversary of Evolution", NASSIM, "2001-02-03", lambda k: k.anniversaries),
    Field("position of 3.0", NASSIM, "42.87;74.59", _places),
    Field("photo (JPEG)", NASSIM, JPEG, lambda k: k.photos),
    Field("key", NASSIM, KEY, lambda k: k.keys),
    Field("messenger of 3.0", NASSIM, "nassim@jabber.example", _impps),
    Field("assistant of Evolution", NASSIM, "Petra Example", lambda k: k.assistants),
    Field("time zone", NASSIM, "+06:00", _extra("TZ")),
    Field("dated event of Apple", NASSIM, "2005-06-07", _extra("X-ABDATE")),
    Field("its label", NASSIM, "first contact", _extra("X-ABLABEL")),
    Field(
        "organisation's name",
        COMMISSION,
        "Комиссия «Север»; А/О, Бишкек",
        lambda k: k.full_names[:1],
    ),
    Field("organisation as its own ORG", COMMISSION, "Комиссия «Север»; А/О, Бишкек", _unit(0)),
    Field("that it is an organisation", COMMISSION, "org", lambda k: [k.kind]),
    Field("organisation's phone", COMMISSION, "+996 312 66 01 01", _phone("work")),
    Field("post's name", POST, "Пресс-секретарь", lambda k: k.full_names[:1]),
    Field("post's organisation", POST, "Сектор 3", _unit(2)),
    Field("list's name", GROUP, "Пресса, Бишкек", lambda k: k.full_names[:1]),
    Field("that it is a list", GROUP, "group", lambda k: [k.kind]),
    Field("a person on it", GROUP, AIZADA, _members),
    Field("an organisation on it", GROUP, COMMISSION, _members),
)
"""Other fields."""
