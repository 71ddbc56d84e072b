"""A static server for tests: this machine only, any free port, the strict content policy."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# WebAssembly is what the search page needs; nothing inline, nothing from elsewhere.
POLITIQUE = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


class Gestionnaire(SimpleHTTPRequestHandler):
    """Serves files as a static host would: index.html of folders, 404.html for what is not there."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLITIQUE)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        contenu = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(contenu)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(contenu)

    def log_message(self, *_: object) -> None:
        """Says nothing: pytest has the floor."""


class Serveur(ThreadingHTTPServer):
    """A server that does not report the connections a browser drops."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """A page closed before its last file arrived is no error."""


@contextmanager
def servir(dossier: Path) -> Iterator[str]:
    """Address at which `dossier` is served, as long as the context lasts."""
    with Serveur(("127.0.0.1", 0), partial(Gestionnaire, directory=str(dossier))) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serveur.server_address[1]}"
        serveur.shutdown()
