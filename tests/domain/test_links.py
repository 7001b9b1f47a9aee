"""Links: schemes, kinds and safety."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import LinkKind
from directory_app.domain.links import is_safe_to_open, link_kind, link_text, parse_link
from directory_app.domain.problems import ProblemCode


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/", "https://example.org/"),
        (" http://example.org/a?b=c#d ", "http://example.org/a?b=c#d"),
        ("www.example.org", "https://www.example.org"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("example.org?x=a:b", "https://example.org?x=a:b"),
        ("//example.org/x", "https://example.org/x"),
        ("<https://example.org>", "https://example.org"),
        ("почта.рф", "https://почта.рф"),
        ("mailto:mira@example.org", "mailto:mira@example.org"),
        ("tel:102", "tel:102"),
        ("xmpp:mira@example.org", "xmpp:mira@example.org"),
        ("tg://resolve?domain=mira", "tg://resolve?domain=mira"),
    ],
)
def test_a_link_is_kept_and_gets_a_scheme_when_it_has_none(text: str, url: str) -> None:
    parsed = parse_link(text)

    assert (parsed.url, parsed.problem) == (url, None)
    assert is_safe_to_open(parsed.url)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript:alert(1)", "javascript"),
        ("file:///etc/hosts", "file"),
        ("data:1", "data"),
        ("ms-word:ofe|u|https://example.org/x", "ms-word"),
        ("C:\\x.txt", "c"),
    ],
)
def test_a_scheme_that_could_run_something_is_a_problem(text: str, scheme: str) -> None:
    parsed = parse_link(text)

    assert parsed.url == text
    assert parsed.problem is not None
    assert (parsed.problem.code, parsed.problem.detail) == (ProblemCode.LINK_SCHEME, scheme)
    assert not is_safe_to_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "not a link",
        "example",
        "",
        "https://",
        "http://[::1",
        "http://example.org:99999/",
        "https://bank.example@example.org/",
        "java\tscript:alert(1)",
        "https://example.org/\u202egpj.exe",
        "mailto:",
    ],
)
def test_a_link_without_a_sensible_form_is_a_problem(text: str) -> None:
    parsed = parse_link(text)

    assert parsed.url == text
    assert parsed.problem is not None
    assert parsed.problem.code is ProblemCode.LINK_SYNTAX
    assert not is_safe_to_open(text)


@given(st.text())
def test_a_link_is_safe_or_has_a_problem(text: str) -> None:
    parsed = parse_link(text)

    assert is_safe_to_open(parsed.url) == (parsed.problem is None)
    assert parsed.url.endswith(text.strip()) or text.strip().startswith(("<", "//"))


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.facebook.com/example", LinkKind.FACEBOOK),
        ("HTTPS://M.Facebook.COM/", LinkKind.FACEBOOK),
        ("https://fb.com/example", LinkKind.FACEBOOK),
        ("https://x.com/example", LinkKind.X),
        ("https://twitter.com/example", LinkKind.X),
        ("https://kg.linkedin.com/in/example", LinkKind.LINKEDIN),
        ("https://t.me/example", LinkKind.TELEGRAM),
        ("https://telegram.me/example", LinkKind.TELEGRAM),
        ("tg://resolve?domain=example", LinkKind.TELEGRAM),
        ("https://wa.me/996555123456", LinkKind.WHATSAPP),
        ("https://instagram.com/example", LinkKind.INSTAGRAM),
        ("https://youtu.be/example", LinkKind.YOUTUBE),
        ("https://www.flickr.com/photos/example", LinkKind.FLICKR),
        ("https://example.org", LinkKind.WEBSITE),
        ("https://notfacebook.com", LinkKind.WEBSITE),
        ("https://facebook.com.example.org", LinkKind.WEBSITE),
        ("mailto:mira@example.org", LinkKind.OTHER),
    ],
)
def test_the_host_tells_the_kind(url: str, kind: LinkKind) -> None:
    assert link_kind(url) is kind


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://www.example.org/", "www.example.org"),
        ("https://example.org/a/", "example.org/a"),
        ("mailto:mira@example.org", "mira@example.org"),
        ("tg://resolve?domain=mira", "tg://resolve?domain=mira"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://", "https://"),
    ],
)
def test_a_link_is_shown_short(url: str, text: str) -> None:
    assert link_text(url) == text
