// The search page. The address holds the whole request; nothing is stored, nothing leaves this site.

import { GUIDES, NATIONAL, ouvrir } from "./recherche-index.mjs";
import { souche, Vocabulaire } from "./recherche-mots.mjs";
import { element, resultat } from "./recherche-resultats.mjs";

const CHAMPS = ["q", "departement", "public", "etape", "sorte"];
const TOUS = "tous";
const PAS = 10;
const PART_MINIMALE = 0.04;
const place = (id) => document.getElementById(id);
const formulaire = place("formulaire");
const racine = new URL(place("recherche").dataset.racine, location.href);
const titre = document.title;
const index = new Map();
let chargement = null;
let tour = 0;

const charger = () =>
  (chargement ??= fetch(new URL("assets/recherche.json", racine))
    .then((reponse) => reponse.json())
    .then((mots) => ({ mots, vocabulaire: new Vocabulaire(mots) })));

const indexDe = (code, mots) => {
  const codes = code === TOUS ? mots.departements.map((d) => d.code) : [code].filter(Boolean);
  if (!index.has(code)) index.set(code, ouvrir(racine, codes));
  return index.get(code);
};

const lireAdresse = () => {
  const demande = new URLSearchParams(location.search);
  for (const champ of CHAMPS) {
    formulaire.elements[champ].value = demande.get(champ) ?? "";
    if (formulaire.elements[champ].selectedIndex === -1) formulaire.elements[champ].value = "";
  }
  place("filtres").open = CHAMPS.slice(1).some((champ) => formulaire.elements[champ].value);
};

const adresse = (changements = {}) => {
  const demande = new URLSearchParams();
  for (const champ of CHAMPS) {
    const valeur = changements[champ] ?? formulaire.elements[champ].value.trim();
    if (valeur) demande.set(champ, valeur);
  }
  return `?${demande}`;
};

// Where to look: the country, one département, or every charter with the country's own pages.
const portees = (code, mots) => {
  const { public: qui, etape, sorte } = formulaire.elements;
  const commun = {};
  if (qui.value) commun.public = qui.value;
  if (etape.value) commun.etape = etape.value;
  if (sorte.value) commun.genre = { any: sorte.selectedOptions[0].dataset.genres.split(" ") };
  if (code !== TOUS) return [{ zone: code || NATIONAL, ...commun }];
  const zone = { any: mots.departements.map((d) => d.code) };
  const locales = sorte.value ? { zone, ...commun } : { zone, ...commun, genre: { none: GUIDES } };
  return [{ zone: NATIONAL, ...commun }, locales];
};

const compte = (n, mot) => `${n} ${mot}${n > 1 ? "s" : ""}`;

const annoncer = (n, lus, ecrits, lieu) => {
  const ou = lieu ? ` dans : ${lieu}` : "";
  const lu = lus.corrige ? ` pour « ${lus.mots.join(" ")} » (vous avez écrit « ${ecrits} »)` : "";
  const perdus = lus.perdus.length ? ` Introuvable : ${lus.perdus.map((mot) => `« ${mot} »`).join(", ")}.` : "";
  place("etat").textContent = n
    ? `${compte(n, "résultat")}${lu}${ou}.${perdus}`
    : `Aucun résultat${lu}${ou}.${perdus} Essayez un seul mot, ou les liens ci-dessous.`;
};

const montrer = async (liste, ol, souches, contexte) => {
  const donnees = await Promise.all(liste.map((page) => page.trouve.data()));
  ol.append(...donnees.map((d) => resultat(d, souches, contexte)));
};

const vider = () => {
  place("resultats").replaceChildren();
  for (const id of ["suite", "elargir", "titre-resultats"]) place(id).hidden = true;
};

const garder = (pages) => pages.filter((page) => page.score >= PART_MINIMALE * (pages[0]?.score ?? 0));

const chercher = async () => {
  const moi = ++tour;
  const ecrits = formulaire.elements.q.value.trim();
  document.title = ecrits ? `« ${ecrits} » – ${titre}` : titre;
  if (!ecrits) {
    vider();
    place("etat").textContent = "";
    return;
  }
  place("etat").textContent = "Recherche en cours…";
  const { mots, vocabulaire } = await charger();
  const nomme = formulaire.elements.departement.value ? null : vocabulaire.departement(ecrits);
  const code = nomme?.code ?? formulaire.elements.departement.value;
  const texte = nomme?.reste ?? ecrits;
  const ici = await indexDe(code, mots);
  const lus = await ici.lire(texte, vocabulaire);
  const idees = vocabulaire.idees(lus.mots);
  const professionnel = vocabulaire.professionnel(lus.mots);
  const listes = [];
  for (const portee of portees(code, mots)) listes.push(await ici.chercher(idees, portee, { professionnel }));
  const pages = garder(listes.flat().sort((a, b) => b.score - a.score));
  if (moi !== tour) return;
  const souches = new Set(idees.flat().flatMap((texte) => texte.split(/[\s'’-]+/)).map(souche));
  for (const mot of vocabulaire.vides) souches.delete(souche(mot));
  const contexte = { ...mots, racine };
  const lieu = mots.departements.find((d) => d.code === code)?.nom ?? "";
  vider();
  place("titre-resultats").hidden = !pages.length;
  await suite(pages, souches, contexte);
  annoncer(pages.length, lus, texte, lieu);
  elargir(code, texte);
};

// From the country to every charter, from a département or all of them back to the country.
const elargir = (code, q) => {
  const lien = place("elargir").querySelector("a");
  lien.textContent = code ? "Chercher dans les pages pour toute la France" : "Chercher aussi dans toutes les chartes";
  lien.href = adresse({ q, departement: code ? "" : TOUS });
  place("elargir").hidden = !code && !formulaire.querySelector(`option[value="${TOUS}"]`);
};

const suite = async (pages, marques, contexte) => {
  const ol = place("resultats");
  const bouton = place("suite");
  const debut = ol.children.length;
  await montrer(pages.slice(debut, debut + PAS), ol, marques, contexte);
  bouton.hidden = ol.children.length >= pages.length;
  bouton.onclick = async () => {
    const premier = ol.children.length;
    await suite(pages, marques, contexte);
    ol.children[premier].querySelector("a").focus();
  };
};

const echec = (erreur) => {
  console.warn(erreur);
  chargement = null;
  index.clear();
  place("etat").textContent = "La recherche ne répond pas.";
  place("sans-script").hidden = false;
};

const lancer = () => chercher().catch(echec);

formulaire.addEventListener("submit", (evenement) => {
  evenement.preventDefault();
  history.pushState(null, "", adresse());
  lancer();
});
formulaire.addEventListener("change", (evenement) => {
  if (evenement.target.tagName !== "SELECT" || !formulaire.elements.q.value.trim()) return;
  history.replaceState(null, "", adresse());
  lancer();
});
formulaire.elements.q.addEventListener("input", () => charger().catch(() => {}), { once: true });
place("elargir").addEventListener("click", (evenement) => {
  if (!evenement.target.href || evenement.ctrlKey || evenement.metaKey) return;
  evenement.preventDefault();
  history.pushState(null, "", evenement.target.href);
  lireAdresse();
  lancer();
});
addEventListener("popstate", () => {
  lireAdresse();
  lancer();
});

place("sans-script").hidden = true;
formulaire.hidden = false;
lireAdresse();
lancer();
