"""Passerelle on a folder and a port of its own, to be started, killed and watched."""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("PASSERELLE_BINARY") or ROOT / ".build" / "debug" / "passerelle").resolve()
PATIENCE = 60


def free_port() -> int:
    """A port below those the system hands out by itself: a phone that calls while nobody listens could otherwise get
    that very port and call itself."""
    while True:
        port = random.randrange(21_000, 32_000)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Server:
    """`before` stands before the program on the command line: what runs it with faults."""

    def __init__(self, folder: Path, *options: str, before: tuple[str, ...] = (), data: Path | None = None):
        self.data = data or folder / "data"
        self.log = folder / "serve.log"
        self.port = free_port()
        self.command = [*before, str(PROGRAM), "serve", "--host", "127.0.0.1", "--port", str(self.port), "--data",
                        str(self.data), "--empty", *options]
        self.process: subprocess.Popen | None = None
        self.descriptors: int | None = None

    def start(self) -> Server:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, stdout=log, stderr=log, preexec_fn=self._limit, start_new_session=True)
        deadline = time.monotonic() + PATIENCE
        while self.asked("/readyz")[0] != 200:
            if self.process.poll() is not None:
                raise AssertionError(f"passerelle stopped with {self.process.returncode}:\n{self.last_words()}")
            assert time.monotonic() < deadline, f"passerelle does not answer:\n{self.last_words()}"
            time.sleep(0.02)
        return self

    def does_not_start(self, locale: str) -> tuple[int, str]:
        """Its status and what it says, in the language of the terminal."""
        done = subprocess.run(
            self.command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False,
            env=os.environ | {"LC_ALL": locale})
        return done.returncode, done.stdout + done.stderr

    def becomes_well(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.asked("/healthz") != (200, "ok\n"):
            assert time.monotonic() < deadline, f"passerelle does not get well:\n{self.last_words()}"
            time.sleep(0.2)

    def _limit(self) -> None:
        if self.descriptors is not None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (self.descriptors, self.descriptors))

    def asked(self, path: str, within: float = 15) -> tuple[int, str]:
        """The status and the body of a page, asked on a connection of its own; 0 when there is no answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=within) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()
        except OSError:
            return 0, ""

    def style_sheet(self) -> str:
        """The path of the style sheet of every page."""
        return re.search(r'/assets/[^"]*passerelle.css', self.asked("/join")[1]).group()

    def kill(self) -> None:
        """Ends it at once, as when the power fails."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Asks it to stop, as systemd does, and answers its status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            return -signal.SIGKILL

    def check(self) -> tuple[int, str]:
        """What `passerelle check` finds: its status, and what it says."""
        done = subprocess.run(
            [PROGRAM, "check", "--data", self.data], capture_output=True, text=True, cwd=ROOT, check=False)
        return done.returncode, done.stdout + done.stderr

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def memory(self) -> int:
        """The memory that it alone holds, in bytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) * 1024
        return 0

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def last_words(self) -> str:
        return "\n".join(self.said().splitlines()[-30:])
