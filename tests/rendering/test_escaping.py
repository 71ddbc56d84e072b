"""Text that Markdown, HTML and Jinja all take for text."""

import html
import unicodedata

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from macros.rendering.escaping import attribut, md, sans_invisibles, sans_invisibles_partout

EXTENSIONS = ["abbr", "attr_list", "def_list", "md_in_html", "tables", "toc"]


@pytest.mark.parametrize(
    "texte",
    [
        "**gras**",
        "# titre",
        "- puce",
        "1. liste",
        "`code`",
        "[a](b)",
        "<b>x</b>",
        "{{ 1 }}",
        "{: #x }",
        "a | b",
        "*[A]: b",
    ],
)
def test_markdown_shows_the_text_itself(texte):
    rendu = markdown.markdown(md(texte), extensions=EXTENSIONS)
    assert rendu.startswith("<p>")
    assert html.unescape(rendu.removeprefix("<p>").removesuffix("</p>")) == texte


@given(st.text(max_size=80))
def test_any_text_stays_one_paragraph_of_text(texte):
    rendu = markdown.markdown("x" + md(texte) + "x", extensions=EXTENSIONS)
    element = lxml_html.fragment_fromstring(rendu)
    assert [e.tag for e in element.iter()] == ["p"]
    assert "".join(element.text.split()) == "x" + "".join(sans_invisibles(texte).split()) + "x"


def test_non_breaking_spaces_stay_and_lines_are_joined():
    assert md("6\u00a0semaines\u202f!\n  puis") == "6\u00a0semaines\u202f&#33; puis"


def test_an_attribute_cannot_be_left():
    assert attribut("\"><script>'") == "&quot;&gt;&lt;script&gt;&#x27;"


@pytest.mark.parametrize("signe", ["\x00", "\x1b", "\u202e", "\u200f", "\u2066", "\ufeff", "\uffff", "\ud800"])
def test_what_turns_a_text_against_its_reader_is_dropped(signe):
    assert sans_invisibles(f"a{signe}b") == "ab"


def test_what_french_needs_is_kept():
    texte = "œ’« »\u00a0\u202f…€é\t\n\u200d"
    assert sans_invisibles(texte) == texte
    assert unicodedata.is_normalized("NFC", sans_invisibles("é"))


def test_a_whole_structure_is_cleaned():
    assert sans_invisibles_partout({"a": ["x\x00", 1, {"b": "\u202ey"}], "c": None}) == {
        "a": ["x", 1, {"b": "y"}],
        "c": None,
    }
