"""Progress that is seen and does not flood."""

import sys


def montrer(message: str) -> None:
    """On one line of a terminal; in a log, every fiftieth step."""
    rang, _, total = message.rpartition(" : ")[2].partition(" sur ")
    fini = rang == total
    if sys.stdout.isatty():
        print(f"\r{message}", end="\n" if fini else "", flush=True)
    elif fini or rang.endswith(("00", "50")):
        print(message, flush=True)
