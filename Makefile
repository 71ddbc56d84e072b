# Two commands: `make site` builds the site, `make test` checks everything. `make` lists the others.
# DATE, DEP, PAPIER and PARTIE reach the command line through the environment: never through the shell.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

DATE_DES_TESTS := 2026-11-21
SITE_DES_TESTS := build/site-test
OUTILS := .venv/bin

export DATE DEP PAPIER PARTIE
export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help site assemble serve test leaflets audit schemas lint format bench lock clean env env-test papier

help:  ## affiche cette aide
	@echo "Garder son logement — make <cible> [DATE=AAAA-MM-JJ] [DEP=71] [PAPIER=non] [PORT=8000]"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-10s %s\n", $$1, $$2}'

site: env papier  ## construit le site dans site/
	@$(OUTILS)/python -m macros construire

assemble: env  ## réunit dans site/ les parties de parties/ (construites par make site PARTIE=…)
	@$(OUTILS)/python -m macros assembler parties/*

serve: env  ## montre le site et le reconstruit à chaque changement
	@$(OUTILS)/python -m macros servir

test: env-test papier  ## installe ce qui manque et lance tous les tests
	@$(OUTILS)/python -m scripts.navigateur
	@$(OUTILS)/python -m scripts.outils
	@DEP= PAPIER= PARTIE= $(OUTILS)/python -m macros construire --date $(DATE_DES_TESTS) --dans $(SITE_DES_TESTS)
	@DATE= DEP= PAPIER= PARTIE= SITE_DES_TESTS=$(SITE_DES_TESTS) $(OUTILS)/pytest -n auto --dist loadgroup $(TESTS)

leaflets: env papier  ## fabrique les documents à imprimer
	@$(OUTILS)/python -m macros depliants

audit: env-test papier  ## passe chaque page à tous les vérificateurs (ECHELLE=non : sans le banc d’échelle)
	@$(OUTILS)/python -m scripts.navigateur
	@$(OUTILS)/python -m scripts.outils
	@DEP= PARTIE= $(OUTILS)/python -m macros construire --date $(DATE_DES_TESTS) --dans $(SITE_DES_TESTS)
	@DATE=$(DATE_DES_TESTS) DEP= $(OUTILS)/python -m scripts.audit $(SITE_DES_TESTS) $(if $(filter non,$(ECHELLE)),,--echelle)

schemas: env  ## écrit les schémas JSON que lisent les éditeurs
	@$(OUTILS)/python -m macros schemas

lint: env-test  ## vérifie la forme du code
	@$(OUTILS)/ruff check .
	@$(OUTILS)/ruff format --check .

format: env-test  ## met le code en forme
	@$(OUTILS)/ruff check --fix .
	@$(OUTILS)/ruff format .

bench: env-test  ## mesure le temps de construction
	@$(OUTILS)/python -m scripts.mesures

lock: env-test  ## recalcule les versions verrouillées
	@$(OUTILS)/python -m scripts.verrous

clean:  ## supprime ce qui a été construit (garde l’environnement)
	@rm -rf site site.nouveau site.ancien build .pytest_cache .ruff_cache .hypothesis

env:
	@python="$$(sh scripts/python.sh)" && "$$python" -m scripts.environnement site

env-test:
	@python="$$(sh scripts/python.sh)" && "$$python" -m scripts.environnement test

papier: env
	@test "$$PAPIER" = non || $(OUTILS)/python -m scripts.pango
