"""A card as plain lines, to be pasted into a mail."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.contact_points import ContactPoint, Phone, Place
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.names import full_name_text
from directory_app.domain.phones import format_phone
from directory_app.formats.cards import CardData, CardJob


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """The words of a text block in the language it is to have; a window gives translated ones.

    Attributes:
        private: said of what is not for work, in brackets.
        language: BCP 47 tag of the language of the words; countries are named in it.
    """

    phone: str = "Phone"
    mobile: str = "Mobile"
    fax: str = "Fax"
    phone_and_fax: str = "Phone and fax"
    email: str = "E-mail"
    page: str = "Web"
    private: str = "private"
    language: str = "en"


class ReachLine(NamedTuple):
    """One way to reach an entry.

    Attributes:
        label: what it is, with remarks in brackets.
        value: the number or address itself.
    """

    label: str
    value: str


def text_block(card: CardData, words: TextWords) -> str:
    """Return name, jobs, phones, e-mails, pages and addresses of ``card``, each on a line."""
    return "\n".join(_lines(card, words))


def job_lines(card: CardData) -> Iterator[str]:
    """Yield each post of ``card`` with its body; of a body, what it is part of."""
    name = full_name_text(card.names[0])
    # A body is the last of its own units.
    yield from filter(None, (_job_line(job).removeprefix(f"{name}, ") for job in card.jobs))


def reach_lines(card: CardData, words: TextWords) -> Iterator[ReachLine]:
    """Yield phones, e-mails and pages of ``card``."""
    for phone in card.phones:
        yield ReachLine(_label(_phone_word(phone, words), phone, words), format_phone(phone))
    for email in card.emails:
        yield ReachLine(_label(words.email, email, words), email.address)
    for link in card.links:
        yield ReachLine(_label(words.page, link, words), link.url)


def _lines(card: CardData, words: TextWords) -> Iterator[str]:
    yield full_name_text(card.names[0])
    yield from job_lines(card)
    yield from (f"{line.label}: {line.value}" for line in reach_lines(card, words))
    for address in card.addresses:
        yield from envelope_lines(address, words.language)


def _job_line(job: CardJob) -> str:
    """Return title and body as one writes them: the smallest unit first."""
    return ", ".join(filter(None, (job.title or job.role, *reversed(job.units), job.organisation)))


def _label(word: str, point: ContactPoint, words: TextWords) -> str:
    private = words.private if point.place is Place.HOME else ""
    remarks = ", ".join(filter(None, (private, point.label)))
    return f"{word} ({remarks})" if remarks else word


def _phone_word(phone: Phone, words: TextWords) -> str:
    match phone.kind:
        case PhoneKind.VOICE:
            return words.phone
        case PhoneKind.MOBILE:
            return words.mobile
        case PhoneKind.FAX:
            return words.fax
        case PhoneKind.VOICE_FAX:
            return words.phone_and_fax
