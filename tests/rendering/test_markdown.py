"""Long prose of the data: Markdown is read, markup is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from macros.rendering.markdown import html, parties

PERMIS = {
    "div", "p", "ul", "ol", "li", "strong", "em", "a", "code", "pre", "blockquote", "hr", "br", "table", "thead",
    "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTS = {"href", "title", "start", "class", "style"}


def elements(texte: str):
    return list(lxml_html.fragment_fromstring(str(html(texte)), create_parent="div").iter())


@pytest.mark.parametrize(
    "texte",
    ["<script>alert(1)</script>", "<img src=x onerror=y>", "a <b onclick=x>b</b>", "<div markdown>\n\n**x**\n\n</div>"],
)
def test_markup_is_shown_as_text(texte):
    assert {e.tag for e in elements(texte)} <= {"div", "p", "strong"}
    assert "&lt;" in html(texte)


@pytest.mark.parametrize("adresse", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_an_address_that_runs_something_is_no_link(adresse):
    assert all(e.tag != "a" for e in elements(f"[ici]({adresse})"))


def test_an_image_is_not_loaded():
    assert all(e.tag != "img" for e in elements("![x](https://exemple.invalid/x.png)"))


def test_attributes_cannot_be_written():
    assert "onclick=" not in str(html("texte { onclick=x }\n{: onclick=x }")).split("<p>")[0]
    assert all(not e.attrib for e in elements("**gras**{ .x onclick=y }"))


@given(st.text(st.sampled_from("<>&\"'[]()!*_`#|:-\n {}=/ abjavscriptonld"), max_size=60))
def test_no_text_makes_anything_but_prose(texte):
    trouves = elements(texte)
    assert {e.tag for e in trouves} <= PERMIS
    assert {nom for e in trouves for nom in e.attrib} <= ATTRIBUTS


def test_parts_follow_the_headings():
    assert parties("Début.\n\n## Un *titre* ##\n\nTexte.\n\n### Deux\n\nFin.") == [
        (0, "", "Début.\n\n"),
        (2, "Un *titre*", "\n\nTexte.\n\n"),
        (3, "Deux", "\n\nFin."),
    ]


def test_a_text_without_heading_is_one_part():
    assert parties("Seul.") == [(0, "", "Seul.")]
