"""The head of the card: avatar, name in its scripts, post and organisation, and the buttons."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from directory_app.domain.emails import mailto_uri
from directory_app.domain.entries import Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.links import is_safe_to_open
from directory_app.domain.locales import country_name
from directory_app.domain.names import full_name_text, names_in_scripts
from directory_app.domain.tenures import current_tenures
from directory_app.gui.card.card_text import CardText
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.section import CardContext
from directory_app.gui.card.styles import CardStyles
from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.kind_words import kind_of_one
from directory_app.gui.widgets.avatar import AvatarLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look, push_button

AVATAR_SIDE = 64
_GAP = 16
_BUTTON_GAP = 6
_HIGHEST_BESIDE_BUTTONS = 96


class CardHeader(QWidget):
    """The head of the card; whoever places it gives the width and takes the height.

    Signals:
        activated(Target): a link was clicked.
        email_requested(str): the ``mailto:`` address to open.
        export_requested(): vCard was clicked.
        edit_requested(): Edit was clicked.
        photo_menu_requested(QPoint): the context menu of the photo is wanted, here on the screen.
    """

    activated = Signal(object)
    email_requested = Signal(str)
    export_requested = Signal()
    edit_requested = Signal()
    photo_menu_requested = Signal(QPoint)

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        """Make an empty head; ``menu`` opens from the last button and stays the caller's."""
        super().__init__(parent)
        self._mailto = ""
        self._avatar = AvatarLabel(AVATAR_SIDE, self)
        self.text = CardText(self.tr("Name and post"), self)
        self._buttons = QWidget(self)
        self._email = push_button(self.tr("E-mail"), name=IconName.MAIL)
        self._export = push_button(self.tr("vCard"), name=IconName.EXPORT)
        self._edit = push_button(self.tr("Edit"), look=Look.PRIMARY)
        self._more = QPushButton(icon(IconName.MORE, IconRole.NORMAL), "")
        self._more.setMenu(menu)
        self._build_ui()
        self._connect()

    def show_context(self, context: CardContext, styles: CardStyles, width: int) -> None:
        """Show the head of a card; :meth:`arrange` places it.

        Args:
            context: what is shown.
            styles: the formats to write with.
            width: in pixels, as it will be given to :meth:`arrange`.
        """
        summary = context.card.summary
        is_square = summary.kind is not RecordKind.PERSON
        photo = None if context.photo is None else context.photo.image
        self._avatar.show_avatar(summary.initials, summary.uid, square=is_square, photo=photo)
        self._show_buttons(context)
        pen = self.text.begin(styles, self._width_beside_buttons(width))
        self._write(pen, context)
        self.text.end(pen)

    def shows_photo(self) -> bool:
        """Tell whether a photo stands in the place of the initials."""
        return self._avatar.shows_photo()

    def arrange(self, width: int, *, wide: bool) -> int:
        """Place the parts in ``width`` pixels and return the height needed.

        Args:
            width: in pixels.
            wide: whether the buttons may stand beside the name; they stand below where the name
                would become a tower of short lines.
        """
        beside = wide
        if wide:
            self.text.set_width(self._width_beside_buttons(width))
            beside = self.text.content_height() <= _HIGHEST_BESIDE_BUTTONS
        text_width = width - AVATAR_SIDE - _GAP
        if beside:
            text_width = self._width_beside_buttons(width)
        self.text.set_width(max(1, text_width))
        text_height = self.text.content_height()
        text_top = max(0, (AVATAR_SIDE - text_height) // 2)
        self._avatar.setGeometry(QRect(QPoint(0, 0), QSize(AVATAR_SIDE, AVATAR_SIDE)))
        self.text.setGeometry(AVATAR_SIDE + _GAP, text_top, max(1, text_width), text_height)
        height, size = max(AVATAR_SIDE, text_height), self._buttons.sizeHint()
        if beside:
            top = max(0, (AVATAR_SIDE - size.height()) // 2)
            self._buttons.setGeometry(QRect(QPoint(width - size.width(), top), size))
            return height
        left = AVATAR_SIDE + _GAP if wide else 0
        self._buttons.setGeometry(QRect(QPoint(left, height + _GAP), size))
        return height + _GAP + size.height()

    def _build_ui(self) -> None:
        self._more.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self._more.setToolTip(self.tr("More actions"))
        self._more.setAccessibleName(self.tr("More actions"))
        layout = QHBoxLayout(self._buttons)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_BUTTON_GAP)
        for button in (self._email, self._export, self._more, self._edit):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            layout.addWidget(button)

    def _connect(self) -> None:
        self._avatar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._avatar.customContextMenuRequested.connect(self._on_photo_menu_requested)
        self.text.activated.connect(self.activated)
        self._email.clicked.connect(self._on_email_clicked)
        self._export.clicked.connect(self.export_requested)
        self._edit.clicked.connect(self.edit_requested)

    def _width_beside_buttons(self, width: int) -> int:
        return max(1, width - AVATAR_SIDE - 2 * _GAP - self._buttons.sizeHint().width())

    def _show_buttons(self, context: CardContext) -> None:
        self._mailto = next(_mail_addresses(context), "")
        self._email.setVisible(bool(self._mailto) and not context.is_binned)
        for button in (self._export, self._edit, self._more):
            button.setVisible(not context.is_binned)

    @Slot()
    def _on_email_clicked(self) -> None:
        self.email_requested.emit(self._mailto)

    @Slot(QPoint)
    def _on_photo_menu_requested(self, place: QPoint) -> None:
        self.photo_menu_requested.emit(self._avatar.mapToGlobal(place))

    def _write(self, pen: CardPen, context: CardContext) -> None:
        entry = context.card.entry
        first = next((name for name in entry.names if full_name_text(name)), None)
        pen.paragraph(tight=True)
        pen.title(full_name_text(first) if first is not None else context.card.summary.name)
        match entry:
            case Person():
                self._write_person(pen, context, entry)
            case Organisation():
                self._write_organisation(pen, context, entry)
            case Post():
                self._write_post(pen, context, entry)
        others = names_in_scripts(entry.names, context.today)
        if others:
            pen.paragraph(tight=True)
            for position, name in enumerate(others):
                if position:
                    pen.dot()
                pen.muted(full_name_text(name))

    def _write_person(self, pen: CardPen, context: CardContext, person: Person) -> None:
        tenure = next(iter(current_tenures(person, context.today)), None)
        if tenure is None:
            parts = [part for part in (context.card.summary.title, self._country(context)) if part]
            if parts:
                pen.paragraph(tight=True)
                pen.muted(" · ".join(parts))
            return
        pen.paragraph(tight=True)
        self._write_tenure(pen, context, tenure)

    def _write_tenure(self, pen: CardPen, context: CardContext, tenure: Tenure) -> None:
        labels = context.card.labels
        post = labels.get(tenure.post) if tenure.post is not None else None
        organisation = labels.get(tenure.organisation) if tenure.organisation is not None else None
        title = tenure.title or (post.name if post is not None else "")
        if title:
            pen.muted(title)
        if organisation is not None:
            if title:
                pen.dot()
            pen.record(organisation)
        elif context.card.summary.context:
            pen.dot()
            pen.muted(context.card.summary.context)

    def _write_organisation(
        self, pen: CardPen, context: CardContext, organisation: Organisation
    ) -> None:
        parts = [kind_of_one(organisation.kind), self._country(context)]
        if organisation.represents:
            represented = country_name(organisation.represents, context.language)
            parts.append(self.tr("represents: {country}").format(country=represented))
        pen.paragraph(tight=True)
        pen.muted(" · ".join(part for part in parts if part))

    def _write_post(self, pen: CardPen, context: CardContext, post: Post) -> None:
        labels = context.card.labels
        uids = [uid for uid in (post.organisation, post.programme) if uid is not None]
        known = [labels[uid] for uid in uids if uid in labels]
        pen.paragraph(tight=True)
        pen.muted(self.tr("Post"))
        for label in known:
            pen.dot()
            pen.record(label)
        country = self._country(context)
        if country:
            pen.dot()
            pen.muted(country)
        if context.card.summary.vacant:
            pen.gap()
            pen.warning(self.tr("vacant"))

    def _country(self, context: CardContext) -> str:
        code = context.card.entry.country
        return country_name(code, context.language) if code else ""


def _mail_addresses(context: CardContext) -> Iterator[str]:
    """Yield the ``mailto:`` addresses that reach the entry, the best first."""
    own = [email for email in context.card.entry.emails if not context.is_former(email)]
    # The sort is stable: within the preferred ones the stored order counts.
    own.sort(key=lambda email: not email.preferred)
    inherited = [
        email
        for source in context.card.inherited
        for email in source.emails
        if not email.validity.is_over(context.today)
    ]
    for email in [*own, *inherited]:
        uri = mailto_uri(email.address)
        if is_safe_to_open(uri) and not context.problems.get(email.uid):
            yield uri
