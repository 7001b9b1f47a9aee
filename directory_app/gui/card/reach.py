"""The card's sections on how to reach the entry: e-mails, phones, links and addresses."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.emails import mailto_uri
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.links import is_safe_to_open, link_text
from directory_app.domain.phones import format_phone, phone_uri
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.targets import Fold, OpenUrl
from directory_app.gui.card.words import address_word, email_word, link_word, phone_word
from directory_app.gui.icons import IconName, IconRole

_MAP_SEARCH = "https://www.openstreetmap.org/search?query="

_Point = Email | Phone | Link


class ReachSection(CardSection):
    """E-mails, phones and links, those inherited, and the former ones folded away."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        entry = context.card.entry
        points: list[_Point] = [*entry.emails, *entry.phones, *entry.links]
        former = [point for point in points if context.is_former(point)]
        pen.heading(self.tr("Reach"))
        for point in points:
            if point not in former:
                several = sum(type(other) is type(point) for other in points) > 1
                self._write_point(pen, context, point, several=several)
        for inherited in context.card.inherited:
            theirs: list[_Point] = [*inherited.emails, *inherited.phones, *inherited.links]
            present = [point for point in theirs if not point.validity.is_over(context.today)]
            if present:
                pen.paragraph()
                pen.sentence(self.tr("from {name}"), inherited.owner)
            for point in present:
                self._write_point(pen, context, point)
        if former:
            title = self.tr("Former (%n)", "", len(former))
            if self.write_fold(pen, context, Fold.FORMER_REACH, title):
                for point in former:
                    self._write_point(pen, context, point)

    def _write_point(
        self, pen: CardPen, context: CardContext, point: _Point, *, several: bool = False
    ) -> None:
        tip = self.sources_tip(context, point.sources)
        match point:
            case Email():
                pen.row(point.label or email_word(point.place), tip)
                self._write_email(pen, point)
            case Phone():
                pen.row(point.label or phone_word(point.kind, point.place), tip)
                self._write_phone(pen, context, point)
            case Link():
                pen.row(point.label or link_word(point.kind), tip)
                self._write_link(pen, point)
        self.write_point_marks(pen, context, point, several=several)

    def _write_email(self, pen: CardPen, email: Email) -> None:
        uri = mailto_uri(email.address)
        if is_safe_to_open(uri):
            pen.link(email.address, OpenUrl(uri), self.tr("Write an e-mail"))
        else:
            pen.text(email.address)
        pen.copy_button(email.address, self.tr("Copy the e-mail address"))

    def _write_phone(self, pen: CardPen, context: CardContext, phone: Phone) -> None:
        shown = format_phone(phone)
        uri = phone_uri(phone, context.card.entry.country)
        if uri and phone.kind is not PhoneKind.FAX:
            pen.link(shown, OpenUrl(uri), self.tr("Call"), quiet=True, whole=True)
        else:
            pen.text(shown)
        pen.copy_button(shown, self.tr("Copy the number"))

    def _write_link(self, pen: CardPen, link: Link) -> None:
        if is_safe_to_open(link.url):
            pen.link(link_text(link.url), OpenUrl(link.url), link.url)
        else:
            pen.text(link.url)
        pen.copy_button(link.url, self.tr("Copy the link"))


class AddressSection(CardSection):
    """Postal addresses as on an envelope."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        addresses = context.card.entry.addresses
        former = [address for address in addresses if context.is_former(address)]
        present = [address for address in addresses if address not in former]
        pen.heading(self.tr("Addresses") if len(present) > 1 else self.tr("Address"))
        self._write_addresses(pen, context, present)
        for inherited in context.card.inherited:
            current = [
                address
                for address in inherited.addresses
                if not address.validity.is_over(context.today)
            ]
            if current:
                pen.paragraph()
                pen.sentence(self.tr("from {name}"), inherited.owner)
                self._write_addresses(pen, context, current, tight=True)
        if former:
            title = self.tr("Former (%n)", "", len(former))
            if self.write_fold(pen, context, Fold.FORMER_ADDRESSES, title):
                self._write_addresses(pen, context, former)

    def _write_addresses(
        self,
        pen: CardPen,
        context: CardContext,
        addresses: Iterable[PostalAddress],
        *,
        tight: bool = False,
    ) -> None:
        shown = list(addresses)
        for address in shown:
            lines = envelope_lines(address, context.language)
            label = address.label or address_word(address.place)
            pen.paragraph(tight=tight)
            if label:
                pen.muted(label)
                pen.new_line()
            pen.text("\n".join(lines))
            self.write_point_marks(pen, context, address, several=len(shown) > 1)
            self._write_actions(pen, lines)

    def _write_actions(self, pen: CardPen, lines: Sequence[str]) -> None:
        if not lines:
            return
        pen.paragraph(tight=True)
        pen.icon(IconName.MAP_PIN, IconRole.FAINT, "")
        pen.text(" ")
        query = quote(", ".join(lines), safe="")
        pen.url(self.tr("Show on map"), f"{_MAP_SEARCH}{query}", self.tr("Opens OpenStreetMap"))
        pen.gap()
        pen.copy_button("\n".join(lines), self.tr("Copy the address"))
