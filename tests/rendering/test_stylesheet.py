"""The stylesheet: every rule of its pieces, in the order of their names, and nothing for people only."""

from pathlib import Path

import tinycss2

from macros.rendering.stylesheet import feuille

CSS = Path(__file__).resolve().parents[2] / "overrides" / "css"


def regles(css: str) -> list[str]:
    """Rules of a sheet, without spaces, comments or final semicolons."""
    lues = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    assert not [r for r in lues if r.type == "error"]
    return ["".join(r.serialize().split()).replace(";}", "}") for r in lues]


def test_pieces_follow_one_another_by_name(tmp_path):
    (tmp_path / "2-b.css").write_text("b { color: red }", "utf-8")
    (tmp_path / "1-a.css").write_text('/* A comment. */\na::before { content: "›" / "" }', "utf-8")
    assert feuille(tmp_path) == 'a::before{content:"›" / ""}b{color:red}\n'


def test_no_rule_is_lost_or_spoiled():
    ecrites = [r for f in sorted(CSS.glob("*.css")) for r in regles(f.read_text("utf-8"))]
    publiees = regles(feuille(CSS))
    assert publiees == ecrites
