"""Guesses where columns go from what their cells look like."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import country_from_text
from directory_app.domain.names import guess_script
from directory_app.formats.tables.model import ColumnField, ColumnTarget

_SHARE: Final = 0.6
"""How many of the filled cells of a column must look alike."""

_LONGEST_CELL: Final = 300

_EMAIL: Final = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}/?", re.IGNORECASE
)
_DATE: Final = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./](?:\d{4}|\d\d)")
_PHONE_SIGNS: Final = re.compile(r"[\d\s()+/.,;:‐-―−-]+")
_PHONE_WORDS: Final = re.compile(
    r"(?i)\b(?:тел|телефон|факс|моб|сот|раб|дом|доб|вн|tel|fax|phone|mob|mobile|cell|ext)\b\.?"
)
_SCIENTIFIC: Final = re.compile(r"\d[.,]\d+[Ee]\+?1[0-4]")
_MOBILE: Final = re.compile(r"^\W*(?:(?:00|\+)?996|0)\W*[5-79]\d\d")
_ORGANISATION_WORDS: Final = re.compile(
    r"(?i)\b(?:министерств|агентств|комитет|служб|управлени|департамент|университет|институт"
    r"|посольств|делегаци|фонд|ассоциаци|центр|суд\b|прокуратур|ооо\b|оао\b|зао\b|ао\b|оф\b|ип\b"
    r"|ministry|agency|committee|department|university|institute|embassy|delegation|foundation"
    r"|association|centre|center|court|office|ltd\b|llc\b|inc\b|gmbh\b|council|company)"
)
_TITLE_WORDS: Final = re.compile(
    r"(?i)^(?:\S+ ){0,2}(?:директор|начальник|заместитель|зам\b|специалист|заведующ|министр|посол"
    r"|советник|секретарь|руководитель|эксперт|менеджер|председатель|судья|прокурор|инспектор"
    r"|бухгалтер|координатор|head|director|manager|officer|minister|adviser|advisor|expert"
    r"|secretary|deputy|specialist|chair\w*|coordinator|ambassador|attach[eé]|assistant)"
)
_ADDRESS_WORDS: Final = re.compile(
    r"(?i)(?:\b(?:ул|улица|просп|проспект|пр|бульвар|бул|пер|переулок|г|обл|street|st|avenue|ave"
    r"|road|rd|str|strasse|iela)\b\.?).*\d|\d.*\b(?:street|avenue|road|straße|iela)\b"
)
_SECTION_WORDS: Final = re.compile(
    r"(?i)(?:\S+ ){0,2}(?:отдел|управлени|сектор|департамент|канцеляри|бухгалтери|руководств"
    r"|секретариат|при[её]мн|дирекци|отделени|аппарат|филиал|представительств|кафедр|факультет"
    r"|department|section|unit|division|directorate|secretariat|management|branch|registry)"
)
_NAME_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*\.?")
_KIND: Final = re.compile(r"(?i)person|organi[sz]ation|post|человек|лицо|организация|пост")

Test = Callable[[str], bool]


def is_phone(text: str) -> bool:
    """Tell whether a cell looks like phone numbers, with the words that stand beside them."""
    bare = _PHONE_WORDS.sub("", text)
    digits = sum(sign.isdecimal() for sign in bare)
    return (
        digits >= 5
        and (_PHONE_SIGNS.fullmatch(bare) is not None or _SCIENTIFIC.fullmatch(text) is not None)
        and _DATE.fullmatch(text) is None
        and (digits > 6 or len(bare) > digits)
    )


def is_email(text: str) -> bool:
    """Tell whether a cell holds e-mail addresses."""
    return _EMAIL.search(text) is not None and "://" not in text


def is_link(text: str) -> bool:
    """Tell whether a cell holds the address of a page."""
    return "@" not in text and _LINK.fullmatch(text) is not None


def looks_like_data(text: str) -> bool:
    """Tell whether a cell can be no header: an address, a number, a date."""
    return is_email(text) or is_link(text) or is_phone(text) or _DATE.fullmatch(text) is not None


def names_organisation(text: str) -> bool:
    """Tell whether a name seems to be that of an organisation."""
    return len(text) <= _LONGEST_CELL and _ORGANISATION_WORDS.search(text) is not None


_WORDY: Final[Sequence[tuple[Test, ColumnField]]] = (
    (lambda cell: _ADDRESS_WORDS.search(cell) is not None, ColumnField.ADDRESS),
    (names_organisation, ColumnField.ORGANISATION),
    (lambda cell: _TITLE_WORDS.search(cell) is not None, ColumnField.TITLE),
    (lambda cell: _KIND.fullmatch(cell) is not None, ColumnField.KIND),
)


def names_section(text: str) -> bool:
    """Tell whether a lone cell is the heading of the rows below it: the name of a department."""
    return len(text) <= _LONGEST_CELL and _SECTION_WORDS.match(text) is not None


def content_target(cells: Sequence[str]) -> ColumnTarget | None:
    """Return what a column seems to hold, for those whose content alone is telling, or None."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return None
    for test, field in ((is_email, ColumnField.EMAIL), (is_link, ColumnField.LINK)):
        if _share(filled, test) >= _SHARE:
            return ColumnTarget(field)
    if _share(filled, is_phone) >= _SHARE:
        is_mobile = _share(filled, lambda cell: _MOBILE.match(cell) is not None) >= _SHARE
        return ColumnTarget(
            ColumnField.PHONE, phone=PhoneKind.MOBILE if is_mobile else PhoneKind.VOICE
        )
    if _share(filled, lambda cell: bool(country_from_text(cell))) >= _SHARE:
        return ColumnTarget(ColumnField.COUNTRY)
    return None


def content_targets(columns: Sequence[Sequence[str]]) -> list[ColumnTarget | None]:
    """Return what each column of a table without header seems to hold, or None.

    Beside what is telling by itself, names of people, organisations, titles and addresses are told
    by their words; the names of people go to one column only, the first.
    """
    targets = [content_target(column) for column in columns]
    _add_wordy(targets, columns)
    _add_names(targets, columns)
    return targets


def _add_wordy(targets: list[ColumnTarget | None], columns: Sequence[Sequence[str]]) -> None:
    """Tell organisations, titles, kinds and addresses by their words."""
    for index, column in enumerate(columns):
        filled = [cell.strip() for cell in column if cell.strip()]
        if targets[index] is not None or not filled:
            continue
        for test, field in _WORDY:
            if _share(filled, test) >= _SHARE:
                targets[index] = ColumnTarget(field)
                break


def _add_names(targets: list[ColumnTarget | None], columns: Sequence[Sequence[str]]) -> None:
    """Tell the names of people, and the same names in another script."""
    has_name = False
    for index, column in enumerate(columns):
        filled = [cell.strip() for cell in column if cell.strip()]
        if targets[index] is None and filled and _share(filled, _is_name) >= _SHARE:
            number = 1
            if has_name:
                if not _is_in_other_script(columns, targets, filled):
                    continue
                number = 2
            targets[index] = ColumnTarget(ColumnField.FULL_NAME, number=number)
            has_name = True


def _share(cells: Sequence[str], test: Test) -> float:
    return sum(test(cell) for cell in cells if len(cell) <= _LONGEST_CELL) / len(cells)


def _is_name(text: str) -> bool:
    """Tell whether a text may be the name of a person: two to five words with capitals."""
    words = text.replace(",", " ").split()
    return (
        2 <= len(words) <= 5
        and all(
            _NAME_WORD.fullmatch(word) and (word[0].isupper() or fold(word) in _SMALL)
            for word in words
        )
        and any(word[0].isupper() for word in words)
    )


def _is_in_other_script(
    columns: Sequence[Sequence[str]], targets: Sequence[ColumnTarget | None], cells: Sequence[str]
) -> bool:
    names = next(
        column
        for column, target in zip(columns, targets, strict=True)
        if target is not None and target.field is ColumnField.FULL_NAME
    )
    return guess_script(" ".join(names)) != guess_script(" ".join(cells))


_SMALL: Final = frozenset({"van", "von", "de", "der", "den", "uulu", "kyzy", "kizi", "bin", "al"})
