"""Usual French first names as ids: what makes « Prénom Nom » a person, not a place; words are left out."""

_LISTE = """
adele adrien agathe agnes alain albert alexandra alexandre alexis alice amandine amelie anais andre
andrea ange angelique anita anna anne annick annie anthony antoine ariane armand arnaud arthur audrey
aurelie aurelien axel baptiste beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte
bruno camille carine carole caroline catherine cecile cedric celia celine chantal charlene charlotte
christelle christian christiane christine christophe clara claude claudine clement clementine colette
coralie corinne cyril damien daniel daniele david deborah delphine denis denise didier dominique
dorothee edith edouard elisabeth elise eliane elodie emilie emmanuel emmanuelle eric estelle etienne
eugene evelyne fabien fabienne fabrice fanny fatima francine francis franck francois francoise frederic
frederique gael gaelle genevieve georges gerald geraldine gerard ghislaine gilbert gilles ginette
gregory guillaume gustave guy helene henri herve hubert hugo ines irene isabelle jacqueline jacques
janine jean jeanne jeannine jennifer jeremy jerome joel joelle jonathan josette josiane julie julien
juliette karim karine kevin laetitia laura laure laurence laurent lea leon liliane lionel loic louis
louise luc lucas lucette lucie lucien lucienne ludovic lydie madeleine magali manon marc marcel marcelle
margaux marguerite marie marion martine mathieu mathilde matthieu maurice melanie michel michele
micheline mickael mireille mohamed monique muriel mylene myriam nadege nadia nadine nathalie nicolas
nicole noemie odette odile olivier pascal pascale patrice patricia patrick paul paulette pauline
philippe pierre pierrette quentin rachel raphael raymond raymonde regine regis remi rene renee richard
robert roger roland romain sabine samuel sandra sandrine sarah sebastien serge severine simone solange
sonia sophie stephane stephanie suzanne sylvain sylvie thierry thomas valerie vanessa vincent virginie
viviane xavier yann yannick yves yvette yvonne
"""
PRENOMS = frozenset(_LISTE.split())
