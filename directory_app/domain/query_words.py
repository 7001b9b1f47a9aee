"""The fields of the search box and what their values mean, in English and Russian.

Names of fields are compared whole but for capitals. Names of values are compared folded, so that
``_``, ``-`` and a blank are the same and no accent counts.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple, TypeVar

from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import CONSORTIUM_ROLES, OrganisationKind, RoleKind
from directory_app.domain.query import DateField, GroupKind, Having, TextField

_Value = TypeVar("_Value")
_Code = TypeVar("_Code", bound=StrEnum)


class Choice(StrEnum):
    """A field whose values are a closed set."""

    KIND = "kind"
    COUNTRY = "country"
    ROLE = "role"
    VACANT = "vacant"
    REVIEW = "review"
    HAS = "has"
    NO = "no"


QueryField = TextField | GroupKind | DateField | Choice
EntryKind = RecordKind | OrganisationKind


class Period(NamedTuple):
    """The first and the last day of a period; None where it is open."""

    since: date | None
    until: date | None


_FIELDS: dict[QueryField, str] = {
    TextField.NAME: "name имя",
    TextField.POST: "post title position должность пост",
    TextField.ORGANISATION: "org organisation organization организация орг",
    TextField.PHONE: "phone tel телефон тел",
    TextField.EMAIL: "email e-mail mail почта",
    TextField.PLACE: "place address city адрес город место",
    TextField.NOTE: "note заметка примечание",
    TextField.LINK: "link url web ссылка сайт",
    GroupKind.PROGRAMME: "programme program project программа",
    GroupKind.TAG: "tag тег метка",
    GroupKind.LIST: "list список",
    DateField.VERIFIED: "verified проверено",
    DateField.CHANGED: "changed изменено",
    Choice.KIND: "kind type вид тип",
    Choice.COUNTRY: "country страна",
    Choice.ROLE: "role роль",
    Choice.VACANT: "vacant вакантно вакантна",
    Choice.REVIEW: "review проверить",
    Choice.HAS: "has есть",
    Choice.NO: "no нет",
}
"""The names of each field; the first is the one that is written."""

_EU_KINDS = frozenset(
    {OrganisationKind.EU_DELEGATION, OrganisationKind.EU_INSTITUTION, OrganisationKind.EU_MISSION}
)

_KINDS: dict[EntryKind, str] = {
    RecordKind.PERSON: "persons, people, человек, люди",
    RecordKind.ORGANISATION: "organisations, organization, organizations, организация, организации",
    RecordKind.POST: "posts, должность, должности",
    OrganisationKind.EU_DELEGATION: "EU delegations, delegation, delegations, делегация ЕС, "
    "делегации ЕС",
    OrganisationKind.EU_INSTITUTION: "EU institutions, institution, institutions, институт ЕС, "
    "институты ЕС",
    OrganisationKind.EU_MISSION: "EU missions, mission, missions, миссия ЕС, миссии ЕС",
    OrganisationKind.MINISTRY: "ministries, министерство, министерства",
    OrganisationKind.DEPARTMENT: "departments, подразделение, подразделения, департамент, "
    "департаменты",
    OrganisationKind.AGENCY: "agencies, агентство, агентства",
    OrganisationKind.PROSECUTOR: "prosecutors, prosecutor's office, prosecutors' offices, "
    "прокуратура, прокуратуры",
    OrganisationKind.PARLIAMENT: "parliaments, парламент, парламенты",
    OrganisationKind.LOCAL_AUTHORITY: "local authorities, местный орган власти, "
    "местные органы власти",
    OrganisationKind.EMBASSY: "embassies, посольство, посольства",
    OrganisationKind.INTERNATIONAL_ORGANISATION: "international organisations, "
    "international organization, international organizations, международная организация, "
    "международные организации, межд. организации",
    OrganisationKind.CONTRACTOR: "contractors, подрядчик, подрядчики",
    OrganisationKind.UNIVERSITY: "universities, университет, университеты",
    OrganisationKind.NGO: "NGOs, non-governmental organisation, non-governmental organisations, "
    "НПО, неправительственная организация, неправительственные организации",
    OrganisationKind.MEDIA: "СМИ",
    OrganisationKind.DONOR: "donors, донор, доноры",
    OrganisationKind.OTHER: "others, other organisations, прочее, прочие организации",
}

_ROLES: dict[RoleKind, str] = {
    RoleKind.LEAD_PARTNER: "lead, lead partners, ведущий, ведущий партнёр, ведущие партнёры",
    RoleKind.PARTNER: "partners, партнёр, партнёры",
    RoleKind.ASSOCIATED_PARTNER: "associated, associated partners, ассоц. партнёр, "
    "ассоциированный партнёр, ассоциированные партнёры",
    RoleKind.PARTICIPANT: "participants, участник, участники",
    RoleKind.SECRETARIAT: "secretariats, секретариат, секретариаты",
    RoleKind.DONOR: "donors, донор, доноры",
    RoleKind.BENEFICIARY: "beneficiaries, counterpart, counterparts, бенефициар, бенефициары",
}

# Russian lacks things in the genitive, нет:телефона, so that case is among the names.
_HAVINGS: dict[Having, str] = {
    Having.EMAIL: "emails, e-mail, e-mails, mail, mails, почта, почты, эл. почта, эл. почты",
    Having.PHONE: "phones, telephone, telephones, tel, телефон, телефоны, телефона, телефонов, тел",
    Having.MOBILE: "mobiles, мобильный, мобильные, мобильного, мобильных",
    Having.FAX: "faxes, факс, факсы, факса, факсов",
    Having.ADDRESS: "addresses, адрес, адреса, адресов",
    Having.LINK: "links, url, urls, web, website, websites, ссылка, ссылки, ссылок, "
    "сайт, сайты, сайта, сайтов",
    Having.NOTE: "notes, заметка, заметки, заметок, примечание, примечания, примечаний",
    Having.POST: "posts, title, titles, position, positions, должность, должности, должностей, "
    "пост, посты, поста, постов",
    Having.ORGANISATION: "organisations, organization, organizations, org, orgs, "
    "организация, организации, организаций, орг",
    Having.TAG: "tags, тег, теги, тега, тегов, метка, метки, меток",
    Having.SOURCE: "sources, источник, источники, источника, источников",
}

_ANSWERS = {
    **dict.fromkeys(("yes", "true", "1", "да"), True),
    **dict.fromkeys(("no", "false", "0", "нет"), False),
}

_TODAY = ("today", "сегодня")
_YESTERDAY = ("yesterday", "вчера")
_NEVER = ("never", "никогда")

_SHORTEST_PREFIX = 3
"""So many letters must be typed before the beginning of a name stands for it."""

_ISO_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
_DOTTED_DATE = re.compile(r"(?:(?P<day>\d\d?)\.)?(?P<month>\d\d?)\.(?P<year>\d{4})", re.ASCII)
_AGE = re.compile(r"([0-9]{1,5})([dwmyднмг])")
_DAYS = {"d": 1, "д": 1, "w": 7, "н": 7}
_MONTHS = {"m": 1, "м": 1, "y": 12, "г": 12}
_COMPARISONS = ("<=", ">=", "<", ">")


class _Moment(NamedTuple):
    """A day, month or year as a period, or the day that lies an age back."""

    first: date
    last: date
    is_age: bool = False


def field_named(name: str) -> QueryField | None:
    """Return the field called ``name``, capitals ignored, or None if there is none."""
    return _FIELDS_BY_NAME.get(unicodedata.normalize("NFC", name).casefold())


def name_of_field(field: QueryField) -> str:
    """Return the English name of a field."""
    return _FIELDS[field].partition(" ")[0]


def kinds_named(text: str) -> frozenset[EntryKind]:
    """Return the kinds that ``text`` names, or whose names begin with it; empty if none do."""
    return _meant_by(text, _kind_index())


def roles_named(text: str) -> frozenset[RoleKind]:
    """Return the roles that ``text`` names, or whose names begin with it; empty if none do."""
    return _meant_by(text, _role_index())


def having_named(text: str) -> Having | None:
    """Return what an entry can have and ``text`` names, or None."""
    return next(iter(_having_index().get(fold(text), ())), None)


def answer_named(text: str) -> bool | None:
    """Return whether ``text`` says yes or no, or None if it says neither."""
    return _ANSWERS.get(text.casefold())


def is_never(text: str) -> bool:
    """Tell whether ``text`` means that something has never been done."""
    return text.casefold() in _NEVER


def period_from_text(text: str, today: date) -> Period | None:
    """Return the period that ``text`` compares with, or None if it names none.

    Understood are ``D``, ``<D``, ``<=D``, ``>D``, ``>=D`` and ``D..D``, where ``D`` is a year, a
    month, a day, ``today``, ``yesterday`` or an age (``7d``, ``2w``, ``6m``, ``1y``). An age
    reaches from that day to now, so ``7d`` and ``>7d`` both mean the last seven days.
    """
    try:
        return _period(text.strip().casefold(), today)
    except (InvalidDateError, OverflowError):
        return None


def _period(text: str, today: date) -> Period:
    """Return the period that ``text`` names.

    Raises:
        InvalidDateError: if it names none.
        OverflowError: if it reaches out of the calendar.
    """
    begin, dots, end = text.partition("..")
    if dots:
        moments = _moment(begin, today), _moment(end, today)
        # In whatever order they come: 2d..7d says the same as 7d..2d.
        return Period(min(m.first for m in moments), max(m.last for m in moments))
    sign = next((sign for sign in _COMPARISONS if text.startswith(sign)), "")
    return _compared(sign, _moment(text.removeprefix(sign), today))


def _compared(sign: str, moment: _Moment) -> Period:
    """Return the period that a comparison with ``moment`` leaves."""
    match sign:
        case "<":
            return Period(None, moment.first - timedelta(days=1))
        case "<=":
            return Period(None, moment.last)
        case ">=":
            return Period(moment.first, None)
        case ">" if not moment.is_age:
            return Period(moment.last + timedelta(days=1), None)
    return Period(moment.first, None if moment.is_age else moment.last)


def _moment(text: str, today: date) -> _Moment:
    """Return what ``text`` names.

    Raises:
        InvalidDateError: if it names no day, month, year or age.
        OverflowError: if it lies before the calendar begins.
    """
    if text in _TODAY:
        return _Moment(today, today)
    if text in _YESTERDAY:
        yesterday = today - timedelta(days=1)
        return _Moment(yesterday, yesterday)
    age = _AGE.fullmatch(text)
    if age is not None:
        day = _day_ago(int(age[1]), age[2], today)
        return _Moment(day, day, is_age=True)
    found = _ISO_DATE.fullmatch(text) or _DOTTED_DATE.fullmatch(text)
    if found is None:
        raise InvalidDateError(text)
    year, month, day_of_month = found["year"], found["month"], found["day"]
    named = PartialDate(
        int(year), int(month) if month else None, int(day_of_month) if day_of_month else None
    )
    return _Moment(named.earliest(), named.latest())


def _day_ago(count: int, unit: str, today: date) -> date:
    """Return the day ``count`` units before ``today``, clipped to the end of a shorter month.

    Raises:
        InvalidDateError, OverflowError: if the calendar does not reach back so far.
    """
    if unit in _DAYS:
        return today - timedelta(days=count * _DAYS[unit])
    year, month = divmod(today.year * 12 + today.month - 1 - count * _MONTHS[unit], 12)
    last = PartialDate(year, month + 1).latest()
    return last.replace(day=min(today.day, last.day))


def _meant_by(text: str, index: Mapping[str, frozenset[_Value]]) -> frozenset[_Value]:
    """Return what ``text`` names in ``index``, or else everything with a name that begins so."""
    name = fold(text)
    if name in index:
        return index[name]
    # Both are counted: щ folds to four letters, and ъ to none.
    letters = sum(map(str.isalnum, text))
    if min(letters, len(name)) < _SHORTEST_PREFIX:
        return frozenset()
    meant = (values for other, values in index.items() if other.startswith(name))
    return frozenset().union(*meant)


# The indexes are made when first asked for: folding Cyrillic loads tables no first row needs.


@cache
def _kind_index() -> dict[str, frozenset[EntryKind]]:
    """Return the kinds by their folded names."""
    return {**_index_of(_KINDS), **dict.fromkeys(map(fold, ("EU", "ЕС")), _EU_KINDS)}


@cache
def _role_index() -> dict[str, frozenset[RoleKind]]:
    """Return the roles by their folded names."""
    together = dict.fromkeys(map(fold, ("consortium", "консорциум")), CONSORTIUM_ROLES)
    return {**_index_of(_ROLES), **together}


@cache
def _having_index() -> dict[str, frozenset[Having]]:
    """Return what an entry can have by its folded names."""
    return _index_of(_HAVINGS)


def _index_of(names: Mapping[_Code, str]) -> dict[str, frozenset[_Code]]:
    """Return the keys of ``names`` by their own code and by every name, all folded."""
    return {
        fold(name): frozenset({code})
        for code, others in names.items()
        for name in (code.value, *others.split(","))
    }


_FIELDS_BY_NAME = {name: field for field, names in _FIELDS.items() for name in names.split()}
