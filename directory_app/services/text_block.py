"""A card as plain lines, to be pasted into a mail."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def text_block(card: CardData, words: TextWords) -> str:
    """Return name, jobs, phones, e-mails, pages and addresses of ``card``, each on a line."""
    return "\n".join(_lines(card, words))


def _lines(card: CardData, words: TextWords) -> Iterator[str]:
    name = full_name_text(card.names[0])
    yield name
    # A body is the last of its own units.
    yield from filter(None, (_job_line(job).removeprefix(f"{name}, ") for job in card.jobs))
    for phone in card.phones:
        yield _line(_phone_word(phone, words), phone, format_phone(phone), words)
    for email in card.emails:
        yield _line(words.email, email, email.address, words)
    for link in card.links:
        yield _line(words.page, link, link.url, words)
    for address in card.addresses:
        yield from envelope_lines(address, words.language)


def _job_line(job: CardJob) -> str:
    """Return title and body as one writes them: the smallest unit first."""
    return ", ".join(filter(None, (job.title or job.role, *reversed(job.units), job.organisation)))


def _line(word: str, point: ContactPoint, value: str, words: TextWords) -> str:
    private = words.private if point.place is Place.HOME else ""
    remarks = ", ".join(filter(None, (private, point.label)))
    return f"{word} ({remarks}): {value}" if remarks else f"{word}: {value}"


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
