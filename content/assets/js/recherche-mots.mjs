// Words: what was typed becomes ideas to look for. Nothing here touches the page.

export const normal = (texte) =>
  texte.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe");

// Words as they were written, accents kept: Pagefind stems them better so.
export const motsEcrits = (texte) => texte.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const jetons = (texte) => motsEcrits(normal(texte));

const FINALES = /(?:ements?|ations?|ateurs?|ions?|euses?|eurs?|ees?|ers?|ez|ent|es|e|s|x)$/;

// Light French stem: « expulsé », « expulser », « expulsions » meet. Only ever compared with itself.
export const souche = (mot) => {
  const net = normal(mot).replace(/[^\p{L}\p{N}]/gu, "");
  const court = net.replace(FINALES, "");
  return court.length >= 4 ? court : net.replace(/[sx]$/, "");
};

// Letters to change, add, drop or swap; `limite + 1` as soon as it is beyond.
export const distance = (a, b, limite) => {
  if (Math.abs(a.length - b.length) > limite) return limite + 1;
  let avant = [];
  let ligne = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const suite = [i];
    for (let j = 1; j <= b.length; j++) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      suite[j] = Math.min(ligne[j] + 1, suite[j - 1] + 1, ligne[j - 1] + cout);
      const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (echange) suite[j] = Math.min(suite[j], avant[j - 2] + 1);
    }
    [avant, ligne] = [ligne, suite];
    if (Math.min(...suite) > limite) return limite + 1;
  }
  return ligne[b.length];
};

const limiteDe = (mot) => (mot.length < 4 ? 0 : mot.length < 7 ? 1 : 2);

export class Vocabulaire {
  constructor({ vides, professionnels, synonymes, mots, departements }) {
    this.vides = new Set(vides.flatMap(jetons));
    this.professionnels = new Set(professionnels.map(souche));
    this.mots = new Map(mots.map((mot) => [normal(mot), mot]));
    this.souches = new Set(mots.map(souche));
    this.departements = departements;
    this.formes = new Map();
    for (const [dits, cherche] of synonymes)
      for (const dit of dits) {
        const cle = this.utiles(jetons(dit)).map(souche).join(" ");
        if (cle) this.formes.set(cle, [...(this.formes.get(cle) ?? []), ...cherche]);
      }
    this.longueur = Math.max(1, ...[...this.formes.keys()].map((cle) => cle.split(" ").length));
  }

  utiles(liste) {
    return liste.filter((mot) => !this.vides.has(normal(mot)));
  }

  // A word that only professionals use: guides lose their lead.
  professionnel(liste) {
    return liste.some((mot) => this.professionnels.has(souche(mot)));
  }

  connait(mot) {
    return mot.length < 4 || /\d/.test(mot) || this.souches.has(souche(mot));
  }

  // The nearest word, at equal distance one that begins alike; null when none is near.
  proche(mot) {
    const net = normal(mot);
    const limite = limiteDe(net);
    let meilleur = null;
    let moindre = limite + 1;
    for (const [candidat, ecrit] of this.mots) {
      const ecart = distance(net, candidat, limite);
      const note = ecart + (candidat[0] === net[0] ? 0 : 0.5);
      if (ecart <= limite && note < moindre) [meilleur, moindre] = [ecrit, note];
    }
    return meilleur;
  }

  commence(mot) {
    return [...this.mots.keys()].some((net) => net.startsWith(normal(mot)));
  }

  // A département named in the words (« Saône-et-Loire », « Rodez », « 71 »): its code and the words without it.
  departement(texte) {
    const ecrits = motsEcrits(texte);
    const liste = ecrits.map(normal);
    for (const { code, noms } of this.departements)
      for (const nom of [...noms, code]) {
        const cible = jetons(nom);
        const debut = liste.findIndex((_, i) => cible.every((mot, j) => liste[i + j] === mot));
        if (debut < 0 || liste.length === cible.length) continue;
        if (nom === code && debut > 0 && debut < liste.length - 1) continue;
        return { code, reste: [...ecrits.slice(0, debut), ...ecrits.slice(debut + cible.length)].join(" ") };
      }
    return null;
  }

  // Ideas: each is a list of wordings, the typed one first; a page counts for the best of them.
  idees(liste) {
    const utiles = this.utiles(liste);
    const mots = utiles.length ? utiles : liste;
    const idees = [];
    for (let i = 0; i < mots.length; ) {
      const pris = this.plusLongue(mots, i);
      const dit = mots.slice(i, i + Math.max(1, pris)).join(" ");
      const cherche = pris ? this.formes.get(mots.slice(i, i + pris).map(souche).join(" ")) : [];
      idees.push([dit, ...cherche.filter((autre) => normal(autre) !== normal(dit))]);
      i += Math.max(1, pris);
    }
    return idees;
  }

  plusLongue(mots, i) {
    for (let n = Math.min(this.longueur, mots.length - i); n > 0; n--)
      if (this.formes.has(mots.slice(i, i + n).map(souche).join(" "))) return n;
    return 0;
  }
}
