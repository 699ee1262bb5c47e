"""Disks that fail and come back."""

from __future__ import annotations

import errno
import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server import Server

WRITES = ("posix/io/rw/pwrite", "posix/io/rw/ftruncate")
SYNCS = ("posix/io/sync/fsync", "posix/io/sync/fdatasync")


class FullDisk:
    """A small file system of its own, filled up and emptied."""

    before: tuple[str, ...] = ()

    def __init__(self, folder: Path):
        self.data: Path | None = folder
        self._ballast = folder / "ballast"

    def fail(self, server: Server) -> None:
        with self._ballast.open("wb", buffering=0) as ballast:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while True:
                        ballast.write(os.urandom(size))
                except OSError as failure:
                    assert failure.errno == errno.ENOSPC, failure

    def mend(self, server: Server) -> None:
        self._ballast.unlink()


class FailingCalls:
    """libfiu makes these calls of the program fail, always or with a probability."""

    data: Path | None = None

    def __init__(self, folder: Path, names: tuple[str, ...], code: int, probability: float = 1):
        self._names = names
        self._how = f"failinfo={code}" + (f",probability={probability}" if probability < 1 else "")
        self._verb = "enable" if probability == 1 else "enable_random"
        self._pipes = folder / "fiu"
        self.before = ("fiu-run", "-x", "-f", str(self._pipes))

    def fail(self, server: Server) -> None:
        for name in self._names:
            self._tell(server, f"{self._verb} name={name},{self._how}")

    def mend(self, server: Server) -> None:
        for name in self._names:
            self._tell(server, f"disable name={name}")

    def _tell(self, server: Server, command: str) -> None:
        subprocess.run(["fiu-ctrl", "-f", self._pipes, "-c", command, str(server.pid)], check=True, timeout=30)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path | None]:
    """A file system of that size at `folder`; nothing where mounting is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode != 0:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=False)


@contextmanager
def full_disk(folder: Path) -> Iterator[FullDisk | FailingCalls]:
    """A disk that can be full: a real one, or one whose writes say so."""
    with small_disk(folder / "disk", 24) as disk:
        if disk is None:
            print("No file system can be mounted here: writes will say that the disk is full.")
        yield FailingCalls(folder, WRITES, errno.ENOSPC) if disk is None else FullDisk(disk)


@contextmanager
def failing(folder: Path, names: tuple[str, ...], code: int, probability: float = 1) -> Iterator[FailingCalls]:
    yield FailingCalls(folder, names, code, probability)


Disk = FullDisk | FailingCalls
