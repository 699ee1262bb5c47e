"""Starting on a disk that takes nothing."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import pytest

from disks import FullDisk, small_disk
from hall import Hall
from server import Server
from wire import Line


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk", 24) as folder:
        if folder is None:
            pytest.skip("No file system can be mounted here.")
        yield folder


async def _reads(server: Server, hall: Hall) -> None:
    desk = hall.facilitator(server.port)
    for line, page in ((Line(server.port), "join"), (desk, "screen"), (desk, "report")):
        reply = await line.get(f"{hall.path}/{page}")
        assert reply.status == 200, (page, reply.status)


def test_a_server_that_is_killed_on_a_full_disk_starts_again_and_shows_what_there_is(serve, hall, disk: Path):
    server = serve(data=disk).start()
    asyncio.run(_writes(server, hall))
    full = FullDisk(disk)
    full.fail(server)
    server.kill()
    server.start()
    assert server.asked("/healthz") == (503, "disk full\n")
    asyncio.run(_reads(server, hall))
    full.mend(server)
    server.becomes_well()
    assert server.stop() == 0, server.last_words()


async def _writes(server: Server, hall: Hall) -> None:
    reply = await hall.facilitator(server.port).post(f"{hall.path}/facilitator/lock", {})
    assert reply.status == 303, reply.status


def test_a_server_that_cannot_begin_on_a_full_disk_says_why_in_a_sentence(serve, disk: Path):
    server = serve(data=disk)
    FullDisk(disk).fail(server)
    sentences = {"fr_FR.UTF-8": "Le disque des données est plein.", "C.UTF-8": "The disk of the data is full."}
    for locale, sentence in sentences.items():
        status, said = server.does_not_start(locale)
        assert status == 1
        assert sentence in said, said


def test_a_server_that_may_not_write_says_why_in_a_sentence(serve, disk: Path):
    server = serve(data=disk)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    status, said = server.does_not_start("C.UTF-8")
    assert status == 65
    assert "The data cannot be read: " in said and "readonly" in said, said
