"""Starts the servers that are measured, each on core 0, and ends them."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTORS = 20_000
SERVER_CORE, GENERATOR_CORE = 0, 1


def on_core(core: int) -> list[str]:
    """What stands before a command so that it stays on one core, where there are two."""
    return ["taskset", "-c", str(core)] if (os.cpu_count() or 1) > 1 and shutil.which("taskset") else []


def allow_descriptors() -> None:
    """As many open files as ten thousand phones need, or as many as may be had."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(DESCRIPTORS, hard), max(DESCRIPTORS, hard)))
    except (ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def free_port() -> int:
    """A port that nobody listens on. PASSERELLE_BENCH_PORT names the first to try."""
    first = int(os.environ.get("PASSERELLE_BENCH_PORT", "18080"))
    for port in range(first, first + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    raise SystemExit(f"Nothing between ports {first} and {first + 99} is free.")


class Server:
    """A running server; `pid` is the process whose time and memory are measured."""

    def __init__(self, command: list[str], port: int, ready: str, folder: Path | None = None):
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self.started = time.monotonic()
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            on_core(SERVER_CORE) + command, cwd=folder or ROOT, preexec_fn=allow_descriptors, stdout=self.log,
            stderr=subprocess.STDOUT)
        self.seconds_to_ready = self._wait(ready)
        self.pid = self._worker()

    def _wait(self, path: str) -> float:
        while time.monotonic() - self.started < 120:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address + path, timeout=5) as reply:
                    reply.read()
                    return time.monotonic() - self.started
            except urllib.error.HTTPError:
                return time.monotonic() - self.started
            except OSError:
                time.sleep(0.005)
        self.log.seek(0)
        raise SystemExit(f"The server did not start:\n{self.log.read().decode()}")

    def _worker(self) -> int:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        workers = children.read_text().split() if children.exists() else []
        return int(workers[0]) if workers else self.process.pid

    @property
    def memory(self) -> int:
        """The memory it alone needs, in bytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) * 1024
        return 0

    @property
    def cpu(self) -> float:
        """The time it has been on a core, user and system, in seconds."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Binaries:
    """Passerelle and its generator, as `script/bench` has built them side by side."""

    def __init__(self, passerelle: str):
        self.passerelle = str(Path(passerelle).resolve())
        self.bench = str(Path(passerelle).resolve().parent / "passerelle-bench")

    def serve(self, data: Path) -> Server:
        """Passerelle with the data in that folder."""
        port = free_port()
        return Server(
            [self.passerelle, "serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(data)], port,
            "/healthz")

    def stand(self) -> Server:
        """The fan-out path alone."""
        port = free_port()
        return Server([self.bench, "stand", "--port", str(port)], port, "/nothing")


def nginx(folder: Path) -> Server:
    """nginx with nchan: /sub and /pub, and /hello, which answers at once."""
    for name in ("logs", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    port = free_port()
    settings = (ROOT / "Benchmarks" / "Rig" / "nginx.conf").read_text().replace("PORT", str(port))
    (folder / "nginx.conf").write_text(settings)
    return Server(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], port, "/hello")
