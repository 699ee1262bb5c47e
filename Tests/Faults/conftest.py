"""What the fault tests share: a server with a session that is open, and the length of the run.

`PASSERELLE_FAULTS=long` runs them at full size and judges the times too.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from hall import Hall, prepare  # noqa: E402
from server import Server  # noqa: E402


@pytest.fixture(scope="session")
def is_long() -> bool:
    return os.environ.get("PASSERELLE_FAULTS") == "long"


@pytest.fixture(scope="session")
def prepared(tmp_path_factory) -> tuple[Hall, Path]:
    """An open session that nobody has come to yet, and the folder of its data."""
    folder = tmp_path_factory.mktemp("prepared")
    server = Server(folder).start()
    try:
        hall = asyncio.run(prepare(server.port))
    finally:
        status = server.stop()
    assert status == 0, server.last_words()
    return hall, server.data


@pytest.fixture
def hall(prepared) -> Hall:
    return prepared[0]


@pytest.fixture
def serve(prepared, tmp_path):
    """Makes servers that have that session, on copies of its data."""
    servers = []

    def serve(*options: str, data: Path | None = None, **settings) -> Server:
        server = Server(tmp_path, *options, data=data, **settings)
        shutil.copytree(prepared[1], server.data, dirs_exist_ok=True)
        servers.append(server)
        return server

    yield serve
    for server in servers:
        if server.process is not None and server.process.poll() is None:
            server.kill()


@pytest.fixture
def chance() -> random.Random:
    """Chance that can be had again: PASSERELLE_SEED is printed by every run."""
    seed = int(os.environ.get("PASSERELLE_SEED") or random.randrange(1_000_000))
    print(f"PASSERELLE_SEED={seed}")
    return random.Random(seed)
