"""Cards of every kind with invented values, for tests of what is written and read again."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardData, CardJob

_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\ufffe\uffff",  # no characters (Unicode 23.7), and XML cannot hold them
)


def _is_settled(text: str) -> bool:
    return text == text.strip() and unicodedata.is_normalized("NFC", text)


_TEXT = st.text(_CHARACTERS, min_size=1, max_size=60).filter(_is_settled)
_SHORT = st.text(_CHARACTERS, max_size=12).filter(_is_settled)
_LINES = st.lists(_TEXT, max_size=3).map("\n".join)
_TAG = st.sampled_from(["", "en", "ru", "ky", "lv", "uz-Cyrl"])
_SCRIPT = st.sampled_from(["", "Latn", "Cyrl"])
_COUNTRY = st.sampled_from(["", "KG", "LV", "AT", "UZ"])
_PLACE = st.sampled_from(Place)
_LABEL = st.sampled_from(["", "", "main", "pager", "trust line", 'приёмная: 2; «А», ^B"', "a,b"])
_UID = st.one_of(st.uuids().map(str), st.from_regex(r"[a-z0-9@.-]{1,20}", fullmatch=True))

_POINT = {"place": _PLACE, "preferred": st.booleans(), "label": _LABEL}


@st.composite
def _names(draw: st.DrawFn, kind: RecordKind) -> tuple[Name, ...]:
    names = draw(
        st.lists(
            st.builds(
                Name,
                text=_TEXT,
                kind=st.sampled_from(NameKind),
                language=_TAG,
                script=_SCRIPT,
            ),
            min_size=1,
            max_size=4,
        )
    )
    if kind is RecordKind.PERSON:
        parts = st.builds(
            Name,
            given=_TEXT,
            family=_SHORT,
            additional=_SHORT,
            honorific=_SHORT,
            suffix=_SHORT,
            language=_TAG,
            script=_SCRIPT,
            kind=st.sampled_from(NameKind),
        )
        names[: draw(st.integers(0, len(names)))] = draw(st.lists(parts, min_size=1, max_size=2))
    return tuple(names)


_PHONES = st.one_of(
    st.builds(
        Phone,
        printed=st.sampled_from(["+996 312 26 10 00", "(0312) 26-10-00", "00996 312 261000"]),
        e164=st.just("+996312261000"),
        extension=st.sampled_from(["", "12"]),
        kind=st.sampled_from(PhoneKind),
        **_POINT,
    ),
    st.builds(Phone, printed=st.sampled_from(["54-28-18", "ask at the desk"]), **_POINT),
)
_EMAILS = st.builds(
    Email, address=st.sampled_from(["a@b.example", "ы@пример.example", "no address"]), **_POINT
)
_LINKS = st.builds(
    Link,
    url=st.sampled_from(["https://a.example/?q=1&r=%20#x", "http://www.b.example"]),
    kind=st.sampled_from([LinkKind.WEBSITE, LinkKind.TELEGRAM, LinkKind.X, LinkKind.FACEBOOK]),
    **_POINT,
)
_ADDRESSES = st.builds(
    PostalAddress,
    care_of=_SHORT,
    street=_TEXT,
    po_box=_SHORT,
    dependent_locality=_SHORT,
    locality=_SHORT,
    region=_SHORT,
    postal_code=_SHORT,
    country=_COUNTRY,
    language=_TAG,
    **_POINT,
)
_JOBS = st.builds(
    CardJob,
    organisation=_TEXT,
    units=st.lists(_TEXT, max_size=2).map(tuple),
    title=_SHORT,
    role=_SHORT,
)


@st.composite
def cards_to_write(draw: st.DrawFn) -> CardData:
    """Draw a card whose values are in the form that reading gives."""
    kind = draw(
        st.sampled_from(
            [RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.POST, RecordKind.LIST]
        )
    )
    categories = st.text(_CHARACTERS.filter(lambda sign: sign != ","), min_size=1, max_size=9)
    is_group = kind is RecordKind.LIST
    names = draw(_names(kind))
    jobs = draw(st.lists(_JOBS, max_size=3))
    kept = draw(st.sets(st.sampled_from(["BIRTHPLACE:Osh", "item1.X-ABDATE:1"])))
    card = CardData(
        uid=draw(_UID),
        kind=kind,
        names=names[:1] if is_group else names,
        note=draw(_LINES),
        members=tuple(draw(st.lists(_UID, max_size=3))) if is_group else (),
        revision=draw(st.sampled_from([None, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)])),
        kept=tuple(sorted(kept)),
    )
    if is_group:
        return replace(card, names=(Name(text=name_text(names[0])),))
    if kind is not RecordKind.PERSON:
        jobs = [replace(job, title="", role="") for job in jobs]  # these are kept lines of others
    if kind is RecordKind.ORGANISATION:
        own = CardJob(organisation=name_text(names[0]))
        jobs = [
            job for job in jobs if job != own
        ]  # a body whose ORG is its own name has no employer
    categories = categories.filter(_is_settled)
    languages = st.lists(st.sampled_from(["ky", "ru", "de-AT"]), unique=True)
    return replace(
        card,
        jobs=tuple(jobs),
        phones=tuple(draw(st.lists(_PHONES, max_size=3))),
        emails=tuple(draw(st.lists(_EMAILS, max_size=3))),
        addresses=tuple(draw(st.lists(_ADDRESSES, max_size=2))),
        links=tuple(draw(st.lists(_LINKS, max_size=2))),
        categories=tuple(draw(st.lists(categories, max_size=3, unique=True))),
        languages=tuple(draw(languages)) if kind is RecordKind.PERSON else (),
    )
