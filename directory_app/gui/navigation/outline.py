"""The navigation in words and order: sections, lines, and the lines below a phase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.icons import IconName
from directory_app.gui.kind_words import kind_of_many

_CONTEXT: Final = "Navigation"

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_WORDS: Final[dict[ScopeKind, object]] = {
    ScopeKind.EVERYTHING: QT_TRANSLATE_NOOP("Navigation", "Everything"),
    ScopeKind.PEOPLE: QT_TRANSLATE_NOOP("Navigation", "People"),
    ScopeKind.ORGANISATIONS: QT_TRANSLATE_NOOP("Navigation", "Organisations"),
    ScopeKind.POSTS: QT_TRANSLATE_NOOP("Navigation", "Posts"),
    ScopeKind.VACANT_POSTS: QT_TRANSLATE_NOOP("Navigation", "Vacant"),
    ScopeKind.PHASE_COORDINATORS: QT_TRANSLATE_NOOP("Navigation", "Coordinators"),
    ScopeKind.PHASE_PARTNERS: QT_TRANSLATE_NOOP("Navigation", "Partners"),
    ScopeKind.PHASE_EVENTS: QT_TRANSLATE_NOOP("Navigation", "Missions and events"),
    ScopeKind.TO_REVIEW: QT_TRANSLATE_NOOP("Navigation", "To review"),
    ScopeKind.BIN: QT_TRANSLATE_NOOP("Navigation", "Bin"),
}
_SECTIONS: Final[tuple[tuple[object, frozenset[ScopeKind]], ...]] = (
    (
        "",
        frozenset(
            {ScopeKind.EVERYTHING, ScopeKind.PEOPLE, ScopeKind.ORGANISATIONS, ScopeKind.POSTS}
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Navigation", "Organisations"),
        frozenset({ScopeKind.ORGANISATION_KIND}),
    ),
    (QT_TRANSLATE_NOOP("Navigation", "Programmes"), frozenset({ScopeKind.PHASE})),
    (
        QT_TRANSLATE_NOOP("Navigation", "Lists"),
        frozenset({ScopeKind.LIST, ScopeKind.SAVED_SEARCH}),
    ),
    (QT_TRANSLATE_NOOP("Navigation", "Tags"), frozenset({ScopeKind.TAG})),
    (
        QT_TRANSLATE_NOOP("Navigation", "Housekeeping"),
        frozenset({ScopeKind.TO_REVIEW, ScopeKind.BIN}),
    ),
)
_BELOW_PHASE: Final = frozenset(
    {ScopeKind.PHASE_COORDINATORS, ScopeKind.PHASE_PARTNERS, ScopeKind.PHASE_EVENTS}
)
_ICONS: Final = {
    ScopeKind.SAVED_SEARCH: IconName.SEARCH,
    ScopeKind.TAG: IconName.TAG,
    ScopeKind.BIN: IconName.BIN,
}


@dataclass(slots=True)
class Node:
    """A heading (no line) or a line of the navigation.

    Attributes:
        text: as shown.
        line: scope and count, or None for a heading.
        children: the lines below it.
        parent: the line it is below, or None at the top.
        icon: shown before the text, or None.
        count: how many entries; None where it is not known yet.
    """

    text: str
    line: NavigationLine | None = None
    children: "list[Node]" = field(default_factory=list)
    parent: "Node | None" = None
    icon: IconName | None = None
    count: int | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, which cannot be chosen."""
        return self.line is None

    @property
    def scope(self) -> Scope | None:
        """What the line stands for."""
        return None if self.line is None else self.line.scope


def outline(lines: Sequence[NavigationLine]) -> list[Node]:
    """Return the top of the navigation; a section without lines has no heading."""
    nodes: list[Node] = []
    for title, kinds in _SECTIONS:
        chosen = [_node(line) for line in lines if line.scope.kind in kinds]
        if chosen and title:
            nodes.append(Node(QCoreApplication.translate(_CONTEXT, str(title))))
        nodes.extend(chosen)
    _hang_below(nodes, lines)
    return nodes


def scope_text(line: NavigationLine) -> str:
    """Return what a line is called: "People", "Ministries", "BOMCA, phase 10"."""
    kind = line.scope.kind
    if kind is ScopeKind.ORGANISATION_KIND:
        return kind_of_many(OrganisationKind(line.scope.key))
    if kind is ScopeKind.PHASE:
        return _phase_text(line)
    words = _WORDS.get(kind)
    return line.name if words is None else QCoreApplication.translate(_CONTEXT, str(words))


def is_rule(line: NavigationLine) -> bool:
    """Tell whether a search decides what is on a list; such lists are counted later."""
    return line.scope.kind is ScopeKind.LIST and line.count is None


def same_shape(left: Sequence[Node], right: Sequence[Node]) -> bool:
    """Tell whether two outlines have the same lines, whatever their words and counts."""
    return len(left) == len(right) and all(
        one.scope == other.scope and same_shape(one.children, other.children)
        for one, other in zip(left, right, strict=True)
    )


def _hang_below(nodes: Iterable[Node], lines: Sequence[NavigationLine]) -> None:
    for node in nodes:
        scope = node.scope
        if scope is None:
            continue
        for line in lines:
            below_phase = (
                scope.kind is ScopeKind.PHASE
                and line.scope.kind in _BELOW_PHASE
                and line.scope.key == scope.key
            )
            below_posts = (
                scope.kind is ScopeKind.POSTS
                and line.scope.kind is ScopeKind.VACANT_POSTS
                and bool(line.count)
            )
            if below_phase or below_posts:
                child = _node(line)
                child.parent = node
                node.children.append(child)


def _node(line: NavigationLine) -> Node:
    icon = IconName.SEARCH if is_rule(line) else _ICONS.get(line.scope.kind)
    return Node(scope_text(line), line, icon=icon, count=line.count)


def _phase_text(line: NavigationLine) -> str:
    if not line.name:
        return line.programme
    if line.name[0].isdigit():
        text = QCoreApplication.translate("Navigation", "%1, phase %2")
    else:
        text = QCoreApplication.translate("Navigation", "%1, %2")
    return text.replace("%1", line.programme).replace("%2", line.name)
