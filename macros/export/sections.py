"""What each section of an export holds, in one French sentence: the schema repeats it."""

SENS = {
    "departement": "Le département : code, nom, préfecture, région.",
    "charte": "La charte : dates, durée, validations, rubriques de cadre, écarts avec le droit, omissions.",
    "objectifs": "Les objectifs, un par élément, avec leurs cibles chiffrées.",
    "engagements_generaux": "Les engagements communs à tous les signataires ou à un groupe.",
    "engagements": "Les engagements numérotés : un partenaire, une étape, un texte.",
    "criteres": "Les critères de saisine et les seuils.",
    "actions": "Les fiches d’action et toutes leurs étapes.",
    "indicateurs": "Le catalogue des indicateurs : qui les fournit, comment ils se ventilent.",
    "series": "Les tableaux de chiffres publiés ; les valeurs sont celles du texte.",
    "instances": "Les commissions et comités : missions, composition, rythme.",
    "dispositifs": "Les outils et aides, tels qu’ils sont décrits localement.",
    "contacts": "Les contacts publics d’organismes, avec la date de leur relevé.",
    "territoires": "Les territoires et leurs communes.",
    "signataires": "Les organismes signataires ou engagés.",
    "sigles": "Les sigles employés par la charte.",
    "bilan": "Le bilan de la charte précédente, une ligne par élément.",
    "documents": "Les formulaires, courriers et arrêtés annexés.",
    "textes": "La prose longue, en Markdown, avec nos mots.",
    "vocabulaire": "Le nom des identifiants nationaux que le fichier emploie.",
    "metadonnees": "Ce qui vaut pour le fichier : format, licence, date, source ; un seul élément.",
}
