"""Reads LDIF (RFC 2849) as address books write it."""

import base64
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardJob, CardProblem, CardProblemCode, ReadCard
from directory_app.formats.kept_columns import KeptColumn, kept_column
from directory_app.formats.ldif.lines import MAX_RECORD, Attribute, Record, read_records
from directory_app.formats.ldif.names import (
    BODY_CLASSES,
    LIST_CLASSES,
    MEANINGS,
    OWN_KEPT,
    PERSON_CLASSES,
    Field,
    Meaning,
)
from directory_app.formats.vcard.decoding import ByteSource

_NAMESPACE: Final = uuid.UUID("b7c1a6a4-3a0e-4a3c-9b60-6f1a1d2e7c55")
"""Where the UIDs of entries lie that only have a distinguished name."""

_DETAIL: Final = 200
_LONGEST_YEAR: Final = 4
_KEPT: Final = Meaning(Field.KEPT)
_WHOLE_ENTRIES: Final = frozenset({"", "add"})


def read_ldif(source: ByteSource | Iterable[str]) -> Iterator[ReadCard | CardProblem]:
    """Yield the entries of an LDIF file, and a problem for what cannot be used.

    Lists (groupOfNames) come last, with the UIDs of the entries that their distinguished names
    mean. Addresses of files (``attribute:< file:…``) are never opened. Records that change or
    delete an entry are left out with a problem.

    Args:
        source: a file opened for reading bytes, or decoded lines.
    """
    uids: dict[str, str] = {}
    lists: list[ReadCard] = []
    for number, record in enumerate(read_records(source), 1):
        read = _RecordReading(record, number)
        card = read.card()
        if card is None:
            continue
        if isinstance(card, ReadCard):
            dn = _plain_dn(read.dn)
            if card.uid != _uid_of(dn):
                uids[dn] = card.uid
            if card.kind is RecordKind.LIST:
                lists.append(card)
                continue
        yield card
    for card in lists:
        members = (uids.get(_plain_dn(dn)) or _uid_of(_plain_dn(dn)) for dn in card.members)
        yield replace(card, members=tuple(dict.fromkeys(members)))


class _RecordReading:
    """Reads one record.

    Attributes:
        dn: its distinguished name.
    """

    def __init__(self, record: Record, number: int) -> None:
        self._record = record
        self._number = number
        self._problems: list[CardProblem] = []
        self._kept: list[str] = []
        self._values: dict[Field, list[tuple[Meaning, Attribute]]] = {}
        for attribute in record.attributes:
            meaning = MEANINGS.get(attribute.name, _KEPT)
            self._values.setdefault(meaning.field, []).append((meaning, attribute))
        plain = {one.name: one.value for one in record.attributes}
        self.dn = plain.get("dn", "")
        self._change = plain.get("changetype", "").lower()

    def card(self) -> ReadCard | CardProblem | None:
        """Return the card, what is wrong, or None for a record that is no entry of anybody."""
        record = self._record
        for line, text in record.broken:
            self._complain(CardProblemCode.NOT_A_PROPERTY, line, text)
        if record.size > MAX_RECORD:
            return self._problem(CardProblemCode.CARD_TOO_LARGE, record.line, str(record.size))
        if self._change not in _WHOLE_ENTRIES:
            return self._problem(CardProblemCode.NO_ENTRY, record.line, self._change)
        classes = {one.value.lower() for one in record.attributes if one.name == "objectclass"}
        self._check_values()
        kind = self._kind(classes)
        names = self._names(kind)
        if classes and not classes & (PERSON_CLASSES | LIST_CLASSES | BODY_CLASSES) and not names:
            return None  # the root of a directory tree, a server's own records
        jobs = self._jobs()
        emails, phones, links = self._emails(), self._phones(), self._links()
        texts = [*(one.address for one in emails), *(job.organisation for job in jobs)]
        names = names or [Name(text=text) for text in texts if text][:1]
        if not names:
            return self._problem(CardProblemCode.NO_NAME, record.line, self.dn)
        if kind is RecordKind.ORGANISATION:
            jobs = [job for job in jobs if job != CardJob(organisation=name_text(names[0]))]
        self._add_birthday()
        self._add_photos()
        self._add_rest()
        return ReadCard(
            number=self._number,
            line=record.line,
            uid=self._uid(),
            kind=kind,
            names=tuple(names),
            emails=tuple(emails),
            phones=tuple(phones),
            addresses=tuple(self._addresses()),
            links=tuple(links),
            note="\n\n".join(self._texts(Field.NOTE)),
            categories=tuple(dict.fromkeys(self._texts(Field.TAG))),
            languages=tuple(dict.fromkeys(self._texts(Field.LANGUAGE))),
            jobs=tuple(jobs),
            members=tuple(self._texts(Field.MEMBER)),
            kept=tuple(self._kept),
            problems=tuple(self._problems),
        )

    def _check_values(self) -> None:
        for one in self._record.attributes:
            if one.is_url:
                self._complain(CardProblemCode.NOT_OPENED, one.line, one.value)
            elif not one.is_certain:
                self._complain(CardProblemCode.UNDECODABLE_TEXT, one.line, one.value)

    def _uid(self) -> str:
        for text in self._texts(Field.OWN_UID):
            return text
        for text in (*self._texts(Field.UUID), *self._texts(Field.UID)):
            try:
                return str(uuid.UUID(text))
            except ValueError:
                continue
        return _uid_of(_plain_dn(self.dn)) if self.dn else ""

    def _kind(self, classes: set[str]) -> RecordKind:
        own = next(iter(self._texts(Field.KIND)), "")
        if own in {RecordKind.ORGANISATION, RecordKind.POST, RecordKind.LIST}:
            return RecordKind(own)
        if classes & LIST_CLASSES:
            return RecordKind.LIST
        if classes & BODY_CLASSES and not classes & PERSON_CLASSES:
            return RecordKind.ORGANISATION
        full = self._texts(Field.NAME)
        bodies = self._texts(Field.ORGANISATION)
        is_body = bodies and not self._texts(Field.GIVEN) and set(full) <= set(bodies)
        is_body = is_body and set(self._texts(Field.FAMILY)) <= set(bodies)
        return RecordKind.ORGANISATION if is_body else RecordKind.PERSON

    def _names(self, kind: RecordKind) -> list[Name]:
        texts: dict[tuple[str, str], None] = {}
        for _, one in self._values.get(Field.NAME, ()):
            language = next((tag[5:] for tag in one.options if tag.startswith("lang-")), "")
            if one.value:
                texts.setdefault((one.value, language))
        names = [Name(text=text, language=language) for text, language in texts]
        given, family = self._texts(Field.GIVEN), self._texts(Field.FAMILY)
        honorific = next(iter(self._texts(Field.HONORIFIC)), "")
        if kind is RecordKind.PERSON and (given or family):
            parts = Name(
                given=" ".join(given), family=" ".join(family), honorific=honorific,
                text=names[0].text if names else "",
                language=names[0].language if names else "",
            )  # fmt: skip
            if name_text(replace(parts, text="")) == parts.text:
                parts = replace(parts, text="")
            names[:1] = [parts]
        elif names:
            names[0] = replace(names[0], honorific=honorific)
        short = self._texts(Field.SHORT_NAME)
        return [*names, *(Name(text=text, kind=NameKind.SHORT) for text in short)]

    def _jobs(self) -> list[CardJob]:
        bodies, titles = self._texts(Field.ORGANISATION), self._texts(Field.TITLE)
        roles = self._texts(Field.ROLE)
        units = tuple(dict.fromkeys(self._texts(Field.UNIT)))
        count = max(len(bodies), len(titles), len(roles), int(bool(units)))
        jobs = []
        for index in range(count):
            body = bodies[index] if index < len(bodies) else ""
            own_units = units if index == 0 else ()
            if not body and own_units:
                body, *rest = own_units
                own_units = tuple(rest)
            jobs.append(
                CardJob(
                    organisation=body,
                    units=own_units,
                    title=titles[index] if index < len(titles) else "",
                    role=roles[index] if index < len(roles) else "",
                )
            )
        return jobs

    def _emails(self) -> list[Email]:
        found = self._filled(Field.EMAIL)
        return [Email(address=one.value, place=meaning.place) for meaning, one in found]

    def _phones(self) -> list[Phone]:
        return [
            Phone(printed=one.value, place=meaning.place, kind=meaning.kind, label=meaning.label)
            for meaning, one in self._filled(Field.PHONE)
        ]

    def _links(self) -> list[Link]:
        links = []
        for meaning, one in self._filled(Field.LINK):
            # labeledURI has its label after the address (RFC 2079).
            is_labelled = one.name.startswith("labeled")
            url, _, label = one.value.partition(" ") if is_labelled else (one.value, "", "")
            links.append(Link(url=url, place=meaning.place, label=label.strip()))
        return links

    def _addresses(self) -> Iterator[PostalAddress]:
        for place in (Place.WORK, Place.HOME):
            parts = {
                field: [one.value for meaning, one in self._filled(field) if meaning.place is place]
                for field in (
                    *(Field.STREET, Field.LOCALITY, Field.REGION, Field.POSTAL_CODE),
                    *(Field.PO_BOX, Field.COUNTRY, Field.ADDRESS),
                )
            }
            whole = [text.replace("$", "\n") for text in parts.pop(Field.ADDRESS)]
            streets = parts[Field.STREET] or whole
            if not any((streets, *parts.values())):
                continue
            yield PostalAddress(
                street="\n".join(streets),
                po_box=", ".join(parts[Field.PO_BOX]),
                locality=", ".join(parts[Field.LOCALITY]),
                region=", ".join(parts[Field.REGION]),
                postal_code=", ".join(parts[Field.POSTAL_CODE]),
                country=next(iter(parts[Field.COUNTRY]), ""),
                place=place,
            )

    def _add_birthday(self) -> None:
        parts = [
            next(iter(self._texts(field)), "")
            for field in (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)
        ]
        if all(part.isdecimal() and len(part) <= _LONGEST_YEAR for part in parts):
            year, month, day = map(int, parts)
            self._kept.append(f"BDAY:{year:04d}-{month:02d}-{day:02d}")
            return
        for field in (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY):
            self._keep_all(field)

    def _add_photos(self) -> None:
        for _, one in self._values.get(Field.PHOTO, ()):
            if one.raw:
                content = base64.b64encode(one.raw).decode()
                self._kept.append(f"PHOTO;ENCODING=b;TYPE=JPEG:{content}")

    def _add_rest(self) -> None:
        """Keep what has no field here: unknown attributes, logins, whole addresses beside parts."""
        for _, one in self._values.get(Field.KEPT, ()):
            if one.name == OWN_KEPT.lower():
                self._kept.append(one.value)
            elif one.raw:
                content = base64.b64encode(one.raw).decode()
                self._kept.append(kept_column(KeptColumn(f"{one.spelling}::", content)))
            elif one.value:
                self._kept.append(kept_column(KeptColumn(_full_name(one), one.value)))
        for _, one in self._values.get(Field.UID, ()):
            if one.value and one.value != self._uid():
                self._kept.append(kept_column(KeptColumn(one.spelling, one.value)))

    def _keep_all(self, field: Field) -> None:
        for _, one in self._filled(field):
            self._kept.append(kept_column(KeptColumn(one.spelling, one.value)))

    def _filled(self, field: Field) -> list[tuple[Meaning, Attribute]]:
        pairs = self._values.get(field, ())
        return [(meaning, one) for meaning, one in pairs if one.value and not one.is_url]

    def _texts(self, field: Field) -> list[str]:
        return [one.value for _, one in self._filled(field)]

    def _complain(self, code: CardProblemCode, line: int, detail: str) -> None:
        self._problems.append(self._problem(code, line, detail))

    def _problem(self, code: CardProblemCode, line: int, detail: str) -> CardProblem:
        return CardProblem(card=self._number, line=line, code=code, detail=detail[:_DETAIL])


def _full_name(one: Attribute) -> str:
    return ";".join((one.spelling, *one.options))


def _plain_dn(dn: str) -> str:
    """Return a distinguished name so that spellings of the same one are equal (RFC 4514)."""
    return ",".join(part.strip() for part in dn.casefold().split(","))


def _uid_of(plain_dn: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, plain_dn))
