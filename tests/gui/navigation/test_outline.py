from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.icons import IconName
from directory_app.gui.navigation.outline import Node, is_rule, outline, same_shape, scope_text

EVERYTHING = NavigationLine(Scope(ScopeKind.EVERYTHING), 3)
POSTS = NavigationLine(Scope(ScopeKind.POSTS), 2)
VACANT = NavigationLine(Scope(ScopeKind.VACANT_POSTS), 1)
PHASE = NavigationLine(Scope(ScopeKind.PHASE, "p10"), 13, name="10", programme="BOMCA")
COORDINATORS = NavigationLine(
    Scope(ScopeKind.PHASE_COORDINATORS, "p10"), 2, name="10", programme="BOMCA"
)
OTHERS = NavigationLine(Scope(ScopeKind.PHASE_COORDINATORS, "p9"), 2, name="9", programme="BOMCA")


def texts(nodes: list[Node]) -> list[str]:
    return [node.text for node in nodes]


def test_section_without_lines_has_no_heading() -> None:
    assert texts(outline([EVERYTHING, POSTS])) == ["Everything", "Posts"]


def test_kinds_of_organisation_stand_below_their_heading() -> None:
    scope = Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.MINISTRY)

    nodes = outline([EVERYTHING, NavigationLine(scope, 7)])

    assert texts(nodes) == ["Everything", "Organisations", "Ministries"]
    assert [node.is_heading for node in nodes] == [False, True, False]


def test_phase_holds_its_own_lines_only() -> None:
    phase = outline([PHASE, COORDINATORS, OTHERS])[1]

    assert phase.text == "BOMCA, phase 10"
    assert texts(phase.children) == ["Coordinators"]
    assert phase.children[0].parent is phase


def test_vacant_posts_stand_below_posts_while_there_are_any() -> None:
    posts = outline([POSTS, VACANT])[0]
    none_vacant = outline([POSTS, NavigationLine(VACANT.scope, 0)])[0]

    assert texts(posts.children) == ["Vacant"]
    assert none_vacant.children == []


def test_phase_is_called_as_far_as_it_has_a_name() -> None:
    def text(name: str) -> str:
        return scope_text(NavigationLine(PHASE.scope, 0, name=name, programme="CADAP"))

    assert text("6") == "CADAP, phase 6"
    assert text("Extension") == "CADAP, Extension"
    assert text("") == "CADAP"


def test_lists_searches_and_tags_have_their_own_names() -> None:
    for kind in (ScopeKind.LIST, ScopeKind.SAVED_SEARCH, ScopeKind.TAG):
        assert scope_text(NavigationLine(Scope(kind, "x"), 1, name="Press")) == "Press"


def test_shape_is_about_lines_not_counts() -> None:
    before = outline([EVERYTHING, PHASE, COORDINATORS])

    assert same_shape(before, outline([NavigationLine(EVERYTHING.scope, 9), PHASE, COORDINATORS]))
    assert not same_shape(before, outline([EVERYTHING, PHASE]))


def test_list_that_a_search_decides_on_looks_like_a_search() -> None:
    scope = Scope(ScopeKind.LIST, "x")
    rule, plain = NavigationLine(scope, None, name="Rule"), NavigationLine(scope, 3, name="Plain")

    icons = [node.icon for node in outline([rule, plain])[1:]]

    assert icons == [IconName.SEARCH, None]
    assert [is_rule(line) for line in (rule, plain)] == [True, False]
