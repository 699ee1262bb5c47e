"""Passerelle itself, on a free port and a folder of its own."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 90


class NotServing(Exception):
    """The program is missing, has stopped, or does not answer."""


def program() -> Path:
    """The program named by PASSERELLE_BINARY, or the newest build."""
    if named := os.environ.get("PASSERELLE_BINARY"):
        return Path(named)
    builds = [ROOT / ".build" / way / "passerelle" for way in ("release", "debug")]
    found = [build for build in builds if build.exists()]
    if not found:
        raise NotServing("There is no build of passerelle: run `swift build --product passerelle`.")
    return max(found, key=lambda build: build.stat().st_mtime)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server:
    # What is printed is in the language of the terminal, and so is the session its links lead to.
    def __init__(self, data: Path, *arguments: str, locale: str = "fr_FR.UTF-8"):
        self.environment = os.environ | {"LC_ALL": locale}
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = data / "serve.log"
        self.command = [str(program()), "serve", "--port", str(self.port), "--data", str(data / "data"), *arguments]
        self.process: subprocess.Popen | None = None

    def start(self) -> Server:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if self.process.poll() is not None:
                raise NotServing(f"passerelle stopped with {self.process.returncode}:\n{self.last_words()}")
            if time.monotonic() > deadline:
                self.stop()
                raise NotServing(f"passerelle does not answer after {PATIENCE} s:\n{self.last_words()}")
            time.sleep(0.1)
        return self

    def answers(self) -> bool:
        for path in ("/healthz", "/"):
            try:
                with urllib.request.urlopen(self.address + path, timeout=2):
                    return True
            except urllib.error.HTTPError as refusal:
                if refusal.code < 500 and path == "/":
                    return True
            except OSError:
                return False
        return False

    def stop(self) -> None:
        """Stops as an administrator would; a server that does not leave in time is ended."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def kill(self) -> None:
        """Ends at once, as when the power fails."""
        self.process.kill()
        self.process.wait()

    def restart(self, *arguments: str) -> None:
        """The same data on the same port, with other settings if some are given."""
        self.stop()
        self.command += arguments
        self.start()

    def welcome(self) -> str:
        """The address that signs in the administrator of the demonstration, once."""
        link = re.search(r"/welcome/\S+", self.log.read_text(errors="replace"))
        if not link:
            raise NotServing(f"passerelle printed no link to sign in:\n{self.last_words()}")
        return self.address + link.group()

    def last_words(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-30:])
