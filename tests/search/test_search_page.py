"""The search page in a browser: forty questions, filters, keyboard, privacy, weight, without JavaScript."""

import gzip
import re
import shutil
from urllib.parse import urlencode

import pytest
import yaml

from tests.serveur import servir

pytestmark = pytest.mark.xdist_group("recherche")
BUDGET = 400_000
DEJA_COMPRIMES = re.compile(r"\.(pf_\w+|pagefind)(\?|$)")


def questions():
    from tests.conftest import RACINE

    return yaml.safe_load((RACINE / "data/national/recherche.yml").read_text("utf-8"))["recherche"]["questions"]


def chercher(page, texte, base="", **choix):
    page.goto(f"{base}/recherche/?{urlencode({'q': texte, **choix})}")
    attendre(page)
    return adresses(page)


def attendre(page):
    page.locator("#etat").filter(has_text=re.compile("résultat|répond")).wait_for()


def adresses(page, ou="#resultats h3 a"):
    return page.eval_on_selector_all(ou, "liens => liens.map(a => a.getAttribute('href'))")


@pytest.fixture(scope="module")
def ouverte(navigateur, serveur):
    """The search page, opened once: a question after another, as a reader who does not find would do."""
    page = navigateur.new_page()
    page.goto(f"{serveur}/recherche/")
    page.locator("#filtres").evaluate("d => { d.open = true; }")
    yield page
    page.close()


@pytest.mark.parametrize("question", questions(), ids=lambda q: q["texte"].replace(" ", "-")[:40])
def test_the_page_expected_comes_among_the_first_three(ouverte, site, question):
    assert [a for a in question["attendus"] if not (site / a / "index.html").is_file()] == []
    ouverte.fill("#q", "")
    ouverte.select_option("#departement", question.get("departement", ""))
    ouverte.fill("#q", question["texte"])
    ouverte.press("#q", "Enter")
    attendre(ouverte)
    trouves = adresses(ouverte)[:3]
    assert {f"/{a}" for a in question["attendus"]} & set(trouves), trouves


def test_a_result_says_what_it_is_where_and_why(page):
    chercher(page, "huissier")
    premier = page.locator("#resultats > li").first
    assert re.search("Guide · Toute la France", premier.inner_text())
    assert premier.locator("mark").count() > 0
    assert premier.locator(".aussi").count() == 1
    assert page.locator("#resultats").evaluate("ol => ol.tagName") == "OL"


def test_the_national_guide_stands_for_its_copies_until_a_departement_is_chosen(page):
    assert not [a for a in chercher(page, "fsl") if a.startswith("/departements/")]
    assert all(a.startswith("/departements/71/") for a in chercher(page, "fsl", departement="71"))
    page.get_by_role("link", name="Chercher dans les pages pour toute la France").click()
    page.locator("#etat").filter(has_not_text="Saône-et-Loire").wait_for()
    page.locator('#resultats a[href="/menages/fsl/"]').wait_for()


def test_a_departement_named_in_the_words_is_chosen(page):
    assert all(a.startswith("/departements/12/") for a in chercher(page, "impayé en Aveyron"))
    assert "Aveyron" in page.inner_text("#etat")


def test_all_charters_at_once(page):
    trouves = chercher(page, "saisine de la CCAPEX critères", departement="tous")
    assert [a for a in trouves if "/71/" in a] and not [a for a in trouves if re.match(r"/departements/\d+/menages", a)]


def test_filters_narrow_the_results(page):
    for choix, motif in (
        ({"public": "bailleurs"}, r"/menages/bailleur"),
        ({"etape": "audience"}, r"audience"),
        ({"sorte": "comparaison"}, r"/professionnels/comparer/"),
        ({"sorte": "droit"}, r"/professionnels/(droit|noms)/"),
    ):
        trouves = chercher(page, "loyer", **choix)
        assert trouves and all(re.search(motif, a) for a in trouves), (choix, trouves)


def test_a_misspelling_is_read_and_said(page):
    chercher(page, "huisier")
    assert "« huissier » (vous avez écrit « huisier »)" in page.inner_text("#etat")


def test_nothing_found_says_so_and_keeps_a_way_out(page):
    assert chercher(page, "xyzqw") == []
    assert "Aucun résultat" in page.inner_text("#etat")
    assert page.get_by_role("link", name="L’index de A à Z").is_visible()


def test_markup_typed_stays_text(page):
    chercher(page, "<img src=x onerror=alert(1)> loyer")
    assert page.locator("main img").count() == 0


def test_by_keyboard_alone(page):
    page.goto("/recherche/")
    page.locator("#q").focus()
    page.keyboard.type("serrure")
    page.keyboard.press("Enter")
    attendre(page)
    assert page.evaluate("document.activeElement.id") == "q"
    assert "q=serrure" in page.url
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#resultats') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/menages/serrure/")
    page.go_back()
    attendre(page)
    assert page.input_value("#q") == "serrure"


def test_more_results_take_the_focus_to_the_first_new_one(page):
    chercher(page, "loyer")
    avant = page.locator("#resultats > li").count()
    page.locator("#suite").press("Enter")
    page.locator("#resultats > li").nth(avant).wait_for()
    page.locator(f"#resultats > li:nth-child({avant + 1}) a:focus").wait_for()


def test_status_and_names_for_screen_readers(page):
    page.goto("/recherche/")
    assert page.get_by_role("search").count() == 1
    assert page.locator("#etat").get_attribute("role") == "status"
    page.locator("#filtres summary").click()
    for nom in ("Ce que vous cherchez", "Département", "Pour qui", "Étape", "Sorte de page"):
        assert page.get_by_label(nom, exact=True).is_visible()


def test_from_another_page_a_plain_form_leads_here(page):
    page.goto("/")
    page.get_by_role("search").get_by_role("searchbox").fill("assignation")
    page.get_by_role("search").get_by_role("button").click()
    attendre(page)
    assert "/menages/assignation/" in adresses(page)[:3]


def test_nothing_is_loaded_before_a_search(page):
    demandes = []
    page.on("request", lambda r: demandes.append(r.url))
    page.goto("/recherche/", wait_until="networkidle")
    assert not [url for url in demandes if "pagefind" in url or url.endswith("recherche.json")]


def test_words_typed_are_neither_sent_nor_stored(page, contexte):
    demandes = []
    page.goto("/recherche/")
    page.on("request", lambda r: demandes.append(r.url))
    page.fill("#q", "serrure")
    page.press("#q", "Enter")
    attendre(page)
    assert demandes and not [url for url in demandes if "serrure" in url]
    assert contexte.cookies() == []
    assert page.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length") == 0


@pytest.mark.parametrize("choix", [{}, {"departement": "71"}], ids=["national", "departement"])
@pytest.mark.parametrize("texte", ["je ne peux plus payer mon loyer", "huisier", "engagements commissaire de justice"])
def test_a_first_query_fits_the_budget(page, texte, choix):
    reponses = []
    page.on("response", lambda r: reponses.append(r))
    chercher(page, texte, **choix)
    page.wait_for_load_state("networkidle")
    poids = sum(_sur_le_fil(r) for r in reponses)
    assert 50_000 < poids <= BUDGET


def _sur_le_fil(reponse):
    corps = reponse.body()
    return len(corps) if DEJA_COMPRIMES.search(reponse.url) else len(gzip.compress(corps, 9))


def test_in_a_sub_folder(page, site, tmp_path, navigateur):
    (tmp_path / "sous").symlink_to(site)
    with servir(tmp_path) as adresse:
        ailleurs = navigateur.new_page()
        trouves = chercher(ailleurs, "serrure", base=f"{adresse}/sous")
        assert trouves[0] == "/sous/menages/serrure/"
        ailleurs.goto(adresse + trouves[0])
        assert ailleurs.locator("h1").is_visible()
        ailleurs.close()


def test_without_javascript_the_page_leads_elsewhere(navigateur, serveur):
    contexte = navigateur.new_context(base_url=serveur, java_script_enabled=False)
    page = contexte.new_page()
    page.goto("/recherche/?q=loyer")
    assert page.locator("#sans-script").is_visible()
    assert not page.locator("#formulaire").is_visible()
    page.locator("#sans-script a").first.click()
    assert page.url.endswith("/index-a-z/")
    contexte.close()


def test_without_an_index_the_page_says_so(navigateur, site, tmp_path):
    shutil.copytree(site / "recherche", tmp_path / "recherche")
    shutil.copytree(site / "assets", tmp_path / "assets")
    with servir(tmp_path) as adresse:
        page = navigateur.new_page()
        page.goto(f"{adresse}/recherche/?q=loyer")
        attendre(page)
        assert page.inner_text("#etat") == "La recherche ne répond pas."
        assert page.locator("#sans-script").is_visible()
        page.close()


def test_only_this_page_may_run_webassembly(site):
    permis = [
        p.relative_to(site).as_posix() for p in site.rglob("*.html") if "wasm-unsafe-eval" in p.read_text("utf-8")
    ]
    assert permis == ["recherche/index.html"]


def test_results_have_no_fault_that_axe_finds(page):
    from axe_playwright_python.sync_playwright import Axe

    chercher(page, "loyer en retard", departement="71")
    fautes = Axe().run(page).response["violations"]
    assert [(f["id"], [n["html"] for n in f["nodes"]]) for f in fautes] == []


@pytest.mark.parametrize("largeur", [320, 1280])
def test_no_sideways_scroll(page, largeur):
    page.set_viewport_size({"width": largeur, "height": 800})
    chercher(page, "commandement de quitter les lieux", departement="71")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= largeur
