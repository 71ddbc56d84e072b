// The index: Pagefind, loaded at the first search. One instance a place to look: the country, one département, or all.

import { motsEcrits, normal } from "./recherche-mots.mjs";

export const GUIDES = ["guide", "liste-guides"];
const POIDS_DES_SYNONYMES = 0.8;
// How much kinds of pages weigh, and how much one word alone may decide: what to do comes before who said what,
// unless the words are those of a professional.
const DU_SITE = [["plan", "index", "contribuer", "composants"], 0.2];
const MENAGE = { force: 0.6, poids: [[["guide"], 1.6], [["comparaison", "accueil"], 0.45], DU_SITE] };
const PROFESSIONNEL = { force: 1, poids: [[["guide"], 0.7], [["donnees", "accueil"], 0.5], DU_SITE] };
const CLASSEMENT = { metaWeights: { title: 5, mots: 4 }, pageLength: 0.6, termFrequency: 0.6 };

export const NATIONAL = "national";

// `codes`: none for the country, one for a département, several to add theirs to the country's.
export const ouvrir = async (racine, codes) => {
  const base = new URL("pagefind/", racine).pathname;
  const { createInstance } = await import(`${base}pagefind.js`);
  const [zone, basePath] = codes.length === 1 ? [codes[0], `${base}${codes[0]}/`] : [NATIONAL, base];
  const pagefind = createInstance({ basePath, baseUrl: racine.pathname, noWorker: true, ...reglages(zone) });
  await pagefind.init();
  if (codes.length > 1)
    await Promise.all(
      codes.map((code) => pagefind.mergeIndex(`${base}${code}/`, { baseUrl: racine.pathname, ...reglages(code) })),
    );
  return new Index(pagefind);
};

const reglages = (zone) => ({ mergeFilter: { zone }, ranking: CLASSEMENT });

class Index {
  constructor(pagefind) {
    this.pagefind = pagefind;
  }

  async existe(mot) {
    return (await this.pagefind.search(`"${mot}"`)).results.length > 0;
  }

  // A word that no page holds is read as the nearest one that is known; what cannot be read is left out.
  async lire(texte, vocabulaire) {
    const ecrits = motsEcrits(texte);
    const lus = await Promise.all(ecrits.map((mot) => this.lireMot(mot, vocabulaire)));
    const perdus = ecrits.filter((_, i) => !lus[i]);
    return { mots: lus.filter(Boolean), perdus, corrige: lus.some((mot, i) => mot && mot !== ecrits[i]) };
  }

  async lireMot(mot, vocabulaire) {
    if (vocabulaire.vides.has(normal(mot)) || vocabulaire.connait(mot) || (await this.existe(mot))) return mot;
    return vocabulaire.proche(mot) ?? (vocabulaire.commence(mot) ? mot : null);
  }

  // Pages by relevance: [{ id, score, trouve }]. Each idea adds the score of its best wording.
  async chercher(idees, filtres, { professionnel = false } = {}) {
    const profil = professionnel ? PROFESSIONNEL : MENAGE;
    const pages = new Map();
    for (const idee of idees) {
      for (const [id, gain] of await this.gains(idee, filtres, profil)) {
        const page = pages.get(id) ?? { id, score: 0, idees: 0, fort: 0 };
        if (gain.score > page.fort) Object.assign(page, { fort: gain.score, trouve: gain.trouve });
        page.score += gain.score;
        page.idees += 1;
        pages.set(id, page);
      }
    }
    for (const page of pages.values()) page.score *= (page.idees / idees.length) ** 1.5;
    return [...pages.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  async gains(idee, filtres, profil) {
    const gains = new Map();
    for (const [rang, mots] of idee.entries()) {
      const { results } = await this.pagefind.search(mots, { filters: filtres });
      const poids = results.length ? await this.poids(mots, filtres, profil) : new Map();
      for (const trouve of results) {
        const note = trouve.score ** profil.force * (rang ? POIDS_DES_SYNONYMES : 1);
        const score = note * (poids.get(trouve.id) ?? 1);
        if (score > (gains.get(trouve.id)?.score ?? 0)) gains.set(trouve.id, { score, trouve });
      }
    }
    return gains;
  }

  // Asked with the same words: a search without words would load the whole index.
  async poids(mots, filtres, profil) {
    const poids = new Map();
    for (const [genres, valeur] of profil.poids) {
      const filters = { all: [filtres, { genre: { any: genres } }] };
      for (const { id } of (await this.pagefind.search(mots, { filters })).results) poids.set(id, valeur);
    }
    return poids;
  }
}
