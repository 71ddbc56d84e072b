"""What transforms the data into a site."""

from typing import Any


def define_env(env: Any) -> None:
    """Registers what pages may call; nothing else happens here."""
    from macros.blocks import MACROS
    from macros.hooks import session_de
    from macros.rendering.environment import environnement
    from macros.rendering.registry import appels

    session = session_de(env)
    for nom, appel in appels(session, environnement(session.racine / "overrides"), MACROS).items():
        env.macro(appel, nom)
