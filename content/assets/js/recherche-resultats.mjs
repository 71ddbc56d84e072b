// A result on the page: what it is, where, and the passage. Text only ever enters as text.

import { souche } from "./recherche-mots.mjs";

const MOTS = 32;
const EN_LIGNE = 8;

export const element = (nom, attributs = {}, ...enfants) => {
  const neuf = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) neuf.setAttribute(cle, valeur);
  neuf.append(...enfants);
  return neuf;
};

const surligner = (mots, souches) =>
  mots.flatMap((mot, i) => {
    const morceaux = mot.split(/(?<=['’])/);
    const vus = morceaux.map((m) => (souches.has(souche(m)) ? element("mark", {}, m) : m));
    return i ? [" ", ...vus] : vus;
  });

const touche = (mot, souches) => mot.split(/(?<=['’])/).some((m) => souches.has(souche(m)));

// The window of the text that holds most of the words looked for; the start when there is none.
const fenetre = (mots, souches) => {
  const places = mots.flatMap((mot, i) => (touche(mot, souches) ? [i] : []));
  let meilleur = { debut: 0, note: 0 };
  for (const debut of places) {
    const dedans = places.filter((p) => p >= debut && p < debut + MOTS);
    const note = new Set(dedans.map((p) => souche(mots[p]))).size * 10 + dedans.length;
    if (note > meilleur.note) meilleur = { debut: Math.max(0, debut - 6), note };
  }
  return meilleur.debut;
};

const passage = (donnees, souches) => {
  const mots = donnees.content.trim().split(/\s+/);
  const trouve = fenetre(mots, souches);
  const rubrique = donnees.anchors?.findLast((a) => a.location <= trouve + 6 && /^h[23]$/.test(a.element));
  const intitule = rubrique?.text.trim() ?? "";
  const texte = rubrique ? rubrique.location + intitule.split(/\s+/).length : 0;
  const debut = Math.max(trouve, texte);
  const fin = Math.min(mots.length, debut + MOTS);
  return element(
    "p",
    {},
    ...(intitule ? [element("b", {}, intitule), " : "] : []),
    debut > texte ? "… " : "",
    ...surligner(mots.slice(debut, fin), souches),
    fin < mots.length ? " …" : "",
  );
};

// The same guide with the contacts of each département; where they are many, the list is written when it is opened.
const aussi = (chemin, { departements, racine }) => {
  const liens = () =>
    departements.map(({ code, nom }) =>
      element("a", { href: new URL(`departements/${code}/${chemin}`, racine).pathname }, nom),
    );
  if (departements.length <= EN_LIGNE)
    return element("p", { class: "petit aussi" }, "Aussi dans : ", ...liens().flatMap((lien, i) => (i ? [", ", lien] : [lien])));
  const liste = element("ul", { class: "index" });
  const plus = element("details", { class: "aussi" }, element("summary", {}, "Aussi dans un département"), liste);
  plus.addEventListener("toggle", () => liste.append(...liens().map((lien) => element("li", {}, lien))), { once: true });
  return plus;
};

export const resultat = (donnees, souches, contexte) => {
  const { racine, sortes, etapes } = contexte;
  const chemin = new URL(donnees.url, racine).pathname.slice(racine.pathname.length);
  const { genre = [], departement = [], etape = [] } = donnees.filters;
  const lieu = departement[0] ?? "Toute la France";
  const faits = [sortes[genre[0]] ?? "Page", lieu, etapes[etape[0]] && `Étape : ${etapes[etape[0]]}`];
  const titre = surligner((donnees.meta.title ?? chemin).trim().split(/\s+/), souches);
  const ligne = element(
    "li",
    {},
    element("h3", {}, element("a", { href: donnees.url }, ...titre)),
    element("p", { class: "petit" }, faits.filter(Boolean).join(" · ")),
    passage(donnees, souches),
  );
  if (chemin.startsWith("menages/") && contexte.departements.length) ligne.append(aussi(chemin, contexte));
  return ligne;
};
