"""A stand-in for Passerelle.

It serves Public/ and the pages a test writes, speaks into their event stream, and keeps what is posted.
"""

from __future__ import annotations

import mimetypes
import queue
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable
from urllib.parse import parse_qsl

PUBLIC = Path(__file__).resolve().parent.parent / "Public"
# The policy of the real server: what it forbids must fail here too.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
LAYOUT = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Passerelle</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles/passerelle.css">
<script type="module" src="/assets/live.js"></script></head>
<body class="participant"{live}>
<p id="connection" role="status" data-lost="Connection lost" data-kept="Offline, will be sent" data-back="Back"></p>
{body}
</body></html>"""

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")


@dataclass
class Posting:
    path: str
    fields: list[tuple[str, str]]
    headers: dict[str, str]


@dataclass
class Reply:
    html: str = ""
    status: int = 200
    headers: dict[str, str] | None = None


class Stage:
    def __init__(self):
        self.pages: dict[str, str] = {}
        self.gets: list[str] = []
        self.postings: list[Posting] = []
        self.reply: Callable[[Posting], Reply] = lambda posting: Reply()
        self.streams: list[queue.Queue] = []
        self.takes_streams = True
        self.lock = threading.Lock()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"stage": self}))
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def shows(self, body: str, *, path: str = "/page", live: str | None = "/live", title: str = "Page") -> None:
        attribute = f' data-live="{live}"' if live else ""
        self.pages[path] = LAYOUT.format(title=title, live=attribute, body=body)

    def says(self, html: str, event: str = "fragment") -> None:
        """Sends one event to every page that listens."""
        lines = "".join(f"data: {line}\n" for line in html.splitlines() or [""])
        with self.lock:
            for stream in self.streams:
                stream.put(f"event: {event}\n{lines}\n")

    def hangs_up(self) -> None:
        with self.lock:
            for stream in self.streams:
                stream.put(None)
            self.streams.clear()

    def close(self) -> None:
        self.hangs_up()
        self.http.shutdown()
        self.http.server_close()


class Handler(BaseHTTPRequestHandler):
    stage: Stage
    protocol_version = "HTTP/1.0"

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/live":
            return self.stream()
        self.stage.gets.append(self.path)
        if path.startswith("/assets/"):
            return self.asset(PUBLIC / path.removeprefix("/assets/"))
        page = self.stage.pages.get(path)
        self.send(Reply(page) if page is not None else Reply("<h1>404</h1>", 404))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        posting = Posting(self.path, parse_qsl(body, keep_blank_values=True), dict(self.headers))
        self.stage.postings.append(posting)
        self.send(self.stage.reply(posting))

    def send(self, reply: Reply):
        body = reply.html.encode()
        self.send_response(reply.status)
        usual = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        for name, value in (usual | {"Content-Security-Policy": POLICY} | (reply.headers or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def asset(self, file: Path):
        if not file.is_file():
            return self.send(Reply("", 404))
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.end_headers()
        self.wfile.write(file.read_bytes())

    def stream(self):
        if not self.stage.takes_streams:
            return self.send(Reply("", 503))
        mine: queue.Queue = queue.Queue()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(b"retry: 200\n\n")
        with self.stage.lock:
            self.stage.streams.append(mine)
        try:
            while (message := mine.get()) is not None:
                self.wfile.write(message.encode())
        except OSError:
            return

    def log_message(self, *_):
        return
