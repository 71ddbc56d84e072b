"""Data never becomes markup: the same page with harmless and with hostile texts has the same elements and attributes.

A site is built twice in this process from one of everything: once with a plain word in every text, once with a
hostile one. Elements, names of attributes and the order of both must agree, and each text must be shown as it is.
"""

import re
import unicodedata
from functools import cache
from itertools import zip_longest

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from macros.models import Referentiel
from macros.pages.page import Instance
from macros.rendering.escaping import sans_invisibles
from tests import exemplaire, moteur
from tests.data.donnees_reelles import lecture

TEMOIN = exemplaire.TEXTE
# Attributes made from a text by turning it into an address; their form is checked apart.
ADRESSES = {"id", "href", "src", "for", "aria-labelledby", "action"}
# Entries change place with their first letter: its form is checked with texts that begin alike.
PAR_INITIALE = {"index-a-z.md"}
GUIDES = ("menages/index.md", "preparer-l-audience.md", "commandement-de-payer.md", "apres.md", "impaye.md")
HOSTILES = (
    "<script>alert(1)</script>",
    "</p></li></ul></main><h1>Faux</h1><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>' autofocus onfocus='alert(1)",
    "{{ 7*7 }} {% set x = config %} {# caché #} {{ config.extra }}",
    "{% raw %}{{ session }}",
    "# Titre\n\n- puce\n\n> citation\n\n    code\n\n***\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "[lien](javascript:alert(1)) ![image](https://mechant.invalid/x.png) <https://mechant.invalid>",
    "**gras** _italique_ `code` ~~barré~~ ==marqué== [^1] *[HTML]: x",
    "{: onclick=\"alert(1)\" #autre } { .classe style=\"color:red\" onclick=alert(1) }",
    "javascript:alert(1)//",
    "<div id=\"bloc-0\"></div> <div markdown>**x**</div>",
    "&lt;script&gt; &amp;#60; &#x3c;b&#x3e; &nbsp;",
    "\u202egauche à droite\u202c \u200f\u200eחלק \ufeff\u2066x\u2069",
    "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 5,
    "]]> <!-- --> <?php echo 1 ?> <!DOCTYPE x> <![CDATA[ <b>x</b> ]]>",
    "\\`\\*\\_\\{\\}\\[\\] \\<b\\> %s %(x)s {0} ${x} #{x} \x00\x07\x1b[31m",
    "line\nbreak\r\nand\ttab  \u2028 separators",
    "'; DROP TABLE charte; -- \" onmouseover=\"alert(1)",
)  # fmt: skip


@cache
def base() -> Referentiel:
    """The national data and a département that has one of everything."""
    return exemplaire.referentiel(lecture().referentiel.national)


def montree(instance: Instance) -> bool:
    """Whether a page shows data of its own: most guides are the same text, a few stand for all."""
    return "menages/" not in instance.src or instance.src.endswith(GUIDES)


def rendu(texte: str) -> list[tuple[Instance, html.HtmlElement]]:
    """Every page with `texte` in every field that takes any text."""
    empoisonne = exemplaire.remplacer(base(), lambda _: texte)
    return [(i, html.document_fromstring(page)) for i, page in moteur.pages_html(empoisonne, montree)]


@cache
def temoins() -> list[tuple[Instance, html.HtmlElement]]:
    """Every page with a harmless word everywhere."""
    return rendu(TEMOIN)


def forme(element: html.HtmlElement) -> tuple[str, tuple[str, ...]]:
    """An element and the names of its attributes."""
    return str(element.tag), tuple(sorted(element.attrib))


def plat(texte: str | None) -> str:
    """A text without what typography and lines change: spaces, capitals, control characters."""
    visible = re.sub(r"\s", "", sans_invisibles(texte or ""))
    return unicodedata.normalize("NFC", visible).replace("\u2028", "").casefold()


def initiale(texte: str | None) -> bool:
    """The letter under which a text is filed: another text, another letter."""
    return len(plat(texte)) == 1


def ecarts(avant: html.HtmlElement, apres: html.HtmlElement, texte: str) -> list[str]:
    """Where a page with `texte` differs from the harmless one, but for the text itself."""
    trouves = []
    for a, b in zip_longest(avant.iter(), apres.iter()):
        if a is None or b is None or forme(a) != forme(b):
            ici = [x is not None and html.tostring(x, encoding="unicode")[:200] for x in (a, b)]
            return [*trouves, f"élément inattendu : {ici}"]
        paires = [(a.text, b.text), (a.tail, b.tail)]
        paires += [(a.get(nom), b.get(nom)) for nom in a.attrib if nom not in ADRESSES]
        trouves += [
            f"<{a.tag}> {x!r} devient {y!r}"
            for x, y in paires
            if plat(x).replace(plat(TEMOIN), plat(texte)) != plat(y) and not initiale(x)
        ]
    return trouves


def adresses_dangereuses(page: html.HtmlElement) -> list[str]:
    """Addresses that run something or lead where no data says."""
    liens, sources = page.xpath("//@href | //@action"), page.xpath("//@src | //link/@href | //form/@action")
    actives = [v for v in liens if re.match(r"(?i)[\s\x00-\x1f]*(javascript|vbscript|data):", v)]
    return [*actives, *(v for v in sources if re.match(r"\s*([a-zA-Z][\w+.-]*:|//)", v))]


def verifier(texte: str) -> None:
    """Raises with the first differences of every page."""
    defauts = {}
    for (instance, avant), (_, apres) in zip(temoins(), rendu(texte), strict=True):
        trouves = adresses_dangereuses(apres)
        if instance.src not in PAR_INITIALE:
            trouves += ecarts(avant, apres, texte)
        if trouves:
            defauts[instance.url] = trouves[:3]
    assert defauts == {}


@pytest.mark.parametrize("texte", HOSTILES, ids=range(len(HOSTILES)))
def test_a_hostile_text_is_shown_and_never_runs(texte):
    verifier(texte)


MORCEAUX = st.sampled_from(
    ["<", ">", "</p>", "<b>", "&", "&lt;", "\"", "'", "{{", "}}", "{%", "%}", "{#", "`", "*", "_", "#", "- ", "\n",
     "\n\n", "](", "[", "!", "|", "javascript:", "\u202e", "\u200f", "é", "mot", " ", "\\", "~", ":", "{: ", "}"]
)  # fmt: skip


@settings(max_examples=8)
@given(st.lists(MORCEAUX | st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=25))
@example(["{", "{", " 1 ", "}", "}"])
def test_any_mixture_of_markup_is_shown_and_never_runs(morceaux):
    texte = "x" + "".join(morceaux) + "x"
    verifier(texte)


def test_a_nasty_address_is_a_link_to_that_address_and_nothing_more():
    liens = [a for _, page in temoins() for a in page.xpath("//a[contains(@href, 'onclick')]")]
    assert liens
    assert {a.get("href") for a in liens} == {exemplaire.ADRESSE}
    assert all(set(a.attrib) <= {"href", "rel", "class"} for a in liens)


def test_the_check_sees_a_new_element():
    avant, apres = html.fromstring(f"<p>{TEMOIN}</p>"), html.fromstring("<p><b>x</b></p>")
    assert ecarts(avant, apres, "<b>x</b>")


def test_the_check_sees_a_new_attribute():
    avant, apres = html.fromstring(f'<p title="{TEMOIN}">a</p>'), html.fromstring('<p title="x" onclick="y">a</p>')
    assert ecarts(avant, apres, "x")


def test_the_check_sees_a_text_that_was_evaluated():
    avant, apres = html.fromstring(f"<p>{TEMOIN}</p>"), html.fromstring("<p>49</p>")
    assert ecarts(avant, apres, "{{ 7*7 }}")


def test_the_check_accepts_a_text_shown_as_it_is():
    avant, apres = html.fromstring(f"<p>{TEMOIN}, oui</p>"), html.fromstring("<p>&lt;b&gt; , oui</p>")
    assert ecarts(avant, apres, "<b>") == []
